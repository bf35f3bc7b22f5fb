//! Who wrote an article and who helped.

use std::sync::LazyLock;

use regex::Regex;

use super::person;
use crate::article::{Byline, BylineRole};
use crate::import::furniture::{BYLINE, CONTACT, CONTRIBUTORS, FOLLOW, is_agencies, writers};
use crate::import::page::{Page, holds, opens_with, word_count};
use crate::lexicon::agencies::{agency, is_outlet};

/// "Reporting by A and B in Geneva", "Editing by C", "With assistance from D".
static BY: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)\b(additional reporting|reporting|writing|written|editing|edited|compiled|with (?:additional )?(?:assistance|reporting|help|files|contributions?|input))(?: and (?:writing|editing|reporting))? (?:by|from):? ",
    )
});
/// "A and B contributed to this report".
static CONTRIBUTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"(?i)\b(?:also )?(?:contributed|assisted)\b"));
/// "Roe reported from Geneva."
static REPORTED: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"^\W*\p{Lu}[\p{L}.'’ -]{1,40} reported from \p{Lu}[\p{L}., ]{2,40}[.]"));
/// "On Twitter follow A", "Follow A on Twitter".
static FOLLOWED: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)^(?:on (?:twitter|x|instagram),? )?(?:you can )?follow (.+?)(?: on (?:twitter|x|instagram|facebook)\b.*)?$",
    )
});
static BY_LINE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^(?:(?:By|BY|by|(?:Written|Words|Story|Text|Reported|Report) by):? |(?:Author|Reporter|Writer)s?: ?)(\p{Lu}.*)$",
    )
});
/// What goes on behind the names of a byline: "… May 3, 2021", "… Updated 10:12 am", "… jroe@example.com".
static BEHIND: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"[ ,|•·-]+(?:(?:(?:Mon|Tues|Wednes|Thurs|Fri|Satur|Sun)day,? )?(?:(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sep|Oct|Nov|Dec)[a-z]*|May)\.? \d|\d|(?:Last )?(?:[Uu]pdated|[Pp]ublished|[Pp]osted|PUBLISHED|UPDATED|POSTED)\b|\S+@\S+).*$",
    )
});
static LINK: LazyLock<Regex> = LazyLock::new(|| pattern(r"https?://\S+|@\w+|\([^)]*\)"));
/// What may stand before a name: whose writer it is, and as what.
static WHOSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"^.*(?:['’]s |\b(?:staff |special )?(?:writer|reporter|journalist|correspondent|producer|editor)s? )",
    )
});

/// How many words stand behind the writer's name and the outlet's at most.
const MOST_BEHIND: usize = 5;
/// The longest line that credits anybody.
const MOST_WORDS: usize = 60;

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// Everybody credited, in the order of the text; those given beside it first.
pub fn find(page: &Page, given: &[String]) -> Vec<Byline> {
    let mut bylines: Vec<Byline> = Vec::new();
    let mut add = |name: String, role| {
        if !bylines.iter().any(|known| known.name.to_lowercase() == name.to_lowercase()) {
            bylines.push(Byline { name, role });
        }
    };
    given.iter().flat_map(|given| names(given)).for_each(|name| add(name, BylineRole::Author));
    for block in &page.blocks {
        match block.removed {
            Some(BYLINE) => authors(&block.text)
                .unwrap_or_default()
                .into_iter()
                .for_each(|name| add(name, BylineRole::Author)),
            Some(CONTRIBUTORS) => {
                contributors(&block.text).into_iter().for_each(|(name, role)| add(name, role))
            }
            Some(CONTACT) => writers(&block.text).into_iter().for_each(|name| add(name, BylineRole::Author)),
            Some(FOLLOW) => followed(&block.text).into_iter().for_each(|name| add(name, BylineRole::Author)),
            _ => {}
        }
    }
    bylines
}

/// The authors of a line that is nothing but a byline ("By Jane Roe and John Doe, Example Press").
pub fn authors(line: &str) -> Option<Vec<String>> {
    if let Some((name, rest)) = line.split_once(", ").or_else(|| line.split_once(" | "))
        && let Some(outlet) = rest.split(", ").next()
        && word_count(rest) <= MOST_BEHIND
        && (is_site(outlet) || agency(outlet).is_some() || is_outlet(outlet))
        && let Some(name) = person::name(name)
    {
        return Some(vec![name]);
    }
    if !line.starts_with(['B', 'b', 'W', 'S', 'T', 'R', 'A']) {
        return None;
    }
    let list = BY_LINE.captures(line)?.get(1)?.as_str();
    let list = BEHIND.replace(list, "").into_owned();
    let names = names(&list);
    let fits = word_count(&list) <= 4 * names.len() + 6 && !line.ends_with(['!', '?']);
    (!names.is_empty() && fits).then_some(names)
}

