//! Quotes and their speakers.

use crate::Error;
use crate::found::{self, Corpus};
use crate::gold::{Annotation, Quote};
use crate::measure::Scores;
use crate::pairs::{Pair, best, left_over};
use crate::words::{likeness, same_name, share_a_word, words};

const KINDS: [&str; 3] = ["direct", "mixed", "indirect"];
/// Lines of the table and the kinds that count for each.
const LINES: [(&str, &[&str]); 5] = [
    ("quotes.direct", &["direct"]),
    ("quotes.mixed", &["mixed"]),
    ("quotes.indirect", &["indirect"]),
    ("quotes.all", &KINDS),
    ("quotes.direct+mixed", &["direct", "mixed"]),
];

/// Counts the quotes of an article.
pub fn score(
    corpus: &Corpus,
    article: i64,
    annotation: &Annotation,
    scores: &mut Scores,
) -> Result<(), Error> {
    let gold = &annotation.quotes;
    let annotated =
        |kind: &str| annotation.quote_kinds.as_ref().is_none_or(|kinds| kinds.iter().any(|k| k == kind));
    let mut found = corpus.quotes(article)?;
    found.retain(|quote| annotated(&quote.kind));
    let gold_words: Vec<Vec<String>> = gold.iter().map(|quote| words(&quote.text)).collect();
    let found_words: Vec<Vec<String>> = found.iter().map(|quote| words(&quote.text)).collect();
    let pairs = best(gold.len(), found.len(), 0.5, |g, f| likeness(&gold_words[g], &found_words[f]));
    for (line, kinds) in LINES {
        if kinds.len() == 1 && !annotated(kinds[0]) {
            continue;
        }
        count(line, kinds, gold, &found, &pairs, scores);
    }
    for pair in pairs.iter().filter(|pair| !gold[pair.gold].optional) {
        let (truth, quote) = (&gold[pair.gold], &found[pair.found]);
        scores.share("quotes.text_exact", gold_words[pair.gold] == found_words[pair.found]);
        scores.share("quotes.kind", truth.kind == quote.kind);
        details(truth, quote, scores);
    }
    for missed in left_over(gold.len(), pairs.iter().map(|pair| pair.gold)) {
        if !gold[missed].optional {
            scores.note(format!("quote missed [{}] {:?}", gold[missed].kind, head(&gold[missed].text)));
        }
    }
    for wrong in left_over(found.len(), pairs.iter().map(|pair| pair.found)) {
        scores.note(format!("quote spurious [{}] {:?}", found[wrong].kind, head(&found[wrong].text)));
    }
    Ok(())
}

fn count(
    line: &'static str,
    kinds: &[&str],
    gold: &[Quote],
    found: &[found::Quote],
    pairs: &[Pair],
    scores: &mut Scores,
) {
    let truth = |quote: &Quote| kinds.contains(&quote.kind.as_str());
    let must = gold.iter().filter(|quote| truth(quote) && !quote.optional).count();
    let right = pairs.iter().filter(|pair| truth(&gold[pair.gold]) && !gold[pair.gold].optional).count();
    let counted = found.iter().filter(|quote| kinds.contains(&quote.kind.as_str())).count();
    let paired = pairs.iter().filter(|pair| kinds.contains(&found[pair.found].kind.as_str())).count();
    scores.find(line, right, counted - paired, must - right);
}

fn details(truth: &Quote, quote: &found::Quote, scores: &mut Scores) {
    let right = is_speaker(truth, quote);
    scores.share("quotes.speaker", right);
    if truth.kind != "indirect" {
        scores.share("quotes.speaker.direct+mixed", right);
    }
    let (cue, found_cue) =
        (truth.cue.as_deref().unwrap_or_default(), quote.cue.as_deref().unwrap_or_default());
    scores.share("quotes.cue", share_a_word(cue, found_cue) || (cue.is_empty() && found_cue.is_empty()));
    if let Some(addressee) = truth.addressee.as_deref().filter(|words| !words.is_empty()) {
        scores.share(
            "quotes.addressee",
            share_a_word(addressee, quote.addressee.as_deref().unwrap_or_default()),
        );
    }
    if !right {
        let found = quote.speaker.as_deref().or(quote.speaker_text.as_deref()).unwrap_or_default();
        scores.note(format!(
            "quote speaker: {}:{found:?} should be {}:{:?} :: {:?}",
            quote.speaker_kind,
            truth.speaker_kind,
            truth.speaker.as_deref().unwrap_or_default(),
            head(&truth.text)
        ));
    }
}

fn is_speaker(truth: &Quote, quote: &found::Quote) -> bool {
    let speaker = truth.speaker.as_deref().unwrap_or_default();
    if matches!(truth.speaker_kind.as_str(), "person" | "organization" | "place") {
        return quote.speaker.as_deref().is_some_and(|found| same_name(found, speaker));
    }
    if !matches!(quote.speaker_kind.as_str(), "unnamed" | "group") {
        return false;
    }
    let written = truth.speaker_text.as_deref().unwrap_or_default();
    let found = quote.speaker_text.as_deref().unwrap_or_default();
    share_a_word(speaker, found)
        || share_a_word(written, found)
        || (words(found).is_empty() && written.is_empty())
}

fn head(text: &str) -> String {
    text.chars().take(110).collect()
}
