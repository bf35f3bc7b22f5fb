//! NewsML-G2: items with what is known of them around the article, and messages that hold several.

use quick_xml::Reader;
use quick_xml::events::Event;

use super::tree::{self, Element};
use super::{Error, Record, date, html, newsml_1, nitf, prose};
use crate::import::field::url::is_address;
use crate::lexicon::agencies::agency;

/// Names of items in both generations.
const ITEMS: &[&str] = &["newsItem", "NewsItem"];

/// The items of a message, each as it is written, and why it can't be read further if it is broken.
pub fn items(text: &str) -> (Vec<&str>, Option<Error>) {
    let mut reader = Reader::from_str(text);
    let (mut items, mut depth, mut start) = (Vec::new(), 0usize, None);
    loop {
        let before = reader.buffer_position();
        let event = match reader.read_event() {
            Ok(event) => event,
            Err(error) => return (items, Some(Error::NotXml { reason: error.to_string() })),
        };
        match event {
            Event::Start(element) => {
                if start.is_none() && ITEMS.contains(&element.local_name().as_ref()) {
                    start = Some((before, depth));
                }
                depth += 1;
            }
            Event::End(_) => {
                depth = depth.saturating_sub(1);
                if let Some((from, _)) = start.filter(|(_, outside)| *outside == depth) {
                    let whole =
                        usize::try_from(from).ok().zip(usize::try_from(reader.buffer_position()).ok());
                    items.extend(whole.and_then(|(from, to)| text.get(from..to)));
                    start = None;
                }
            }
            Event::Eof => return (items, (depth > 0).then_some(Error::CutShort)),
            _ => {}
        }
    }
}

/// Whether an item is a text: pictures, films and graphics have words about them, and are none.
///
/// # Errors
/// If it is not well-formed.
pub fn holds_text(item: &str) -> Result<bool, Error> {
    let item = tree::parse(item)?;
    let class = item.find("itemClass").and_then(|class| class.attribute("qcode")).unwrap_or("text");
    let is_text = class.ends_with("text") || class.ends_with("composite");
    Ok(is_text && (item.name == "NewsItem" || item.find("contentSet").is_some()))
}

/// The record of an item, of either generation.
///
/// # Errors
/// If it is not well-formed, or holds no text.
pub fn record(text: &str) -> Result<Record, Error> {
    let item = tree::parse(text)?;
    if item.name == "NewsItem" {
        return newsml_1::record(&item);
    }
    let mut record = item.find("contentSet").map(content).transpose()?.unwrap_or_default();
    let (meta, about) = (item.find("itemMeta"), item.find("contentMeta"));
    let said = |name: &str| about.and_then(|about| about.find(name)).and_then(Element::line);
    record.title = headline(about).or(record.title);
    if let Some(by) = said("by") {
        record.authors = vec![nitf::without_by(&by).to_owned()];
    } else if record.authors.is_empty() {
        let creators = about.map(|about| about.all("creator")).unwrap_or_default();
        record.authors = creators.into_iter().filter_map(name).collect();
    }
    record.dateline = said("dateline").or(record.dateline);
    let credit = said("creditline");
    let source =
        |outer: Option<&Element>, inner: &str| outer.and_then(|outer| outer.find(inner)).and_then(name);
    record.outlet = source(meta, "provider")
        .or_else(|| source(about, "infoSource"))
        .or_else(|| source(item.find("rightsInfo"), "copyrightHolder"))
        .or_else(|| credit.clone())
        .or(record.outlet)
        .filter(|name| !is_address(name));
    let site = meta.and_then(|meta| meta.find("provider")).and_then(|provider| provider.attribute("literal"));
    record.domain = site.filter(|site| is_site(site)).map(str::to_owned);
    record.authors.extend(credit);
    let time = |outer: Option<&Element>, inner: &str| {
        outer.and_then(|outer| outer.find(inner)).and_then(Element::line)
    };
    (record.published, record.published_at) = (None, None);
    for time in [time(meta, "firstCreated"), time(meta, "versionCreated"), time(about, "contentCreated")] {
        date::put(&mut record, time.as_deref());
    }
    let language =
        about.and_then(|about| about.find("language")).and_then(|language| language.attribute("tag"));
    record.language = language.or_else(|| item.attribute("lang")).map(str::to_owned).or(record.language);
    if record.text.trim().is_empty() { Err(Error::Empty) } else { Ok(record) }
}

/// The headline, the main one if there are several.
fn headline(about: Option<&Element>) -> Option<String> {
    let all = about?.all("headline");
    let main =
        all.iter().find(|headline| headline.attribute("role").is_none_or(|role| role.ends_with(":main")));
    main.or(all.first()).and_then(|headline| headline.line())
}

/// Who somebody is: by the name inside, by what stands for it, or by the code of an agency.
fn name(element: &Element) -> Option<String> {
    let inside = || element.find("name").and_then(Element::line);
    let literal = || {
        element.attribute("literal").map(str::to_owned).filter(|name| !name.contains(':') && !is_site(name))
    };
    let coded = || {
        let code = element.attribute("qcode").or_else(|| element.attribute("uri"))?;
        agency(code.rsplit([':', '/']).next()?).map(|agency| agency.name.to_owned())
    };
    inside().or_else(coded).or_else(literal)
}

/// "example.com"
fn is_site(name: &str) -> bool {
    name.contains('.') && !name.contains(' ') && !name.ends_with('.')
}

/// The text that an item carries: NITF or XHTML inside it, or plain.
fn content(set: &Element) -> Result<Record, Error> {
    for inline in set.children() {
        let record = match inline.name.as_str() {
            "inlineXML" => match inline.find("nitf") {
                Some(inner) => nitf::record(inner)?,
                None => of_page(inline),
            },
            "inlineData" => plain(inline),
            _ => continue,
        };
        if !record.text.trim().is_empty() {
            return Ok(record);
        }
    }
    Ok(Record::default())
}

/// A page of XHTML inside other XML.
pub fn of_page(outer: &Element) -> Record {
    let title = outer.find("title").and_then(Element::line);
    Record { text: prose::of(outer.find("body").unwrap_or(outer)), title, ..Record::default() }
}

/// Words without elements; where they carry marks of a page, these are read.
pub fn plain(outer: &Element) -> Record {
    let words = outer.words();
    Record { text: html::plain(&words).unwrap_or(words), ..Record::default() }
}
