//! What an exercise shows: agreement by criterion and as a whole. Only sheets that were handed in count.

use super::{
    Agreement, Exercise, Judgement, Sheet, Stage, Undefined, cohen, fleiss, krippendorff,
    krippendorff_ordinal, share,
};
use crate::ids::AccountId;
use crate::profile::Verdict;

/// One criterion: what each judge said, in the order of the judges.
#[derive(Debug, Clone, PartialEq)]
pub struct Row<'a> {
    /// The criterion.
    pub criterion: &'a str,
    /// What each said; none for one who said that the case allows no decision.
    pub judgements: Vec<Option<&'a Judgement>>,
    /// The share of pairs who agree; none when fewer than two decided.
    pub share: Option<f64>,
}

/// Two judges.
#[derive(Debug, Clone, PartialEq)]
pub struct Pair {
    /// Their places among the judges.
    pub judges: (usize, usize),
    /// How many criteria both decided.
    pub criteria: usize,
    /// Cohen's kappa.
    pub kappa: Result<Agreement, Undefined>,
}

/// The results of a closed exercise.
#[derive(Debug, Clone, PartialEq)]
pub struct Results<'a> {
    /// Those whose sheets count, in a fixed order.
    pub judges: Vec<AccountId>,
    /// By criterion, in the order of the case.
    pub rows: Vec<Row<'a>>,
    /// Krippendorff's alpha over all criteria.
    pub alpha: Result<Agreement, Undefined>,
    /// Alpha again with the verdicts in their order: who has a thing verified is nearer to who returns it than who accepts it.
    pub graded: Result<Agreement, Undefined>,
    /// Fleiss' kappa over the criteria that every judge decided, and how many these are.
    pub fleiss: (Result<Agreement, Undefined>, usize),
    /// Cohen's kappa of each pair.
    pub pairs: Vec<Pair>,
}

fn verdicts(row: &Row<'_>) -> Vec<Verdict> {
    let said = row.judgements.iter().flatten();
    said.filter_map(|judgement| judgement.verdict).collect()
}

/// How far a verdict is from letting an answer stand.
fn doubt(verdict: Verdict) -> u8 {
    match verdict {
        Verdict::Accept => 0,
        Verdict::Verify => 1,
        Verdict::Return => 2,
    }
}

fn at(row: &Row<'_>, place: usize) -> Option<Verdict> {
    row.judgements.get(place).copied().flatten()?.verdict
}

impl Exercise {
    /// The results, once it is closed: nobody sees them before.
    pub fn results(&self) -> Option<Results<'_>> {
        if self.stage != Stage::Closed {
            return None;
        }
        let sheets: Vec<(AccountId, &Sheet)> = self
            .sheets
            .iter()
            .filter(|(_, sheet)| sheet.handed_in.is_some())
            .map(|(judge, sheet)| (*judge, sheet))
            .collect();
        let rows = self.case.items.iter().map(|item| {
            let judgements = sheets
                .iter()
                .map(|(_, sheet)| sheet.judgements.get(&item.criterion));
            let mut row = Row {
                criterion: &item.criterion,
                judgements: judgements.collect(),
                share: None,
            };
            row.share = share(&verdicts(&row));
            row
        });
        let rows: Vec<Row<'_>> = rows.collect();
        let units: Vec<Vec<Verdict>> = rows.iter().map(verdicts).collect();
        let graded: Vec<Vec<u8>> = units
            .iter()
            .map(|unit| unit.iter().copied().map(doubt).collect())
            .collect();
        let whole = units.iter().filter(|unit| unit.len() == sheets.len());
        let whole: Vec<Vec<Verdict>> = whole.cloned().collect();
        let mut pairs = Vec::new();
        for first in 0..sheets.len() {
            for second in first + 1..sheets.len() {
                let both = rows
                    .iter()
                    .filter_map(|row| Some((at(row, first)?, at(row, second)?)));
                let both: Vec<(Verdict, Verdict)> = both.collect();
                pairs.push(Pair {
                    judges: (first, second),
                    criteria: both.len(),
                    kappa: cohen(&both),
                });
            }
        }
        Some(Results {
            judges: sheets.iter().map(|(judge, _)| *judge).collect(),
            alpha: krippendorff(&units),
            graded: krippendorff_ordinal(&graded),
            fleiss: (fleiss(&whole), whole.len()),
            pairs,
            rows,
        })
    }
}
