//! People from a table (CSV as spreadsheets and HR systems write it). Column names are taken in many spellings and any order;
//! columns that we do not know are named, never guessed.

use crate::people_file::{PersonRecord, Problem, Severity, UserType, clean, clean_lines, list, short};
use kit::Words;

/// No directory has as many people; short lines of a file that is allowed could fill the memory.
const ROWS: usize = 1_000_000;

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Column {
    Id,
    Handle,
    Name,
    Given,
    Family,
    Email,
    Title,
    Unit,
    Place,
    Country,
    Phone,
    Mobile,
    Timezone,
    Languages,
    Manager,
    Type,
    Tags,
    About,
}

/// Letters and digits of the heading, in lower case.
fn column(heading: &str) -> Option<Column> {
    let key: String = heading.to_lowercase().chars().filter(|c| c.is_alphanumeric()).collect();
    Some(match key.as_str() {
        "id" | "externalid" | "employeeid" | "employeenumber" | "employeeno" | "employee" | "personid" | "personnelnumber" | "staffid"
        | "workerid" | "uuid" | "guid" | "serial" | "personalnummer" | "matricule" => Column::Id,
        "handle" | "username" | "user" | "login" | "loginname" | "account" | "uid" | "userid" | "nickname" => Column::Handle,
        "name" | "fullname" | "displayname" | "cn" | "commonname" | "person" | "nom complet" => Column::Name,
        "firstname" | "givenname" | "given" | "first" | "forename" | "vorname" | "prenom" | "prénom" => Column::Given,
        "lastname" | "familyname" | "family" | "last" | "surname" | "sn" | "nachname" | "nom" => Column::Family,
        "email" | "mail" | "emailaddress" | "mailaddress" | "workemail" | "primaryemail" | "smtp" | "courriel" => Column::Email,
        "title" | "jobtitle" | "job" | "position" | "role" | "jobrole" | "function" | "funktion" | "poste" => Column::Title,
        "unit" | "department" | "dept" | "departmentname" | "organisation" | "organization" | "organisationalunit"
        | "organizationalunit" | "orgunit" | "org" | "team" | "division" | "businessunit" | "ou" | "abteilung" | "service"
        | "département" => Column::Unit,
        "place" | "location" | "city" | "town" | "site" | "office" | "worklocation" | "l" | "ort" | "standort" | "ville" => Column::Place,
        "country" | "countryname" | "countrycode" | "co" | "c" | "land" | "pays" => Column::Country,
        "phone" | "telephone" | "phonenumber" | "telephonenumber" | "workphone" | "businessphone" | "tel" | "telefon" | "téléphone" => {
            Column::Phone
        }
        "mobile" | "mobilephone" | "cell" | "cellphone" | "mobilenumber" | "handy" => Column::Mobile,
        "timezone" | "tz" | "zeitzone" => Column::Timezone,
        "languages" | "language" | "lang" | "preferredlanguage" | "sprachen" | "sprache" | "langues" => Column::Languages,
        "manager" | "managerid" | "manageremail" | "managermail" | "supervisor" | "supervisorid" | "supervisoremail" | "reportsto"
        | "reportstoid" | "reportstoemail" | "boss" | "linemanager" | "managerhandle" | "managerusername" | "managerdn"
        | "manageremployeeid" | "vorgesetzter" => Column::Manager,
        "type" | "usertype" | "persontype" | "employeetype" | "employmenttype" | "workertype" | "contracttype" => Column::Type,
        "tags" | "tag" | "skills" | "keywords" | "expertise" => Column::Tags,
        "about" | "aboutme" | "bio" | "biography" | "description" | "notes" => Column::About,
        _ => return None,
    })
}

pub(crate) fn read(text: &str, problems: &mut Vec<Problem>) -> Vec<PersonRecord> {
    read_at_most(ROWS, text, problems)
}
fn read_at_most(most: usize, text: &str, problems: &mut Vec<Problem>) -> Vec<PersonRecord> {
    // The reader counts its lines rightly only where they end in one way.
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut table = csv::ReaderBuilder::new()
        .delimiter(delimiter(&text))
        .has_headers(false)
        .flexible(true)
        .trim(csv::Trim::All)
        .from_reader(text.as_bytes());
    let mut columns: Vec<Option<Column>> = Vec::new();
    let mut people = Vec::new();
    let mut row = csv::StringRecord::new();
    let mut rows = 0;
    loop {
        match table.read_record(&mut row) {
            Ok(false) => break,
            Err(e) => {
                // Only text that is not UTF-8 or a reader that fails could end here, and both are excluded before.
                problems.push(Problem::error(table.position().line(), Words::of("import-row-unread").with("why", e.to_string())));
                break;
            }
            Ok(true) if row.iter().all(str::is_empty) => {}
            Ok(true) if rows > most => {
                let line = row.position().map_or(0, csv::Position::line);
                problems.clear();
                problems.push(Problem::error(line, Words::of("import-rows").with("max", most)));
                return Vec::new();
            }
            Ok(true) => {
                let line = row.position().map_or(0, csv::Position::line);
                rows += 1;
                if columns.is_empty() {
                    columns = headings(&row, line, problems);
                    if columns.iter().flatten().count() == 0 {
                        return Vec::new();
                    }
                } else {
                    person(&row, line, &columns, &mut people, problems);
                }
            }
        }
    }
    if text.matches('"').count() % 2 == 1
        && let Some(last) = people.last().map(|p: &PersonRecord| p.source_line)
    {
        problems.push(Problem::warning(last, Words::of("import-quotation")));
    }
    people
}

