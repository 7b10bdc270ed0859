//! The people of a Stack Exchange dump, and the batches in which everything of it is written. Somebody known by number
//! or by name alone becomes a person of their own; nobody of a dump is ever taken for somebody who is here already.

use crate::handles::Handles;
use crate::html::to_markdown;
use crate::people_file::clean;
use crate::se_rows::SeUser;
use crate::sources::{self, Source, fingerprint};
use kit::{Error, Result, Time, sql};
use spine::{
    App, PersonId, Tx, UserType, View, Viewer,
    people::store::{self, Record},
};
use std::collections::HashMap;

/// Rows in one transaction: few enough that others get to write in between.
const BATCH: u32 = 200;
pub const WHY: &str = "import of a Stack Exchange dump";

/// Transactions of some rows each.
pub struct Batches {
    app: App,
    tx: Option<Tx>,
    rows: u32,
    done: u64,
    stop_after: Option<u64>,
}
impl Batches {
    pub fn new(app: &App, stop_after: Option<u64>) -> Batches {
        Batches { app: app.clone(), tx: None, rows: 0, done: 0, stop_after }
    }
    pub async fn tx(&mut self) -> Result<&mut Tx> {
        if self.tx.is_none() {
            let mut tx = self.app.begin_system(Viewer::system(WHY)).await?;
            tx.quiet = true;
            self.tx = Some(tx);
        }
        self.tx.as_mut().ok_or(Error::Missing)
    }
    /// A row is written whole.
    pub async fn row(&mut self) -> Result<()> {
        if self.tx.is_some() {
            self.rows += 1;
        }
        if self.rows >= BATCH { self.flush().await } else { Ok(()) }
    }
    pub async fn flush(&mut self) -> Result<()> {
        self.rows = 0;
        if let Some(tx) = self.tx.take() {
            tx.commit().await?;
            self.done += 1;
        }
        if self.stop_after.is_some_and(|n| self.done >= n) {
            return Err(Error::conflict(format!("stopped after {} batches, as asked", self.done)));
        }
        Ok(())
    }
}

#[derive(Debug, Clone)]
pub struct Author {
    pub id: PersonId,
    pub name: String,
    pub handle: String,
}

/// The people of one site, by number and by name.
#[derive(Default)]
pub struct People {
    pub site: String,
    users: HashMap<i64, Author>,
    names: HashMap<String, Author>,
    versions: HashMap<String, String>,
    pub handles: Handles,
    pub added: u64,
    pub added_by_name: u64,
    pub updated: u64,
}

impl People {
    pub async fn load(view: &mut View, site: &str) -> Result<People> {
        let mut people = People { site: site.to_owned(), ..People::default() };
        let mut by_id = HashMap::new();
        for (id, name, handle) in view.all::<(PersonId, String, String)>(sql!("select p.id, p.name, p.handle from people p"), &[]).await? {
            people.handles.take(handle.clone());
            by_id.insert(id.0, Author { id, name, handle });
        }
        for (external, id) in sources::ids(view, site, sources::PERSON).await? {
            let Some(author) = by_id.get(&id).cloned() else { continue };
            match external.split_once(':') {
                Some(("user", n)) => n.parse().ok().and_then(|n: i64| people.users.insert(n, author)),
                Some(("name", name)) => people.names.insert(name.to_owned(), author),
                _ => None,
            };
        }
        people.versions = sources::marks(view, site, sources::VERSION).await?;
        Ok(people)
    }
    pub fn with_number(&self) -> u64 {
        self.users.len() as u64
    }
    pub fn by_name(&self) -> u64 {
        self.names.len() as u64
    }
    pub fn of(&self, number: i64) -> Option<&Author> {
        self.users.get(&number)
    }

