//! Words to names: which words name people, organizations and places, by an averaged perceptron over label sequences
//! (Collins 2002), decoded with Viterbi's algorithm.

use std::ops::Range;

use super::feature::{EDGE, Feature, Traits, hash, one, two};
use super::part_of_speech::Tag;
use super::weights::{CutShort, NO_SCORES, Weights};

/// What a name names.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[allow(missing_docs)]
pub enum NameClass {
    Person,
    Organization,
    Place,
    /// Other things that are written like names; told apart so that they are not taken for the three above.
    Other,
}

/// A word's part in a name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Label {
    /// In no name.
    Outside,
    /// The first word of a name.
    Begin(NameClass),
    /// A later word of a name.
    Inside(NameClass),
}

impl Label {
    /// All labels; the place in this list is the label's number in a model.
    pub const ALL: [Label; 9] = [
        Label::Outside,
        Label::Begin(NameClass::Person),
        Label::Inside(NameClass::Person),
        Label::Begin(NameClass::Organization),
        Label::Inside(NameClass::Organization),
        Label::Begin(NameClass::Place),
        Label::Inside(NameClass::Place),
        Label::Begin(NameClass::Other),
        Label::Inside(NameClass::Other),
    ];

    /// Whether this label may follow `before`: a name goes on only in its own class.
    pub fn follows(self, before: Label) -> bool {
        match self {
            Label::Inside(class) => before == Label::Begin(class) || before == Label::Inside(class),
            _ => true,
        }
    }
}

const LABELS: usize = Label::ALL.len();
/// How many words a name goes on without a capital ("Department of the Interior").
const NEAR: usize = 2;
/// Longer stretches are read in pieces, so that no sum of scores grows past what a number holds.
const LONGEST: usize = 400;

/// How many kinds of word lists there are, and of neighbours.
const LIST_BITS: u32 = 14;
const BESIDE_BITS: u32 = 6;
/// Stands for the lists of the places before the first and after the last word.
const EDGE_LISTS: u32 = 1 << 31;

/// What the document and the word lists say of a word, beside the word itself.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Hints {
    /// Also stands in lower case in this article.
    pub lower_elsewhere: bool,
    /// Stands with a capital inside a sentence of this article.
    pub capital_elsewhere: bool,
    /// What the word lists say of it (`name_hints::Lists`).
    pub lists: u32,
    /// What stands beside it in the article.
    pub beside: u8,
}

/// The name finder.
#[derive(Debug)]
pub struct NameModel {
    weights: Weights,
    follows: [[bool; LABELS]; LABELS],
    transitions: Vec<[i32; LABELS]>,
}

impl NameModel {
    /// A model that lies ready.
    pub fn laid_out(bytes: &'static [u8]) -> NameModel {
        NameModel::of(Weights::laid_out(bytes))
    }

    /// Reads a file.
    ///
    /// # Errors
    /// If the bytes end too early.
    pub fn read(mut bytes: &[u8]) -> Result<NameModel, CutShort> {
        Weights::read(&mut bytes).map(NameModel::of)
    }

    fn of(weights: Weights) -> NameModel {
        let transitions = (0..=LABELS).map(|before| scores(&weights, &[transition(before)])).collect();
        NameModel { weights, follows: follows(), transitions }
    }

    /// The labels of a sentence. Far from any capital letter there is no name, and the model need not be asked; nor
    /// where no word of the stretch around it is wanted.
    pub fn label(
        &self,
        words: &[Traits],
        tags: &[Tag],
        hints: &[Hints],
        wanted: impl Fn(usize) -> bool,
        out: &mut Vec<Label>,
    ) {
        let shout = !words.iter().any(|word| word.capital);
        let near_capital = |at: usize| {
            shout
                || words[at.saturating_sub(NEAR)..(at + NEAR + 1).min(words.len())]
                    .iter()
                    .any(|word| word.capital)
        };
        let mut at = 0;
        while at < words.len() {
            let start = at;
            while at < words.len() && at - start < LONGEST && near_capital(at) {
                at += 1;
            }
            if start == at {
                out.push(Label::Outside);
                at += 1;
            } else if !(start..at).any(&wanted) {
                out.extend((start..at).map(|_| Label::Outside));
            } else {
                self.label_stretch(words, tags, hints, start..at, out);
            }
        }
    }

    fn label_stretch(
        &self,
        words: &[Traits],
        tags: &[Tag],
        hints: &[Hints],
        stretch: Range<usize>,
        out: &mut Vec<Label>,
    ) {
        let mut features = Vec::with_capacity(40);
        let mut emissions = Vec::with_capacity(stretch.len());
        for at in stretch {
            self::features(words, tags, hints, at, &mut features);
            emissions.push(scores(&self.weights, &features));
        }
        let path = best_path(&emissions, &self.transitions, &self.follows);
        out.extend(path.into_iter().map(|label| Label::ALL[label]));
    }
}

/// The scores of the labels.
fn scores(weights: &Weights, features: &[Feature]) -> [i32; LABELS] {
    let mut sums = NO_SCORES;
    weights.add(features, &mut sums);
    std::array::from_fn(|label| sums[label])
}

/// Which label may follow which; by numbers.
pub fn follows() -> [[bool; LABELS]; LABELS] {
    let mut table = [[false; LABELS]; LABELS];
    for (before, row) in table.iter_mut().enumerate() {
        for (after, allowed) in row.iter_mut().enumerate() {
            *allowed = Label::ALL[after].follows(Label::ALL[before]);
        }
    }
    table
}

