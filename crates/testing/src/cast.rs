//! The cast: the same seven people in every test, made by the same functions that make people anywhere. Ids follow
//! the order, so that snapshots stay still.

use kit::Result;
use spine::{
    App, PersonId, UserType, Viewer,
    people::store::{self, Record},
};

/// Administrator, Stockholm.
pub const ANN: PersonId = PersonId(1);
/// Toronto.
pub const BEN: PersonId = PersonId(2);
/// Berlin.
pub const CAT: PersonId = PersonId(3);
/// Copenhagen.
pub const DAN: PersonId = PersonId(4);
/// A newcomer, Lisbon.
pub const EVE: PersonId = PersonId(5);
/// A guest: sees only what names him, knows nobody.
pub const GUS: PersonId = PersonId(6);
/// An employee like the others, in no audience that names people: the outsider of the stories.
pub const OUT: PersonId = PersonId(7);

type Line = (PersonId, &'static str, &'static str, &'static str, &'static str, &'static str, UserType);
const PEOPLE: [Line; 7] = [
    (ANN, "ann", "Ann Lindqvist", "Network engineer", "Stockholm", "SE", UserType::Employee),
    (BEN, "ben", "Ben Okafor", "Support lead", "Toronto", "CA", UserType::Employee),
    (CAT, "cat", "Cat Vogel", "Platform architect", "Berlin", "DE", UserType::Employee),
    (DAN, "dan", "Dan Holm", "Storage specialist", "Copenhagen", "DK", UserType::Employee),
    (EVE, "eve", "Eve Santos", "Trainee", "Lisbon", "PT", UserType::Employee),
    (GUS, "gus", "Gus Brown", "Consultant", "Leeds", "GB", UserType::Guest),
    (OUT, "out", "Oda Utne", "Accountant", "Bergen", "NO", UserType::Employee),
];

pub(crate) async fn make(app: &App) -> Result<()> {
    let mut tx = app.begin_system(Viewer::system("the cast")).await?;
    for (id, handle, name, title, place, country, kind) in PEOPLE {
        let record = Record {
            handle: Some(handle.into()),
            external_id: Some(format!("cast-{handle}")),
            name: name.into(),
            email: Some(format!("{handle}@example.org")),
            title: title.into(),
            unit: "Operations".into(),
            place: place.into(),
            country: country.into(),
            languages: "en".into(),
            kind: Some(kind),
            admin: id == ANN,
            ..Record::default()
        };
        let made = store::create(&mut tx, &record).await?;
        store::greet(&mut tx, made).await?; // at home here
        assert_eq!(made, id, "the cast is made first, so its ids are 1 to 7");
    }
    tx.commit().await
}
