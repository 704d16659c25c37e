//! Mail to the officers of a company. It says that there is something to see and never what.

use super::sql;
use crate::command::{Mail, Unit};
use crate::failure::Failure;
use crate::i18n;
use crate::web::Say;
use greenlane_db::args;
use greenlane_domain::ids::MemberId;
use uuid::Uuid;

/// Tells every officer of a company to look at its connections.
pub(super) async fn tell_officers(unit: &mut Unit, company: MemberId) -> Result<(), Failure> {
    let officers: Vec<(Uuid, String, String)> =
        unit.tx().all(sql::OFFICERS, args![company.0, true]).await?;
    let link = format!(
        "{}/companies/{company}/connections",
        unit.app().settings().base_url
    );
    for (account, address, lang) in officers {
        let say = Say::new(unit.app(), i18n::known(&lang).unwrap_or("en"));
        unit.mail(Mail {
            account: Some(account),
            address: &address,
            lang: say.lang,
            subject: &say.t("recognition-mail-subject"),
            body: &say.t1("recognition-mail-body", "link", &link),
        })
        .await?;
    }
    Ok(())
}
