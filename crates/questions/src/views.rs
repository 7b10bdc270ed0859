//! Pages of questions: one with its answers and its way, the list, the similar ones while typing.

use crate::{
    forum_views::{due_pill, related_box, too_words},
    model::{Accept, Confirm, Narrowed, QuestionPage, WantHelp, Which},
    store::State,
};
use shell::{
    Chrome, Icon, Lang, Markup, Page, PreEscaped, Who, forms, html, layout,
    parts::{self, Pill, Tone},
    person,
};
use spine::{
    App, Item, ItemId, PersonId, Seen, Time, Viewer,
    audience::Names,
    cards,
    items::{Comment, Keep, Sort, allowed, read::Mine},
    thread::{self, Marks, Shape, Thread},
};
use std::collections::HashMap;

pub fn state_pill(lang: Lang, answered: bool) -> Pill {
    if answered {
        Pill { tone: Tone::Good, icon: Some(Icon::CheckCircle), words: lang.t("questions-answered").into() }
    } else {
        Pill { tone: Tone::Open, icon: Some(Icon::Question), words: lang.t("questions-open").into() }
    }
}

pub fn extra(lang: Lang, state: Option<&State>) -> cards::Extra {
    let state = state.cloned().unwrap_or_default();
    cards::Extra { state: Some(state_pill(lang, state.answered)), path: state.path, replies: state.elsewhere, ..Default::default() }
}

/// A translated sentence with links in it. Every part is markup already, so nothing in it is escaped twice or never.
fn sentence(c: &Chrome, key: &'static str, parts: &[(&str, Markup)]) -> Markup {
    let args: Vec<(&str, shell::i18n::Arg<'_>)> = parts.iter().map(|(name, m)| (*name, m.0.as_str().into())).collect();
    PreEscaped(c.lang.tf(key, &args))
}

/// All a question's page is drawn from.
pub struct Scene<'a> {
    pub c: &'a Chrome,
    pub app: &'a App,
    pub viewer: &'a Viewer,
    pub seen: &'a Seen,
    pub thread: &'a Thread,
    pub q: &'a QuestionPage,
    pub whos: &'a HashMap<PersonId, Who>,
    pub mine: &'a Mine,
    pub audiences: &'a Names,
    pub shape: Shape,
    pub today: Time,
}

