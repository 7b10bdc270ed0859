//! The gallery: every part with sample data, served on loopback, so that the look and the scripts can be seen and
//! tested without a database. `cargo run -p shell --example gallery -- 127.0.0.1:7333`
//! It is no product: texts are plain English, state lives in memory, anyone may POST `/say` to speak to live pages.

use axum::{
    Extension, Form, Router,
    extract::{Path, Query, State},
    http::HeaderMap,
    response::{
        IntoResponse, Response, Sse,
        sse::{Event, KeepAlive},
    },
    routing::{get, post},
};
use futures::{Stream, StreamExt, stream};
use kit::{Clock, Error, Time};
use shell::{
    Chrome, Icon, Lang, Markup, Me, Page, Photo, PreEscaped, Theme, Who,
    forms::{self, AudienceChoice, Choice, Composer, Field, KindChip, ReplyBox},
    html, layout,
    parts::{self, Attachment, Card, Comment, Facet, Look, Notice, PersonCard, Pill, Tab, Tone},
    person::{self, Size},
    respond,
};
use std::{
    collections::{HashMap, HashSet},
    sync::{Arc, Mutex},
};
use tokio::sync::broadcast;

#[derive(Clone)]
struct Gallery {
    say: broadcast::Sender<String>,
    state: Arc<Mutex<Seen>>,
}

#[derive(Default)]
struct Seen {
    liked: HashSet<i64>,
    comments: Vec<String>,
    drafts: HashMap<String, String>,
}

#[tokio::main(flavor = "current_thread")]
async fn main() -> anyhow::Result<()> {
    let address = std::env::args().nth(1).unwrap_or_else(|| "127.0.0.1:7333".into());
    let gallery = Gallery { say: broadcast::channel(16).0, state: Arc::default() };
    let app = Router::new()
        .route("/", get(home))
        .route("/question", get(question))
        .route("/forms", get(forms_page))
        .route("/empty", get(empty))
        .route("/welcome", get(welcome))
        .route("/broken", get(async || Error::fault(anyhow::anyhow!("the sample fault"))))
        .route("/items", post(write))
        .route("/comments", post(comment))
        .route("/like/{id}", post(like))
        .route("/drafts", post(draft).get(drafts))
        .route("/questions/similar", get(similar))
        .route("/people/suggest", get(suggest))
        .route("/live", get(live))
        .route("/say", post(async |State(g): State<Gallery>, body: String| drop(g.say.send(body))))
        .route("/assets/{name}", get(shell::assets::serve))
        .with_state(gallery)
        .layer(axum::middleware::from_fn(shell::errors::layer))
        .layer(Extension(shell::Site { org: "Harbour & Sons".into(), demo: true, rng: kit::Rng::system() }));
    let listener = tokio::net::TcpListener::bind(&address).await?;
    println!("http://{}", listener.local_addr()?);
    axum::serve(listener, app).await?;
    Ok(())
}

fn chrome(headers: &HeaderMap, path: &str) -> Chrome {
    Chrome {
        me: Some(Me { id: 1, name: "Ann Bergström".into(), handle: "ann.bergstrom".into(), photo: Photo::Initials, inside: true }),
        unread: 3,
        demo: true,
        is_admin: true,
        is_moderator: true,
        upload_mb: 25,
        nonce: kit::Rng::system().token(),
        lang: Lang::En,
        theme: Theme::of(headers),
        ..Chrome::stranger("Harbour & Sons", headers, path)
    }
}

fn ago(minutes: i64) -> Time {
    Clock::System.now().plus(-minutes * Time::MINUTE)
}

fn who(id: i64) -> Who {
    let (name, title, place) = match id {
        1 => ("Ann Bergström", "Shift planner", "Gothenburg"),
        2 => ("Ben Okafor", "Operations lead", "Lagos"),
        3 => ("Cátia Ribeiro", "Head of rostering", "Lisbon"),
        4 => ("Daniel Weiß", "Works council", "Hamburg"),
        5 => ("Eve Nakamura-Fitzgerald-Lindqvist", "Senior principal container terminal automation engineer", "Rotterdam"),
        _ => ("Farid", "Crane technician", "Tangier"),
    };
    Who { id, name: name.into(), title: title.into(), place: place.into(), photo: Photo::Initials }
}

fn prose(html: &str) -> PreEscaped<String> {
    PreEscaped(html.into())
}

