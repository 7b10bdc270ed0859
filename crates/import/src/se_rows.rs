//! The typed rows of a Stack Exchange dump and how each is read from its attributes: numbers, dates (ms UTC), tags.
//! A row that lacks what it must have is refused with words; it is never filled with a guess.

use crate::se_xml::File;

/// A kind of row: which file, which root element, which columns.
pub trait SeRow: Sized {
    const FILE: File;
    const ROOT: &'static str;
    const COLUMNS: &'static [&'static str];
    fn read(attrs: &mut Attrs) -> Result<Self, String>;
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeUser {
    /// -1 is the site's own "Community" robot.
    pub id: i64,
    pub name: Option<String>,
    pub created: i64,
    pub last_access: Option<i64>,
    pub location: Option<String>,
    /// HTML.
    pub about: Option<String>,
    pub website: Option<String>,
    pub image_url: Option<String>,
    pub reputation: i64,
    pub account_id: Option<i64>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PostKind {
    Question,
    Answer,
    TagExcerpt,
    TagWiki,
    /// Elections, wiki placeholders, privilege pages and whatever comes next.
    Other(i64),
}

#[derive(Debug, Clone, PartialEq)]
pub struct SePost {
    pub id: i64,
    pub kind: PostKind,
    pub parent_id: Option<i64>,
    pub accepted_answer_id: Option<i64>,
    pub created: i64,
    pub score: i64,
    pub views: Option<i64>,
    /// HTML.
    pub body: String,
    pub owner_id: Option<i64>,
    /// Stands alone where the account was deleted.
    pub owner_name: Option<String>,
    pub last_editor_id: Option<i64>,
    pub last_editor_name: Option<String>,
    pub last_edit: Option<i64>,
    pub last_activity: Option<i64>,
    pub title: Option<String>,
    pub tags: Vec<String>,
    pub closed: Option<i64>,
    pub community_owned: Option<i64>,
    /// As the dump says it ("CC BY-SA 4.0"); older dumps say nothing.
    pub licence: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeComment {
    pub id: i64,
    pub post_id: i64,
    pub score: i64,
    /// Light Markdown.
    pub text: String,
    pub created: i64,
    pub user_id: Option<i64>,
    pub user_name: Option<String>,
    pub licence: Option<String>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeVote {
    pub id: i64,
    pub post_id: i64,
    pub kind: i64,
    pub created: i64,
    /// Only favourites and bounties name the voter.
    pub user_id: Option<i64>,
    pub bounty: Option<i64>,
}
impl SeVote {
    pub const ACCEPTED: i64 = 1;
    pub const UP: i64 = 2;
    pub const DOWN: i64 = 3;
    pub const FAVOURITE: i64 = 5;
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeTag {
    pub id: i64,
    pub name: String,
    pub count: i64,
    pub excerpt_post_id: Option<i64>,
    pub wiki_post_id: Option<i64>,
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeLink {
    pub id: i64,
    pub created: i64,
    pub post_id: i64,
    pub related_post_id: i64,
    pub kind: i64,
}
impl SeLink {
    pub const LINKED: i64 = 1;
    pub const DUPLICATE: i64 = 3;
}

#[derive(Debug, Clone, PartialEq)]
pub struct SeBadge {
    pub id: i64,
    pub user_id: i64,
    pub name: String,
    pub date: i64,
    pub class: Option<i64>,
    pub tag_based: bool,
}

impl SeRow for SeUser {
    const FILE: File = File::Users;
    const ROOT: &'static str = "users";
    const COLUMNS: &'static [&'static str] = &[
        "Id",
        "Reputation",
        "CreationDate",
        "DisplayName",
        "LastAccessDate",
        "Location",
        "AboutMe",
        "Views",
        "UpVotes",
        "DownVotes",
        "AccountId",
        "ProfileImageUrl",
        "WebsiteUrl",
        "EmailHash",
        "Age",
    ];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        Ok(SeUser {
            id: a.number("Id")?,
            name: a.text("DisplayName"),
            created: a.date("CreationDate")?,
            last_access: a.maybe_date("LastAccessDate")?,
            location: a.text("Location"),
            about: a.text("AboutMe"),
            website: a.text("WebsiteUrl"),
            image_url: a.text("ProfileImageUrl"),
            reputation: a.maybe_number("Reputation")?.unwrap_or(0),
            account_id: a.maybe_number("AccountId")?,
        })
    }
}

impl SeRow for SePost {
    const FILE: File = File::Posts;
    const ROOT: &'static str = "posts";
    const COLUMNS: &'static [&'static str] = &[
        "Id",
        "PostTypeId",
        "ParentId",
        "AcceptedAnswerId",
        "CreationDate",
        "DeletionDate",
        "Score",
        "ViewCount",
        "Body",
        "OwnerUserId",
        "OwnerDisplayName",
        "LastEditorUserId",
        "LastEditorDisplayName",
        "LastEditDate",
        "LastActivityDate",
        "Title",
        "Tags",
        "AnswerCount",
        "CommentCount",
        "FavoriteCount",
        "ClosedDate",
        "CommunityOwnedDate",
        "ContentLicense",
    ];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        let id = a.number("Id")?;
        let kind = match a.number("PostTypeId")? {
            1 => PostKind::Question,
            2 => PostKind::Answer,
            4 => PostKind::TagExcerpt,
            5 => PostKind::TagWiki,
            other => PostKind::Other(other),
        };
        let post = SePost {
            id,
            kind,
            parent_id: a.maybe_number("ParentId")?,
            accepted_answer_id: a.maybe_number("AcceptedAnswerId")?,
            created: a.date("CreationDate")?,
            score: a.maybe_number("Score")?.unwrap_or(0),
            views: a.maybe_number("ViewCount")?,
            body: a.text("Body").unwrap_or_default(),
            owner_id: a.maybe_number("OwnerUserId")?,
            owner_name: a.text("OwnerDisplayName"),
            last_editor_id: a.maybe_number("LastEditorUserId")?,
            last_editor_name: a.text("LastEditorDisplayName"),
            last_edit: a.maybe_date("LastEditDate")?,
            last_activity: a.maybe_date("LastActivityDate")?,
            title: a.text("Title"),
            tags: parse_tags(&a.text("Tags").unwrap_or_default()),
            closed: a.maybe_date("ClosedDate")?,
            community_owned: a.maybe_date("CommunityOwnedDate")?,
            licence: a.text("ContentLicense"),
        };
        match post.kind {
            PostKind::Question if post.title.is_none() => Err(format!("question {id} has no Title")),
            PostKind::Answer if post.parent_id.is_none() => Err(format!("answer {id} has no ParentId, so its question is not known")),
            _ => Ok(post),
        }
    }
}

impl SeRow for SeComment {
    const FILE: File = File::Comments;
    const ROOT: &'static str = "comments";
    const COLUMNS: &'static [&'static str] =
        &["Id", "PostId", "Score", "Text", "CreationDate", "UserId", "UserDisplayName", "ContentLicense"];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        Ok(SeComment {
            id: a.number("Id")?,
            post_id: a.number("PostId")?,
            score: a.maybe_number("Score")?.unwrap_or(0),
            text: a.text("Text").ok_or("Text is missing")?,
            created: a.date("CreationDate")?,
            user_id: a.maybe_number("UserId")?,
            user_name: a.text("UserDisplayName"),
            licence: a.text("ContentLicense"),
        })
    }
}

