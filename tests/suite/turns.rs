//! Transcripts and interviews: the label says whose words follow.

use crate::marks::said;

#[test]
fn a_label_names_the_speaker_of_a_transcript() {
    assert_eq!(
        said(&[
            "Edna Harrow spoke with Gulf Radio about the basin on Monday. Here is a part of what was said.",
            "PETRA LUND, GULF RADIO ANCHOR: When will the basin open?",
            "HARROW: It will open in May. The money is there.",
            "(LAUGHTER)",
            "LUND: Are you sure about it?",
            "MAYOR HARROW: (Laughs.) We are.",
            "TOMAS VIDLER (via telephone): The mayor said the cranes would stand still.",
            "HARROW: I never said so. (CROSSTALK)",
        ]),
        [
            ["PETRA LUND", "direct", "When will the basin open?"],
            ["Edna Harrow", "direct", "It will open in May. The money is there."],
            ["PETRA LUND", "direct", "Are you sure about it?"],
            ["Edna Harrow", "direct", "We are."],
            ["TOMAS VIDLER", "direct", "The mayor said the cranes would stand still."],
            ["Edna Harrow", "indirect", "the cranes would stand still"],
            ["Edna Harrow", "direct", "I never said so."],
        ]
    );
}

#[test]
fn paragraphs_without_a_label_go_on_in_a_transcript() {
    let found = said(&[
        "The transcript of the council's meeting with Edna Harrow and Tomas Vidler follows.",
        "HARROW: We open in May.",
        "VIDLER: Who pays for it?",
        "HARROW: The town does.",
        "The town has always paid for the basin.",
        "VIDLER: And the cranes?",
        "HARROW: They stay where they are.",
        "VIDLER: Thank you for that.",
        "The council meets again on Friday.",
    ]);
    assert_eq!(found[2], ["Edna Harrow", "direct", "The town does. The town has always paid for the basin."]);
    assert_eq!(found.len(), 6);
}

#[test]
fn answers_belong_to_whom_the_introduction_presents() {
    assert_eq!(
        said(&[
            "Edna Harrow has been mayor for ten years. Harrow spoke about the basin.",
            "Q: When will the basin open?",
            "A: We will open it in May.",
            "Q: Who pays for it?",
            "A: The town does. It always has.",
            "It is our basin.",
            "Q: Are you sure?",
            "A: No.",
        ]),
        [
            ["Edna Harrow", "direct", "We will open it in May."],
            ["Edna Harrow", "direct", "The town does. It always has. It is our basin."],
        ]
    );
}

#[test]
fn words_before_a_colon_are_no_speakers() {
    assert_eq!(
        said(&[
            "Edna Harrow opened the games in the harbour.",
            "Note: The pier is closed on Monday.",
            "UPDATE: The ferry sails again from the north pier.",
            "WASHINGTON: The ministry had no comment on it.",
            "Harrow: Win or go home.",
            "Vidler: Keep the cranes.",
            "NORTH PIER: 3",
            "SOUTH PIER: 2",
            "WHAT: The council meets in the old hall.",
            "WHEN: The doors open at noon on Friday.",
        ]),
        [["", "", ""]; 0]
    );
}

#[test]
fn one_line_of_a_transcript_needs_a_name_that_the_article_has_in_full() {
    assert_eq!(
        said(&[
            "Edna Harrow defended the plan for the basin.",
            "HARROW: We have asked everyone in the town about it.",
            "CRANES: They have stood still for a whole month.",
        ]),
        [["Edna Harrow", "direct", "We have asked everyone in the town about it."]]
    );
}

#[test]
fn a_post_belongs_to_whose_name_stands_behind_it() {
    assert_eq!(
        said(&[
            "The council told the town on Monday that the basin is closed.",
            "1/2 The basin is closed, and it's the ‘right thing’ to do. — Edna Harrow (@ednaharrow) May 3, 2016",
            "The ferry sails from the north pier (@northpier).",
        ])
        .last(),
        Some(&[
            String::from("Edna Harrow"),
            String::from("direct"),
            String::from("The basin is closed, and it's the ‘right thing’ to do."),
        ])
    );
}

#[test]
fn a_paragraph_after_a_colon_is_a_statement() {
    assert_eq!(
        said(&[
            "In a letter to the council, Edna Harrow wrote:",
            "We have asked everyone in the town about the basin. Nobody objected.",
            "The letter was read out on Monday.",
            "Tomas Vidler saw three ships:",
            "The first one came from the north.",
        ]),
        [["Edna Harrow", "direct", "We have asked everyone in the town about the basin. Nobody objected."]]
    );
}