impl Scene<'_> {
    fn who(&self, id: PersonId) -> Who {
        self.whos.get(&id).cloned().unwrap_or_default()
    }
    fn t(&self, key: &'static str) -> &'static str {
        self.c.lang.t(key)
    }
    fn marks_of(&self, item: &Item) -> Marks {
        if item.kind != "answer" {
            return Marks { actions: self.thanks_of(item), ..Marks::default() };
        }
        let mark = self.q.marks.iter().find(|m| m.answer_id == item.id);
        let accepted = mark.is_some_and(|m| m.accepted_at.is_some());
        let confirmed = mark.and_then(|m| m.confirmed_by);
        let mut marks = vec![];
        if accepted {
            marks.push(Pill { tone: Tone::Good, icon: Some(Icon::CheckCircle), words: self.t("questions-accepted").into() });
        }
        let said = confirmed.map(|by| {
            let words = sentence(self.c, "questions-confirmed-by", &[("name", person::name(&self.who(by)))]);
            html! { span class="pill pill-good" { (shell::icon(Icon::Shield)) span { (words) } } }
        });
        let base = format!("/answers/{}", item.id);
        let actions = html! {
            @if allowed::<Accept>(self.viewer, item) {
                @if accepted { (parts::action_button(Icon::CheckCircle, self.t("questions-unaccept"), &format!("{base}/acceptance/withdraw"))) }
                @else { (parts::post_button(parts::Look::Primary, Some(Icon::Check), self.t("questions-accept"), &format!("{base}/acceptance"), &[])) }
            }
            @if allowed::<Confirm>(self.viewer, item) {
                @if confirmed.is_some() { (parts::action_button(Icon::Shield, self.t("questions-unconfirm"), &format!("{base}/confirmation/withdraw"))) }
                @else { (parts::action_button(Icon::Shield, self.t("questions-confirm"), &format!("{base}/confirmation"))) }
            }
            @if let Some(t) = self.thanks_of(item) { (t) }
        };
        Marks { marks, said, actions: Some(actions), best: accepted, answer: true }
    }
    fn thanks_of(&self, item: &Item) -> Option<Markup> {
        let given: Vec<_> = self.q.thanks.iter().filter(|t| t.item_id == item.id).collect();
        let mine = given.iter().any(|t| t.from == self.viewer.id);
        let offer = item.kind == "answer" && item.author_id != self.viewer.id && !mine;
        if given.is_empty() && !offer {
            return None;
        }
        Some(html! {
            @if offer {
                (parts::unfold_later(Icon::Award, self.t("questions-thank"), &format!("/answers/{}/thanks", item.id)))
            }
            @for t in given {
                p.thanks { (shell::icon(Icon::Award)) span { (sentence(self.c, "questions-thanked", &[("from", person::name(&self.who(t.from))), ("to", person::name(&self.who(t.to)))]))
                    @if !t.words.is_empty() { ": “" span dir="auto" { (t.words) } "”" } } }
            }
        })
    }
    fn answer(&self, item: &Item) -> Markup {
        self.thread.draw(self.c, self.viewer, item, 0, &mut |i| self.marks_of(i))
    }
    /// An accepted answer that was given on another board of the family.
    fn given_elsewhere(&self, item: &Item) -> Markup {
        let marks = self.marks_of(item);
        let board = item.board().map(|b| b.name).unwrap_or_else(|| item.author_name.clone());
        let actions = html! {
            (parts::action_link(Icon::ArrowRight, &self.c.lang.tf("questions-on-board", &[("name", board.as_str().into())]), &self.app.path_of(item)))
            @if let Some(a) = &marks.actions { (a) }
        };
        parts::comment(self.c, &self.thread.comment(self.c, item, Marks { actions: Some(actions), ..marks }))
    }
    /// Where the question went from here, and where it came from.
    fn ways(&self) -> Markup {
        let here = self.seen.id;
        let came = self.q.referrals.iter().find(|r| r.linked_id == here);
        let went: Vec<_> = self.q.referrals.iter().filter(|r| r.from_id == here).collect();
        let path: Vec<Who> = self.q.path.iter().map(|p| self.who(*p)).collect();
        let way = html! {
            @if !path.is_empty() { (parts::path_strip(self.c, &path)) }
            @if let Some(r) = came {
                p.referral { (shell::icon(Icon::Refer)) " "
                    (sentence(self.c, "questions-came", &[("by", person::name(&self.who(r.by))), ("asker", person::name(&self.seen.author()))]))
                    " " a href={ "/questions/" (r.from_id) } { (self.t("questions-see-original")) }
                    @if !r.note.is_empty() { span.referral-note dir="auto" { " “" (r.note) "”" } }
                }
            }
            @for r in went {
                p.referral { (shell::icon(Icon::Refer)) " "
                    (sentence(self.c, "questions-went", &[("by", person::name(&self.who(r.by))), ("to", person::name(&self.who(r.to)))]))
                    " " a href={ "/questions/" (r.linked_id) } { (self.c.lang.tf("questions-answers-there", &[("n", r.answers.into())])) }
                    @if !r.note.is_empty() { span.referral-note dir="auto" { " “" (r.note) "”" } }
                }
            }
        };
        html! { @if !way.0.is_empty() { div.way { (way) } } }
    }
    /// What stands below the words: locked, pinned, until when help is wanted, how many have it too, how long it took.
    fn signs(&self) -> Markup {
        let (q, item) = (self.q, &**self.seen);
        let took = |key, ms: Option<i64>| ms.map(|ms| self.c.lang.tf(key, &[("span", thread::span(self.c.lang, ms).as_str().into())]));
        let times: Vec<String> = [took("questions-first-reply", q.first_reply), took("questions-first-accepted", q.first_accepted)]
            .into_iter()
            .flatten()
            .collect();
        let signs = html! {
            (cards::order_pills(self.c.lang, item))
            @if let Some(day) = q.standing.due_on.as_deref().filter(|_| !q.answered) { (due_pill(self.c, day, self.today)) }
            (too_words(self.c, q.standing.too))
            @for words in &times { span.meta { (words) } }
        };
        html! { @if !signs.0.is_empty() { div.order-pills { (signs) } } (cards::pointers(self.c, self.app, &q.pointers)) }
    }
    fn too_button(&self) -> Markup {
        let (item, mine) = (&**self.seen, self.q.standing.mine_too);
        let (key, verb) = if mine { ("questions-too-withdraw", "too/withdraw") } else { ("questions-too", "too") };
        html! { @if item.moves() && item.author_id != self.viewer.id { (parts::action_button(Icon::UserPlus, self.t(key), &format!("/questions/{}/{verb}", item.id))) } }
    }
    /// Until when help is wanted, for the asker; the FAQ, for who keeps order.
    fn help_forms(&self) -> Markup {
        let (item, standing) = (&**self.seen, &self.q.standing);
        let faq = |to: &str, key| {
            html! {
                form class="inline" method="post" action={ "/questions/" (item.id) "/faq" } { (forms::hidden("to", to)) button type="submit" class="action" { (shell::icon(Icon::Book)) span { (self.t(key)) } } }
            }
        };
        html! {
            @if allowed::<WantHelp>(self.viewer, item) && !self.q.answered {
                (parts::unfold(Icon::Clock, self.t("questions-due"), forms::form(
                    &format!("/questions/{}/due", item.id),
                    forms::text_field(&forms::Field { kind: "date", value: standing.due_on.as_deref().unwrap_or_default(), hint: Some(self.t("questions-due-hint")), ..forms::Field::new("due_on", self.t("questions-due-label")) }),
                    self.t("questions-due-do"),
                    None,
                )))
            }
            @if self.q.answered && item.forum_id.is_some() && allowed::<Keep>(self.viewer, item) {
                @if standing.in_faq { (faq("out", "questions-faq-out")) } @else { (faq("in", "questions-faq-in")) }
            }
        }
    }
    fn refer_form(&self) -> Markup {
        parts::unfold(
            Icon::Refer,
            self.t("questions-refer"),
            html! {
                form #refer method="post" action={ "/questions/" (self.seen.id) "/referrals" } data-form {
                    p.hint { (self.t("questions-refer-words")) }
                    (forms::person_field(&forms::Field { required: true, placeholder: self.t("questions-refer-hint"), ..forms::Field::new("to", self.t("questions-refer-to")) }))
                    (forms::text_field(&forms::Field { max: Some(1000), autocomplete: "off", ..forms::Field::new("note", self.t("questions-refer-note")) }))
                    (parts::button(parts::Look::Primary, Some(Icon::Refer), self.t("questions-refer-do")))
                }
            },
        )
    }
}

