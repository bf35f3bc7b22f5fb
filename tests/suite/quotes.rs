//! Who said what: the ways in which news prose reports speech.

use crate::session::Session;

/// Speaker, kind, content, cue and addressee of every quote of an article with these paragraphs.
fn quotes(paragraphs: &[&str]) -> Vec<Vec<String>> {
    let session = Session::new();
    session.file("one.txt", format!("Harbour council meets again\n\n{}\n", paragraphs.join("\n\n")));
    session.corpus(&["import", "one.txt"]).done();
    session.rows(
        "SELECT coalesce(p.name, o.name, l.name, q.speaker_text, q.speaker_kind), q.kind, q.text, q.cue, q.addressee
         FROM quotes q LEFT JOIN people p ON p.id = q.speaker_person_id
         LEFT JOIN organizations o ON o.id = q.speaker_organization_id
         LEFT JOIN places l ON l.id = q.speaker_place_id ORDER BY q.ordinal",
    )
}

/// Speaker, kind and content only.
fn said(paragraphs: &[&str]) -> Vec<[String; 3]> {
    quotes(paragraphs).into_iter().map(|row| [row[0].clone(), row[1].clone(), row[2].clone()]).collect()
}

/// Speakers only.
fn speakers(paragraphs: &[&str]) -> Vec<String> {
    quotes(paragraphs).into_iter().map(|row| row[0].clone()).collect()
}

#[test]
fn a_quotation_stands_before_after_and_around_its_cue() {
    assert_eq!(
        said(&[
            "Mayor Edna Harrow met fishermen on Monday. “We will dredge the basin before winter,” Harrow said. “The money is there.”",
            "“Nobody asked us,” said Tomas Vidler, a crane driver at the port.",
            "Edna Harrow told reporters: “I have asked everyone.”",
        ]),
        [
            ["Edna Harrow", "direct", "We will dredge the basin before winter, The money is there."],
            ["Tomas Vidler", "direct", "Nobody asked us,"],
            ["Edna Harrow", "direct", "I have asked everyone."],
        ]
    );
}

#[test]
fn words_of_the_writer_make_it_mixed_or_indirect() {
    assert_eq!(
        said(&[
            "Mayor Edna Harrow said the basin was “a disgrace to the town” and would be dredged.",
            "Tomas Vidler, a crane driver, said that the cranes had stood still for a month.",
            "Any delay, Edna Harrow said, would be costly for the town.",
        ]),
        [
            ["Edna Harrow", "mixed", "the basin was “a disgrace to the town” and would be dredged"],
            ["Tomas Vidler", "indirect", "the cranes had stood still for a month"],
            ["Edna Harrow", "indirect", "Any delay would be costly for the town"],
        ]
    );
}

#[test]
fn a_hearer_is_no_part_of_the_content() {
    let rows = quotes(&["Mayor Edna Harrow told reporters that the basin would be dredged."]);
    assert_eq!(rows, [["Edna Harrow", "indirect", "the basin would be dredged", "told", "reporters"]]);
}

#[test]
fn two_reports_in_one_sentence_are_two_quotes() {
    assert_eq!(
        said(&["Mayor Edna Harrow said the basin was closed and warned that the ferry would not sail."]),
        [
            ["Edna Harrow", "indirect", "the basin was closed"],
            ["Edna Harrow", "indirect", "the ferry would not sail"],
        ]
    );
}

#[test]
fn a_quotation_over_paragraphs_is_one() {
    assert_eq!(
        said(&["“We waited all night,” Edna Harrow said. “Then the lights went out.", "“And we waited on.”"]),
        [["Edna Harrow", "direct", "We waited all night, Then the lights went out. And we waited on."]]
    );
}

#[test]
fn a_paragraph_of_nothing_but_a_quotation_floats() {
    let session = Session::new();
    session.file(
        "one.txt",
        "Harbour council meets again\n\nEdna Harrow, the mayor, said the basin was closed.\n\n“We had no choice about it.”\n",
    );
    session.corpus(&["import", "one.txt"]).done();
    assert_eq!(
        session.rows(
            "SELECT p.name, q.text, q.cue IS NULL FROM quotes q JOIN people p ON p.id = q.speaker_person_id WHERE floating"
        ),
        [["Edna Harrow", "We had no choice about it.", "1"]]
    );
}

