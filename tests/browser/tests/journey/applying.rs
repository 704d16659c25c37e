//! The new company applies.

use crate::people::{CONSULTANT, Company, EMPLOYEE, NAME, NEWCOMER, Partner, SIGNER, TITLE};
use crate::public::answers_eligibly;
use greenlane_browser_tests::{Journey, Person};

pub async fn applies(j: &Journey, partner: &Partner) -> Company {
    let nadia = j.enters(NEWCOMER).await;
    assert_eq!(nadia.name, SIGNER);
    starts(&nadia).await;
    let path = nadia.path().await;
    let company = Company(path.trim_end_matches("/application").to_owned());

    nadia.follows("Eligibility").await;
    answers_eligibly(&nadia).await;
    nadia.chooses("importer_bond", "no").await;
    nadia.presses("Save and continue").await;
    nadia.sees("There is a problem").await;
    nadia.chooses("importer_bond", "yes").await;
    nadia.presses("Save and continue").await;
    nadia.sees("1 of 4 parts complete").await;

    nadia.follows("Company").await;
    describes(&nadia, partner).await;
    nadia.sees("2 of 4 parts complete").await;

    nadia.follows("Contacts").await;
    names_contacts(&nadia).await;
    nadia.sees("3 of 4 parts complete").await;

    invites(&nadia, &company, partner).await;
    nobody_else_signs(j, &company).await;
    signs_and_sends(j, &company).await;
    company
}

async fn starts(nadia: &Person<'_>) {
    nadia.sees("Apply to the programme").await;
    nadia.presses("Start the application").await;
    nadia.sees("There is a problem").await;
    let fields = [
        ("legal_name", NAME),
        ("country", "US"),
        ("entity_type", "importer"),
    ];
    nadia.fills_in(&fields).await;
    nadia.presses("Start the application").await;
    nadia.sees("Only an officer can start an application").await;
    nadia.chooses("officer", "yes").await;
    nadia.presses("Start the application").await;
    nadia.sees("0 of 4 parts complete").await;
}

/// First under the partner's name and with a mistyped number: both are explained, and mended.
async fn describes(nadia: &Person<'_>, partner: &Partner) {
    let (almost, _form) = partner.name.rsplit_once(' ').expect("a name with its form");
    let company = [
        ("legal_name", almost),
        ("country", "US"),
        ("address_street", "4 Quay Street"),
        ("address_city", "Jacksonville"),
        ("address_region", "FL"),
        ("address_postal_code", "32202"),
        ("address_country", "US"),
        ("identifier_ior", "98-765432100"),
        ("identifier_lei", "5493001KJTIIGC8Y1R13"),
        ("site_0_name", "Head office"),
        ("site_0_kind", "office"),
        ("site_0_street", "4 Quay Street"),
        ("site_0_city", "Jacksonville"),
        ("site_0_country", "US"),
        ("site_0_unlocode", "USJAX"),
    ];
    nadia.fills_in(&company).await;
    nadia.presses("Add a site").await;
    let rest = [
        ("site_1_name", "Import warehouse"),
        ("site_1_kind", "warehouse"),
        ("site_1_street", "90 Harbor Road"),
        ("site_1_city", "Savannah"),
        ("site_1_country", "US"),
        ("site_1_unlocode", "USSAV"),
        ("owner_0_name", SIGNER),
        ("owner_0_kind", "person"),
        ("owner_0_country", "US"),
        ("owner_0_share", "100"),
    ];
    nadia.fills_in(&rest).await;
    nadia.chooses("ownership", "private").await;
    nadia.presses("Save and continue").await;
    nadia.sees("The check at the end does not fit").await;
    nadia.sees("One character is probably mistyped").await;
    nadia.fills("identifier_lei", "5493001KJTIIGC8Y1R12").await;
    nadia.presses("Save and continue").await;
    nadia.sees("A company like this is already known").await;
    nadia
        .sees("ask a colleague to invite you instead of applying twice")
        .await;
    nadia
        .does_not_see("The check at the end does not fit")
        .await;
    nadia.fills("legal_name", NAME).await;
    nadia.presses("Save and continue").await;
}

async fn names_contacts(nadia: &Person<'_>) {
    let contact = [
        ("primary_name", SIGNER),
        ("primary_title", TITLE),
        ("primary_capacity", "consultant"),
        ("primary_email", "nadia.ferrant@northquay-goods.example"),
        ("primary_telephone", "+1 904 555 0100"),
    ];
    nadia.fills_in(&contact).await;
    nadia.presses("Save and continue").await;
    nadia.sees("must be an officer of the company").await;
    nadia.fills("primary_capacity", "officer").await;
    nadia.presses("Save and continue").await;
}

async fn invites(nadia: &Person<'_>, company: &Company, partner: &Partner) {
    nadia.opens(&company.at("/people")).await;
    for (email, role) in [
        (&partner.consultant, "consultant"),
        (&partner.employee, "employee"),
    ] {
        nadia.fills("email", email).await;
        nadia.chooses("role", role).await;
        nadia.presses("Send the invitation").await;
        nadia.sees("The invitation was sent.").await;
    }
    nadia.sees("Invitations not yet accepted").await;
}

/// Whoever helps sees the agreement, and that an officer has to sign it.
async fn nobody_else_signs(j: &Journey, company: &Company) {
    for part in [CONSULTANT, EMPLOYEE] {
        let helper = j.enters(part).await;
        helper.sees("Invitations to you").await;
        helper.follows_to("/invitations/").await;
        helper.sees(NAME).await;
        helper.presses("Accept the invitation").await;
        helper.sees("You now act for this company.").await;
        helper.opens(&company.at("/application")).await;
        helper.follows("Agreement").await;
        helper.sees("An officer has to sign").await;
        helper
            .sees(&format!("Ask one of the company’s officers: {SIGNER}."))
            .await;
        helper.cannot_press("Sign the agreement").await;
        helper.opens(&company.at("/application/check")).await;
        helper.sees("The agreement, signed by an officer").await;
        helper.cannot_press("Send to the programme").await;
    }
}

async fn signs_and_sends(j: &Journey, company: &Company) {
    let nadia = j.enters(NEWCOMER).await;
    nadia.sees("Do next: complete the application").await;
    nadia.follows("Continue the application").await;
    nadia.follows("Agreement").await;
    nadia.fills("name", SIGNER).await;
    nadia.fills("title", TITLE).await;
    nadia.presses("Sign the agreement").await;
    nadia
        .sees("Tick the box to say that you sign for the company.")
        .await;
    nadia.chooses("consent", "1").await;
    nadia.presses("Sign the agreement").await;
    nadia.sees("4 of 4 parts complete").await;

    nadia.follows("Check and send").await;
    nadia
        .sees_all(&["98-765432100", "5493001KJTIIGC8Y1R12", "Import warehouse"])
        .await;
    nadia.presses("Send to the programme").await;
    nadia
        .sees_all(&[
            "The application was received",
            "Time limits that run now",
            "Security profile to be submitted",
            "Decision on an application",
            "6 U.S.C. 964(c)",
        ])
        .await;
    nadia.unfolds("Why this date").await;
    nadia.sees("By the administration’s own publication").await;
    nadia.follows("Go to the company’s page").await;
    assert_eq!(nadia.path().await, company.0);
    nadia
        .sees("The security profile has not been submitted.")
        .await;
}
