//! The OpenAPI 3.1 document, made from the same list of routes as the router and the tests that walk it: it cannot
//! name a route that is not there. `docs/openapi.json` is its golden copy; a change of the interface shows as a diff.

use axum::{
    http::{Method, header},
    response::{IntoResponse, Response},
};
use schemars::{SchemaGenerator, generate::SchemaSettings};
use serde_json::{Map, Value, json};
use spine::routes::{Access, Doc, Route};
use std::{
    collections::BTreeSet,
    sync::{Arc, OnceLock},
};

/// The document as a route serves it: described once all routes are known, written out when first asked for.
#[derive(Clone, Default)]
pub struct Document(Arc<(OnceLock<Arc<Vec<Route>>>, OnceLock<String>)>);

impl Document {
    pub fn describe(&self, routes: Arc<Vec<Route>>) {
        let _ = self.0.0.set(routes);
    }
    pub fn answer(&self) -> Response {
        let text = self.0.1.get_or_init(|| text(self.0.0.get().map_or(&[], |r| r.as_slice())));
        ([(header::CONTENT_TYPE, "application/json"), (header::CACHE_CONTROL, "public, max-age=300")], text.clone()).into_response()
    }
}

/// The document with a newline at its end, as in the golden file.
pub fn text(routes: &[Route]) -> String {
    serde_json::to_string_pretty(&document(routes)).map(|t| t + "\n").unwrap_or_default()
}

const SCHEMAS: &str = "/components/schemas";

/// What is sent and what is answered are two contracts: a field with a default may be left out by one who sends.
struct Types {
    sent: SchemaGenerator,
    answered: SchemaGenerator,
}

pub fn document(routes: &[Route]) -> Value {
    let settings = || {
        SchemaSettings::draft2020_12().with(|s| {
            s.definitions_path = SCHEMAS.into();
            s.meta_schema = None;
        })
    };
    let mut types = Types { sent: settings().for_deserialize().into_generator(), answered: settings().for_serialize().into_generator() };
    let problem = types.answered.subschema_for::<shell::errors::Problem>().to_value();
    let mut paths = Map::new();
    for route in routes {
        let operation = operation(route, &mut types, &problem);
        let at = paths.entry(route.path).or_insert_with(|| json!({}));
        if let Some(at) = at.as_object_mut() {
            at.insert(route.method.as_str().to_lowercase(), operation);
        }
    }
    let mut schemas = types.answered.take_definitions(true);
    let (paths, sent) = apart(Value::Object(paths), types.sent.take_definitions(true), &schemas);
    schemas.extend(sent);
    let mut document = json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Folkmoot",
            "version": env!("CARGO_PKG_VERSION"),
            "description": "Every page of Folkmoot answers JSON as well: send `Accept: application/json`. Forms may be sent as JSON with the same fields. \
                Sign in with a personal access token (Settings, Access tokens): `Authorization: Bearer fmt_…`. Errors are problem+json (RFC 9457). \
                What you may not see is answered like what is not there.",
            "license": { "name": "Apache-2.0 OR MIT", "identifier": "Apache-2.0 OR MIT" },
        },
        "security": [{ "token": [] }],
        "paths": paths,
        "components": {
            "securitySchemes": { "token": { "type": "http", "scheme": "bearer", "description": "A personal access token. Scope `read` reads, `write` also changes." } },
            "schemas": schemas,
        },
    });
    drop_unused(&mut document);
    document
}

fn operation(route: &Route, types: &mut Types, problem: &Value) -> Value {
    let doc = &route.doc;
    let mut op = Map::new();
    op.insert("operationId".into(), operation_id(route).into());
    op.insert("summary".into(), doc.summary.into());
    op.insert("tags".into(), json!([route.path.split('/').nth(1).filter(|s| !s.is_empty()).unwrap_or("home")]));
    op.insert("description".into(), needs(route.access()).into());
    if route.access() == Access::Public {
        op.insert("security".into(), json!([]));
    }
    let mut parameters = path_parameters(route.path);
    parameters.extend(query_parameters(doc, types));
    if !parameters.is_empty() {
        op.insert("parameters".into(), parameters.into());
    }
    if let Some(schema) = doc.body {
        let schema = schema(&mut types.sent).to_value();
        op.insert(
            "requestBody".into(),
            json!({ "content": { "application/json": { "schema": schema }, "application/x-www-form-urlencoded": { "schema": schema } } }),
        );
    }
    op.insert("responses".into(), responses(route, types, problem));
    Value::Object(op)
}

fn needs(access: Access) -> &'static str {
    match access {
        Access::Public => "Open to anybody.",
        Access::SignedIn => "For whoever is signed in, or holds a token with scope `read`.",
        Access::Write => "For whoever is signed in, or holds a token with scope `write`.",
        Access::Admin => "For administrators, signed in with a browser; absent for everybody else.",
    }
}

/// `GET /people/{id}/photo` → `get_people_id_photo`.
fn operation_id(route: &Route) -> String {
    let words = route.path.split(['/', '{', '}', '.', '-', '*']).filter(|w| !w.is_empty());
    std::iter::once(route.method.as_str().to_lowercase().as_str()).chain(words).collect::<Vec<_>>().join("_")
}

fn path_parameters(path: &str) -> Vec<Value> {
    let names = path
        .split('/')
        .filter_map(|s| s.split_once('{').and_then(|(_, rest)| rest.split_once('}')).map(|(name, _)| name.trim_start_matches('*')));
    names
        .map(|name| {
            let number = name == "id" || name.ends_with("_id") || matches!(name, "person" | "item" | "number");
            let schema = if number { json!({ "type": "integer", "format": "int64" }) } else { json!({ "type": "string" }) };
            json!({ "name": name, "in": "path", "required": true, "schema": schema })
        })
        .collect()
}

