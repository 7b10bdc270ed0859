//! The one way out: fetches a web page for a person without letting them reach what only the server can reach. Names are
//! resolved once, every address is judged, the connection goes to exactly the judged address, and each redirect starts
//! over. No proxies, no cookies, no credentials; size, time and redirects are capped. Can be off altogether.

use crate::config::Config;
use crate::{Error, Result};
use bytes::{Bytes, BytesMut};
use futures::future::BoxFuture;
use reqwest::dns::{Addrs, Name, Resolve, Resolving};
use std::net::{IpAddr, SocketAddr};
use std::sync::Arc;
use std::time::Duration;
use url::{Host, Url};

mod address;
mod card;
pub use address::allowed;
pub use card::{LinkCard, card};

/// How much one fetch may cost.
#[derive(Debug, Clone, Copy)]
pub struct Limits {
    /// The body is cut here (`Fetched::cut` tells).
    pub bytes: usize,
    pub redirects: u8,
    /// For everything together, names and redirects included.
    pub timeout: Duration,
}

impl Default for Limits {
    fn default() -> Limits {
        Limits { bytes: 512 * 1024, redirects: 4, timeout: Duration::from_secs(8) }
    }
}

#[derive(Debug, Clone)]
pub struct Fetched {
    /// Where the last redirect led.
    pub url: Url,
    pub status: u16,
    pub content_type: String,
    pub body: Bytes,
    /// Whether there was more than the limit.
    pub cut: bool,
}

impl Fetched {
    pub fn is_html(&self) -> bool {
        self.content_type.starts_with("text/html") || self.content_type.starts_with("application/xhtml+xml")
    }
    /// The body as text, by its stated charset; what does not fit becomes U+FFFD.
    pub fn text(&self) -> String {
        card::decode(&self.body, &self.content_type)
    }
}

