//! Guests: people of other organisations. Somebody inside answers for each, each comes in until a day that is set, and
//! accepts the terms first. Whoever's time is over is out at the next request; what they wrote stays.

use super::{PersonId, Standing, UserType, invitations, sessions, store};
use crate::{
    App, CommunityId, Error, Fact, Result, Time, Tx, View, Viewer,
    audit::Entry,
    communities::{Host, Leave},
    settings,
};
use kit::{params, sql, text};
use serde_json::{Value, json};

/// How many days a guest comes in, to begin with and at most at a time.
pub const DAYS: i64 = 90;
pub const DAYS_MAX: i64 = 365;
/// So long before, whoever answers for a guest is told.
pub const TOLD_BEFORE: i64 = 14 * Time::DAY;

const TERMS: &str = "guest_terms";
const TERMS_VERSION: &str = "guest_terms_version";

/// Who is to come.
#[derive(Debug, Clone, Default)]
pub struct NewGuest {
    pub name: String,
    pub email: String,
    pub organisation: String,
    pub days: i64,
}
impl NewGuest {
    /// As it is kept; refused with the field that is wrong.
    pub fn checked(&self) -> Result<NewGuest> {
        let one_line = |s: &str| text::clean(&text::first_line(s.trim(), 200));
        let new = NewGuest {
            name: one_line(&self.name),
            email: self.email.trim().to_lowercase(),
            organisation: one_line(&self.organisation),
            days: self.days,
        };
        if text::blank(&new.name) {
            return Err(Error::invalid("name", "guests-nameless"));
        }
        if !text::is_mail(&new.email) {
            return Err(Error::invalid("email", "guests-mail"));
        }
        if text::blank(&new.organisation) {
            return Err(Error::invalid("organisation", "guests-from-nowhere"));
        }
        text::check_len("name", &new.name, 80)?;
        text::check_len("organisation", &new.organisation, 60)?;
        in_range(new.days)?;
        Ok(new)
    }
}
fn in_range(days: i64) -> Result<()> {
    if (1..=DAYS_MAX).contains(&days) { Ok(()) } else { Err(Error::invalid("days", kit::Words::of("guests-days").with("max", DAYS_MAX))) }
}

/// What stands under a guest's name wherever it stands: where they are from, with a sign.
fn from_words(organisation: &str) -> String {
    format!("{}{organisation}", shell::person::FROM)
}

/// As many in one list.
pub const MANY: usize = 200;

/// As they would be kept; refused as `invite` refuses. Nothing changes.
pub async fn could_come(tx: &mut Tx, leave: &Leave<Host>, new: &NewGuest) -> Result<NewGuest> {
    let new = new.checked()?;
    crate::communities::write::guests_may_come(tx, leave).await?;
    let here: Option<(PersonId,)> = tx.maybe(sql!("select id from people where email = $1"), params![&new.email]).await?;
    if here.is_some() {
        return Err(Error::invalid("email", "guests-here-already"));
    }
    Ok(new)
}
/// The secret of the link by which the guest comes, told this once. Whoever makes it answers for them.
pub async fn invite(tx: &mut Tx, leave: &Leave<Host>, new: &NewGuest) -> Result<String> {
    let new = could_come(tx, leave, new).await?;
    let who = invitations::Invited { person: None, name: new.name.clone(), email: Some(new.email.clone()), kind: UserType::Guest };
    let hours = settings::door(tx).await?.link_hours;
    let secret = invitations::invite(tx, &who, hours * Time::HOUR).await?;
    tx.run(
        sql!("update invitations set organisation = $2, community_id = $3, guest_days = $4 where hash = $1"),
        params![sessions::hash(&secret), &new.organisation, leave.id, new.days],
    )
    .await?;
    tx.audit(Entry {
        what: "community.guest_invited",
        object: ("community", leave.id.0),
        community: Some(leave.id),
        details: json!({ "organisation": new.organisation, "days": new.days }),
        ..Entry::default()
    });
    Ok(secret)
}

