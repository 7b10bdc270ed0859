//! What comes in: files of people, dumps of sites, the sample and the demonstration, read and written.

mod demo;
mod people;
mod sample;
mod stackexchange;
mod write_people;
mod write_stackexchange;
