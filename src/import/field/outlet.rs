//! Who published an article: as the text or what stands beside it names it, never by guess.

use std::sync::LazyLock;

use regex::Regex;

use super::dateline::Dateline;
use crate::import::format::Record;
use crate::import::furniture::{CONTRIBUTORS, COPYRIGHT, HOUSE_NOTE};
use crate::import::page::Page;
use crate::lexicon::agencies::{agency, outlet_of};

/// "© 2023 Example Media L.P. All rights reserved."
static OWNER: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?i)(?:©|\(c\)|copyright)[\s©]*(?:\(c\)\s*)?(?:\d{4}(?:\s*[-–]\s*\d{4})?)?[,\s]*(?:by\s+)?(.+)$",
    )
});
static COMPANY_FORM: LazyLock<Regex> = LazyLock::new(|| {
    pattern(r"(?i),?\s+(?:L\.?P\.?|L\.?L\.?C\.?|Inc\.?|Ltd\.?|Limited|Corp\.?|Co\.|PLC|GmbH|S\.A\.)$")
});
/// "— CNBC's Jane Roe contributed", "Associated Press writer Jane Roe contributed".
static WHOSE: LazyLock<Regex> = LazyLock::new(|| {
    pattern(
        r"(?:^|[.—–(-] ?)(?:The )?(\p{Lu}[\w.&]*(?: \p{Lu}[\w.&]*){0,3})(?:['’]s? \p{Lu}| (?:staff )?(?:writer|reporter|journalist|correspondent)s? \p{Lu})",
    )
});
/// "for The Example Online news team".
static NEWS_TEAM: LazyLock<Regex> =
    LazyLock::new(|| pattern(r"\bfor (The \p{Lu}\w*(?: \p{Lu}\w*){0,3}) news"));

fn pattern(text: &str) -> Regex {
    Regex::new(text).expect("a valid pattern")
}

/// The outlet of an article.
pub fn find(page: &Page, record: &Record, dateline: Option<&Dateline>) -> Option<String> {
    if record.outlet.is_some() {
        return record.outlet.clone();
    }
    let named = named(page, dateline);
    let Some(domain) = record.domain.as_deref().map(site) else { return named.into_iter().next() };
    named
        .into_iter()
        .find(|name| is_name_of(name, &domain))
        .or_else(|| outlet_of(&domain).map(str::to_owned))
        .or(Some(domain))
}

/// Every name the text gives, the surest first.
fn named(page: &Page, dateline: Option<&Dateline>) -> Vec<String> {
    let lines = |reason| {
        page.blocks.iter().filter(move |block| block.removed == Some(reason)).map(|block| &block.text)
    };
    let mut names: Vec<String> = lines(COPYRIGHT).filter_map(|line| of_copyright(line)).collect();
    names.extend(dateline.and_then(|dateline| dateline.credit.as_deref()).map(full));
    names.extend(lines(CONTRIBUTORS).filter_map(|line| Some(full(&WHOSE.captures(line)?[1]))));
    names.extend(lines(HOUSE_NOTE).filter_map(|line| Some(NEWS_TEAM.captures(line)?[1].to_owned())));
    names
}

/// The owner in a copyright line, without the form of its company.
pub fn of_copyright(line: &str) -> Option<String> {
    let owner = OWNER.captures(line)?.get(1)?.as_str();
    let owner = owner.split(". ").next().unwrap_or(owner).split(", all ").next().unwrap_or(owner);
    let owner = COMPANY_FORM.replace(owner.trim(), "").into_owned();
    let owner = owner.trim_end_matches(['.', ',', ' ']);
    let is_name = owner.starts_with(char::is_uppercase) && owner.split(' ').count() <= 5;
    (is_name && !owner.to_lowercase().contains("rights")).then(|| full(owner))
}

/// An agency's full name; any other name as it is.
fn full(name: &str) -> String {
    agency(name).map_or_else(|| name.to_owned(), |agency| agency.name.to_owned())
}

fn site(domain: &str) -> String {
    let domain = super::url::domain(domain).unwrap_or_else(|| domain.to_lowercase());
    domain.strip_prefix("www.").unwrap_or(&domain).to_owned()
}

/// Whether a name has the letters of a site: "The Sun Online" of thesun.co.uk.
fn is_name_of(name: &str, domain: &str) -> bool {
    let letters: String = name.chars().filter(|c| c.is_alphanumeric()).collect::<String>().to_lowercase();
    let mut labels = domain.split('.').filter(|label| label.len() >= 3);
    labels.any(|label| letters.starts_with(label) || label.starts_with(&letters))
}
