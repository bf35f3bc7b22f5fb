//! A line that says what an event is.

/// `meeting: Ada Vale → Joren Holm (Oslo)`; what is not known is left out.
pub(super) fn title(kind: &str, who: &[&str], whom: &[&str], place: Option<&str>) -> String {
    let mut title = kind.to_owned();
    if !who.is_empty() {
        title = format!("{title}: {}", who.join(", "));
    }
    if !whom.is_empty() {
        title = format!("{title} → {}", whom.join(", "));
    }
    match place {
        Some(place) if !who.contains(&place) && !whom.contains(&place) => format!("{title} ({place})"),
        _ => title,
    }
}

#[cfg(test)]
mod tests {
    use super::title;

    #[test]
    fn says_what_is_known() {
        assert_eq!(
            title("visit", &["Ada Vale"], &["Norway"], Some("Oslo")),
            "visit: Ada Vale → Norway (Oslo)"
        );
        assert_eq!(title("sanction", &[], &["Norway"], Some("Norway")), "sanction → Norway");
        assert_eq!(title("protest", &[], &[], Some("Oslo")), "protest (Oslo)");
    }
}
