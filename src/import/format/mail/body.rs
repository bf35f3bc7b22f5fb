//! The text of a message: of its two forms, plain and as a page, the one that holds it.

use mail_parser::{Message, MessagePart, MimeHeaders, PartType};

use super::super::{Error, html};
use super::part_out::{Forwarded, Parted, part_out};
use super::words::words;
use super::wrapped::{unflow, unwrap};
use crate::import::decode::decode;

/// The text, and what is taken out of it.
#[derive(Default)]
pub struct Body {
    /// The paragraphs.
    pub text: String,
    /// What was taken out, with the reason.
    pub taken_out: Vec<(&'static str, String)>,
    /// What is known of the message that this one sends on, if it does.
    pub forwarded: Option<Forwarded>,
    /// The address that the page gives as its own.
    pub address: Option<String>,
}

/// The text of a message.
///
/// # Errors
/// If there is none.
pub fn of(message: &Message<'_>, is_reply: bool) -> Result<Body, Error> {
    let plain = plain(message, is_reply);
    let Some(page) = page(message) else { return plain.ok_or(Error::Empty) };
    // A reading mode leaves out the head of what is sent on, as it is no article.
    let forwarded = plain
        .as_ref()
        .map_or_else(|| part_out(&page.all, is_reply).forwarded, |plain| plain.forwarded.clone());
    let own = body(part_out(&page.text, is_reply), |text| text);
    match plain {
        // The plain form is often a word to those who can't see pages.
        Some(plain) if count(&plain.text) > 2 * count(&own.text) => {
            Ok(Body { address: page.address, ..plain })
        }
        _ if own.text.trim().is_empty() => Err(Error::Empty),
        _ => Ok(Body { address: page.address, forwarded, ..own }),
    }
}

fn body(parted: Parted, joined: impl FnOnce(String) -> String) -> Body {
    Body {
        text: joined(parted.text),
        taken_out: parted.taken_out,
        forwarded: parted.forwarded,
        address: None,
    }
}

/// The plain form.
fn plain(message: &Message<'_>, is_reply: bool) -> Option<Body> {
    let mut whole = String::new();
    let mut is_flowed = false;
    for part in message.text_bodies() {
        if let PartType::Text(_) = &part.body
            && let Ok(text) = decode(&words(message, part))
        {
            let text = text.replace("\r\n", "\n");
            let flow = flow(part);
            is_flowed |= flow.is_some();
            whole.push_str(&flow.map_or(text.clone(), |deletes| unflow(&text, deletes)));
            whole.push_str("\n\n");
        }
    }
    let fixed = |text: String| if is_flowed { text } else { unwrap(&text) };
    (!whole.trim().is_empty()).then(|| body(part_out(&whole, is_reply), fixed))
}

/// Whether the lines of a part end where they were broken, and if so whether with a space too many.
fn flow(part: &MessagePart<'_>) -> Option<bool> {
    let kind = part.content_type()?;
    let is = |name, value: &str| kind.attribute(name).is_some_and(|given| given.eq_ignore_ascii_case(value));
    is("format", "flowed").then(|| is("delsp", "yes"))
}

/// The form that is a page.
struct Page {
    /// What it shows.
    all: String,
    /// What of it is an article.
    text: String,
    /// The address it gives as its own.
    address: Option<String>,
}

fn page(message: &Message<'_>) -> Option<Page> {
    let mut found = Page { all: String::new(), text: String::new(), address: None };
    for part in message.html_bodies().filter(|part| part.is_text_html()) {
        let page = words(message, part);
        let all = shown(&String::from_utf8_lossy(&page));
        let (text, address) =
            html::page(&page).map_or((String::new(), None), |record| (record.text, record.url));
        // What a reading mode leaves of a short message may be next to nothing.
        found.text.push_str(if count(&text) * 2 >= count(&all) { &text } else { &all });
        found.text.push_str("\n\n");
        found.all.push_str(&all);
        found.all.push_str("\n\n");
        found.address = found.address.or(address);
    }
    (!found.all.trim().is_empty()).then_some(found)
}

/// All that a page shows.
fn shown(page: &str) -> String {
    let lower = page.to_ascii_lowercase();
    let from = lower.find("<body").unwrap_or(0);
    html::plain(&page[from..]).unwrap_or_else(|| page[from..].to_owned())
}

/// How many words, addresses not counted.
fn count(text: &str) -> usize {
    text.split_whitespace().filter(|word| !word.contains("://") && word.contains(char::is_alphabetic)).count()
}
