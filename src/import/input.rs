//! Bytes on their way to a format: looked at, then read once from their start.

use std::io::{self, BufRead, BufReader, Cursor, Read, Seek, SeekFrom};

use super::Error;
use super::archive::names;

/// The most bytes of one article, or of a file that must be held as a whole: 64 MiB, some ten million words. A file of
/// many records may be longer; each of its records may not.
pub const MAX_BYTES: u64 = 64 * 1024 * 1024;

/// How many bytes are looked at to tell a format.
pub const START: usize = 64 * 1024;

/// What is piped in or lies inside another file is kept in memory up to this size where it must be read at any place.
const IN_MEMORY: usize = 8 * 1024 * 1024;

/// Bytes that can be read at any place.
pub trait Places: Read + Seek {}
impl<T: Read + Seek> Places for T {}

/// One file, or one member of an archive.
pub struct Input<'a> {
    /// Where it is, as it is stored: the file, and the member of an archive behind a `/`.
    pub path: String,
    /// The name of the file: a hint where bytes alone can't tell what it is.
    pub name: String,
    /// Whether the user named it, so that it is meant to be read whatever it is.
    pub named: bool,
    /// How many archives and compressions it lies in.
    pub depth: usize,
    pub(super) bytes: Bytes<'a>,
}

/// Where the bytes come from.
pub(super) enum Bytes<'a> {
    Placed(Box<dyn Places + 'a>),
    Streamed(Box<dyn BufRead + 'a>),
}

/// The first bytes of an input, and its name: what a format is told by.
#[cfg_attr(not(any(feature = "documents", feature = "spreadsheets")), allow(dead_code))]
pub struct Start<'a> {
    /// At most the first 64 KiB.
    pub bytes: &'a [u8],
    /// The name of the file: a hint where bytes alone can't tell (Markdown, a table of two columns).
    pub name: &'a str,
    /// The names of its members if it is a ZIP file, as office documents are.
    pub members: &'a [String],
}

/// The end of a stream that can't be read further.
struct Broken(io::Error);

impl Read for Broken {
    fn read(&mut self, _: &mut [u8]) -> io::Result<usize> {
        Err(io::Error::new(self.0.kind(), self.0.to_string()))
    }
}

impl Start<'_> {
    /// The ending of the name in lower case, without the stop.
    pub fn extension(&self) -> String {
        let file = self.name.rsplit(['/', '\\']).next().unwrap_or(self.name);
        file.rsplit_once('.').map_or(String::new(), |(_, ending)| ending.to_ascii_lowercase())
    }

    /// The bytes as text, as far as they are.
    pub fn text(&self) -> String {
        let (encoding, skip) = encoding_rs::Encoding::for_bom(self.bytes).unwrap_or((encoding_rs::UTF_8, 0));
        encoding.decode_without_bom_handling(&self.bytes[skip..]).0.into_owned()
    }

    /// Whether a ZIP file has a member of that name.
    #[cfg_attr(not(any(feature = "documents", feature = "spreadsheets")), allow(dead_code))]
    pub fn has_member(&self, name: &str) -> bool {
        self.members.iter().any(|member| member == name)
    }
}

impl<'a> Input<'a> {
    /// A file on disk, or bytes that are there already.
    pub fn placed(path: String, bytes: impl Places + 'a) -> Input<'a> {
        Input { name: path.clone(), path, named: true, depth: 0, bytes: Bytes::Placed(Box::new(bytes)) }
    }

    /// Bytes that come once.
    pub fn streamed(path: String, bytes: impl BufRead + 'a) -> Input<'a> {
        Input { name: path.clone(), path, named: true, depth: 0, bytes: Bytes::Streamed(Box::new(bytes)) }
    }

    /// The first bytes, which stay to be read. Where a stream breaks off among them, so does what is read of it later:
    /// records that came before are whole.
    pub fn start(&mut self) -> Result<Vec<u8>, Error> {
        let mut start = Vec::new();
        match &mut self.bytes {
            Bytes::Placed(bytes) => {
                bytes.by_ref().take(START as u64).read_to_end(&mut start)?;
                bytes.seek(SeekFrom::Start(0))?;
            }
            Bytes::Streamed(bytes) => {
                let broken = bytes.by_ref().take(START as u64).read_to_end(&mut start).err();
                let rest = std::mem::replace(bytes, Box::new(io::empty()));
                let known = Cursor::new(start.clone());
                *bytes = match broken {
                    None => Box::new(known.chain(rest)),
                    Some(error) if start.is_empty() => return Err(error.into()),
                    Some(error) => Box::new(BufReader::new(known.chain(Broken(error)))),
                };
            }
        }
        Ok(start)
    }

    /// The names of the members of a ZIP file; none for any other.
    pub fn members(&mut self, start: &[u8]) -> Result<Vec<String>, Error> {
        if !start.starts_with(b"PK\x03\x04") {
            return Ok(vec![]);
        }
        let bytes = self.places()?;
        let found = names(bytes);
        bytes.seek(SeekFrom::Start(0))?;
        Ok(found)
    }

    /// The bytes from their start, one after the other.
    pub fn reader(self) -> Box<dyn BufRead + 'a> {
        match self.bytes {
            Bytes::Placed(bytes) => Box::new(BufReader::with_capacity(1 << 16, bytes)),
            Bytes::Streamed(bytes) => bytes,
        }
    }

    /// The bytes for reading at any place; what comes as a stream is kept in a temporary file first.
    pub fn places(&mut self) -> Result<&mut Box<dyn Places + 'a>, Error> {
        if let Bytes::Streamed(stream) = &mut self.bytes {
            let mut kept = tempfile::SpooledTempFile::new(IN_MEMORY);
            io::copy(stream, &mut kept)?;
            kept.seek(SeekFrom::Start(0))?;
            self.bytes = Bytes::Placed(Box::new(kept));
        }
        match &mut self.bytes {
            Bytes::Placed(bytes) => Ok(bytes),
            Bytes::Streamed(_) => Err(Error::Unreadable { reason: "it can't be read twice".into() }),
        }
    }

    /// All bytes of an input that must be held as a whole.
    ///
    /// # Errors
    /// If it can't be read, or is larger than [`MAX_BYTES`].
    pub fn whole(self) -> Result<Vec<u8>, Error> {
        let mut bytes = Vec::new();
        self.reader().take(MAX_BYTES + 1).read_to_end(&mut bytes)?;
        if bytes.len() as u64 > MAX_BYTES {
            return Err(Error::TooLarge { limit: MAX_BYTES });
        }
        Ok(bytes)
    }
}
