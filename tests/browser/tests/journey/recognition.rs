//! Two members see each other by consent, and a certificate that anybody can check.

use crate::people::{Company, NAME, NEWCOMER, OFFICER, Partner};
use greenlane_browser_tests::{Journey, Person};
use serde_json::Value;

/// A file as it is downloaded by this session. Arguments: its address.
const DOWNLOAD: &str = "
const [path, done] = arguments;
fetch(path).then((answer) => answer.text()).then(done).catch((error) => done(String(error)));";

const QR: &str = "const i = document.querySelector('main img.gl-qr, main img[src$=\"/qr\"]'); \
                  return i && i.complete ? i.naturalWidth : 0;";

/// What our company holds: the file, the code printed on it.
pub struct Certificate {
    code: String,
    file: String,
}

pub async fn connects(j: &Journey, company: &Company, partner: &Partner) {
    let nadia = j.enters(NEWCOMER).await;
    nadia.opens(&company.at("/connections")).await;
    nadia
        .sees("You are not connected with any company yet.")
        .await;
    nadia.fills("name", &partner.name).await;
    nadia.fills("country", "US").await;
    nadia
        .fills("message", "We store your goods in Savannah.")
        .await;
    nadia.presses("Send the request").await;
    nadia.sees("Your request is recorded.").await;
    nadia.does_not_see("Tier II").await;

    let kenji = j.enters(OFFICER).await;
    kenji.opens(&format!("{}/connections", partner.page)).await;
    kenji.sees("We store your goods in Savannah.").await;
    kenji.presses(&format!("Accept {NAME}")).await;
    kenji
        .sees("You are connected. Each of you now sees the other’s status.")
        .await;
    kenji.sees("Tier II: validated").await;

    let nadia = j.enters(NEWCOMER).await;
    nadia.opens(&company.at("/connections")).await;
    nadia.sees_all(&[&partner.name, "Tier II: validated"]).await;
}

pub async fn issues_a_certificate(j: &Journey, company: &Company) -> Certificate {
    let nadia = j.enters(NEWCOMER).await;
    nadia.opens(&company.at("/certificate")).await;
    nadia.presses("Issue a certificate").await;
    nadia.sees("The certificate is issued.").await;
    let code = nadia.reads("main article .gl-code").await;
    let json = "return document.querySelector('main a[href$=\"/json\"]').getAttribute('href');";
    let json = nadia.asks(json, vec![]).await;
    let file = nadia.sends(DOWNLOAD, vec![json]).await;
    let file = file.as_str().unwrap_or_default().to_owned();
    let read: Value = serde_json::from_str(&file).expect("a certificate in JSON");
    assert!(read.get("proof").is_some(), "{file}");
    assert!(
        file.contains("VerifiableCredential") && file.contains(NAME),
        "{file}"
    );

    nadia.follows("Page to print, with QR code").await;
    nadia
        .sees_all(&["Certificate of membership", "Tier II: validated", &code])
        .await;
    let wide = nadia.asks(QR, vec![]).await;
    assert!(
        wide.as_i64().is_some_and(|w| w > 100),
        "the QR code is {wide} wide"
    );
    Certificate { code, file }
}

async fn checks_code(visitor: &Person<'_>, certificate: &Certificate) {
    visitor.opens("/verify").await;
    visitor.fills("text", &certificate.code).await;
    visitor.presses("Check").await;
}

async fn checks_file(j: &Journey, visitor: &Person<'_>, (name, text): (&str, &str)) {
    visitor.opens("/verify").await;
    let file = j.file(name, text.as_bytes());
    visitor.attaches("file", &file).await;
    visitor.presses("Check").await;
}

/// By the code on the paper, and by the file; a changed file is found out.
pub async fn anybody_verifies(j: &Journey, certificate: &Certificate) {
    let visitor = j.visitor().await;
    checks_code(&visitor, certificate).await;
    visitor
        .sees("There is a certificate in force with this code")
        .await;
    visitor.sees(NAME).await;
    checks_file(j, &visitor, ("certificate.json", &certificate.file)).await;
    visitor
        .sees("Valid: genuine, in force, and neither suspended nor revoked")
        .await;
    let changed = certificate.file.replace(NAME, "Southquay Goods Inc.");
    checks_file(j, &visitor, ("changed.json", &changed)).await;
    visitor
        .sees("Not valid: do not rely on this certificate")
        .await;
    visitor.sees("The signature does not match").await;
}

/// Neither the code nor the file says that the company is in good standing.
pub async fn nobody_can_rely_on(j: &Journey, certificate: &Certificate) {
    let visitor = j.visitor().await;
    checks_code(&visitor, certificate).await;
    visitor
        .sees("There is no certificate in force with this code")
        .await;
    checks_file(j, &visitor, ("certificate.json", &certificate.file)).await;
    visitor
        .sees("Not valid: do not rely on this certificate")
        .await;
}
