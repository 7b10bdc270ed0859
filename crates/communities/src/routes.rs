//! The routes of communities, and the catalogue. Handlers of a community's own pages are in `home`, of coming and going in
//! `gates`, of what owners decide in `owners`.

use crate::{
    arrange, gates, home, links,
    model::{
        Asked, Catalogue, Door, Ending, Face, Form, Invitation, Invited, Leaving, LinkForm, Links, Listed, Members, MembersAsked, MoveForm,
        Named, Ownerless, RoleForm, Roster, TabForm, Tabs, Take, Took, Within, Words,
    },
    moves, owners, roster, views,
};
use axum::{extract::DefaultBodyLimit, response::Response, routing::post};
use shell::respond::{Done, respond};
use spine::{Access, Ask, Community, Cx, Result, Routes, View, communities::read::Wanted, doc, people::photo};
use std::collections::HashMap;

pub fn routes() -> Routes {
    Routes::new()
        .get(
            "/communities",
            catalogue,
            doc("Communities: mine, those I follow, those I am asked into, and all I may know of").query::<Asked>().answer::<Catalogue>(),
        )
        .get("/communities/new", owners::new_page, doc("The form to found a community").html_only())
        .post("/communities", owners::found, doc("Found a community").body::<Form>().answer::<Community>())
        .get("/communities/{id}", home::overview, doc("A community and what stands in it").query::<Within>().answer::<Face>())
        .get("/communities/{id}/questions", home::questions, doc("Questions in a community").query::<Within>().answer::<Face>())
        .get("/communities/{id}/about", home::about, doc("What a community is for, its rules, and those below it").answer::<Face>())
        .get("/communities/{id}/members", home::members, doc("Who is in a community").query::<MembersAsked>().answer::<Members>())
        .get("/c/{slug}", home::by_address, doc("A community by its short address").html_only())
        .post("/communities/{id}/join", gates::join, doc("Join an open community").body::<Words>().answer::<Community>())
        .post("/communities/{id}/leave", gates::leave, doc("Leave a community, or stop following it").body::<Leaving>().answer::<Done>())
        .post("/communities/{id}/follow", gates::follow, doc("Follow a community").body::<Words>().answer::<Community>())
        .post("/communities/{id}/request", gates::ask, doc("Ask its owners to be let in").body::<Words>().answer::<Community>())
        .post("/communities/{id}/request/withdraw", gates::withdraw, doc("Ask no more").body::<Words>().answer::<Done>())
        .post(
            "/communities/{id}/invitation/accept",
            gates::accept,
            doc("Come where one was asked in").body::<Words>().answer::<Community>(),
        )
        .post(
            "/communities/{id}/invitation/ignore",
            gates::ignore,
            doc("Pass over an invitation; nobody is told").body::<Words>().answer::<Done>(),
        )
        .get("/communities/{id}/invite", owners::invite_page, doc("The form to ask people in").html_only())
        .post("/communities/{id}/invitations", owners::invite, doc("Ask people in").body::<Invitation>().answer::<Invited>())
        .post(
            "/communities/{id}/invitations/{person}/revoke",
            owners::revoke,
            doc("Take an invitation back").body::<Words>().answer::<Done>(),
        )
        .post(
            "/communities/{id}/requests/{person}/approve",
            owners::approve,
            doc("Let somebody in who asked").body::<Words>().answer::<Done>(),
        )
        .post(
            "/communities/{id}/requests/{person}/decline",
            owners::decline,
            doc("Pass over a request; nobody is told").body::<Words>().answer::<Done>(),
        )
        .post(
            "/communities/{id}/members/{person}/role",
            owners::role,
            doc("Make somebody an owner, or a member again").body::<RoleForm>().answer::<Done>(),
        )
        .post(
            "/communities/{id}/members/{person}/remove",
            owners::remove,
            doc("Put somebody out, also of those below").body::<Words>().answer::<Done>(),
        )
        .post(
            "/communities/{id}/members/{person}/bar",
            gates::bar,
            doc("Put somebody out and let them in no more, by whatever way").body::<Words>().answer::<Done>(),
        )
        .post(
            "/communities/{id}/members/{person}/unbar",
            gates::unbar,
            doc("Let them join or ask again, as others do").body::<Words>().answer::<Done>(),
        )
        .get("/communities/{id}/settings", owners::settings_page, doc("The form for what owners decide").html_only())
        .post(
            "/communities/{id}/settings",
            owners::change,
            doc("Change its words, and who may read and join; what others would feel is said first (422) with the `confirmed` to send").body::<Form>().answer::<Community>(),
        )
        .post(
            "/communities/{id}/archive",
            owners::archive,
            doc("Close it for good: everything can be read, nothing written").body::<Ending>().answer::<Done>(),
        )
        .post("/communities/{id}/reopen", owners::reopen, doc("Open an archived community again").body::<Words>().answer::<Done>())
        .post(
            "/communities/{id}/trash",
            owners::trash,
            doc("Delete it with all that stands in it; an owner can take it back").body::<Words>().answer::<Done>(),
        )
        .get("/communities/{id}/leave", gates::leave_page, doc("The form for owners who go").html_only())
        .get("/communities/{id}/tabs", arrange::page, doc("Which tabs stand in a community, for its owners").answer::<Tabs>())
        .post("/communities/{id}/tabs/{tab}", arrange::change, doc("Move, name, hide or remove a tab; what goes with it is said first (422) with the `confirmed` to send").body::<TabForm>().answer::<Done>())
        .get("/communities/{id}/picture", arrange::picture, doc("The picture of a community").query::<arrange::Version>().html_only())
        .post_with(
            "/communities/{id}/picture",
            post(arrange::set_picture).layer(DefaultBodyLimit::max(photo::FORM_MAX)),
            doc("Set its picture (multipart); without a file it has none").answer::<Done>(),
        )
        .get("/communities/{id}/links", links::page, doc("Links that let in whoever has them").answer::<Links>())
        .post("/communities/{id}/links", links::make, doc("Make such a link; it is shown this once").body::<LinkForm>().answer::<Links>())
        .post(
            "/communities/{id}/links/{link}/revoke",
            links::revoke,
            doc("Let nobody in by a link any more").body::<Words>().answer::<Done>(),
        )
        .get("/communities/link/{secret}", links::door, doc("What stands behind such a link").answer::<Door>())
        .post("/communities/link/{secret}", links::come, doc("Come in by a link").body::<Words>().answer::<Done>())
        .post(
            "/communities/{id}/invitations/{person}/resend",
            links::resend,
            doc("Ask somebody in once more, as of today").body::<Words>().answer::<Done>(),
        )
        .get("/communities/{id}/members/export", roster::export, doc("Who is in it, as CSV").html_only())
        .get("/communities/{id}/members/import", roster::form, doc("The form to bring a list of members").html_only())
        .post_with(
            "/communities/{id}/members/import",
            post(roster::look).layer(DefaultBodyLimit::max(roster::FILE_MAX + 64 * 1024)),
            doc("What a list of members (multipart, CSV) would change; nothing changes yet").answer::<Roster>(),
        )
        .post("/communities/{id}/members/import/take", roster::take, doc("Take in whom a list names").body::<Take>().answer::<Took>())
        .get("/communities/{id}/move", moves::page, doc("The form to move it below another, or out of one").html_only())
        .post(
            "/communities/{id}/move",
            moves::go,
            doc("Move it; all that would change is said first (422) with the `confirmed` to send, and anew (409) where it is not that any more").body::<MoveForm>().answer::<Community>(),
        )
        .post("/communities/{id}/offer/accept", moves::take_over, doc("Own a community that nobody owns").body::<Words>().answer::<Done>())
        .post("/communities/{id}/offer/decline", moves::not_over, doc("Rather not; the next is asked").body::<Words>().answer::<Done>())
        .get("/communities/ownerless", moves::ownerless, doc("Communities that nobody owns").access(Access::Admin).answer::<Ownerless>())
        .post(
            "/communities/{id}/owner",
            moves::give,
            doc("Make somebody the owner of one that nobody owns").access(Access::Admin).body::<Named>().answer::<Done>(),
        )
        .post("/communities/{id}/restore", owners::restore, doc("Take a deleted community back").body::<Words>().answer::<Done>())
}

