//! Reads files and mines their articles on all cores, handing on stretches of finds in the order of the files.

use std::collections::HashSet;
use std::panic::{AssertUnwindSafe, catch_unwind};

use crossbeam_channel::Sender;
use rayon::prelude::*;

use crate::article::Article;
use crate::document::Document;
use crate::import::{self, Articles, Source};
use crate::store::Prepared;
use crate::work::{self, TooMuch};

/// Files, or records of a file of several, that are worked on at once.
const STRETCH: usize = 64;

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
}

/// Finds in the order of their files.
pub(super) struct Stretch {
    pub finds: Vec<Find>,
    /// How many more files are done.
    pub files_done: usize,
}

/// A file whose first article is mined, and the rest of it.
struct Opened {
    first: Vec<Find>,
    rest: Option<Articles>,
}

struct Miner<'run> {
    known: &'run HashSet<String>,
    extract: &'run (dyn Fn(Article) -> Document + Sync),
}

/// Sends everything found in the sources; stops early where nobody listens any longer.
pub(super) fn all(
    sources: &[Source],
    known: &HashSet<String>,
    extract: &(dyn Fn(Article) -> Document + Sync),
    send: &Sender<Stretch>,
) {
    let miner = Miner { known, extract };
    for sources in sources.chunks(STRETCH) {
        let opened: Vec<Opened> = sources.par_iter().map(|source| miner.open(source)).collect();
        for (opened, source) in opened.into_iter().zip(sources) {
            let rest = opened.rest.map(|rest| miner.rest(&source.name(), rest));
            let first = std::iter::once(opened.first);
            for finds in first.chain(rest.into_iter().flatten()) {
                if send.send(Stretch { finds, files_done: 0 }).is_err() {
                    return;
                }
            }
        }
        let done = Stretch { finds: Vec::new(), files_done: sources.len() };
        if send.send(done).is_err() {
            return;
        }
    }
}

impl<'run> Miner<'run> {
    /// Reads a file up to its second article, and mines the first.
    fn open(&self, source: &Source) -> Opened {
        let name = source.name();
        let read = catch_unwind(AssertUnwindSafe(|| import::read(source)));
        let mut articles = match read {
            Ok(Ok(articles)) => articles,
            Ok(Err(error)) => return Opened { first: vec![unusable(&name, error.to_string())], rest: None },
            Err(panic) => return Opened { first: vec![unusable(&name, reason(&*panic))], rest: None },
        };
        let Some(first) = next(&name, &mut articles) else {
            return Opened { first: vec![unusable(&name, "it holds no articles".into())], rest: None };
        };
        Opened { first: vec![self.mine(first)], rest: Some(articles) }
    }

    /// Reads and mines the articles of a file after its first, stretch by stretch.
    fn rest(&self, name: &str, mut articles: Articles) -> impl Iterator<Item = Vec<Find>> + use<'_, 'run> {
        let name = name.to_owned();
        std::iter::from_fn(move || {
            let read: Vec<_> = std::iter::from_fn(|| next(&name, &mut articles)).take(STRETCH).collect();
            let finds: Vec<Find> = read.into_par_iter().map(|article| self.mine(article)).collect();
            (!finds.is_empty()).then_some(finds)
        })
    }

    fn mine(&self, article: Result<Article, Find>) -> Find {
        let article = match article {
            Ok(article) => article,
            Err(find) => return find,
        };
        let path = article.source_path.clone();
        if self.known.contains(&article.source_sha256) {
            return Find { path, kind: FindKind::Known };
        }
        let steps = work::budget(article.body.len());
        match work::attempt(steps, || Prepared::from((self.extract)(article))) {
            Ok(document) => Find { path, kind: FindKind::Document(Box::new(document)) },
            Err(panic) => unusable(&path, reason(&*panic)),
        }
    }
}

/// The next article of a file, or why there is none.
fn next(name: &str, articles: &mut Articles) -> Option<Result<Article, Find>> {
    match catch_unwind(AssertUnwindSafe(|| articles.next())) {
        Ok(next) => Some(next?.map_err(|error| unusable(name, error.to_string()))),
        Err(panic) => {
            *articles = Box::new(std::iter::empty());
            Some(Err(unusable(name, reason(&*panic))))
        }
    }
}

fn unusable(path: &str, reason: String) -> Find {
    Find { path: path.to_owned(), kind: FindKind::Unusable(reason) }
}

fn reason(panic: &(dyn std::any::Any + Send)) -> String {
    if let Some(too_much) = panic.downcast_ref::<TooMuch>() {
        return too_much.to_string();
    }
    let message = panic
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| panic.downcast_ref::<&str>().copied())
        .unwrap_or("no message");
    format!("the program failed on it, please report this: {message}")
}