/// Why there is nothing. A person is told the same kind of thing for both: never more than "could not be reached" about
/// what is inside.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfetched {
    /// We do not go there; asking again changes nothing.
    Refused(&'static str),
    /// The other side did not answer, or not in time: another time it may.
    NotReached(&'static str),
}
impl From<Unfetched> for Error {
    fn from(why: Unfetched) -> Error {
        let (Unfetched::Refused(words) | Unfetched::NotReached(words)) = why;
        Error::invalid("url", words)
    }
}

/// How names become addresses; tests give their own.
pub type Lookup = Arc<dyn Fn(String, u16) -> BoxFuture<'static, std::io::Result<Vec<SocketAddr>>> + Send + Sync>;

#[derive(Clone)]
pub struct Egress {
    enabled: bool,
    allow_private: bool,
    tls: rustls::ClientConfig,
    lookup: Lookup,
}

impl Egress {
    pub fn new(config: &Config) -> Result<Egress> {
        let system: Lookup =
            Arc::new(|host, port| Box::pin(async move { Ok(tokio::net::lookup_host((host.as_str(), port)).await?.collect()) }));
        Egress::with_lookup(config, system)
    }

    pub fn with_lookup(config: &Config, lookup: Lookup) -> Result<Egress> {
        let roots = rustls::RootCertStore { roots: webpki_roots::TLS_SERVER_ROOTS.to_vec() };
        let tls = rustls::ClientConfig::builder_with_provider(Arc::new(rustls::crypto::ring::default_provider()))
            .with_safe_default_protocol_versions()
            .map_err(Error::fault)?
            .with_root_certificates(roots)
            .with_no_client_auth();
        Ok(Egress { enabled: config.egress_enabled, allow_private: config.egress_allow_private, tls, lookup })
    }

    pub fn enabled(&self) -> bool {
        self.enabled
    }

    /// Fetches with GET.
    pub async fn get(&self, url: &str, limits: Limits) -> Result<Fetched, Unfetched> {
        if !self.enabled {
            return Err(refuse("kit-page-off"));
        }
        let late = |_| Unfetched::NotReached("kit-page-late");
        tokio::time::timeout(limits.timeout, self.follow(url, limits)).await.map_err(late)?
    }

    async fn follow(&self, url: &str, limits: Limits) -> Result<Fetched, Unfetched> {
        let mut url = self.parse(url, None)?;
        for _ in 0..=limits.redirects {
            let addresses = self.resolve(&url).await?;
            let mut response = self.client(addresses)?.get(url.clone()).send().await.map_err(|e| not_reached(&url, &e))?;
            let header = |name: &str| response.headers().get(name).and_then(|v| v.to_str().ok()).unwrap_or("").to_owned();
            let status = response.status().as_u16();
            let location = header("location");
            if matches!(status, 301 | 302 | 303 | 307 | 308) && !location.is_empty() {
                url = self.parse(&location, Some(&url))?;
                continue;
            }
            let content_type = header("content-type").to_ascii_lowercase();
            let mut body = BytesMut::new();
            let mut cut = false;
            while let Some(piece) = response.chunk().await.map_err(|e| not_reached(&url, &e))? {
                let room = limits.bytes.saturating_sub(body.len());
                cut = piece.len() > room;
                body.extend_from_slice(piece.get(..room).unwrap_or(&piece));
                if cut {
                    break;
                }
            }
            return Ok(Fetched { url, status, content_type, body: body.freeze(), cut });
        }
        Err(refuse("kit-page-turns"))
    }

    /// An address that may be asked for, or words why not.
    fn parse(&self, raw: &str, base: Option<&Url>) -> Result<Url, Unfetched> {
        let bad = || refuse("kit-page-no-address");
        let mut url = match base {
            Some(base) => base.join(raw).map_err(|_| bad())?,
            None => Url::parse(raw).map_err(|_| bad())?,
        };
        let host = url.host().ok_or_else(bad)?;
        if !matches!(url.scheme(), "http" | "https") || is_odd_host(raw, &host) {
            return Err(bad());
        }
        if !url.username().is_empty() || url.password().is_some() {
            return Err(refuse("kit-page-password"));
        }
        let port = url.port_or_known_default().unwrap_or(0);
        // Other ports speak other protocols; an intranet, once allowed, has its own habits.
        if !self.allow_private && !matches!(port, 80 | 443 | 8080 | 8443) {
            return Err(refuse("kit-page-port"));
        }
        url.set_fragment(None);
        Ok(url)
    }

    /// Every address of the host, each one judged. One bad address spoils the name: it has no business there.
    async fn resolve(&self, url: &Url) -> Result<Vec<SocketAddr>, Unfetched> {
        let port = url.port_or_known_default().unwrap_or(0);
        let addresses = match url.host() {
            Some(Host::Ipv4(ip)) => vec![SocketAddr::new(IpAddr::V4(ip), port)],
            Some(Host::Ipv6(ip)) => vec![SocketAddr::new(IpAddr::V6(ip), port)],
            Some(Host::Domain(name)) => (self.lookup)(name.to_owned(), port).await.map_err(|e| not_reached(url, &e))?,
            None => Vec::new(),
        };
        let fine = |ip| if self.allow_private { address::allowed_inside(ip) } else { allowed(ip) };
        if addresses.is_empty() || !addresses.iter().all(|a| fine(a.ip())) {
            tracing::info!(host = url.host_str(), ?addresses, "egress refused");
            return Err(refuse(NOT_REACHED));
        }
        Ok(addresses)
    }

    /// A client of its own for every request: it knows the judged addresses and nothing else, whatever name is asked.
    fn client(&self, addresses: Vec<SocketAddr>) -> Result<reqwest::Client, Unfetched> {
        reqwest::Client::builder()
            .no_proxy()
            .redirect(reqwest::redirect::Policy::none())
            .referer(false)
            .dns_resolver(Judged(addresses))
            .tls_backend_preconfigured(self.tls.clone())
            .http1_only()
            .pool_max_idle_per_host(0)
            .connect_timeout(Duration::from_secs(5))
            .user_agent(concat!("Folkmoot/", env!("CARGO_PKG_VERSION"), " (link preview)"))
            .build()
            .map_err(|e| {
                tracing::error!(error = %e, "no client for egress");
                Unfetched::NotReached(NOT_REACHED)
            })
    }
}

struct Judged(Vec<SocketAddr>);

impl Resolve for Judged {
    fn resolve(&self, _: Name) -> Resolving {
        let addresses: Addrs = Box::new(self.0.clone().into_iter());
        Box::pin(std::future::ready(Ok(addresses)))
    }
}

/// Spellings of a numeric host that parsers disagree about (`127.0.0.1.`, `127.0.0.1..`): ours may understand what
/// another does not, so it is refused. The old spellings that all agree on (`0x7f.1`) are judged by what they mean.
fn is_odd_host(raw: &str, host: &Host<&str>) -> bool {
    let Some((_, rest)) = raw.split_once("//") else { return false };
    let authority = rest.split(['/', '?', '#', '\\']).next().unwrap_or("");
    let (name, _port) = authority.rsplit_once(':').unwrap_or((authority, ""));
    match host {
        Host::Ipv4(_) => name.is_empty() || name.ends_with('.') || name.contains('%') || name.contains(".."),
        Host::Domain(d) => d.starts_with('.') || d.contains(".."),
        Host::Ipv6(_) => false,
    }
}

const NOT_REACHED: &str = "kit-page-not-reached";

fn refuse(words: &'static str) -> Unfetched {
    Unfetched::Refused(words)
}

fn not_reached(url: &Url, e: &dyn std::error::Error) -> Unfetched {
    tracing::debug!(host = url.host_str(), error = %e, "egress failed");
    Unfetched::NotReached(NOT_REACHED)
}

/// Makes ring the process's TLS engine, for the clients we do not build ourselves (S3).
pub fn install_tls() {
    // Err means that it is set already.
    let _ = rustls::crypto::ring::default_provider().install_default();
}
