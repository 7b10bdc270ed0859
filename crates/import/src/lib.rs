//! Bringing people and content in from elsewhere: directories (CSV, LDIF, vCard), Stack Exchange dumps, and the demo's
//! own sample. Everything read is untrusted: the readers give typed rows or a problem with file and line and never touch
//! a database; the writers (`write_people`, `write_stackexchange`, `demo`) write what apps own only through the apps'
//! own functions, in the names and at the times that the source tells.

pub mod csv_people;
pub mod demo;
mod demo_acts;
mod demo_calendar;
mod demo_communities;
mod handles;
pub mod html;
mod html_pass;
pub mod ldif;
pub mod org;
pub mod people_file;
pub mod people_look;
mod people_more;
pub mod people_plan;
pub mod progress;
pub mod sample;
mod sample_check;
mod se_community;
pub mod se_count;
mod se_marks;
mod se_people;
pub mod se_rows;
pub mod se_xml;
pub mod sources;
pub mod vcard;
pub mod write_people;
pub mod write_stackexchange;
