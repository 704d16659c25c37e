//! The company's people: who they are, who leaves, who is invited.

use super::*;

#[test]
fn the_last_officer_cannot_leave_and_a_consultant_does_not_become_one() {
    let mut walk = Walk::ready();
    let me = person(OFFICER);
    assert_eq!(
        walk.refused(OFFICER, Command::RemovePerson { account: me }),
        "refusal-member-last-officer"
    );
    let demote = Command::ChangeRole {
        account: me,
        role: CompanyRole::Employee,
    };
    assert_eq!(
        walk.refused(OFFICER, demote.clone()),
        "refusal-member-last-officer"
    );
    let consultant = Command::ChangeRole {
        account: person(CONSULTANT),
        role: CompanyRole::Officer,
    };
    assert_eq!(
        walk.refused(OFFICER, consultant),
        "refusal-member-consultant-officer"
    );
    let employee = Command::ChangeRole {
        account: person(EMPLOYEE),
        role: CompanyRole::Officer,
    };
    assert_eq!(
        walk.refused(EMPLOYEE, employee.clone()),
        "refusal-member-officer-only"
    );
    walk.must(OFFICER, employee).must(OFFICER, demote);
    assert_eq!(walk.state.officers(), 1);
    walk.must(
        CONSULTANT,
        Command::RemovePerson {
            account: person(CONSULTANT),
        },
    );
}

#[test]
fn an_invitation_is_for_one_address_and_one_use() {
    let mut walk = Walk::started();
    let invitation = Uuid::from_u128(600);
    let invite = |email: &str| Command::InvitePerson {
        invitation,
        email: email.into(),
        role: CompanyRole::Employee,
    };
    let join = |n, email: &str| Command::Join {
        invitation,
        account: person(n),
        email: email.into(),
    };
    assert_eq!(
        walk.refused(OFFICER, invite("nobody")),
        "refusal-member-email-malformed"
    );
    walk.must(OFFICER, invite("Ben@Acme.example"));
    assert_eq!(
        walk.refused(OFFICER, invite("ben@acme.example")),
        "refusal-member-already-invited"
    );
    assert_eq!(
        walk.refused(EMPLOYEE, join(EMPLOYEE, "eve@acme.example")),
        "refusal-member-invitation-other-person"
    );
    assert_eq!(
        walk.refused(CONSULTANT, join(EMPLOYEE, "ben@acme.example")),
        "refusal-member-invitation-other-person"
    );
    walk.must(EMPLOYEE, join(EMPLOYEE, "ben@acme.example"));
    assert_eq!(
        walk.refused(CONSULTANT, join(CONSULTANT, "ben@acme.example")),
        "refusal-member-invitation-unknown"
    );
    assert!(walk.state.invitations.is_empty());
}
