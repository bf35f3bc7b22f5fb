//! Whether two full names can be one person's, and how far apart they are written.

use super::nickname;
use super::person_name::Parts;
use super::spelling;

/// How two full names agree; the earlier, the closer.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Agreement {
    /// The same words.
    Same,
    /// One leaves out or shortens to an initial what the other gives: "Donald Trump", "Donald J. Trump".
    Fuller,
    /// "Bill Burns", "William Burns".
    Nickname,
    /// "Anthony Blinken", "Antony Blinken".
    Misspelled,
}

/// How two full names agree; `None` where they are two people's.
pub fn agreement(one: &Parts, other: &Parts) -> Option<Agreement> {
    if one.suffix != other.suffix && one.suffix.is_some() && other.suffix.is_some() {
        return None;
    }
    if one.words == other.words {
        return (one.suffix == other.suffix).then_some(Agreement::Same);
    }
    if one.suffix != other.suffix {
        return None;
    }
    if one.family == other.family {
        if one.given == other.given {
            return Some(Agreement::Fuller);
        }
        return given_agreement(&one.given, &other.given);
    }
    if is_leading_part(&one.words, &other.words) || is_leading_part(&other.words, &one.words) {
        return Some(Agreement::Fuller);
    }
    let close = one.first_given() == other.first_given()
        && one.first_given().is_some_and(|given| given.chars().count() > 1)
        && one.given.len() == other.given.len()
        && spelling::is_close(&one.family, &other.family);
    close.then_some(Agreement::Misspelled)
}

/// How the given names of two people of one family name agree.
fn given_agreement(one: &[String], other: &[String]) -> Option<Agreement> {
    let (first, second) = (one.first()?, other.first()?);
    if first == second {
        return middles_agree(&one[1..], &other[1..]).then_some(Agreement::Fuller);
    }
    if is_initial_of(first, second) || is_initial_of(second, first) {
        return middles_agree(&one[1..], &other[1..]).then_some(Agreement::Fuller);
    }
    if is_trailing_part(one, other) || is_trailing_part(other, one) {
        return Some(Agreement::Fuller);
    }
    if nickname::same_person_may_have(first, second) {
        return middles_agree(&one[1..], &other[1..]).then_some(Agreement::Nickname);
    }
    let close = spelling::is_close(first, second) && middles_agree(&one[1..], &other[1..]);
    close.then_some(Agreement::Misspelled)
}

/// Whether middle names do not contradict: one side has none, or they are equal or initials of each other.
fn middles_agree(one: &[String], other: &[String]) -> bool {
    one.iter().zip(other).all(|(a, b)| a == b || is_initial_of(a, b) || is_initial_of(b, a))
}

fn is_initial_of(initial: &str, name: &str) -> bool {
    initial.chars().count() == 1 && name.starts_with(initial)
}

/// "Tamara Steinberg" of "Tamara Steinberg Jacobson".
fn is_leading_part(short: &[String], long: &[String]) -> bool {
    short.len() >= 2 && short.len() < long.len() && long.starts_with(short)
}

/// "Omar" of "Hajj Omar".
fn is_trailing_part(short: &[String], long: &[String]) -> bool {
    !short.is_empty() && short.len() < long.len() && long.ends_with(short) && short[0].chars().count() > 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn agreements_of_names() {
        use Agreement::*;
        let wanted = [
            ("Bill Burns", "William Burns", Some(Nickname)),
            ("Anthony Blinken", "Antony Blinken", Some(Misspelled)),
            ("Daniel Kreitenbrink", "Daniel Kritenbrink", Some(Misspelled)),
            ("Donald Trump", "Donald J. Trump", Some(Fuller)),
            ("Donald Trump", "Donald Trump Jr.", None),
            ("George W. Bush", "George H. W. Bush", None),
            ("Hillary Clinton", "Bill Clinton", None),
            ("Wang Wenbin", "Wang Wentao", None),
            ("Wang Yi", "Wang Wenbin", None),
            ("Kim Tae-jun", "Kim Tae Jun", Some(Fuller)),
            ("Tamara Roe", "Tamara Roe Jacobson", Some(Fuller)),
        ];
        for (one, other, agreed) in wanted {
            assert_eq!(agreement(&Parts::read(one), &Parts::read(other)), agreed, "{one} / {other}");
        }
    }
}
