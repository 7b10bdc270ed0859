//! The columns of a community and who may know of one: words that every statement about communities shares.

/// The columns of `Community`, from `community_from!`; `$1` is the viewer, `$2` now.
macro_rules! community_cols {
    () => {
        "c.id, c.parent_id, above.name, c.slug, c.name, c.purpose, c.kind, c.external, c.state, c.successor_id, c.revision, c.member_count, c.created_at,
         c.active_at, c.principal_id, c.audience_id, me.role, coalesce(me.inherited, false),
         exists (select 1 from community_invitations wi where wi.community_id = c.id and wi.person_id = $1 and wi.expires_at > $2 and wi.ignored_at is null),
         exists (select 1 from community_requests wr where wr.community_id = c.id and wr.person_id = $1), c.picture_small,
         exists (select 1 from glass gl where gl.community_id = c.id and gl.person_id = $1 and gl.ended_at is null and gl.until_at > $2),
         exists (select 1 from community_barred ba where ba.community_id = c.id and ba.person_id = $1)"
    };
}
macro_rules! community_from {
    () => {
        "from communities c left join communities above on above.id = c.parent_id left join community_people me on me.community_id = c.id and me.person_id = $1"
    };
}
/// Who may know that a community is there: its members, whoever is asked in, and everybody inside where it is listed.
macro_rules! known {
    () => {
        "(c.state <> 'trashed' and (me.role in ('owner', 'member')
          or (c.kind <> 'unlisted' and exists (select 1 from memberships km where km.person_id = $1 and km.principal_id = 1))
          or exists (select 1 from community_invitations ki where ki.community_id = c.id and ki.person_id = $1 and ki.expires_at > $2)
          or exists (select 1 from glass kg where kg.community_id = c.id and kg.person_id = $1 and kg.ended_at is null and kg.until_at > $2)))"
    };
}
