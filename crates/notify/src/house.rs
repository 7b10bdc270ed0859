//! What the organisation decides about notices: by category and channel what whoever has chosen nothing hears of, and where
//! nobody chooses otherwise. The table of rules says what holds where it has decided nothing; what each must hear is told
//! whatever is decided here.

use crate::{house_views, rules::Category};
use axum::response::Response;
use kit::{params, sql, text};
use serde::{Deserialize, Serialize};
use shell::respond::{Done, done, respond};
use spine::{Access, Admin, Ask, Error, Result, Routes, Sent, View, audit::Entry, doc};
use std::collections::BTreeMap;

/// The channels there are.
const BELL: &str = "bell";
const WHY_MAX: usize = 200;

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/admin/notices",
            page,
            doc("What people are told of to begin with, and where they may not choose").query::<Saved>().answer::<Decisions>().access(Access::Admin),
        )
        .post(
            "/admin/notices",
            save,
            doc("Decide what people are told of: a field for each category (rule, on, off, always, never), and \"…_why\" with the reason of a lock")
                .body::<BTreeMap<String, String>>()
                .answer::<Done>()
                .access(Access::Admin),
        )
}

/// What is decided about one category.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum Decision {
    /// As the table of rules says.
    #[default]
    Rule,
    On,
    Off,
    /// Nobody switches it off.
    Always,
    /// Nobody switches it on.
    Never,
}
impl Decision {
    pub const ALL: [Decision; 5] = [Decision::Rule, Decision::On, Decision::Off, Decision::Always, Decision::Never];
    pub fn word(self) -> &'static str {
        match self {
            Decision::Rule => "rule",
            Decision::On => "on",
            Decision::Off => "off",
            Decision::Always => "always",
            Decision::Never => "never",
        }
    }
    fn locks(self) -> bool {
        matches!(self, Decision::Always | Decision::Never)
    }
    fn wanted(self) -> bool {
        matches!(self, Decision::On | Decision::Always)
    }
}

/// What holds for one category, as somebody's page of notices shows it.
#[derive(Debug, Clone)]
pub struct Chosen {
    pub category: Category,
    pub bell: bool,
    /// They may not choose, for this reason; it may be empty.
    pub lock: Option<String>,
}

/// What is decided, by category.
#[derive(Debug, Default)]
pub struct House(BTreeMap<Category, (Decision, String)>);
impl House {
    pub async fn of(view: &mut View) -> Result<House> {
        let rows: Vec<(String, bool, bool, String)> =
            view.all(sql!("select category, wanted, locked, why from notify_defaults where channel = $1"), params![BELL]).await?;
        let decision = |wanted, locked| match (wanted, locked) {
            (true, false) => Decision::On,
            (false, false) => Decision::Off,
            (true, true) => Decision::Always,
            (false, true) => Decision::Never,
        };
        Ok(House(rows.into_iter().filter_map(|r| Some((Category::parse(&r.0)?, (decision(r.1, r.2), r.3)))).collect()))
    }
    pub fn decided(&self, category: Category) -> (Decision, &str) {
        self.0.get(&category).map_or((Decision::Rule, ""), |(d, why)| (*d, why))
    }
    /// Is it in the bell of whoever chose this, or nothing?
    pub fn bell(&self, category: Category, chosen: Option<bool>) -> bool {
        let (decision, _) = self.decided(category);
        let first = if decision == Decision::Rule { category.bell() } else { decision.wanted() };
        chosen.filter(|_| !decision.locks()).unwrap_or(first)
    }
    pub fn lock(&self, category: Category) -> Option<&str> {
        let (decision, why) = self.decided(category);
        decision.locks().then_some(why)
    }
}

/// One category, as a program reads it.
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Decided {
    pub category: &'static str,
    pub channel: &'static str,
    pub decision: Decision,
    /// What the table of rules says.
    pub rule: bool,
    pub why: String,
}
#[derive(Debug, Serialize, schemars::JsonSchema)]
pub struct Decisions {
    pub decisions: Vec<Decided>,
}
#[derive(Debug, Default, Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Saved {
    pub saved: String,
}

async fn page(Admin(mut cx): Admin, Ask(ask): Ask<Saved>) -> Result<Response> {
    let house = House::of(&mut cx.view().await?).await?;
    let face = || Decisions {
        decisions: Category::ALL
            .into_iter()
            .map(|c| {
                let (decision, why) = house.decided(c);
                Decided { category: c.word(), channel: BELL, decision, rule: c.bell(), why: why.to_owned() }
            })
            .collect(),
    };
    Ok(respond(cx.want, || house_views::page(&cx.chrome, &house, !ask.saved.is_empty()), face))
}

async fn save(Admin(mut cx): Admin, Sent(form): Sent<BTreeMap<String, String>>) -> Result<Response> {
    let mut tx = cx.begin().await?;
    let before = House::of(&mut tx).await?;
    for (field, said) in &form {
        let Some(category) = Category::parse(field) else {
            let known = field.strip_suffix("_why").is_some_and(|c| Category::parse(c).is_some());
            if known { continue } else { return Err(Error::invalid("category", "notify-about-unknown")) }
        };
        let decision =
            Decision::ALL.into_iter().find(|d| d.word() == said).ok_or_else(|| Error::invalid(category.word(), "notify-house-unknown"))?;
        let why = form.get(&format!("{field}_why")).map(|w| text::clean(w.trim()).replace(['\n', '\t'], " ")).unwrap_or_default();
        text::check_len(category.word(), &why, WHY_MAX)?;
        let why = if decision.locks() { why } else { String::new() };
        let (old, old_why) = before.decided(category);
        if (old, old_why) == (decision, why.as_str()) {
            continue;
        }
        if decision == Decision::Rule {
            tx.run(sql!("delete from notify_defaults where category = $1 and channel = $2"), params![category.word(), BELL]).await?;
        } else {
            tx.run(
                sql!(
                    "insert into notify_defaults (category, channel, wanted, locked, why) values ($1, $2, $3, $4, $5)
                      on conflict (category, channel) do update set wanted = excluded.wanted, locked = excluded.locked, why = excluded.why"
                ),
                params![category.word(), BELL, decision.wanted(), decision.locks(), &why],
            )
            .await?;
        }
        let details =
            serde_json::json!({ "name": format!("notices:{}:{BELL}", category.word()), "before": old.word(), "after": decision.word() });
        tx.audit(Entry { what: "setting.changed", object: ("setting", 0), details, ..Entry::default() });
    }
    tx.commit().await?;
    Ok(done(cx.want, "/admin/notices?saved=1", &Done {}))
}
