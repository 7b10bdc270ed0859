//! People from a directory file into the organisation. A file with a mistake changes nothing; a good one is written some
//! hundred people at a time, so that nobody waits for longer than that, and goes on where it was broken off. Who is here
//! already is recognised by id, mail address or user name and brought up to date; running the same file again changes
//! nothing. Nobody is ever deleted: those missing from the file turn inactive, and only when that was asked for.

use crate::people_file::{self, PersonRecord, Problem};
use crate::people_look::{self, Look};
use crate::people_plan::{self, Plan, SOURCE, Stored};
use crate::progress::Progress;
use crate::sources::{self, Source};
use kit::{Error, Result, Words, images};
use serde::{Deserialize, Serialize};
use serde_json::json;
use spine::{
    App, PersonId, Tx, Viewer,
    audit::Entry,
    people::{Standing, store},
    settings,
};
use std::collections::HashMap;
use std::path::Path;
use std::sync::Arc;

/// Edge of the photo that is kept, in pixels.
const PHOTO: u32 = 512;
/// As many people at once: about as long as a person who posts meanwhile does not notice.
pub const BATCH: usize = 500;
/// So often the plan is made anew when somebody was quicker, before the file is given back.
const TRIES: u32 = 3;

#[derive(Debug, Clone, Copy, Default)]
pub struct Options {
    /// Says what would happen and does nothing.
    pub dry_run: bool,
    /// People of earlier files that are not in this one turn inactive.
    pub deactivate_missing: bool,
    pub progress: bool,
}

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// All of it was written. False: of an error, or because only a look was asked for.
    pub written: bool,
    pub created: u64,
    pub updated: u64,
    pub unchanged: u64,
    pub deactivated: u64,
    pub problems: Vec<Line>,
}
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Line {
    /// 0 where it concerns the file as a whole.
    pub line: u64,
    /// "error": it was not written, or no further. "warning": something was left out.
    pub severity: &'static str,
    pub what: String,
}
impl Report {
    pub fn failed(&self) -> bool {
        self.problems.iter().any(|p| p.severity == "error")
    }
}
impl std::fmt::Display for Line {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        match self.line {
            0 => write!(f, "{}: {}", self.severity, self.what),
            line => write!(f, "line {line}: {}: {}", self.severity, self.what),
        }
    }
}

/// How far a file is, kept beside what was written: whoever goes on begins here.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Mark {
    /// People done, in the order of the plan.
    pub at: u64,
    pub new: u64,
    pub changed: u64,
    pub unchanged: u64,
    pub leaving: u64,
}
impl Mark {
    fn report(&self, written: bool, problems: &[Problem]) -> Report {
        let line = |p: &Problem| Line { line: p.line, severity: if p.is_error() { "error" } else { "warning" }, what: p.english() };
        Report {
            written,
            created: self.new,
            updated: self.changed,
            unchanged: self.unchanged,
            deactivated: self.leaving,
            problems: problems.iter().map(line).collect(),
        }
    }
}

type Read = people_file::Report<Vec<PersonRecord>>;

pub async fn run(app: &App, path: &Path, options: &Options) -> Result<Report> {
    write(app, people_file::read_people(path), options).await
}

/// The same for what was read from elsewhere.
pub async fn write(app: &App, read: Read, options: &Options) -> Result<Report> {
    let mut taking = Taking::plan(app, read, *options).await?;
    if taking.failed() {
        return Ok(Mark::default().report(false, &taking.problems));
    }
    let stay = if options.deactivate_missing { taking.who_stays() } else { vec![] };
    if options.dry_run {
        let look = taking.look();
        let leaving = if options.deactivate_missing { look.leaving } else { 0 };
        let would = Mark { new: look.new, changed: look.changed, unchanged: look.unchanged, leaving, ..Mark::default() };
        return Ok(would.report(false, &[taking.problems, stay].concat()));
    }
    let mut bar = Progress::new(taking.file.records.len() as u64, options.progress);
    loop {
        match taking.batch(app.begin_system(viewer()).await?).await? {
            Batch::Written { tx, last } => {
                tx.commit().await?;
                bar.rows("People", taking.mark.at);
                if last {
                    return Ok(taking.mark.report(true, &[taking.problems, stay].concat()));
                }
            }
            Batch::Again => {}
            Batch::Failed => return Ok(taking.mark.report(false, &taking.problems)),
        }
    }
}

