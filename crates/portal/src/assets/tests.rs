#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::panic,
    reason = "tests may fail loudly"
)]

use axum::body::Body;
use axum::http::Request;
use tower::ServiceExt;

use super::*;

async fn fetch(uri: &str, etag: Option<&str>) -> Response {
    let mut request = Request::get(uri);
    if let Some(etag) = etag {
        request = request.header(IF_NONE_MATCH, etag);
    }
    router::<()>()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap()
}

fn header(response: &Response, name: axum::http::HeaderName) -> String {
    response.headers()[name].to_str().unwrap().to_owned()
}

/// Every `url(...)` of a style sheet, resolved against the sheet's own folder.
fn named_by(sheet: &str) -> Vec<String> {
    let css = std::str::from_utf8(ASSETS.files[sheet].body).unwrap();
    let folder = sheet.rsplit_once('/').map_or("", |(folder, _)| folder);
    css.split("url(")
        .skip(1)
        .filter_map(|rest| rest.split_once(')'))
        .map(|(target, _)| target.trim_matches(['"', '\'']))
        .filter(|target| !target.is_empty() && !target.starts_with("data:"))
        .map(|target| {
            let mut parts: Vec<&str> = folder.split('/').filter(|part| !part.is_empty()).collect();
            for part in target.split('/') {
                match part {
                    ".." => drop(parts.pop()),
                    "." => {}
                    name => parts.push(name),
                }
            }
            parts.join("/")
        })
        .collect()
}

#[test]
fn every_file_a_style_sheet_names_is_embedded() {
    let sheets: Vec<&String> = ASSETS
        .files
        .keys()
        .filter(|path| content_type(path).starts_with("text/css"))
        .collect();
    assert!(sheets.len() >= 2, "our sheet and the USWDS one");
    let named: Vec<String> = sheets.iter().flat_map(|sheet| named_by(sheet)).collect();
    assert!(
        named.len() > 30,
        "the sheets name many files: {}",
        named.len()
    );
    for path in named {
        assert!(ASSETS.files.contains_key(&path), "missing: {path}");
    }
}

#[test]
fn nothing_is_shipped_that_nothing_names() {
    let named: Vec<String> = ASSETS
        .files
        .keys()
        .filter(|path| content_type(path).starts_with("text/css"))
        .flat_map(|sheet| named_by(sheet))
        .collect();
    for path in ASSETS.files.keys() {
        let picture = path.starts_with("img/") || path.starts_with("fonts/");
        assert!(!picture || named.contains(path), "unused: {path}");
    }
}

#[test]
fn no_file_of_ours_needs_a_weaker_content_policy() {
    for path in ["greenlane.js", "favicon.svg", "greenlane.css"] {
        let text = std::str::from_utf8(ASSETS.files[path].body).unwrap();
        for word in [
            "eval(",
            "innerHTML",
            "style=\"",
            ".style.",
            "http://",
            "https://",
            "@import",
        ] {
            // The name of the SVG language looks like an address and is never fetched.
            let text = text.replace("http://www.w3.org/2000/svg", "");
            assert!(!text.contains(word), "{path} contains {word}");
        }
    }
}

#[tokio::test]
async fn a_file_is_served_for_ever_with_its_type() {
    let response = fetch(Assets::url("greenlane.css"), None).await;
    assert_eq!(response.status(), StatusCode::OK);
    assert_eq!(header(&response, CONTENT_TYPE), "text/css; charset=utf-8");
    assert_eq!(
        header(&response, CACHE_CONTROL),
        "public, max-age=31536000, immutable"
    );
    let etag = header(&response, ETAG);
    let again = fetch(Assets::url("greenlane.css"), Some(&etag)).await;
    assert_eq!(again.status(), StatusCode::NOT_MODIFIED);
    let body = axum::body::to_bytes(again.into_body(), 1024).await.unwrap();
    assert!(body.is_empty());
}

#[tokio::test]
async fn another_release_and_unknown_names_are_refused() {
    for uri in [
        "/static/0000000000000000/greenlane.css".to_owned(),
        format!("/static/{}/nothing.css", Assets::digest()),
        format!("/static/{}/../Cargo.toml", Assets::digest()),
        Assets::url("nothing.css").to_owned(),
    ] {
        assert_eq!(
            fetch(&uri, None).await.status(),
            StatusCode::NOT_FOUND,
            "{uri}"
        );
    }
}

#[tokio::test]
async fn the_favicon_without_digest_is_not_kept_for_ever() {
    let response = fetch("/favicon.ico", None).await;
    assert_eq!(header(&response, CONTENT_TYPE), "image/svg+xml");
    assert_eq!(header(&response, CACHE_CONTROL), "public, max-age=86400");
}
