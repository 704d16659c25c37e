//! A posted form that may carry a file. Autosave sends the same fields without one, urlencoded.

use crate::failure::Failure;
use crate::web::{Fields, Visit, check_token};
use axum::body::Bytes;
use axum::extract::{FromRequest, Multipart, Request};
use axum::http::StatusCode;
use axum::http::header::CONTENT_TYPE;

/// The fields and, when one was chosen, the file.
#[derive(Debug, Clone)]
pub(crate) struct Posted {
    pub(crate) fields: Fields,
    pub(crate) file: Option<(String, Bytes)>,
}

/// A posted form whose token nobody has compared yet. Only for a text that may be kept for its author without it.
#[derive(Debug, Clone)]
pub(super) struct Unchecked(pub(super) Posted);

impl<S: Send + Sync> FromRequest<S> for Unchecked {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        Ok(Self(Posted::unchecked(request, state).await?))
    }
}

impl<S: Send + Sync> FromRequest<S> for Posted {
    type Rejection = Failure;

    async fn from_request(request: Request, state: &S) -> Result<Self, Failure> {
        let visit = request.extensions().get::<Visit>().cloned();
        let visit = visit.ok_or_else(|| Failure::Internal("no visit on the request".to_owned()))?;
        let posted = Self::unchecked(request, state).await?;
        check_token(&visit, posted.fields.get("csrf"))?;
        Ok(posted)
    }
}

impl Posted {
    /// Reads the form without comparing its token. Whoever calls this answers for what is done with it.
    pub(crate) async fn unchecked<S: Send + Sync>(
        request: Request,
        state: &S,
    ) -> Result<Self, Failure> {
        let kind = request.headers().get(CONTENT_TYPE);
        let multipart = kind
            .and_then(|kind| kind.to_str().ok())
            .is_some_and(|kind| kind.starts_with("multipart/form-data"));
        if !multipart {
            let fields = Fields::posted(request, state).await?;
            return Ok(Self { fields, file: None });
        }
        let mut parts = Multipart::from_request(request, state)
            .await
            .map_err(|error| Failure::Bad(error.to_string()))?;
        let (mut pairs, mut file) = (Vec::new(), None);
        while let Some(part) = parts.next_field().await.map_err(|error| failure(&error))? {
            let name = part.name().unwrap_or_default().to_owned();
            match part.file_name().map(str::to_owned) {
                Some(file_name) => {
                    let bytes = part.bytes().await.map_err(|error| failure(&error))?;
                    // A file field left empty is sent with neither name nor content.
                    if !(file_name.is_empty() && bytes.is_empty()) {
                        file = Some((file_name, bytes));
                    }
                }
                None => pairs.push((name, part.text().await.map_err(|error| failure(&error))?)),
            }
        }
        Ok(Self {
            fields: Fields::from_pairs(pairs),
            file,
        })
    }
}

fn failure(error: &axum::extract::multipart::MultipartError) -> Failure {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE {
        Failure::TooLarge
    } else {
        Failure::Bad(error.body_text())
    }
}
