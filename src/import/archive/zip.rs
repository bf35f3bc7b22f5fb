//! ZIP archives.

use std::borrow::Cow;
use std::io::BufReader;

use ::zip::ZipArchive;
use ::zip::result::ZipError;

use super::measured::Packed;
use crate::import::format::Format;
use crate::import::input::Places;
use crate::import::{Error, Input, Sink};

/// A ZIP archive that is no office document; its files are read in their order.
pub const ZIP: Format = Format {
    name: "ZIP archive",
    recognizes: |start| start.bytes.starts_with(b"PK\x03\x04") || start.bytes.starts_with(b"PK\x05\x06"),
    read: |input, sink| read_members(input, sink, |_| true),
    ..Format::UNNAMED
};

/// The names of the files in an archive, by which office documents are known; none if it is broken.
pub fn names(bytes: &mut dyn Places) -> Vec<String> {
    let Ok(archive) = ZipArchive::new(bytes) else { return vec![] };
    archive.file_names().filter_map(Result::ok).map(|name| name.into_owned()).collect()
}

/// Reads the files in an archive whose names are wanted.
///
/// # Errors
/// If it is broken, or nobody wants more.
pub fn read_members(
    mut input: Input<'_>,
    sink: &mut Sink<'_>,
    is_wanted: impl Fn(&str) -> bool,
) -> Result<(), Error> {
    let bytes = input.places()?;
    let size = bytes.seek(std::io::SeekFrom::End(0))?;
    let mut archive = ZipArchive::new(bytes).map_err(broken)?;
    let packed = Packed::known(size);
    let names: Vec<Option<String>> =
        archive.file_names().map(|name| name.ok().map(Cow::into_owned)).collect();
    for place in 0..archive.len() {
        let name = names.get(place).cloned().flatten().unwrap_or_else(|| format!("#{}", place + 1));
        if !is_wanted(&name) {
            continue;
        }
        let member = match archive.by_index(place) {
            Ok(member) => member,
            Err(error) => {
                sink.member_fails(&name, unreadable(error))?;
                continue;
            }
        };
        if member.is_dir() {
            continue;
        }
        sink.member(&name, BufReader::with_capacity(1 << 16, packed.measure(member)))?;
    }
    Ok(())
}

/// Why a file in it can't be read.
fn unreadable(error: ZipError) -> Error {
    match error {
        ZipError::UnsupportedArchive(reason) if reason == ZipError::PASSWORD_REQUIRED => Error::Locked,
        error => broken(error),
    }
}

fn broken(error: ZipError) -> Error {
    match error.to_string() {
        // The list of what is in an archive stands at its end.
        reason if reason.contains("EOCD") => Error::CutShort,
        reason => Error::BrokenArchive { kind: "ZIP archive", reason },
    }
}
