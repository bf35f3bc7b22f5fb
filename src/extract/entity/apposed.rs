//! Nouns that stand right before the name of a body: "the militant group Nordal Front", "chipmaker Nordal".

use std::collections::BTreeSet;

use super::mentioned::Mentioned;
use super::role_word::words;
use crate::document::EntityIndex;
use crate::extract::text::Text;
use crate::model::Tag;

/// The words before the names of an organization, folded.
pub fn words_beside(text: &Text, mentioned: &Mentioned, entity: EntityIndex) -> BTreeSet<String> {
    let mut found = BTreeSet::new();
    for mention in mentioned.first_names(entity) {
        let end = text.tokens_in(mention.span).start;
        let floor = text.sentences[text.sentence_of(end)].tokens.start;
        let mut start = end;
        while start > floor
            && end - start < 4
            && matches!(text.tags[start - 1], Tag::Nn | Tag::Jj)
            && (start == end && text.tags[start - 1] == Tag::Nn || start < end)
            && mentioned.at(start - 1).is_none()
        {
            start -= 1;
        }
        found.extend(words(text, start..end));
    }
    found
}
