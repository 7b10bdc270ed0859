//! People from a directory file into the organisation, all in one transaction or not at all. Who is here already is
//! recognised by id, mail address or user name and brought up to date; running the same file again changes nothing.
//! Nobody is ever deleted: those missing from the file turn inactive, and only when that was asked for.

use crate::handles::Handles;
use crate::org::ManagerRef;
use crate::people_file::{self, PersonRecord, Problem, Severity};
use crate::people_look::{self, Look, Spot};
use crate::people_plan::{self, Plan, SOURCE, Stored};
use crate::progress::Progress;
use crate::sources::{self, Source};
use kit::{Error, Result, images, text};
use serde::Serialize;
use spine::{
    App, PersonId, Tx, Viewer,
    people::{Standing, store},
    settings,
};
use std::collections::{HashMap, HashSet};
use std::path::Path;
use std::sync::atomic::{AtomicU64, Ordering};

/// Edge of the photo that is kept, in pixels.
const PHOTO: u32 = 512;

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
    /// False: nothing was written, because of an error or because only a look was asked for.
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
    /// "error": nothing was written. "warning": something was left out.
    pub severity: &'static str,
    pub what: String,
}
impl Report {
    pub fn failed(&self) -> bool {
        self.problems.iter().any(|p| p.severity == "error")
    }
    fn tell(&mut self, problems: Vec<Problem>) {
        self.problems.extend(problems.into_iter().map(|p| {
            let severity = if p.severity == Severity::Error { "error" } else { "warning" };
            Line { line: p.line, severity, what: p.what }
        }));
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

pub async fn run(app: &App, path: &Path, options: &Options) -> Result<Report> {
    write(app, people_file::read_people(path), options).await
}

/// The same for what was read from elsewhere (an upload).
pub async fn write(app: &App, read: people_file::Report<Vec<PersonRecord>>, options: &Options) -> Result<Report> {
    let records = read.value;
    let mut problems = read.problems;
    if problems.iter().any(|p| p.severity == Severity::Error) || options.dry_run {
        let look = looked(app, records, problems).await?;
        let line = |severity: &'static str| move |s: &Spot| Line { line: s.line, severity, what: s.what.clone() };
        let mut problems: Vec<Line> = look.errors.iter().map(line("error")).chain(look.warnings.iter().map(line("warning"))).collect();
        problems.sort_by_key(|p| p.line);
        let mut report = Report { problems, ..Report::default() };
        if !report.failed() {
            (report.created, report.updated, report.unchanged) = (look.new, look.changed, look.unchanged);
            report.deactivated = if options.deactivate_missing { look.leaving } else { 0 };
        }
        return Ok(report);
    }
    // Pictures are decoded and stored before the writer is held. Those of an import that fails are collected later.
    let photos = photos(app, &records, &mut problems).await?;
    let tx = app.begin_system(Viewer::system("import people")).await?;
    let (tx, mut report) = within(tx, &records, &photos, problems, options, &AtomicU64::new(0)).await?;
    if let Some(tx) = tx {
        tx.commit().await?;
        report.written = true;
    }
    Ok(report)
}

/// What the file would do, without the writer: the conflicts with who is here belong in the same list.
pub async fn look(app: &App, read: people_file::Report<Vec<PersonRecord>>) -> Result<Look> {
    looked(app, read.value, read.problems).await
}
async fn looked(app: &App, records: Vec<PersonRecord>, mut problems: Vec<Problem>) -> Result<Look> {
    let photos = photos(app, &records, &mut problems).await?;
    let mut view = app.view(Viewer::system("import people")).await?;
    view.heavy();
    let plan = people_plan::make(&mut view, &records, &mut problems).await?;
    let mut look = people_look::look(&mut view, &plan, &records, &photos).await?;
    look.tell(problems);
    Ok(look)
}

/// The same as `write` inside a unit of change of the caller's, which comes back to be committed; it does not come back
/// from a file that cannot be taken. `at` counts people on the way.
pub async fn take(
    app: &App,
    begin: impl AsyncFnOnce() -> Result<Tx>,
    read: people_file::Report<Vec<PersonRecord>>,
    options: &Options,
    at: &AtomicU64,
) -> Result<(Option<Tx>, Report)> {
    let mut problems = read.problems;
    let photos = photos(app, &read.value, &mut problems).await?;
    within(begin().await?, &read.value, &photos, problems, options, at).await
}

async fn within(
    mut tx: Tx,
    records: &[PersonRecord],
    photos: &HashMap<u64, String>,
    mut problems: Vec<Problem>,
    options: &Options,
    at: &AtomicU64,
) -> Result<(Option<Tx>, Report)> {
    tx.quiet = true;
    let mut report = Report::default();
    let plan = people_plan::make(&mut tx, records, &mut problems).await?;
    report.tell(problems);
    if report.failed() {
        return Ok((None, report));
    }
    let mut writer = Writer { tx, plan, records, report, ids: vec![], changed: HashSet::new(), at };
    match writer.all(photos, options).await {
        Ok(()) => Ok((Some(writer.tx), writer.report)),
        Err(e @ (Error::Invalid { .. } | Error::Conflict(_))) => {
            let line = records.get(writer.ids.len()).map_or(0, |r| r.source_line);
            let problems = vec![Problem::error(line, format!("this person cannot be written: {}", shell::errors::english(&e)))];
            let mut report = Report { problems: writer.report.problems, ..Report::default() };
            report.tell(problems);
            Ok((None, report)) // the transaction goes with the writer
        }
        Err(e) => Err(e),
    }
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
            Err(e) => problems.push(Problem::warning(r.source_line, format!("the photo of {} was left out ({e})", r.name))),
        }
    }
    Ok(out)
}

