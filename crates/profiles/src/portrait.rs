//! Drawn portraits: a small, friendly head-and-shoulders picture as SVG, for people who have no photo. A portrait is a
//! handful of choices (skin, hair, shirt …) that fit into one short text and can be drawn at any time; the picture is
//! never stored, never contains a script, an id or a reference to anything outside itself, and never claims to show
//! what somebody really looks like.

use std::fmt::{self, Write};

/// How the hair is worn. `Bald` keeps a little at the sides.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hair {
    Short,
    Buzz,
    Bun,
    Long,
    Curly,
    Bob,
    Afro,
    Ponytail,
    Sidepart,
    Bald,
    Braid,
    Waves,
}

/// What is worn on the head, if anything.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Headwear {
    None,
    Scarf,
    Beanie,
    Cap,
    Turban,
}

/// The choices that make one portrait. Numbers are positions in the palettes below; one that is too large draws grey.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Portrait {
    pub skin: u8,
    pub hair: Hair,
    pub hair_color: u8,
    pub shirt: u8,
    pub glasses: bool,
    pub beard: bool,
    pub headwear: Headwear,
    pub background: u8,
}

impl Hair {
    pub const ALL: [Self; 12] = [
        Self::Short,
        Self::Buzz,
        Self::Bun,
        Self::Long,
        Self::Curly,
        Self::Bob,
        Self::Afro,
        Self::Ponytail,
        Self::Sidepart,
        Self::Bald,
        Self::Braid,
        Self::Waves,
    ];

    pub const fn name(self) -> &'static str {
        match self {
            Self::Short => "short",
            Self::Buzz => "buzz",
            Self::Bun => "bun",
            Self::Long => "long",
            Self::Curly => "curly",
            Self::Bob => "bob",
            Self::Afro => "afro",
            Self::Ponytail => "ponytail",
            Self::Sidepart => "sidepart",
            Self::Bald => "bald",
            Self::Braid => "braid",
            Self::Waves => "waves",
        }
    }
}

impl Headwear {
    pub const ALL: [Self; 5] = [Self::None, Self::Scarf, Self::Beanie, Self::Cap, Self::Turban];

    pub const fn name(self) -> &'static str {
        match self {
            Self::None => "none",
            Self::Scarf => "scarf",
            Self::Beanie => "beanie",
            Self::Cap => "cap",
            Self::Turban => "turban",
        }
    }
}

/// A flat tone and the darker one beside it.
type Tone = (&'static str, &'static str);

const SKIN: [Tone; 6] = [
    ("#f7d9c4", "#e9b99c"),
    ("#efc3a2", "#dca27d"),
    ("#dfab82", "#c78b60"),
    ("#c08a63", "#a16d49"),
    ("#966242", "#774a30"),
    ("#704933", "#553423"),
];
const HAIR: [Tone; 7] = [
    ("#2b2629", "#171416"),
    ("#4a332a", "#33221c"),
    ("#7d573b", "#5f402a"),
    ("#b8602f", "#934820"),
    ("#dfb56c", "#bd9049"),
    ("#9b9c9f", "#7a7b7f"),
    ("#ece7de", "#c6c0b5"),
];
const SHIRT: [Tone; 8] = [
    ("#2f4a5b", "#223846"),
    ("#d65f43", "#b54a31"),
    ("#eeb447", "#cf9630"),
    ("#4f8b7c", "#3b6f62"),
    ("#4173a6", "#305a86"),
    ("#7f5c88", "#65476d"),
    ("#f3ecdf", "#d8cebb"),
    ("#64765a", "#4d5d45"),
];
const BACKGROUND: [Tone; 8] = [
    ("#cfe4ea", "#b9d6de"),
    ("#f7e0ca", "#f0cfae"),
    ("#dae7d0", "#c5d8b7"),
    ("#f4d5cf", "#ebc0b8"),
    ("#dedaee", "#cbc5e2"),
    ("#f5e9bd", "#ecd998"),
    ("#cbded5", "#b4cdc1"),
    ("#e6dfd6", "#d6ccbf"),
];
const INK: &str = "#2e2728";

fn tone(palette: &[Tone], n: u8) -> Tone {
    palette.get(usize::from(n)).copied().unwrap_or(("#999", "#777"))
}

