//! Reading and writing people. A write of a person keeps principals and memberships in step with the user type.

use super::{Person, PersonId, Standing, UserType, WhoRow, who_row};
use crate::{Error, Fact, PrincipalId, Result, Time, Tx, View, audience::INSIDE, audit::Entry, items::place::incomplete};
use kit::{Words, params, sql, text};
use serde_json::json;
use shell::person::Who;
use std::collections::{HashMap, HashSet};

/// What the organisation knows of a person.
#[derive(Debug, Clone, Default)]
pub struct Record {
    pub handle: Option<String>,
    pub external_id: Option<String>,
    pub name: String,
    pub sort_name: Option<String>,
    pub email: Option<String>,
    pub title: String,
    pub unit: String,
    pub place: String,
    pub country: String,
    pub timezone: String,
    pub languages: String,
    pub phone: String,
    pub about: String,
    pub kind: Option<UserType>,
    pub admin: bool,
    pub portrait: Option<String>,
    pub lang: String,
}

impl View {
    /// One person the viewer may know of; else `Missing`.
    pub async fn person(&mut self, id: PersonId) -> Result<Person> {
        self.one(sql!("select" person_cols!() "from people p where p.id = $2 and" knowable!("p")), params![self.viewer.id, id]).await
    }
    pub async fn person_by_handle(&mut self, handle: &str) -> Result<Person> {
        self.one(sql!("select" person_cols!() "from people p where p.handle = $2 and" knowable!("p")), params![self.viewer.id, handle])
            .await
    }
    /// Those of `ids` the viewer may know of, in the order asked for.
    pub async fn people(&mut self, ids: &[i64]) -> Result<Vec<Person>> {
        let rows: Vec<Person> = self
            .all(
                sql!("select" person_cols!() "from" each(2) "cross join people p where p.id = e.value and" knowable!("p")),
                params![self.viewer.id, ids],
            )
            .await?;
        let mut by_id: HashMap<i64, Person> = rows.into_iter().map(|p| (p.id.0, p)).collect();
        Ok(ids.iter().filter_map(|id| by_id.remove(id)).collect())
    }
    /// Where a list by name goes on: after the person whose number `after` is; empty is the beginning. Somebody the viewer
    /// may not know of is no place in a list.
    pub async fn after_name(&mut self, after: &str) -> Result<(String, PersonId)> {
        if after.is_empty() {
            return Ok((String::new(), PersonId(0)));
        }
        let id: i64 = after.parse().map_err(|_| incomplete("after"))?;
        let place: Option<(String, PersonId)> = self
            .maybe(sql!("select p.sort_name, p.id from people p where p.id = $2 and" knowable!("p")), params![self.viewer.id, id])
            .await?;
        place.ok_or_else(|| incomplete("after"))
    }
    /// Names and faces, for those the viewer may know of.
    pub async fn whos(&mut self, ids: &[i64]) -> Result<HashMap<PersonId, Who>> {
        let rows: Vec<WhoRow> = self
            .all(
                sql!("select p.id, p.name, p.title, p.place, p.photo, p.portrait from" each(2) "cross join people p where p.id = e.value and" knowable!("p")),
                params![self.viewer.id, ids],
            )
            .await?;
        Ok(rows.iter().map(|r| (r.0, who_row(r))).collect())
    }
    /// Of `ids`, who is here and may know of `person`: `knowable!` from the other side.
    pub async fn who_knows(&mut self, person: PersonId, ids: &[i64]) -> Result<Vec<PersonId>> {
        let rows: Vec<(PersonId,)> = self
            .all(
                sql!("select p.id from people p where p.id in" ids(2) "and p.state = 'active' and (p.id = $1
                      or exists (select 1 from memberships i where i.person_id = p.id and i.principal_id = 1)
                      or exists (select 1 from memberships a join memberships b on b.principal_id = a.principal_id where a.person_id = p.id and b.person_id = $1))"),
                params![person, ids],
            )
            .await?;
        Ok(rows.into_iter().map(|r| r.0).collect())
    }
    /// Handles to (id, name) for mentions, of those the viewer may know of.
    pub async fn handles(&mut self, handles: &[String]) -> Result<HashMap<String, (i64, String)>> {
        if handles.is_empty() {
            return Ok(HashMap::new());
        }
        let rows: Vec<(String, i64, String)> = self
            .all(
                sql!("select p.handle, p.id, p.name from people p where p.handle in" texts(2) "and p.state = 'active' and" knowable!("p")),
                params![self.viewer.id, handles],
            )
            .await?;
        Ok(rows.into_iter().map(|(h, id, name)| (h, (id, name))).collect())
    }
    /// Those who have these handles; `field` is told of the first that nobody has whom the viewer may know of.
    pub async fn called(&mut self, field: &'static str, handles: &[String]) -> Result<Vec<PersonId>> {
        let known = self.handles(handles).await?;
        if let Some(unknown) = handles.iter().find(|h| !known.contains_key(*h)) {
            return Err(Error::invalid(field, Words::of("people-unknown").with("handle", unknown)));
        }
        Ok(handles.iter().filter_map(|h| known.get(h)).map(|k| PersonId(k.0)).collect())
    }
}
/// What a field for several people holds: handles with or without their sign, commas or spaces between.
pub fn handles_typed(words: &str) -> Vec<String> {
    words.split([',', ' ', '\n']).map(|h| h.trim().trim_start_matches('@').to_lowercase()).filter(|h| !h.is_empty()).collect()
}

