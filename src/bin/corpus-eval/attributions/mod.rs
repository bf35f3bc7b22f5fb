//! Scores quotes against a corpus of attributions in brat's standoff format, such as PolNeAR (Newell, Margolin and
//! Ruths, LREC 2018): `attributions/NAME_xxxx.ann` (one annotator each) beside `text/NAME.txt`.
//!
//! Content pairs with a quote if they share half of their words or more; an indirect attribution counts if its cue is a
//! verb of saying, since wishes and thoughts are no quotes here; a source is right if it shares a word.

mod align;
mod brat;
mod kind;

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};

use crate::Error;
use crate::found::{Corpus, Placed};
use crate::measure::Scores;
use crate::pairs::{Pair, best};
use crate::words::words;
use align::Word;

/// Lines of the table and the kinds that count for each.
const LINES: [(&str, &[&str]); 5] = [
    ("attr.direct", &["direct"]),
    ("attr.mixed", &["mixed"]),
    ("attr.indirect(speech cues)", &["indirect"]),
    ("attr.direct+mixed", &["direct", "mixed"]),
    ("attr.all", &["direct", "mixed", "indirect"]),
];
/// Content and quote are a pair if they share this part of their words.
const HALF: f64 = 0.5 - 1e-9;

/// An annotated attribution, by the words of the imported article.
struct Truth {
    words: BTreeSet<usize>,
    source: BTreeSet<usize>,
    kind: &'static str,
    /// Whether it counts: not the report of a thought.
    counts: bool,
    text: String,
    cue: String,
}

/// A found quote with the words it covers.
struct Found {
    words: BTreeSet<usize>,
    quote: Placed,
}

/// Counts all articles that are annotated in a folder; of several annotators the first counts.
pub fn score(corpus: &Corpus, folder: &Path) -> Result<Scores, Error> {
    let mut scores = Scores::default();
    let names = annotations(folder)?;
    for (path, article) in &names {
        let text = folder.join("../text").join(format!("{article}.txt"));
        let first = names.iter().find(|(other, _)| starts(other, article));
        if first.is_some_and(|(other, _)| other != path) || !text.exists() {
            continue;
        }
        let body = corpus.body(&format!("{article}.txt"))?;
        scores.share("attr.found", body.is_some());
        let Some((id, body)) = body else { continue };
        let truths = truths(&read(&text)?, &read(path)?, &align::words(&body));
        let found = corpus.placed(id)?.into_iter().map(|quote| cover(quote, &align::words(&body)));
        let found: Vec<Found> = found.filter(|found| !found.words.is_empty()).collect();
        count(article, &truths, &found, &align::words(&body), &mut scores);
    }
    Ok(scores)
}

fn read(path: &Path) -> Result<String, Error> {
    fs::read_to_string(path).map_err(|source| Error::Io { path: path.to_owned(), source })
}

/// The annotation files and the articles they are of, in order.
fn annotations(folder: &Path) -> Result<Vec<(PathBuf, String)>, Error> {
    let io = |source| Error::Io { path: folder.to_owned(), source };
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).map_err(io)? {
        let path = entry.map_err(io)?.path();
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".ann")) else {
            continue;
        };
        let annotator = name.rsplit_once('_').filter(|(_, tail)| tail.len() == 4);
        let article = annotator.map_or(name, |(article, _)| article).to_owned();
        found.push((path, article));
    }
    found.sort();
    match found.is_empty() {
        true => Err(Error::NoAttributions(folder.to_owned())),
        false => Ok(found),
    }
}

fn starts(path: &Path, article: &str) -> bool {
    let name = path.file_name().and_then(|name| name.to_str()).unwrap_or_default();
    name.strip_prefix(article).is_some_and(|rest| rest.starts_with('_'))
}