pub fn page(s: &Scene<'_>) -> Page {
    let (c, q, item) = (s.c, s.q, &**s.seen);
    let beside = s.thread.beside.of(item.id);
    let answers: Vec<&Item> = s.thread.under(item.id).filter(|i| i.kind == "answer").collect();
    let comments: Vec<&Item> = s.thread.under(item.id).filter(|i| i.kind != "answer").collect();
    let elsewhere: Vec<&Item> = q.accepted.iter().filter(|a| a.root_id != item.id).collect();
    let is_accepted = |i: &Item| q.accepted.iter().any(|a| a.id == i.id);
    // Given on other boards and accepted by nobody yet: they are read there.
    let away = q.marks.iter().filter(|m| m.question_id != item.id).count();
    let (best, rest): (Vec<&Item>, Vec<&Item>) = answers.iter().copied().partition(|i| is_accepted(i));
    let typed = s.mine.typed();
    let word = s.seen.can::<Comment>();
    let card = parts::Card {
        state: Some(state_pill(c.lang, q.answered)),
        actions: html! {
            (spine::cards::like(c, item))
            (s.too_button())
            @if word || item.forum_id.is_none() { (s.refer_form()) }
            (s.help_forms())
            (cards::follow_button(c, item.id, s.mine.following))
            (cards::manage_menu(c, s.viewer, item))
        },
        media: html! { (s.signs()) (cards::media(c, beside)) (s.ways()) },
        foot: html! {
            @if !comments.is_empty() && s.shape == Shape::Threaded { h2.sr { (s.t("questions-comments")) } div.replies { @for r in &comments { (s.answer(r)) } } }
            @if word { (parts::unfold(Icon::Comment, s.t("questions-comment"), forms::reply_box(c, &forms::ReplyBox {
                action: &format!("/items/{}/comments", item.id), prompt: s.t("questions-comment-prompt"), submit: s.t("questions-comment"),
                draft_key: &format!("comment:{}", item.id), scope: "comment", ..Default::default()
            }))) }
        },
        ..cards::whole(c, s.app, item, s.audiences, beside)
    };
    let chosen = |i: &Item| is_accepted(i);
    let flat = if s.shape == Shape::Flat { s.thread.flat(c, s.viewer, &chosen, &mut |i| s.marks_of(i)) } else { vec![] };
    // Question and answers are one live piece: what the scripts refresh is all of it.
    let main = html! {
        div.question data-root=(item.id) {
            (cards::crumbs(c, item))
            (parts::card(c, &card))
            section.answers aria-label=(s.t("questions-answers")) {
                @if answers.is_empty() && elsewhere.is_empty() {
                    p.hint { @if away == 0 { (s.t("questions-no-answer")) } @else { (c.lang.tf("questions-no-answer-here", &[("n", away.into())])) } }
                }
                @else { h2.answers-count { (c.lang.tf("questions-answers-count", &[("n", ((answers.len() + elsewhere.len()) as i64).into())])) } }
                @if !q.credits.is_empty() { (credits(s)) }
                // By time, what was said to it stands in its place among the others.
                @for a in &best { @if s.shape == Shape::Flat { (s.thread.alone(c, s.viewer, a, &mut |i| s.marks_of(i))) } @else { (s.answer(a)) } }
                @for a in &elsewhere { (s.given_elsewhere(a)) }
                (s.thread.shapes(c, &s.app.path_of(item), s.shape))
                @if s.shape == Shape::Flat { @for a in &flat { (a) } } @else { @for a in &rest { (s.answer(a)) } }
            }
            @if !word { (cards::for_members(c, item)) }
            @else { div.card.answer-box {
                (forms::reply_box(c, &forms::ReplyBox {
                    action: &format!("/questions/{}/answers", item.id), prompt: s.t("questions-answer-prompt"), submit: s.t("questions-answer-do"), value: typed,
                    draft_key: &format!("answer:{}", item.id), scope: "answer", large: true, ..Default::default()
                }))
            } }
        }
    };
    layout::page(c, &item.title, main, Some(html! { (helpers_box(c, item.id)) (related_box(c, item.id)) }))
}

