//! A record to an article: the order in which things are read out of the text.

use std::sync::Arc;

use super::Error;
use super::field::{byline, dateline, language, outlet, published, title, url, wire};
use super::format::Record;
use super::furniture;
use super::normalize::normalize;
use super::page::Page;
use crate::article::{Article, PassageKind};

/// Builds the article of a record.
pub fn build(record: Record, source_path: String, source_sha256: String) -> Result<Article, Error> {
    let text = normalize(&record.text);
    let mut page = Page::read(&text, record.markdown);
    if page.blocks.is_empty() {
        return Err(Error::Empty);
    }
    page.mark(&record.marks);
    furniture::part_glued(&mut page);
    furniture::take_out_marks(&mut page);
    let title = title::find(&mut page, record.title.as_deref(), record.domain.as_deref());
    furniture::take_out_repeats(&mut page, title.as_deref(), &record.authors);
    // A headline alone is no article, if the page had more.
    if page.kept().all(|block| page.blocks[block].kind == PassageKind::Headline) {
        furniture::put_back(&mut page);
    }
    let (body, passages) = page.body();
    let credit = dateline::find(&page);
    Ok(Article {
        source_path,
        source_sha256,
        outlet: outlet::find(&page, &record, credit.as_ref()),
        published: published::find(&page, record.published),
        published_at: record.published_at.clone(),
        wire: wire::find(&page, &record, credit.as_ref()),
        dateline: credit.and_then(|credit| credit.place).or(record.dateline),
        url: record.url.or_else(|| url::find(&page)),
        language: language::find(&body, record.language.as_deref()),
        bylines: byline::find(&page, &record.authors),
        title,
        body: Arc::from(body),
        passages,
        removed: record.removed.into_iter().chain(page.removed()).collect(),
    })
}
