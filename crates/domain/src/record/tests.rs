#![allow(clippy::unwrap_used, reason = "tests may fail loudly")]
use super::*;

fn sealed(payload: &str) -> Sealed<'_> {
    Sealed {
        prev: &GENESIS,
        seq: 1,
        stream_kind: "member",
        stream_id: Uuid::nil(),
        version: 1,
        id: Uuid::nil(),
        kind: "registered",
        payload,
        member_id: None,
        audience: "member",
        actor_id: None,
        actor_role: "officer",
        policy: "",
        ground: None,
        recorded_at: Timestamp::UNIX_EPOCH,
        effective_at: Timestamp::UNIX_EPOCH,
    }
}

#[test]
fn every_field_is_covered() {
    let base = event_hash(&sealed("{}"));
    let one = jiff::Timestamp::from_second(1).unwrap();
    let changed = [
        Sealed {
            prev: &[1; 32],
            ..sealed("{}")
        },
        Sealed {
            seq: 2,
            ..sealed("{}")
        },
        Sealed {
            stream_kind: "profile",
            ..sealed("{}")
        },
        Sealed {
            stream_id: Uuid::max(),
            ..sealed("{}")
        },
        Sealed {
            version: 2,
            ..sealed("{}")
        },
        Sealed {
            id: Uuid::max(),
            ..sealed("{}")
        },
        Sealed {
            kind: "signed",
            ..sealed("{}")
        },
        sealed("{ }"),
        Sealed {
            member_id: Some(Uuid::nil()),
            ..sealed("{}")
        },
        Sealed {
            audience: "programme",
            ..sealed("{}")
        },
        Sealed {
            actor_id: Some(Uuid::nil()),
            ..sealed("{}")
        },
        Sealed {
            actor_role: "employee",
            ..sealed("{}")
        },
        Sealed {
            policy: "p",
            ..sealed("{}")
        },
        Sealed {
            ground: Some(""),
            ..sealed("{}")
        },
        Sealed {
            recorded_at: one,
            ..sealed("{}")
        },
        Sealed {
            effective_at: one,
            ..sealed("{}")
        },
    ];
    for (n, event) in changed.iter().enumerate() {
        assert_ne!(
            event_hash(event),
            base,
            "field {n} is not covered by the hash"
        );
    }
}

#[test]
fn neighbouring_fields_cannot_trade_bytes() {
    let a = Sealed {
        kind: "ab",
        payload: "c",
        ..sealed("")
    };
    let b = Sealed {
        kind: "a",
        payload: "bc",
        ..sealed("")
    };
    assert_ne!(event_hash(&a), event_hash(&b));
}