/// The feature of the label before; `LABELS` stands for the start of a sentence.
pub fn transition(before: usize) -> Feature {
    one(90, before as u32)
}

/// Viterbi's algorithm: the best sequence of label numbers. `transitions` has a last row for the start.
pub fn best_path<N>(
    emissions: &[[N; LABELS]],
    transitions: &[[N; LABELS]],
    follows: &[[bool; LABELS]; LABELS],
) -> Vec<usize>
where
    N: Copy + PartialOrd + std::ops::Add<Output = N>,
{
    let Some(first) = emissions.first() else { return Vec::new() };
    let mut score: [Option<N>; LABELS] = [None; LABELS];
    for (label, place) in score.iter_mut().enumerate() {
        if !matches!(Label::ALL[label], Label::Inside(_)) {
            *place = Some(first[label] + transitions[LABELS][label]);
        }
    }
    let mut back: Vec<[u8; LABELS]> = Vec::with_capacity(emissions.len());
    for emission in &emissions[1..] {
        let mut next: [Option<N>; LABELS] = [None; LABELS];
        let mut from = [0u8; LABELS];
        for after in 0..LABELS {
            for before in 0..LABELS {
                let Some(so_far) = score[before] else { continue };
                if !follows[before][after] {
                    continue;
                }
                let sum = so_far + transitions[before][after] + emission[after];
                if next[after].is_none_or(|best| sum > best) {
                    next[after] = Some(sum);
                    from[after] = before as u8;
                }
            }
        }
        score = next;
        back.push(from);
    }
    let mut best = 0;
    for label in 1..LABELS {
        if score[label].is_some_and(|s| score[best].is_none_or(|b| s > b)) {
            best = label;
        }
    }
    let mut path = vec![best];
    for from in back.iter().rev() {
        best = usize::from(from[best]);
        path.push(best);
    }
    path.reverse();
    path
}

/// The features of the word at `at` that do not depend on other labels.
pub fn features(words: &[Traits], tags: &[Tag], hints: &[Hints], at: usize, out: &mut Vec<Feature>) {
    let near = |step: isize| -> &Traits {
        at.checked_add_signed(step).and_then(|place| words.get(place)).unwrap_or(&EDGE)
    };
    let tag = |step: isize| -> u32 {
        at.checked_add_signed(step).and_then(|place| tags.get(place)).map_or(99, |tag| *tag as u32)
    };
    let word = &words[at];
    let hint = hints[at];
    let seen = u32::from(hint.lower_elsewhere) | u32::from(hint.capital_elsewhere) << 1;
    let opening = u32::from(at == 0);
    out.clear();
    out.extend([
        one(101, 0),
        one(102, word.word),
        two(103, word.word, u32::from(word.capital)),
        one(104, word.suffix[1]),
        one(105, word.suffix[2]),
        one(106, word.suffix[3]),
        one(107, word.prefix[1]),
        one(108, word.prefix[2]),
        two(109, word.shape, opening),
        one(110, near(-1).word),
        one(111, near(1).word),
        one(112, near(-2).word),
        one(113, near(2).word),
        two(114, near(-1).word, word.shape),
        two(115, near(1).word, word.shape),
        two(116, near(-1).word, word.word),
        two(117, word.word, near(1).word),
        two(118, near(-1).shape, word.shape),
        two(119, word.shape, near(1).shape),
        two(120, hash(&near(-1).shape.to_le_bytes()), two(1, word.shape, near(1).shape)),
        two(121, tag(0), u32::from(word.capital)),
        two(122, tag(-1), tag(0)),
        two(123, tag(0), tag(1)),
        two(124, seen, u32::from(word.capital) | opening << 1),
        two(125, near(-1).suffix[2], word.shape),
        two(126, near(1).suffix[2], word.shape),
        two(127, near(-2).word, near(-1).word),
        two(128, near(1).word, near(2).word),
        two(129, near(-1).word, near(1).word),
    ]);
    add_hints(words, tags, hints, at, out);
}

/// The features of what the article and the word lists say.
fn add_hints(words: &[Traits], tags: &[Tag], hints: &[Hints], at: usize, out: &mut Vec<Feature>) {
    let hint = hints[at];
    let capital = u32::from(words[at].capital);
    let lists =
        |place: Option<usize>| place.and_then(|place| hints.get(place)).map_or(EDGE_LISTS, |h| h.lists);
    let (before, after) = (lists(at.checked_sub(1)), lists(Some(at + 1)));
    let shape = words[at].shape;
    out.extend([
        two(140, hint.lists, shape),
        two(141, hint.lists, after),
        two(142, before, hint.lists),
        two(143, before, shape),
        two(144, after, shape),
        two(145, two(1, before, hint.lists), after),
        two(146, hint.lists, tags[at] as u32),
    ]);
    for bit in (0..LIST_BITS).filter(|bit| hint.lists >> bit & 1 == 1) {
        out.push(two(147, bit, capital));
    }
    if hint.beside > 0 {
        out.push(two(150, u32::from(hint.beside), capital));
        for bit in (0..BESIDE_BITS).filter(|bit| hint.beside >> bit & 1 == 1) {
            out.push(two(151, bit, capital));
            out.push(two(152, bit, hint.lists));
        }
    }
}
