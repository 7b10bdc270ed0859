//! An app's routes, as a list one can read: the router is built from it, and so are the OpenAPI document and the tests
//! that walk every route as a stranger. Full paths, so that a search for `"/people/{id}"` finds its handler.

use crate::App;
use axum::{Router, handler::Handler, http::Method, routing::MethodRouter};
use schemars::{JsonSchema, Schema, SchemaGenerator};

/// Who may call a route at all. What they find there is the predicate's business.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Access {
    /// Anybody: sign-in, health, assets.
    Public,
    /// Whoever is signed in, or holds a token that reads.
    SignedIn,
    /// Whoever is signed in, or holds a token that writes.
    Write,
    /// Administrators; absent for everybody else. The handler starts from `Admin`.
    Admin,
}

type SchemaOf = fn(&mut SchemaGenerator) -> Schema;

/// What a route takes and gives, for readers and machines.
#[derive(Clone)]
pub struct Doc {
    pub summary: &'static str,
    pub access: Option<Access>,
    pub query: Option<SchemaOf>,
    pub body: Option<SchemaOf>,
    pub answer: Option<SchemaOf>,
    /// Answers with a page or a file only; no JSON face.
    pub html_only: bool,
}
pub fn doc(summary: &'static str) -> Doc {
    Doc { summary, access: None, query: None, body: None, answer: None, html_only: false }
}
impl Doc {
    pub fn query<T: JsonSchema>(mut self) -> Doc {
        self.query = Some(|g| g.subschema_for::<T>());
        self
    }
    pub fn body<T: JsonSchema>(mut self) -> Doc {
        self.body = Some(|g| g.subschema_for::<T>());
        self
    }
    pub fn answer<T: JsonSchema>(mut self) -> Doc {
        self.answer = Some(|g| g.subschema_for::<T>());
        self
    }
    pub fn access(mut self, access: Access) -> Doc {
        self.access = Some(access);
        self
    }
    pub fn html_only(mut self) -> Doc {
        self.html_only = true;
        self
    }
}

pub struct Route {
    pub method: Method,
    pub path: &'static str,
    pub doc: Doc,
}
impl Route {
    pub fn access(&self) -> Access {
        self.doc.access.unwrap_or(if self.method == Method::GET { Access::SignedIn } else { Access::Write })
    }
}

#[derive(Default)]
pub struct Routes {
    pub list: Vec<Route>,
    router: Router<App>,
}
impl Routes {
    pub fn new() -> Routes {
        Routes::default()
    }
    fn add(mut self, method: Method, path: &'static str, handler: MethodRouter<App>, doc: Doc) -> Routes {
        self.router = self.router.route(path, handler);
        self.list.push(Route { method, path, doc });
        self
    }
    pub fn get<H: Handler<T, App>, T: 'static>(self, path: &'static str, h: H, doc: Doc) -> Routes {
        self.add(Method::GET, path, axum::routing::get(h), doc)
    }
    pub fn post<H: Handler<T, App>, T: 'static>(self, path: &'static str, h: H, doc: Doc) -> Routes {
        self.add(Method::POST, path, axum::routing::post(h), doc)
    }
    /// A route with its own idea of how much it takes (uploads).
    pub fn post_with(self, path: &'static str, m: MethodRouter<App>, doc: Doc) -> Routes {
        self.add(Method::POST, path, m, doc)
    }
    pub fn merge(mut self, other: Routes) -> Routes {
        self.router = self.router.merge(other.router);
        self.list.extend(other.list);
        self
    }
    pub fn into_parts(self) -> (Router<App>, Vec<Route>) {
        (self.router, self.list)
    }
}
