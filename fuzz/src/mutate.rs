//! Changes bytes: the same seed gives the same changes.

/// Pieces that readers of text, marks and fields look for, and some that they should survive.
const PIECES: &[&str] = &[
    "\0",
    "\u{200b}",
    "\u{202e}",
    "\u{feff}",
    "\u{fffd}",
    "\u{61c}",
    "\u{85}",
    "\u{2028}",
    "\r\n",
    "\n\n",
    "\t",
    "  ",
    "e\u{301}\u{301}",
    "ß",
    "İ",
    "🙂",
    "漢字",
    "“",
    "”",
    "\"",
    "'",
    "‘",
    "’",
    "«",
    "„",
    "…",
    "—",
    "--",
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "<",
    ">",
    "&#0;",
    "&#x110000;",
    "&amp;",
    "\\u0000",
    "\\ud800",
    "#",
    "> ",
    "* ",
    "| ",
    "```",
    "---",
    ",",
    ".",
    ":",
    ";",
    "!?",
    "%",
    "http://a.example/b",
    "By ",
    " said ",
    " told ",
    " according to ",
    "Mr. ",
    "Jr.",
    " and ",
    " on Monday",
    " on February 30, 2023",
    " in 9999",
    "1/1/0000",
    "99999-99-99",
    "18446744073709551616",
    "1e999",
    "<p>",
    "</p>",
    "<div>",
    "<!--",
    "<![CDATA[",
    "<script type=\"application/ld+json\">",
    "<title>",
    "<br>",
    "null",
    "[[[[",
    "{\"title\":",
    "title: ",
    "Copyright 2023",
    "Related:",
    "Photo by ",
    "â€™",
    "The Ministry of ",
];

/// A generator of numbers (a Weyl sequence through two rounds of mixing).
pub struct Chance(u64);

impl Chance {
    /// Starts from a seed.
    pub fn from(seed: u64) -> Chance {
        Chance(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        let mixed = (mixed ^ (mixed >> 32)).wrapping_mul(0xd6e8_feb8_6659_fd93);
        mixed ^ (mixed >> 32)
    }

    /// A number below `end`; 0 if there is none.
    pub fn below(&mut self, end: usize) -> usize {
        if end == 0 { 0 } else { (self.next() % end as u64) as usize }
    }

    /// One of several.
    pub fn of<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.below(all.len())]
    }
}

/// The most bytes that changed input has.
pub const MOST: usize = 50_000;

/// Input with some changes; pieces of the others may be put in.
pub fn changed(chance: &mut Chance, input: &[u8], others: &[Vec<u8>]) -> Vec<u8> {
    let mut bytes = input[..input.len().min(MOST)].to_vec();
    for _ in 0..1 + chance.below(12) {
        change(chance, &mut bytes, others);
        bytes.truncate(MOST);
    }
    bytes
}

fn change(chance: &mut Chance, bytes: &mut Vec<u8>, others: &[Vec<u8>]) {
    let at = chance.below(bytes.len());
    let length = 1 << chance.below(10);
    let end = (at + 1 + chance.below(length)).min(bytes.len());
    let stretch = bytes.get(at..end).unwrap_or_default().to_vec();
    match chance.below(9) {
        0 => bytes.iter_mut().skip(at).take(1).for_each(|byte| *byte ^= 1 << chance.below(8)),
        1 => bytes.iter_mut().skip(at).take(4).for_each(|byte| *byte = chance.below(256) as u8),
        2 => drop(bytes.drain(at.min(end)..end)),
        // A stretch once more, here or elsewhere, or again and again.
        3 => put(bytes, at, &stretch),
        4 => {
            let to = chance.below(bytes.len() + 1);
            put(bytes, to, &stretch);
        }
        5 => {
            let times = chance.below(60);
            put(bytes, at, &stretch.repeat(times));
        }
        6 => {
            let times = if chance.below(8) == 0 { chance.below(3000) } else { 1 };
            let piece = chance.of(PIECES).as_bytes().repeat(times);
            put(bytes, at, &piece);
        }
        7 => {
            let other = chance.of(others);
            let from = chance.below(other.len());
            let piece = &other[from..(from + length).min(other.len())];
            put(bytes, at, piece);
        }
        _ => bytes.truncate(at),
    }
}

fn put(bytes: &mut Vec<u8>, at: usize, piece: &[u8]) {
    bytes.splice(at..at, piece.iter().copied());
}