/// Who may know, at the side: fetched when it comes into sight.
fn helpers_box(c: &Chrome, id: ItemId) -> Markup {
    let href = format!("/questions/{id}/helpers");
    parts::side_box(
        c.t("questions-helpers"),
        html! { turbo-frame id="helpers" target="_top" src=(href) loading="lazy" { a href=(href) { (c.t("questions-helpers-show")) } } },
        None,
    )
}

/// Where one thanks for `item` when the form is not unfolded in its place.
pub fn thanks(c: &Chrome, app: &App, item: &Item) -> Page {
    let title = c.lang.tf("questions-thank-whom", &[("name", item.author_name.as_str().into())]);
    let form = html! {
        form method="post" action={ "/answers/" (item.id) "/thanks" } data-form data-keep-scroll {
            (forms::text_field(&forms::Field { max: Some(500), scope: &format!("t{}", item.id), autocomplete: "off", ..forms::Field::new("words", c.t("questions-thank-words")) }))
            (parts::button(parts::Look::Primary, Some(Icon::Award), c.t("questions-thank")))
        }
    };
    thread::form_page(c, app, item, &title, form)
}

fn credits(s: &Scene<'_>) -> Markup {
    // Each person once, with all they did.
    let mut people: Vec<(PersonId, Vec<&str>)> = vec![];
    for cr in &s.q.credits {
        let role = match cr.role.as_str() {
            "answered" => s.t("questions-role-answered"),
            "referred" => s.t("questions-role-referred"),
            _ => s.t("questions-role-connected"),
        };
        match people.iter_mut().find(|p| p.0 == cr.person) {
            Some((_, roles)) => roles.push(role),
            None => people.push((cr.person, vec![role])),
        }
    }
    html! {
        p.credits { (shell::icon(Icon::Award)) span { (s.t("questions-credits")) " "
            @for (n, (who, roles)) in people.iter().enumerate() {
                @if n > 0 { ", " }
                (person::name(&s.who(*who))) " "
                span.meta { "(" (s.c.lang.list(roles)) ")" }
            } "." }
        }
    }
}