impl SeRow for SeVote {
    const FILE: File = File::Votes;
    const ROOT: &'static str = "votes";
    const COLUMNS: &'static [&'static str] = &["Id", "PostId", "VoteTypeId", "CreationDate", "UserId", "BountyAmount"];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        Ok(SeVote {
            id: a.number("Id")?,
            post_id: a.number("PostId")?,
            kind: a.number("VoteTypeId")?,
            created: a.date("CreationDate")?,
            user_id: a.maybe_number("UserId")?,
            bounty: a.maybe_number("BountyAmount")?,
        })
    }
}

impl SeRow for SeTag {
    const FILE: File = File::Tags;
    const ROOT: &'static str = "tags";
    const COLUMNS: &'static [&'static str] = &["Id", "TagName", "Count", "ExcerptPostId", "WikiPostId", "IsModeratorOnly", "IsRequired"];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        Ok(SeTag {
            id: a.number("Id")?,
            name: a.text("TagName").ok_or("TagName is missing")?,
            count: a.maybe_number("Count")?.unwrap_or(0),
            excerpt_post_id: a.maybe_number("ExcerptPostId")?,
            wiki_post_id: a.maybe_number("WikiPostId")?,
        })
    }
}

impl SeRow for SeLink {
    const FILE: File = File::PostLinks;
    const ROOT: &'static str = "postlinks";
    const COLUMNS: &'static [&'static str] = &["Id", "CreationDate", "PostId", "RelatedPostId", "LinkTypeId"];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        Ok(SeLink {
            id: a.number("Id")?,
            created: a.date("CreationDate")?,
            post_id: a.number("PostId")?,
            related_post_id: a.number("RelatedPostId")?,
            kind: a.number("LinkTypeId")?,
        })
    }
}

