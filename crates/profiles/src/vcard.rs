//! Somebody as an address book takes them: one vCard 4.0 (RFC 6350). Says what the profile says to this viewer, nothing
//! else. The writer is our own since the format is a page long: text is escaped, lines are folded at 75 bytes.

use crate::more::{self, More};
use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use kit::Result;
use shell::respond::{FILE_POLICY, File, file};
use spine::{At, Cx, Error, Person, PersonId, Routes, doc};

pub fn routes() -> Routes {
    Routes::new().get("/people/{id}/card.vcf", download, doc("A person as a vCard 4.0").html_only())
}

async fn download(mut cx: Cx, At(id): At<PersonId>) -> Result<Response> {
    let mut view = cx.view().await?;
    let person = view.person(id).await?;
    // Who left cannot be called.
    if !person.active() {
        return Err(Error::Missing);
    }
    let more = more::of(&mut view, id).await?;
    drop(view);
    let org = cx.chrome.org.clone();
    let home = cx.app.config.public_url.as_ref().map(|u| u.as_str().trim_end_matches('/').to_owned()).unwrap_or_default();
    let card = write(&person, &more, &org, &home);
    let name = format!("{}.vcf", person.handle);
    let mut answer =
        file(card.into(), &File { mime: "", name: Some(&name), inline: false, policy: FILE_POLICY, cache: "private, no-store" })?;
    // Ours from the first byte to the last, so it may say what it is.
    answer.headers_mut().insert(header::CONTENT_TYPE, HeaderValue::from_static("text/vcard; charset=utf-8"));
    Ok(answer)
}

pub fn write(p: &Person, more: &More, org: &str, home: &str) -> String {
    let mut out = String::from("BEGIN:VCARD\r\nVERSION:4.0\r\n");
    let mut line = |name: &str, value: String| {
        if !value.chars().all(|c| c == ';') {
            fold(&mut out, &format!("{name}:{value}"));
        }
    };
    let page = if home.is_empty() { String::new() } else { format!("{home}/people/{}", p.id) };
    let (given, family) = p.name.rsplit_once(' ').unwrap_or(("", &p.name));
    line("KIND", "individual".into());
    line("UID", page.clone());
    line("FN", escaped(&p.name));
    line("N", format!("{};{};;;", escaped(family), escaped(given)));
    let (from, title) = shell::person::from_and_title(&p.title);
    line("TITLE", escaped(title));
    line("ORG", [from.unwrap_or(org), &p.unit].iter().filter(|s| !s.is_empty()).map(|s| escaped(s)).collect::<Vec<_>>().join(";"));
    line("EMAIL;TYPE=work", escaped(p.email.as_deref().unwrap_or_default()));
    line("TEL;TYPE=work;VALUE=text", escaped(&p.phone));
    line("ADR;TYPE=work", format!(";;;{};;;{}", escaped(&p.place), escaped(&p.country)));
    line("TZ", escaped(&p.timezone));
    for (n, lang) in p.languages.split_whitespace().enumerate() {
        line(&format!("LANG;PREF={}", n + 1), escaped(lang));
    }
    if !more.pronunciation.is_empty() {
        line("NOTE", escaped(&more.pronunciation));
    }
    for url in more.links.iter().chain((!page.is_empty()).then_some(&page)) {
        line("URL", url.replace(['\r', '\n'], ""));
    }
    out.push_str("END:VCARD\r\n");
    out
}

fn escaped(s: &str) -> String {
    let mut out = String::with_capacity(s.len());
    for c in s.trim().chars() {
        match c {
            '\\' | ',' | ';' => {
                out.push('\\');
                out.push(c);
            }
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// At most 75 bytes to a line, never within a character; what goes on begins with a space.
fn fold(out: &mut String, line: &str) {
    let mut room = 75;
    for c in line.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = 74;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn text_cannot_break_out_of_its_line() {
        assert_eq!(escaped("a;b,c\\d\ne\r\u{0}"), "a\\;b\\,c\\\\d\\ne");
    }

    #[test]
    fn long_lines_are_folded_between_characters() {
        let mut out = String::new();
        fold(&mut out, &format!("FN:{}", "Ø".repeat(100)));
        assert!(out.lines().count() > 2);
        assert!(out.split("\r\n").all(|l| l.len() <= 75));
        assert_eq!(out.replace("\r\n ", ""), format!("FN:{}\r\n", "Ø".repeat(100)));
    }
}
