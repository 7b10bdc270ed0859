//! Pictures: what is one, what is refused, and what is left after it was drawn anew.

use image::{DynamicImage, ExtendedColorType, ImageEncoder as _, ImageFormat, Rgb, RgbImage, Rgba, RgbaImage};
use kit::Error;
use kit::images::*;
use proptest::prelude::*;
use std::io::Cursor;

/// Red on the left, blue on the right.
fn two_colours(w: u32, h: u32) -> DynamicImage {
    RgbImage::from_fn(w, h, |x, _| if x < w / 2 { Rgb([250, 0, 0]) } else { Rgb([0, 0, 250]) }).into()
}

fn save(image: &DynamicImage, format: ImageFormat) -> Vec<u8> {
    let mut out = Cursor::new(Vec::new());
    image.write_to(&mut out, format).unwrap();
    out.into_inner()
}

fn load(p: &Picture) -> DynamicImage {
    let image = image::load_from_memory(&p.bytes).unwrap();
    assert_eq!((image.width(), image.height()), (p.width, p.height));
    assert_eq!(sniff(&p.bytes, ""), Kind::Image(p.mime));
    image
}

fn refused(bytes: &[u8]) -> String {
    let all = [picture(bytes, 1000), thumb(bytes, 100), square(bytes, 100)];
    let [a, ..] = all.map(|r| match r {
        Err(Error::Invalid { field: "file", words }) => words.to_string(),
        other => panic!("{other:?}"),
    });
    a
}

/// A JPEG whose EXIF block says "turn 90° to the right", with a place in it.
fn turned_jpeg() -> Vec<u8> {
    let plain = save(&two_colours(80, 40), ImageFormat::Jpeg);
    let mut exif = b"Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0\x06\0\0\0\0\0\0\0".to_vec();
    exif.extend_from_slice(b"GPS 59.3293 N");
    let mut out = plain[..2].to_vec();
    out.extend_from_slice(&[0xFF, 0xE1]);
    out.extend_from_slice(&u16::try_from(exif.len() + 2).unwrap().to_be_bytes());
    out.extend_from_slice(&exif);
    out.extend_from_slice(&plain[2..]);
    out
}

#[test]
fn content_decides_what_a_file_is() {
    let image = two_colours(8, 8);
    for (format, mime) in [
        (ImageFormat::Png, "image/png"),
        (ImageFormat::Jpeg, "image/jpeg"),
        (ImageFormat::Gif, "image/gif"),
        (ImageFormat::WebP, "image/webp"),
    ] {
        assert_eq!(sniff(&save(&image, format), "evil.html"), Kind::Image(mime));
    }
    for (bytes, name, mime) in [
        (&b"%PDF-1.7\n"[..], "a.png", "application/pdf"),
        (b"PK\x03\x04\x14\0", "a.jpg", "application/zip"),
        (b"<!DOCTYPE html><script>", "a.png", "text/html"),
        (b"<svg xmlns='http://www.w3.org/2000/svg'/>", "a.svg", "image/svg+xml"),
        (b"a,b\n1,2", "a.csv", "text/csv"),
        (b"hello", "a.png", "text/plain"),
        (b"", "a.png", "text/plain"),
        (b"\x00\x01\x02", "a.txt", "application/octet-stream"),
        (b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0", "a.png", "image/bmp"),
    ] {
        assert_eq!(sniff(bytes, name), Kind::Other(mime.into()), "{name}");
    }
}

#[test]
fn copies_fit_and_keep_their_look() {
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP] {
        let bytes = save(&two_colours(600, 300), format);
        let p = picture(&bytes, 200).unwrap();
        assert_eq!((p.width, p.height), (200, 100), "{format:?}");
        assert_eq!(p.mime, if format == ImageFormat::Jpeg { "image/jpeg" } else { "image/png" });
        let seen = load(&p).to_rgb8();
        assert!(seen.get_pixel(10, 50)[0] > 200 && seen.get_pixel(190, 50)[2] > 200);
        assert_eq!(picture(&bytes, 5000).unwrap().width, 600, "nothing grows");
        let t = thumb(&bytes, 64).unwrap();
        assert_eq!((t.width, t.height, t.mime), (64, 32, "image/jpeg"));
        let s = square(&bytes, 96).unwrap();
        assert_eq!((s.width, s.height), (96, 96));
        let seen = load(&s).to_rgb8();
        assert!(seen.get_pixel(5, 48)[0] > 200 && seen.get_pixel(90, 48)[2] > 200, "the middle was taken");
    }
    assert_eq!(square(&save(&two_colours(1, 900), ImageFormat::Png), 96).unwrap().width, 1);
    assert_eq!(thumb(&save(&two_colours(9000, 2), ImageFormat::Png), 64).unwrap().height, 1);
}

#[test]
fn transparency_is_kept_only_where_there_is_some() {
    let clear: DynamicImage = RgbaImage::from_pixel(50, 50, Rgba([9, 9, 9, 40])).into();
    let p = thumb(&save(&clear, ImageFormat::Png), 20).unwrap();
    assert_eq!(p.mime, "image/png");
    assert!(load(&p).color().has_alpha());
    let full: DynamicImage = RgbaImage::from_pixel(50, 50, Rgba([9, 9, 9, 255])).into();
    assert_eq!(thumb(&save(&full, ImageFormat::Png), 20).unwrap().mime, "image/jpeg");
}