/// A handle nobody has yet, from the wish or the name. Most have it to themselves; where many share it, each look is wider
/// than the one before, and none reads more than it asks for.
pub async fn free_handle(tx: &mut Tx, wish: &str) -> Result<String> {
    let base = text::handle(wish);
    let (mut from, mut wide) = (1u32, 1u32);
    loop {
        let wishes: Vec<String> = (from..from + wide).map(|n| if n == 1 { base.clone() } else { format!("{base}{n}") }).collect();
        let taken: Vec<(String,)> = tx.all(sql!("select handle from people where handle in" texts(1)), params![&wishes]).await?;
        let taken: HashSet<String> = taken.into_iter().map(|t| t.0).collect();
        if let Some(free) = wishes.into_iter().find(|w| !taken.contains(w)) {
            return Ok(free);
        }
        from += wide;
        wide = (wide * 8).min(4096);
    }
}

pub async fn create(tx: &mut Tx, r: &Record) -> Result<PersonId> {
    let name = text::clean(r.name.trim());
    if name.is_empty() {
        return Err(Error::invalid("name", "person-nameless"));
    }
    let handle = match &r.handle {
        Some(h) => h.clone(),
        None => free_handle(tx, &name).await?,
    };
    let kind = r.kind.unwrap_or(UserType::Employee);
    let principal: PrincipalId = tx.value(sql!("insert into principals (kind) values ('person') returning id"), &[]).await?;
    let about = kit::markdown::render(&r.about, &|_| None);
    let id: PersonId = tx
        .value(
            sql!("insert into people (handle, external_id, principal_id, name, sort_name, name_fold, email, title, unit, place, country, timezone, languages, phone, about,
                  about_html, kind, admin, portrait, lang, phone_digits, joined_at, created_at, updated_at)
                  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21, $22, $22, $22) returning id"),
            params![
                &handle, &r.external_id, principal, &name, sort_name(r, &name), text::fold(&name), r.email.as_deref().map(str::to_lowercase), &r.title, &r.unit, &r.place,
                &r.country, &r.timezone, &r.languages, &r.phone, &r.about, &about.html, kind.word(), r.admin, &r.portrait, &r.lang, digits(&r.phone), tx.now
            ],
        )
        .await?;
    tx.run(sql!("insert into memberships (person_id, principal_id) values ($1, $2)"), params![id, principal]).await?;
    if r.admin {
        changed(tx, "person.admin", id, json!({ "after": true }));
    }
    if kind.inside() {
        crate::audience::join(tx, id, INSIDE).await?;
    }
    if kind.may().ends {
        super::guests::begin(tx, id).await?;
    }
    crate::audience::place(tx, id).await?;
    tx.tell(Fact::PersonChanged { who: id }).await?;
    Ok(id)
}