/// What the file would do: the conflicts with who is here belong in the same list as the mistakes in it.
pub async fn look(app: &App, read: Read) -> Result<Look> {
    Ok(Taking::plan(app, read, Options::default()).await?.look())
}

fn viewer() -> Viewer {
    Viewer::system("import people")
}

struct File {
    records: Vec<PersonRecord>,
    /// What is wrong with the file by itself.
    problems: Vec<Problem>,
    /// Hash of the stored picture by line.
    photos: HashMap<u64, String>,
}

/// A file on its way in: planned from who is here, then written batch by batch in units of change of whoever drives it.
pub struct Taking {
    app: App,
    file: Arc<File>,
    options: Options,
    plan: Plan,
    problems: Vec<Problem>,
    mark: Mark,
    /// Whom this process has made, by row.
    made: HashMap<usize, PersonId>,
    /// Addresses that move from one to another have been let go of.
    free: bool,
    tries: u32,
}

/// What became of a batch.
#[expect(clippy::large_enum_variant, reason = "one at a time, and used up at once")]
pub enum Batch {
    /// To be committed, with the mark beside it. `last`: that was all.
    Written { tx: Tx, last: bool },
    /// Somebody here was changed meanwhile so that it could not be written; it is planned anew.
    Again,
    /// It cannot go on. The problems say why; what was committed before stays.
    Failed,
}

impl Taking {
    /// Pictures are decoded and stored before anything else. Those of an import that fails are collected later.
    pub async fn plan(app: &App, read: Read, options: Options) -> Result<Taking> {
        let mut file = File { records: read.value, problems: read.problems, photos: HashMap::new() };
        file.photos = photos(app, &file.records, &mut file.problems).await?;
        let file = Arc::new(file);
        let (plan, problems) = planned(app, &file).await?;
        let app = app.clone();
        Ok(Taking { app, file, options, plan, problems, mark: Mark::default(), made: HashMap::new(), free: false, tries: 0 })
    }
    /// Goes on where another process was broken off.
    #[must_use]
    pub fn from(self, mark: Mark) -> Taking {
        Taking { mark, ..self }
    }
    pub fn mark(&self) -> Mark {
        self.mark
    }
    pub fn look(&self) -> Look {
        people_look::look(&self.plan, &self.file.records, &self.problems)
    }
    /// Not in the file, and asked to leave they would not.
    fn who_stays(&self) -> Vec<Problem> {
        let missing = self.plan.missing.iter().filter_map(|n| self.plan.stored.get(*n));
        let stay = missing.filter(|s| s.admin && s.state == Standing::Active.word());
        stay.map(|s| Problem::warning(0, Words::of("import-admin-stays").with("name", &s.name).with("handle", &s.handle))).collect()
    }
    /// With a mistake in it nothing of it is written, or nothing more.
    pub fn failed(&self) -> bool {
        self.problems.iter().any(Problem::is_error)
    }

    /// Writes the next people. A mark counts once the caller has committed.
    pub async fn batch(&mut self, mut tx: Tx) -> Result<Batch> {
        if self.failed() {
            return Ok(Batch::Failed);
        }
        tx.quiet = true;
        let before = self.mark;
        let words = match self.next(&mut tx).await {
            Ok(last) => {
                self.tries = 0;
                if last {
                    // One entry for all of them.
                    let m = self.mark;
                    let details = json!({ "new": m.new, "changed": m.changed, "unchanged": m.unchanged, "left": m.leaving });
                    tx.audit(Entry { what: "import.done", object: ("import", 0), details, ..Entry::default() });
                }
                return Ok(Batch::Written { tx, last });
            }
            Err(Error::Invalid { words, .. } | Error::Conflict(words)) => words,
            Err(e) => return Err(e),
        };
        drop(tx);
        let row = self.plan.order.get(self.mark.at as usize).and_then(|row| self.file.records.get(*row));
        let line = row.map_or(0, |r| r.source_line);
        self.mark = before;
        self.tries += 1;
        (self.plan, self.problems) = planned(&self.app, &self.file).await?;
        self.free = false;
        self.made.clear();
        if self.tries >= TRIES && !self.failed() {
            self.problems.push(Problem::error(line, words));
        }
        Ok(if self.failed() { Batch::Failed } else { Batch::Again })
    }