/// "Example.com"
fn is_site(text: &str) -> bool {
    !text.contains(' ') && text.split('.').count() == 2 && text.split('.').all(|part| part.len() >= 2)
}

/// Whether a line credits people or agencies for help.
pub fn is_credit(line: &str) -> bool {
    if word_count(line) > MOST_WORDS {
        return false;
    }
    let marked = line.starts_with(['(', '[', '–', '—', '-', '_', '*']);
    let by = opens_with_work(line)
        && BY.find(line).is_some_and(|found| line[..found.start()].trim_matches(BEFORE_WORK).is_empty());
    let named = by && (!contributors(line).is_empty() || credits_agencies(line));
    let reported = line.contains(" reported from ") && REPORTED.is_match(line) && word_count(line) <= 30;
    let helped = helps(line).is_some_and(|found| {
        let rest = line[found.end()..].to_lowercase();
        let to = rest.contains("to this")
            || rest.contains("reporting")
            || rest.starts_with(" from ")
            || rest.contains("to the report");
        to && word_count(line) <= 30
            && (marked || !line[..found.start()].contains(". ") || !contributors(line).is_empty())
    });
    named || reported || helped
}

/// "With files from The Example Press"
fn credits_agencies(line: &str) -> bool {
    BY.find(line).is_some_and(|found| is_agencies(&line[found.end()..]))
}

/// What may stand before the words of [`BY`] in a credit line.
const BEFORE_WORK: [char; 7] = ['(', '[', '–', '—', '-', ' ', '*'];

/// Whether the first word is one that [`BY`] starts with: few lines do, and the pattern is costly.
fn opens_with_work(line: &str) -> bool {
    let line = line.trim_start_matches(BEFORE_WORK);
    ["additional ", "report", "writ", "edit", "compiled", "with "].iter().any(|word| opens_with(line, word))
}

/// The words of help in a line.
fn helps(line: &str) -> Option<regex::Match<'_>> {
    (holds(line, "contributed") || holds(line, "assisted")).then(|| CONTRIBUTED.find(line))?
}

/// The people a credit line names.
pub fn contributors(line: &str) -> Vec<(String, BylineRole)> {
    let mut found = Vec::new();
    for part in line.split(';') {
        if let Some(by) = BY.captures(part) {
            let role = match by[1].to_lowercase().as_str() {
                "reporting" | "writing" | "written" => BylineRole::Author,
                _ => BylineRole::Contributor,
            };
            let list = &part[by.get(0).map_or(0, |whole| whole.end())..];
            found.extend(names(list).into_iter().map(|name| (name, role)));
        } else if let Some(verb) = helps(part) {
            let before = part[..verb.start()].rsplit(". ").next().unwrap_or("");
            found.extend(names(before).into_iter().map(|name| (name, BylineRole::Contributor)));
        }
    }
    found
}

/// The people a line asks to follow.
pub fn followed(line: &str) -> Vec<String> {
    let list = FOLLOWED.captures(line).map(|found| found[1].to_owned());
    list.map(|list| names(&list)).unwrap_or_default()
}

/// The names of a list of writers: "Jane Roe, John Doe in Geneva and Ann Poe".
pub fn names(list: &str) -> Vec<String> {
    let list = LINK.replace_all(list, " ").replace(['(', ')', '[', ']', '—', '–'], " ");
    let list = list.replace(" AND ", " and ").replace(" & ", " and ").replace('|', ",");
    list.split([',', ';'])
        .flat_map(|part| part.split(" and "))
        .map(|part| part.trim().trim_start_matches("and "))
        .map(|part| part.split(" in ").next().unwrap_or(part).split(" at ").next().unwrap_or(part))
        .map(|part| part.split(" of ").next().unwrap_or(part))
        .map(|part| WHOSE.replace(part, "").into_owned())
        .filter_map(|part| person::name(&part))
        .collect()
}
