//! Pictures people upload: what a file really is, and safe copies of pictures in the size a page needs. Only PNG, JPEG,
//! GIF and WebP are ever decoded, within limits; every copy is encoded anew, so that places and cameras stay private.
//! Decoding takes up to a second of CPU: call from a blocking thread. Never serves an original.

use crate::{Error, Result, Words};
use image::codecs::{jpeg::JpegEncoder, png::PngEncoder};
use image::{DynamicImage, GenericImageView as _, ImageDecoder as _, ImageFormat, ImageReader, Limits};
use std::io::Cursor;
use std::panic::catch_unwind;

/// What a file is by its content; its name only refines what content leaves open.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Kind {
    /// One of the four we decode and show.
    Image(&'static str),
    /// Everything else: offered as a download, never shown.
    Other(String),
}

impl Kind {
    pub fn mime(&self) -> &str {
        match self {
            Kind::Image(m) => m,
            Kind::Other(m) => m,
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Picture {
    pub bytes: Vec<u8>,
    pub width: u32,
    pub height: u32,
    pub mime: &'static str,
}

const MAX_ALLOC: u64 = 128 * 1024 * 1024;
const MAX_PIXELS: u64 = 40_000_000;
/// A picture without transparency that is larger than this as PNG is a photo and becomes a JPEG.
const MAX_PNG: usize = 1024 * 1024;

pub fn sniff(bytes: &[u8], name: &str) -> Kind {
    match format(bytes) {
        Some(ImageFormat::Png) => return Kind::Image("image/png"),
        Some(ImageFormat::Jpeg) => return Kind::Image("image/jpeg"),
        Some(ImageFormat::Gif) => return Kind::Image("image/gif"),
        Some(ImageFormat::WebP) => return Kind::Image("image/webp"),
        _ => {}
    }
    let known = infer::get(bytes).map(|t| t.mime_type());
    let mime = known.unwrap_or_else(|| {
        if !is_text(bytes) {
            return "application/octet-stream";
        }
        match name.rsplit('.').next().unwrap_or("").to_ascii_lowercase().as_str() {
            "svg" => "image/svg+xml",
            "html" | "htm" | "xhtml" => "text/html",
            "xml" => "text/xml",
            "csv" => "text/csv",
            "md" | "markdown" => "text/markdown",
            "json" => "application/json",
            "ics" => "text/calendar",
            "vcf" => "text/vcard",
            _ => "text/plain",
        }
    });
    Kind::Other(mime.to_owned())
}

fn is_text(bytes: &[u8]) -> bool {
    let head = bytes.get(..4096).unwrap_or(bytes);
    let utf8 = match std::str::from_utf8(head) {
        Ok(_) => true,
        // A character cut at the end of the head is no fault.
        Err(e) => e.error_len().is_none() && head.len() < bytes.len(),
    };
    utf8 && !head.contains(&0)
}

fn format(bytes: &[u8]) -> Option<ImageFormat> {
    Some(match infer::get(bytes)?.mime_type() {
        "image/png" => ImageFormat::Png,
        "image/jpeg" => ImageFormat::Jpeg,
        "image/gif" => ImageFormat::Gif,
        "image/webp" => ImageFormat::WebP,
        _ => return None,
    })
}

/// A copy to show on a page, no edge longer than `max_edge`.
pub fn picture(bytes: &[u8], max_edge: u32) -> Result<Picture> {
    let (image, format) = decode(bytes)?;
    encode(&fit(image, max_edge), format == ImageFormat::Jpeg, 85)
}

/// A small copy for lists, no edge longer than `edge`.
pub fn thumb(bytes: &[u8], edge: u32) -> Result<Picture> {
    let (image, _) = decode(bytes)?;
    encode(&fit(image, edge), true, 80)
}

/// Which square of a picture is meant, in parts of it: its upper left corner in parts of the width and of the height, its
/// side in parts of the shorter edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Area {
    pub x: f64,
    pub y: f64,
    pub side: f64,
}

/// The middle of the picture as a square, for photos of people and signs of communities.
pub fn square(bytes: &[u8], edge: u32) -> Result<Picture> {
    squares(bytes, None, &[edge])?.pop().ok_or_else(damaged)
}

/// A square of the picture, its middle where none is named, once in each size.
pub fn squares(bytes: &[u8], area: Option<Area>, edges: &[u32]) -> Result<Vec<Picture>> {
    let (image, _) = decode(bytes)?;
    let (x, y, side) = within(image.dimensions(), area);
    let square = image.crop_imm(x, y, side, side);
    edges.iter().map(|edge| encode(&fit(square.clone(), *edge), true, 85)).collect()
}

/// The square in pixels, whatever was asked for.
fn within((w, h): (u32, u32), area: Option<Area>) -> (u32, u32, u32) {
    let short = w.min(h);
    let Some(a) = area.filter(|a| [a.x, a.y, a.side].iter().all(|n| n.is_finite())) else {
        // The upper part of a portrait holds the face.
        return ((w - short) / 2, (h - short) / 3, short);
    };
    let side = ((f64::from(short) * a.side.clamp(0.05, 1.0)).round() as u32).clamp(1, short.max(1));
    let at = |part: f64, whole: u32| ((f64::from(whole) * part.clamp(0.0, 1.0)).round() as u32).min(whole.saturating_sub(side));
    (at(a.x, w), at(a.y, h), side)
}

fn fit(image: DynamicImage, edge: u32) -> DynamicImage {
    let edge = edge.max(1);
    if image.width().max(image.height()) <= edge { image } else { image.thumbnail(edge, edge) }
}

fn decode(bytes: &[u8]) -> Result<(DynamicImage, ImageFormat)> {
    if bytes.is_empty() {
        return Err(Error::invalid("file", "kit-file-empty"));
    }
    let format = format(bytes).ok_or_else(|| Error::invalid("file", "kit-picture-unknown"))?;
    if format == ImageFormat::Jpeg && !jpeg_is_whole(bytes) {
        return Err(damaged());
    }
    // The decoders are written with care, but they read what strangers send.
    let image = catch_unwind(|| try_decode(bytes, format)).unwrap_or_else(|_| Err(damaged()))?;
    Ok((image, format))
}

fn try_decode(bytes: &[u8], format: ImageFormat) -> Result<DynamicImage> {
    let mut reader = ImageReader::with_format(Cursor::new(bytes), format);
    let mut limits = Limits::default();
    limits.max_alloc = Some(MAX_ALLOC);
    reader.limits(limits);
    let mut decoder = reader.into_decoder().map_err(refused)?;
    let (w, h) = decoder.dimensions();
    if u64::from(w) * u64::from(h) > MAX_PIXELS || decoder.total_bytes() > MAX_ALLOC {
        return Err(too_many(w, h));
    }
    let orientation = decoder.orientation().unwrap_or(image::metadata::Orientation::NoTransforms);
    let mut image = DynamicImage::from_decoder(decoder).map_err(refused)?;
    image.apply_orientation(orientation);
    Ok(image)
}

/// The JPEG decoder takes half a file for a half grey picture; we do not. Walks the segments to where the pixels begin
/// (a preview inside the metadata has an end of its own) and looks for the end of the picture behind that.
fn jpeg_is_whole(bytes: &[u8]) -> bool {
    let mut at = 2;
    while let Some([0xFF, marker, high, low]) = bytes.get(at..at + 4) {
        match marker {
            0xDA => return bytes.get(at..).is_some_and(|pixels| pixels.windows(2).any(|w| w == [0xFF, 0xD9])),
            0xFF => at += 1,
            _ => at += 2 + usize::from(u16::from_be_bytes([*high, *low])),
        }
    }
    false
}

fn refused(e: image::ImageError) -> Error {
    match e {
        image::ImageError::Limits(_) => Error::invalid("file", "kit-picture-large"),
        _ => damaged(),
    }
}

fn damaged() -> Error {
    Error::invalid("file", "kit-picture-damaged")
}

fn too_many(w: u32, h: u32) -> Error {
    Error::invalid("file", Words::of("kit-picture-pixels").with("width", w).with("height", h))
}

fn encode(image: &DynamicImage, prefer_jpeg: bool, quality: u8) -> Result<Picture> {
    let (width, height) = image.dimensions();
    let picture = |bytes, mime| Ok(Picture { bytes, width, height, mime });
    if image.color().has_alpha() {
        let rgba = image.to_rgba8();
        if rgba.pixels().any(|p| p.0.last() != Some(&255)) {
            let mut out = Vec::new();
            rgba.write_with_encoder(PngEncoder::new(&mut out)).map_err(Error::fault)?;
            return picture(out, "image/png");
        }
    }
    let rgb = image.to_rgb8();
    let mut out = Vec::new();
    if !prefer_jpeg {
        rgb.write_with_encoder(PngEncoder::new(&mut out)).map_err(Error::fault)?;
        if out.len() <= MAX_PNG {
            return picture(out, "image/png");
        }
        out.clear();
    }
    rgb.write_with_encoder(JpegEncoder::new_with_quality(&mut out, quality)).map_err(Error::fault)?;
    picture(out, "image/jpeg")
}
