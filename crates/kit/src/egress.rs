//! egress
pub fn install_tls() { let _ = rustls::crypto::ring::default_provider().install_default(); }
use crate::Result;
pub struct Egress;
#[derive(Default)] pub struct Limits;
pub struct Fetched { pub url: String, pub body: Vec<u8> }
pub struct LinkCard { pub title: String, pub description: String, pub site: String }
impl Egress { pub async fn get(&self, _u: &str, _l: Limits) -> Result<Fetched> { Err(crate::Error::Missing) } }
pub fn card(_html: &str, _base: &url::Url) -> Option<LinkCard> { None }