fn actions(c: &Chrome, g: &Gallery, id: i64, likes: i64) -> Markup {
    let scope = format!("refer-{id}");
    let liked = g.state.lock().is_ok_and(|s| s.liked.contains(&id));
    html! {
        (parts::like_button(c, &format!("/like/{id}"), liked))
        (parts::likes_link(c, "#likes", likes + i64::from(liked)))
        (parts::action_link(Icon::Comment, "Comment", "/question#answer"))
        (parts::unfold(Icon::Refer, "Pass on", html! {
            form class="stack" method="post" action="/items" data-form {
                (forms::person_field(&Field { hint: Some("They see the question on their own board, and who passed it on."), placeholder: "A name or @handle", scope: &scope, ..Field::new("to", "Who might know?") }))
                div class="button-row" { (parts::button(Look::Primary, Some(Icon::Refer), "Pass on")) }
            }
        }))
        (parts::more_menu(c, html! { (parts::action_link(Icon::Edit, "Edit", "#")) (parts::action_link(Icon::History, "History", "#")) (parts::action_button(Icon::Trash, "Delete", "/items")) }))
    }
}

fn composer(c: &Chrome) -> Markup {
    let kind = |value: &str, label: &str, icon, titled, submit: &str, placeholder: &str| KindChip {
        value: value.into(),
        label: label.into(),
        icon,
        titled,
        submit: submit.into(),
        placeholder: placeholder.into(),
    };
    let audience = |value: &str, label: &str, who: &str| AudienceChoice { value: value.into(), label: label.into(), who: who.into() };
    forms::composer(
        c,
        &Composer {
            action: "/items",
            prompt: "What is on your mind, Ann?",
            kinds: vec![
                kind("update", "Update", Icon::Message, false, "Post to your board", "What are you working on?"),
                kind("question", "Question", Icon::Question, true, "Ask on your board", "What have you tried, and what would help?"),
            ],
            audiences: vec![
                audience("everyone", "Everyone at Harbour & Sons", "everyone at Harbour & Sons"),
                audience("network", "Only my network", "your network, 48 people"),
            ],
            draft_key: "board:1",
            similar_url: Some("/questions/similar"),
            upload: true,
            ..Composer::default()
        },
    )
}

