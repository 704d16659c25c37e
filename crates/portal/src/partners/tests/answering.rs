//! A partner answers from its link, without an account; members use what it lets them use.

use super::*;
use crate::testing::on_each_engine;
use greenlane_domain::partners::Subject;

const MAIL: &str = "luis@delta.example";

async fn asked(t: &TestApp, of: &mut Fixture) -> (PartnerId, String) {
    let id = add(t, of, &MILL).await;
    let path = format!("/companies/{}/partners/{id}/ask", of.id);
    went_to(&t.post(&mut of.client, &path, &[]).await);
    (id, token(t, MAIL).await)
}

fn fields(t: &TestApp, state: &'static str) -> Vec<(String, String)> {
    let roles = [greenlane_domain::partners::ChainRole::Manufacturer];
    let asked = t.app.pack().partners.asked(&roles);
    asked
        .iter()
        .map(|given| (format!("state_{}", given.criterion), state.to_owned()))
        .collect()
}

async fn send(t: &TestApp, client: &mut Client, path: &str, all: &[(String, String)]) -> Answer {
    let fields: Vec<(&str, &str)> = all.iter().map(|(a, b)| (a.as_str(), b.as_str())).collect();
    t.post(client, path, &fields).await
}

fn with(mut all: Vec<(String, String)>, more: &[(&str, &str)]) -> Vec<(String, String)> {
    all.extend(more.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())));
    all
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
async fn a_partner_answers_in_its_language_in_parts_and_members_share_by_consent() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let (id, token) = asked(&t, &mut acme).await;
        let (subject, body, lang) = mail_to(&t, MAIL).await.unwrap();
        assert_eq!(lang, "es");
        assert!(
            !subject.contains("Acme") && !body.contains("Acme") && !body.contains("Delta"),
            "no case facts"
        );
        let base = format!("/companies/{}/partners/{id}", acme.id);
        let twice = t.post(&mut acme.client, &format!("{base}/ask"), &[]).await;
        assert!(refused(&twice).contains("has not answered yet"));

        let mut luis = Client::default();
        let link = format!("/questionnaire/{token}");
        let page = ok(&t.get(&mut luis, &format!("{link}?lang=es")).await);
        assert!(
            page.contains("<html lang=\"es\"")
                && page.contains("Acme Imports Inc pregunta a Delta Mill SA")
        );
        let ids = [(token.clone(), "TOKEN")];
        insta::assert_snapshot!("questionnaire", main_part(&page, &ids));
        let french = ok(&t.get(&mut luis, &format!("{link}?lang=fr")).await);
        assert!(french.contains("Envoyer les réponses"));
        ok(&t.get(&mut luis, &format!("{link}?lang=en")).await);

        let part = vec![
            ("state_6.1".to_owned(), "partly".to_owned()),
            ("act".to_owned(), "save".to_owned()),
        ];
        went_to(&send(&t, &mut luis, &link, &part).await);
        let page = ok(&t.get(&mut luis, &link).await);
        assert!(page.contains("1 of ") && page.contains("Nothing has been sent yet"));
        let seen = ok(&t.get(&mut acme.client, &base).await);
        assert!(
            seen.contains("Begun: 1 of") && !seen.contains("Partly in place</dd>"),
            "a draft is the partner's own"
        );
        let hasty = with(part.clone(), &[("act", "send")]);
        let hasty: Vec<_> = hasty
            .into_iter()
            .filter(|(k, v)| k != "act" || v == "send")
            .collect();
        let page = refused(&send(&t, &mut luis, &link, &hasty).await);
        assert!(
            page.contains("href=\"#text_6.1\"")
                && page.contains("href=\"#declared\"")
                && page.contains("href=\"#name\"")
        );
        let whole = with(
            fields(&t, "in_place"),
            &[
                ("act", "send"),
                ("name", "Luis Vega"),
                ("title", "Plant manager"),
                ("declared", "1"),
                ("consent", "1"),
            ],
        );
        went_to(&send(&t, &mut luis, &link, &whole).await);
        let page = ok(&t.get(&mut luis, &link).await);
        assert!(page.contains("Other members may use your answers"));
        assert!(refused(&send(&t, &mut luis, &link, &whole).await).contains("closed"));
        let seen = ok(&t.get(&mut acme.client, &base).await);
        assert!(
            seen.contains("Luis Vega, Plant manager")
                && seen.contains("The partner lets other members use")
        );
        let known = crate::partners::picture(
            &t.app,
            &System,
            acme.id,
            &member(&t, acme.id).await,
            &chain(&t, acme.id).await,
        )
        .await
        .unwrap();
        let risks = known.picture.risks(&chain(&t, acme.id).await);
        let (_, _, risk) = risks
            .iter()
            .find(|(s, ..)| *s == Subject::Partner(id))
            .unwrap();
        assert_eq!(
            (risk.threat.level.code(), risk.vulnerability.level.code()),
            ("high", "low")
        );

        // Another member that knows the same number may use them, and does not learn who asked.
        let mut other = certified(&t, "Borealis Freight LLC", "98-7654321").await;
        let mut theirs = MILL.to_vec();
        theirs[0] = ("name", "Delta de Mexico");
        let twin = add(&t, &mut other, &theirs).await;
        let path = format!("/companies/{}/partners/{twin}", other.id);
        let page = ok(&t.get(&mut other.client, &path).await);
        assert!(
            page.contains("Use these answers")
                && page.contains("delta.example")
                && !page.contains("Acme")
        );
        let questionnaire = page
            .split_once("name=\"questionnaire\" value=\"")
            .unwrap()
            .1
            .split_once('"')
            .unwrap()
            .0
            .to_owned();
        let use_it = [("questionnaire", questionnaire.as_str())];
        went_to(
            &t.post(&mut other.client, &format!("{path}/reuse"), &use_it)
                .await,
        );
        let page = ok(&t.get(&mut other.client, &path).await);
        assert!(
            page.contains("Used from another member")
                && page.contains("Luis Vega")
                && !page.contains("Acme")
        );

        // Taken back, they count no longer, for the other and for nobody else.
        let back = [("consent", "withdraw")];
        went_to(&t.post(&mut luis, &format!("{link}/consent"), &back).await);
        let page = ok(&t.get(&mut other.client, &path).await);
        assert!(!page.contains("Luis Vega"), "the consent is gone");
        let sly = t
            .post(&mut other.client, &format!("{path}/reuse"), &use_it)
            .await;
        assert_eq!(sly.status, StatusCode::NOT_FOUND);
        assert!(ok(&t.get(&mut acme.client, &base).await).contains("Luis Vega"));
    })
    .await;
}

