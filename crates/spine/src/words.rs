//! The words of the spine inside `sql!`: the predicates and the columns that every reader shares.

/// The one predicate. `$1` is always the viewer. An item is visible when it is live, its root is live, and a principal
/// of the viewer stands in the root's audience. Every list of items carries it (held by the tidy test).
#[macro_export]
macro_rules! visible {
    ($i:literal) => {
        concat!(
            "(",
            $i,
            ".state = 'live' and exists (select 1 from items vr join audience_entries va on va.audience_id = vr.audience_id ",
            "join memberships vm on vm.principal_id = va.principal_id and vm.person_id = $1 where vr.id = ",
            $i,
            ".root_id and vr.state = 'live'))"
        )
    };
}

/// `visible!` of what can only be a root: it is its own, so nothing else of `items` is read. Also for a reply `i` whose root
/// `t` is read anyway: `t.id = i.root_id and i.state = 'live'` beside it.
#[macro_export]
macro_rules! visible_root {
    ($i:literal) => {
        concat!(
            "(",
            $i,
            ".state = 'live' and ",
            $i,
            ".parent_id is null and exists (select 1 from audience_entries va ",
            "join memberships vm on vm.principal_id = va.principal_id and vm.person_id = $1 where va.audience_id = ",
            $i,
            ".audience_id))"
        )
    };
}

/// Which people the viewer may know of: everyone for those inside, themselves and co-members of a group for guests.
#[macro_export]
macro_rules! knowable {
    ($p:literal) => {
        concat!(
            "(", $p, ".id = $1 or exists (select 1 from memberships km where km.person_id = $1 and km.principal_id = 1) or exists (select 1 from memberships ka ",
            "join memberships kb on kb.principal_id = ka.principal_id where ka.person_id = $1 and kb.person_id = ", $p, ".id))"
        )
    };
}

/// Is the viewer a moderator, by the right that administrators give or as one of them?
#[macro_export]
macro_rules! moderates {
    () => {
        "exists (select 1 from people jm where jm.id = $1 and (jm.moderator or jm.admin) and jm.state = 'active' and jm.kind in ('employee', 'contractor'))"
    };
}

/// Who decides about an item `i` with the root `ir`: never its author. Owners of its community; moderators and administrators
/// where everybody inside reads it, and what was brought before them (`$brought`, a condition or a parameter).
#[macro_export]
macro_rules! judges {
    ($brought:literal) => {
        concat!(
            "(i.author_id <> $1 and (exists (select 1 from community_people jo where jo.community_id = ir.community_id and jo.person_id = $1 and jo.role = 'owner') or (",
            "exists (select 1 from people jm where jm.id = $1 and (jm.moderator or jm.admin) and jm.state = 'active' and jm.kind in ('employee', 'contractor'))",
            " and (", $brought, " or exists (select 1 from audience_entries je where je.audience_id = ir.audience_id and je.principal_id = 1)))))"
        )
    };
}

/// Does the viewer decide about what the case `c` is about? See `judges!`.
#[macro_export]
macro_rules! judges_case {
    ($brought:literal) => {
        concat!(
            "exists (select 1 from items i join items ir on ir.id = i.root_id where i.id = c.item_id and i.state in ('live', 'held') and ",
            $crate::judges!($brought),
            ")"
        )
    };
}

/// May whoever asked somebody into the community `c` (`$by`, a column or a parameter) still do that? What the deed `Invite`
/// says, of somebody who is not the viewer: it is live, they are here, and own it, or belong to it where members ask people in.
#[macro_export]
macro_rules! still_invites {
    ($by:literal) => {
        concat!(
            "(c.state = 'live' and exists (select 1 from community_people si join people sp on sp.id = si.person_id where si.community_id = c.id and si.person_id = ",
            $by,
            " and sp.state = 'active' and (si.role = 'owner' or (si.role = 'member' and c.kind = 'open' and sp.kind in ('employee', 'contractor', 'service')))))"
        )
    };
}