async fn home(State(g): State<Gallery>, headers: HeaderMap) -> Page {
    let c = chrome(&headers, "/");
    let cards = vec![
        parts::card(&c, &Card {
            id: 10,
            anchor: "i10".into(),
            href: "/question".into(),
            icon: Icon::Question,
            who: who(2),
            to: Some(who(3)),
            when: ago(4),
            audience: "Everyone".into(),
            title: Some("Has anyone moved a night team to a 2-2-3 shift plan without losing people?".into()),
            body_html: prose("<p>We run four crews around the clock and the council wants fewer nights in a row. On paper <strong>2-2-3</strong> looks right, but I worry about the handover on Wednesdays.</p><p>What did you wish you had known before you started?</p>"),
            state: Some(Pill { tone: Tone::Open, icon: Some(Icon::Question), words: "Open".into() }),
            tags: vec!["shift-plan".into(), "night-work".into(), "handover".into()],
            path: vec![who(1), who(2), who(3)],
            reason: Some(html! { "Ben, whom you follow, passed this on" }),
            actions: actions(&c, &g, 10, 2),
            unread: true,
            ..Card::default()
        }),
        parts::card(&c, &Card {
            id: 11,
            href: "/question".into(),
            kind_label: "Update".into(),
            who: who(4),
            when: ago(190),
            edited: Some(ago(120)),
            audience: "Everyone".into(),
            body_html: prose("<p>The new crane simulator is up in building 4. Anyone may book half an hour; <a class=\"mention\" href=\"/people/6\">@farid</a> shows you round. Bring closed shoes.</p>"),
            actions: actions(&c, &g, 11, 14),
            foot: html! {
                (parts::comment(&c, &Comment { id: 21, anchor: "c21".into(), who: who(6), when: ago(100), body_html: prose("<p>Thursday is nearly full, Friday is wide open.</p>"), actions: html! { (parts::like_button(&c, "/like/21", false)) (parts::likes_link(&c, "#likes", 1)) }, ..Comment::default() }))
                @for (i, text) in g.state.lock().map(|s| s.comments.clone()).unwrap_or_default().iter().enumerate() {
                    (parts::comment(&c, &Comment { id: 100 + i as i64, who: who(1), when: ago(0), body_html: html! { p { (text) } }, ..Comment::default() }))
                }
                (forms::reply_box(&c, &ReplyBox { action: "/comments", prompt: "Write a comment…", submit: "Comment", draft_key: "comment:11", scope: "r11", ..ReplyBox::default() }))
            },
            ..Card::default()
        }),
        parts::card(&c, &Card {
            id: 12,
            href: "/question".into(),
            icon: Icon::Question,
            who: who(5),
            when: ago(3000),
            audience: "Everyone".into(),
            title: Some("Wie dokumentiert ihr Änderungen an der Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaftssoftware?".into()),
            lang: "de".into(),
            body_html: prose("<p>Bei uns sammelt sich das in Tabellen. Ein Auszug:</p><table><thead><tr><th>Anlage</th><th>Version</th><th>Verantwortlich</th><th>Zuletzt geprüft am</th><th>Bemerkung</th></tr></thead><tbody><tr><td>Kran 12</td><td>4.1.18</td><td>Leitstand Nord</td><td>2026-10-02</td><td>wartet auf Freigabe</td></tr></tbody></table><pre><code>select crane, version, checked_at from plant_register where checked_at &lt; now() - interval '90 days' order by checked_at;</code></pre><p>https://intranet.example/a/very/long/path/that/never/ends/and/has/no/spaces/in/it/at/all/whatsoever/really</p><p>Und sonst?</p><p>Danke!</p><p>Noch ein Absatz, damit der Text gekürzt wird.</p>"),
            clamp: true,
            state: Some(Pill { tone: Tone::Good, icon: Some(Icon::CheckCircle), words: "Answered".into() }),
            tags: vec!["dokumentation".into()],
            actions: actions(&c, &g, 12, 0),
            attribution: Some(("From Stack Exchange, CC BY-SA 4.0, written by nobody-in-particular".into(), "#".into())),
            ..Card::default()
        }),
        parts::card(&c, &Card {
            id: 13,
            href: "/question".into(),
            kind_label: "Update".into(),
            who: who(6),
            when: ago(9000),
            lang: "ar".into(),
            dir: "rtl".into(),
            body_html: prose("<p>صباح الخير من طنجة. الرافعة السابعة عادت إلى العمل بعد الصيانة، شكراً للجميع.</p>"),
            actions: actions(&c, &g, 13, 5),
            ..Card::default()
        }),
    ];
    let main = html! {
        h1 class="sr" { "Home" }
        (composer(&c))
        (parts::tabs("Stream", &[Tab::new("Following", "/", true), Tab::new("My network", "/question", false).count(12), Tab::new("Everyone", "/forms", false)]))
        (parts::stream(&cards, Some("/?page=2"), &c))
    };
    layout::page(&c, "Home", main, Some(side(&c)))
}

fn side(c: &Chrome) -> Markup {
    html! {
        (parts::side_box("Waiting for you", html! { ul { li { a href="/question" { "Can you confirm Dan's answer?" } } li { a href="/question" { "Ben asks who knows about the tide tables" } } } }, None))
        (parts::side_box("People you may know", html! {
            @for id in [3, 4, 6] { (parts::person_card(c, &PersonCard { who: who(id), why: (id == 4).then(|| "Ben and 2 others know him".into()), actions: parts::post_button(Look::Secondary, None, "Follow", "/items", &[]), small: true, ..PersonCard::default() })) }
        }, Some(("See all", "/people"))))
        (parts::facets("Tags you follow", &[Facet { label: "shift-plan".into(), href: "#".into(), count: 12, on: true }, Facet { label: "night-work".into(), href: "#".into(), count: 4, on: false }]))
    }
}