/// What the organisation's file says replaces what it said before; what the person wrote stays unless the file has it.
/// Whether they are active is not its business: see `set_standing`.
pub async fn update(tx: &mut Tx, id: PersonId, r: &Record) -> Result<()> {
    let name = text::clean(r.name.trim());
    tx.run(
        sql!("update people set name = $2, sort_name = $3, name_fold = $4, email = coalesce($5, email), title = $6, unit = $7, place = $8, country = $9,
              timezone = case when $10 = '' then timezone else $10 end, phone = case when $11 = '' then phone else $11 end,
              phone_digits = case when $11 = '' then phone_digits else $15 end,
              languages = case when $12 = '' then languages else $12 end, external_id = coalesce($13, external_id), updated_at = $14 where id = $1"),
        params![id, &name, sort_name(r, &name), text::fold(&name), r.email.as_deref().map(str::to_lowercase), &r.title, &r.unit, &r.place, &r.country, &r.timezone, &r.phone,
            &r.languages, &r.external_id, tx.now, digits(&r.phone)],
    )
    .await?;
    if let Some(kind) = r.kind {
        set_kind(tx, id, kind).await?;
    }
    crate::audience::place(tx, id).await?;
    tx.tell(Fact::PersonChanged { who: id }).await
}

/// An address moves from one person to another within one change: the first lets go of it before the second takes it.
pub async fn forget_mail(tx: &mut Tx, id: PersonId) -> Result<()> {
    tx.run(sql!("update people set email = null where id = $1"), params![id]).await?;
    Ok(())
}

fn sort_name(r: &Record, name: &str) -> String {
    text::fold(r.sort_name.as_deref().unwrap_or_else(|| name.rsplit(' ').next().unwrap_or(name)))
}

/// Kept in the audit log. What a file of people brings is one entry of whoever takes it, not one each.
fn changed(tx: &mut Tx, what: &'static str, id: PersonId, details: serde_json::Value) {
    tx.audit(Entry { what, object: ("person", id.0), subject: Some(id), details, ..Entry::default() });
}

pub async fn set_kind(tx: &mut Tx, id: PersonId, kind: UserType) -> Result<()> {
    let before: String = tx.value(sql!("select kind from people where id = $1"), params![id]).await?;
    tx.run(sql!("update people set kind = $2 where id = $1"), params![id, kind.word()]).await?;
    if before != kind.word() {
        super::guests::turned(tx, id, UserType::parse(&before), kind).await?;
        let until: Option<Time> = tx.value(sql!("select expires_at from people where id = $1"), params![id]).await?;
        if !tx.quiet {
            changed(tx, "person.type", id, json!({ "before": before, "after": kind.word(), "until": until.map(Time::iso) }));
        }
    }
    if kind.inside() {
        crate::audience::join(tx, id, INSIDE).await?;
        return crate::audience::place(tx, id).await;
    }
    crate::audience::leave(tx, id, INSIDE).await?;
    crate::audience::place(tx, id).await?;
    crate::communities::write::put_outside(tx, id).await
}

pub async fn set_manager(tx: &mut Tx, id: PersonId, manager: Option<PersonId>) -> Result<()> {
    tx.run(sql!("update people set manager_id = $2 where id = $1"), params![id, manager]).await?;
    Ok(())
}

/// Inactive people keep their content and lose sessions, tokens and contact actions at once. Nor do they administer: who
/// comes back, by a file perhaps, comes back as anybody.
pub async fn set_standing(tx: &mut Tx, id: PersonId, to: Standing) -> Result<()> {
    if !tx.quiet {
        let (before, admin): (String, bool) = tx.one(sql!("select state, admin from people where id = $1"), params![id]).await?;
        changed(tx, "person.state", id, json!({ "before": before, "after": to.word() }));
        if admin && to != Standing::Active {
            changed(tx, "person.admin", id, json!({ "before": true, "after": false }));
        }
    }
    tx.run(
        sql!("update people set state = $2, admin = (admin and $4), epoch = epoch + 1, updated_at = $3 where id = $1"),
        params![id, to.word(), tx.now, to == Standing::Active],
    )
    .await?;
    if to != Standing::Active {
        crate::communities::write::leave_owned(tx, id).await?;
        crate::communities::write::words_end(tx, id).await?;
        super::guests::sponsor_left(tx, id).await?;
    }
    tx.tell(Fact::PersonChanged { who: id }).await
}

/// Somebody who is here already comes to administer the house as well.
pub async fn make_admin(tx: &mut Tx, id: PersonId) -> Result<()> {
    tx.run(sql!("update people set admin = true, updated_at = $2 where id = $1"), params![id, tx.now]).await?;
    changed(tx, "person.admin", id, json!({ "after": true }));
    tx.tell(Fact::PersonChanged { who: id }).await
}

/// The digits of a number, or the end of one: as it was typed, and without what stands before a number that is dialled from
/// within the country (0) or from another (00), if enough is left.
pub fn dialled(typed: &str) -> [String; 2] {
    let digits = digits(&typed.replace("(0)", ""));
    let core = digits.strip_prefix("00").or_else(|| digits.strip_prefix('0')).filter(|core| core.len() >= 4).unwrap_or(&digits).to_owned();
    [digits, core]
}
/// A telephone number as it is looked for: however it is written, only its digits count.
pub fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}