pub fn list(c: &Chrome, app: &App, deck: &cards::Deck, wish: &Narrowed, next: Option<&str>) -> Page {
    let with = |change: &dyn Fn(&mut Narrowed)| {
        let mut other = wish.clone();
        change(&mut other);
        other.path(None)
    };
    let tab = |key, answered: Option<bool>| parts::Tab::new(c.t(key), with(&|w| w.answered = answered), wish.answered == answered);
    let order = |sort: Sort, word: &'static str, label: &'static str| html! { button type="submit" name="sort" value=(word) aria-pressed=(wish.sort == sort) { (c.t(label)) } };
    let off = |words: &str, href: String| html! { a class="chip filter-on" href=(href) { span dir="auto" { (words) } (shell::icon(Icon::Close)) span.sr { (c.t("stream-filter-off")) } } };
    let cards = deck.draw(c, app);
    let more = next.map(|n| wish.path(Some(n)));
    let narrowed = wish.which != Which::All || !wish.tag.is_empty();
    let views = [(Which::Network, "stream-network"), (Which::Too, "questions-view-too"), (Which::Wanted, "questions-view-wanted")];
    let main = html! {
        (parts::page_head(c.t("questions-title"), Some(c.t("questions-words")), Some(parts::link_button(parts::Look::Primary, Some(Icon::Plus), c.t("questions-ask"), "/?ask=#composer"))))
        div.tabs-row {
            (parts::tabs(c.t("questions-title"), &[tab("questions-tab-open", Some(false)), tab("questions-tab-answered", Some(true)), tab("questions-tab-all", None)]))
            @if wish.which != Which::Wanted { form.sort method="get" action="/questions" aria-label=(c.t("stream-sort")) {
                @if wish.answered != Some(false) { (forms::hidden("state", if wish.answered.is_some() { "answered" } else { "all" })) }
                @if wish.which != Which::All { (forms::hidden("view", wish.which.word())) }
                @if !wish.tag.is_empty() { (forms::hidden("tag", &wish.tag)) }
                (order(Sort::Active, "active", "stream-sort-active")) (order(Sort::Newest, "newest", "stream-sort-newest"))
            } }
        }
        div class="chips filters-on" role="group" aria-label=(c.t("stream-filters")) {
            (shell::icon(Icon::Filter))
            @for (which, key) in views {
                @if wish.which == which { (off(c.t(key), with(&|w| w.which = Which::All))) }
                @else { a.chip href=(with(&|w| w.which = which)) { (c.t(key)) } }
            }
            @if !wish.tag.is_empty() { (off(&format!("#{}", wish.tag), with(&|w| w.tag.clear()))) }
        }
        @if cards.is_empty() && narrowed {
            (parts::empty_state(Icon::Filter, c.t("questions-empty"), c.t("questions-empty-narrowed"), Some((c.t("stream-empty-kind-do"), &with(&|w| (w.which, w.tag) = (Which::All, String::new()))))))
        } @else if cards.is_empty() {
            (parts::empty_state(Icon::Question, c.t("questions-empty"), c.t("questions-empty-words"), Some((c.t("questions-ask"), "/?ask=#composer"))))
        } @else { (parts::stream(&cards, more.as_deref(), c)) }
    };
    let tags = tags(deck, &wish.tag);
    let side = (!tags.is_empty()).then(|| {
        let of = html! { div.tags { @for tag in tags { a.tag href=(with(&|w| w.tag = tag.to_owned())) dir="auto" { (tag) } } } };
        parts::side_box(c.t("stream-tags"), of, None)
    });
    layout::page(c, c.t("questions-title"), main, side)
}

/// Other tags of what is on the page, the most used first.
fn tags<'a>(deck: &'a cards::Deck, but: &str) -> Vec<&'a str> {
    let mut counts: HashMap<&str, i64> = HashMap::new();
    for tag in deck.items.iter().flat_map(|i| &deck.beside.of(i.id).tags).filter(|t| *t != but) {
        *counts.entry(tag).or_default() += 1;
    }
    let mut out: Vec<(&str, i64)> = counts.into_iter().collect();
    out.sort_by(|a, b| b.1.cmp(&a.1).then_with(|| a.0.cmp(b.0)));
    out.into_iter().take(12).map(|t| t.0).collect()
}

/// Offered while a question is typed: asked before, perhaps answered before.
pub fn similar(c: &Chrome, app: &App, typed: &str, items: &[Item], states: &HashMap<ItemId, State>) -> Page {
    let query = url::form_urlencoded::Serializer::new(String::new()).append_pair("q", typed.trim()).finish();
    Page::fragment(html! {
        @if !items.is_empty() { p.similar-head { (c.t("questions-similar")) } }
        @if !items.is_empty() { ul.similar-list {
            @for i in items {
                li { a href=(app.path_of(i)) { (i.title) } " " (parts::pill(&state_pill(c.lang, states.get(&i.id).is_some_and(|s| s.answered)))) " " span.meta { (i.author_name) } }
            }
        } }
        // Who may know comes after: it takes longer to find.
        @if typed.trim().chars().count() >= 4 { turbo-frame id="asking" target="_top" src={ "/questions/helpers?" (query) } {} }
    })
}
