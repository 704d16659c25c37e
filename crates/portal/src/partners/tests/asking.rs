//! Several partners asked at once, with a preview that writes nothing.

use super::*;

const PATH: &str = "partners/ask";

async fn partner(t: &TestApp, of: &mut Fixture, name: &str, mail: &str, lang: &str) -> String {
    let fields = [
        ("name", name),
        ("country", "MX"),
        ("city", "Monterrey"),
        ("roles", "manufacturer"),
        ("reach", "direct"),
        ("contact_email", mail),
        ("contact_language", lang),
    ];
    let fields = if mail.is_empty() {
        &fields[..5]
    } else {
        &fields[..]
    };
    add(t, of, fields).await.to_string()
}

async fn mails(t: &TestApp) -> i64 {
    let sql = "select count(*) from outbox where body like '%/questionnaire/%'";
    let (count,): (i64,) = t.app.db(&System).one(sql, vec![]).await.unwrap();
    count
}

async fn asked(t: &TestApp) -> i64 {
    let sql = "select count(*) from questionnaire";
    let (count,): (i64,) = t.app.db(&System).one(sql, vec![]).await.unwrap();
    count
}

#[tokio::test]
#[allow(clippy::too_many_lines, reason = "one journey, told in its order")]
async fn several_are_asked_after_one_preview_each_in_its_language() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let delta = partner(&t, &mut acme, "Delta Mill", "luis@delta.example", "es").await;
        let echo = partner(&t, &mut acme, "Echo Trucks", "eva@echo.example", "en").await;
        let mute = partner(&t, &mut acme, "Mute Depot", "", "").await;
        let base = format!("/companies/{}", acme.id);
        let path = format!("{base}/{PATH}");
        let list = ok(&t.get(&mut acme.client, &format!("{base}/partners")).await);
        assert!(list.contains(&path));
        let form = ok(&t.get(&mut acme.client, &path).await);
        assert!(!form.contains(" checked") && form.contains("No contact"));
        let ticked = ok(&t.get(&mut acme.client, &format!("{path}?tick=open")).await);
        assert_eq!(
            ticked.matches(" checked").count(),
            2,
            "whoever can be asked and has not answered"
        );
        let ids = [
            (acme.id.to_string(), "MEMBER"),
            (delta.clone(), "DELTA"),
            (echo.clone(), "ECHO"),
            (mute.clone(), "MUTE"),
        ];
        insta::assert_snapshot!("asking", main_part(&ticked, &ids));

        let none = refused(&t.post(&mut acme.client, &path, &[("act", "preview")]).await);
        assert!(none.contains("href=\"#partner\""));
        let french = format!("lang_{echo}");
        let choice = |due: &'static str, act: &'static str| {
            vec![
                ("partner", delta.as_str()),
                ("partner", echo.as_str()),
                ("partner", mute.as_str()),
                (french.as_str(), "fr"),
                ("due", due),
                ("act", act),
            ]
        };
        for day in ["2024-03-04", "2025-01-01", "soon"] {
            let page = refused(
                &t.post(&mut acme.client, &path, &choice(day, "preview"))
                    .await,
            );
            assert!(
                page.contains("href=\"#due\"") && page.contains(" checked"),
                "{day}"
            );
        }
        let seen = ok(&t
            .post(&mut acme.client, &path, &choice("2024-03-20", "preview"))
            .await);
        insta::assert_snapshot!("asking_preview", main_part(&seen, &ids));
        assert!(
            seen.contains("2 partners would be asked")
                && seen.contains("1 partner cannot be asked")
        );
        assert!(seen.contains("Give the e-mail address of a contact first"));
        assert_eq!(
            (asked(&t).await, mails(&t).await),
            (0, 0),
            "a preview writes nothing"
        );

        // Sent as it was on no preview: nobody is asked, and the refusals come again.
        let sly = ok(&t
            .post(&mut acme.client, &path, &choice("2024-03-20", "send"))
            .await);
        assert!(sly.contains("nobody was asked"));
        assert_eq!((asked(&t).await, mails(&t).await), (0, 0));

        let good = [
            ("partner", delta.as_str()),
            ("partner", echo.as_str()),
            (french.as_str(), "fr"),
            ("due", "2024-03-20"),
            ("act", "send"),
        ];
        assert_eq!(
            went_to(&t.post(&mut acme.client, &path, &good).await),
            format!("{base}/partners")
        );
        assert_eq!((asked(&t).await, mails(&t).await), (2, 2));
        assert_eq!(mail_to(&t, "eva@echo.example").await.unwrap().2, "fr");
        assert_eq!(mail_to(&t, "luis@delta.example").await.unwrap().2, "es");
        let link = format!("/questionnaire/{}", token(&t, "eva@echo.example").await);
        let mut eva = Client::default();
        let page = ok(&t.get(&mut eva, &format!("{link}?lang=en")).await);
        assert!(page.contains("would like your answers by") && page.contains("20 Mar 2024"));
        // Asked once, they wait: both are refused by row now.
        let twice = ok(&t.post(&mut acme.client, &path, &good).await);
        assert!(
            twice.contains("2 partners cannot be asked") && twice.contains("has not answered yet")
        );
        t.at("2024-03-21T15:00:00Z");
        acme.client = t.sign_in(acme.officer).await;
        let late = ok(&t.get(&mut acme.client, &format!("{base}/partners")).await);
        assert!(late.contains("No answer by 20 Mar 2024"));
    })
    .await;
}