async fn question(State(g): State<Gallery>, headers: HeaderMap) -> Page {
    let c = chrome(&headers, "/questions/10");
    let main = html! {
        (parts::card(&c, &Card {
            id: 10, href: "/question".into(), who: who(1), to: Some(who(3)), when: ago(400), audience: "Everyone".into(), icon: Icon::Question,
            title: Some("Has anyone moved a night team to a 2-2-3 shift plan without losing people?".into()),
            body_html: prose("<p>We run four crews around the clock and the council wants fewer nights in a row.</p><ul><li>Handover on Wednesdays</li><li>Parents with school runs</li></ul><blockquote><p>“Nobody ever asked the night crew first.”</p></blockquote><p>Set <code>rest_hours = 11</code> or the planner refuses.</p>"),
            state: Some(Pill { tone: Tone::Good, icon: Some(Icon::CheckCircle), words: "Answered".into() }),
            tags: vec!["shift-plan".into(), "night-work".into()], path: vec![who(1), who(2), who(3)], actions: actions(&c, &g, 10, 6), alone: true,
            media: parts::attachments(&c, &[Attachment { href: "#".into(), name: "roster-proposal-final-v7.xlsx".into(), bytes: 48_200 }]),
            ..Card::default()
        }))
        h2 { "2 answers" }
        (parts::comment(&c, &Comment {
            id: 31, anchor: "a31".into(), who: who(4), when: ago(300), answer: true, best: true,
            marks: vec![Pill { tone: Tone::Good, icon: Some(Icon::CheckCircle), words: "Accepted by Ann".into() }, Pill { tone: Tone::Quiet, icon: Some(Icon::Award), words: "Confirmed by Cátia".into() }],
            body_html: prose("<p>Yes, in Hamburg, two years ago. Start with <strong>one volunteer crew</strong> for eight weeks and let them write the handover sheet. We lost nobody; two people came back from day shift.</p>"),
            actions: html! { (parts::like_button(&c, "/like/31", true)) (parts::likes_link(&c, "#likes", 9)) (parts::action_button(Icon::Award, "Thank Daniel", "/items")) },
            replies: html! {
                (parts::comment(&c, &Comment { id: 32, anchor: "c32".into(), who: who(1), when: ago(200), body_html: prose("<p>Who covered the first Wednesday?</p>"), ..Comment::default() }))
                (parts::comment(&c, &Comment { id: 33, anchor: "c33".into(), who: who(4), when: ago(180), body_html: prose("<p>The planners themselves. It was educational.</p>"), ..Comment::default() }))
            },
            ..Comment::default()
        }))
        (parts::comment(&c, &Comment { id: 34, anchor: "a34".into(), who: who(5), when: ago(100), answer: true, body_html: prose("<p>We tried and went back. Ask about the bus timetable first.</p>"), actions: parts::like_button(&c, "/like/34", false), ..Comment::default() }))
        div id="answer" { (forms::reply_box(&c, &ReplyBox { action: "/comments", prompt: "Write an answer…", submit: "Answer on Cátia's board · everyone", draft_key: "answer:10", large: true, scope: "answer", ..ReplyBox::default() })) }
    };
    let side = html! {
        (parts::side_box("Asked of", person::person_line(&c, &who(3), None), None))
        (parts::side_box("In numbers", parts::stats(&[parts::stat(2, "answers"), parts::stat(6, "likes"), parts::stat(112, "views")]), None))
    };
    layout::page(&c, "Has anyone moved a night team", main, Some(side))
}

async fn forms_page(headers: HeaderMap) -> Page {
    let c = chrome(&headers, "/settings");
    let main = html! {
        (parts::page_head("Your settings", Some("What others see of you, and how Folkmoot reaches you."), Some(parts::link_button(Look::Secondary, Some(Icon::User), "View profile", "/people/1"))))
        (parts::notice(Notice::Ok, "Saved."))
        (parts::notice(Notice::Info, "Your administrator fills in name and place from the directory."))
        (parts::notice(Notice::Warn, "Two of your tags are not used by anyone else."))
        (parts::notice(Notice::Error, "The picture was larger than 5 MB."))
        (forms::form("/items", html! {
            (forms::text_field(&Field { value: "Shift planner", hint: Some("As you would say it at a party."), ..Field::new("title", "What you do") }))
            (forms::text_field(&Field { value: "not a mail", kind: "email", error: Some("This does not look like a mail address. Check for a missing @."), ..Field::new("mail", "Mail") }))
            (forms::text_area(&c, &Field { value: "I plan shifts.", ..Field::new("about", "About you") }))
            (forms::select(&Field { value: "sv", ..Field::new("lang", "Language") }, &[Choice::new("en", "English"), Choice::new("sv", "Svenska")]))
            (forms::radios(&Field { value: "daily", ..Field::new("digest", "Digest by mail") }, &[Choice::new("daily", "Every morning"), Choice::new("never", "Never")]))
            (forms::checkbox(&Field::new("quiet", "No notices in the evening"), true))
            (forms::file_field(&Field::new("photo", "Picture"), Some("image/*"), false))
        }, "Save", Some(("Cancel", "/"))))
        div class="button-row" { (parts::link_button(Look::Primary, Some(Icon::Plus), "Primary", "#")) (parts::link_button(Look::Secondary, None, "Secondary", "#")) (parts::link_button(Look::Quiet, None, "Quiet", "#")) (parts::link_button(Look::Danger, Some(Icon::Trash), "Danger", "#")) }
        div class="button-row" { @for size in [Size::Xs, Size::Sm, Size::Md, Size::Lg, Size::Xl] { (person::avatar(&who(3), size)) } @for id in 1..9 { (person::avatar(&Who { id, name: "Q R".into(), ..Who::default() }, Size::Md)) } }
        div { @for id in 2..7 { (parts::person_card(&c, &PersonCard { who: who(id), tags: vec!["shift-plan".into(), "cranes".into()], actions: parts::post_button(Look::Secondary, Some(Icon::UserPlus), "Follow", "/items", &[]), ..PersonCard::default() })) } }
    };
    layout::page(&c, "Settings", main, None)
}

