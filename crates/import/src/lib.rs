//! Bringing people and content in from elsewhere: directories (CSV, LDIF, vCard), Stack Exchange dumps, and the demo's own sample.
//! Everything read is untrusted: the readers here give typed rows or a problem with file and line, and never touch a database.

pub mod csv_people;
pub mod html;
pub mod ldif;
pub mod org;
pub mod people_file;
pub mod sample;
mod sample_check;
pub mod se_count;
pub mod se_rows;
pub mod se_xml;
pub mod vcard;
