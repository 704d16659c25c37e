//! Drift: worked out, asked about, answered.

use super::*;

/// The model that is asked about.
const M1: Option<&str> = Some("m1");

fn drift(until: Date, asks: Asks) -> Drift {
    Drift {
        model: "m1".to_owned(),
        from: until.saturating_sub(jiff::Span::new().days(90)),
        until,
        asks,
        figures: "{}".to_owned(),
    }
}

impl Bench {
    fn drifted(&mut self, by: Option<u128>, drift: Drift) -> Result<usize, String> {
        let events = self
            .0
            .worked_out(drift, by.map(person))
            .map_err(|refusal| refusal.key)?;
        let count = events.len();
        for event in events {
            self.0.fold(&Recorded {
                seq: 1,
                version: 1,
                id: Uuid::nil(),
                event,
                by: by.map_or_else(Actor::system, |by| Actor {
                    account: Some(Uuid::from_u128(by)),
                    role: "targeting_officer".to_owned(),
                }),
                recorded_at: Timestamp::UNIX_EPOCH,
                effective_at: Timestamp::UNIX_EPOCH,
            });
        }
        Ok(count)
    }
}

#[test]
fn drift_is_kept_asked_about_and_answered_once() {
    let of = |model: &str, seen: usize, words: &str| Command::AnswerDrift {
        model: Some(model.to_owned()),
        seen,
        words: words.to_owned(),
    };
    let answer = |seen: usize, words: &str| of("m1", seen, words);
    let mut bench = Bench::begun();
    assert_eq!(
        bench.act(1, answer(0, WHY)).unwrap_err(),
        "refusal-ruleset-no-question"
    );
    assert_eq!(bench.drifted(Some(1), drift(TODAY, Asks::Steady)), Ok(1));
    assert_eq!(bench.0.asked(M1), None, "nothing has moved");
    assert_eq!(
        bench.drifted(Some(2), drift(TODAY, Asks::Steady)),
        Ok(0),
        "the same again is no news"
    );
    // Somebody's own working-out does not stand for the clock's.
    assert!(!bench.0.worked_out_in("m1", TODAY));
    let next = date(2026, 4, 1);
    assert_eq!(bench.drifted(None, drift(next, Asks::Again)), Ok(1));
    assert!(bench.0.worked_out_in("m1", date(2026, 4, 30)));
    assert!(!bench.0.worked_out_in("m1", date(2026, 5, 1)));
    assert!(!bench.0.worked_out_in("m2", next), "another model");
    assert_eq!(bench.0.asked(M1), Some(Asks::Again));
    // Asked of one model, it is not asked of another that is chosen since, nor where none is named.
    assert_eq!(bench.0.asked(Some("m2")), None);
    assert_eq!(bench.0.asked(None), None);
    assert_eq!(
        bench.act(1, of("m2", 2, WHY)).unwrap_err(),
        "refusal-ruleset-no-question"
    );
    assert_eq!(
        bench.act(1, answer(2, "trade")).unwrap_err(),
        "refusal-ruleset-reasons-short"
    );
    bench
        .act(1, answer(2, "A new rule points elsewhere since March."))
        .unwrap();
    assert_eq!(bench.0.asked(M1), None);
    let words = &bench.0.drifts[1].answer.as_ref().unwrap().words;
    assert_eq!(words, "A new rule points elsewhere since March.");
    assert_eq!(
        bench.act(1, answer(2, WHY)).unwrap_err(),
        "refusal-ruleset-no-question"
    );
    // The next one asks anew; too few examinations ask nothing.
    bench
        .drifted(None, drift(date(2026, 5, 1), Asks::Moved))
        .unwrap();
    assert_eq!(bench.0.asked(M1), Some(Asks::Moved));
    // Whoever still has the question before it on the page answers nothing.
    assert_eq!(
        bench.act(1, answer(2, WHY)).unwrap_err(),
        "refusal-ruleset-changed"
    );
    assert_eq!(bench.0.drifts[2].answer, None);
    bench
        .drifted(None, drift(date(2026, 6, 1), Asks::Few))
        .unwrap();
    assert_eq!(bench.0.asked(M1), None);
    // What is withdrawn is asked nothing and worked out no more.
    bench
        .drifted(None, drift(date(2026, 7, 1), Asks::Again))
        .unwrap();
    let reasons = WHY.to_owned();
    bench.act(4, Command::Withdraw { reasons }).unwrap();
    assert_eq!(bench.0.asked(M1), None);
    assert_eq!(
        bench.act(1, answer(4, WHY)).unwrap_err(),
        "refusal-ruleset-stage"
    );
    let late = bench.drifted(None, drift(date(2026, 8, 1), Asks::Steady));
    assert_eq!(late.unwrap_err(), "refusal-ruleset-stage");
}
