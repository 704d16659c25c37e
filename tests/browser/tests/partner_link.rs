//! A partner abroad answers from the link in its mail, without an account and in its own language, and the company that
//! asked reads what it said.
#![allow(clippy::expect_used, reason = "tests may fail loudly")]

use greenlane_browser_tests::{DESK, Journey, PHONE, Person};

const OFFICER: &str = "Answers for a certified company";
const PARTNER: &str = "Transportes del Valle SA de CV";
const CONTACT: &str = "Luisa Robles";
const MAIL: &str = "luisa.robles@transportes-valle.example";
const SAID: &str = "El jefe de patio revisa cada remolque y lo anota antes de la salida.";

/// Chooses “in place” for whatever has no answer yet; answers how many questions there are.
const IN_PLACE_FOR_THE_REST: &str = "
const names = new Set([...document.querySelectorAll('main input[name^=state_]')].map((box) => box.name));
for (const name of names) {
  if (!document.querySelector(`[name='${name}']:checked`)) document.querySelector(`[name='${name}'][value='in_place']`).checked = true;
}
return names.size;";

/// The first question's criterion.
const FIRST: &str =
    "return document.querySelector('main input[name^=state_]').name.replace('state_', '');";

/// Names the partner with somebody to write to, and sends the questionnaire.
async fn asks(officer: &Person<'_>) -> String {
    let company = officer.path().await;
    officer.opens(&format!("{company}/partners/new")).await;
    officer.fills("name", PARTNER).await;
    officer.fills("country", "MX").await;
    officer.fills("city", "Nuevo Laredo").await;
    officer.chooses("roles", "road_carrier").await;
    officer.chooses("reach", "direct").await;
    officer.fills("contact_name", CONTACT).await;
    officer.fills("contact_email", MAIL).await;
    officer.fills("contact_language", "es").await;
    officer.presses("Save").await;
    officer.sees(PARTNER).await;
    let partner = officer.path().await;
    officer.presses("Send the questionnaire").await;
    officer.sees("The link is on its way.").await;
    partner
}

/// Opens the link of the latest mail: nobody is signed in.
async fn opens_the_mail(luisa: &Person<'_>) {
    luisa.opens("/demo/mail").await;
    luisa.sees("Le espera un cuestionario").await;
    luisa.follows_to("/questionnaire/").await;
    luisa.sees("Cuestionario").await;
    luisa
        .sees(&format!("pregunta a {PARTNER} cómo protege"))
        .await;
}

async fn answers(luisa: &Person<'_>) {
    let criterion = luisa.asks(FIRST, vec![]).await;
    let criterion = criterion.as_str().unwrap_or_default().to_owned();
    luisa
        .ticks(&format!("[id='state_{criterion}-partly']"))
        .await;
    luisa.fills(&format!("text_{criterion}"), SAID).await;
    luisa.presses("Guardar y seguir más tarde").await;
    luisa.sees("Guardado. Todavía no se ha enviado nada.").await;
}

async fn sends(luisa: &Person<'_>) -> u64 {
    let questions = luisa.asks(IN_PLACE_FOR_THE_REST, vec![]).await;
    assert!(questions.as_u64() > Some(3), "{questions}");
    luisa.fills("name", CONTACT).await;
    luisa.fills("title", "Jefa de seguridad").await;
    luisa.presses("Enviar las respuestas").await;
    luisa.sees("Marque la declaración").await;
    luisa.ticks("#declared").await;
    luisa.presses("Enviar las respuestas").await;
    luisa.sees("Gracias. Sus respuestas se han enviado.").await;
    luisa.sees(SAID).await;
    questions.as_u64().unwrap_or_default()
}

/// The officer at the same browser, which forgets the language of whoever was there before.
async fn officer(j: &Journey) -> Person<'_> {
    j.visitor().await;
    j.enters(OFFICER).await
}

async fn a_mailed_link(size: (u32, u32), scripts: bool) {
    let Some(journey) = Journey::begin(size, scripts).await else {
        return;
    };
    let j = &journey;
    let partner = asks(&officer(j).await).await;
    let luisa = j.visitor().await;
    opens_the_mail(&luisa).await;
    answers(&luisa).await;
    let ana = officer(j).await;
    ana.opens(&partner).await;
    ana.sees("Begun: 1 of").await;
    ana.does_not_see(SAID).await;
    let luisa = j.visitor().await;
    opens_the_mail(&luisa).await;
    let begun = luisa.counts("main input[name^='state_']:checked").await;
    assert_eq!(begun, 1, "what was saved is there again");
    let questions = sends(&luisa).await;
    let ana = officer(j).await;
    ana.opens(&partner).await;
    ana.sees(&format!("Sent by {CONTACT}, Jefa de seguridad"))
        .await;
    ana.unfolds(&format!("{questions} answers")).await;
    ana.sees_all(&[SAID, "Partly in place"]).await;
    journey.ends().await;
}

#[tokio::test]
async fn a_partner_answers_from_its_mail_at_a_desk() {
    a_mailed_link(DESK, true).await;
}

#[tokio::test]
async fn a_partner_answers_from_its_mail_on_a_telephone_without_scripts() {
    a_mailed_link(PHONE, false).await;
}
