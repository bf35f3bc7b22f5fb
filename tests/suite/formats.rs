//! The formats rows are written in, by `--format` and by `corpus export` alike.

use crate::session::Session;

/// Every kind of cell that a format can stumble over.
const ODD: &str = "SELECT 1 AS n, 0.5 AS x, 'a,\"b\"' AS t, NULL AS u UNION ALL \
                   SELECT -2, 3.0, 'two' || char(10) || 'lines | <i>' || char(9) || '\\', '=1+1'";

fn odd(format: &str) -> String {
    Session::with_articles().corpus(&["sql", ODD, "--format", format]).done()
}

#[test]
fn csv_follows_rfc_4180() {
    assert_eq!(odd("csv"), "n,x,t,u\r\n1,0.5,\"a,\"\"b\"\"\",\r\n-2,3.0,\"two\nlines | <i>\t\\\",=1+1\r\n");
}

#[test]
fn tsv_has_one_line_a_row() {
    assert_eq!(odd("tsv"), "n\tx\tt\tu\n1\t0.5\ta,\"b\"\t\n-2\t3.0\ttwo\\nlines | <i>\\t\\\\\t=1+1\n");
}

#[test]
fn json_keeps_types() {
    let rows: serde_json::Value = serde_json::from_str(&odd("json")).expect("JSON");
    assert_eq!(
        rows,
        serde_json::json!([
            {"n": 1, "x": 0.5, "t": "a,\"b\"", "u": null},
            {"n": -2, "x": 3.0, "t": "two\nlines | <i>\t\\", "u": "=1+1"},
        ])
    );
}

#[test]
fn ndjson_has_one_object_a_line() {
    let lines: Vec<serde_json::Value> =
        odd("ndjson").lines().map(|line| serde_json::from_str(line).expect("JSON")).collect();
    assert_eq!(lines.len(), 2);
    assert_eq!(lines[1]["n"], -2);
}

#[test]
fn json_of_nothing_is_an_empty_array() {
    let session = Session::with_articles();
    let none = session.corpus(&["sql", "SELECT 1 AS n WHERE 0", "--format", "json"]).done();
    assert_eq!(none, "[]\n");
}

#[test]
fn json_keeps_both_of_two_columns_of_one_name() {
    let session = Session::with_articles();
    let both = session.corpus(&["sql", "SELECT 1 AS id, 2 AS id", "--format", "ndjson"]).done();
    assert_eq!(both, "{\"id\":1,\"id_2\":2}\n");
}

#[test]
fn markdown_cells_stay_cells() {
    assert_eq!(
        odd("markdown"),
        "| n | x | t | u |\n| --- | --- | --- | --- |\n| 1 | 0.5 | a,\"b\" |  |\n\
         | -2 | 3.0 | two<br>lines \\| &lt;i>\t\\\\ | =1+1 |\n"
    );
}

#[test]
fn html_is_a_whole_page_with_escaped_cells() {
    let page = odd("html");
    assert!(page.starts_with("<!doctype html>\n<html lang=\"en\">"), "{page}");
    assert!(page.ends_with("</html>\n"), "{page}");
    assert!(page.contains("<td class=\"number\">0.5</td><td>a,&quot;b&quot;</td><td></td>"), "{page}");
    assert!(page.contains("two\nlines | &lt;i&gt;"), "{page}");
}

#[test]
fn a_byte_order_mark_comes_on_request_only() {
    let session = Session::with_articles();
    let with = session.corpus(&["sql", "SELECT 'é' AS e", "--format", "csv", "--bom"]).done();
    assert_eq!(with, "\u{feff}e\r\né\r\n");
    assert_eq!(session.corpus(&["sql", "SELECT 'é' AS e", "--format", "csv"]).done(), "e\r\né\r\n");
}

#[test]
fn formulas_are_disarmed_on_request_only() {
    let session = Session::with_articles();
    let sql = "SELECT '=1+1' AS a, '@x' AS b, -5 AS c, 'a=b' AS d";
    let safe = session.corpus(&["sql", sql, "--format", "csv", "--excel-safe"]).done();
    assert_eq!(safe, "a,b,c,d\r\n'=1+1,'@x,-5,a=b\r\n");
}

#[test]
fn wishes_for_spreadsheets_are_for_their_formats() {
    let said = Session::with_articles().corpus(&["sql", "SELECT 1", "--format", "json", "--bom"]).fails(2);
    assert!(said.contains("--bom is for CSV and TSV"), "{said}");
}

#[test]
fn an_unknown_format_is_answered_with_the_known_ones() {
    let said = Session::new().corpus(&["sql", "SELECT 1", "--format", "xml"]).fails(2);
    assert!(said.contains("table, csv, tsv, json, ndjson, markdown, html"), "{said}");
}
