//! Forms, with a file and without, sent as a browser sends them.

use super::{Answer, Client, TestApp};
use axum::body::Body;
use axum::http::{Request, header};

impl TestApp {
    /// Posts a form with its token. Values may repeat a name.
    pub async fn post(&self, client: &mut Client, path: &str, fields: &[(&str, &str)]) -> Answer {
        let csrf = self.csrf(client).await;
        let mut all: Vec<(&str, &str)> = vec![("csrf", &csrf)];
        all.extend_from_slice(fields);
        let body = serde_urlencoded::to_string(&all).expect("a form");
        let request = Request::post(path)
            .header(header::CONTENT_TYPE, "application/x-www-form-urlencoded")
            .body(Body::from(body))
            .expect("a request");
        self.send(client, request).await
    }

    /// The form token of this client's pages.
    pub async fn csrf(&self, client: &mut Client) -> String {
        if !client.cookies.contains_key("greenlane-visitor") {
            self.get(client, "/help").await;
        }
        let line: Vec<String> = client
            .cookies
            .iter()
            .map(|(k, v)| format!("{k}={v}"))
            .collect();
        let mut headers = axum::http::HeaderMap::new();
        headers.insert(header::COOKIE, line.join("; ").parse().expect("a header"));
        crate::web::csrf_of(&self.app, &headers)
            .await
            .expect("a token")
    }

    /// Posts a form with its token and, where one was chosen, a file: what it is called and what is in it.
    pub async fn post_file(
        &self,
        client: &mut Client,
        path: &str,
        fields: &[(&str, &str)],
        file: Option<(&str, &[u8])>,
    ) -> Answer {
        let csrf = self.csrf(client).await;
        let mut body: Vec<u8> = Vec::new();
        let mut part = |head: &str, content: &[u8]| {
            body.extend_from_slice(b"--frontier\r\nContent-Disposition: form-data; ");
            body.extend_from_slice(head.as_bytes());
            body.extend_from_slice(b"\r\n\r\n");
            body.extend_from_slice(content);
            body.extend_from_slice(b"\r\n");
        };
        for (name, value) in [("csrf", csrf.as_str())].iter().chain(fields) {
            part(&format!("name=\"{name}\""), value.as_bytes());
        }
        if let Some((name, content)) = file {
            let head = format!(
                "name=\"file\"; filename=\"{name}\"\r\nContent-Type: application/octet-stream"
            );
            part(&head, content);
        }
        body.extend_from_slice(b"--frontier--\r\n");
        let request = Request::post(path)
            .header(
                header::CONTENT_TYPE,
                "multipart/form-data; boundary=frontier",
            )
            .body(Body::from(body))
            .expect("a request");
        self.send(client, request).await
    }
}
