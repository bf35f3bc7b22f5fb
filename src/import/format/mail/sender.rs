//! Who sent a message: a person who wrote it, or a house that sends it to many.

use std::collections::HashSet;
use std::sync::OnceLock;

use foldhash::fast::FixedState;
use mail_parser::{HeaderName, HeaderValue, Message};

use crate::import::field::{person, url};
use crate::lexicon::agencies::is_outlet;
use crate::lexicon::gazetteer;

/// The sender, as a record knows it.
#[derive(Debug, Default, PartialEq)]
pub struct Sender {
    /// The person.
    pub author: Option<String>,
    /// The house.
    pub outlet: Option<String>,
}

/// What stands between a person and the house they write for: "Jane Roe from The Vale Letter".
const BETWEEN: &[&str] = &[" from ", " at ", " of ", " | "];

/// The sender of a message. A newsletter is sent for its house; on a list where all may write, people do.
pub fn of(message: &Message<'_>) -> Sender {
    let from = message.from().and_then(|from| from.first());
    let Some(name) =
        from.and_then(|from| from.name()).map(|name| name.trim().trim_matches(['"', '\'']).trim())
    else {
        return Sender::default();
    };
    if is_newsletter(message) {
        of_newsletter(name)
    } else {
        Sender { author: person::name(name), outlet: None }
    }
}

/// The address of the text on the web, which some newsletters give where others name the list.
pub fn address(message: &Message<'_>) -> Option<String> {
    let posted = list_field(message, HeaderName::ListPost)?;
    let address = posted.trim_matches(['<', '>', ' ']).to_owned();
    address.starts_with("https://").then_some(address)
}

/// Whether a message went to people who can only read.
fn is_newsletter(message: &Message<'_>) -> bool {
    let has = |name: HeaderName<'static>| message.header(name).is_some();
    let posts = list_field(message, HeaderName::ListPost).is_some_and(|post| post.contains("mailto:"));
    !posts && (has(HeaderName::ListId) || has(HeaderName::ListUnsubscribe) || has(HeaderName::ListPost))
}

fn of_newsletter(name: &str) -> Sender {
    let parted = BETWEEN.iter().find_map(|between| name.split_once(between));
    match parted {
        Some((writer, house)) if person::name(writer).is_some() => {
            Sender { author: person::name(writer), outlet: house_name(house) }
        }
        _ if is_person(name) => Sender { author: person::name(name), outlet: None },
        _ => Sender { author: None, outlet: house_name(name) },
    }
}

/// A name that is no address.
fn house_name(name: &str) -> Option<String> {
    let name = name.trim();
    (!name.is_empty() && !name.contains('@') && !url::is_address(name)).then(|| name.to_owned())
}

/// Whether a newsletter carries a person's name; houses have names like people's, so the first must be known.
fn is_person(name: &str) -> bool {
    static GIVEN: OnceLock<HashSet<&'static str, FixedState>> = OnceLock::new();
    let given = GIVEN.get_or_init(|| gazetteer("given_names.tsv").map(|row| row.column(0)).collect());
    let first = name.split(' ').next().unwrap_or(name);
    given.contains(first) && !is_outlet(name) && person::name(name).is_some()
}

fn list_field(message: &Message<'_>, name: HeaderName<'static>) -> Option<String> {
    let raw = message.header_raw(name.clone()).map(|raw| raw.trim().to_owned());
    raw.or_else(|| match message.header(name) {
        Some(HeaderValue::Text(text)) => Some(text.to_string()),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::{Sender, of};
    use crate::import::format::mail::letter::parse;

    fn sender(head: &str) -> Sender {
        of(&parse(format!("{head}\r\n\r\nText").as_bytes()).expect("a message"))
    }

    #[test]
    fn a_person_writes_a_message() {
        let found = sender("From: Ada Lind <ada@mill.example>");
        assert_eq!(found, Sender { author: Some("Ada Lind".into()), outlet: None });
        assert_eq!(sender("From: ada@mill.example"), Sender::default());
    }

    #[test]
    fn a_house_sends_a_newsletter() {
        let found = sender(
            "From: The Vale Courier <news@courier.example>\r\nList-Unsubscribe: <https://courier.example/u>",
        );
        assert_eq!(found, Sender { author: None, outlet: Some("The Vale Courier".into()) });
        let found = sender(
            "From: Rolf Berg from The Vale Letter <vale@letters.example>\r\nList-Id: <vale.letters.example>",
        );
        assert_eq!(
            found,
            Sender { author: Some("Rolf Berg".into()), outlet: Some("The Vale Letter".into()) }
        );
        let found = sender("From: David Berg <vale@letters.example>\r\nList-Id: <vale.letters.example>");
        assert_eq!(found, Sender { author: Some("David Berg".into()), outlet: None });
    }

    #[test]
    fn people_write_to_a_list() {
        let found = sender(
            "From: Ada Lind <ada@mill.example>\r\nList-Id: <talk.mill.example>\r\nList-Post: <mailto:talk@mill.example>",
        );
        assert_eq!(found, Sender { author: Some("Ada Lind".into()), outlet: None });
    }
}
