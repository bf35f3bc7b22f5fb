//! NewsML 1: items whose lines stand beside components of content.

use super::tree::Element;
use super::{Error, Record, date, newsml, nitf};

/// The record of a `<NewsItem>`.
///
/// # Errors
/// If it holds no text.
pub fn record(item: &Element) -> Result<Record, Error> {
    let mut record = content(item)?.ok_or(Error::Empty)?;
    let said = |name: &str| item.find(name).and_then(Element::line);
    record.title = said("HeadLine").or(record.title);
    if let Some(by) = said("ByLine") {
        record.authors = vec![nitf::without_by(&by).to_owned()];
    }
    record.dateline = said("DateLine").or(record.dateline);
    let party = |name: &str| {
        let party = item.find(name)?.find("Party")?;
        party
            .attribute("FormalName")
            .filter(|name| name.contains(' ') || !name.contains(['.', ':']))
            .map(str::to_owned)
    };
    record.outlet =
        party("Provider").or_else(|| party("Source")).or_else(|| said("CreditLine")).or(record.outlet);
    record.authors.extend(said("CreditLine"));
    (record.published, record.published_at) = (None, None);
    for name in ["FirstCreated", "ThisRevisionCreated", "DateId"] {
        date::put(&mut record, said(name).as_deref());
    }
    let language = item.find("Language").and_then(|language| language.attribute("FormalName"));
    record.language = language.map(str::to_owned).or(record.language);
    Ok(record)
}

/// The first content that is a text.
fn content(item: &Element) -> Result<Option<Record>, Error> {
    for content in item.all("DataContent") {
        let record = if let Some(inner) = content.find("nitf") {
            nitf::record(inner)?
        } else if content.children().next().is_some() {
            newsml::of_page(content)
        } else {
            newsml::plain(content)
        };
        if !record.text.trim().is_empty() {
            return Ok(Some(record));
        }
    }
    Ok(None)
}