    /// `true`: nothing is left to do.
    async fn next(&mut self, tx: &mut Tx) -> Result<bool> {
        self.let_go(tx).await?;
        let rows: Vec<usize> = self.plan.order.iter().skip(self.mark.at as usize).take(BATCH).copied().collect();
        if rows.is_empty() {
            return self.leave(tx).await;
        }
        let here: Vec<i64> = rows.iter().filter_map(|row| Some(self.plan.there(*row)?.id.0)).collect();
        let mut now = people_plan::stored_now(tx, &here).await?;
        for row in rows {
            let there = self.plan.there(row).and_then(|s| now.remove(&s.id));
            self.person(tx, row, there).await?;
            self.mark.at += 1;
        }
        let all = self.mark.at as usize >= self.plan.order.len();
        Ok(all && (!self.options.deactivate_missing || self.plan.missing.is_empty()))
    }

    /// In the first batch: what somebody else is about to be given is nobody's.
    async fn let_go(&mut self, tx: &mut Tx) -> Result<()> {
        if !std::mem::replace(&mut self.free, true) {
            for step in self.plan.steps.iter().filter(|s| s.lets_go) {
                if let Some(s) = step.who.and_then(|n| self.plan.stored.get(n)) {
                    store::forget_mail(tx, s.id).await?;
                }
            }
        }
        Ok(())
    }

    /// `there`: the person meant, as they are at this moment.
    async fn person(&mut self, tx: &mut Tx, row: usize, there: Option<Stored>) -> Result<()> {
        let file = self.file.clone();
        let Some(r) = file.records.get(row) else { return Err(Error::Missing) };
        let differs = there.as_ref().is_some_and(|s| self.plan.anew(row, r, s.clone()));
        let to = self.manager(row);
        let Some(step) = self.plan.steps.get(row) else { return Err(Error::Missing) };
        let id = match &there {
            None => {
                let id = store::create(tx, &step.record).await?;
                self.made.insert(row, id);
                self.mark.new += 1;
                id
            }
            Some(s) => {
                *if step.changes() { &mut self.mark.changed } else { &mut self.mark.unchanged } += 1;
                if differs {
                    bring_up_to_date(tx, s, &step.record).await?;
                }
                s.id
            }
        };
        note(tx, r, id, there.is_none() || !self.plan.imported.contains(&id.0)).await?;
        if self.plan.names_managers && there.as_ref().and_then(|s| s.manager_id) != to {
            store::set_manager(tx, id, to).await?;
        }
        if !step.tags.is_empty() {
            // What the directory says somebody knows stands as their own word.
            let (system, now) = (tx.viewer.clone(), tx.now);
            tx.as_of(Viewer::on_behalf(id, "import people"), now);
            for tag in &step.tags {
                store::add_tag(tx, id, tag).await?;
            }
            tx.as_of(system, now);
        }
        if let Some(hash) = &step.photo {
            if there.as_ref().and_then(|s| s.photo.as_ref()) != Some(hash) {
                settings::set_photo(tx, id, Some(hash)).await?;
            }
            let key = id.0.to_string();
            let source = Source { kind: sources::PHOTO, external_id: &key, local_id: id.0, url: hash, ..Source::default() };
            sources::put(tx, SOURCE, source).await?;
        }
        Ok(())
    }