/// One parameter for each property of the query's struct.
fn query_parameters(doc: &Doc, types: &mut Types) -> Vec<Value> {
    let Some(schema) = doc.query else { return vec![] };
    let schema = schema(&mut types.sent).to_value();
    let whole = match name_of(&schema) {
        Some(name) => types.sent.definitions().get(name).cloned().unwrap_or_default(),
        None => schema,
    };
    let Some(properties) = whole.get("properties").and_then(Value::as_object) else { return vec![] };
    let required: Vec<&str> = whole.get("required").and_then(Value::as_array).into_iter().flatten().filter_map(Value::as_str).collect();
    properties
        .iter()
        .map(|(name, schema)| {
            let mut schema = schema.clone();
            let description = schema.as_object_mut().and_then(|s| s.remove("description"));
            let mut p = json!({ "name": name, "in": "query", "required": required.contains(&name.as_str()), "schema": not_null(schema) });
            if let (Some(d), Some(p)) = (description, p.as_object_mut()) {
                p.insert("description".into(), d);
            }
            p
        })
        .collect()
}

/// A query has no null: what may be absent is simply not required.
fn not_null(mut schema: Value) -> Value {
    if let Some(kinds) = schema.get_mut("type").and_then(Value::as_array_mut) {
        kinds.retain(|k| k != "null");
        if let [one] = kinds.as_slice() {
            let one = one.clone();
            if let Some(s) = schema.as_object_mut() {
                s.insert("type".into(), one);
            }
        }
    }
    if schema.get("default").is_some_and(Value::is_null)
        && let Some(s) = schema.as_object_mut()
    {
        s.remove("default");
    }
    schema
}

fn responses(route: &Route, types: &mut Types, problem: &Value) -> Value {
    let doc = &route.doc;
    let moved = json!({
        "description": "See the address in `Location`.",
        "headers": { "Location": { "description": "Where to look.", "schema": { "type": "string" } } },
    });
    let mut all = Map::new();
    if doc.html_only {
        all.insert("200".into(), json!({ "description": "A page or a file.", "content": { "*/*": {} } }));
        all.insert("303".into(), moved);
    } else {
        let answer = doc.answer.map_or_else(|| json!({}), |schema| schema(&mut types.answered).to_value());
        let content = json!({ "application/json": { "schema": answer }, "text/html": { "schema": { "type": "string" } } });
        let words = if route.method == Method::GET { "What was asked for." } else { "Done." };
        all.insert("200".into(), json!({ "description": words, "content": content }));
        if route.method != Method::GET {
            all.insert(
                "201".into(),
                json!({
                    "description": "Made; its address is in `Location`.",
                    "headers": { "Location": { "description": "Where it is.", "schema": { "type": "string" } } },
                    "content": content,
                }),
            );
        }
        all.insert("303".into(), moved);
    }
    all.insert(
        "4XX".into(),
        json!({
            "description": "Not there or not for you (404), not allowed (403), not signed in (401), not understood (422), changed meanwhile (409), too large (413), too often (429).",
            "content": { "application/problem+json": { "schema": problem }, "text/html": { "schema": { "type": "string" } } },
        }),
    );
    Value::Object(all)
}

fn name_of(schema: &Value) -> Option<&str> {
    schema.get("$ref")?.as_str()?.rsplit('/').next()
}

/// A type that looks different when sent than when answered gets a name of its own for the sent form.
fn apart(paths: Value, sent: Map<String, Value>, answered: &Map<String, Value>) -> (Value, Map<String, Value>) {
    let clash: BTreeSet<String> =
        sent.iter().filter(|(name, schema)| answered.get(*name).is_some_and(|a| a != *schema)).map(|(n, _)| n.clone()).collect();
    let rename = |value: &mut Value| {
        each_ref(value, &mut |name| if clash.contains(name) { Some(format!("{name}Sent")) } else { None });
    };
    let mut paths = paths;
    each_body(&mut paths, &rename);
    let sent = sent
        .into_iter()
        .map(|(name, mut schema)| {
            rename(&mut schema);
            (if clash.contains(&name) { format!("{name}Sent") } else { name }, schema)
        })
        .collect();
    (paths, sent)
}

fn each_body(paths: &mut Value, change: &dyn Fn(&mut Value)) {
    let operations =
        paths.as_object_mut().into_iter().flat_map(|p| p.values_mut()).filter_map(Value::as_object_mut).flat_map(|p| p.values_mut());
    for operation in operations {
        for part in ["requestBody", "parameters"] {
            if let Some(p) = operation.get_mut(part) {
                change(p);
            }
        }
    }
}

fn each_ref(value: &mut Value, rename: &mut dyn FnMut(&str) -> Option<String>) {
    match value {
        Value::Object(map) => {
            for (key, inner) in map {
                match inner {
                    Value::String(at) if key == "$ref" => {
                        if let Some(new) = at.rsplit('/').next().and_then(&mut *rename) {
                            *at = format!("#{SCHEMAS}/{new}");
                        }
                    }
                    inner => each_ref(inner, rename),
                }
            }
        }
        Value::Array(list) => list.iter_mut().for_each(|v| each_ref(v, rename)),
        _ => {}
    }
}

/// Structs of queries end as parameters; what nothing points to any more goes, and what only that pointed to.
fn drop_unused(document: &mut Value) {
    loop {
        let mut used = BTreeSet::new();
        each_ref(document, &mut |name| {
            used.insert(name.to_owned());
            None
        });
        let Some(schemas) = document.pointer_mut(SCHEMAS).and_then(Value::as_object_mut) else { return };
        let before = schemas.len();
        schemas.retain(|name, _| used.contains(name));
        if schemas.len() == before {
            return;
        }
    }
}
