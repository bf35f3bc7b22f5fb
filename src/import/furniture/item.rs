//! Items of lists inside the text, which stay and are marked.

use crate::article::PassageKind;
use crate::import::page::Page;

/// Marks lines that start with a bullet; a dash counts only if a neighbour starts with one too.
pub fn mark(page: &mut Page) {
    let kept: Vec<usize> = page.kept().collect();
    let dashed = |place: Option<&usize>| {
        place.is_some_and(|block| {
            page.blocks[*block].text.starts_with('-') && page.blocks[*block].text.len() > 2
        })
    };
    let items: Vec<usize> = (0..kept.len())
        .filter(|place| {
            let bullet = page.blocks[kept[*place]].text.starts_with(['•', '▪', '●', '■']);
            let beside = dashed(kept.get(place + 1)) || (*place > 0 && dashed(kept.get(place - 1)));
            bullet || (dashed(kept.get(*place)) && beside)
        })
        .map(|place| kept[place])
        .collect();
    for block in items {
        if page.blocks[block].kind != PassageKind::Headline {
            page.blocks[block].kind = PassageKind::List;
        }
    }
}
