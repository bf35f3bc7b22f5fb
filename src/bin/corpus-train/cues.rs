//! How often each word of `lexicon/cues.tsv` really reports, counted in the attributions of PolNeAR.
//!
//! A use is the form outside quotation marks, as a verb (as a noun for `~` entries); it reports if the annotators made it
//! part of a cue. Forms of one lemma are counted together. A lemma with fewer than [`ENOUGH`] uses keeps the estimate
//! that stands in the file. Frequent reporting verbs that the file lacks are printed, for people to add with their frame.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use corpus::extract::quote::marks;
use corpus::extract::text::Text;
use corpus::span::Span;

use crate::coreference::{article, bytes_of};
use crate::left_out::LeftOut;
use crate::treebank::{self, Error};

/// From so many uses on, what was counted is believed.
const ENOUGH: u32 = 20;

/// The lexicon, from the repository root.
const LEXICON: &str = "lexicon/cues.tsv";

/// The columns of the lexicon that are read or written.
const LEMMA: usize = 1;
const WEIGHT: usize = 4;
const OBJECT: usize = 5;

/// How often something was used, and how often it reported.
#[derive(Clone, Copy, Debug, Default)]
struct Count {
    uses: u32,
    reports: u32,
}

impl Count {
    fn add(&mut self, reports: bool) {
        self.uses += 1;
        self.reports += u32::from(reports);
    }

    /// Of a hundred uses, rounded.
    fn share(self) -> u32 {
        (200 * self.reports + self.uses) / (2 * self.uses).max(1)
    }
}

/// Counts by lemma; `~` before those of nouns.
#[derive(Default)]
struct Counts {
    /// Of articles that are left out, too: which lemmas are frequent is no secret of the annotators.
    frequent: BTreeMap<String, [u32; 2]>,
    all: BTreeMap<String, Count>,
    /// Before a plain object: neither marks nor a clause.
    object: BTreeMap<String, Count>,
    /// Verbs that are not in the lexicon, by form.
    new: BTreeMap<String, Count>,
}

/// The lexicon as it is, by form.
struct Lexicon<'a> {
    forms: BTreeMap<&'a str, &'a str>,
    /// Entries of several words, by the first.
    phrases: BTreeMap<&'a str, Vec<(Vec<&'a str>, &'a str)>>,
}

/// The lexicon with the weights that the attributions in `folder` give.
pub fn train(folder: &Path, left_out: &LeftOut) -> Result<Vec<u8>, Error> {
    let file = treebank::lines(Path::new(LEXICON))?;
    let lexicon = Lexicon::read(&file);
    let news = folder.join("polnear-train");
    let mut counts = Counts::default();
    for (name, annotated) in annotations(&news.join("attributions"))? {
        let body = treebank::lines(&news.join("text").join(format!("{name}.txt")))?;
        let cues = cue_spans(&treebank::lines(&annotated)?, &body);
        counts.article(&lexicon, &body, &cues, left_out.contains(&name));
    }
    for (form, count) in counts.new.iter().filter(|(_, count)| count.uses >= ENOUGH && count.share() >= 40) {
        println!("not in the lexicon: {form}, reports in {} of {} uses", count.reports, count.uses);
    }
    Ok(file.lines().flat_map(|line| [counts.row(line), "\n".to_owned()]).collect::<String>().into_bytes())
}

impl<'a> Lexicon<'a> {
    fn read(file: &'a str) -> Lexicon<'a> {
        let mut lexicon = Lexicon { forms: BTreeMap::new(), phrases: BTreeMap::new() };
        for line in file.lines().filter(|line| !line.starts_with('#')) {
            let mut columns = line.split('\t');
            let (Some(form), Some(lemma)) = (columns.next(), columns.next()) else { continue };
            match form.split_once(' ') {
                Some((first, _)) => {
                    let rest = form.split(' ').skip(1).collect();
                    lexicon.phrases.entry(first).or_default().push((rest, lemma));
                }
                None => {
                    lexicon.forms.insert(form, lemma);
                }
            }
        }
        lexicon
    }

    /// The lemma of the longest entry that starts at a word, and how many words it has.
    fn at(&self, text: &Text, at: usize) -> Option<(String, usize)> {
        let word = text.lower_word(at);
        let follows = |rest: &[&str]| {
            rest.iter().zip(at + 1..text.tokens.len()).all(|(known, next)| *known == text.lower_word(next))
                && at + rest.len() < text.tokens.len()
        };
        let phrases = self.phrases.get(word).into_iter().flatten().filter(|(rest, _)| follows(rest));
        if let Some((rest, lemma)) = phrases.max_by_key(|(rest, _)| rest.len()) {
            return Some(((*lemma).to_owned(), rest.len() + 1));
        }
        if text.tags[at].is_noun() {
            // "the claim that", "his promise to": without a content behind it, a noun reports nothing.
            let leads = at + 1 < text.tokens.len() && matches!(text.lower_word(at + 1), "that" | "to");
            let lemma = self.forms.get(format!("~{word}").as_str()).filter(|_| leads)?;
            return Some((format!("~{lemma}"), 1));
        }
        let lemma = self.forms.get(word).filter(|_| text.tags[at].is_verb())?;
        Some(((*lemma).to_owned(), 1))
    }
}

impl Counts {
    fn article(&mut self, lexicon: &Lexicon, body: &str, cues: &[Span], left_out: bool) {
        let text = Text::read(&article("", body));
        let marked: BTreeSet<usize> =
            marks::find(&text).outer.into_iter().flat_map(|marked| marked.tokens).collect();
        let mut at = 0;
        while at < text.tokens.len() {
            let found = lexicon.at(&text, at).filter(|_| !marked.contains(&at));
            let reports = cues.iter().any(|cue| cue.contains(text.tokens[at].span));
            let Some((lemma, length)) = found else {
                if text.tags[at].is_verb() && !marked.contains(&at) && !left_out {
                    self.new.entry(text.lower_word(at).to_owned()).or_default().add(reports);
                }
                at += 1;
                continue;
            };
            at += length;
            let object = is_object(&text, at) && !marked.contains(&at);
            let frequent = self.frequent.entry(lemma.clone()).or_default();
            frequent[0] += 1;
            frequent[1] += u32::from(object);
            if left_out {
                continue;
            }
            if object {
                self.object.entry(lemma.clone()).or_default().add(reports);
            }
            self.all.entry(lemma).or_default().add(reports);
        }
    }

