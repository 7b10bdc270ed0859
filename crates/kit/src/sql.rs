//! One SQL text for two databases, joined at compile time. The text is written for PostgreSQL (`$1`); SQLite's
//! twin differs in parameter spelling and in the few *named* words below, and nowhere else.
//!
//! `sql!("select … where" visible!("i") "and i.id in" ids(2) "order by …")`: string literals, words of this file
//! (`ids(2)`, `settled("f")`), and macros of other rooms that expand to a literal (`visible!`).

/// A statement in both spellings. Only `sql!` makes one, so no statement is ever built from input.
#[derive(Clone, Copy, Debug)]
pub struct Sql {
    pub lite: &'static str,
    pub pg: &'static str,
}

/// `$1` → `?1`: SQLite numbers `$n` by first appearance, `?n` by n.
pub const fn numbered<const N: usize>(text: &str) -> [u8; N] {
    let bytes = text.as_bytes();
    let mut out = [0u8; N];
    let mut i = 0;
    while i < N {
        #[expect(clippy::indexing_slicing, reason = "const evaluation: an overrun is a compile error")]
        {
            out[i] = if bytes[i] == b'$' { b'?' } else { bytes[i] };
        }
        i += 1;
    }
    out
}

/// For `sql!` only.
pub const fn utf8(bytes: &'static [u8]) -> &'static str {
    match std::str::from_utf8(bytes) {
        Ok(s) => s,
        Err(_) => panic!("sql! takes UTF-8"),
    }
}

#[macro_export]
macro_rules! sql {
    ($($t:tt)*) => {{
        const LITE_TEXT: &str = $crate::sql_text!(@ lite; [] $($t)*);
        const LITE_BYTES: [u8; LITE_TEXT.len()] = $crate::sql::numbered(LITE_TEXT);
        const STATEMENT: $crate::Sql = $crate::Sql { lite: $crate::sql::utf8(&LITE_BYTES), pg: $crate::sql_text!(@ pg; [] $($t)*) };
        STATEMENT
    }};
}

#[doc(hidden)]
#[macro_export]
macro_rules! sql_text {
    (@ $db:ident; [$($acc:tt)*]) => { concat!($($acc)*) };
    (@ $db:ident; [$($acc:tt)*] $l:literal $($rest:tt)*) => { $crate::sql_text!(@ $db; [$($acc)* $l, " ",] $($rest)*) };
    (@ $db:ident; [$($acc:tt)*] $m:ident ! ($($a:tt)*) $($rest:tt)*) => { $crate::sql_text!(@ $db; [$($acc)* $m!($($a)*), " ",] $($rest)*) };
    (@ $db:ident; [$($acc:tt)*] $w:ident ($($a:tt)*) $($rest:tt)*) => { $crate::sql_text!(@ $db; [$($acc)* $crate::sql_word!($db $w $($a)*), " ",] $($rest)*) };
}

/// The named differences. A new one is a line here and a line in `docs/DATABASES.md`.
#[doc(hidden)]
#[macro_export]
macro_rules! sql_word {
    (lite ids $n:literal) => {
        concat!("(select value from json_each($", stringify!($n), "))")
    };
    (pg ids $n:literal) => {
        concat!("(select unnest($", stringify!($n), "::bigint[]))")
    };
    // The same as a table to begin with, `e.value`: SQLite makes a table and a filter of its own of every list after `in`.
    // What stands in it twice is found twice.
    (lite each $n:literal) => {
        concat!("json_each($", stringify!($n), ") e")
    };
    (pg each $n:literal) => {
        concat!("unnest($", stringify!($n), "::bigint[]) e (value)")
    };
    (lite texts $n:literal) => {
        concat!("(select value from json_each($", stringify!($n), "))")
    };
    (pg texts $n:literal) => {
        concat!("(select unnest($", stringify!($n), "::text[]))")
    };
    // Facts of transactions that may still be running could appear later with a smaller id: leave them for the next look.
    (lite settled $f:literal) => {
        "true"
    };
    (pg settled $f:literal) => {
        concat!($f, ".id < cast(cast(pg_snapshot_xmin(pg_current_snapshot()) as text) as bigint) * 1048576")
    };
    // A fact's id begins with its transaction's number: in the order of ids, none appears behind one that was heard.
    (lite fact_id $n:literal) => {
        concat!("nullif($", stringify!($n), ", $", stringify!($n), ")")
    };
    (pg fact_id $n:literal) => {
        concat!("cast(cast(pg_current_xact_id() as text) as bigint) * 1048576 + $", stringify!($n))
    };
    (lite skip_locked) => {
        ""
    };
    (pg skip_locked) => {
        "for update skip locked"
    };
    // The connection may be the only writer; PostgreSQL needs a row lock where two units of work read, then write.
    (lite for_update) => {
        ""
    };
    (pg for_update) => {
        "for update"
    };
}
