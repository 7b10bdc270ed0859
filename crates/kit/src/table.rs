//! Tables as spreadsheets write and read them (CSV): the first line names the columns, commas or semicolons stand between
//! cells, and a mark may stand before everything. What a column means is for whoever asks; files of whole directories are
//! read elsewhere, with their many spellings.

use crate::{Error, Result, Words, text};
use std::borrow::Cow;

/// A larger file is refused; in bytes.
pub const MAX: usize = 1024 * 1024;

#[derive(Debug, Default)]
pub struct Table {
    heads: Vec<String>,
    rows: Vec<Vec<String>>,
}
impl Table {
    /// Of a file with at most `most` lines. Refused as the field `file`.
    pub fn read(bytes: &[u8], most: usize) -> Result<Table> {
        let no_table = || Error::invalid("file", "kit-table-not");
        if bytes.len() > MAX {
            return Err(Error::too_large("kit-table-large"));
        }
        let text = std::str::from_utf8(bytes).map_err(|_| no_table())?.trim_start_matches('\u{feff}');
        let first = text.lines().next().unwrap_or_default();
        let delimiter = if first.matches(';').count() > first.matches(',').count() { b';' } else { b',' };
        let mut reader = csv::ReaderBuilder::new().delimiter(delimiter).flexible(true).from_reader(text.as_bytes());
        // What a spreadsheet was kept from calculating is the word itself again.
        let plain = |cell: &str| text::clean(cell.trim().trim_start_matches('\'')).chars().take(1000).collect::<String>();
        let heads = reader.headers().map_err(|_| no_table())?.iter().map(|h| plain(h).to_lowercase()).collect();
        let mut rows = vec![];
        for row in reader.records() {
            let row: Vec<String> = row.map_err(|_| no_table())?.iter().map(plain).collect();
            if row.iter().all(String::is_empty) {
                continue;
            }
            if rows.len() == most {
                return Err(Error::invalid("file", Words::of("kit-table-long").with("max", most)));
            }
            rows.push(row);
        }
        if rows.is_empty() {
            return Err(Error::invalid("file", "kit-table-empty"));
        }
        Ok(Table { heads, rows })
    }
    /// The first column of one of these names, in lower case.
    pub fn column(&self, names: &[&str]) -> Option<usize> {
        self.heads.iter().position(|h| names.contains(&h.as_str()))
    }
    /// Line by line; a line may be shorter than the first.
    pub fn rows(&self) -> impl Iterator<Item = &[String]> {
        self.rows.iter().map(Vec::as_slice)
    }
}

/// A cell that a spreadsheet would calculate is a word to it.
pub fn cell(words: &str) -> Cow<'_, str> {
    if words.starts_with(['=', '+', '-', '@', '\t', '\r']) { Cow::Owned(format!("'{words}")) } else { Cow::Borrowed(words) }
}

/// As a file: each line has a cell for each column.
pub fn write<'a, const N: usize>(heads: [&str; N], rows: impl IntoIterator<Item = [&'a str; N]>) -> String {
    let mut out = csv::Writer::from_writer(vec![]);
    // Into memory, and every line is as long: neither can fail.
    let _ = out.write_record(heads);
    for row in rows {
        let _ = out.write_record(row.map(cell).iter().map(|c| c.as_bytes()));
    }
    out.into_inner().map(|bytes| String::from_utf8_lossy(&bytes).into_owned()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_a_spreadsheet_would_calculate_is_a_word_and_comes_back_as_it_was() {
        for (said, kept) in [("=1+1", "'=1+1"), ("+45", "'+45"), ("@ann", "'@ann"), ("-x", "'-x"), ("Ann", "Ann"), ("", "")] {
            assert_eq!(cell(said), kept);
        }
        let file = write(["handle", "name"], [["@ann", "Ann \"A\", Åsa"], ["=b", "B"]]);
        let table = Table::read(file.as_bytes(), 10).unwrap();
        assert_eq!(table.rows().collect::<Vec<_>>(), [["@ann", "Ann \"A\", Åsa"], ["=b", "B"]]);
    }

    #[test]
    fn a_table_is_read_by_its_heads_and_refused_with_a_reason() {
        let table = Table::read("\u{feff}Name;E-Mail\nAnn;ann@x.org\n;\nBen\n".as_bytes(), 10).unwrap();
        assert_eq!((table.column(&["mail", "e-mail"]), table.column(&["handle"])), (Some(1), None));
        assert_eq!(table.rows().map(|r| r.len()).collect::<Vec<_>>(), [2, 1]);
        for (file, key) in [
            (&b"\xff\xfe\x00a"[..], "kit-table-not"),
            (b"handle\n", "kit-table-empty"),
            (b"", "kit-table-empty"),
            (b"a\n1\n2\n3\n", "kit-table-long"),
        ] {
            assert!(matches!(Table::read(file, 2), Err(Error::Invalid { words, .. }) if words.key() == Some(key)), "{key}");
        }
        assert!(matches!(Table::read(&vec![b'a'; MAX + 1], 2), Err(Error::TooLarge(_))));
    }
}