#[tokio::test]
async fn nobody_asks_for_another_company_or_its_partners() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let delta = partner(&t, &mut acme, "Delta Mill", "luis@delta.example", "es").await;
        let mut other = certified(&t, "Borealis Freight LLC", "98-7654321").await;
        let fields = [("partner", delta.as_str()), ("act", "send")];
        let theirs = format!("/companies/{}/{PATH}", acme.id);
        let answer = t.post(&mut other.client, &theirs, &fields).await;
        assert_eq!(answer.status, StatusCode::NOT_FOUND);
        // On one's own page another's partner is no partner.
        let own = format!("/companies/{}/{PATH}", other.id);
        let answer = t.post(&mut other.client, &own, &fields).await;
        assert!(refused(&answer).contains("Choose at least one partner"));
        assert_eq!((asked(&t).await, mails(&t).await), (0, 0));
    })
    .await;
}

#[tokio::test]
async fn a_partner_that_lets_the_day_pass_is_reminded_once_with_a_new_link() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let delta = partner(&t, &mut acme, "Delta Mill", "luis@delta.example", "es").await;
        let echo = partner(&t, &mut acme, "Echo Trucks", "eva@echo.example", "en").await;
        let base = format!("/companies/{}", acme.id);
        let form = [
            ("partner", delta.as_str()),
            ("partner", echo.as_str()),
            ("due", "2024-03-20"),
            ("act", "preview"),
        ];
        let path = format!("{base}/{PATH}");
        ok(&t.post(&mut acme.client, &path, &form).await);
        let mut form = form;
        form[3].1 = "send";
        went_to(&t.post(&mut acme.client, &path, &form).await);
        let old = format!("/questionnaire/{}", token(&t, "luis@delta.example").await);
        let before = mails(&t).await;

        let reminded = async |day: &str| {
            t.at(&format!("{day}T15:00:00Z"));
            crate::reminders::remind(&t.app).await.unwrap().partners
        };
        assert_eq!(reminded("2024-03-20").await, 0, "the day is not over");
        assert_eq!(reminded("2024-03-21").await, 2);
        assert_eq!(mails(&t).await, before + 2);
        assert_eq!(reminded("2024-03-21").await, 0, "once");
        assert_eq!(reminded("2024-03-29").await, 0);
        assert_eq!(mails(&t).await, before + 2);
        let (subject, body, lang) = mail_to(&t, "luis@delta.example").await.unwrap();
        assert_eq!(
            (subject.as_str(), lang.as_str()),
            ("Un cuestionario aún le espera", "es")
        );
        assert!(!body.contains("Acme") && !body.contains("Delta"), "{body}");

        // The link in it is the good one; the company reads that its partner was reminded.
        let mut luis = Client::default();
        let new = format!("/questionnaire/{}", token(&t, "luis@delta.example").await);
        assert_ne!(new, old);
        assert!(ok(&t.get(&mut luis, &new).await).contains("name=\"csrf\""));
        let gone = t.get(&mut luis, &old).await.text();
        assert!(!gone.contains("multipart/form-data"));
        acme.client = t.sign_in(acme.officer).await;
        let page = ok(&t
            .get(&mut acme.client, &format!("{base}/partners/{delta}"))
            .await);
        assert!(page.contains("reminded by mail on 21 Mar 2024"), "{page}");
        let report = crate::integrity::verify(&t.app).await.unwrap();
        assert_eq!(report.problems, []);
    })
    .await;
}

#[tokio::test]
async fn nobody_is_reminded_of_what_was_taken_back_or_had_no_day() {
    on_each_engine(async |t| {
        let mut acme = acme(&t).await;
        let base = format!("/companies/{}", acme.id);
        let echo = partner(&t, &mut acme, "Echo Trucks", "eva@echo.example", "en").await;
        let form = [
            ("partner", echo.as_str()),
            ("due", "2024-03-20"),
            ("act", "send"),
        ];
        went_to(
            &t.post(&mut acme.client, &format!("{base}/{PATH}"), &form)
                .await,
        );
        let sql = "select stream_id from questionnaire where remind_after is not null";
        let (asked,): (uuid::Uuid,) = t.app.db(&System).one(sql, vec![]).await.unwrap();
        let recall = format!("{base}/questionnaires/{asked}/recall");
        let reason = [("recall_reason", "Wrong person")];
        went_to(&t.post(&mut acme.client, &recall, &reason).await);
        // The command would refuse it as well: what is taken back does not even come before it.
        let left: Vec<(uuid::Uuid,)> = t.app.db(&System).all(sql, vec![]).await.unwrap();
        assert!(left.is_empty(), "{left:?}");
        let id = add(&t, &mut acme, &MILL).await;
        let ask = format!("{base}/partners/{id}/ask");
        went_to(&t.post(&mut acme.client, &ask, &[]).await);
        t.at("2024-03-21T15:00:00Z");
        assert_eq!(crate::reminders::remind(&t.app).await.unwrap().partners, 0);
        t.at("2024-06-03T15:00:00Z");
        assert_eq!(crate::reminders::remind(&t.app).await.unwrap().partners, 0);
    })
    .await;
}