#[test]
fn the_unnamed_stay_unnamed() {
    let session = Session::new();
    session.file(
        "one.txt",
        "Harbour council meets again\n\nOne senior harbour official said the basin was closed.\n\nTwo drivers said they had seen nothing.\n",
    );
    session.corpus(&["import", "one.txt"]).done();
    assert_eq!(
        session.rows("SELECT speaker_kind, speaker_text FROM quotes ORDER BY ordinal"),
        [["unnamed", "One senior harbour official"], ["group", "Two drivers"]]
    );
}

#[test]
fn titles_nicknames_and_unsaid_words_are_no_quotes() {
    assert_eq!(
        said(&[
            "The choir sang “Morning Over the Bay” at the pier.",
            "Edna Harrow declined to say when the basin would open.",
            "Tomas “Red” Vidler left the room.",
        ]),
        [["", "", ""]; 0]
    );
}

#[test]
fn a_stray_mark_does_not_lose_the_rest() {
    assert_eq!(
        said(&["The sign was 5\" wide and “ nobody read it.", "“It was too small,” Edna Harrow said.",]),
        [["Edna Harrow", "direct", "It was too small,"]]
    );
}

#[test]
fn the_clause_that_a_report_hangs_on_is_no_part_of_what_it_reports() {
    assert_eq!(
        said(&[
            "Before he departed from Orlin, Tomas Vidler said on Monday his main goals were to clear the basin, train drivers, and mend the pier.",
            "Tomas Vidler, who has said the basin would be dredged by May, was not at the meeting.",
            "Edna Harrow said the money was there, and the drivers are waiting for it.",
            "Harrow denounced the plan as “a joke” and left the hall.",
        ]),
        [
            [
                "Tomas Vidler",
                "indirect",
                "his main goals were to clear the basin, train drivers, and mend the pier"
            ],
            ["Tomas Vidler", "indirect", "the basin would be dredged by May"],
            ["Edna Harrow", "indirect", "the money was there"],
            ["Edna Harrow", "mixed", "the plan as “a joke”"],
        ]
    );
}

#[test]
fn two_quotations_side_by_side_keep_their_own_speakers() {
    assert_eq!(
        said(&[
            "Edna Harrow wrote: “We are shocked by the news tonight.” Tomas Vidler wrote: “We stand with the people of the port.”"
        ]),
        [
            ["Edna Harrow", "direct", "We are shocked by the news tonight."],
            ["Tomas Vidler", "direct", "We stand with the people of the port."],
        ]
    );
}

#[test]
fn a_relative_clause_does_not_hide_who_says_it() {
    assert_eq!(
        speakers(&[
            "Organizers of the festival that draws thousands of visitors said tickets were sold out.",
            "A woman who left the fire said the flames were blue.",
            "The captain of the ferry that sank in spring told the court he had slept.",
            "Engineers whose plans shaped the quay said it would last.",
        ]),
        ["Organizers of the festival", "A woman", "The captain of the ferry", "Engineers"]
    );
}

#[test]
fn the_last_noun_of_a_phrase_says_who_speaks() {
    assert_eq!(
        speakers(&["A Norwegian police union boss said the tents would hide thieves."]),
        ["A Norwegian police union boss"]
    );
}

#[test]
fn a_participle_goes_with_the_verb_it_hangs_on() {
    assert_eq!(
        speakers(&[
            "Edna Harrow drew hope from the fact that Tomas Vidler, her old rival, had sent an envoy, saying that the town was watching the talks."
        ]),
        ["Edna Harrow"]
    );
}

#[test]
fn a_role_that_closes_on_a_name_speaks_by_that_name() {
    assert_eq!(
        said(&[
            "“We will look into the fire,” said Torvik chief economist, Dana Rowell.",
            "Writing a report can be a dangerous business, according to Quill Pharmaceuticals Inc.",
            "CORRECTION: An earlier version gave the wrong name of the mill.",
        ]),
        [
            ["Dana Rowell", "direct", "We will look into the fire,"],
            ["Quill Pharmaceuticals Inc.", "indirect", "Writing a report can be a dangerous business"],
        ]
    );
}
