//! Title, outlet, dateline, date and bylines.

use crate::Error;
use crate::found::{Article, Corpus};
use crate::gold::Annotation;
use crate::measure::Scores;
use crate::words::{plain, plain_name};

/// Counts what is right of an article's own fields.
pub fn score(
    corpus: &Corpus,
    article: &Article,
    gold: &Annotation,
    scores: &mut Scores,
) -> Result<(), Error> {
    let truth = &gold.article;
    let given = |field: &Option<String>| plain(field.as_deref().unwrap_or_default());
    if truth.title.as_deref().is_some_and(|title| !title.is_empty()) {
        scores.share("article.title", given(&article.title) == given(&truth.title));
    }
    // An article in JSON states its outlet and authors beside the text.
    let beside = gold.file.ends_with(".json");
    if truth.outlet.is_some() || !beside {
        scores.share(
            "article.outlet",
            article.outlet.as_deref().map(plain) == truth.outlet.as_deref().map(plain),
        );
    }
    scores.share("article.dateline", given(&article.dateline) == given(&truth.dateline));
    if let Some(published) = truth.published.as_deref().filter(|date| !date.is_empty()) {
        let found = article.published.as_deref().unwrap_or_default();
        scores.share("article.published", found.starts_with(published));
    }
    if !beside {
        let mut people: Vec<String> =
            truth.authors.iter().chain(&truth.contributors).map(|name| plain_name(name)).collect();
        people.sort();
        people.dedup();
        let found = corpus.bylines(article.id)?;
        let right = found.iter().filter(|name| people.contains(name)).count();
        let counts = !people.is_empty() || truth.credits.is_empty();
        scores.find("bylines", right, if counts { found.len() - right } else { 0 }, people.len() - right);
    }
    Ok(())
}
