//! Mail about profiles. It carries no fact of the case: who reads mail in transit is not known.

use crate::command::{Mail, Unit};
use crate::failure::Failure;
use crate::i18n;
use crate::web::Say;
use greenlane_domain::accounts::Account;
use greenlane_domain::ids::AccountId;

/// Queues the mail `KEY-subject` / `KEY-body` to each person, in the person's language.
pub(crate) async fn tell(
    unit: &mut Unit,
    people: Vec<AccountId>,
    key: &str,
) -> Result<(), Failure> {
    for person in people {
        let account = unit.load::<Account>(person).await?.state;
        let lang = i18n::known(&account.lang).unwrap_or("en");
        let say = Say::new(unit.app(), lang);
        let url = unit.app().settings().base_url.clone();
        let body = say.t2(format!("{key}-body"), "name", &account.name, "url", url);
        unit.mail(Mail {
            account: Some(person.0),
            address: &account.email,
            lang,
            subject: &say.t(format!("{key}-subject")),
            body: &body,
        })
        .await?;
    }
    Ok(())
}
