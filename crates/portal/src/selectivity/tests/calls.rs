//! Who reads an assessment again, by API and on pages.

use super::*;

#[tokio::test]
async fn a_token_reads_what_it_sent_and_no_more_than_its_calls() {
    on_each_engine(async |t| {
        let staff = staff(&t).await;
        in_force(&t, &staff).await;
        let second = tokens::create(&t.app, "targeting_officer", "another port")
            .await
            .unwrap();
        assert_eq!(
            sent(&t, &staff.token, &shirts("C1")).await.status,
            StatusCode::OK
        );
        // Another sender's reference is another assessment, and not for others to read.
        let read = async |token: &str, path: &str| {
            let request = Request::builder()
                .method(Method::GET)
                .uri(path)
                .header(header::AUTHORIZATION, format!("Bearer {token}"))
                .body(axum::body::Body::empty())
                .unwrap();
            t.send(&mut Client::default(), request).await
        };
        let path = "/api/v1/assessments/C1";
        assert_eq!(read(&second, path).await.status, StatusCode::NOT_FOUND);
        let mut other = shirts("C1");
        other["office"] = json!("1001");
        assert_eq!(sent(&t, &second, &other).await.status, StatusCode::OK);
        assert_eq!(read(&staff.token, path).await.json()["before"], true);
        assert_eq!(rows(&t).await, 2);
        for role in ["director", "auditor", "specialist", "administrator"] {
            let token = tokens::create(&t.app, role, "test").await.unwrap();
            let answer = sent(&t, &token, &shirts("C2")).await;
            assert_eq!(answer.status, StatusCode::FORBIDDEN, "{role}");
            assert_eq!(answer.json()["right"], "assess_declarations");
            assert_eq!(read(&token, path).await.status, StatusCode::FORBIDDEN);
        }
        let nobody = sent(&t, "gl_guess", &shirts("C3")).await;
        assert_eq!(nobody.status, StatusCode::UNAUTHORIZED);
        // Two thousand at once are too many for one token, and none of another's business.
        let many = Value::Array(vec![json!({}); 500]);
        let mut last = StatusCode::OK;
        for _ in 0..8 {
            last = sent(&t, &second, &many).await.status;
        }
        assert_eq!(last, StatusCode::TOO_MANY_REQUESTS);
        assert_eq!(
            sent(&t, &staff.token, &shirts("C4")).await.status,
            StatusCode::OK
        );
    })
    .await;
}

#[tokio::test]
async fn assessments_are_listed_and_explained_on_pages() {
    on_each_engine(async |t| {
        let alpha = certified(&t, "Alpha Imports Inc.", "12-3456789").await;
        let staff = staff(&t).await;
        let mut tom = t.sign_in(staff.tom).await;
        let page = t.get(&mut tom, "/selectivity").await.text();
        assert!(page.contains("No ruleset is in force"), "{page}");
        in_force(&t, &staff).await;
        let mut red = shirts("P2");
        red["lines"] = json!([{"hs6": "610910", "value": 900, "net_mass": 100}, {"line": 7, "hs6": "930100", "value": 100, "net_mass": 10}]);
        let first = sent(&t, &staff.token, &shirts("P1")).await.json();
        let second = sent(&t, &staff.token, &red).await;
        assert_eq!(second.status, StatusCode::OK, "{}", second.text());
        assert_eq!(second.json()["line"], 7, "{}", second.text());
        let page = t.get(&mut tom, "/selectivity").await.text();
        assert!(page.contains("D-P1") && page.contains("D-P2") && page.contains("2 assessments"), "{page}");
        let page = t.get(&mut tom, "/selectivity?number=D-P1").await.text();
        assert!(page.contains("D-P1") && !page.contains("D-P2"), "{page}");
        let page = t.get(&mut tom, "/selectivity?selected=none&office=2704").await.text();
        assert!(page.contains("D-P1") && !page.contains("D-P2"), "{page}");
        let wrong = t.get(&mut tom, "/selectivity?from=yesterday").await;
        assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(wrong.text().contains("Enter a day"));
        let path = format!("/selectivity/{}", first["id"].as_str().unwrap());
        let page = t.get(&mut tom, &path).await.text();
        assert!(page.contains("Clothing at a very low price") && page.contains("Standing takes 19 points off"), "{page}");
        assert!(page.contains("Alpha Imports Inc., in good standing, tier I") && page.contains("net_mass"), "{page}");
        assert!(page.contains(&format!("/companies/{}/benefits", alpha.id)));
        for path in ["/selectivity/x", "/selectivity/00000000-0000-0000-0000-000000000001"] {
            assert_eq!(t.get(&mut tom, path).await.status, StatusCode::NOT_FOUND, "{path}");
        }
    })
    .await;
}
