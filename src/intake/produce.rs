//! Reads files and mines their articles on all cores, handing on stretches of finds in the order of the files.
//!
//! ```text
//! sources --frame, in order--> stretches of pieces --mine, all cores--> stretches of finds
//! ```
//!
//! A stretch is bounded by its pieces and their bytes, so that what is held at once does not grow with a file.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::sync::Arc;

use crossbeam_channel::Sender;
use rayon::prelude::*;

use super::mine;
use crate::article::Article;
use crate::document::Document;
use crate::import::{self, Found, FoundKind, Given, Piece, Source};
use crate::store::Prepared;

/// Pieces that are worked on at once …
const PIECES: usize = 128;
/// … or fewer, with so many bytes.
const BYTES: usize = 8 << 20;

/// What a file or record turned out to be.
pub(super) struct Find {
    pub path: String,
    pub kind: FindKind,
}

pub(super) enum FindKind {
    /// A mined article.
    Document(Box<Prepared>),
    /// An article that the corpus has.
    Known,
    /// No article, for this reason.
    Unusable(String),
    /// A file of a kind that holds no article.
    LeftOut(&'static str),
}

/// Finds in the order of their files.
pub(super) struct Stretch {
    pub finds: Vec<Find>,
    /// How many more files are done.
    pub files_done: usize,
}

/// What is read and not yet mined.
#[derive(Default)]
struct Framed {
    found: Vec<Found>,
    bytes: usize,
    files_done: usize,
}

/// Sends everything found in the sources; stops early where nobody listens any longer.
pub(super) fn all(
    sources: &[Source],
    given: &Arc<Given>,
    known: &HashSet<String>,
    extract: &(dyn Fn(Article) -> Document + Sync),
    send: &Sender<Stretch>,
) {
    std::thread::scope(|scope| {
        let (framed, stretches) = crossbeam_channel::bounded(1);
        scope.spawn(move || Framer { framed: Framed::default(), send: framed }.frame(sources, given));
        for Framed { found, files_done, .. } in stretches {
            let finds = found.into_par_iter().map(|found| mine(found, known, extract)).collect();
            if send.send(Stretch { finds, files_done }).is_err() {
                return;
            }
        }
    });
}

/// Gathers what is found to stretches.
struct Framer {
    framed: Framed,
    send: Sender<Framed>,
}

impl Framer {
    fn frame(mut self, sources: &[Source], given: &Arc<Given>) {
        for source in sources {
            let read =
                catch_unwind(AssertUnwindSafe(|| import::read(source, given, &mut |found| self.take(found))));
            let goes_on = match read {
                Ok(read) => read.is_ok(),
                Err(panic) => self.take(failed(source, mine::reason(&*panic))),
            };
            if !goes_on {
                return;
            }
            self.framed.files_done += 1;
        }
        self.hand_on();
    }

    /// Takes the next find; false where nobody listens any longer.
    fn take(&mut self, found: Found) -> bool {
        if let FoundKind::Piece(Piece { size, .. }) = &found.kind {
            self.framed.bytes += size;
        }
        self.framed.found.push(found);
        let is_full = self.framed.found.len() >= PIECES || self.framed.bytes >= BYTES;
        !is_full || self.hand_on()
    }

    fn hand_on(&mut self) -> bool {
        self.send.send(std::mem::take(&mut self.framed)).is_ok()
    }
}

/// A source that the program could not read for a mistake of its own.
fn failed(source: &Source, reason: String) -> Found {
    Found { path: source.name(), kind: FoundKind::Unusable(import::Error::Failed { reason }) }
}

fn mine(found: Found, known: &HashSet<String>, extract: &(dyn Fn(Article) -> Document + Sync)) -> Find {
    let Found { path, kind } = found;
    let piece = match kind {
        FoundKind::Unusable(error) => return Find { path, kind: FindKind::Unusable(error.to_string()) },
        FoundKind::LeftOut(kind) => return Find { path, kind: FindKind::LeftOut(kind) },
        FoundKind::Piece(piece) => piece,
    };
    let article = match mine::read(piece) {
        Ok(article) => article,
        Err(reason) => return Find { path, kind: FindKind::Unusable(reason) },
    };
    let path = article.source_path.clone();
    let kind = if known.contains(&article.source_sha256) {
        FindKind::Known
    } else {
        match mine::extract(article, &|article| extract(article)) {
            Ok(document) => FindKind::Document(Box::new(Prepared::from(document))),
            Err(reason) => FindKind::Unusable(reason),
        }
    };
    Find { path, kind }
}
