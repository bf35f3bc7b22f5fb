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
        // A name that only sounds so, far above, gives way to the company that is spoken of.
        (
            "[c Sund Motors] grew. It rained. It blew. It snowed.\n\n[c Nordal] cheated. [c Nordal] paid. The carmaker said so.",
            &["The carmaker = Nordal"],
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

#[test]
fn a_description_may_stand_before_the_name() {
    check(&[
        (
            "A spokesman said talks failed. It rained. “They go on,” the spokesman, [p Ravi Mehta], said.",
            &["A spokesman = Ravi Mehta", "the spokesman = Ravi Mehta"],
        ),
        (
            "The head of the delegation said it was late.\n\n“It is,” Admiral [p Eva Brandt] told reporters.",
            &["The head = Eva Brandt"],
        ),
        // Of her the text says something else.
        (
            "The head of the delegation said it was late.\n\n“It is,” said [p Eva Brandt], a doctor.",
            &["a doctor = Eva Brandt"],
        ),
        ("An Oslo man threatened to sue.\n\n[p Tom Sund], 38, left on Monday.", &["An Oslo man = Tom Sund"]),
    ]);
}

#[test]
fn an_epithet_means_the_subject_before() {
    check(&[
        (
            "Nordal coach [p Tom Sund] left. The two-time coach of the year said so.",
            &["The two-time coach = Tom Sund"],
        ),
        ("[p Tom Sund] sang. The mogul and the senator left.", &[]),
        ("[p Eva Brandt], a spokeswoman, spoke. The nominee left.", &["a spokeswoman = Eva Brandt"]),
    ]);
}

#[test]
fn an_office_speaks_for_itself() {
    let found =
        resolved("[p Eva Brandt] left. [p Brandt]’s office said so. The office of [p Tom Sund] is big.");
    assert_eq!(
        found.entities(),
        ["Eva Brandt: Eva Brandt, Brandt", "Brandt’s office: ", "Tom Sund: Tom Sund"]
    );
    assert_eq!(found.references(), ["office = Brandt’s office"]);
    let silent = resolved("[p Eva Brandt]’s campaign is long.");
    assert_eq!(silent.entities(), ["Eva Brandt: Eva Brandt"]);
}
