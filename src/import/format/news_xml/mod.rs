//! XML of news agencies: NITF, NewsML-G2, NewsML 1; any other XML is named and given back.

mod date;
mod letters;
mod newsml;
mod newsml_1;
mod nitf;
mod prose;
mod root;
mod tree;

use super::{Error, Format, Input, Record, Sink, Start, html};
use newsml::items;

/// NITF: one article with all that a newspaper knows of it.
pub const NITF: Format = Format {
    name: "NITF file",
    recognizes: |start| root_of(start).as_deref() == Some("nitf"),
    read: |input, sink| {
        sink.only(input.whole()?, |bytes| nitf::record(&tree::parse(&letters::decode(bytes)?)?))
    },
    ..Format::UNNAMED
};

/// NewsML, both generations: items, and messages of several.
pub const NEWSML: Format = Format {
    name: "NewsML file",
    recognizes: |start| root_of(start).is_some_and(|root| ROOTS.contains(&root.as_str())),
    read: read_items,
    ..Format::UNNAMED
};

/// Any other XML.
pub const XML: Format = Format {
    name: "XML file",
    extensions: &["xml", "nitf", "newsml"],
    recognizes: |start| letters::declares(start.bytes) && root_of(start).is_some(),
    read: refuse,
};

const ROOTS: &[&str] =
    &["newsItem", "newsMessage", "packageItem", "conceptItem", "knowledgeItem", "planningItem", "NewsML"];

fn root_of(start: &Start<'_>) -> Option<String> {
    if !letters::may_be_xml(start.bytes) {
        return None;
    }
    let text = letters::decode(start.bytes).ok()?;
    root::name(&text).map(str::to_owned)
}

fn read_items(input: Input<'_>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let bytes = input.whole()?;
    let text = letters::decode(&bytes)?;
    if root::name(&text) == Some("newsItem") {
        return sink.only(bytes, |bytes| newsml::record(&letters::decode(bytes)?));
    }
    let (items, broken) = items(&text);
    for (place, item) in items.into_iter().enumerate() {
        if newsml::holds_text(item)? {
            sink.record(format!("item {}", place + 1), item.as_bytes().to_vec(), |bytes| {
                newsml::record(&String::from_utf8_lossy(bytes))
            })?;
        }
    }
    broken.map_or(Ok(()), Err)
}

fn refuse(input: Input<'_>, _: &mut Sink<'_>) -> Result<(), Error> {
    let text = letters::decode(&input.whole()?)?;
    match root::name(&text) {
        Some(root) => Err(Error::UnknownXml { root: root.chars().take(60).collect() }),
        None => Err(Error::NotXml { reason: "there is no element in it".into() }),
    }
}