    /// A row of Users.xml.
    pub async fn user(&mut self, out: &mut Batches, u: &SeUser) -> Result<()> {
        let text = |t: &Option<String>| t.clone().unwrap_or_default();
        let version = fingerprint(&[&text(&u.name), &text(&u.location), &text(&u.about), &text(&u.website)]);
        let external = format!("user:{}", u.id);
        if let Some(known) = self.users.get(&u.id) {
            if self.versions.get(&external) == Some(&version) {
                return Ok(());
            }
            let id = known.id;
            let (place, about) = (self.place(u), self.about(u));
            let tx = out.tx().await?;
            let now = tx.app.clock.now();
            tx.as_of(Viewer::on_behalf(id, WHY), now);
            let there = tx.person(id).await?;
            let name = u.name.as_deref().and_then(clean).unwrap_or(there.name);
            // What is not known there stays as it is here.
            let record = Record { name, place, title: there.title, unit: there.unit, country: there.country, ..Record::default() };
            store::update(tx, id, &record).await?;
            if about != there.about {
                store::set_about(tx, id, &about, &there.phone, &there.languages, &there.timezone).await?;
            }
            self.mark(out, &external, id, &version).await?;
            self.updated += 1;
            return out.row().await;
        }
        let name = u.name.as_deref().and_then(clean).unwrap_or_else(|| format!("user {}", u.id));
        let (place, about) = (self.place(u), self.about(u));
        // The site's own robot has the number -1.
        let kind = if u.id < 0 { UserType::Service } else { UserType::Employee };
        let author = self.create(out, &external, Record { name, place, about, kind: Some(kind), ..Record::default() }, u.created).await?;
        self.mark(out, &external, author.id, &version).await?;
        self.users.insert(u.id, author);
        out.row().await
    }

    /// Whoever a row names, made when nobody knows them yet. `at`: the first sign of them.
    pub async fn author(&mut self, out: &mut Batches, number: Option<i64>, name: Option<&str>, at: i64) -> Result<Author> {
        let told = name.and_then(clean);
        if let Some(number) = number {
            if let Some(known) = self.users.get(&number) {
                return Ok(known.clone());
            }
            let name = told.unwrap_or_else(|| format!("user {number}"));
            let record = Record { name, kind: Some(UserType::Employee), ..Record::default() };
            let author = self.create(out, &format!("user:{number}"), record, at).await?;
            self.users.insert(number, author.clone());
            return Ok(author);
        }
        let name = told.unwrap_or_default();
        if let Some(known) = self.names.get(&name) {
            return Ok(known.clone());
        }
        let shown = if name.is_empty() { format!("Somebody at {}", self.site) } else { name.clone() };
        let record = Record { name: shown, kind: Some(UserType::Employee), ..Record::default() };
        let author = self.create(out, &format!("name:{name}"), record, at).await?;
        self.names.insert(name, author.clone());
        Ok(author)
    }

    async fn create(&mut self, out: &mut Batches, external: &str, mut record: Record, at: i64) -> Result<Author> {
        let handle = self.handles.free(&record.name);
        record.handle = Some(handle.clone());
        record.external_id = Some(format!("{}:{external}", self.site));
        let tx = out.tx().await?;
        tx.as_of(Viewer::system(WHY), Time(at));
        let id = store::create(tx, &record).await?;
        let url = external
            .strip_prefix("user:")
            .filter(|n| !n.starts_with('-'))
            .map(|n| format!("https://{}/users/{n}", self.site))
            .unwrap_or_default();
        let source =
            Source { kind: sources::PERSON, external_id: external, local_id: id.0, url: &url, author: &record.name, ..Source::default() };
        sources::put(tx, &self.site, source).await?;
        if external.starts_with("name:") {
            self.added_by_name += 1;
        } else {
            self.added += 1;
        }
        Ok(Author { id, name: record.name, handle })
    }

    async fn mark(&mut self, out: &mut Batches, external: &str, id: PersonId, version: &str) -> Result<()> {
        let source = Source { kind: sources::VERSION, external_id: external, local_id: id.0, url: version, ..Source::default() };
        sources::put(out.tx().await?, &self.site, source).await
    }

    fn place(&self, u: &SeUser) -> String {
        u.location.as_deref().and_then(clean).unwrap_or_default()
    }
    fn about(&self, u: &SeUser) -> String {
        let mut about = to_markdown(u.about.as_deref().unwrap_or_default(), &self.site);
        if let Some(site) = u.website.as_deref().and_then(clean).filter(|w| w.starts_with("http") && !w.contains(['<', '>', ' '])) {
            about = format!("{about}\n\n<{site}>");
        }
        kit::text::clean(about.trim()).chars().take(5_000).collect()
    }
}