/// May the viewer read what stands in the community `c`, and who is in it? What the deed `Read` says, but for the glass.
#[macro_export]
macro_rules! reads_community {
    ($c:literal) => {
        concat!(
            "(",
            $c,
            ".state in ('live', 'archived') and (exists (select 1 from community_people rc where rc.community_id = ",
            $c,
            ".id and rc.person_id = $1 and rc.role in ('owner', 'member')) or (",
            $c,
            ".kind in ('open', 'moderated') and not ",
            $c,
            ".external and exists (select 1 from memberships rm where rm.person_id = $1 and rm.principal_id = 1))))"
        )
    };
}

/// The columns of `Item`: `item_cols!(card)` keeps long bodies out, `item_cols!(full)` has the Markdown as well.
/// From `item_from!()`; `$1` is the viewer. `root` is `card` of what can only be a root, from `item_from!(root)`.
#[macro_export]
macro_rules! item_cols {
    (card) => {
        $crate::item_cols!(@ "'', case when octet_length(i.body_html) > 1500 then '' else i.body_html end", "ir", "ip.author_id")
    };
    (root) => {
        $crate::item_cols!(@ "'', case when octet_length(i.body_html) > 1500 then '' else i.body_html end", "i", "cast(null as bigint)")
    };
    (full) => {
        $crate::item_cols!(@ "i.body, i.body_html", "ir", "ip.author_id")
    };
    (@ $body:literal, $r:literal, $above:literal) => {
        concat!(
            "i.id, i.kind, i.root_id, ", $r, ".kind, ", $r, ".title, i.parent_id, i.author_id, ia.name, ia.title, ia.place, ia.photo, ia.portrait, ", $r, ".author_id, ", $above, ", ",
            $r, ".board_id, ib.name, ib.title, ib.place, ib.photo, ib.portrait, ", $r, ".audience_id, i.title, ", $body, ", i.excerpt, i.lang, i.state, i.revision, ",
            "i.created_at, i.edited_at, i.active_at, i.comment_count, i.like_count + i.outside_likes, ",
            "exists (select 1 from likes il where il.item_id = i.id and il.person_id = $1), i.trashed_by, ",
            $r, ".community_id, ic.name, ic.kind, ic.external, ic.state, (select icp.role from community_people icp where icp.community_id = ", $r, ".community_id and icp.person_id = $1), ",
            $r, ".forum_id, case when not exists (select 1 from community_apps ica where ica.community_id = ", $r, ".community_id and ica.tab = 'forums' and ica.state <> 'on') then ifo.name end, ifo.locked, ", $r, ".locked, ", $r, ".pinned, exists (select 1 from forum_owners ifw where ifw.forum_id = ", $r, ".forum_id and ifw.person_id = $1)"
        )
    };
}
#[macro_export]
macro_rules! item_from {
    ($($root:ident)?) => {
        concat!("from items i ", $crate::item_joins!($($root)?))
    };
}
/// What belongs to `items i`, for a statement that begins elsewhere.
#[macro_export]
macro_rules! item_joins {
    () => {
        "join items ir on ir.id = i.root_id join people ia on ia.id = i.author_id left join items ip on ip.id = i.parent_id left join people ib on ib.id = ir.board_id left join communities ic on ic.id = ir.community_id left join forums ifo on ifo.id = ir.forum_id"
    };
    (root) => {
        "join people ia on ia.id = i.author_id left join people ib on ib.id = i.board_id left join communities ic on ic.id = i.community_id left join forums ifo on ifo.id = i.forum_id"
    };
}

/// The columns of `Person`, from `people p`.
#[macro_export]
macro_rules! person_cols {
    () => {
        "p.id, p.handle, p.name, p.email, p.title, p.unit, p.place, p.country, p.timezone, p.languages, p.phone, p.about, p.about_html, p.kind, p.state, p.admin, p.manager_id, p.photo, p.portrait"
    };
}
