//! Which words are reported: clauses before and around their cue, where they end, and what is no report at all.

use crate::marks::said;

/// What the people of these paragraphs said, after one that introduces them.
fn told(paragraphs: &[&str]) -> Vec<[String; 3]> {
    let mut all =
        vec!["Mayor Edna Harrow and Tomas Vidler met at the pier with Jane Roe of Orlin News and Carl Doe."];
    all.extend(paragraphs);
    said(&all)
}

#[test]
fn a_clause_before_its_report_is_content_whatever_it_opens_with() {
    assert_eq!(
        told(&[
            "About 100 people were hurt, officials said.",
            "Feeding the bears wouldn't have kept them away, added Roe.",
            "Police found rifles in the truck, Harrow said.",
            "If drivers want to report a fault, crews will come within a day, Vidler said.",
            "The crew jumped overboard to escape the fire, Jane Roe reports.",
            "The basin will cost three million in 2018, Carl Doe estimates.",
            "Sales were great, he said, wiping sweat off his face.",
        ]),
        [
            ["officials", "indirect", "About 100 people were hurt"],
            ["Jane Roe", "indirect", "Feeding the bears wouldn't have kept them away"],
            ["Edna Harrow", "indirect", "Police found rifles in the truck"],
            ["Tomas Vidler", "indirect", "If drivers want to report a fault, crews will come within a day"],
            ["Jane Roe", "indirect", "The crew jumped overboard to escape the fire"],
            ["Carl Doe", "indirect", "The basin will cost three million in 2018"],
            ["Carl Doe", "indirect", "Sales were great"],
        ]
    );
}

#[test]
fn an_adverbial_before_a_report_is_no_content() {
    assert_eq!(
        told(&[
            "In the hall, Vidler said the basin was closed.",
            "When he left, Vidler said.",
            "A plan was drawn up for the pier, a plan announced in May."
        ]),
        [["Tomas Vidler", "indirect", "the basin was closed"]]
    );
}

#[test]
fn a_statement_inside_the_statement_of_another_is_told_apart() {
    assert_eq!(
        told(&["The man told police he was alone, Vidler said."]),
        [
            ["Tomas Vidler", "indirect", "The man told police he was alone"],
            ["The man", "indirect", "he was alone"]
        ]
    );
}

#[test]
fn a_relative_clause_on_the_speaker_reports_too() {
    assert_eq!(
        told(&["“It is up a bit,” said Carl Doe, who noted that prices had “cratered” to half their value."]),
        [
            ["Carl Doe", "direct", "It is up a bit,"],
            ["Carl Doe", "mixed", "prices had “cratered” to half their value"]
        ]
    );
}

#[test]
fn dates_hearers_titles_and_conditions_may_stand_before_the_content() {
    assert_eq!(
        told(&[
            "Vidler said Friday, Dec. 29, 2017, that the basin was full.",
            "Harrow told supporters Tuesday night that she would go on.",
            "Jane Roe said on the Orlin show “Morning Joan” that “too much of the town is asleep.”",
            "Vidler wrote in an email to Orlin News that the plan was “tragic.”",
            "Harrow also joked to Vidler that God did not want her to dredge before next year.",
            "Harrow said, if elected, she would ask Vidler to lead the harbour.",
            "Roe reported at least six cranes were broken.",
        ]),
        [
            ["Tomas Vidler", "indirect", "the basin was full"],
            ["Edna Harrow", "indirect", "she would go on"],
            ["Jane Roe", "direct", "too much of the town is asleep."],
            ["Tomas Vidler", "mixed", "the plan was “tragic.”"],
            ["Edna Harrow", "indirect", "God did not want her to dredge before next year"],
            ["Edna Harrow", "indirect", "if elected, she would ask Vidler to lead the harbour"],
            ["Jane Roe", "indirect", "at least six cranes were broken"],
        ]
    );
}

#[test]
fn a_report_after_a_quotation_leads_into_its_own_words() {
    assert_eq!(
        told(&[
            "Harrow called the man the pier’s “best recruiter.” She also said, without proof, that “they are going to people, showing videos.”"
        ]),
        [
            ["Edna Harrow", "mixed", "the man the pier’s “best recruiter.”"],
            ["Edna Harrow", "direct", "they are going to people, showing videos."],
        ]
    );
}