#[test]
fn turned_pictures_stand_upright_and_places_are_gone() {
    let bytes = turned_jpeg();
    assert_eq!(sniff(&bytes, ""), Kind::Image("image/jpeg"));
    let p = picture(&bytes, 1000).unwrap();
    assert_eq!((p.width, p.height), (40, 80));
    let seen = load(&p).to_rgb8();
    assert!(seen.get_pixel(20, 5)[0] > 200 && seen.get_pixel(20, 75)[2] > 200, "left became top");
    for p in [p, thumb(&bytes, 30).unwrap(), square(&bytes, 30).unwrap()] {
        assert!(!p.bytes.windows(4).any(|w| w == b"Exif" || w == b"GPS "));
    }
}

#[test]
fn broken_files_are_refused_with_words() {
    assert!(refused(b"").contains("empty"));
    assert!(refused(b"hello").contains("kit-picture-unknown"));
    assert!(refused(b"<svg xmlns='http://www.w3.org/2000/svg'/>").contains("kit-picture-unknown"));
    assert!(refused(b"BM\x3a\0\0\0\0\0\0\0\x36\0\0\0").contains("kit-picture-unknown"));
    for format in [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP] {
        let bytes = save(&two_colours(300, 300), format);
        for cut in [12, bytes.len() / 2, bytes.len() - 20] {
            assert!(refused(&bytes[..cut]).contains("damaged"), "{format:?} cut at {cut} of {}", bytes.len());
        }
    }
    let turned = turned_jpeg();
    assert!(refused(&turned[..turned.len() / 2]).contains("damaged"));
}

/// A PNG that is small on disk and says it is `w` × `h`.
fn bomb(w: u32, h: u32) -> Vec<u8> {
    let mut bytes = Vec::new();
    image::codecs::png::PngEncoder::new(&mut bytes).write_image(&[0; 3], 1, 1, ExtendedColorType::Rgb8).unwrap();
    bytes[16..20].copy_from_slice(&w.to_be_bytes());
    bytes[20..24].copy_from_slice(&h.to_be_bytes());
    let crc = bytes[12..29]
        .iter()
        .fold(!0u32, |c, b| (0..8).fold(c ^ u32::from(*b), |c, _| if c & 1 == 1 { c >> 1 ^ 0xEDB8_8320 } else { c >> 1 }));
    bytes[29..33].copy_from_slice(&(!crc).to_be_bytes());
    bytes
}

#[test]
fn bombs_are_refused_before_they_are_unpacked() {
    assert!(refused(&bomb(50_000, 50_000)).contains("width=50000 height=50000"));
    assert!(refused(&bomb(7_000, 6_000)).contains("kit-picture-pixels"), "42 megapixels");
    assert!(refused(&bomb(2_000_000_000, 2_000_000_000)).len() > 10);
    let mut gif = save(&two_colours(4, 4), ImageFormat::Gif);
    gif[6..10].copy_from_slice(&[0xFF, 0xFF, 0xFF, 0xFF]);
    assert!(refused(&gif).contains("kit-picture-"));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]
    #[test]
    fn damaged_bytes_never_break_anything(which in 0usize..4, hits in proptest::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..20)) {
        let format = [ImageFormat::Png, ImageFormat::Jpeg, ImageFormat::Gif, ImageFormat::WebP][which];
        let mut bytes = save(&two_colours(40, 30), format);
        for (at, value) in hits {
            let at = at.index(bytes.len());
            bytes[at] = value;
        }
        match picture(&bytes, 100) {
            Ok(p) => { load(&p); }
            Err(Error::Invalid { field: "file", words }) => prop_assert!(words.key().is_some()),
            Err(e) => prop_assert!(false, "{e:?}"),
        }
        sniff(&bytes, "x");
    }
}

#[test]
fn a_square_is_taken_where_it_was_chosen() {
    // Left half red, right half blue.
    let bytes = save(&two_colours(3200, 1600), ImageFormat::Png);
    let colour = |area| {
        let all = squares(&bytes, area, &[64, 16]).unwrap();
        assert_eq!(all.iter().map(|p| (p.width, p.height)).collect::<Vec<_>>(), [(64, 64), (16, 16)]);
        let p = image::load_from_memory(&all[0].bytes).unwrap().to_rgb8();
        let px = p.get_pixel(32, 32);
        (px[0], px[2])
    };
    let area = |x, y, side| Some(Area { x, y, side });
    let (left, right) = (colour(area(0.0, 0.0, 0.5)), colour(area(0.75, 0.0, 0.5)));
    assert_ne!(left, right);
    assert_eq!(colour(area(9.0, -3.0, 0.5)), right, "what lies outside is moved inside");
    assert_eq!(colour(area(f64::NAN, 0.0, 1.0)), colour(None), "what is no number means the middle");
    assert_eq!(colour(area(0.0, 0.0, 0.0)), left, "never nothing");
}
