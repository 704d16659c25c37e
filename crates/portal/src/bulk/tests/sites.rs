//! Sites that differ, in the file's second sheet.

use super::*;
use greenlane_domain::profile::SiteInput;
use uuid::Uuid;

const SITE: Uuid = Uuid::from_u128(77);
const PLAN: &str = "A second guard from June on, the head of security.";

async fn site_sheet(t: &TestApp, desk: &Desk, client: &mut Client) -> (Rows, Rows) {
    let path = format!("{}/security-profile.xlsx?lang=en", desk.base);
    let bytes = t.get(client, &path).await.bytes;
    let mut book: Xlsx<_> = calamine::open_workbook_from_rs(Cursor::new(bytes)).unwrap();
    (sheet_of(&mut book, 0), sheet_of(&mut book, 1))
}

async fn differs(t: &TestApp, desk: &Desk, criterion: &str, narrative: &str) {
    let who = t.who(desk.firm.employee).await;
    let mut unit = t.app.begin(&who).await.unwrap();
    let input = SiteInput {
        criterion: criterion.to_owned(),
        site: SITE,
        name: None,
        rev: desk.profile(t).await.site_rev(criterion, SITE),
        state: Some(AnswerState::Partly),
        narrative: narrative.to_owned(),
        plan: PLAN.to_owned(),
    };
    commands::answer_site(&mut unit, desk.id, input)
        .await
        .unwrap();
    unit.commit().await.unwrap();
}

fn put(rows: &mut Rows, row: usize, cells: &[(&str, &str)]) {
    for (name, value) in cells {
        let column = column(rows, name);
        if rows.len() <= row {
            rows.resize(row + 1, Vec::new());
        }
        let line = &mut rows[row];
        line.resize(line.len().max(column + 1), String::new());
        (*value).clone_into(&mut line[column]);
    }
}

#[tokio::test]
async fn a_site_goes_out_is_edited_comes_in_and_goes_out_the_same() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        differs(&t, &desk, "1.1", "At the gate by day only.").await;
        let mut client = t.sign_in(desk.firm.employee).await;
        let (answers, mut sites) = site_sheet(&t, &desk, &mut client).await;
        let place = |sites: &Rows, name: &str| sites[1][column(sites, name)].clone();
        assert_eq!(place(&sites, "Number"), "1.1");
        assert_eq!(place(&sites, "Site"), "Head office");
        assert_eq!(place(&sites, "Plan"), PLAN);
        let as_it_was = sites.clone();
        let same = desk
            .upload(&t, &mut client, &sheets(&[&answers, &sites]))
            .await
            .text();
        assert!(same.contains("The file changes nothing"), "{same}");

        // One site says otherwise, and another criterion gets one.
        put(
            &mut sites,
            1,
            &[("How you meet it", "At the gate day and night.")],
        );
        put(
            &mut sites,
            2,
            &[
                ("Number", "1.2"),
                ("Site", "head office"),
                ("Answer", "Not in place"),
                ("Plan", PLAN),
            ],
        );
        let word = t
            .app
            .locales()
            .text("en", "profile-state-not-in-place", &[]);
        put(&mut sites, 2, &[("Answer", &word)]);
        let told = desk
            .upload(&t, &mut client, &sheets(&[&answers, &sites]))
            .await
            .text();
        let keys = [format!("1.1@{SITE}"), format!("1.2@{SITE}")];
        assert_eq!(found(&told, "data-change-site"), keys, "{told}");
        assert!(told.contains("<ins>") && told.contains("Head office"));
        let before = desk.profile(&t).await;
        let sent = desk
            .multipart(&t, &mut client, "/take", &fields(&told), None)
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        let after = desk.profile(&t).await;
        assert_ne!(before, after);
        let site = after.site("1.1", SITE).unwrap();
        assert_eq!(site.text.narrative, "At the gate day and night.");
        assert_eq!(after.site("1.2", SITE).unwrap().text.plan, PLAN);

        // The file of before brings the old words back, and an emptied row says that the site no longer differs.
        let (answers, now) = site_sheet(&t, &desk, &mut client).await;
        let mut old = as_it_was.clone();
        put(
            &mut old,
            1,
            &[("Revision", &now[1][column(&now, "Revision")])],
        );
        old[2] = now[2].clone();
        put(
            &mut old,
            2,
            &[("Answer", ""), ("How you meet it", ""), ("Plan", "")],
        );
        let told = desk
            .upload(&t, &mut client, &sheets(&[&answers, &old]))
            .await
            .text();
        let sent = desk
            .multipart(&t, &mut client, "/take", &fields(&told), None)
            .await;
        assert_eq!(sent.status, StatusCode::SEE_OTHER, "{}", sent.text());
        assert!(desk.profile(&t).await.site("1.2", SITE).is_none());
        let (_, again) = site_sheet(&t, &desk, &mut client).await;
        let texts = |rows: &Rows| {
            let revision = column(rows, "Revision");
            let mut rows = rows.clone();
            for row in &mut rows {
                row.remove(revision);
            }
            rows
        };
        assert_eq!(texts(&again), texts(&as_it_was));
    })
    .await;
}

