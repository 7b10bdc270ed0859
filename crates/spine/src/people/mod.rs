//! People: who there is, what the organisation says of them and what they say themselves. A person exists from the
//! first import on, signs in or not; one who leaves turns inactive and keeps what they wrote.

pub mod addresses;
pub mod guests;
pub mod invitations;
pub mod paths;
pub mod photo;
pub mod relations;
pub mod sessions;
pub mod store;
pub mod suggest;
pub mod tokens;

use serde::{Deserialize, Serialize};
use shell::person::{Photo, Who};

kit::id!(pub PersonId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, schemars::JsonSchema)]
#[serde(rename_all = "lowercase")]
pub enum UserType {
    Employee,
    Contractor,
    Guest,
    Alumni,
    Service,
}
impl UserType {
    pub fn word(self) -> &'static str {
        match self {
            UserType::Employee => "employee",
            UserType::Contractor => "contractor",
            UserType::Guest => "guest",
            UserType::Alumni => "alumni",
            UserType::Service => "service",
        }
    }
    /// An unknown word is the type with the least rights.
    pub fn parse(word: &str) -> UserType {
        match word {
            "employee" => UserType::Employee,
            "contractor" => UserType::Contractor,
            "alumni" => UserType::Alumni,
            "service" => UserType::Service,
            _ => UserType::Guest,
        }
    }
    /// Those inside have the principal "everyone inside"; guests and alumni see only what names them.
    pub fn inside(self) -> bool {
        self.may().inside
    }
}

/// What accounts of a type may, whatever else somebody is. Those outside (guests, alumni) see only what names them: the
/// communities made for guests that they are in, and whoever is in them too.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct May {
    /// Sees what everyone inside sees.
    pub inside: bool,
    /// Starts communities.
    pub found: bool,
    /// Owns communities.
    pub own: bool,
    /// Answers for guests.
    pub sponsor: bool,
    /// Administers the house.
    pub administer: bool,
    /// Comes in until a day that is set, after accepting the terms.
    pub ends: bool,
}
impl UserType {
    pub fn may(self) -> May {
        // inside, found, own, sponsor, administer, ends
        let row = match self {
            UserType::Employee => [true, true, true, true, true, false],
            // Works here, for a while: takes part in everything, and looks after what others have begun.
            UserType::Contractor => [true, false, true, false, true, false],
            UserType::Guest => [false, false, false, false, false, true],
            UserType::Alumni => [false, false, false, false, false, false],
            UserType::Service => [true, false, false, false, false, false],
        };
        let [inside, found, own, sponsor, administer, ends] = row;
        May { inside, found, own, sponsor, administer, ends }
    }
}

/// Here, gone, or shut out by an administrator. Only the first can sign in, be written to, be passed a question.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    Active,
    Inactive,
    Suspended,
}
impl Standing {
    pub fn word(self) -> &'static str {
        match self {
            Standing::Active => "active",
            Standing::Inactive => "inactive",
            Standing::Suspended => "suspended",
        }
    }
}

kit::rec! {
    /// A person as others see them. Columns: `person_cols!`.
    #[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
    pub struct Person {
        pub id: PersonId,
        pub handle: String,
        pub name: String,
        pub email: Option<String>,
        pub title: String,
        pub unit: String,
        pub place: String,
        pub country: String,
        pub timezone: String,
        pub languages: String,
        pub phone: String,
        pub about: String,
        #[serde(skip)]
        pub about_html: String,
        pub kind: String,
        pub state: String,
        pub admin: bool,
        // Who may know of a person need not know of whom they report to.
        #[serde(skip)]
        pub manager_id: Option<PersonId>,
        #[serde(skip)]
        pub photo: Option<String>,
        #[serde(skip)]
        pub portrait: Option<String>,
    }
}
impl Person {
    pub fn who(&self) -> Who {
        who(self.id, &self.name, &self.title, &self.place, self.photo.as_deref(), self.portrait.as_deref())
    }
    pub fn active(&self) -> bool {
        self.state == Standing::Active.word()
    }
}

/// How a person looks next to what they say.
pub fn who(id: PersonId, name: &str, title: &str, place: &str, photo: Option<&str>, portrait: Option<&str>) -> Who {
    let photo = match (photo, portrait) {
        (Some(hash), _) => Photo::Url(format!("/people/{id}/photo?v={}", hash.get(..8).unwrap_or(hash))),
        (None, Some(words)) if !words.is_empty() => {
            Photo::Url(format!("/people/{id}/portrait.svg?v={:x}", words.bytes().fold(5381u32, |h, b| h.wrapping_mul(33) ^ u32::from(b))))
        }
        _ => Photo::Initials,
    };
    Who { id: id.0, name: name.to_owned(), title: title.to_owned(), place: place.to_owned(), photo }
}

/// Who, with the columns in this order: id, name, title, place, photo, portrait.
pub type WhoRow = (PersonId, String, String, String, Option<String>, Option<String>);
pub fn who_row(r: &WhoRow) -> Who {
    who(r.0, &r.1, &r.2, &r.3, r.4.as_deref(), r.5.as_deref())
}
