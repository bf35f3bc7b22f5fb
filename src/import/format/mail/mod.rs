//! E-mail: a message of its own (`.eml`), mailboxes of many (`.mbox`), and pages saved as one (MHTML).

mod attached;
mod body;
mod head;
mod letter;
mod mailbox;
mod outlook;
mod page;
mod part_out;
mod sender;
mod subject;
mod words;
mod wrapped;

use std::io::Cursor;

use super::{Error, Format, Sink};

pub use mailbox::MBOX;
pub use outlook::OUTLOOK;
pub use page::MHTML;

/// One message.
pub const EML: Format = Format {
    name: "mail message",
    extensions: &["eml", "emlx"],
    recognizes: |start| head::is_mail(start.bytes),
    read: |input, sink| hand_over(input.whole()?, None, sink),
};

/// Hands a message over, and the files attached to it; `number` is its place in a mailbox.
fn hand_over(bytes: Vec<u8>, number: Option<usize>, sink: &mut Sink<'_>) -> Result<(), Error> {
    let attached = attached::find(&bytes);
    if attached.has_text {
        match number {
            None => sink.only(bytes, letter::read)?,
            Some(number) => sink.record(format!("message {number}"), bytes, letter::read)?,
        }
    }
    for file in attached.files {
        let name = number.map_or_else(|| file.name.clone(), |number| format!("{number}/{}", file.name));
        sink.member(&name, Cursor::new(file.bytes))?;
    }
    Ok(())
}
