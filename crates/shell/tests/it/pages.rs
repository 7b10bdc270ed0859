//! Pages: what stands on them is escaped, has its landmarks, and needs no inline style or script.

use axum::{
    http::{HeaderMap, StatusCode, header},
    response::IntoResponse,
};
use kit::Time;
use shell::{
    Chrome, Lang, Me, Photo, PreEscaped, Who,
    forms::{self, AudienceChoice, Composer, KindChip, ReplyBox},
    html, layout,
    parts::{self, Card, Comment},
};

const EVIL: &str = "\"><script>alert(1)</script>";

fn chrome() -> Chrome {
    Chrome {
        me: Some(Me { id: 7, name: EVIL.into(), handle: EVIL.into(), photo: Photo::Url(EVIL.into()), inside: true }),
        unread: 120,
        demo: true,
        is_admin: true,
        is_moderator: true,
        upload_mb: 25,
        nonce: "n0nce".into(),
        ..Chrome::stranger(EVIL, &HeaderMap::new(), "/people/7")
    }
}
fn who() -> Who {
    Who { id: 9, name: EVIL.into(), title: EVIL.into(), place: EVIL.into(), photo: Photo::Initials }
}

#[test]
fn everything_a_person_chose_is_escaped() {
    let c = chrome();
    let card = Card {
        id: 1,
        anchor: EVIL.into(),
        href: EVIL.into(),
        kind_label: EVIL.into(),
        who: who(),
        to: Some(who()),
        when: Time(0),
        edited: Some(Time(1)),
        audience: EVIL.into(),
        title: Some(EVIL.into()),
        body_html: PreEscaped("<p>fine</p>".into()),
        lang: EVIL.into(),
        dir: EVIL.into(),
        clamp: true,
        tags: vec![EVIL.into()],
        path: vec![who()],
        reason: Some(html! { (EVIL) }),
        foot: parts::comment(&c, &Comment { who: who(), attribution: Some((EVIL.into(), EVIL.into())), ..Comment::default() }),
        ..Card::default()
    };
    let composer = Composer {
        prompt: EVIL,
        kinds: vec![KindChip {
            value: EVIL.into(),
            label: EVIL.into(),
            submit: EVIL.into(),
            placeholder: EVIL.into(),
            titled: true,
            ..KindChip::default()
        }],
        title: EVIL,
        body: EVIL,
        tags: EVIL,
        audiences: vec![AudienceChoice { value: EVIL.into(), label: EVIL.into(), who: EVIL.into() }],
        draft_key: EVIL,
        similar_url: Some(EVIL),
        upload: true,
        error: Some((EVIL, EVIL)),
        hidden: vec![(EVIL, EVIL)],
        ..Composer::default()
    };
    let main = html! { (forms::composer(&c, &composer)) (parts::card(&c, &card)) (forms::reply_box(&c, &ReplyBox { prompt: EVIL, value: EVIL, ..ReplyBox::default() })) };
    let page = layout::page(&c, EVIL, main, None);
    assert!(!page.html().contains("<script>alert"));
    assert!(page.html().contains("&lt;script&gt;"));
    assert!(!page.html().contains(" style=") && !page.html().contains("javascript:"));
}

#[test]
fn the_frame_has_its_landmarks_and_marks_where_one_is() {
    let page = layout::page(&chrome(), "Me", html! { p { "x" } }, Some(html! { p { "y" } }));
    for part in [
        "href=\"#main\"",
        "<main id=\"main\"",
        "<aside",
        "<nav class=\"rail-nav\"",
        "<nav class=\"bottom-bar\"",
        "name=\"live\"",
        "role=\"search\"",
        "99+",
    ] {
        assert!(page.html().contains(part), "{part}");
    }
    assert!(page.html().contains("<a href=\"/people/7\" aria-current=\"page\">"));
}

#[test]
fn a_stranger_is_told_nothing_but_the_way_in() {
    let page = layout::page(&Chrome { me: None, ..chrome() }, "x", html! {}, None);
    for part in ["name=\"live\"", "/inbox\"", "data-bell", "name=\"me\"", "bottom-bar"] {
        assert!(!page.html().contains(part), "{part}");
    }
}

#[test]
fn a_page_is_never_cached_and_its_policy_names_its_nonce() {
    let res = layout::bare(&chrome(), "x", html! {}).status(StatusCode::CREATED).into_response();
    assert_eq!(res.status(), 201);
    assert_eq!(res.headers()[header::CACHE_CONTROL], "private, no-store");
    assert!(res.headers()[header::CONTENT_SECURITY_POLICY].to_str().unwrap().contains("script-src 'self' 'nonce-n0nce'"));
}

#[test]
fn the_button_says_where_and_who_before_any_script_runs() {
    let k = Composer {
        kinds: vec![
            KindChip { value: "update".into(), submit: "Post to Ann's board".into(), ..KindChip::default() },
            KindChip { value: "question".into(), submit: "Ask on Ann's board".into(), ..KindChip::default() },
        ],
        selected: "question",
        audiences: vec![AudienceChoice { value: "all".into(), label: "Everyone".into(), who: "everyone at X".into() }],
        ..Composer::default()
    };
    assert!(forms::composer(&chrome(), &k).0.contains(">Ask on Ann's board · everyone at X</button>"));
    let everyone = |inside, lang| AudienceChoice::everyone(&Chrome { inside, lang, ..chrome() }).who;
    assert!(!everyone(None, Lang::En).contains('·'), "nobody has counted yet");
    assert!(everyone(Some(1), Lang::En).ends_with(" · 1 person"));
    assert!(everyone(Some(2312), Lang::En).ends_with(" · 2,312 people"));
    assert!(everyone(Some(2312), Lang::De).ends_with(" · 2.312 Personen"));
}
