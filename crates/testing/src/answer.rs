//! An answer, with assertions that say what was asked and what came when they fail.

use crate::Client;
use axum::{
    http::{HeaderMap, StatusCode, header},
    response::Response,
};
use serde_json::Value;

#[derive(Clone)]
pub struct Answer {
    client: Client,
    asked: String,
    pub status: StatusCode,
    pub headers: HeaderMap,
    pub bytes: Vec<u8>,
    pub text: String,
}

impl Answer {
    pub(crate) async fn read(client: Client, asked: String, response: Response) -> Answer {
        let (parts, body) = response.into_parts();
        let bytes = axum::body::to_bytes(body, 64 << 20).await.expect("the whole answer").to_vec();
        let text = String::from_utf8_lossy(&bytes).into_owned();
        Answer { client, asked, status: parts.status, headers: parts.headers, bytes, text }
    }

    fn fail(&self, words: &str) -> ! {
        let shown: String = self.text.chars().take(3000).collect();
        panic!("{}: {words}\n  answered {} {}\n{shown}", self.asked, self.status, self.header("location").unwrap_or_default());
    }

    /// 200.
    #[track_caller]
    pub fn ok(self) -> Answer {
        // A page that answers a form (`shell::errors::layer`).
        if self.status.as_u16() == 202 && self.header("content-type").is_some_and(|t| t.starts_with("text/html")) {
            self
        } else {
            self.status(200)
        }
    }
    #[track_caller]
    pub fn status(self, wanted: u16) -> Answer {
        if self.status.as_u16() != wanted {
            self.fail(&format!("expected {wanted}"));
        }
        self
    }
    /// The text without what only marks it: in a search result what was looked for is marked inside a sentence.
    pub fn unmarked(&self) -> String {
        self.text.replace("<mark>", "").replace("</mark>", "")
    }
    /// As it is sent, or as it is read.
    fn says(&self, words: &str) -> bool {
        self.text.contains(words) || self.unmarked().contains(words)
    }
    #[track_caller]
    pub fn has(self, words: &str) -> Answer {
        if !self.says(words) {
            self.fail(&format!("expected to read {words:?}"));
        }
        self
    }
    #[track_caller]
    pub fn lacks(self, words: &str) -> Answer {
        if self.says(words) {
            self.fail(&format!("expected not to read {words:?}"));
        }
        self
    }
    /// How often these words occur.
    pub fn count(&self, words: &str) -> usize {
        self.text.matches(words).count()
    }
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.get(name).and_then(|v| v.to_str().ok())
    }
    /// Where a 201, 303 or 302 points to.
    #[track_caller]
    pub fn location(&self) -> String {
        match self.headers.get(header::LOCATION).and_then(|v| v.to_str().ok()) {
            Some(path) if matches!(self.status.as_u16(), 201 | 302 | 303) => path.to_owned(),
            _ => self.fail("expected to be sent on"),
        }
    }
    /// The id of what was made: `id` of a JSON answer, else the last number in `location`.
    #[track_caller]
    pub fn id(&self) -> i64 {
        let told = serde_json::from_slice::<Value>(&self.bytes).ok().and_then(|v| v["id"].as_i64());
        let last = |path: &str| path.split(|c: char| !c.is_ascii_digit()).rfind(|s| !s.is_empty()).and_then(|s| s.parse().ok());
        told.or_else(|| last(&self.location())).unwrap_or_else(|| self.fail("expected an id in the answer or the location"))
    }
    /// Goes where it points, as the same person, and expects a page there.
    pub async fn see(self) -> Answer {
        let path = self.location();
        self.client.get(path.split('#').next().unwrap_or("/")).await.ok()
    }
    #[track_caller]
    pub fn json(&self) -> Value {
        serde_json::from_slice(&self.bytes).unwrap_or_else(|e| self.fail(&format!("expected JSON ({e})")))
    }
    /// A 422 that names this field, as a program sees it or marked in the page.
    #[track_caller]
    pub fn refuses(self, words: &str) -> Answer {
        self.status(422).has(words)
    }
}
