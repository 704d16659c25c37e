//! Members comment while they may, on what is there, and nothing is proposed over their heads.

use super::*;
use crate::ids::MemberId;

const MEMBER: MemberId = MemberId(Uuid::from_u128(9));
const TEXT: &str = "We have no reception; a screen at the gate serves as well.";

fn consulting(catalogue: &Catalogue<'_>) -> Way {
    let mut way = Way::begun(catalogue);
    let retire = Command::Retire {
        criterion: "1.4".to_owned(),
        reasons: "It is covered by the agreement.".to_owned(),
    };
    way.ask(MAKER, retire, catalogue).unwrap();
    let consult = Command::Consult {
        until: date(2026, 4, 1),
    };
    way.ask(MAKER, consult, catalogue).unwrap();
    way
}

fn give(way: &Way, criterion: &str, text: &str, today: Date) -> Result<Vec<CommentEvent>, Refusal> {
    let basis = PACK.catalogue().newest().unwrap();
    let new = NewComment {
        id: Uuid::from_u128(5),
        draft: &way.state,
        basis,
        criterion,
        text,
    };
    Comment::give(new, MEMBER, MAKER, today)
}

#[test]
fn comments_are_taken_until_the_last_day_on_criteria_that_are_there() {
    let catalogue = PACK.catalogue();
    let mut way = consulting(&catalogue);
    let key = |result: Result<Vec<CommentEvent>, Refusal>| result.unwrap_err().key;
    assert!(give(&way, "1.4", TEXT, date(2026, 4, 1)).is_ok());
    assert_eq!(
        key(give(&way, "1.4", TEXT, date(2026, 4, 2))),
        "refusal-comment-closed"
    );
    assert_eq!(
        key(give(&way, "99.1", TEXT, DAY)),
        "refusal-edition-criterion-unknown"
    );
    assert_eq!(key(give(&way, "1.4", "No.", DAY)), "refusal-comment-short");
    way.ask(MAKER, Command::CloseConsultation, &catalogue)
        .unwrap();
    assert_eq!(key(give(&way, "1.4", TEXT, DAY)), "refusal-comment-closed");
}

#[test]
fn a_comment_is_answered_once_and_nothing_is_proposed_before() {
    let catalogue = PACK.catalogue();
    let mut way = consulting(&catalogue);
    let events = give(&way, "1.4", TEXT, DAY).unwrap();
    let mut comment = Comment::default();
    let fold = |comment: &mut Comment, event: CommentEvent| {
        let at = jiff::Timestamp::from_second(1_700_000_000).unwrap();
        comment.fold(&Recorded {
            seq: 1,
            version: 1,
            id: Uuid::nil(),
            event,
            by: Actor::system(),
            recorded_at: at,
            effective_at: at,
        });
    };
    assert!(
        comment.reply(TEXT, CHECKER, DAY).is_err(),
        "nothing was said"
    );
    fold(&mut comment, events[0].clone());
    way.ask(MAKER, Command::CloseConsultation, &catalogue)
        .unwrap();
    let facts = Facts {
        pack: &PACK,
        catalogue: &catalogue,
        by: MAKER,
        today: DAY,
        unanswered: 1,
    };
    let refused = way.state.apply(propose(), &facts).unwrap_err();
    assert_eq!(refused.key, "refusal-edition-unanswered");
    let reply = comment.reply(
        "A screen serves as well; the guidance says so now.",
        CHECKER,
        DAY,
    );
    fold(&mut comment, reply.unwrap()[0].clone());
    assert_eq!(
        comment.reply(TEXT, CHECKER, DAY).unwrap_err().key,
        "refusal-comment-answered"
    );
    way.ask(MAKER, propose(), &catalogue).unwrap();
}
