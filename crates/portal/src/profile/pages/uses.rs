//! Where a document is used beside the present answers: records that were signed with it, findings and validations for
//! which the company sent it.

use super::compared::signed;
use crate::accounts::Who;
use crate::app::App;
use crate::command::read;
use crate::failure::Failure;
use crate::web::Chrome;
use crate::{findings, validation};
use greenlane_domain::findings::Finding;
use greenlane_domain::ids::{EvidenceId, MemberId};
use greenlane_domain::validation::Validation;

/// A place where a document is used: what it is, and where to see it.
pub(super) struct Use {
    pub(super) text: String,
    pub(super) href: String,
}

pub(super) async fn elsewhere(
    app: &App,
    c: &Chrome,
    who: &Who,
    company: MemberId,
    id: EvidenceId,
) -> Result<Vec<Use>, Failure> {
    let mut uses = Vec::new();
    for record in signed(app, who, company).await? {
        let answers = record.filed.answers.iter();
        let with = answers.filter(|(_, answer)| answer.evidence.contains(&id));
        let criteria: Vec<&str> = with.map(|(criterion, _)| criterion.as_str()).collect();
        if !criteria.is_empty() {
            let day = c.day(app.date_of(record.filed.signature.signed_at));
            uses.push(Use {
                text: format!(
                    "{}: {}",
                    c.t1("profile-used-signed", "day", day),
                    criteria.join(", ")
                ),
                href: record.record,
            });
        }
    }
    for row in findings::of_member(app, who, company).await? {
        let finding = read::<Finding>(app, who, row.stream_id).await?.state;
        if finding.evidence.contains(&id) {
            uses.push(Use {
                text: c.t1("profile-used-finding", "criterion", &row.criterion),
                href: format!("/findings/{}", row.stream_id),
            });
        }
    }
    for row in validation::of_member(app, who, company).await? {
        if !row.is_told() {
            continue;
        }
        let visit = read::<Validation>(app, who, row.stream_id).await?.state;
        let sent = visit
            .requests
            .iter()
            .filter(|asked| asked.documents.contains(&id));
        uses.extend(sent.map(|asked| Use {
            text: c.t1("profile-used-request", "what", &asked.asked.what),
            href: format!("/validations/{}/requests", row.stream_id),
        }));
    }
    Ok(uses)
}