impl Portrait {
    /// Reads `skin=2;hair=bun;hair_color=3;shirt=1;glasses=1;beard=0;headwear=none;background=4`. What is left out
    /// keeps its default; an unknown key, style or number gives `None`.
    pub fn parse(text: &str) -> Option<Self> {
        let mut portrait = Self {
            skin: 1,
            hair: Hair::Short,
            hair_color: 2,
            shirt: 0,
            glasses: false,
            beard: false,
            headwear: Headwear::None,
            background: 0,
        };
        for part in text.split(';').map(str::trim).filter(|part| !part.is_empty()) {
            let (key, value) = part.split_once('=')?;
            let value = value.trim();
            match key.trim() {
                "skin" => portrait.skin = number(value, SKIN.len())?,
                "hair" => portrait.hair = Hair::ALL.into_iter().find(|hair| hair.name() == value)?,
                "hair_color" => portrait.hair_color = number(value, HAIR.len())?,
                "shirt" => portrait.shirt = number(value, SHIRT.len())?,
                "glasses" => portrait.glasses = flag(value)?,
                "beard" => portrait.beard = flag(value)?,
                "headwear" => portrait.headwear = Headwear::ALL.into_iter().find(|wear| wear.name() == value)?,
                "background" => portrait.background = number(value, BACKGROUND.len())?,
                _ => return None,
            }
        }
        Some(portrait)
    }

    /// The same seed always gives the same portrait. Headscarves and turbans are left out: they say something about a
    /// person that a number does not know.
    pub fn from_seed(seed: u64) -> Self {
        let mut state = seed;
        let mut pick = |below: u8| -> u8 {
            state = state.wrapping_add(0x9e37_79b9_7f4a_7c15);
            let mut z = state;
            z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
            z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
            u8::try_from((z ^ (z >> 31)) % u64::from(below)).unwrap_or(0)
        };
        let hair = Hair::ALL.get(usize::from(pick(12))).copied().unwrap_or(Hair::Short);
        let cropped = matches!(hair, Hair::Short | Hair::Buzz | Hair::Sidepart | Hair::Bald | Hair::Curly);
        Self {
            skin: pick(6),
            hair,
            hair_color: pick(7),
            shirt: pick(8),
            glasses: pick(4) == 0,
            beard: pick(3) == 0 && cropped,
            headwear: match pick(14) {
                0 => Headwear::Beanie,
                1 => Headwear::Cap,
                _ => Headwear::None,
            },
            background: pick(8),
        }
    }

    /// Small differences (tilt, mouth, brows, frames) follow from the choices, so that two people rarely look alike.
    fn quirk(&self, salt: u32, below: u32) -> u32 {
        let mut sum = salt.wrapping_mul(2_654_435_761);
        for n in [self.skin, self.hair as u8, self.hair_color, self.shirt, u8::from(self.glasses), u8::from(self.beard), self.background] {
            sum = (sum ^ u32::from(n).wrapping_add(0x9e37)).wrapping_mul(16_777_619).rotate_left(5);
        }
        (sum >> 7) % below.max(1)
    }

    /// The picture: a square of 128 × 128 that also looks right when a page cuts it to a circle.
    pub fn svg(&self) -> String {
        let mut out = String::with_capacity(2048);
        let _ = self.draw(&mut out); // writing to a String cannot fail
        out
    }