const PAGE: i64 = 24;

async fn catalogue(mut cx: Cx, Ask(q): Ask<Asked>) -> Result<Response> {
    let after = q.after.clamp(0, 10_000);
    let mut view = cx.view().await?;
    let wanted =
        Wanted { standing: q.show, order: q.sort, name: q.q.trim().to_owned(), tag: q.tag.trim().to_lowercase(), after, limit: PAGE + 1 };
    let mut found = view.communities(&wanted).await?;
    let next = (found.len() as i64 > PAGE).then_some(after + PAGE);
    found.truncate(PAGE as usize);
    let communities = listed(&mut view, found).await?;
    let tags = view.community_cloud(30).await?;
    let trashed = if after == 0 { view.trashed_communities().await? } else { vec![] };
    let face = Catalogue { communities, tags, next };
    Ok(respond(cx.want, || views::catalogue(&cx.chrome, &cx.viewer, &q, &face, &trashed), || &face))
}

/// With their tags, all at once.
pub async fn listed(view: &mut View, communities: Vec<Community>) -> Result<Vec<Listed>> {
    let ids: Vec<i64> = communities.iter().map(|c| c.id.0).collect();
    let mut tags: HashMap<_, Vec<String>> = HashMap::new();
    for (id, tag) in view.tags_of_communities(&ids).await? {
        tags.entry(id).or_default().push(tag);
    }
    Ok(communities.into_iter().map(|community| Listed { tags: tags.remove(&community.id).unwrap_or_default(), community }).collect())
}
