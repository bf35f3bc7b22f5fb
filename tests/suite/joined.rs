//! Reports beside other words of their sentence: joined to other verbs, set inside the words they report, passive, and
//! where the marks show that somebody goes on speaking.

use crate::marks::said;

/// What the people of these paragraphs said, after one that introduces them.
fn told(paragraphs: &[&str]) -> Vec<[String; 3]> {
    let mut all =
        vec!["Mayor Edna Harrow and Tomas Vidler met at the pier with Jane Roe of Orlin News and Carl Doe."];
    all.extend(paragraphs);
    said(&all)
}

#[test]
fn a_verb_joined_to_another_reports_with_its_subject() {
    assert_eq!(
        told(&[
            "Edna Harrow called on fellow drivers to “stand up for the pier.”",
            "Vidler thanked the crews “for their patience” and called Harrow “a friend of the harbour.”",
            "Harrow mocked a reporter, called the clerk “a fraud” and promised to leave.",
            "Vidler attacks the plan and claims that “nobody asked for it.”",
            "Half of them say the basin is “too shallow.”",
            "In May, Vidler all but accused the clerk of trying to “sink” the town.",
        ]),
        [
            ["Edna Harrow", "mixed", "fellow drivers to “stand up for the pier.”"],
            ["Tomas Vidler", "mixed", "the crews “for their patience”"],
            ["Tomas Vidler", "mixed", "Harrow “a friend of the harbour.”"],
            ["Edna Harrow", "indirect", "a reporter"],
            ["Edna Harrow", "mixed", "the clerk “a fraud”"],
            ["Edna Harrow", "indirect", "to leave"],
            ["Tomas Vidler", "direct", "nobody asked for it."],
            ["Half of them", "mixed", "the basin is “too shallow.”"],
            ["Tomas Vidler", "mixed", "the clerk of trying to “sink” the town"],
        ]
    );
}

#[test]
fn content_ends_before_another_report_of_its_speaker() {
    assert_eq!(
        told(&[
            "Harrow met the crews, declaring it “a fine day for the town” and said the pier would open.",
            "Vidler said the pier was “safe at last” before adding that it had cost too much.",
            "Harrow called the plan “reckless,” and residents packed the hall on Monday.",
            "Vidler identified the clerk as “lazy,” which is what some call people who sleep.",
            "Harrow summed up the plan as “terrible,” denounced the clerk and said he should resign.",
        ]),
        [
            ["Edna Harrow", "mixed", "it “a fine day for the town”"],
            ["Edna Harrow", "indirect", "the pier would open"],
            ["Tomas Vidler", "mixed", "the pier was “safe at last”"],
            ["Tomas Vidler", "indirect", "it had cost too much"],
            ["Edna Harrow", "mixed", "the plan “reckless,”"],
            ["Tomas Vidler", "mixed", "the clerk as “lazy,”"],
            ["Edna Harrow", "mixed", "the plan as “terrible,”"],
            ["Edna Harrow", "indirect", "the clerk"],
            ["Edna Harrow", "indirect", "he should resign"],
        ]
    );
}

#[test]
fn content_goes_on_to_marks_that_nobody_else_claims() {
    assert_eq!(
        told(&[
            "Vidler noted that he had long thought so, and “in this case I think he is right.”",
            "The fees are checked, Harrow said, but “we never ask what people earn.”",
            "Despite her “rather brash manner,” Vidler wrote, Harrow is a devoted mayor.",
            "Vidler lost votes by saying that the clerk, the Orlin-born Carl Doe, can’t be fair because he is “a rower,” at least in May.",
            "“The bridge will stay,” Vidler said. But the council “has never once asked us about it.”",
        ]),
        [
            ["Tomas Vidler", "mixed", "he had long thought so, and “in this case I think he is right.”"],
            ["Edna Harrow", "mixed", "The fees are checked but “we never ask what people earn.”"],
            ["Tomas Vidler", "mixed", "Despite her “rather brash manner,” Harrow is a devoted mayor"],
            [
                "Tomas Vidler",
                "mixed",
                "the clerk, the Orlin-born Carl Doe, can’t be fair because he is “a rower,” at least in May"
            ],
            [
                "Tomas Vidler",
                "mixed",
                "The bridge will stay, the council “has never once asked us about it.”"
            ],
        ]
    );
}

#[test]
fn a_report_may_stand_inside_the_words_it_reports() {
    assert_eq!(
        told(&[
            "As Harrow put it, “It is over for us.”",
            "It was, as Vidler put it, “a sad day for all of us.”",
            "The town, as Orlin News reported, lost its bridge in May.",
            "“It is over,” as Harrow put it.",
            "Often, said Mr. Vidler, the water rises before anyone has noticed.",
            "The crews, as Harrow proposes, will come in May.",
        ]),
        [
            ["Edna Harrow", "direct", "It is over for us."],
            ["Tomas Vidler", "mixed", "It was a sad day for all of us."],
            ["Orlin News", "indirect", "The town lost its bridge in May"],
            ["Edna Harrow", "direct", "It is over,"],
            ["Tomas Vidler", "indirect", "Often the water rises before anyone has noticed"],
        ]
    );
}

#[test]
fn commas_and_brackets_part_no_speaker_from_the_verb() {
    assert_eq!(
        told(&[
            "Mayor Edna Harrow, said the bridge was closed.",
            "Tomas Vidler (Orlin), another early critic, suggested that the plan was “half done.”",
            "Harrow told the Orlin Press (OP), “We will stay.”",
        ]),
        [
            ["Edna Harrow", "indirect", "the bridge was closed"],
            ["Tomas Vidler", "mixed", "the plan was “half done.”"],
            ["Edna Harrow", "direct", "We will stay."],
        ]
    );
}

#[test]
fn a_passive_report_is_of_whom_it_names_behind_by() {
    assert_eq!(
        told(&[
            "Harrow was asked by a reporter whether the bridge would be “a waste of money.”",
            "The plan has been called “a gift to rowers” by Tomas Vidler, who lives in Orlin.",
            "Vidler was quoted by Orlin News as saying the ship was “lost for good.”",
            "The plan was called off by Harrow on Monday.",
            "Harrow’s call for “a total ban” on cars drew laughter.",
            "Harrow’s claim that the harbour was “never safe” was false.",
        ]),
        [
            ["a reporter", "mixed", "whether the bridge would be “a waste of money.”"],
            ["Tomas Vidler", "mixed", "The plan a gift to rowers"],
            ["Tomas Vidler", "mixed", "the ship was “lost for good.”"],
            ["Edna Harrow", "mixed", "“a total ban” on cars"],
            ["Edna Harrow", "mixed", "the harbour was “never safe”"],
        ]
    );
}
