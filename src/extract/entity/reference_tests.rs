//! Whom descriptions and pronouns mean.

use super::marked::resolved;

/// Each text, and what its descriptions and pronouns mean.
fn check(wanted: &[(&str, &[&str])]) {
    for (marked, references) in wanted {
        assert_eq!(resolved(marked).references(), *references, "{marked}");
    }
}

#[test]
fn a_noun_for_a_body_means_the_one_whose_name_says_it() {
    check(&[
        ("A bear fled from [l Sundby Zoo]. The zoo said it was old.", &["The zoo = Sundby Zoo"]),
        ("[o Danish Consulate] staff left. The consulate said so.", &["The consulate = Danish Consulate"]),
        ("[c Nordal Airlines] met [c Sund Bank]. The airline paid.", &["The airline = Nordal Airlines"]),
        // A committee for universities is no university.
        ("[o Committee on University Pay] met. The university paid.", &[]),
        ("The carmaker [c Nordal] met [c Sund]. The carmaker paid.", &["The carmaker = Nordal"]),
    ]);
}

#[test]
fn of_two_bodies_the_subject_before_is_meant() {
    check(&[
        (
            "[c Nordal] is close to [c Sund]. [c Sund] said it had delayed. The firm said it was on course.",
            &["The firm = Sund"],
        ),
        (
            "[g Nordal Rail Office] workers met. The agency says one was hurt.",
            &["The agency = Nordal Rail Office"],
        ),
        // One company far above may not be the one meant.
        ("[c Nordal] grew. It rained. It blew. It snowed. It froze. The company left.", &[]),
    ]);
}

#[test]
fn a_possessor_is_a_description_too() {
    check(&[(
        "[o Nordal Committee] met. The committee’s spokesman said so.",
        &["The committee = Nordal Committee"],
    )]);
}

#[test]
fn age_party_and_state_describe() {
    check(&[
        (
            "[p Eva Brandt], 46, met [p Ravi Mehta], 51. The 46-year-old Dane left.",
            &["The 46-year-old Dane = Eva Brandt"],
        ),
        (
            "[p Eva Brandt] (R-Texas) met [p Ravi Mehta] (D-Vt.). The Texas Republican left.",
            &["The Texas Republican = Eva Brandt"],
        ),
        (
            "Vice President [p Eva Brandt] met President [p Ravi Mehta]. The president left.",
            &["The president = Ravi Mehta"],
        ),
        (
            "Former Senator [p Eva Brandt] met Senator [p Ravi Mehta]. The former senator left.",
            &["The former senator = Eva Brandt"],
        ),
    ]);
}

#[test]
fn the_subject_of_a_reported_clause_is_a_subject() {
    check(&[("Some say [p Ravi Mehta] may sing for [p Tom Sund]. He left.", &["He = Ravi Mehta"])]);
}
