//! What the programme learns from: companies that share answers or a file, a file that is old, a visit that was short; the
//! search that finds them; and best practices on their way to others.

use super::Performer;
use crate::files;
use crate::texts::learning;
use greenlane_domain::anomalies::Kind;
use greenlane_domain::findings::Class;
use greenlane_domain::ids::FindingId;
use greenlane_domain::practices::Command;
use greenlane_portal::anomalies::commands::{Read, ask, dismiss};
use greenlane_portal::anomalies::{of_kind, search};
use greenlane_portal::command::{Speaker, Unit};
use greenlane_portal::practices::commands::{decide, propose};
use greenlane_portal::profile::{Stored, keep};
use greenlane_portal::{App, Failure};
use jiff::ToSpan as _;

/// Two companies whose answers are the same here and there.
const ALIKE: [u32; 2] = [21, 24];
/// Two whose documents are the same file.
const LENT: (u32, u32) = (26, 29);
/// One whose documents are old.
const OLD: u32 = 23;
/// One whose visits were short.
pub(super) const HURRIED: u32 = 22;
/// So many companies have documents of their own; the many beyond share theirs, which are then taken for forms.
const WITH_OWN: u32 = 200;
/// So many practices are proposed at most.
const PROPOSED: usize = 9;

/// The answer that a company shares with another.
pub(super) fn shared(n: u32, criterion: &str) -> Option<&'static str> {
    let found = learning::SHARED.iter().find(|(id, _)| *id == criterion);
    found
        .filter(|_| ALIKE.contains(&n))
        .map(|(_, narrative)| *narrative)
}

impl Performer<'_> {
    /// A document as the company made it some weeks ago.
    pub(super) async fn own_document(
        &self,
        unit: &Unit,
        n: u32,
        place: usize,
    ) -> Result<Option<Stored>, Failure> {
        if n >= WITH_OWN {
            return Ok(None);
        }
        let owner = if n == LENT.1 { LENT.0 } else { n };
        let weeks = i32::try_from(place % 20).unwrap_or_default() + 2;
        let years = if n == OLD { 6 } else { 0 };
        // The lent file is the lender's to the last byte, so that its day is not this company's.
        let day = if owner == n && n != LENT.0 {
            unit.today()
        } else {
            jiff::civil::date(2018, 6, 4)
        };
        let made = day
            .saturating_sub(weeks.weeks())
            .saturating_sub(years.years());
        let name = &self.plan(owner)?.name;
        let Some(file) = files::own(place, name, owner, made) else {
            return Ok(None);
        };
        Ok(Some(keep(self.app, &file.name, file.bytes.into()).await?))
    }

    /// The best practices of validations, one a company.
    fn best_practices(&self) -> Result<Vec<(u32, FindingId)>, Failure> {
        let mut found = Vec::new();
        for (n, company) in (0_u32..).zip(&self.companies) {
            for (visit, finding, id) in &company.findings {
                let best = self.found(n, *visit, *finding)?.class == Class::BestPractice;
                if best && found.last().is_none_or(|(last, _)| *last != n) {
                    found.push((n, *id));
                }
            }
        }
        found.truncate(PROPOSED);
        Ok(found)
    }

    /// Some are published, one waits for its owner, one for a supervisor, and one owner said no.
    async fn share(&self) -> Result<(), Failure> {
        let texts = learning::practices();
        for (turn, (n, finding)) in self.best_practices()?.into_iter().enumerate() {
            let Some(content) = texts.get(turn % texts.len()).cloned() else {
                continue;
            };
            let mut unit = self.app.begin(&self.specialist(n)?).await?;
            match propose(&mut unit, finding, content).await {
                // A company whose name is a word of the text: its specialist would have to write another.
                Err(Failure::Refused(refusal)) if refusal.key == "refusal-practice-names" => {
                    continue;
                }
                done => done?,
            }
            let answer = match turn % 9 {
                4 => None,
                5 => Some(Command::Decline {
                    reason: String::new(),
                }),
                _ => Some(Command::Consent {
                    version: 1,
                    read: None,
                }),
            };
            if let Some(answer) = answer {
                let agrees = matches!(answer, Command::Consent { .. });
                unit.next_as(&self.officer(n)?);
                decide(&mut unit, finding, answer).await?;
                if agrees && turn % 9 != 3 {
                    unit.next_as(&self.staff("supervisor", n)?);
                    let publish = Command::Publish { version: 1 };
                    // A criterion that only a few members of a small demo are asked stays consented to.
                    match decide(&mut unit, finding, publish).await {
                        Err(Failure::Refused(refusal)) if refusal.key == "refusal-practice-few" => {
                        }
                        done => done?,
                    }
                }
            }
            unit.commit().await?;
        }
        Ok(())
    }

    /// Searches for anomalies as the supervisor, asks the specialist whom a visitor can be about one, and settles another.
    pub(crate) async fn learn(&self) -> Result<(), Failure> {
        self.share().await?;
        let supervisor = self.staff("supervisor", 0)?;
        let specialist: Speaker = self.staff("specialist", 0)?;
        let app: &App = self.app;
        search(app, &supervisor).await?;
        let mut unit = app.begin(&supervisor).await?;
        if let Some(copied) = of_kind(app, &supervisor, Kind::CopiedAnswers)
            .await?
            .first()
        {
            let who = specialist.account.to_string();
            let asked = (who.as_str(), learning::ASKED);
            ask(&mut unit, *copied, asked, Read::Newest).await?;
        }
        if let Some(old) = of_kind(app, &supervisor, Kind::OutdatedEvidence)
            .await?
            .first()
        {
            dismiss(&mut unit, *old, learning::SETTLED, Read::Newest).await?;
        }
        unit.commit().await
    }
}