async fn member(t: &TestApp, id: MemberId) -> greenlane_domain::membership::Member {
    crate::command::read::<greenlane_domain::membership::Member>(&t.app, &System, id)
        .await
        .unwrap()
        .state
}

#[tokio::test]
async fn a_link_opens_its_questionnaire_until_it_is_replaced_or_past_its_day() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let (id, first) = asked(&t, &mut acme).await;
        let mut luis = Client::default();
        let unknown = t.get(&mut luis, "/questionnaire/AAAA").await;
        assert_eq!(unknown.status, StatusCode::NOT_FOUND);
        assert!(!unknown.text().contains("Acme"));
        // What is kept is a hash: the token itself stands nowhere but in the mail.
        let rows: Vec<(Vec<u8>,)> = t
            .app
            .db(&System)
            .all("select token_hash from questionnaire_link", vec![])
            .await
            .unwrap();
        assert!(
            rows.iter()
                .all(|(hash,)| hash.as_slice() != first.as_bytes() && hash.len() == 32)
        );
        t.at("2024-03-05T09:00:00Z");
        // The session has ended by then.
        acme.client = t.sign_in(acme.officer).await;
        let page = ok(&t
            .get(
                &mut acme.client,
                &format!("/companies/{}/partners/{id}", acme.id),
            )
            .await);
        let (_, rest) = page.split_once("/questionnaires/").unwrap();
        let again = format!(
            "/companies/{}/questionnaires/{}/again",
            acme.id,
            rest.split_once('/').unwrap().0
        );
        let fields = [("partner", id.to_string())];
        let fields: Vec<(&str, &str)> = fields.iter().map(|(a, b)| (*a, b.as_str())).collect();
        assert!(
            went_to(&t.post(&mut acme.client, &again, &fields).await).contains(&id.to_string())
        );
        let second = token(&t, MAIL).await;
        assert_ne!(first, second);
        let over = t.get(&mut luis, &format!("/questionnaire/{first}")).await;
        assert_eq!(over.status, StatusCode::GONE);
        assert!(!over.text().contains("Acme"), "a dead link tells nothing");
        let sly = t
            .post(
                &mut luis,
                &format!("/questionnaire/{first}"),
                &[("state_6.1", "partly"), ("act", "save")],
            )
            .await;
        assert_eq!(sly.status, StatusCode::GONE);
        ok(&t.get(&mut luis, &format!("/questionnaire/{second}")).await);
        t.at("2024-04-10T09:00:00Z");
        acme.client = t.sign_in(acme.officer).await;
        let old = t.get(&mut luis, &format!("/questionnaire/{second}")).await;
        assert_eq!(old.status, StatusCode::GONE);
        for _ in 0..5 {
            went_to(
                &t.post(&mut luis, &format!("/questionnaire/{second}/again"), &[])
                    .await,
            );
        }
        let sql = "select count(*) from outbox where address = $1";
        let (mails,): (i64,) = t
            .app
            .db(&System)
            .one(sql, greenlane_db::args![MAIL])
            .await
            .unwrap();
        assert_eq!(
            mails, 5,
            "two from the company, then three of that day and no more"
        );
        let third = token(&t, MAIL).await;
        ok(&t.get(&mut luis, &format!("/questionnaire/{third}")).await);
        let recall = again.replace("/again", "/recall");
        went_to(
            &t.post(
                &mut acme.client,
                &recall,
                &[("recall_reason", "Wrong person")],
            )
            .await,
        );
        let page = ok(&t
            .get(&mut luis, &format!("/questionnaire/{third}?lang=en"))
            .await);
        assert!(page.contains("was taken back"));
    })
    .await;
}

#[tokio::test]
async fn guesses_at_links_are_turned_away() {
    on_each_engine(async |t| {
        let mut stranger = Client::at("203.0.113.5:4000");
        let mut statuses = Vec::new();
        for n in 0..60 {
            let answer = t
                .get(&mut stranger, &format!("/questionnaire/guess{n}"))
                .await;
            statuses.push(answer.status);
        }
        assert_eq!(statuses.first(), Some(&StatusCode::NOT_FOUND));
        assert_eq!(statuses.last(), Some(&StatusCode::TOO_MANY_REQUESTS));
    })
    .await;
}
