//! Questions find their people: while somebody asks, people and communities who may know are named with reasons; what
//! nobody answered is offered to a few who are likely to know, then to the next. A brake keeps it off those who were asked
//! lately, rest, or want less of it. It never offers a question to somebody who cannot read it, and tells nobody who was
//! silent. Each round looks at `knowers::MOST` people and offers to `model::AT_ONCE`; there are at most `model::ROUNDS`.

mod model;
mod numbers;
mod rounds;
mod routes;
mod store;
mod views;

pub use rounds::{ASKS, ROUND};

use shell::Lang;
use spine::{AppDef, Boxed, Fact, Listener, Result, Told, Tx, View, people::who, waiting::Waiting};

pub const APP: AppDef = AppDef {
    name: "routing",
    routes: routes::routes,
    listeners: &[Listener { name: "routing", hear }],
    waits: Some(waits),
    forget: Some(|tx, ids| Box::pin(store::forget(tx, ids))),
    ..AppDef::PLAIN
};

fn hear<'a>(tx: &'a mut Tx, told: &'a Told) -> Boxed<'a, Result<()>> {
    Box::pin(async move {
        match &told.fact {
            Fact::Created { item } if !told.quiet => rounds::begin(tx, *item, told.at).await,
            Fact::Replied { root, .. } => store::settle(tx, *root, told.actor, "answered").await,
            Fact::Referred { item, .. } => store::settle(tx, *item, told.actor, "referred").await,
            _ => Ok(()),
        }
    })
}

/// Questions offered to the viewer which nobody has answered so far.
fn waits<'a>(view: &'a mut View, lang: Lang, back: &'a str) -> Boxed<'a, Result<Vec<Waiting>>> {
    Box::pin(async move {
        let offers = store::open_of_viewer(view).await?;
        Ok(offers
            .into_iter()
            .map(|o| Waiting {
                kind: "question",
                who: who(o.author_id, &o.name, &o.role, &o.place, o.photo.as_deref(), o.portrait.as_deref()),
                words: lang.tf(
                    if o.by.is_some() { "routing-waits-asked" } else { "routing-waits-found" },
                    &[("who", o.name.as_str().into()), ("title", o.title.as_str().into())],
                ),
                said: o.excerpt,
                at: o.at,
                url: format!("/questions/{}", o.id),
                actions: views::settle(lang, o.id, back),
            })
            .collect())
    })
}
