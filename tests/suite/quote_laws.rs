//! Laws of attribution, over any text: it never panics, points at whole characters, and says the same twice.

use std::sync::Arc;

use corpus::article::{Article, Passage, PassageKind};
use corpus::document::{Document, QuoteKind};
use corpus::extract::extract;
use corpus::span::Span;
use proptest::prelude::*;

/// An article with these paragraphs, made without reading a file.
fn article(paragraphs: &[String]) -> Article {
    let mut body = String::from("Council meets");
    let mut passages = vec![Passage { kind: PassageKind::Headline, span: Span::new(0, body.len()) }];
    for paragraph in paragraphs {
        body.push_str("\n\n");
        let start = body.len();
        body.push_str(paragraph);
        passages.push(Passage { kind: PassageKind::Paragraph, span: Span::new(start, body.len()) });
    }
    Article {
        source_path: String::from("law.txt"),
        source_sha256: String::new(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: Some(String::from("en")),
        wire: None,
        published_at: None,
        bylines: vec![],
        body: Arc::from(body),
        passages,
        removed: vec![],
    }
}

/// Words, marks and signs in an order nobody would write.
fn paragraph() -> impl Strategy<Value = String> {
    const PIECES: &[&str] = &[
        "“",
        "”",
        "\"",
        "'",
        "‘",
        "’",
        "''",
        "``",
        "«",
        "»",
        "„",
        ",",
        ".",
        ":",
        ";",
        "—",
        "?",
        "(",
        ")",
        "said",
        "says",
        "told",
        "that",
        "according to",
        "he",
        "she",
        "they",
        "who",
        "and",
        "while",
        "adding",
        "called",
        "Edna Harrow",
        "the official",
        "reporters",
        "his claim",
        "to",
        "not",
        "in a statement",
        "on Monday",
        "was",
        "closed",
        "the basin",
        "é",
        "日本",
        "…",
        " ",
        "’s",
        "as",
        "by",
        "Said",
        "it",
    ];
    proptest::collection::vec((proptest::sample::select(PIECES), any::<bool>()), 0..40).prop_map(|pieces| {
        pieces
            .into_iter()
            .map(|(piece, space)| if space { format!("{piece} ") } else { piece.to_owned() })
            .collect()
    })
}

fn check(document: &Document) -> Result<(), TestCaseError> {
    let body = &document.article.body;
    for quote in &document.quotes {
        prop_assert!(!quote.parts.is_empty());
        for part in &quote.parts {
            prop_assert!(!part.is_empty());
            prop_assert!(body.get(part.start..part.end).is_some());
        }
        prop_assert!(quote.parts.windows(2).all(|two| two[0].end <= two[1].start), "{:?}", quote.parts);
        prop_assert!((0.0..=1.0).contains(&quote.confidence));
        let spans = [quote.cue, quote.speaker.span, quote.addressee.as_ref().map(|addressee| addressee.span)];
        for span in spans.into_iter().flatten() {
            prop_assert!(!span.is_empty() && body.get(span.start..span.end).is_some());
        }
        prop_assert!(quote.kind == QuoteKind::Direct || !quote.content(body).is_empty());
    }
    prop_assert!(document.quotes.windows(2).all(|two| two[0].span().start <= two[1].span().start));
    Ok(())
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn hold_for_words_and_marks_in_any_order(paragraphs in proptest::collection::vec(paragraph(), 1..4)) {
        let document = extract(article(&paragraphs));
        check(&document)?;
        prop_assert_eq!(&document.quotes, &extract(article(&paragraphs)).quotes);
    }

    #[test]
    fn hold_for_any_characters(text in "\\PC{0,200}") {
        check(&extract(article(&[text])))?;
    }
}