    /// A line of the lexicon with what was counted.
    fn row(&self, line: &str) -> String {
        let mut columns: Vec<String> = line.split('\t').map(str::to_owned).collect();
        if line.starts_with('#') || columns.len() <= WEIGHT {
            return line.to_owned();
        }
        let noun = if columns[0].starts_with('~') { "~" } else { "" };
        let lemma = format!("{noun}{}", columns[LEMMA]);
        let frequent = self.frequent.get(&lemma).copied().unwrap_or_default();
        if frequent[0] >= ENOUGH {
            columns[WEIGHT] = self.all.get(&lemma).map_or(0, |count| count.share()).to_string();
        }
        let object = self.object.get(&lemma).filter(|_| frequent[1] >= ENOUGH);
        columns.resize(OBJECT + 1, String::new());
        columns[OBJECT] = object.map_or("-".to_owned(), |count| count.share().to_string());
        columns.join("\t")
    }
}

/// Whether a plain object starts at a token: a noun phrase that no verb follows before the clause ends.
fn is_object(text: &Text, at: usize) -> bool {
    let phrase = |tag: corpus::model::Tag| {
        tag.is_noun() || matches!(tag.as_str(), "DT" | "PRP$" | "JJ" | "PRP" | "CD")
    };
    let end = text.tokens.len();
    if at >= end || !phrase(text.tags[at]) || text.lower_word(at) == "that" {
        return false;
    }
    let verb = |tag: corpus::model::Tag| matches!(tag.as_str(), "VBD" | "VBZ" | "VBP" | "MD");
    let relative =
        |at: usize| matches!(text.lower_word(at), "who" | "which" | "that" | "," | "." | ";" | "and" | "to");
    (at..end).take_while(|next| !relative(*next)).take(12).all(|next| !verb(text.tags[next]))
}

/// The annotation file of each article: of several annotators', the first.
fn annotations(folder: &Path) -> Result<BTreeMap<String, PathBuf>, Error> {
    let error = |source| Error { path: folder.to_owned(), source };
    let mut found = BTreeMap::new();
    let mut paths: Vec<PathBuf> = fs::read_dir(folder)
        .map_err(error)?
        .map(|entry| entry.map(|entry| entry.path()))
        .collect::<Result<_, _>>()
        .map_err(error)?;
    paths.sort();
    for path in paths {
        let Some(name) = path.file_name().and_then(|name| name.to_str()?.strip_suffix(".ann")) else {
            continue;
        };
        let annotator = name
            .rsplit_once('_')
            .filter(|(_, id)| id.len() == 4 && id.bytes().all(|b| b.is_ascii_hexdigit()));
        let name = annotator.map_or(name, |(name, _)| name).to_owned();
        found.entry(name).or_insert(path);
    }
    Ok(found)
}

/// The cues of attributions that have a content, as bytes of the text.
fn cue_spans(file: &str, body: &str) -> Vec<Span> {
    let bytes = bytes_of(body);
    let mut stretches: BTreeMap<&str, &str> = BTreeMap::new();
    for line in file.lines().filter(|line| line.starts_with('T')) {
        let mut columns = line.split('\t');
        if let (Some(name), Some(("Cue", places))) =
            (columns.next(), columns.next().and_then(|place| place.split_once(' ')))
        {
            stretches.insert(name, places);
        }
    }
    let relations = file.lines().filter(|line| line.starts_with('E') && line.contains("Content"));
    let names = relations.flat_map(|line| line.split_whitespace().filter_map(|part| part.split_once(':')));
    let places = names.filter_map(|(_, name)| stretches.get(name)).flat_map(|places| places.split(';'));
    let span = |place: &str| {
        let (start, end) = place.split_once(' ')?;
        Some(Span::new(*bytes.get(start.parse::<usize>().ok()?)?, *bytes.get(end.parse::<usize>().ok()?)?))
    };
    places.filter_map(span).collect()
}
