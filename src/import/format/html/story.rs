//! The text of a page's article and what its marks say of it, as dom_smoothie finds them: the way in which browsers'
//! reading modes tell an article from the page around it.

use std::sync::LazyLock;

use dom_query::{Document, Matcher};
use dom_smoothie::{Config, Metadata, Readability, TextMode};

use super::beside::matcher;

/// Elements that hold no words of an article.
static ASIDE: LazyLock<Matcher> = LazyLock::new(|| {
    matcher(
        "script, style, template, noscript, nav, aside, dialog, button, label, select, textarea, svg, math, canvas,
        audio, video, object, embed, iframe",
    )
});
/// Cells of tables that lay out a page.
static CELLS: LazyLock<Matcher> = LazyLock::new(|| matcher("td:has(p, br, div, table, ul)"));
/// Elements whose class names them for what they hold, and that the library would take for a byline.
static DATELINES: LazyLock<Matcher> =
    LazyLock::new(|| matcher(r#"[class*="dateline" i], [id*="dateline" i]"#));
/// An author that no page has.
const NOBODY: &str = "-";

/// Takes out what holds no words of the article.
pub fn strip(document: &Document) {
    document.select_matcher(&ASIDE).remove();
    document.select_matcher(&CELLS).rename("div");
    document.select_matcher(&DATELINES).remove_attrs(&["class", "id"]);
}

/// The paragraphs of the article, parted by blank lines, none if none are found, and what the page's marks say.
pub fn find(document: Document) -> (String, Metadata) {
    let config = Config { text_mode: TextMode::Formatted, disable_json_ld: true, ..Config::default() };
    let mut page = Readability { doc: document, doc_url: None, config };
    let metadata = page.get_article_metadata(None);
    if metadata.byline.is_none() {
        name_nobody(&page.doc);
    }
    let text = page.parse().map(|article| article.text_content.to_string());
    (text.unwrap_or_default(), metadata)
}

/// Where no mark names an author, the library would cut a line that does out of the text; bylines are read, and kept, by
/// the rules for all texts.
fn name_nobody(document: &Document) {
    if let Some(head) = document.head() {
        let mark = document.tree.new_element("meta");
        mark.set_attr("name", "author");
        mark.set_attr("content", NOBODY);
        head.append_child(&mark);
    }
}
