//! What a file cannot change: an answer that a colleague saved meanwhile, rows that nobody can read, what is locked.

use super::*;
use greenlane_domain::profile::LONGEST;

#[tokio::test]
async fn a_colleagues_answer_is_named_and_never_overwritten() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        let mut client = t.sign_in(desk.firm.employee).await;
        let mut rows = desk.download(&t, &mut client, "en").await;
        set(
            &mut rows,
            "1.1",
            "How you meet it",
            "From the file: a guard at the gate.",
        );
        set(
            &mut rows,
            "1.2",
            "How you meet it",
            "From the file: a fence around it.",
        );
        desk.save(&t, "1.1", "A colleague saved this while the file was away.")
            .await;
        let told = desk.upload(&t, &mut client, &book(&rows)).await.text();
        assert_eq!(found(&told, "data-conflict"), ["1.1"]);
        assert_eq!(found(&told, "data-change"), ["1.2"]);

        // Another one is saved between the preview and the button.
        desk.save(&t, "1.2", "A colleague was here as well, just now.")
            .await;
        let before = desk.profile(&t).await;
        let late = desk
            .multipart(&t, &mut client, "/take", &fields(&told), None)
            .await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert_eq!(
            found(&late.text(), "data-conflict"),
            ["1.2"],
            "{}",
            late.text()
        );
        assert_eq!(desk.profile(&t).await, before);
    })
    .await;
}

#[tokio::test]
async fn rows_that_cannot_be_taken_are_named_with_the_reason() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        let mut client = t.sign_in(desk.firm.employee).await;
        let mut rows = desk.download(&t, &mut client, "en").await;
        set(&mut rows, "1.1", "Answer", "perhaps");
        set(
            &mut rows,
            "1.2",
            "How you meet it",
            &"x".repeat(LONGEST + 1),
        );
        set(&mut rows, "1.3", "Ready", "soon");
        set(&mut rows, "1.4", "Revision", "many");
        let number = column(&rows, "Number");
        let mut unknown = rows[5].clone();
        "99.9".clone_into(&mut unknown[number]);
        let narrative = column(&rows, "How you meet it");
        "Of a criterion that nobody asks.".clone_into(&mut unknown[narrative]);
        rows.push(unknown);
        let told = desk.upload(&t, &mut client, &book(&rows)).await.text();
        assert_eq!(
            found(&told, "data-refused"),
            ["1.1", "1.2", "1.3", "1.4", "99.9"]
        );
        assert!(told.contains("perhaps") && found(&told, "data-change").is_empty());

        let profile = column(&rows, "Profile");
        "another".clone_into(&mut rows[1][profile]);
        let other = desk.upload(&t, &mut client, &book(&rows)).await;
        assert_eq!(other.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(other.text().contains("belongs to another profile"));
        let odd = desk
            .upload(&t, &mut client, b"criterion,state\n1.1,met")
            .await;
        assert!(odd.text().contains("not an Excel file"));
        let broken = desk.upload(&t, &mut client, b"PK not a book").await;
        assert_eq!(broken.status, StatusCode::UNPROCESSABLE_ENTITY);
        let none = desk.multipart(&t, &mut client, "", &[], None).await;
        assert!(none.text().contains("Choose a file."));
    })
    .await;
}

#[tokio::test]
async fn what_is_with_the_programme_is_locked_and_strangers_get_nothing() {
    on_each_engine(async |t| {
        let desk = Desk::of(&t).await;
        desk.firm.answer_all(&t, desk.id).await;
        let mut client = t.sign_in(desk.firm.employee).await;
        let mut rows = desk.download(&t, &mut client, "en").await;
        assert_eq!(desk.firm.sign(&t, 1).await.status, StatusCode::SEE_OTHER);
        set(
            &mut rows,
            "1.1",
            "How you meet it",
            "Changed after it was signed.",
        );
        let told = desk.upload(&t, &mut client, &book(&rows)).await.text();
        assert_eq!(found(&told, "data-refused"), ["1.1"]);
        let forged = [
            ("criterion", "1.1"),
            ("rev-1.1", "1"),
            ("state-1.1", "in_place"),
            ("narrative-1.1", "Changed after it was signed."),
        ];
        let forged: Vec<_> = forged
            .iter()
            .map(|(name, value)| ((*name).to_owned(), (*value).to_owned()))
            .collect();
        let before = desk.profile(&t).await;
        let sent = desk
            .multipart(&t, &mut client, "/take", &forged, None)
            .await;
        assert_eq!(
            sent.status,
            StatusCode::UNPROCESSABLE_ENTITY,
            "{}",
            sent.text()
        );
        assert_eq!(desk.profile(&t).await, before);
        let stranger = t.person("stranger@bulk.example", None).await;
        let mut stranger = t.sign_in(stranger).await;
        for path in ["", "/security-profile.xlsx"] {
            let answer = t.get(&mut stranger, &format!("{}{path}", desk.base)).await;
            assert_ne!(answer.status, StatusCode::OK, "{path}");
        }
    })
    .await;
}