    fn draw(&self, out: &mut String) -> fmt::Result {
        let (back, back_dark) = tone(&BACKGROUND, self.background);
        write!(out, r#"<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 128 128"><path fill="{back}" d="M0 0h128v128H0z"/>"#)?;
        let scene = match self.quirk(1, 4) {
            0 => "M0 92q16-9 32 0t32 0 32 0 32 0v36H0z",
            1 => "M128 66a42 42 0 0 1-62-58l62-8z",
            2 => "M0 128V54q30-6 56 14t72 12v48z",
            _ => "M24 52a40 40 0 1 1 80 0v76H24z",
        };
        write!(out, r#"<path fill="{back_dark}" d="{scene}"/>"#)?;
        let tilt = [-3, -1, 1, 2, 3].get(self.quirk(2, 5) as usize).copied().unwrap_or(1);
        write!(out, r#"<g transform="rotate({tilt} 64 99)">"#)?;
        if self.headwear != Headwear::Scarf {
            self.hair_behind(out)?;
        }
        out.push_str("</g>");
        self.body(out)?;
        write!(out, r#"<g stroke-linecap="round" transform="rotate({tilt} 64 99)">"#)?;
        self.face(out)?;
        match self.headwear {
            Headwear::None => self.hair_in_front(out)?,
            wear => self.wear(wear, out)?,
        }
        if self.glasses {
            self.spectacles(out)?;
        }
        if self.hair == Hair::Braid && self.headwear != Headwear::Scarf {
            self.braid(out)?;
        }
        out.push_str("</g></svg>");
        Ok(())
    }

    fn body(&self, out: &mut String) -> fmt::Result {
        let (skin, shade) = tone(&SKIN, self.skin);
        let (shirt, fold) = tone(&SHIRT, self.shirt);
        write!(out, r#"<path fill="{shirt}" d="M14 128c1-20 16-26 38-31h24c22 5 37 11 38 31z"/>"#)?;
        write!(out, r#"<path fill="{skin}" d="M54 76h20v21q-10 14-20 0z"/><path fill="{shade}" d="M54 84q10 11 20 0v5q-10 10-20 2z"/>"#)?;
        match self.quirk(3, 4) {
            0 => write!(out, r#"<path fill="{fold}" d="M50 95l4-2 10 12 10-12 4 2-5 14-9-5-9 5z"/>"#),
            1 => write!(out, r#"<path fill="{fold}" d="M51 96q13 17 26 0l3 1q-15 22-32 0z"/>"#),
            2 => write!(out, r#"<path fill="{fold}" d="M53 92q11 7 22 0l2 8q-13 8-26 0z"/>"#),
            _ => {
                write!(out, r#"<path fill="{skin}" d="M53 96l11 17 11-17z"/><path fill="{fold}" d="M50 96l14 20 14-20-4-1-10 17-10-17z"/>"#)
            }
        }?;
        if matches!(self.hair, Hair::Braid | Hair::Long) {
            return Ok(()); // hair lies over the shoulders
        }
        write!(out, r#"<path fill="none" stroke="{fold}" stroke-width="2" d="M33 116q2 5 2 12M96 117q-2 5-2 11"/>"#)
    }

    fn face(&self, out: &mut String) -> fmt::Result {
        let (skin, shade) = tone(&SKIN, self.skin);
        let (hair, hair_dark) = tone(&HAIR, self.hair_color);
        if self.headwear != Headwear::Scarf {
            write!(out, r#"<path fill="{skin}" d="M42 54c-8-1-7 13 0 14zM86 54c8-1 7 13 0 14z"/>"#)?;
            if matches!(self.headwear, Headwear::None | Headwear::Turban) {
                write!(out, r#"<path fill="none" stroke="{shade}" stroke-width="1.5" d="M39 59q3 1 2 5M89 59q-3 1-2 5"/>"#)?;
            }
        }
        write!(out, r#"<path fill="{skin}" d="M42 52c0-22 44-22 44 0 1 20-7 36-22 36S41 72 42 52z"/>"#)?;
        if self.beard {
            let jaw = match self.quirk(4, 3) {
                0 => "M42 58c-1 24 8 38 22 38s23-14 22-38c-2 9-6 13-12 12q-10-4-20 0c-6 1-10-3-12-12z",
                1 => "M42 60c0 18 8 31 22 31s22-13 22-31c-2 8-5 13-11 12q-11-4-22 0c-6 1-9-4-11-12z",
                _ => "M43 63c1 17 8 29 21 29s20-12 21-29c-3 8-6 11-11 11q-10-6-20 0c-5 0-8-3-11-11z",
            };
            write!(out, r#"<path fill="{hair}" d="{jaw}"/>"#)?;
        }
        let blush = if self.skin < 3 { "#e8836d" } else { "#b5503c" };
        write!(out, r#"<path stroke="{blush}" stroke-opacity=".25" stroke-width="10" d="M50 69h0M79 69h0"/>"#)?;
        let (pen, eyes) = match self.quirk(5, 3) {
            0 => ("4.7", "M55 60h0M73 60h0"),
            1 => ("4.3", "M55 59v1.5M73 59v1.5"),
            _ => ("2.3", "M52 61q3-4 6 0M70 61q3-4 6 0"),
        };
        write!(out, r#"<g fill="none" stroke-width="2.4"><path stroke="{INK}" stroke-width="{pen}" d="{eyes}"/>"#)?;
        let brow_tone = if self.hair_color == 6 { hair_dark } else { hair };
        let brow_tone = if self.skin > 3 && self.hair_color < 2 { "#1d1617" } else { brow_tone };
        let brows = ["M50 54q4-4 9-2M69 52q5-2 9 2", "M50 53q5-3 9 0M69 52q5-4 9-1", "M51 53l8-1M69 52l8 1"];
        let brows = brows.get(self.quirk(6, 3) as usize).copied().unwrap_or_default();
        write!(out, r#"<path stroke="{brow_tone}" d="{brows}"/>"#)?;
        let nose = ["M64 61q4 6-1 8", "M65 61l2 7q-2 2-5 1", "M63 62q-3 6 1 7"];
        let nose = nose.get(self.quirk(7, 3) as usize).copied().unwrap_or_default();
        write!(out, r#"<path stroke="{shade}" d="{nose}"/>"#)?;
        let lips = match (self.beard, self.skin) {
            (true, _) if matches!(self.hair_color, 0..=2) => "#e2a08c",
            (_, 0..=2) => "#a8483a",
            (_, 3) => "#7c3527",
            _ => "#3a1613",
        };
        let mouth = ["M57 76q7 6 13-1", "M58 77q6 4 13-2", "M57 75q7 7 14 0", "M59 77q5 2 10-1"];
        let mouth = mouth.get(self.quirk(8, 4) as usize).copied().unwrap_or_default();
        write!(out, r#"<path stroke="{lips}" d="{mouth}"/></g>"#)
    }

    fn hair_behind(&self, out: &mut String) -> fmt::Result {
        let (hair, dark) = tone(&HAIR, self.hair_color);
        match self.hair {
            Hair::Long => write!(out, r#"<path fill="{dark}" d="M36 56c-5-40 61-40 56 0 0 18 2 36 6 48q-34 14-68 0c4-12 6-30 6-48z"/>"#),
            Hair::Bob => write!(out, r#"<path fill="{dark}" d="M36 54c-4-38 60-38 56 0l3 28q-31 10-62 0z"/>"#),
            Hair::Waves => write!(
                out,
                r#"<path fill="{dark}" d="M37 50c-3-34 57-34 54 0q6 7 2 14 6 8 1 15 2 9-7 12-23 8-46 0-9-3-7-12-5-7 1-15-4-7 2-14z"/>"#
            ),
            Hair::Afro if self.headwear == Headwear::None => write!(
                out,
                r#"<path fill="{hair}" d="M31 62q-9-9-1-18-3-11 8-15 2-11 14-10 8-8 18-2 11-4 17 5 11 1 11 13 8 8 2 17 4 10-5 17-30 20-64-7z"/>"#
            ),
            Hair::Ponytail => write!(
                out,
                r#"<path fill="{dark}" d="M80 34c20-10 29 12 24 28-2 9 2 16-6 24-4-10-3-16-5-24-2-10-5-16-13-28z"/><path fill="{hair}" d="M78 33l9-6 4 10-6 5z"/>"#
            ),
            Hair::Bun if self.headwear == Headwear::None => {
                write!(
                    out,
                    r#"<circle cx="67" cy="21" r="12" fill="{dark}"/><path fill="none" stroke="{hair}" stroke-width="2" d="M60 22q5-8 13-4"/>"#
                )
            }
            Hair::Braid => write!(out, r#"<path fill="{dark}" d="M37 56c-4-36 58-36 54 0l-2 26H41z"/>"#),
            Hair::Curly if self.headwear == Headwear::None => {
                write!(
                    out,
                    r#"<path fill="{dark}" d="M38 62c-8-3-7-12-3-16-3-10 5-18 12-17 5-11 19-9 23-4 9-4 19 3 19 11 8 5 8 13 5 16 3 5 0 10-5 10z"/>"#
                )
            }
            _ => Ok(()),
        }
    }

    fn hair_in_front(&self, out: &mut String) -> fmt::Result {
        let (hair, dark) = tone(&HAIR, self.hair_color);
        let cap = match self.hair {
            Hair::Short => "M40 58c-5-25 9-34 24-34 7-3 13-1 17 4 9 4 11 15 7 30-1-7-3-12-7-15-11 3-21 1-27-5-2 6-11 9-14 20z",
            Hair::Buzz => "M41 56c-2-20 8-28 23-28s25 8 23 28c-2-9-5-14-9-16q-14-3-28 0c-4 2-7 7-9 16z",
            Hair::Bun => "M41 57c-3-21 9-30 23-30s26 9 23 30c-2-9-9-15-23-20-14 5-21 11-23 20z",
            Hair::Long => "M40 62c-5-24 6-37 25-37 18 0 28 13 23 37-1-10-7-19-26-25-4 10-20 12-22 25z",
            Hair::Bob => "M39 64c-6-26 6-39 25-39s31 13 25 39c-1-6-2-10-4-13q-21-6-42-1c-2 4-3 8-4 14z",
            Hair::Afro => "M40 54c-1-17 10-24 24-24s25 7 24 24c-4-8-9-12-13-11-5-3-8-3-12 0-5-3-9-2-12 1-4-1-8 3-11 10z",
            Hair::Ponytail => "M41 58c-4-22 8-33 24-32 15 0 25 11 22 32-2-9-6-16-14-20-10 4-27 7-32 20z",
            Hair::Sidepart => "M40 58c-6-24 6-33 17-33 18-4 37 4 31 33-1-8-3-12-6-16-12 2-23 1-29-4-1 6-10 9-13 20z",
            Hair::Bald => "M41 62c-3-4-3-12 1-17 1 5 0 10-1 17zM87 62c3-4 3-12-1-17-1 5 0 10 1 17z",
            Hair::Braid => "M40 60c-4-24 8-35 24-35s28 11 24 35c-2-10-9-18-25-24-3 9-20 12-23 24z",
            Hair::Waves => "M39 62c-7-26 8-39 26-37 16-1 30 12 24 37-2-8-4-12-9-15-5 1-9-2-11-6-4 6-10 7-16 6-8 3-12 7-14 15z",
            Hair::Curly => {
                "M40 57c-7-2-7-11-1-13-4-8 4-15 10-12 2-10 14-11 18-5 7-6 18-1 17 6 8-1 12 8 6 13 5 4 3 11-3 11 0-6-2-9-6-9-2-6-9-5-10-1-5 2-9 1-11-3-4 4-9 4-12 1-5-1-8 5-8 12z"
            }
        };
        write!(out, r#"<path fill="{hair}" d="{cap}"/>"#)?;
        let strands = match self.hair {
            Hair::Short => "M58 27q-6 3-9 9M72 26q5 3 6 8",
            Hair::Bun => "M56 30q-7 4-10 13M72 30q7 4 10 13",
            Hair::Long | Hair::Braid => "M54 29q-8 4-11 15M72 30q9 5 12 16",
            Hair::Ponytail => "M54 32q10-5 24 2M47 43q8-6 20-8",
            Hair::Sidepart => "M60 28q12 8 24 8",
            Hair::Waves => "M50 33q7-7 14-2t13 1",
            Hair::Curly => "M50 36q3-5 8-2M68 30q6-2 8 4M79 42q5-2 6 3",
            Hair::Bob => "M50 33q5 8 4 15M74 31q4 8 3 17",
            _ => return Ok(()),
        };
        write!(out, r#"<path fill="none" stroke="{dark}" stroke-width="1.8" d="{strands}"/>"#)
    }

    fn braid(&self, out: &mut String) -> fmt::Result {
        let (hair, dark) = tone(&HAIR, self.hair_color);
        let (band, _) = tone(&SHIRT, (self.shirt + 3) % 8);
        // Round dots along a line are the plait, short arcs between them its shadow.
        write!(
            out,
            r#"<g fill="none"><path stroke="{hair}" stroke-width="13" stroke-dasharray="0 10.4" d="M88 80l4 10-2 10 3 10.5"/><path stroke="{dark}" stroke-width="1.5" d="M84 85q5 4 10 0M86 95q5 4 10 0M85 105q5 4 10 0"/><path stroke="{band}" stroke-width="5" d="M90 117h7"/></g>"#
        )
    }

    fn wear(&self, wear: Headwear, out: &mut String) -> fmt::Result {
        let (hair, _) = tone(&HAIR, self.hair_color);
        // Never the colour of the shirt, always one that stands against the background.
        let (cloth, fold) = tone(&SHIRT, (self.shirt + 3) % 8);
        let sides = match (wear, self.hair) {
            (Headwear::Scarf | Headwear::Turban, _) | (_, Hair::Bald) => "",
            (_, Hair::Short | Hair::Buzz | Hair::Sidepart) => "M41 60q-3-8 0-16h4q-3 8-4 16zM87 60q3-8 0-16h-4q3 8 4 16z",
            _ => "M39 68q-5-14 1-24h8q-6 10-9 24zM89 68q5-14-1-24h-8q6 10 9 24z",
        };
        if !sides.is_empty() {
            write!(out, r#"<path fill="{hair}" d="{sides}"/>"#)?;
        }
        match wear {
            Headwear::None => Ok(()),
            Headwear::Scarf => write!(
                out,
                r#"<path fill="{cloth}" fill-rule="evenodd" d="M34 60c-4-48 64-48 60 0 2 18-1 26 8 46-18 16-58 16-76 0 9-20 6-28 8-46zM43 58c1 17 9 29 21 29s20-12 21-29c-1-24-41-24-42 0z"/><path fill="none" stroke="{fold}" stroke-width="2" d="M41 84q20 26 50 14M36 50q6-22 26-24M33 100q24 14 46 6"/>"#
            ),
            Headwear::Beanie => write!(
                out,
                r#"<path fill="{cloth}" d="M38 48c-3-37 55-37 52 0z"/><circle cx="64" cy="18" r="6" fill="{fold}"/><rect x="35" y="42" width="58" height="11" rx="5" fill="{fold}"/><path stroke="{cloth}" stroke-linecap="butt" stroke-width="7" stroke-dasharray="1.6 6" d="M43 47h46"/>"#
            ),
            Headwear::Cap => write!(
                out,
                r#"<path fill="{cloth}" d="M39 47c-3-31 53-31 50 0z"/><path fill="{fold}" d="M37 47q30-8 54-1 14 3 15 7-26-6-68-1-3-2-1-5z"/><circle cx="66" cy="24" r="2.5" fill="{fold}"/><path fill="none" stroke="{fold}" stroke-width="1.6" d="M66 25q-8 8-9 17"/>"#
            ),
            Headwear::Turban => write!(
                out,
                r#"<path fill="{cloth}" d="M38 54c-12-24 6-40 28-40s38 16 24 40c-2-9-12-13-25-17-13 4-25 8-27 17z"/><path fill="none" stroke="{fold}" stroke-width="2.4" d="M37 44q10-12 38-26M36 34q10-8 26-15M92 46q-8-14-27-10M94 35q-8-8-20-8"/>"#
            ),
        }
    }

    fn spectacles(&self, out: &mut String) -> fmt::Result {
        let frame = [INK, "#6b3f2a", "#3b5673"].get(self.quirk(9, 3) as usize).copied().unwrap_or(INK);
        write!(out, r##"<g fill="#fff2" stroke="{frame}" stroke-width="2">"##)?;
        out.push_str(match self.quirk(10, 2) {
            0 => r#"<circle cx="54.5" cy="60" r="7.5"/><circle cx="73.5" cy="60" r="7.5"/>"#,
            _ => r#"<rect x="46" y="54" width="16" height="12.5" rx="4.5"/><rect x="66" y="54" width="16" height="12.5" rx="4.5"/>"#,
        });
        out.push_str(r#"<path d="M62 59q2-2 4 0M46 58l-4-1M82 58l4-1"/></g>"#);
        Ok(())
    }
}

/// The compact form that [`Portrait::parse`] reads.
impl fmt::Display for Portrait {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "skin={};hair={};hair_color={};shirt={};glasses={};beard={};headwear={};background={}",
            self.skin,
            self.hair.name(),
            self.hair_color,
            self.shirt,
            u8::from(self.glasses),
            u8::from(self.beard),
            self.headwear.name(),
            self.background
        )
    }
}

fn number(text: &str, below: usize) -> Option<u8> {
    text.parse::<u8>().ok().filter(|n| usize::from(*n) < below)
}

fn flag(text: &str) -> Option<bool> {
    match text {
        "1" | "true" => Some(true),
        "0" | "false" => Some(false),
        _ => None,
    }
}

#[cfg(test)]
mod tests;
