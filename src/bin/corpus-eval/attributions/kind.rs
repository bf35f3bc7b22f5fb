//! What an annotated attribution is: direct, mixed, or indirect; and whether its cue is a verb of saying.

use std::sync::LazyLock;

use regex::Regex;

use crate::words::words;

const MARKS: [char; 3] = ['"', '“', '”'];
/// One verb a line.
const SPEECH: &str = include_str!("speech_verbs.txt");

/// Words outside marks between two stretches inside them.
static BETWEEN: LazyLock<Regex> =
    LazyLock::new(|| Regex::new(r#"["”][^"“]*\w[^"“]*["“]"#).expect("a fixed pattern"));

/// The kind of the attributed words.
pub fn kind(content: &str) -> &'static str {
    let content = content.trim();
    let inner = content.trim_matches([' ', ',', '.']);
    let closed = inner.ends_with(MARKS) || content.ends_with(MARKS);
    let mut within = inner.chars();
    within.next();
    within.next_back();
    if inner.starts_with(MARKS) && closed && !BETWEEN.is_match(within.as_str()) {
        "direct"
    } else if content.contains(MARKS) {
        "mixed"
    } else {
        "indirect"
    }
}

/// Whether one of the words is a form of a verb of saying.
pub fn is_speech(cue: &str) -> bool {
    words(cue).iter().any(|word| stems(word).iter().any(|stem| SPEECH.lines().any(|verb| verb == stem)))
}

fn stems(word: &str) -> Vec<String> {
    let irregular = match word {
        "said" => "say",
        "told" => "tell",
        "wrote" => "write",
        other => other,
    };
    let mut stems = vec![irregular.to_owned(), word.to_owned(), word.trim_end_matches('s').to_owned()];
    for (ending, instead) in
        [("ed", ""), ("ing", ""), ("es", ""), ("ed", "e"), ("ing", "e"), ("ied", "y"), ("ies", "y")]
    {
        stems.extend(word.strip_suffix(ending).map(|stem| format!("{stem}{instead}")));
    }
    stems
}