    /// Managers come first, so whoever is new is here by now.
    fn manager(&self, row: usize) -> Option<PersonId> {
        match self.plan.managers.get(row).cloned().flatten() {
            Some(crate::org::ManagerRef::Row(to)) if self.made.contains_key(&to) => self.made.get(&to).copied(),
            _ => self.plan.manager(row),
        }
    }

    /// Those whom the file does not have, the next of them.
    async fn leave(&mut self, tx: &mut Tx) -> Result<bool> {
        if !self.options.deactivate_missing {
            return Ok(true);
        }
        let some: Vec<usize> = self.plan.missing.drain(..BATCH.min(self.plan.missing.len())).collect();
        let ids: Vec<i64> = some.iter().filter_map(|n| Some(self.plan.stored.get(*n)?.id.0)).collect();
        let mut now: Vec<Stored> = people_plan::stored_now(tx, &ids).await?.into_values().collect();
        now.retain(|s| s.state == Standing::Active.word() && !s.admin);
        now.sort_by_key(|s| s.id);
        for s in now {
            store::set_standing(tx, s.id, Standing::Inactive).await?;
            self.mark.leaving += 1;
        }
        Ok(self.plan.missing.is_empty())
    }
}

/// Reads everybody and works out what changes, on a thread where nobody waits for it.
async fn planned(app: &App, file: &Arc<File>) -> Result<(Plan, Vec<Problem>)> {
    let (app, file) = (app.clone(), file.clone());
    let rt = tokio::runtime::Handle::current();
    let work = move || {
        rt.block_on(async {
            let mut problems = file.problems.clone();
            let mut view = app.view(viewer()).await?;
            view.heavy();
            let plan = people_plan::make(&mut view, &file.records, &file.photos, &mut problems).await?;
            Ok((plan, problems))
        })
    };
    tokio::task::spawn_blocking(work).await.map_err(Error::fault)?
}

/// Hash of the stored picture by line.
async fn photos(app: &App, records: &[PersonRecord], problems: &mut Vec<Problem>) -> Result<HashMap<u64, String>> {
    let mut out = HashMap::new();
    for r in records {
        let Some(bytes) = r.photo.clone() else { continue };
        match tokio::task::spawn_blocking(move || images::square(&bytes, PHOTO)).await.map_err(Error::fault)? {
            Ok(picture) => {
                out.insert(r.source_line, app.objects.put(picture.bytes.into()).await?);
            }
            Err(e @ Error::Fault(_)) => return Err(e),
            Err(_) => problems.push(Problem::warning(r.source_line, Words::of("import-photo-bad").with("name", &r.name))),
        }
    }
    Ok(out)
}

async fn bring_up_to_date(tx: &mut Tx, there: &Stored, to: &store::Record) -> Result<()> {
    store::update(tx, there.id, to).await?;
    // Back again. Suspended stays suspended: an administrator's word counts more.
    if there.state == Standing::Inactive.word() {
        store::set_standing(tx, there.id, Standing::Active).await?;
    }
    if !to.about.is_empty() && to.about != there.about {
        let told = |told: &str, there: &str| if told.is_empty() { there.to_owned() } else { told.to_owned() };
        let (phone, languages) = (told(&to.phone, &there.phone), told(&to.languages, &there.languages));
        store::set_about(tx, there.id, &to.about, &phone, &languages, &told(&to.timezone, &there.timezone)).await?;
    }
    Ok(())
}

/// Where the person comes from, by the key they have in the file.
async fn note(tx: &mut Tx, r: &PersonRecord, id: PersonId, new: bool) -> Result<()> {
    let key = r.external_id.as_ref().or(r.email.as_ref()).or(r.handle.as_ref());
    if let Some(key) = key.filter(|_| new) {
        sources::put(tx, SOURCE, Source { kind: sources::PERSON, external_id: key, local_id: id.0, ..Source::default() }).await?;
    }
    if let Some(dn) = r.dn.as_ref().filter(|_| new) {
        sources::put(tx, SOURCE, Source { kind: sources::DN, external_id: dn, local_id: id.0, ..Source::default() }).await?;
    }
    Ok(())
}