async fn empty(headers: HeaderMap) -> Page {
    let c = chrome(&headers, "/inbox");
    layout::page(
        &c,
        "Inbox",
        html! { (parts::page_head("Inbox", None, None)) (parts::empty_state(Icon::Inbox, "All quiet", "Answers to your questions, thanks and mentions arrive here.", Some(("Ask a question", "/#composer")))) },
        None,
    )
}

async fn welcome(headers: HeaderMap) -> Page {
    let c = Chrome { me: None, ..chrome(&headers, "/sign-in") };
    layout::bare(
        &c,
        "Sign in",
        html! {
            h1 { "Welcome back" }
            (forms::form("/items", html! {
                (forms::text_field(&Field { autocomplete: "username", required: true, ..Field::new("mail", "Mail or handle") }))
                (forms::text_field(&Field { kind: "password", autocomplete: "current-password", required: true, ..Field::new("password", "Password") }))
            }, "Sign in", None))
        },
    )
}

#[derive(serde::Deserialize, Default)]
#[serde(default)]
struct Written {
    body: String,
}

async fn write(mut form: axum::extract::Multipart) -> Result<Response, Error> {
    while let Ok(Some(field)) = form.next_field().await {
        if field.name() == Some("body") && field.text().await.unwrap_or_default().contains("fail") {
            return Err(Error::invalid("body", "Please say it without that word.".to_owned()));
        }
    }
    Ok(respond::see_other("/"))
}

async fn comment(State(g): State<Gallery>, Form(w): Form<Written>) -> Result<Response, Error> {
    match w.body.as_str() {
        b if b.contains("fail") => return Err(Error::invalid("body", "Please say it without that word.".to_owned())),
        b if b.contains("expired") => return Err(Error::SignIn),
        b => g.state.lock().map(|mut s| s.comments.push(b.into())).unwrap_or_default(),
    }
    let _ = g.say.send(r#"{"touch":[11]}"#.into());
    Ok(respond::see_other("/"))
}

async fn like(State(g): State<Gallery>, Path(id): Path<i64>) -> Response {
    if let Ok(mut s) = g.state.lock()
        && !s.liked.remove(&id)
    {
        s.liked.insert(id);
    }
    respond::see_other("/")
}

#[derive(serde::Deserialize)]
struct Draft {
    key: String,
    body: String,
}
async fn draft(State(g): State<Gallery>, Form(d): Form<Draft>) {
    g.state.lock().map(|mut s| s.drafts.insert(d.key, d.body)).ok();
}
async fn drafts(State(g): State<Gallery>) -> Response {
    respond::as_json(axum::http::StatusCode::OK, &g.state.lock().map(|s| s.drafts.clone()).unwrap_or_default())
}

#[derive(serde::Deserialize)]
struct Q {
    q: String,
}
async fn similar(Query(q): Query<Q>) -> Page {
    Page::fragment(
        html! { @if q.q.to_lowercase().contains("shift") { p { strong { "Asked before:" } } ul { li { a href="/question" { "Has anyone moved a night team to a 2-2-3 shift plan?" } } } } },
    )
}
async fn suggest(Query(q): Query<Q>) -> Response {
    let found: Vec<_> = (1..7)
        .map(who)
        .filter(|w| w.name.to_lowercase().contains(&q.q.to_lowercase()))
        .map(|w| serde_json::json!({ "id": w.id, "handle": w.name.split(' ').next(), "name": w.name, "title": w.title }))
        .collect();
    respond::as_json(axum::http::StatusCode::OK, &found)
}

async fn live(State(g): State<Gallery>) -> impl IntoResponse {
    Sse::new(said(g.say.subscribe())).keep_alive(KeepAlive::default())
}
fn said(from: broadcast::Receiver<String>) -> impl Stream<Item = Result<Event, std::convert::Infallible>> {
    stream::unfold(from, async |mut from| from.recv().await.ok().map(|words| (Ok(Event::default().data(words)), from))).boxed()
}
