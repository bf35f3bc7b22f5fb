//! Samples of every format, imported in one run; what becomes of each is a table to review.

use crate::session::Session;

#[test]
fn every_sample_gives_what_it_holds() {
    let session = Session::new();
    session.link_all("tests/formats");
    let run = session.corpus(&["import", "tests/formats"]).exits(3);
    let files = session.rows(
        "SELECT f.path, f.result, coalesce(f.reason, ''), coalesce(a.title, ''), coalesce(o.name, ''),
                coalesce(a.published_at, a.published, ''),
                coalesce((SELECT group_concat(p.name, '; ' ORDER BY b.ordinal) FROM bylines AS b
                          JOIN people AS p ON p.id = b.person_id WHERE b.article_id = a.id), ''),
                coalesce(a.word_count, '')
         FROM import_files AS f LEFT JOIN articles AS a ON a.source_path = f.path AND f.result = 'added'
         LEFT JOIN organizations AS o ON o.id = a.outlet_id
         ORDER BY f.path, f.rowid",
    );
    let lines: Vec<String> = files
        .iter()
        .map(|row| {
            let path = row[0].trim_start_matches("tests/formats/");
            let cells =
                [path].into_iter().chain(row[1..].iter().map(String::as_str)).filter(|cell| !cell.is_empty());
            cells.collect::<Vec<_>>().join(" | ")
        })
        .collect();
    insta::assert_snapshot!("samples", format!("{}\n{}", run.stdout.trim(), lines.join("\n")));
}
