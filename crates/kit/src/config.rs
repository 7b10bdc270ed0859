//! stub
pub struct Config { pub public_url: Option<String>, pub session_idle_hours: u64, pub session_max_days: u64, pub upload_max_mb: u64, pub trusted_proxies: Vec<String>, pub sign_in_per_minute: u64, pub posts_per_minute: u64 }
