//! Search.
pub mod asked; pub mod index; pub mod search; pub mod words;
#[cfg(test)]
mod tests;
