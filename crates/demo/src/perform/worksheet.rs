//! What a validation sees, criterion by criterion: results, how each was verified, and samples where something can be counted.

use super::Performer;
use crate::dice::Dice;
use crate::script::FindingPlan;
use crate::texts;
use greenlane_domain::findings::Class;
use greenlane_domain::validation::{
    CheckResult, Method, ResultEntry, Sample, Validation, Verification,
};
use greenlane_portal::Failure;
use greenlane_portal::command::Unit;
use greenlane_portal::validation::commands::record_results;

impl Performer<'_> {
    pub(super) async fn results(
        &mut self,
        unit: &mut Unit,
        n: u32,
        visit: u8,
        all: bool,
        dice: &mut Dice,
    ) -> Result<(), Failure> {
        let id = self.validation(n, visit)?;
        let planned = self.visit(n, visit)?;
        let scope = unit.load::<Validation>(id).await?.state.scope().to_vec();
        let looked_at = if all {
            scope.len()
        } else {
            scope.len() * 3 / 5
        };
        let mut entries = Vec::new();
        for (place, scoped) in scope.into_iter().enumerate() {
            let found = planned.findings.iter().find(|f| f.criterion == scoped.id);
            if place < looked_at || found.is_some() {
                entries.push(entry(scoped.id, found, planned.method, dice));
            }
        }
        record_results(unit, id, entries).await
    }
}

fn entry(
    criterion: String,
    found: Option<&FindingPlan>,
    method: Method,
    dice: &mut Dice,
) -> ResultEntry {
    let deficiency = found.is_some_and(|finding| finding.class == Class::Deficiency);
    let result = match found {
        Some(_) if deficiency => dice.pick_of(
            &[
                CheckResult::Partly,
                CheckResult::Partly,
                CheckResult::NotMet,
            ],
            CheckResult::Partly,
        ),
        None if dice.percent(2) => CheckResult::NotChecked,
        _ => CheckResult::Met,
    };
    let ways: &[Verification] = match method {
        Method::Virtual => &[
            Verification::LiveRemote,
            Verification::LiveRemote,
            Verification::Recorded,
            Verification::Paper,
        ],
        Method::PartnerAdministration => &[Verification::Partner],
        _ => &[
            Verification::SeenOnSite,
            Verification::SeenOnSite,
            Verification::SeenOnSite,
            Verification::Paper,
        ],
    };
    let note = if result == CheckResult::NotChecked {
        "The area was closed for building work on the days of the visit; to be looked at next time."
    } else {
        texts::result_note(result.is_unmet(), dice)
    };
    let verified = if result.is_verified() {
        let mut ways = vec![dice.pick_of(ways, Verification::Paper)];
        if method != Method::PartnerAdministration && dice.percent(25) {
            ways.push(Verification::Paper);
        }
        ways
    } else {
        Vec::new()
    };
    let sample = sample(&criterion, result, dice);
    ResultEntry {
        reference: if sample.is_some() {
            texts::where_seen(&criterion).to_owned()
        } else {
            String::new()
        },
        criterion,
        result: Some(result),
        verified,
        sample,
        note: note.to_owned(),
        ..ResultEntry::default()
    }
}

/// Where something can be counted, a sample of it: seals, files, forms.
fn sample(criterion: &str, result: CheckResult, dice: &mut Dice) -> Option<Sample> {
    let what = texts::counted(criterion)?;
    if !result.is_verified() || !dice.percent(45) {
        return None;
    }
    let of = u32::try_from(dice.between(18, 420)).ok()?;
    let drawn = u32::try_from(dice.between(6, 18)).ok()?;
    let failed = if result.is_unmet() {
        u32::try_from(dice.between(1, 4)).ok()?
    } else {
        0
    };
    Some(Sample {
        drawn,
        of,
        from: what.to_owned(),
        failed,
    })
}
