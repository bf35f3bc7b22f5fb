//! Expressions of time in a text, and the days they stand for.
//!
//! Finding and resolving are two steps: the words are always kept, and become a date only as far as the article proves
//! it. "Sunday" is a day if the day of publication is known, a year if only the year is, and nothing otherwise.

mod cursor;
mod grammar;
mod opening;
mod relative;
mod resolve;
mod vocabulary;

use super::text::{Text, TokenKind};
use crate::span::Span;

pub use resolve::resolve;
pub use vocabulary::Unit;

/// Words that say when.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct DateExpression {
    /// Where, without preposition: "Sunday morning", "June 18, 2023".
    pub span: Span,
    /// What the words say.
    pub form: DateForm,
}

/// What the words of a date expression say.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum DateForm {
    /// "June 18, 2023", "Oct. 9", "June 18-19"; `last` is the last day of a range.
    Day {
        /// Where the words give it.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
        /// 1 to 31.
        day: i8,
        /// Month and day of the other end of a range.
        last: Option<(i8, i8)>,
    },
    /// "June 2023", "late January", "last November".
    Month {
        /// Where the words give it.
        year: Option<i16>,
        /// 1 to 12.
        month: i8,
        /// Which one.
        side: Side,
    },
    /// "2008", "1950-53", "the 1990s".
    Years {
        /// The first.
        first: i16,
        /// The last; the same for a single one.
        last: i16,
    },
    /// "Sunday morning", "last Friday".
    Weekday {
        /// 1 is Monday.
        day: i8,
        /// Which one.
        side: Side,
    },
    /// "yesterday", "this week", "two years ago": so many units after (before, if negative) that of the article.
    Offset {
        /// How many.
        amount: i16,
        /// Of what.
        unit: Unit,
    },
    /// "over the past seven years", "in the next two weeks": from the article back or forth.
    Stretch {
        /// How many; negative for the past.
        amount: i16,
        /// Of what.
        unit: Unit,
    },
    /// "recently", "in the coming months", "two weeks later": words for a time that no calendar can tell.
    Vague,
}

/// Which of the days or months of a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Side {
    /// The tense tells: "Sunday", "in May".
    Tense,
    /// "last".
    Last,
    /// "this".
    This,
    /// "next".
    Next,
    /// That of the year before: "in May last year".
    LastYear,
    /// That of the year after.
    NextYear,
}

/// Whether the sentence looks back or ahead.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Tense {
    /// What is told has happened.
    Past,
    /// What is told is to come.
    Future,
}

/// Finds all expressions of time, in order, not overlapping.
pub fn find(text: &Text) -> Vec<DateExpression> {
    let mut found: Vec<DateExpression> = Vec::new();
    for sentence in &text.sentences {
        let mut at = sentence.tokens.start;
        while at < sentence.tokens.end {
            if text.tokens[at].kind != TokenKind::Number && !opening::opens(text.lower_word(at)) {
                at += 1;
                continue;
            }
            let cursor = cursor::Cursor::new(text, at, sentence.tokens.clone());
            match grammar::read(cursor, &found) {
                Some((end, form)) if end > at => {
                    found.push(DateExpression { span: text.span(at..end), form });
                    at = end;
                }
                _ => at += 1,
            }
        }
    }
    found
}

#[cfg(test)]
mod tests;