/// A guest has come by an invitation: what it brought along is theirs now. Whoever is no guest after all, since a file of
/// people brought them meanwhile, comes into the community and is bound by nothing else of it.
pub(super) async fn come(tx: &mut Tx, invitation: invitations::InvitationId, who: PersonId) -> Result<()> {
    let (organisation, community, days, by): (String, Option<CommunityId>, Option<i64>, PersonId) =
        tx.one(sql!("select organisation, community_id, guest_days, by_id from invitations where id = $1"), params![invitation]).await?;
    let kind: String = tx.value(sql!("select kind from people where id = $1"), params![who]).await?;
    if UserType::parse(&kind).may().ends {
        take(tx, who, &organisation, Some(by), days.unwrap_or(DAYS)).await?;
    }
    match community {
        Some(community) => crate::communities::write::guest_comes(tx, community, by, who).await,
        None => Ok(()),
    }
}
/// Somebody is a guest from today on, also where history is read in.
async fn take(tx: &mut Tx, who: PersonId, organisation: &str, sponsor: Option<PersonId>, days: i64) -> Result<()> {
    let title = if organisation.is_empty() { String::new() } else { from_words(organisation) };
    let until = tx.app.clock.now().plus(days * Time::DAY);
    tx.run(
        sql!("update people set organisation = $2, title = case when $3 = '' then title else $3 end, sponsor_id = $4, expires_at = $5, expiry_told_at = null where id = $1"),
        params![who, organisation, &title, sponsor, until],
    )
    .await?;
    Ok(())
}
/// Somebody is made a guest, without an invitation: whoever does it answers for them.
pub(super) async fn begin(tx: &mut Tx, who: PersonId) -> Result<()> {
    let sponsor = Some(tx.viewer.id).filter(|me| me.0 > 0 && tx.viewer.kind.may().sponsor);
    take(tx, who, "", sponsor, DAYS).await
}
/// Somebody's type changes: a guest comes in for a while; nobody else's time ends, nor is anything left of what they were as one.
pub(super) async fn turned(tx: &mut Tx, who: PersonId, before: UserType, after: UserType) -> Result<()> {
    match (before.may().ends, after.may().ends) {
        (false, true) => begin(tx, who).await,
        (true, false) => {
            let organisation: String = tx.value(sql!("select organisation from people where id = $1"), params![who]).await?;
            tx.run(
                sql!("update people set organisation = '', title = case when title = $2 then '' else title end, sponsor_id = null, expires_at = null, expiry_told_at = null,
                      terms_version = 0 where id = $1"),
                params![who, from_words(&organisation)],
            )
            .await?;
            Ok(())
        }
        _ => Ok(()),
    }
}

kit::rec! {
    /// A guest as whoever answers for them and administrators see them.
    #[derive(Debug, Clone, serde::Serialize, schemars::JsonSchema)]
    pub struct Guest { pub id: PersonId, pub name: String, pub email: Option<String>, pub organisation: String, pub state: String, pub sponsor_id: Option<PersonId>,
        pub sponsor: Option<String>, pub sponsor_here: bool, pub expires_at: Option<Time>, pub seen_at: Option<Time>, pub communities: i64 }
}
macro_rules! guest_cols {
    () => {
        "p.id, p.name, p.email, p.organisation, p.state, p.sponsor_id, s.name, coalesce(s.state = 'active', false), p.expires_at,
         p.seen_at, (select cast(count(*) as bigint) from community_people c where c.person_id = p.id and c.role = 'member')
         from people p left join people s on s.id = p.sponsor_id"
    };
}

/// Which guests, and in what order.
#[derive(Debug, Clone, Default, serde::Deserialize, schemars::JsonSchema)]
#[serde(default)]
pub struct Wanted {
    /// The handle of whoever answers for them.
    pub sponsor: String,
    /// A part of where they are from.
    pub organisation: String,
    /// "expiry" (usual), "seen", "sponsor" or "organisation".
    pub sort: String,
    /// "orphans": those nobody here answers for.
    pub show: String,
    pub after: i64,
}
impl View {
    /// For administrators.
    pub async fn guests(&mut self, w: &Wanted, limit: i64) -> Result<Vec<Guest>> {
        if !self.viewer.admin {
            return Err(Error::Missing);
        }
        let sponsor = w.sponsor.trim().trim_start_matches('@').to_lowercase();
        let organisation = w.organisation.trim().to_lowercase();
        self.all(
            sql!("select" guest_cols!() "where p.kind = 'guest' and ($1 = '' or s.handle = $1) and ($2 = '' or lower(p.organisation) like '%' || $2 || '%')
                  and ($3 <> 'orphans' or s.id is null or s.state <> 'active')
                  order by case when p.state = 'active' then 0 else 1 end, case when $4 = 'seen' then coalesce(p.seen_at, 0)
                    when $4 in ('sponsor', 'organisation') then 0 else coalesce(p.expires_at, 0) end,
                  case when $4 = 'sponsor' then coalesce(s.sort_name, '') when $4 = 'organisation' then p.organisation else '' end, p.sort_name, p.id limit $5 offset $6"),
            params![&sponsor, &organisation, &w.show, &w.sort, limit, w.after],
        )
        .await
    }
    /// Those the viewer answers for.
    pub async fn my_guests(&mut self) -> Result<Vec<Guest>> {
        self.all(
            sql!("select" guest_cols!() "where p.sponsor_id = $1 order by case when p.state = 'active' then 0 else 1 end, coalesce(p.expires_at, 0), p.id limit 200"),
            params![self.viewer.id],
        )
        .await
    }
    /// The terms as they are, and their version.
    pub async fn guest_terms(&mut self) -> Result<(String, i64)> {
        let text = settings::get(self, TERMS).await?.unwrap_or_default();
        let version = settings::get(self, TERMS_VERSION).await?.and_then(|v| v.parse().ok()).unwrap_or_default();
        Ok((text, version))
    }
}

/// Whoever answers for them, and every administrator.
pub async fn decides(tx: &mut Tx, who: PersonId) -> Result<()> {
    let sponsor: Option<(Option<PersonId>,)> =
        tx.maybe(sql!("select sponsor_id from people where id = $1 and kind = 'guest'"), params![who]).await?;
    let sponsor = sponsor.ok_or(Error::Missing)?.0;
    if tx.viewer.admin || (sponsor == Some(tx.viewer.id) && tx.viewer.kind.may().sponsor) { Ok(()) } else { Err(Error::Missing) }
}
fn kept(tx: &mut Tx, what: &'static str, who: PersonId, details: Value) {
    tx.audit(Entry { what, object: ("person", who.0), subject: Some(who), details, ..Entry::default() });
}

/// From today on so many days more; somebody whose time was over comes in again. An administrator who extends where nobody
/// answers for a guest any more answers for them from then on.
pub async fn extend(tx: &mut Tx, who: PersonId, days: i64) -> Result<()> {
    in_range(days)?;
    decides(tx, who).await?;
    let (me, until) = (tx.viewer.id, tx.now.plus(days * Time::DAY));
    let state: String = tx.value(sql!("select state from people where id = $1" for_update()), params![who]).await?;
    if state == Standing::Suspended.word() {
        return Err(Error::conflict("guests-suspended"));
    }
    tx.run(
        sql!("update people set expires_at = $2, expiry_told_at = null,
              sponsor_id = case when exists (select 1 from people s where s.id = people.sponsor_id and s.state = 'active') then sponsor_id else $3 end where id = $1"),
        params![who, until, me],
    )
    .await?;
    kept(tx, "person.guest_extended", who, json!({ "days": days }));
    if state != Standing::Active.word() {
        store::set_standing(tx, who, Standing::Active).await?;
    }
    Ok(())
}
/// Out at once.
pub async fn end(tx: &mut Tx, who: PersonId) -> Result<()> {
    decides(tx, who).await?;
    kept(tx, "person.guest_ended", who, Value::Null);
    out(tx, who).await
}
async fn out(tx: &mut Tx, who: PersonId) -> Result<()> {
    let now = tx.now;
    tx.run(sql!("update people set expires_at = $2 where id = $1 and (expires_at is null or expires_at > $2)"), params![who, now]).await?;
    store::set_standing(tx, who, Standing::Inactive).await?;
    sessions::end_all(tx, who).await
}

/// New terms: every guest accepts them before anything else opens.
pub async fn set_terms(tx: &mut Tx, words: &str) -> Result<()> {
    text::check_len("terms", words, 20_000)?;
    let (was, version) = tx.guest_terms().await?;
    let words = text::clean(words.trim());
    if was == words {
        return Ok(());
    }
    settings::set(tx, TERMS, &words).await?;
    // Without words there is nothing to accept.
    let next = if words.is_empty() { 0 } else { version.max(tx.now.0) + 1 };
    settings::set(tx, TERMS_VERSION, &next.to_string()).await
}
/// The guest has read them as they are; `version` is the one that was shown.
pub async fn accept_terms(tx: &mut Tx, who: PersonId, version: i64) -> Result<()> {
    tx.viewer.only_system()?;
    let (_, now) = tx.guest_terms().await?;
    if now != version {
        return Err(Error::conflict("guests-terms-newer"));
    }
    tx.run(sql!("update people set terms_version = $2 where id = $1"), params![who, version]).await?;
    kept(tx, "person.terms", who, json!({ "version": version }));
    Ok(())
}

/// Somebody is gone: administrators will be asked who answers for their guests.
pub(crate) async fn sponsor_left(tx: &mut Tx, sponsor: PersonId) -> Result<()> {
    tx.run(sql!("update people set expiry_told_at = null where sponsor_id = $1 and expiry_told_at is not null"), params![sponsor]).await?;
    Ok(())
}
async fn admins(tx: &mut Tx) -> Result<Vec<PersonId>> {
    let rows: Vec<(PersonId,)> =
        tx.all(sql!("select id from people where admin and state = 'active' order by sort_name, id limit 20"), &[]).await?;
    Ok(rows.into_iter().map(|r| r.0).collect())
}
/// Once a day: whose time is over is gone, and whoever answers for somebody whose time is nearly over is told.
pub async fn daily(app: &App) -> Result<u64> {
    let mut tx = app.begin_system(Viewer::system("guests")).await?;
    let now = tx.now;
    let over: Vec<(PersonId,)> = tx
        .all(sql!("select id from people where expires_at <= $1 and state = 'active' order by expires_at, id limit 1000"), params![now])
        .await?;
    for (who,) in &over {
        kept(&mut tx, "person.guest_over", *who, Value::Null);
        out(&mut tx, *who).await?;
    }
    let soon: Vec<(PersonId, Option<PersonId>)> = tx
        .all(
            sql!("select p.id, s.id from people p left join people s on s.id = p.sponsor_id and s.state = 'active'
                  where p.expires_at is not null and p.state = 'active' and p.expiry_told_at is null and (p.expires_at <= $1 or (p.sponsor_id is not null and s.id is null)) order by p.expires_at, p.id limit 1000"),
            params![now.plus(TOLD_BEFORE)],
        )
        .await?;
    for (guest, sponsor) in soon {
        let whom = match sponsor {
            Some(sponsor) => vec![sponsor],
            None => admins(&mut tx).await?,
        };
        tx.run(sql!("update people set expiry_told_at = $2 where id = $1"), params![guest, now]).await?;
        // It is told as of the guest.
        tx.as_of(Viewer::on_behalf(guest, "guests"), now);
        for who in whom {
            tx.tell(Fact::GuestEnding { who }).await?;
        }
        tx.as_of(Viewer::system("guests"), now);
    }
    tx.commit().await?;
    Ok(over.len() as u64)
}
