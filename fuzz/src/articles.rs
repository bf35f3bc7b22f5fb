//! Bytes into a reader, and what it gives into `extract`: every document must keep the laws of documents.

use std::panic::{AssertUnwindSafe, catch_unwind};

use corpus::document::Document;
use corpus::extract::extract;
use corpus::import::read_bytes;
use corpus::span::Span;
use corpus::work;

/// Reads bytes as a file of this name, as an import does; tells what is wrong with what comes of it.
///
/// # Errors
/// If something panics or a document breaks a law.
pub fn read(bytes: &[u8], name: &str) -> Result<(), String> {
    let done = catch_unwind(AssertUnwindSafe(|| {
        for article in read_bytes(bytes.to_vec(), name).into_iter().flatten() {
            let steps = work::budget(article.body.len());
            if let Ok(document) = work::within(steps, || extract(article)) {
                check(&document)?;
            }
        }
        Ok(())
    }));
    done.unwrap_or_else(|_| Err("it panics".to_owned()))
}

fn check(document: &Document) -> Result<(), String> {
    let body = &document.article.body;
    let stands =
        |what: &str, span: Span| match span.start < span.end && body.get(span.start..span.end).is_some() {
            true => Ok(()),
            false => Err(format!("a {what} stands nowhere: {span:?}")),
        };
    let apart = |what: &str, spans: &[Span]| match spans.windows(2).all(|pair| pair[0].end <= pair[1].start) {
        true => Ok(()),
        false => Err(format!("two of the {what} overlap")),
    };
    let mentions: Vec<Span> = document.mentions.iter().map(|mention| mention.span).collect();
    let passages: Vec<Span> = document.article.passages.iter().map(|passage| passage.span).collect();
    apart("mentions", &mentions)?;
    apart("passages", &passages)?;
    mentions.iter().try_for_each(|span| stands("mention", *span))?;
    passages.iter().try_for_each(|span| stands("passage", *span))?;
    document.roles.iter().try_for_each(|role| stands("role", role.span))?;
    for quote in &document.quotes {
        apart("parts of a quote", &quote.parts)?;
        quote.parts.iter().try_for_each(|part| stands("quote", *part))?;
        quote.cue.into_iter().try_for_each(|cue| stands("cue", cue))?;
    }
    for report in document.events.iter().flat_map(|event| &event.reports) {
        stands("trigger", report.trigger)?;
        stands("sentence", report.sentence)?;
    }
    Ok(())
}
