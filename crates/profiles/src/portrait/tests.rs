//! What a portrait keeps: well-formed, a face, nothing from outside.

use super::*;

/// Every tag closed in order, every attribute quoted, nothing but shapes.
fn well_formed(svg: &str) -> Result<(), String> {
    let mut open: Vec<String> = Vec::new();
    let mut rest = svg;
    while let Some(start) = rest.find('<') {
        if !rest[..start].trim().is_empty() {
            return Err(format!("text outside of tags: {}", &rest[..start]));
        }
        let end = rest.find('>').ok_or("a tag never ends")?;
        let tag = &rest[start + 1..end];
        rest = &rest[end + 1..];
        if let Some(name) = tag.strip_prefix('/') {
            if open.pop().as_deref() != Some(name) {
                return Err(format!("</{name}> closes nothing"));
            }
            continue;
        }
        let body = tag.strip_suffix('/').unwrap_or(tag);
        let name = body.split(' ').next().unwrap_or_default();
        if !["svg", "g", "path", "circle", "ellipse", "rect"].contains(&name) {
            return Err(format!("unexpected <{name}>"));
        }
        if body.matches('"').count() != 2 * body.matches('=').count() || body.contains('&') {
            return Err(format!("attributes of <{body}>"));
        }
        if !tag.ends_with('/') {
            open.push(name.to_owned());
        }
    }
    if open.is_empty() && rest.trim().is_empty() { Ok(()) } else { Err(format!("left open: {open:?}")) }
}

fn everyone() -> impl Iterator<Item = Portrait> {
    let heads = Hair::ALL.into_iter().flat_map(|hair| Headwear::ALL.into_iter().map(move |headwear| (hair, headwear)));
    heads.flat_map(|(hair, headwear)| {
        (0..8).map(move |n| Portrait {
            skin: n % 6,
            hair,
            hair_color: n % 7,
            shirt: n,
            glasses: n % 2 == 0,
            beard: n % 3 == 0,
            headwear,
            background: 7 - n,
        })
    })
}

#[test]
fn the_compact_form_reads_back() {
    for portrait in everyone() {
        assert_eq!(Portrait::parse(&portrait.to_string()), Some(portrait));
    }
    let text = "skin=2;hair=bun;hair_color=3;shirt=1;glasses=1;beard=0;headwear=none;background=4";
    assert_eq!(Portrait::parse(text).map(|p| p.to_string()).as_deref(), Some(text));
    assert_eq!(Portrait::parse(" hair = afro ; glasses = true ").map(|p| (p.hair, p.glasses)), Some((Hair::Afro, true)));
}

#[test]
fn nonsense_is_refused_and_never_panics() {
    for text in ["skin", "skin=6", "skin=-1", "skin=999", "hair=mohawk", "shoes=1", "glasses=maybe", "=", "headwear=\u{202e}cap"] {
        assert_eq!(Portrait::parse(text), None, "{text}");
    }
    assert!(Portrait::parse("").is_some());
}

#[test]
fn every_style_is_small_well_formed_and_stands_alone() {
    for portrait in everyone() {
        let svg = portrait.svg();
        assert_eq!(well_formed(&svg), Ok(()), "{portrait}\n{svg}");
        assert!(svg.len() < 2048, "{} bytes: {portrait}", svg.len());
        assert!(!svg.contains("href") && !svg.contains("url(") && !svg.contains(" id="), "{portrait}");
    }
}

#[test]
fn colours_out_of_range_still_draw() {
    let wild = Portrait { skin: 200, hair_color: 99, shirt: 8, background: 255, ..Portrait::from_seed(1) };
    assert_eq!(well_formed(&wild.svg()), Ok(()));
}

#[test]
fn seeds_are_stable_and_varied() {
    assert_eq!(Portrait::from_seed(42), Portrait::from_seed(42));
    let different: std::collections::HashSet<String> = (0..500).map(|seed| Portrait::from_seed(seed).to_string()).collect();
    assert!(different.len() > 450, "{}", different.len());
    assert!((0..2000).map(Portrait::from_seed).all(|p| !matches!(p.headwear, Headwear::Scarf | Headwear::Turban)));
    assert!((0..2000).map(Portrait::from_seed).all(|p| Portrait::parse(&p.to_string()) == Some(p)));
}
