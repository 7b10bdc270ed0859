//! Opening a site: settings to database, objects and the rest, with a kind (production or demonstration) that a
//! database is born with and keeps.
