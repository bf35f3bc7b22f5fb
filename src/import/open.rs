//! One input to what is found in it: its format is told, and reads it.

use std::sync::Arc;

use super::archive::DEEPEST;
use super::given::Given;
use super::input::START;
use super::sink::Take;
use super::{Error, Found, FoundKind, Input, Sink, Start, format, left_out};

/// Reads an input; what it holds goes to `take`, and so does why it can't be read.
///
/// # Errors
/// Only [`Error::Stopped`]: nobody wants more.
pub fn open(input: Input<'_>, given: &Arc<Given>, take: &mut Take<'_>) -> Result<(), Error> {
    let path = input.path.clone();
    let found = match read(input, given, take) {
        Ok(None) => return Ok(()),
        Ok(Some(kind)) => FoundKind::LeftOut(kind),
        Err(Error::Stopped) => return Err(Error::Stopped),
        Err(error) => FoundKind::Unusable(error),
    };
    if take(Found { path, kind: found }) { Ok(()) } else { Err(Error::Stopped) }
}

/// Reads an input; tells its kind if it is one that holds no article.
fn read(
    mut input: Input<'_>,
    given: &Arc<Given>,
    take: &mut Take<'_>,
) -> Result<Option<&'static str>, Error> {
    if input.depth > DEEPEST {
        return Err(Error::TooDeep);
    }
    let bytes = input.start()?;
    if bytes.len() < START && bytes.iter().all(u8::is_ascii_whitespace) {
        return Err(Error::Empty);
    }
    let members = input.members(&bytes)?;
    let start = Start { bytes: &bytes, name: &input.name.clone(), members: &members };
    // A picture that is called "story.txt" was meant to be read; it is told of.
    if !input.named
        && !format::is_named(&start)
        && let Some(kind) = left_out::by_content(&bytes)
    {
        return Ok(Some(kind));
    }
    let format = format::of(&start)?;
    let mut sink = Sink::new(&input, Arc::clone(given), take);
    (format.read)(input, &mut sink)?;
    if sink.count() == 0 { Err(Error::NothingIn { kind: format.name }) } else { Ok(None) }
}
