//! Tables for reading: they fit the line, cut nothing, and send no control character.

use crate::session::Session;

fn table(sql: &str, flags: &[&str], columns: &str) -> String {
    let session = Session::with_articles();
    let mut command = session.command();
    let output = command.env("COLUMNS", columns).args(["sql", sql]).args(flags).output().expect("running");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("UTF-8")
}

#[test]
fn numbers_stand_right_and_null_is_empty() {
    let sql = "SELECT 7 AS n, 'one' AS word, 1.5 AS x UNION ALL SELECT 1000, NULL, NULL";
    assert_eq!(table(sql, &[], "80"), "   n  word    x\n───────────────\n   7  one   1.5\n1000\n");
}

#[test]
fn control_characters_are_shown_not_sent() {
    let sql = "SELECT char(27) || '[31mred' || char(7) AS a, char(8238) || 'x' AS b, char(155) AS c, \
               'y' || char(0x61C) || char(0xE0041) AS d";
    for flags in [&[][..], &["--upright"], &["--wide"]] {
        let text = table(sql, flags, "80");
        assert!(
            text.contains("␛[31mred␇") && text.contains("<U+202E>x") && text.contains("<U+009B>"),
            "{text}"
        );
        assert!(text.contains("y<U+061C><U+E0041>"), "{text}");
        assert!(!text.chars().any(|c| c.is_control() && c != '\n'), "{text:?}");
    }
}

#[test]
fn no_line_is_longer_than_the_line_and_no_word_is_lost() {
    let sql = "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 900) \
               SELECT 1 AS id, group_concat('w' || i, ' ') AS words, 'end' AS last FROM n";
    let text = table(sql, &[], "60");
    assert!(text.lines().all(|line| line.chars().count() <= 60), "{text}");
    for place in 1..=900 {
        let word = format!("w{place}");
        assert!(text.split_whitespace().any(|found| found == word), "{word} is lost");
    }
    assert!(!text.contains('…'), "{text}");
}

#[test]
fn rows_too_wide_for_the_line_stand_upright() {
    let sql = "SELECT 'a long name of somebody' AS speaker, 'a longer role that somebody has' AS role, \
               'some words that were said by somebody to somebody' AS quote, 'an outlet with a name' AS outlet";
    let upright = table(sql, &[], "60");
    assert_eq!(
        upright,
        "── 1 ───────────────────────────────────────────────────────\n\
         speaker  a long name of somebody\n\
         role     a longer role that somebody has\n\
         quote    some words that were said by somebody to somebody\n\
         outlet   an outlet with a name\n"
    );
    assert_eq!(table(sql, &["--upright"], "300"), upright);
    let across = table(sql, &[], "200");
    assert_eq!(across.lines().count(), 3, "{across}");
}

#[test]
fn wide_gives_every_row_one_line() {
    let sql = "SELECT 'one' || char(10) || 'two' AS a, printf('%.*c', 400, 'x') AS b";
    let text = table(sql, &["--wide"], "60");
    assert_eq!(text.lines().count(), 3, "{text}");
    assert!(text.contains("one↵two") && text.contains(&"x".repeat(400)), "{text}");
}

#[test]
fn an_empty_answer_is_an_answer() {
    let run = Session::with_articles().corpus(&["sql", "SELECT 1 AS n WHERE 0"]).exits(0);
    assert_eq!((run.stdout.as_str(), run.stderr.as_str()), ("n\n─\n", "no rows\n"));
}

#[test]
fn a_limit_says_how_many_rows_there_were() {
    let sql = "SELECT value FROM json_each('[1,2,3,4,5]')";
    let run = Session::with_articles().corpus(&["sql", sql, "--limit", "2", "--format", "csv"]).exits(0);
    assert_eq!(run.stdout, "value\r\n1\r\n2\r\n");
    assert!(run.stderr.contains("2 of 5 rows"), "{}", run.stderr);
}

#[test]
fn what_is_empty_does_not_stand_upright() {
    let sql = "SELECT 'a' AS one, NULL AS two, '' AS three, 0 AS four UNION ALL SELECT NULL, 'b', 'c', NULL";
    let text = table(sql, &["--upright"], "20");
    assert_eq!(text, "── 1 ───────────────\none    a\nfour   0\n── 2 ───────────────\ntwo    b\nthree  c\n");
}

#[test]
fn a_word_without_end_is_parted_and_whole() {
    let sql = "SELECT 1 AS n, printf('%.*c', 300000, 'x') || 'y' AS word, 'z' AS last";
    for flags in [&[][..], &["--upright"]] {
        let text = table(sql, flags, "80");
        assert!(text.lines().all(|line| line.chars().count() <= 80), "a line is too long");
        assert_eq!(text.matches('x').count(), 300_000);
        assert_eq!(text.matches('y').count(), 1);
    }
}

#[test]
fn the_least_telling_columns_are_left_out_and_told() {
    let session = Session::with_seeds();
    let run = |flags: &[&str]| {
        let mut command = session.command();
        let output =
            command.env("COLUMNS", "80").args(["query", "who-said"]).args(flags).output().expect("running");
        assert!(output.status.success());
        let text = |bytes: Vec<u8>| String::from_utf8(bytes).expect("UTF-8");
        (text(output.stdout), text(output.stderr))
    };
    let (table, notes) = run(&[]);
    assert!(table.lines().next().is_some_and(|line| line.starts_with("speaker")), "{table}");
    assert!(table.lines().all(|line| line.chars().count() <= 80), "{table}");
    assert!(notes.contains("no room for ") && notes.contains("addressee, "), "{notes}");
    assert!(notes.contains("--columns, --wide or --upright shows them"), "{notes}");
    let (table, notes) = run(&["--columns", "quote,addressee"]);
    assert!(table.starts_with("quote") && !notes.contains("no room"), "{table}{notes}");
    let (table, notes) = run(&["--wide"]);
    assert!(table.contains("end_char") && !notes.contains("no room"), "{notes}");
    let (table, notes) = run(&["--upright"]);
    assert!(table.contains("end_char") && !notes.contains("no room"), "{notes}");
    let (written, notes) = run(&["--format", "csv"]);
    assert!(written.contains("end_char") && !notes.contains("no room"), "{notes}");
}
