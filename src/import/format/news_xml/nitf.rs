//! NITF: an article with its head and what the paper knows of it.

use super::tree::Element;
use super::{Error, Record, date, prose};
use crate::import::field::dateline;
use crate::import::field::url::is_address;

/// Signs that end a dateline already.
const DASHES: &[char] = &['—', '–', '-', ':'];

/// The record of an `<nitf>` element.
///
/// # Errors
/// If it holds no text.
pub fn record(nitf: &Element) -> Result<Record, Error> {
    let mut record = Record { language: nitf.attribute("lang").map(str::to_owned), ..Record::default() };
    let head = nitf.find("body.head");
    read_docdata(nitf, &mut record);
    let line = |name: &str| head.and_then(|head| head.find(name)).and_then(Element::line);
    record.title =
        line("hl1").or_else(|| line("hedline")).or_else(|| nitf.find("title").and_then(Element::line));
    record.authors = head.map(authors).unwrap_or_default();
    record.dateline = head.and_then(|head| head.find("dateline")).and_then(place);
    let distributor = line("distributor");
    // An agency that sends its own copy is no author, but the article is known for its by that name.
    record.authors.extend(distributor.clone());
    record.outlet = record.outlet.take().or(distributor).filter(|name| !is_address(name));
    date::put(
        &mut record,
        head.and_then(|head| head.find("story.date")).and_then(|date| date.attribute("norm")),
    );
    read_text(nitf, head, &mut record);
    if record.text.trim().is_empty() { Err(Error::Empty) } else { Ok(record) }
}

/// When it was issued, and in which publication.
fn read_docdata(nitf: &Element, record: &mut Record) {
    let norm = |name: &str| nitf.find(name).and_then(|date| date.attribute("norm"));
    let publication = nitf.find("pubdata");
    let attribute = |name: &str| publication.and_then(|publication| publication.attribute(name));
    for date in [norm("date.issue"), attribute("date.publication"), norm("date.release")] {
        date::put(record, date);
    }
    let holder = nitf.find("doc.copyright").and_then(|holder| holder.attribute("holder"));
    record.outlet = attribute("name").or(holder).map(str::to_owned);
    record.url = attribute("ex-ref").filter(|address| is_address(address)).map(str::to_owned);
}

/// The persons of the bylines, or else their words.
fn authors(head: &Element) -> Vec<String> {
    let mut authors = Vec::new();
    let is_printed = |byline: &&Element| byline.attribute("class") != Some("normalized_byline");
    for byline in head.all("byline").into_iter().filter(is_printed) {
        let persons: Vec<String> = byline.all("person").into_iter().filter_map(Element::line).collect();
        if persons.is_empty() {
            let title = byline.find("byttl").and_then(Element::line).unwrap_or_default();
            let line = byline.line().unwrap_or_default();
            authors.push(line.strip_suffix(&title).unwrap_or(&line).trim().to_owned());
        }
        authors.extend(persons);
    }
    authors.iter().map(|line| without_by(line).to_owned()).filter(|line| !line.is_empty()).collect()
}

/// "By Jane Roe" → "Jane Roe".
pub fn without_by(line: &str) -> &str {
    let line = line.trim();
    ["By ", "BY ", "by "].iter().find_map(|by| line.strip_prefix(by)).unwrap_or(line).trim()
}

/// The text: the second headline, the paragraphs, the lines at the end.
fn read_text(nitf: &Element, head: Option<&Element>, record: &mut Record) {
    let mut paragraphs: Vec<String> = Vec::new();
    if let Some(head) = head {
        paragraphs.extend(head.all("hl2").into_iter().filter_map(Element::line));
        let aside = ["abstract", "note", "rights"].into_iter().flat_map(|name| head.all(name));
        aside.for_each(|aside| record.take_out("note", prose::of(aside)));
    }
    // Notes to editors have bodies of their own.
    let part = |name: &str| nitf.find("body").and_then(|body| body.children().find(|part| part.name == name));
    let content = part("body.content").map(content).unwrap_or_default();
    paragraphs.push(content);
    if let Some(end) = part("body.end") {
        paragraphs.push(prose::of(end));
    }
    let credits = nitf.all("media-producer").into_iter().filter_map(Element::line);
    credits.for_each(|credit| record.take_out("photo credit", credit));
    record.text = paragraphs.into_iter().filter(|text| !text.is_empty()).collect::<Vec<_>>().join("\n\n");
}

/// The paragraphs; where an archive has its first ones in a block of their own, too, only the block with all.
fn content(content: &Element) -> String {
    let is_full = |block: &&Element| block.attribute("class") == Some("full_text");
    content.children().find(is_full).map_or_else(|| prose::of(content), prose::of)
}

/// The place of a dateline: what is marked as one, or what reads as one before a text.
fn place(dateline: &Element) -> Option<String> {
    let line = |element: &Element| element.line().map(|line| line.trim_end_matches(DASHES).trim().to_owned());
    let marked = dateline.find("location").and_then(line);
    marked
        .or_else(|| dateline::parse(&format!("{} — A", line(dateline)?))?.place)
        .filter(|place| !place.is_empty())
}
