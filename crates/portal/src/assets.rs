//! Style sheets, scripts, fonts and pictures, carried inside the binary.
//!
//! A deployment is one file: nothing has to be copied beside it and no page asks another host for anything.
//! Every address holds a digest of the whole folder, so a browser may keep what it fetched for ever and never
//! mixes two releases; one digest for all files (not one each) keeps the relative `url()`s inside the style
//! sheets valid. A request with another digest is refused rather than answered with the wrong release.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use axum::Router;
use axum::extract::Path;
use axum::http::header::{
    CACHE_CONTROL, CONTENT_TYPE, ETAG, IF_NONE_MATCH, X_CONTENT_TYPE_OPTIONS,
};
use axum::http::{HeaderMap, HeaderValue, StatusCode};
use axum::response::{IntoResponse, Response};
use axum::routing::get;
use include_dir::{Dir, DirEntry, include_dir};
use sha2::{Digest, Sha256};

static FOLDER: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/static");
static ASSETS: LazyLock<Assets> = LazyLock::new(Assets::read);

/// The files served under `/static/`, and the addresses templates use for them.
pub struct Assets {
    digest: String,
    files: BTreeMap<String, Asset>,
}

struct Asset {
    url: String,
    body: &'static [u8],
}

impl Assets {
    /// The address of a file, such as `greenlane.css` or `css/uswds.min.css`.
    ///
    /// An unknown path gives `/static/missing`, which answers 404: a wrong name shows in a browser test as a
    /// failed request and not as a crash in front of a reader.
    pub fn url(path: &str) -> &'static str {
        ASSETS
            .files
            .get(path)
            .map_or("/static/missing", |asset| asset.url.as_str())
    }

    /// A script's or style sheet's own text; empty for a path that is none.
    pub(crate) fn text(path: &str) -> &'static str {
        let body = ASSETS.files.get(path).map(|asset| asset.body);
        body.and_then(|body| std::str::from_utf8(body).ok())
            .unwrap_or_default()
    }

    /// The digest in every address; offline pages name their cache after it.
    pub fn digest() -> &'static str {
        &ASSETS.digest
    }

    fn read() -> Self {
        let mut bodies = BTreeMap::new();
        collect(&FOLDER, &mut bodies);
        let digest = digest_of(&bodies);
        let files = bodies
            .into_iter()
            .map(|(path, body)| {
                let url = format!("/static/{digest}/{path}");
                (path, Asset { url, body })
            })
            .collect();
        Self { digest, files }
    }
}

/// The routes of the embedded files. They need no state and no signed-in person.
pub fn router<S>() -> Router<S>
where
    S: Clone + Send + Sync + 'static,
{
    Router::new()
        .route("/static/{digest}/{*path}", get(serve))
        .route("/favicon.ico", get(favicon))
}

async fn serve(Path((digest, path)): Path<(String, String)>, headers: HeaderMap) -> Response {
    match ASSETS.files.get(&path) {
        Some(asset) if digest == ASSETS.digest => respond(asset, &path, &headers),
        _ => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Browsers ask for this address unasked; the answer is the picture the pages link to.
async fn favicon(headers: HeaderMap) -> Response {
    let path = "favicon.svg";
    match ASSETS.files.get(path) {
        Some(asset) => {
            let mut response = respond(asset, path, &headers);
            // This address has no digest, so it must not be kept for ever.
            response.headers_mut().insert(
                CACHE_CONTROL,
                HeaderValue::from_static("public, max-age=86400"),
            );
            response
        }
        None => StatusCode::NOT_FOUND.into_response(),
    }
}

fn respond(asset: &Asset, path: &str, headers: &HeaderMap) -> Response {
    let etag = format!("\"{}\"", ASSETS.digest);
    let fresh = headers
        .get(IF_NONE_MATCH)
        .and_then(|value| value.to_str().ok())
        .is_some_and(|known| {
            known
                .split(',')
                .any(|tag| tag.trim().trim_start_matches("W/") == etag)
        });
    let common = [
        (
            CACHE_CONTROL,
            "public, max-age=31536000, immutable".to_owned(),
        ),
        (ETAG, etag),
    ];
    if fresh {
        return (StatusCode::NOT_MODIFIED, common).into_response();
    }
    let kind = [
        (CONTENT_TYPE, content_type(path)),
        (X_CONTENT_TYPE_OPTIONS, "nosniff"),
    ];
    (common, kind, asset.body).into_response()
}

fn content_type(path: &str) -> &'static str {
    match path.rsplit_once('.').map(|(_, extension)| extension) {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("svg") => "image/svg+xml",
        Some("png") => "image/png",
        Some("woff2") => "font/woff2",
        Some("webmanifest") => "application/manifest+json",
        _ => "text/plain; charset=utf-8",
    }
}

fn collect(folder: &'static Dir<'static>, into: &mut BTreeMap<String, &'static [u8]>) {
    for entry in folder.entries() {
        match entry {
            DirEntry::Dir(inner) => collect(inner, into),
            DirEntry::File(file) => {
                let path = file.path().to_string_lossy().replace('\\', "/");
                into.insert(path, file.contents());
            }
        }
    }
}

/// Names and lengths are part of the digest, so moving bytes from one file to the next changes it.
fn digest_of(bodies: &BTreeMap<String, &'static [u8]>) -> String {
    let mut hash = Sha256::new();
    for (path, body) in bodies {
        hash.update(path.as_bytes());
        hash.update([0]);
        hash.update(u64::try_from(body.len()).unwrap_or(u64::MAX).to_le_bytes());
        hash.update(body);
    }
    data_encoding::HEXLOWER.encode(hash.finalize().get(..8).unwrap_or_default())
}

#[cfg(test)]
mod tests;
