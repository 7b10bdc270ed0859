//! Page: one HTML answer with the headers every page must carry. Never cached, never framed, no inline script.

use axum::{
    http::{HeaderName, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use maud::Markup;

#[derive(Debug, Clone)]
pub struct Page {
    status: StatusCode,
    markup: Markup,
    nonce: String,
    headers: Vec<(HeaderName, HeaderValue)>,
}

impl Page {
    pub fn new(markup: Markup, nonce: &str) -> Page {
        Page { status: StatusCode::OK, markup, nonce: nonce.into(), headers: Vec::new() }
    }
    /// A piece of a page (similar questions, one card), for the page's own scripts to put in place.
    pub fn fragment(markup: Markup) -> Page {
        Page::new(markup, "")
    }
    pub fn status(mut self, status: StatusCode) -> Page {
        self.status = status;
        self
    }
    pub fn header(mut self, name: HeaderName, value: HeaderValue) -> Page {
        self.headers.push((name, value));
        self
    }
    pub fn html(&self) -> &str {
        &self.markup.0
    }
}

/// The policy of our own pages: everything from here, scripts by nonce or from here, nothing embedded, nothing framing us.
pub fn csp(nonce: &str) -> String {
    let nonced = if nonce.is_empty() { String::new() } else { format!(" 'nonce-{nonce}'") };
    format!(
        "default-src 'self'; script-src 'self'{nonced}; style-src 'self'{nonced}; img-src 'self' data:; object-src 'none'; base-uri 'none'; \
         worker-src 'self'; manifest-src 'self'; \
         form-action 'self'; frame-ancestors 'none'"
    )
}

/// Headers for every answer that has not chosen its own.
pub fn guard(res: &mut Response) {
    let h = res.headers_mut();
    for (name, value) in [
        (header::CACHE_CONTROL, "private, no-store"),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("cross-origin-resource-policy"), "same-origin"),
        (header::CONTENT_SECURITY_POLICY, "default-src 'none'; frame-ancestors 'none'"),
    ] {
        h.entry(name).or_insert(HeaderValue::from_static(value));
    }
}

impl IntoResponse for Page {
    fn into_response(self) -> Response {
        let mut res = (self.status, self.markup.into_string()).into_response();
        let h = res.headers_mut();
        h.insert(header::CONTENT_TYPE, HeaderValue::from_static("text/html; charset=utf-8"));
        if let Ok(policy) = HeaderValue::from_str(&csp(&self.nonce)) {
            h.insert(header::CONTENT_SECURITY_POLICY, policy);
        }
        h.insert(header::VARY, HeaderValue::from_static("accept, cookie, accept-language"));
        for (name, value) in self.headers {
            h.insert(name, value);
        }
        guard(&mut res);
        res
    }
}
