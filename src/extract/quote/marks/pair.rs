//! Which mark closes which: one walk over the marks of a passage with the open ones on a stack.

use super::sign::{Side, Sign, Sort};

/// Marks of a passage put together.
#[derive(Debug, Default)]
pub struct Pairs {
    /// Tokens of an opening mark and of the one that closes it, in order of the opening ones.
    pub closed: Vec<(usize, usize)>,
    /// Opening marks without a partner that stand in no pair.
    pub open: Vec<Sign>,
    /// A double closing mark without a partner, if no other mark comes before it.
    pub lost: Option<usize>,
}

/// Marks open at once; deeper nesting is no writing.
const DEEPEST: usize = 6;

/// Tokens a single opening mark looks ahead for its partner.
const SINGLE_REACH: usize = 400;

/// Pairs the marks of a passage.
pub fn pair(signs: &[Sign]) -> Pairs {
    let ahead = Ahead::read(signs);
    let mut pairs = Pairs::default();
    let mut stack: Vec<usize> = Vec::new();
    let mut alone: Vec<usize> = Vec::new();
    for (place, sign) in signs.iter().enumerate() {
        match sign.sort {
            Sort::Double => double(signs, place, &ahead, &mut stack, &mut pairs),
            Sort::Single => single(signs, place, &ahead, &mut stack, &mut alone, &mut pairs),
        }
        if stack.len() > DEEPEST {
            alone.push(stack.remove(0));
        }
    }
    alone.extend(stack);
    alone.sort_unstable();
    pairs.closed.sort_unstable();
    pairs.open = outside(signs, &alone, &pairs.closed);
    pairs
}

/// For every mark, what follows it.
struct Ahead {
    /// Place of the next single mark that closes for certain.
    closer: Vec<usize>,
    /// Place of the next single mark that closes, perhaps.
    weak: Vec<usize>,
    /// Place of the next single mark that opens.
    opener: Vec<usize>,
    /// Place of the last double mark that can close.
    last_double: usize,
}

impl Ahead {
    fn read(signs: &[Sign]) -> Ahead {
        let none = signs.len();
        let mut ahead = Ahead {
            closer: vec![none; none],
            weak: vec![none; none],
            opener: vec![none; none],
            last_double: 0,
        };
        let (mut closer, mut weak, mut opener) = (none, none, none);
        for (place, sign) in signs.iter().enumerate().rev() {
            (ahead.closer[place], ahead.weak[place], ahead.opener[place]) = (closer, weak, opener);
            match (sign.sort, sign.side) {
                (Sort::Single, Side::Opens) => opener = place,
                (Sort::Single, Side::Weak) => weak = place,
                (Sort::Single, _) => closer = place,
                (Sort::Double, Side::Closes | Side::Either) => {
                    ahead.last_double = ahead.last_double.max(place);
                }
                (Sort::Double, _) => {}
            }
        }
        ahead
    }

    /// Whether a single mark has something to close it.
    fn closes(&self, signs: &[Sign], place: usize) -> bool {
        let next = self.closer[place].min(self.weak[place]);
        signs.get(next).is_some_and(|sign| {
            let from = signs[place].at + 2;
            sign.at >= from && sign.at < from + SINGLE_REACH
        })
    }
}

fn double(signs: &[Sign], place: usize, ahead: &Ahead, stack: &mut Vec<usize>, pairs: &mut Pairs) {
    let open = stack.iter().rposition(|at| signs[*at].sort == Sort::Double);
    match (signs[place].side, open) {
        (Side::Opens, _) | (Side::Either, None) => {
            // A single mark that nothing closes any more was an apostrophe.
            if stack.last().is_some_and(|top| signs[*top].sort == Sort::Single && !ahead.closes(signs, place))
            {
                stack.pop();
            }
            stack.push(place);
        }
        (_, Some(open)) => {
            let partner = signs[stack[open]].at;
            stack.truncate(open);
            if partner + 1 < signs[place].at {
                pairs.closed.push((partner, signs[place].at));
            }
        }
        (_, None) => {
            if pairs.closed.is_empty() && stack.is_empty() && pairs.lost.is_none() {
                pairs.lost = Some(signs[place].at);
            }
        }
    }
}

fn single(
    signs: &[Sign],
    place: usize,
    ahead: &Ahead,
    stack: &mut Vec<usize>,
    alone: &mut Vec<usize>,
    pairs: &mut Pairs,
) {
    let open = stack.iter().rposition(|at| signs[*at].sort == Sort::Single);
    let covered = open.is_some_and(|open| open + 1 < stack.len() && place < ahead.last_double);
    let opens = match signs[place].side {
        Side::Opens => true,
        Side::Either => open.is_none(),
        Side::Weak if ahead.closer[place] < ahead.opener[place] => return,
        Side::Weak | Side::Closes => false,
    };
    match open {
        _ if opens => {
            if open.is_some_and(|open| open + 1 == stack.len()) {
                stack.pop();
            }
            if ahead.closes(signs, place) { stack.push(place) } else { alone.push(place) }
        }
        Some(open) if !covered => {
            let partner = signs[stack[open]].at;
            stack.truncate(open);
            if partner + 1 < signs[place].at {
                pairs.closed.push((partner, signs[place].at));
            }
        }
        _ => {}
    }
}

/// Those marks that stand in no pair.
fn outside(signs: &[Sign], alone: &[usize], closed: &[(usize, usize)]) -> Vec<Sign> {
    let mut next = 0;
    let mut end = 0;
    let mut free = Vec::new();
    for place in alone {
        let at = signs[*place].at;
        while next < closed.len() && closed[next].0 < at {
            end = end.max(closed[next].1);
            next += 1;
        }
        if at >= end {
            free.push(signs[*place]);
        }
    }
    free
}