/// The separator that stands most often in the first line, outside quotation marks.
fn delimiter(text: &str) -> u8 {
    let mut counts = [(b',', 0_u32), (b';', 0), (b'\t', 0), (b'|', 0)];
    let mut quoted = false;
    for c in text.trim_start().bytes() {
        match c {
            b'"' => quoted = !quoted,
            b'\n' | b'\r' if !quoted => break,
            _ if !quoted => {
                for (sep, n) in &mut counts {
                    *n += u32::from(*sep == c);
                }
            }
            _ => {}
        }
    }
    let [first, rest @ ..] = counts;
    rest.into_iter().fold(first, |best, next| if next.1 > best.1 { next } else { best }).0
}

fn headings(row: &csv::StringRecord, line: u64, problems: &mut Vec<Problem>) -> Vec<Option<Column>> {
    let mut columns: Vec<Option<Column>> = Vec::new();
    for heading in row {
        let found = column(heading);
        match found {
            None if heading.is_empty() => {}
            None => problems.push(Problem::warning(line, Words::of("import-column-unknown").with("column", short(heading)))),
            Some(_) if columns.contains(&found) => {
                problems.push(Problem::warning(line, Words::of("import-column-again").with("column", short(heading))));
            }
            Some(_) => {}
        }
        columns.push(found.filter(|_| !columns.contains(&found)));
    }
    let has = |c: Column| columns.contains(&Some(c));
    if columns.iter().flatten().count() == 0 {
        problems.push(Problem::error(line, Words::of("import-no-headings")));
    } else {
        if !has(Column::Name) && !has(Column::Given) && !has(Column::Family) {
            problems.push(Problem::error(line, Words::of("import-no-name-column")));
        }
        if !has(Column::Id) && !has(Column::Email) && !has(Column::Handle) {
            problems.push(Problem::error(line, Words::of("import-no-key-column")));
        } else if !has(Column::Id) {
            problems.push(Problem::warning(line, Words::of("import-no-id-column")));
        }
    }
    columns
}

fn person(row: &csv::StringRecord, line: u64, columns: &[Option<Column>], people: &mut Vec<PersonRecord>, problems: &mut Vec<Problem>) {
    let too_many = row.iter().skip(columns.len()).any(|f| !f.is_empty());
    if too_many || row.len() < columns.len() {
        problems.push(Problem::error(line, Words::of("import-fields").with("n", row.len()).with("of", columns.len())));
        return;
    }
    let mut p = PersonRecord { source_line: line, ..PersonRecord::default() };
    for (field, column) in row.iter().zip(columns) {
        let Some(column) = column else { continue };
        let text = clean(field);
        match column {
            Column::Id => p.external_id = text,
            Column::Handle => p.handle = text,
            Column::Name => p.name = text.unwrap_or_default(),
            Column::Given => p.given = text,
            Column::Family => p.family = text,
            Column::Email => p.email = text,
            Column::Title => p.title = text,
            Column::Unit => p.unit = text,
            Column::Place => p.place = text,
            Column::Country => p.country = text,
            Column::Phone => p.phone = text,
            Column::Mobile => p.mobile = text,
            Column::Timezone => p.timezone = text,
            Column::Languages => p.languages = list(field),
            Column::Manager => p.manager_ref = text,
            Column::Tags => p.tags = list(field),
            Column::About => p.about = clean_lines(field),
            Column::Type => match UserType::parse(field) {
                Some(t) => p.user_type = t,
                None => problems.push(Problem::warning(line, Words::of("import-type-unknown").with("type", short(field)))),
            },
        }
    }
    p.check(Severity::Error, problems);
    people.push(p);
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_table_of_more_rows_than_there_are_people_is_refused() {
        let table = "id,name\n1,Ann\n\n2,Ben\n3,Cat\n";
        let mut problems = vec![];
        assert_eq!(read_at_most(3, table, &mut problems).len(), 3);
        problems.clear();
        assert!(read_at_most(2, table, &mut problems).is_empty());
        assert_eq!(
            problems.iter().map(ToString::to_string).collect::<Vec<_>>(),
            ["line 5: error: there are more than 2 rows; split the file"]
        );
    }
}
