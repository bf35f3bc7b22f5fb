//! Files of LibreOffice Calc (.ods).

use std::io::{BufRead, Read, Seek};

use super::package::Package;
use super::{Error, Format, Input, KIND, MOST_COLUMNS, Sheet, Sheets, Sink, Start};
use crate::import::format::elements::{Element, Elements, Mark};

/// What the first member of such a file says.
const MEDIA_TYPE: &[u8] = b"application/vnd.oasis.opendocument.spreadsheet";

/// A workbook.
pub const ODS: Format = Format { name: KIND, recognizes: is_ods, read, ..Format::UNNAMED };

fn is_ods(start: &Start<'_>) -> bool {
    let first = &start.bytes[..start.bytes.len().min(200)];
    let says_so = memchr::memmem::find(first, MEDIA_TYPE).is_some();
    start.has_member("content.xml") && (says_so || matches!(start.extension().as_str(), "ods" | "ots"))
}

fn read(mut input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let mut package = Package::open(input.places()?)?;
    if is_locked(&mut package)? {
        return Err(Error::Locked);
    }
    let mut marks = package.part("content.xml")?;
    let mut sheets = Sheets::default();
    while let Some(mark) = marks.next()? {
        let Mark::Open(element) = mark else { continue };
        marks.renew();
        if element.name == "table:table" {
            let mut sheet = Sheet::new(element.attribute("table:name").unwrap_or_default());
            rows(&mut marks, &mut sheet, sink)?;
            sheets.done(sheet);
        }
    }
    sheets.end()
}

fn is_locked<R: Read + Seek>(package: &mut Package<R>) -> Result<bool, Error> {
    if !package.has("META-INF/manifest.xml") {
        return Ok(false);
    }
    let mut marks = package.part("META-INF/manifest.xml")?;
    while let Some(mark) = marks.next()? {
        if matches!(mark, Mark::Open(element) if element.local() == "encryption-data") {
            return Ok(true);
        }
    }
    Ok(false)
}

/// The rows of the table that has just opened; those in its groups too.
fn rows(marks: &mut Elements<impl BufRead>, sheet: &mut Sheet, sink: &mut Sink<'_>) -> Result<(), Error> {
    let outside = marks.depth() - 1;
    let (mut number, mut goes_on) = (1usize, true);
    while marks.depth() > outside {
        let Some(mark) = marks.next()? else { break };
        let Mark::Open(element) = mark else { continue };
        marks.renew();
        match element.name.as_str() {
            "table:table-row" if goes_on => {
                let cells = cells(marks)?;
                // A row that is there several times is one article.
                goes_on = sheet.row(number, cells, sink)?;
                number = number.saturating_add(repeated(&element, "table:number-rows-repeated"));
            }
            "table:table-row" | "office:forms" | "table:shapes" => marks.skip()?,
            _ => {}
        }
    }
    Ok(())
}

fn repeated(element: &Element, name: &str) -> usize {
    element.attribute(name).and_then(|times| times.parse().ok()).unwrap_or(1)
}

fn cells(marks: &mut Elements<impl BufRead>) -> Result<Vec<(usize, String)>, Error> {
    let (mut cells, outside) = (Vec::new(), marks.depth() - 1);
    let mut column = 0usize;
    while marks.depth() > outside {
        let Some(mark) = marks.next()? else { break };
        let Mark::Open(element) = mark else { continue };
        let times = repeated(&element, "table:number-columns-repeated");
        let cell = match element.name.as_str() {
            "table:table-cell" => cell(&element, marks)?,
            "table:covered-table-cell" => {
                marks.skip()?;
                String::new()
            }
            _ => continue,
        };
        let end = column.saturating_add(times).min(MOST_COLUMNS);
        if !cell.is_empty() && column < end {
            // One that stands in several columns names none of them well.
            cells.push((column, cell));
        }
        column = end;
    }
    Ok(cells)
}

/// What a cell holds: a date as it is meant, anything else as it is shown.
fn cell(cell: &Element, marks: &mut Elements<impl BufRead>) -> Result<String, Error> {
    let (mut paragraphs, outside) = (Vec::new(), marks.depth() - 1);
    while marks.depth() > outside {
        match marks.next()? {
            Some(Mark::Open(element)) if element.name == "text:p" => paragraphs.push(paragraph(marks)?),
            // Notes beside the cell.
            Some(Mark::Open(element)) if element.name == "office:annotation" => marks.skip()?,
            Some(_) => {}
            None => break,
        }
    }
    Ok(match cell.attribute("office:date-value") {
        Some(date) => date.strip_suffix("T00:00:00").unwrap_or(date).to_owned(),
        None => paragraphs.join("\n"),
    })
}

fn paragraph(marks: &mut Elements<impl BufRead>) -> Result<String, Error> {
    let (mut text, outside) = (String::new(), marks.depth() - 1);
    while marks.depth() > outside {
        match marks.next()? {
            Some(Mark::Text(more)) => text.push_str(&more),
            Some(Mark::Open(element)) => match element.name.as_str() {
                "text:s" | "text:tab" => text.push(' '),
                "text:line-break" => text.push('\n'),
                "office:annotation" => marks.skip()?,
                _ => {}
            },
            Some(Mark::Close) => {}
            None => break,
        }
    }
    Ok(text)
}
