//! Verify: is everything that is kept whole? Reads, compares, counts; repairs nothing.

use super::{Run, small};
use anyhow::Result;
use kit::{
    Db,
    config::{Config, Database},
    db::{
        Conn,
        rusqlite::{Connection, OpenFlags},
    },
    objects::Objects,
    sql,
};
use serde::Serialize;
use std::process::ExitCode;

/// One thing looked at.
#[derive(Debug, Serialize)]
pub struct Finding {
    pub check: &'static str,
    /// Empty when all is well.
    pub problems: Vec<String>,
}

/// More of the same kind say nothing new.
const SHOWN: usize = 20;

pub(crate) async fn run(run: Run) -> Result<ExitCode> {
    let opened = small::existing(&run).await?;
    let objects = Objects::open(&run.config)?;
    let findings = look(&opened.db, &objects, &run.config).await?;
    let problems: usize = findings.iter().map(|f| f.problems.len()).sum();
    if run.json {
        println!("{}", serde_json::json!({ "problems": problems, "checks": findings }));
    } else {
        for f in &findings {
            println!("{} {}", if f.problems.is_empty() { "ok  " } else { "BAD " }, f.check);
            f.problems.iter().take(SHOWN).for_each(|p| println!("       {p}"));
            if f.problems.len() > SHOWN {
                println!("       … and {} more", f.problems.len() - SHOWN);
            }
        }
        println!(
            "{}",
            if problems == 0 {
                "All is well.".to_owned()
            } else {
                format!("{problems} problems. Restore from a backup what is damaged; counts mend with the next change.")
            }
        );
    }
    Ok(if problems == 0 { ExitCode::SUCCESS } else { ExitCode::from(1) })
}

pub async fn look(db: &Db, objects: &Objects, config: &Config) -> Result<Vec<Finding>> {
    let mut out = vec![Finding { check: "the database is whole", problems: db.integrity().await? }];
    if config.database == Database::Sqlite {
        out.push(Finding { check: "rows point to rows that are there", problems: dangling(config)? });
    }
    out.push(Finding {
        check: "uploads are what their names say",
        problems: objects.verify().await?.into_iter().map(|h| format!("{h} is damaged")).collect(),
    });
    let mut conn = db.read().await?;
    conn.heavy();
    out.push(Finding { check: "uploads that are named are there", problems: missing(&mut conn, objects).await? });
    out.push(Finding { check: "replies are counted right", problems: comments(&mut conn).await? });
    out.push(Finding { check: "likes are counted right", problems: likes(&mut conn).await? });
    out.push(Finding { check: "every item stands under a root with an audience", problems: roots(&mut conn).await? });
    out.push(Finding { check: "people are in step with their kind", problems: members(&mut conn).await? });
    out.push(Finding { check: "the audit log is whole", problems: audit(&mut conn).await? });
    out.push(Finding { check: "listeners are not ahead of the facts", problems: listeners(&mut conn).await? });
    Ok(out)
}

fn dangling(config: &Config) -> Result<Vec<String>> {
    let db = Connection::open_with_flags(config.sqlite_file(), OpenFlags::SQLITE_OPEN_READ_ONLY)?;
    let mut st = db.prepare("pragma foreign_key_check")?;
    let rows = st.query_map([], |r| {
        Ok(format!(
            "{} row {} points to nothing in {}",
            r.get::<_, String>(0)?,
            r.get::<_, Option<i64>>(1)?.unwrap_or(0),
            r.get::<_, String>(2)?
        ))
    })?;
    Ok(rows.collect::<Result<_, _>>()?)
}

async fn missing(conn: &mut Conn, objects: &Objects) -> Result<Vec<String>> {
    let mut problems = vec![];
    for (hash, what) in crate::blobs::named(conn).await? {
        // A name that is no hash names nothing either.
        let there = match objects.exists(&hash).await {
            Err(kit::Error::Missing) => false,
            other => other?,
        };
        if !there {
            problems.push(format!("{what}: {hash} is missing"));
        }
    }
    Ok(problems)
}

async fn audit(conn: &mut Conn) -> Result<Vec<String>> {
    let chain = spine::audit::check(conn, i64::MAX).await?;
    Ok(chain.broken.map(|id| format!("entry {id} is not what it was, or is not there")).into_iter().collect())
}

type Miscounted = (i64, i64, i64);
fn tell(rows: Vec<Miscounted>, of: &str) -> Vec<String> {
    rows.into_iter().map(|(id, says, is)| format!("item {id} says {says} {of}, there are {is}")).collect()
}

async fn comments(conn: &mut Conn) -> Result<Vec<String>> {
    // A root counts all under it, a reply those directly under it.
    let roots: Vec<Miscounted> = conn
        .all(
            sql!("select i.id, i.comment_count, cast(count(c.id) as bigint) from items i left join items c on c.root_id = i.id and c.id <> i.id and c.state = 'live'
                  where i.parent_id is null and i.state = 'live' group by i.id, i.comment_count having i.comment_count <> count(c.id) order by i.id
                  /* visible: counted only */"),
            &[],
        )
        .await?;
    let replies: Vec<Miscounted> = conn
        .all(
            sql!("select i.id, i.comment_count, cast(count(c.id) as bigint) from items i left join items c on c.parent_id = i.id and c.state = 'live'
                  where i.parent_id is not null and i.state = 'live' group by i.id, i.comment_count having i.comment_count <> count(c.id) order by i.id
                  /* visible: counted only */"),
            &[],
        )
        .await?;
    Ok(tell(roots, "replies").into_iter().chain(tell(replies, "replies")).collect())
}

async fn likes(conn: &mut Conn) -> Result<Vec<String>> {
    let rows: Vec<Miscounted> = conn
        .all(
            sql!(
                "select i.id, i.like_count, cast(count(l.person_id) as bigint) from items i left join likes l on l.item_id = i.id
                  group by i.id, i.like_count having i.like_count <> count(l.person_id) order by i.id /* visible: counted only */"
            ),
            &[],
        )
        .await?;
    Ok(tell(rows, "likes"))
}

async fn roots(conn: &mut Conn) -> Result<Vec<String>> {
    let rows: Vec<(i64,)> = conn
        .all(
            sql!("select i.id from items i left join items r on r.id = i.root_id
                  where r.id is null or r.parent_id is not null or r.audience_id is null or (i.parent_id is null) <> (i.root_id = i.id) order by i.id /* visible: ids only */"),
            &[],
        )
        .await?;
    Ok(rows.into_iter().map(|r| format!("item {} has no proper root", r.0)).collect())
}

async fn members(conn: &mut Conn) -> Result<Vec<String>> {
    let rows: Vec<(i64, String)> = conn
        .all(
            sql!(
                "select p.id, p.kind from people p where (p.kind in ('employee', 'contractor', 'service'))
                  <> exists (select 1 from memberships m where m.person_id = p.id and m.principal_id = 1)
                  or not exists (select 1 from memberships m where m.person_id = p.id and m.principal_id = p.principal_id) order by p.id"
            ),
            &[],
        )
        .await?;
    Ok(rows.into_iter().map(|(id, kind)| format!("person {id} ({kind}) has the wrong memberships")).collect())
}

async fn listeners(conn: &mut Conn) -> Result<Vec<String>> {
    let rows: Vec<(String, i64)> = conn
        .all(sql!("select l.name, l.cursor from listeners l where l.cursor > (select coalesce(max(f.id), 0) from facts f)"), &[])
        .await?;
    Ok(rows.into_iter().map(|(name, at)| format!("listener {name} has heard {at}, which was never told")).collect())
}