fn truths(text: &str, annotation: &str, body: &[Word]) -> Vec<Truth> {
    let characters: Vec<char> = text.chars().collect();
    let words = align::words(text);
    let places = align::align(&words, body);
    let covered = |spans: &[(usize, usize)]| -> BTreeSet<usize> {
        let inside = |word: &Word| spans.iter().any(|(start, end)| *start <= word.start && word.end <= *end);
        words.iter().zip(&places).filter(|(word, _)| inside(word)).filter_map(|(_, place)| *place).collect()
    };
    let of = |(start, end): &(usize, usize)| -> String {
        characters.get(*start..*end).unwrap_or_default().iter().collect()
    };
    let mut truths = Vec::new();
    for attribution in brat::read(annotation) {
        let text = attribution.content.iter().map(of).collect::<Vec<_>>().join(" ");
        let kind = kind::kind(&text);
        truths.push(Truth {
            words: covered(&attribution.content),
            source: covered(&attribution.source),
            kind,
            counts: kind != "indirect" || kind::is_speech(&attribution.cue),
            text,
            cue: attribution.cue,
        });
    }
    truths.retain(|truth| !truth.words.is_empty());
    truths
}

fn cover(quote: Placed, body: &[Word]) -> Found {
    let inside =
        |word: &Word| quote.parts.iter().any(|(start, end)| *start <= word.start && word.end <= *end);
    let words = (0..body.len()).filter(|at| inside(&body[*at])).collect();
    Found { words, quote }
}

fn likeness(truth: &Truth, found: &Found) -> f64 {
    let shared = truth.words.intersection(&found.words).count();
    shared as f64 / (truth.words.len() + found.words.len() - shared) as f64
}

/// Whether a quote is most of an annotated one, or a part of it.
fn is_backed(found: &Found, truths: &[Truth]) -> bool {
    truths.iter().any(|truth| {
        let shared = truth.words.intersection(&found.words).count();
        likeness(truth, found) >= 0.5 || shared * 10 >= found.words.len() * 8
    })
}

fn count(article: &str, truths: &[Truth], found: &[Found], body: &[Word], scores: &mut Scores) {
    let pairs = best(truths.len(), found.len(), HALF, |t, f| likeness(&truths[t], &found[f]));
    let hit = |place: usize| pairs.iter().any(|pair| pair.gold == place);
    let right =
        |place: usize| pairs.iter().any(|pair| pair.found == place) || is_backed(&found[place], truths);
    for (line, kinds) in LINES {
        let wanted = (0..truths.len()).filter(|t| truths[*t].counts && kinds.contains(&truths[*t].kind));
        let (hits, missed): (Vec<usize>, Vec<usize>) = wanted.partition(|place| hit(*place));
        let wrong = (0..found.len()).filter(|f| kinds.contains(&found[*f].quote.kind.as_str()) && !right(*f));
        scores.find(line, hits.len(), wrong.count(), missed.len());
    }
    for pair in &pairs {
        compare(article, &truths[pair.gold], &found[pair.found], body, scores);
    }
    note(article, truths, found, &pairs, scores);
}

fn compare(article: &str, truth: &Truth, found: &Found, body: &[Word], scores: &mut Scores) {
    scores.share("attr.content_exact", truth.words == found.words);
    if truth.source.is_empty() {
        return;
    }
    let quote = &found.quote;
    let mut named = words(quote.speaker_text.as_deref().unwrap_or_default());
    named.extend(words(quote.speaker.as_deref().unwrap_or_default()));
    let source: Vec<&str> = truth.source.iter().map(|at| body[*at].form.as_str()).collect();
    let right = source.iter().any(|word| named.iter().any(|other| other == word));
    scores.share("attr.source", right);
    if truth.kind != "indirect" {
        scores.share("attr.source.direct+mixed", right);
    }
    if !right {
        let words = source.join(" ");
        scores.note(format!(
            "{article}: source {:?} should be {words:?} :: {:?}",
            quote.speaker_text,
            head(&truth.text)
        ));
    }
}

fn note(article: &str, truths: &[Truth], found: &[Found], pairs: &[Pair], scores: &mut Scores) {
    for (place, truth) in truths.iter().enumerate().filter(|(_, truth)| truth.counts) {
        if !pairs.iter().any(|pair| pair.gold == place) {
            let (kind, cue) = (truth.kind, &truth.cue);
            scores.note(format!("{article}: missed [{kind}] cue={cue:?} {:?}", head(&truth.text)));
        }
    }
    for (place, quote) in found.iter().enumerate() {
        if !pairs.iter().any(|pair| pair.found == place) && !is_backed(quote, truths) {
            scores.note(format!("{article}: spurious [{}] {:?}", quote.quote.kind, head(&quote.quote.text)));
        }
    }
}

fn head(text: &str) -> String {
    text.chars().take(100).collect()
}
