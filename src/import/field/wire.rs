//! The news agency whose copy an article is.

use super::dateline::Dateline;
use crate::import::format::Record;
use crate::import::furniture::COPYRIGHT;
use crate::import::page::Page;
use crate::lexicon::agencies::agency;

/// The agency of the dateline, the copyright line or the authors.
pub fn find(page: &Page, record: &Record, dateline: Option<&Dateline>) -> Option<String> {
    let credited = dateline.and_then(|dateline| wire(dateline.credit.as_deref()?));
    let copyright = || {
        let lines = page.blocks.iter().filter(|block| block.removed == Some(COPYRIGHT));
        lines.filter_map(|line| wire(super::outlet::of_copyright(&line.text)?.as_str())).next()
    };
    let by = || record.authors.iter().find_map(|author| wire(author));
    credited.or_else(copyright).or_else(by).map(str::to_owned)
}

fn wire(credit: &str) -> Option<&'static str> {
    agency(credit).filter(|agency| agency.is_wire).map(|agency| agency.name)
}
