//! Which questions a list has, in which order: each once, wherever it was passed on to.

use crate::model::{Narrowed, Which};
use kit::{Sql, params, sql};
use spine::{
    Item, Result, View, item_cols, item_from,
    items::{Place, Sort},
    visible,
};

/// Asked by a contact of the viewer, or on a contact's board.
macro_rules! near {
    ($i:literal) => {
        concat!(
            "(not $7 or ",
            $i,
            ".author_id in (select contact_id from contacts where person_id = $1) or ",
            $i,
            ".board_id in (select contact_id from contacts where person_id = $1))"
        )
    };
}
/// The part of a list that says which questions; the author, the tags and the answers of a family are the same on all boards.
macro_rules! listed {
    () => {
        concat!(
            "i.kind = 'question' and i.parent_id is null and i.state = 'live' and ($4 is null or (q.answered_at is not null) = $4)
             and ($6 = '' or exists (select 1 from item_tags t where t.item_id = i.id and t.tag = $6)) and ",
            visible!("i")
        )
    };
}
/// Of those a question went to there is one in a list: none other moved later.
macro_rules! latest {
    () => {
        concat!(
            "not exists (select 1 from items f where f.origin_id = coalesce(i.origin_id, i.id) and f.id <> i.id and (f.active_at, f.id) > (i.active_at, i.id) and (not $7 or f.author_id in (select contact_id from contacts where person_id = $1) or f.board_id in (select contact_id from contacts where person_id = $1)) and ",
            visible!("f"),
            ") and not exists (select 1 from items f where f.id = i.origin_id and (f.active_at, f.id) > (i.active_at, i.id) and (not $7 or f.author_id in (select contact_id from contacts where person_id = $1) or f.board_id in (select contact_id from contacts where person_id = $1)) and ",
            visible!("f"),
            ")"
        )
    };
}
/// None other is older.
macro_rules! oldest {
    () => {
        concat!(
            "not exists (select 1 from items f where f.origin_id = coalesce(i.origin_id, i.id) and f.id <> i.id and (f.created_at, f.id) < (i.created_at, i.id) and (not $7 or f.author_id in (select contact_id from contacts where person_id = $1) or f.board_id in (select contact_id from contacts where person_id = $1)) and ",
            visible!("f"),
            ") and not exists (select 1 from items f where f.id = i.origin_id and (f.created_at, f.id) < (i.created_at, i.id) and (not $7 or f.author_id in (select contact_id from contacts where person_id = $1) or f.board_id in (select contact_id from contacts where person_id = $1)) and ",
            visible!("f"),
            ")"
        )
    };
}
/// Questions by last activity or the newest first, each once, wherever it was passed on to. `answered`: only those, only the
/// open ones, or all.
pub async fn list(view: &mut View, ask: &Narrowed, before: Place, limit: i64) -> Result<Vec<Item>> {
    const ACTIVE: Sql = sql!("select" item_cols!(card) item_from!() "join questions_state q on q.item_id = i.id
        where (i.active_at, i.id) < ($2, $3) and" listed!() "and" near!("i") "and" latest!() "order by i.active_at desc, i.id desc limit $5");
    // In the order they were asked in: passing on makes nothing new.
    const NEWEST: Sql = sql!("select" item_cols!(card) item_from!() "join questions_state q on q.item_id = i.id
        where (i.created_at, i.id) < ($2, $3) and" listed!() "and" near!("i") "and" oldest!() "order by i.created_at desc, i.id desc limit $5");
    // Those somebody has too are few: they come first.
    const TOO: Sql = sql!("select" item_cols!(card) item_from!() "join questions_state q on q.item_id = i.id where i.id in (select t.item_id from questions_too t where t.person_id = $1)
        and (case when $7 then i.created_at else i.active_at end, i.id) < ($2, $3) and" listed!() "order by case when $7 then i.created_at else i.active_at end desc, i.id desc limit $5");
    let sql = match (ask.which, ask.sort) {
        (Which::Wanted, _) => return wanted(view, ask).await,
        (Which::Too, _) => TOO,
        (_, Sort::Active) => ACTIVE,
        (_, Sort::Newest) => NEWEST,
    };
    let last = if ask.which == Which::Too { ask.sort == Sort::Newest } else { ask.which == Which::Network };
    view.all(sql, params![view.viewer.id, before.at, before.id, ask.answered, limit, &ask.tag, last]).await
}
/// So many that wait for help are listed, by day and by how many have them; nobody settles more at a time.
const WANTED: i64 = 50;
async fn wanted(view: &mut View, ask: &Narrowed) -> Result<Vec<Item>> {
    view.all(
        sql!("select" item_cols!(card) item_from!() "join questions_state s on s.item_id = i.id where i.id in (
              select * from (select q.item_id from questions_state q cross join items a where q.due_on is not null and q.answered_at is null and a.id = q.item_id and a.state = 'live'
                and ($2 = '' or exists (select 1 from item_tags t where t.item_id = a.id and t.tag = $2)) and" visible!("a") "order by q.due_on, q.item_id limit $3) x
              union all select * from (select q.item_id from questions_state q cross join items b where q.too_count > 0 and q.answered_at is null and b.id = q.item_id and b.state = 'live'
                and ($2 = '' or exists (select 1 from item_tags t where t.item_id = b.id and t.tag = $2)) and" visible!("b") "order by q.too_count desc, q.item_id limit $3) y) and" visible!("i")
             "order by case when s.due_on is null then 1 else 0 end, s.due_on, s.too_count desc, i.active_at desc, i.id desc limit $3"),
        params![view.viewer.id, &ask.tag, WANTED],
    )
    .await
}
