//! Chance that comes out the same every time: numbers that look drawn, made of a seed.

/// Mixes a seed and a number well enough that neighbours have nothing in common.
pub(crate) fn mix(seed: u64, n: u64) -> u64 {
    let mut z = seed ^ n.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15);
    z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
    z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
    z ^ (z >> 31)
}

/// From 0 up to, but without, 1.
pub(crate) fn share(seed: u64, n: u64) -> f64 {
    (mix(seed, n) >> 11) as f64 / (1_u64 << 53) as f64
}
