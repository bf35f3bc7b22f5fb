//! Lines in the order they are read. Most programs draw them so; some draw columns line by line across the page.

use super::glyphs::Line;

/// Columns that are drawn across the page show in so many lines at least.
const LEAST: usize = 4;
/// Columns may lie in columns so deep.
const DEEPEST: usize = 4;

/// Puts the lines of a page in their order.
pub fn sort(page: &mut Vec<Line>) {
    let across = page.windows(2).filter(|pair| stands_beside(&pair[0], &pair[1])).count();
    if across >= LEAST && across * 4 >= page.len() {
        let lines = std::mem::take(page);
        *page = columns(lines, DEEPEST);
    }
}

/// Whether a line goes on in another column on the same height.
fn stands_beside(line: &Line, next: &Line) -> bool {
    (line.base - next.base).abs() < line.size * 0.5 && next.left > line.right
}

/// Reads each column down, between the lines that stand across all.
fn columns(mut lines: Vec<Line>, depth: usize) -> Vec<Line> {
    lines.sort_by(|a, b| b.base.total_cmp(&a.base).then(a.left.total_cmp(&b.left)));
    let gutter = if depth == 0 { None } else { gutter(&lines) };
    let Some(gutter) = gutter else { return lines };
    let (mut sorted, mut left, mut right) = (Vec::with_capacity(lines.len()), vec![], vec![]);
    for line in lines {
        if line.right <= gutter {
            left.push(line);
        } else if line.left >= gutter {
            right.push(line);
        } else {
            sorted.extend(columns(std::mem::take(&mut left), depth - 1));
            sorted.extend(columns(std::mem::take(&mut right), depth - 1));
            sorted.push(line);
        }
    }
    sorted.extend(columns(left, depth - 1));
    sorted.extend(columns(right, depth - 1));
    sorted
}

/// Where the fewest lines stand across: a place that a third of the lines stand on either side of, and next to none on.
fn gutter(lines: &[Line]) -> Option<f64> {
    let mut edges: Vec<f64> = lines.iter().map(|line| line.left).collect();
    edges.sort_by(f64::total_cmp);
    edges.dedup_by(|a, b| (*a - *b).abs() < 2.0);
    let count = |at: f64| {
        let left = lines.iter().filter(|line| line.right <= at).count();
        let right = lines.iter().filter(|line| line.left >= at).count();
        (left, right, lines.len() - left - right)
    };
    let fits = |at: &f64| {
        let (left, right, across) = count(*at);
        left.min(right) * 4 >= lines.len() && across * 4 <= lines.len()
    };
    edges.into_iter().take(MOST_EDGES).map(|edge| edge - 0.5).find(fits)
}

/// Lines begin at no more places.
const MOST_EDGES: usize = 400;
