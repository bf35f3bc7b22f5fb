//! What a model sees of a word: hashes of its letters, endings and shape.

/// A hashed feature; two features share a hash in about one case of forty thousand, which training evens out.
pub type Feature = u32;

/// The hashes of one word, made once and combined by every feature template.
#[derive(Clone, Copy, Debug, Default)]
pub struct Traits {
    /// The word in lower case; numbers by their shape, quotation marks and brackets as one each.
    pub word: u32,
    /// Its first one to three letters, lower case.
    pub prefix: [u32; 3],
    /// Its last one to four letters, lower case.
    pub suffix: [u32; 4],
    /// Upper, lower, digit and other signs, runs shortened.
    pub shape: u32,
    /// Whether it starts with a capital letter.
    pub capital: bool,
}

/// Stands for the places before the first and after the last word.
pub const EDGE: Traits =
    Traits { word: 0x51ed, prefix: [0x51ee; 3], suffix: [0x51ef; 4], shape: 0x51f0, capital: false };

impl Traits {
    /// The traits of a word as written. `shout` says that the whole sentence is in capitals, where case tells nothing.
    pub fn of(written: &str, shout: bool) -> Traits {
        let mut letters = [0u8; SHORT];
        let mut traits = match ascii_form(written, &mut letters) {
            Some(lower) => Traits::of_ascii(lower),
            None => Traits::of_any(&normal_form(written)),
        };
        traits.capital = !shout && written.starts_with(char::is_uppercase);
        traits.shape = if shout { shape(&written.to_lowercase()) } else { shape(written) };
        traits
    }

    /// The commonest case, without a copy on the heap.
    fn of_ascii(lower: &[u8]) -> Traits {
        let count = lower.len();
        Traits {
            word: hash(lower),
            prefix: [1, 2, 3].map(|length| hash(&lower[..count.min(length)])),
            suffix: [1, 2, 3, 4].map(|length| hash(&lower[count.saturating_sub(length)..])),
            ..Traits::default()
        }
    }

    fn of_any(lower: &str) -> Traits {
        let count = lower.chars().count();
        Traits {
            word: hash(lower.as_bytes()),
            prefix: [1, 2, 3].map(|length| hash(head(lower, length).as_bytes())),
            suffix: [1, 2, 3, 4].map(|length| hash(tail(lower, count, length).as_bytes())),
            ..Traits::default()
        }
    }
}

/// Words up to so many bytes take the short way.
const SHORT: usize = 32;

/// A short word of ASCII letters, hyphens and stops in lower case; `None` for all that [`normal_form`] changes more.
fn ascii_form<'l>(written: &str, letters: &'l mut [u8; SHORT]) -> Option<&'l [u8]> {
    let bytes = written.as_bytes();
    let plain = bytes.first()?.is_ascii_alphabetic() && bytes.len() <= SHORT;
    if !plain || !bytes.is_ascii() {
        return None;
    }
    let lower = &mut letters[..bytes.len()];
    lower.copy_from_slice(bytes);
    lower.make_ascii_lowercase();
    Some(lower)
}

/// Appends the traits of the words of a sentence.
pub fn traits<'t>(words: impl Iterator<Item = &'t str> + Clone, out: &mut Vec<Traits>) {
    let shout = is_shouted(words.clone());
    out.extend(words.map(|word| Traits::of(word, shout)));
}

/// Whether a sentence of several words has no lower-case letter.
fn is_shouted<'t>(words: impl Iterator<Item = &'t str>) -> bool {
    let mut letters = 0;
    for word in words {
        if word.bytes().any(|b| b.is_ascii_lowercase())
            || (!word.is_ascii() && word.chars().any(char::is_lowercase))
        {
            return false;
        }
        letters += word.chars().filter(|c| c.is_uppercase()).count();
    }
    letters > 8
}

fn normal_form(written: &str) -> String {
    match written {
        "“" | "”" | "\"" | "``" | "''" | "„" | "«" | "»" => "\"".to_owned(),
        "’s" | "'s" => "'s".to_owned(),
        "(" | "-LRB-" | "[" => "(".to_owned(),
        ")" | "-RRB-" | "]" => ")".to_owned(),
        "—" | "–" | "--" => "--".to_owned(),
        "…" | "..." => "...".to_owned(),
        _ if written.starts_with(|c: char| c.is_ascii_digit()) => {
            written.chars().map(|c| if c.is_ascii_digit() { '0' } else { c.to_ascii_lowercase() }).collect()
        }
        _ => written.replace('’', "'").to_lowercase(),
    }
}

fn head(word: &str, count: usize) -> &str {
    word.char_indices().nth(count).map_or(word, |(at, _)| &word[..at])
}

fn tail(word: &str, length: usize, count: usize) -> &str {
    if length <= count {
        return word;
    }
    word.char_indices().nth(length - count).map_or(word, |(at, _)| &word[at..])
}

fn shape(word: &str) -> u32 {
    let mut signs = [0u8; 12];
    let mut used = 0;
    let mut run = 0;
    for c in word.chars() {
        let sign = if c.is_uppercase() {
            b'X'
        } else if c.is_lowercase() {
            b'x'
        } else if c.is_numeric() {
            b'0'
        } else {
            c.encode_utf8(&mut [0; 4]).as_bytes()[0]
        };
        run = if used > 0 && signs[used - 1] == sign { run + 1 } else { 1 };
        if run <= 2 && used < signs.len() {
            signs[used] = sign;
            used += 1;
        }
    }
    hash(&signs[..used])
}

/// FNV-1a, 32 bits: small, fixed for ever, and good enough below a million features.
pub fn hash(bytes: &[u8]) -> u32 {
    bytes.iter().fold(START, |sum, byte| step(sum, *byte))
}

/// The hash of no bytes.
pub const START: u32 = 0x811c_9dc5;

/// The hash with one byte more.
pub fn step(sum: u32, byte: u8) -> u32 {
    (sum ^ u32::from(byte)).wrapping_mul(0x0100_0193)
}

/// The feature of a template with one value.
pub fn one(template: u32, value: u32) -> Feature {
    let mixed = (value ^ template.wrapping_mul(0x9e37_79b1)).wrapping_mul(0x85eb_ca6b);
    (mixed ^ (mixed >> 15)).wrapping_mul(0xc2b2_ae35) ^ (mixed >> 13)
}

/// The feature of a template with two values.
pub fn two(template: u32, first: u32, second: u32) -> Feature {
    one(template, first.rotate_left(7) ^ second.wrapping_mul(0x27d4_eb2f))
}
