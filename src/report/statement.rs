//! What can be told of a statement without a database.

/// The `:named` parameters of a statement in the order of their first use; not those in texts and comments.
pub fn named_parameters(sql: &str) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    let mut rest = sql;
    while let Some(first) = rest.chars().next() {
        let length = match first {
            '-' if rest.starts_with("--") => rest.find('\n').unwrap_or(rest.len()),
            '/' if rest.starts_with("/*") => rest.find("*/").map_or(rest.len(), |end| end + 2),
            '\'' | '"' | '`' => rest[1..].find(first).map_or(rest.len(), |end| end + 2),
            ':' => {
                let name = word(&rest[1..]);
                if !name.is_empty() && !names.iter().any(|known| known == name) {
                    names.push(name.to_owned());
                }
                1 + name.len()
            }
            _ => first.len_utf8(),
        };
        rest = &rest[length..];
    }
    names
}

/// The letters, digits and underscores that the text begins with.
fn word(text: &str) -> &str {
    &text[..text.find(|c: char| !c.is_alphanumeric() && c != '_').unwrap_or(text.len())]
}

#[cfg(test)]
mod tests {
    use super::named_parameters;

    #[test]
    fn only_parameters_are_named() {
        let sql = "SELECT ':no', \":no\", it''s -- :no\n FROM t /* :no */ WHERE a = :yes AND b=:too_2+:yes";
        assert_eq!(named_parameters(sql), ["yes", "too_2"]);
        assert!(named_parameters("':open").is_empty());
    }
}
