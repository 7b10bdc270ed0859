//! The shell as others meet it: its pages, its errors, its words.

mod errors;
mod pages;
mod words;
