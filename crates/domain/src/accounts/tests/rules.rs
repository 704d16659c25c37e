use crate::accounts::{Account, Command, Event, Facts, LIFE_CYCLE, Stage};
use crate::pack::Pack;
use crate::record::{Actor, Aggregate as _, Recorded};
use jiff::Timestamp;
use jiff::civil::{Date, date};
use std::collections::BTreeMap;
use std::path::Path;
use uuid::Uuid;

const TODAY: Date = date(2026, 3, 2);

fn pack() -> Pack {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../packs/ctpat");
    let mut files = BTreeMap::new();
    let mut folders = vec![root.clone()];
    while let Some(folder) = folders.pop() {
        for entry in std::fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            if path.is_dir() {
                folders.push(path);
            } else {
                let name = path.strip_prefix(&root).unwrap().to_string_lossy();
                files.insert(name.into_owned(), std::fs::read_to_string(&path).unwrap());
            }
        }
    }
    Pack::load(&files).unwrap_or_else(|m| panic!("{m:#?}"))
}

fn after(events: &[Event]) -> Account {
    let recorded: Vec<Recorded<Event>> = (1..)
        .zip(events)
        .map(|(version, event)| Recorded {
            seq: version,
            version,
            id: Uuid::nil(),
            event: event.clone(),
            by: Actor::system(),
            recorded_at: Timestamp::UNIX_EPOCH,
            effective_at: Timestamp::UNIX_EPOCH,
        })
        .collect();
    Account::from_events(&recorded)
}

fn registered() -> Event {
    Event::Registered {
        email: "ana@example.com".to_owned(),
        name: "Ana".to_owned(),
        lang: "en".to_owned(),
    }
}

fn appointed(role: &str) -> Event {
    Event::StaffAppointed {
        role: role.to_owned(),
    }
}

fn ask(pack: &Pack, account: &Account, command: Command) -> Result<Vec<Event>, String> {
    let facts = Facts {
        pack,
        today: TODAY,
        languages: &["en", "es", "fr"],
    };
    account.apply(command, &facts).map_err(|r| r.key)
}

fn issue(role: &str, expires_on: Date) -> Command {
    Command::IssueToken {
        token: Uuid::from_u128(1),
        role: role.to_owned(),
        label: "Nightly run".to_owned(),
        expires_on,
    }
}

#[test]
fn every_command_stands_in_the_life_cycle_once() {
    let names: Vec<_> = LIFE_CYCLE.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, Command::NAMES);
    assert!(LIFE_CYCLE.iter().all(|(_, stages)| !stages.is_empty()));
}

#[test]
fn staff_roles_come_from_the_pack_and_a_member_role_is_none() {
    let pack = pack();
    let person = after(&[registered()]);
    for role in ["director", "auditor", "administrator"] {
        let command = Command::Appoint {
            role: role.to_owned(),
        };
        assert_eq!(ask(&pack, &person, command), Ok(vec![appointed(role)]));
    }
    for role in ["officer", "wizard", ""] {
        let command = Command::Appoint {
            role: role.to_owned(),
        };
        let refused = ask(&pack, &person, command);
        assert_eq!(refused, Err("refusal-account-role".to_owned()), "{role}");
    }
    let director = after(&[registered(), appointed("director")]);
    let again = Command::Appoint {
        role: "director".to_owned(),
    };
    assert_eq!(
        ask(&pack, &director, again),
        Err("refusal-account-same-role".to_owned())
    );
}

#[test]
fn staff_keep_their_second_factor() {
    let pack = pack();
    let staff = after(&[
        registered(),
        appointed("director"),
        Event::SecondFactorEnabled,
    ]);
    assert_eq!(staff.stage(), Stage::Staff);
    let refused = ask(&pack, &staff, Command::DisableSecondFactor);
    assert_eq!(refused, Err("refusal-account-stage".to_owned()));
    // Unless they lost it: then an administrator takes it off, and they must set up another.
    let reset = ask(&pack, &staff, Command::ResetSecondFactor);
    assert_eq!(reset, Ok(vec![Event::SecondFactorDisabled]));
    let person = after(&[registered(), Event::SecondFactorEnabled]);
    let done = ask(&pack, &person, Command::DisableSecondFactor);
    assert_eq!(done, Ok(vec![Event::SecondFactorDisabled]));
    let twice = ask(&pack, &person, Command::EnableSecondFactor);
    assert_eq!(twice, Err("refusal-account-factor-on".to_owned()));
    let none = ask(&pack, &after(&[registered()]), Command::MakeRecoveryCodes);
    assert_eq!(none, Err("refusal-account-factor-off".to_owned()));
}

#[test]
fn a_token_ends_within_a_year_and_is_revoked_once() {
    let pack = pack();
    let staff = after(&[registered(), appointed("administrator")]);
    let expiry = Err("refusal-token-expiry".to_owned());
    assert_eq!(
        ask(&pack, &staff, issue("auditor", date(2026, 3, 1))),
        expiry
    );
    assert_eq!(
        ask(&pack, &staff, issue("auditor", date(2027, 3, 4))),
        expiry
    );
    let issued = ask(&pack, &staff, issue("auditor", date(2027, 3, 3))).unwrap();
    let mut events = vec![registered(), appointed("administrator")];
    events.extend(issued);
    let revoke = || Command::RevokeToken {
        token: Uuid::from_u128(1),
    };
    events.extend(ask(&pack, &after(&events), revoke()).unwrap());
    let gone = after(&events);
    assert!(gone.tokens[&Uuid::from_u128(1)].revoked_at.is_some());
    assert_eq!(
        ask(&pack, &gone, revoke()),
        Err("refusal-token-gone".to_owned())
    );
}

#[test]
fn only_a_new_account_registers_and_only_in_a_language_we_speak() {
    let pack = pack();
    let register = |lang: &str| Command::Register {
        email: " Ana@Example.com".to_owned(),
        name: "Ana ".to_owned(),
        lang: lang.to_owned(),
    };
    let new = Account::default();
    assert_eq!(ask(&pack, &new, register("en")), Ok(vec![registered()]));
    let unknown = ask(&pack, &new, register("tlh"));
    assert_eq!(unknown, Err("refusal-account-language".to_owned()));
    let again = ask(&pack, &after(&[registered()]), register("en"));
    assert_eq!(again, Err("refusal-account-stage".to_owned()));
}