#[test]
fn the_writers_remark_ends_the_content() {
    assert_eq!(
        told(&[
            "Vidler said he had read the book but had not seen the film, which opened on Friday.",
            "Harrow said the money had been “wasted,” drawing laughter from the drivers.",
            "Announcing that he would not stand, Vidler left the hall.",
            "While many drivers have voiced doubt, many said Monday that the ruling was good for the town.",
            "Vidler vowed to block the plan during a review.",
            "Harrow announced her departure at a press conference after the vote was lost.",
            "Roe said there might be a bridge “one day” but Vidler warned: “It will not be soon.”",
        ]),
        [
            ["Tomas Vidler", "indirect", "he had read the book but had not seen the film"],
            ["Edna Harrow", "mixed", "the money had been “wasted,”"],
            ["Tomas Vidler", "indirect", "he would not stand"],
            ["many", "indirect", "the ruling was good for the town"],
            ["Tomas Vidler", "indirect", "to block the plan during a review"],
            ["Edna Harrow", "indirect", "her departure"],
            ["Jane Roe", "mixed", "there might be a bridge “one day”"],
            ["Tomas Vidler", "direct", "It will not be soon."],
        ]
    );
}

#[test]
fn shares_and_those_who_go_on_report_like_others() {
    assert_eq!(
        told(&[
            "On the new pier, 42% say they are content.",
            "Even after the complaint, Vidler continued to say he had never touched Roe.",
            "Harrow called on drivers to stay home.",
            "Vidler describes himself as a loner and has said that he would leave.",
            "Harrow called his vote an irresponsible one.",
            "Harrow’s answer was that the town came first.",
            "Vidler suggested the clerk be fired.",
        ]),
        [
            ["42%", "indirect", "they are content"],
            ["Tomas Vidler", "indirect", "he had never touched Roe"],
            ["Edna Harrow", "indirect", "drivers to stay home"],
            ["Tomas Vidler", "indirect", "himself as a loner"],
            ["Tomas Vidler", "indirect", "he would leave"],
            ["Edna Harrow", "indirect", "his vote an irresponsible one"],
            ["Edna Harrow", "indirect", "the town came first"],
            ["Tomas Vidler", "indirect", "the clerk be fired"],
        ]
    );
}

#[test]
fn what_allows_purports_or_goes_to_plan_says_nothing() {
    assert_eq!(
        told(&[
            "If all goes according to plan, the basin opens in May.",
            "Being in the shadow of the moon allows stray signals to be heard.",
            "An email purporting to be from Orlin came on Monday.",
        ]),
        [["", "", ""]; 0]
    );
}

#[test]
fn the_subject_of_what_was_told_is_no_hearer() {
    assert_eq!(
        told(&["Harrow told Orlin News drivers would stay at the pier."]),
        [["Edna Harrow", "indirect", "drivers would stay at the pier"]]
    );
}

#[test]
fn an_infinitive_is_not_joined_to_what_somebody_does() {
    assert_eq!(
        told(&[
            "Roe asked a docker to row her to the mill and he wanted nine crowns for it.",
            "Doe threatened to “shut” the lock and seems fond of the idea.",
            "Vidler has vowed never to leave the pier.",
            "Vidler vowed to stay and fight for the pier.",
        ]),
        [
            ["Jane Roe", "indirect", "to row her to the mill"],
            ["Carl Doe", "mixed", "to “shut” the lock"],
            ["Tomas Vidler", "indirect", "never to leave the pier"],
            ["Tomas Vidler", "indirect", "to stay and fight for the pier"],
        ]
    );
}

#[test]
fn what_is_so_now_ends_before_what_the_speaker_did() {
    assert_eq!(
        told(&[
            "Vidler has said the lease is void but he waved on his way to the mill.",
            "Doe says the pier is safe but he is no builder.",
            "Doe said the pier was safe but he feared the tide.",
        ]),
        [
            ["Tomas Vidler", "indirect", "the lease is void"],
            ["Carl Doe", "indirect", "the pier is safe but he is no builder"],
            ["Carl Doe", "indirect", "the pier was safe but he feared the tide"],
        ]
    );
}

#[test]
fn according_to_him_without_a_comma_names_no_source() {
    assert_eq!(
        told(&["Vidler said that according to him these plans would fail."]),
        [["Tomas Vidler", "indirect", "according to him these plans would fail"]]
    );
}