#[tokio::test]
async fn rows_of_sites_that_cannot_be_taken_are_named_and_nothing_is_overwritten() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        differs(&t, &desk, "1.1", "At the gate by day only.").await;
        let mut client = t.sign_in(desk.firm.employee).await;
        let (answers, mut sites) = site_sheet(&t, &desk, &mut client).await;
        put(&mut sites, 1, &[("How you meet it", "From the file.")]);
        let said = |number: &'static str, site: &'static str, answer: &'static str| {
            [
                ("Number", number),
                ("Site", site),
                ("Answer", answer),
                ("How you meet it", "Something is said of it."),
            ]
        };
        let (empty, in_place) = (
            "",
            t.app.locales().text("en", "profile-state-in-place", &[]),
        );
        put(&mut sites, 2, &said("1.2", "A depot of others", "perhaps"));
        put(&mut sites, 3, &said("1.3", "Head office", "perhaps"));
        put(&mut sites, 4, &said("1.4", "Head office", empty));
        put(&mut sites, 5, &said("99.9", "Head office", empty));
        put(&mut sites, 5, &[("Answer", &in_place)]);
        differs(&t, &desk, "1.1", "A colleague wrote this meanwhile.").await;
        let bytes = sheets(&[&answers, &sites]);
        let told = desk.upload(&t, &mut client, &bytes).await.text();
        assert_eq!(found(&told, "data-refused"), ["1.2", "1.3", "1.4", "99.9"]);
        assert_eq!(found(&told, "data-conflict"), ["1.1"]);
        for says in [
            "“A depot of others” is none of your sites.",
            "“perhaps” is not an answer.",
            "Sites 3",
        ] {
            assert!(told.contains(says), "{says}: {told}");
        }
        assert!(found(&told, "data-change-site").is_empty());

        // Between the preview and the button, somebody is faster: nothing at all is written.
        let rev = desk.profile(&t).await.site_rev("1.1", SITE).to_string();
        put(&mut sites, 1, &[("Revision", &rev)]);
        sites.truncate(2);
        let told = desk
            .upload(&t, &mut client, &sheets(&[&answers, &sites]))
            .await
            .text();
        differs(&t, &desk, "1.1", "And this a moment later.").await;
        let before = desk.profile(&t).await;
        let late = desk
            .multipart(&t, &mut client, "/take", &fields(&told), None)
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(found(&late.text(), "data-conflict"), ["1.1"]);
        assert_eq!(desk.profile(&t).await, before);
    })
    .await;
}

#[test]
fn sites_of_one_name_can_be_told_apart() {
    let named = |n: u128, name: &str| (Uuid::from_u128(n), name.to_owned());
    let sites = vec![named(1, "Depot"), named(2, "Quay"), named(3, "depot ")];
    let labels = crate::bulk::sites::labelled(sites);
    let labels: Vec<&str> = labels.iter().map(|(_, label)| label.as_str()).collect();
    assert_eq!(labels, ["Depot (1)", "Quay", "depot (2)"]);
}