struct Writer<'a> {
    tx: Tx,
    plan: Plan,
    records: &'a [PersonRecord],
    report: Report,
    /// Who each record became, in order.
    ids: Vec<PersonId>,
    /// Rows that were here and are different now.
    changed: HashSet<usize>,
    /// How many are done, for whoever watches.
    at: &'a AtomicU64,
}

impl Writer<'_> {
    async fn all(&mut self, photos: &HashMap<u64, String>, options: &Options) -> Result<()> {
        let mut handles = Handles::default();
        self.plan.stored.iter().for_each(|s| handles.take(s.handle.clone()));
        let mut bar = Progress::new(self.records.len() as u64, options.progress);
        for step in self.plan.steps.iter().filter(|s| s.lets_go) {
            if let Some(s) = step.who.and_then(|n| self.plan.stored.get(n)) {
                store::forget_mail(&mut self.tx, s.id).await?;
            }
        }
        for row in 0..self.records.len() {
            let id = self.person(row, &mut handles).await?;
            self.ids.push(id);
            bar.row("People", row as u64);
            self.at.store(row as u64 + 1, Ordering::Relaxed);
        }
        self.managers().await?;
        self.tags().await?;
        self.photos(photos).await?;
        if options.deactivate_missing {
            self.deactivate().await?;
        }
        self.report.updated = self.changed.len() as u64;
        self.report.unchanged = self.records.len() as u64 - self.report.created - self.report.updated;
        Ok(())
    }

    async fn person(&mut self, row: usize, handles: &mut Handles) -> Result<PersonId> {
        let (Some(r), Some(step)) = (self.records.get(row), self.plan.steps.get_mut(row)) else { return Err(Error::Missing) };
        let tx = &mut self.tx;
        let Some(there) = step.who.and_then(|n| self.plan.stored.get(n)) else {
            let wish = r.handle.as_deref().unwrap_or(&r.name);
            let handle = handles.free(wish);
            if r.handle.is_some() && handle != text::handle(wish) {
                let what = format!("the user name {} is taken; {} is @{handle} here", text::handle(wish), r.name);
                self.report.tell(vec![Problem::warning(r.source_line, what)]);
            }
            step.record.handle = Some(handle);
            step.record.kind.get_or_insert(spine::UserType::Employee);
            let id = store::create(tx, &step.record).await?;
            self.report.created += 1;
            note(tx, r, id, true).await?;
            return Ok(id);
        };
        if step.changed {
            store::update(tx, there.id, &step.record).await?;
            // Back again. Suspended stays suspended: an administrator's word counts more.
            if there.state == Standing::Inactive.word() {
                store::set_standing(tx, there.id, Standing::Active).await?;
            }
            let about = &step.record.about;
            if !about.is_empty() && *about != there.about {
                let told = |told: &str, there: &str| if told.is_empty() { there.to_owned() } else { told.to_owned() };
                let s = &step.record;
                let (phone, languages, zone) =
                    (told(&s.phone, &there.phone), told(&s.languages, &there.languages), told(&s.timezone, &there.timezone));
                store::set_about(tx, there.id, about, &phone, &languages, &zone).await?;
            }
            self.changed.insert(row);
        }
        let id = there.id;
        note(tx, r, id, !self.plan.imported.contains(&id.0)).await?;
        Ok(id)
    }

    async fn managers(&mut self) -> Result<()> {
        if !self.plan.names_managers {
            return Ok(());
        }
        for (row, manager) in self.plan.managers.iter().enumerate() {
            let to = match manager {
                Some(ManagerRef::Row(to)) => self.ids.get(*to).copied(),
                Some(ManagerRef::Existing(n)) => self.plan.stored.get(*n).map(|s| s.id),
                None => None,
            };
            let there = self.plan.steps.get(row).and_then(|s| s.who).and_then(|n| self.plan.stored.get(n));
            let Some(id) = self.ids.get(row).copied().filter(|_| there.and_then(|s| s.manager_id) != to) else { continue };
            store::set_manager(&mut self.tx, id, to).await?;
            if there.is_some() {
                self.changed.insert(row);
            }
        }
        Ok(())
    }

    fn rows(&self) -> Vec<(usize, PersonId)> {
        self.ids.iter().copied().enumerate().collect()
    }
    fn there(&self, row: usize) -> Option<&Stored> {
        self.plan.steps.get(row).and_then(|s| s.who).and_then(|n| self.plan.stored.get(n))
    }

    /// What the directory says somebody knows stands as their own word.
    async fn tags(&mut self) -> Result<()> {
        let rows = self.rows();
        let new = people_look::tags(&mut self.tx, &rows, self.records).await?;
        let (system, now) = (self.tx.viewer.clone(), self.tx.now);
        for (row, id, tag) in new {
            self.tx.as_of(Viewer::on_behalf(id, "import people"), now);
            store::add_tag(&mut self.tx, id, &tag).await?;
            if self.there(row).is_some() {
                self.changed.insert(row);
            }
        }
        self.tx.as_of(system, now);
        Ok(())
    }

    /// A photo from the file is set when the file has a new one; one that somebody chose themselves since stays.
    async fn photos(&mut self, photos: &HashMap<u64, String>) -> Result<()> {
        let rows = self.rows();
        for (row, id, hash) in people_look::pictures(&mut self.tx, &rows, self.records, photos).await? {
            let there = self.there(row);
            let (known, same) = (there.is_some(), there.and_then(|s| s.photo.as_deref()) == Some(hash));
            if !same {
                settings::set_photo(&mut self.tx, id, Some(hash)).await?;
                if known {
                    self.changed.insert(row);
                }
            }
            let key = id.0.to_string();
            sources::put(
                &mut self.tx,
                SOURCE,
                Source { kind: sources::PHOTO, external_id: &key, local_id: id.0, url: hash, ..Source::default() },
            )
            .await?;
        }
        Ok(())
    }

    async fn deactivate(&mut self) -> Result<()> {
        for n in std::mem::take(&mut self.plan.missing) {
            let Some(s) = self.plan.stored.get(n).filter(|s| s.state == Standing::Active.word()) else { continue };
            if s.admin {
                let what = format!("{} (@{}) is not in the file but is an administrator, and stays active", s.name, s.handle);
                self.report.tell(vec![Problem::warning(0, what)]);
                continue;
            }
            store::set_standing(&mut self.tx, s.id, Standing::Inactive).await?;
            self.report.deactivated += 1;
        }
        Ok(())
    }
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
