//! Columnar, single and naive give the same for every random ruleset and row, unknowns included.

use super::{batch, naive, random};
use crate::rules::columnar::{Columnar, bits};
use crate::rules::{Line, Names, Reader, Sentence};
use proptest::prelude::*;

fn names() -> Names {
    super::base().names()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn three_evaluators_agree(
        ruleset in random::ruleset(),
        levels in random::levels(),
        rows in random::rows(),
    ) {
        let program = random::program(&ruleset, &levels);
        let scored = Columnar::new(&program).score(&batch(&rows)).unwrap();
        for (at, row) in rows.iter().enumerate() {
            let plain = naive::score(&ruleset, &levels, row);
            let single = program.score(&Line::from_json(row).unwrap());
            let id = |at: &usize| program.rules[*at].id.clone();
            prop_assert_eq!(&plain, &naive::Verdict {
                score: single.score,
                credit: single.credit,
                model: single.model,
                lane: program.lane_name(single.lane).to_owned(),
                hits: single.hits.iter().map(id).collect(),
                unknown: single.unknown.iter().map(id).collect(),
            }, "single, row {:?}", row);
            let marked = |bits_of: &[bits::Bits]| {
                let rules = bits_of.iter().zip(&program.rules).filter(|(bits, _)| bits::has(bits, at));
                rules.map(|(_, rule)| rule.id.clone()).collect::<Vec<_>>()
            };
            prop_assert_eq!(&plain, &naive::Verdict {
                score: scored.score[at],
                credit: scored.credit[at],
                model: scored.model[at],
                lane: program.lane_name(scored.lane[at].into()).to_owned(),
                hits: marked(&scored.hits),
                unknown: marked(&scored.unknown),
            }, "columnar, row {:?}", row);
        }
    }

    #[test]
    fn the_canonical_text_reads_back_as_itself(test in random::test()) {
        let text = format!("when {} unknown is false then +1 points", test.write(Reader::Analyst));
        let read = Sentence::read(&text, &names()).unwrap();
        prop_assert_eq!(read.write(), text);
    }

    #[test]
    fn what_cannot_be_unknown_never_is(test in random::test(), rows in random::rows()) {
        let text = format!("when {} then +1 points", test.write(Reader::Analyst));
        // The checker takes a rule without a treatment only when its condition is always known.
        if let Ok(sentence) = Sentence::read(&text, &names()) {
            for row in &rows {
                prop_assert!(naive::holds(&sentence.test, &super::base().sets, row).is_some());
            }
        }
    }

    #[test]
    fn no_text_makes_the_reader_fail(text in "(when )?[a-z0-9_'%<>=()+*/., \n-]{0,60}( then [+a-z0-9 ]{0,12})?") {
        let _ = Sentence::read(&text, &names());
    }
}