/// May look at what colleagues raised a flag at, or no more.
pub async fn set_moderator(tx: &mut Tx, id: PersonId, on: bool) -> Result<()> {
    tx.run(sql!("update people set moderator = $2, updated_at = $3 where id = $1"), params![id, on, tx.now]).await?;
    changed(tx, "person.moderator", id, json!({ "after": on }));
    tx.tell(Fact::PersonChanged { who: id }).await
}

/// Administers the house no more, and signs in anew.
pub async fn end_admin(tx: &mut Tx, id: PersonId) -> Result<()> {
    tx.run(sql!("update people set admin = false, updated_at = $2 where id = $1"), params![id, tx.now]).await?;
    changed(tx, "person.admin", id, json!({ "after": false }));
    tx.tell(Fact::PersonChanged { who: id }).await
}

/// The first time somebody comes in. `false`: they were greeted before.
pub async fn greet(tx: &mut Tx, id: PersonId) -> Result<bool> {
    Ok(tx.run(sql!("update people set welcomed_at = $2 where id = $1 and welcomed_at is null"), params![id, tx.now]).await? > 0)
}

/// What people write of themselves.
pub async fn set_about(tx: &mut Tx, id: PersonId, about: &str, phone: &str, languages: &str, timezone: &str) -> Result<()> {
    text::check_len("about", about, 5000)?;
    let about = text::clean(about);
    let html = kit::markdown::render(&about, &|_| None).html;
    tx.run(
        sql!("update people set about = $2, about_html = $3, phone = $4, languages = $5, timezone = $6, updated_at = $7, phone_digits = $8 where id = $1"),
        params![id, &about, &html, phone, languages, timezone, tx.now, digits(phone)],
    )
    .await?;
    tx.tell(Fact::PersonChanged { who: id }).await
}

/// Once is enough; whoever is tagged by somebody else is told. What they took off, nobody puts on them a second time.
pub async fn add_tag(tx: &mut Tx, person: PersonId, tag: &str) -> Result<()> {
    let by = tx.viewer.id;
    if by != person && !tx.viewer.is_system() && !crate::settings::people_tags(tx).await? {
        return Err(Error::invalid("tags", "tags-of-others-off"));
    }
    let refused: Option<(String,)> = tx
        .maybe(
            sql!("select p.name from people_tags_refused r join people p on p.id = r.person_id where r.person_id = $1 and r.tag = $2 and r.by_id = $3 /* knowable: they were tagged before */"),
            params![person, tag, by],
        )
        .await?;
    if let Some((name,)) = refused {
        // History that is read in again stays as it is.
        return if tx.quiet { Ok(()) } else { Err(Error::invalid("tags", Words::of("tag-refused").with("name", name).with("tag", tag))) };
    }
    let new = tx
        .run(
            sql!("insert into people_tags (person_id, tag, by_id, at) values ($1, $2, $3, $4) on conflict do nothing"),
            params![person, tag, by, tx.now],
        )
        .await?;
    match new {
        0 => Ok(()),
        _ if by == person => tx.tell(Fact::PersonChanged { who: person }).await,
        _ => tx.tell(Fact::PersonTagged { who: person, tag: tag.to_owned() }).await,
    }
}
/// The tagged person removes a tag whoever gave it, for good; others only their own.
pub async fn remove_tag(tx: &mut Tx, person: PersonId, tag: &str) -> Result<()> {
    let me = tx.viewer.id;
    if me == person {
        tx.run(
            sql!("insert into people_tags_refused (person_id, tag, by_id, at) select person_id, tag, by_id, cast($3 as bigint) from people_tags
                  where person_id = $1 and tag = $2 and by_id <> $1 on conflict do nothing"),
            params![person, tag, tx.now],
        )
        .await?;
    }
    tx.run(sql!("delete from people_tags where person_id = $1 and tag = $2 and ($3 = person_id or by_id = $3)"), params![person, tag, me])
        .await?;
    tx.tell(Fact::PersonChanged { who: person }).await
}
