//! Excel's files since 2007 (.xlsx, .xlsm).

use std::io::{BufRead, Read, Seek};

use super::package::Package;
use super::shared::{self, Shared};
use super::{Error, Format, Input, Sheet, Sheets, Sink, serial, styles};
use crate::import::format::elements::{Element, Elements, Mark};

/// A workbook.
pub const XLSX: Format = Format {
    name: "spreadsheet",
    recognizes: |start| start.has_member("xl/workbook.xml") || start.has_member("xl/workbook.bin"),
    read,
    ..Format::UNNAMED
};

/// The most sheets that are read.
const MOST_SHEETS: usize = 1000;

/// What the sheets of a workbook have in common.
struct Workbook {
    /// Names of the sheets and the parts they are in.
    sheets: Vec<(String, String)>,
    shared: Shared,
    dates: Vec<bool>,
    from_1904: bool,
}

fn read(mut input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut package = Package::open(input.places()?)?;
    if !package.has("xl/workbook.xml") {
        return Err(Error::NotATable {
            reason: "it is a binary Excel file; save it as .xlsx or .csv".into(),
        });
    }
    let workbook = Workbook::read(&mut package)?;
    let mut sheets = Sheets::default();
    for (name, part) in &workbook.sheets {
        let mut sheet = Sheet::new(name);
        workbook.rows(package.part(part)?, &mut sheet, sink)?;
        sheets.done(sheet);
    }
    sheets.end()
}

impl Workbook {
    fn read<R: Read + Seek>(package: &mut Package<R>) -> Result<Workbook, Error> {
        let targets = targets(package)?;
        let (mut sheets, mut from_1904) = (Vec::new(), false);
        let mut marks = package.part("xl/workbook.xml")?;
        while let Some(mark) = marks.next()? {
            let Mark::Open(element) = mark else { continue };
            match element.local() {
                "workbookPr" => from_1904 = matches!(element.attribute("date1904"), Some("1" | "true")),
                "sheet" if sheets.len() < MOST_SHEETS => {
                    let id = element.attribute("r:id").or_else(|| element.attribute("id"));
                    let target = targets.iter().find(|(known, _)| Some(known.as_str()) == id);
                    if let (Some((_, part)), Some(name)) = (target, element.attribute("name")) {
                        sheets.push((name.to_owned(), part.clone()));
                    }
                }
                _ => {}
            }
        }
        drop(marks);
        // Sheets of charts have no rows.
        sheets.retain(|(_, part)| package.has(part) && !part.contains("chartsheets/"));
        let shared = match package.has("xl/sharedStrings.xml") {
            true => Shared::read(package.part("xl/sharedStrings.xml")?)?,
            false => Shared::default(),
        };
        let dates = match package.has("xl/styles.xml") {
            true => styles::dates(package.part("xl/styles.xml")?)?,
            false => vec![],
        };
        Ok(Workbook { sheets, shared, dates, from_1904 })
    }

    /// The rows of a sheet.
    fn rows(
        &self,
        mut marks: Elements<impl BufRead>,
        sheet: &mut Sheet,
        sink: &mut Sink<'_>,
    ) -> Result<(), Error> {
        let mut number = 0;
        while let Some(mark) = marks.next()? {
            let Mark::Open(element) = mark else { continue };
            if element.local() != "row" {
                continue;
            }
            marks.renew();
            number = element.attribute("r").and_then(|row| row.parse().ok()).unwrap_or(number + 1);
            let cells = self.cells(&mut marks)?;
            if !sheet.row(number, cells, sink)? {
                break;
            }
        }
        Ok(())
    }

    fn cells(&self, marks: &mut Elements<impl BufRead>) -> Result<Vec<(usize, String)>, Error> {
        let (mut cells, outside) = (Vec::new(), marks.depth() - 1);
        let mut column = 0;
        while marks.depth() > outside {
            let Some(mark) = marks.next()? else { break };
            let Mark::Open(element) = mark else { continue };
            if element.local() == "c" {
                column = element.attribute("r").and_then(place).unwrap_or(column);
                cells.push((column, self.cell(&element, marks)?));
                column += 1;
            }
        }
        Ok(cells)
    }

    /// What a cell shows.
    fn cell(&self, cell: &Element, marks: &mut Elements<impl BufRead>) -> Result<String, Error> {
        let (mut value, mut inline, outside) = (String::new(), String::new(), marks.depth() - 1);
        while marks.depth() > outside {
            match marks.next()? {
                Some(Mark::Open(element)) if element.local() == "v" => value = marks.text()?,
                Some(Mark::Open(element)) if element.local() == "is" => inline = shared::text(marks)?,
                Some(Mark::Open(_)) => marks.skip()?,
                Some(_) => {}
                None => break,
            }
        }
        Ok(match cell.attribute("t") {
            Some("s") => value
                .trim()
                .parse()
                .ok()
                .and_then(|number| self.shared.get(number))
                .unwrap_or_default()
                .into(),
            Some("inlineStr") => inline,
            Some("e") => String::new(),
            Some("str" | "d") => value.replace("_x000D_", ""),
            Some("b") => if value == "1" { "true" } else { "false" }.to_owned(),
            _ => self.number(cell, value),
        })
    }

    fn number(&self, cell: &Element, value: String) -> String {
        let look = cell.attribute("s").and_then(|look| look.parse::<usize>().ok()).unwrap_or(0);
        let days = || value.parse().ok().and_then(|days| serial::time(days, self.from_1904));
        let date = if self.dates.get(look) == Some(&true) { days() } else { None };
        date.unwrap_or_else(|| value.strip_suffix(".0").unwrap_or(&value).to_owned())
    }
}

/// Ids of relations and the parts they lead to.
fn targets<R: Read + Seek>(package: &mut Package<R>) -> Result<Vec<(String, String)>, Error> {
    let mut targets = Vec::new();
    let mut marks = package.part("xl/_rels/workbook.xml.rels")?;
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        if let (Some(id), Some(target)) = (element.attribute("Id"), element.attribute("Target"))
            && element.attribute("Type").is_some_and(|kind| kind.ends_with("sheet"))
            && targets.len() < MOST_SHEETS
        {
            let part = target.strip_prefix('/').map_or_else(|| format!("xl/{target}"), str::to_owned);
            targets.push((id.to_owned(), part));
        }
    }
    Ok(targets)
}

/// The number of a column from 0: 27 of "AB12".
fn place(cell: &str) -> Option<usize> {
    let letters = cell.bytes().take_while(u8::is_ascii_uppercase);
    let number = letters.take(4).fold(0, |number, letter| number * 26 + usize::from(letter - b'A') + 1);
    number.checked_sub(1)
}
