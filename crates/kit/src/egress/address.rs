//! Which addresses the server may connect to on a person's word: those of the public internet. IPv4 by what is special,
//! IPv6 by what is allocated, since almost all of it is not. From the registries of IANA as of 2026.

use std::net::{IpAddr, Ipv4Addr, Ipv6Addr};

type Net4 = (Ipv4Addr, u32);
type Net6 = (u128, u32);

const fn v4(a: u8, b: u8, c: u8, d: u8, bits: u32) -> Net4 {
    (Ipv4Addr::new(a, b, c, d), bits)
}
const fn v6(a: u16, b: u16, c: u16, bits: u32) -> Net6 {
    (Ipv6Addr::new(a, b, c, 0, 0, 0, 0, 0).to_bits(), bits)
}

const SPECIAL_V4: [Net4; 16] = [
    v4(0, 0, 0, 0, 8),        // this network
    v4(10, 0, 0, 0, 8),       // private
    v4(100, 64, 0, 0, 10),    // behind a provider's translator
    v4(127, 0, 0, 0, 8),      // this machine
    v4(168, 63, 129, 16, 32), // Azure's wire server
    v4(169, 254, 0, 0, 16),   // link-local, and every cloud's metadata
    v4(172, 16, 0, 0, 12),    // private
    v4(192, 0, 0, 0, 24),     // protocol assignments
    v4(192, 0, 2, 0, 24),     // documentation
    v4(192, 88, 99, 0, 24),   // 6to4 relays
    v4(192, 168, 0, 0, 16),   // private
    v4(198, 18, 0, 0, 15),    // benchmarks
    v4(198, 51, 100, 0, 24),  // documentation
    v4(203, 0, 113, 0, 24),   // documentation
    v4(224, 0, 0, 0, 4),      // multicast
    v4(240, 0, 0, 0, 4),      // reserved, broadcast
];

/// Global unicast blocks given to the regional registries. 2001::/23 (protocol assignments, Teredo) and 2002::/16 (6to4)
/// are left out; two small services inside the former are not.
const ALLOCATED_V6: [Net6; 36] = [
    v6(0x2001, 0x0003, 0, 32),
    v6(0x2001, 0x0004, 0x0112, 48),
    v6(0x2001, 0x0200, 0, 23),
    v6(0x2001, 0x0400, 0, 23),
    v6(0x2001, 0x0600, 0, 23),
    v6(0x2001, 0x0800, 0, 22),
    v6(0x2001, 0x0c00, 0, 23),
    v6(0x2001, 0x0e00, 0, 23),
    v6(0x2001, 0x1200, 0, 23),
    v6(0x2001, 0x1400, 0, 22),
    v6(0x2001, 0x1800, 0, 23),
    v6(0x2001, 0x1a00, 0, 23),
    v6(0x2001, 0x1c00, 0, 22),
    v6(0x2001, 0x2000, 0, 19),
    v6(0x2001, 0x4000, 0, 23),
    v6(0x2001, 0x4200, 0, 23),
    v6(0x2001, 0x4400, 0, 23),
    v6(0x2001, 0x4600, 0, 23),
    v6(0x2001, 0x4800, 0, 23),
    v6(0x2001, 0x4a00, 0, 23),
    v6(0x2001, 0x4c00, 0, 23),
    v6(0x2001, 0x5000, 0, 20),
    v6(0x2001, 0x8000, 0, 19),
    v6(0x2001, 0xa000, 0, 20),
    v6(0x2001, 0xb000, 0, 20),
    v6(0x2003, 0, 0, 18),
    v6(0x2400, 0, 0, 12),
    v6(0x2410, 0, 0, 12),
    v6(0x2600, 0, 0, 12),
    v6(0x2610, 0, 0, 23),
    v6(0x2620, 0, 0, 23),
    v6(0x2630, 0, 0, 12),
    v6(0x2800, 0, 0, 12),
    v6(0x2a00, 0, 0, 12),
    v6(0x2a10, 0, 0, 12),
    v6(0x2c00, 0, 0, 12),
];
const DOCUMENTATION_V6: Net6 = v6(0x2001, 0x0db8, 0, 32);

/// Whether this is a public address that anybody could reach.
pub fn allowed(ip: IpAddr) -> bool {
    match ip {
        IpAddr::V4(ip) => !SPECIAL_V4.iter().any(|net| in4(ip, net)),
        IpAddr::V6(ip) => match embedded(ip) {
            Some(inner) => allowed(IpAddr::V4(inner)),
            None => !in6(ip, &DOCUMENTATION_V6) && ALLOCATED_V6.iter().any(|net| in6(ip, net)),
        },
    }
}

/// The same where the administrator opened the intranet: private addresses and this machine too, but never where clouds
/// keep their keys.
pub fn allowed_inside(ip: IpAddr) -> bool {
    let metadata = match ip {
        IpAddr::V4(ip) => ip == Ipv4Addr::new(100, 100, 100, 200),
        IpAddr::V6(ip) => ip == Ipv6Addr::new(0xfd00, 0xec2, 0, 0, 0, 0, 0, 0x254),
    };
    let private = match ip {
        IpAddr::V4(ip) => ip.is_private() || ip.is_loopback() || in4(ip, &v4(100, 64, 0, 0, 10)),
        IpAddr::V6(ip) => match embedded(ip) {
            Some(inner) => return allowed_inside(IpAddr::V4(inner)),
            None => ip.is_loopback() || ip.is_unique_local(),
        },
    };
    !metadata && (private || allowed(ip))
}

/// The IPv4 address at the end of a mapped (::ffff:0:0/96), translated (::ffff:0:0:0/96) or NAT64 (64:ff9b::/96) address:
/// some router on the way turns it back. Other wrappings (6to4, Teredo, IPv4-compatible) are not allocated and so refused.
fn embedded(ip: Ipv6Addr) -> Option<Ipv4Addr> {
    match ip.segments() {
        [0, 0, 0, 0, 0, 0xffff, ..] | [0, 0, 0, 0, 0xffff, 0, ..] | [0x64, 0xff9b, 0, 0, 0, 0, ..] => {
            Some(Ipv4Addr::from_bits(ip.to_bits() as u32))
        }
        _ => None,
    }
}

fn in4(ip: Ipv4Addr, (net, bits): &Net4) -> bool {
    (ip.to_bits() ^ net.to_bits()).leading_zeros() >= *bits
}
fn in6(ip: Ipv6Addr, (net, bits): &Net6) -> bool {
    (ip.to_bits() ^ net).leading_zeros() >= *bits
}