impl SeRow for SeBadge {
    const FILE: File = File::Badges;
    const ROOT: &'static str = "badges";
    const COLUMNS: &'static [&'static str] = &["Id", "UserId", "Name", "Date", "Class", "TagBased"];

    fn read(a: &mut Attrs) -> Result<Self, String> {
        Ok(SeBadge {
            id: a.number("Id")?,
            user_id: a.number("UserId")?,
            name: a.text("Name").ok_or("Name is missing")?,
            date: a.date("Date")?,
            class: a.maybe_number("Class")?,
            tag_based: a.text("TagBased").is_some_and(|v| v.eq_ignore_ascii_case("true")),
        })
    }
}

/// The known attributes of one row.
#[derive(Debug, Default)]
pub struct Attrs(Vec<(String, String)>);

impl Attrs {
    /// Line ends become `\n`; control characters, which no database and no page wants, go.
    pub fn put(&mut self, name: &str, value: &str) {
        let clean = value.replace("\r\n", "\n").replace('\r', "\n");
        let clean = clean.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect();
        self.0.push((name.to_owned(), clean));
    }

    /// Absent and blank are the same.
    fn text(&mut self, name: &str) -> Option<String> {
        let at = self.0.iter().position(|(n, _)| n == name)?;
        let (_, value) = self.0.swap_remove(at);
        (!value.trim().is_empty()).then_some(value)
    }
    fn number(&mut self, name: &str) -> Result<i64, String> {
        self.maybe_number(name)?.ok_or_else(|| format!("{name} is missing"))
    }
    fn maybe_number(&mut self, name: &str) -> Result<Option<i64>, String> {
        let Some(text) = self.text(name) else { return Ok(None) };
        text.trim().parse().map(Some).map_err(|_| format!("{name} is not a number: {}", short(&text)))
    }
    fn date(&mut self, name: &str) -> Result<i64, String> {
        self.maybe_date(name)?.ok_or_else(|| format!("{name} is missing"))
    }
    fn maybe_date(&mut self, name: &str) -> Result<Option<i64>, String> {
        let Some(text) = self.text(name) else { return Ok(None) };
        parse_date(text.trim()).map(Some).ok_or_else(|| format!("{name} is not a date: {}", short(&text)))
    }
}

fn short(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(40).collect()
}

/// Dumps say `2018-03-12T17:00:45.567`, always UTC and without saying so.
pub fn parse_date(text: &str) -> Option<i64> {
    let text = text.strip_suffix(['Z', 'z']).unwrap_or(text);
    let civil: jiff::civil::DateTime = text.parse().ok()?;
    Some(civil.to_zoned(jiff::tz::TimeZone::UTC).ok()?.timestamp().as_millisecond())
}

/// `<a><b>` in older dumps, `|a|b|` in newer ones.
pub fn parse_tags(text: &str) -> Vec<String> {
    let mut tags: Vec<String> = Vec::new();
    for tag in text.split(['<', '>', '|']).map(str::trim).filter(|t| !t.is_empty()) {
        if !tags.iter().any(|t| t == tag) {
            tags.push(tag.to_owned());
        }
    }
    tags
}
