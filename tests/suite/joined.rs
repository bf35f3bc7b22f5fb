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

#[test]
fn what_only_looks_like_a_report_says_nothing() {
    assert_eq!(
        told(&[
            "The crews roared when the bridge was opened.",
            "Harrow maintains a wide lead over Vidler, and her talk included a plan.",
            "Harrow’s reported net worth is small.",
            "The storm threatened to undermine trust in the pier.",
            "The fall threatens to wipe out the gains.",
            "Vidler, boasting a large house, was late.",
            "Harrow remains committed to seeing the race through.",
            "A group is performing a popular play called “the sons of the sea and the wind” in Orlin.",
        ]),
        [["", "", ""]; 0]
    );
}

#[test]
fn content_keeps_to_its_own_clause() {
    assert_eq!(
        told(&[
            "He held his fire on Roe, calling her a “nice woman” and he said nothing of Vidler.",
            "Vidler mocked his rivals, talked over them and left.",
            "Harrow mentioned the “harbour loophole,” a flaw in the rules that let boats in.",
            "Harrow declared that “real rowers” don’t support the plan and that “nobody in the south listens.”",
            "As Vidler explained, three taxes were postponed, costing the town a lot, “which sounds like a lot of money.”",
            "They have “a higher set of hopes,” Harrow said, and are steering away from talk.",
            "Vidler will go to the debate because, according to Harrow, the town would call him a “chicken” otherwise.",
            "According to some in Orlin, Vidler was “undercover,” sparking a storm of talk about the visit.",
            "On Monday on Channel Two’s “Harbour,” Jane Roe said if the mayor left it would be a “sad day.”",
        ]),
        [
            ["Tomas Vidler", "mixed", "her a “nice woman”"],
            ["Tomas Vidler", "indirect", "his rivals"],
            ["Edna Harrow", "mixed", "the “harbour loophole,”"],
            [
                "Edna Harrow",
                "mixed",
                "“real rowers” don’t support the plan and that “nobody in the south listens.”"
            ],
            [
                "Tomas Vidler",
                "mixed",
                "three taxes were postponed, costing the town a lot, “which sounds like a lot of money.”"
            ],
            ["Edna Harrow", "mixed", "They have “a higher set of hopes,” and are steering away from talk"],
            ["Edna Harrow", "mixed", "the town would call him a “chicken” otherwise"],
            ["some in Orlin", "mixed", "Vidler was “undercover,”"],
            ["Jane Roe", "mixed", "if the mayor left it would be a “sad day.”"],
        ]
    );
}

#[test]
fn reports_are_found_behind_phrases_that_hide_them() {
    assert_eq!(
        told(&[
            "Tomas Vidler, who has in the past described Jane Roe as “a known liar” and a bully, left early.",
            "Several outlets reported on Wednesday the council had “more than one talk” with Roe.",
            "The union will not back Harrow after her March comment that, “We will put a lot of boats out of business.”",
            "Harrow came under fire over her assertion during the debate that “we are where we need to be” on the pier.",
            "Harrow used the question to demand that owners “pay their fair share.”",
            "Vidler played down the comments as “just part of the race.”",
            "Harrow dismissed that suggestion as a sign of a rival in “disarray.”",
            "Harrow’s answer was that “the pier comes first,” so the council should help.",
        ]),
        [
            ["Tomas Vidler", "mixed", "Jane Roe as “a known liar” and a bully"],
            ["Several outlets", "mixed", "the council had “more than one talk” with Roe"],
            ["Edna Harrow", "direct", "We will put a lot of boats out of business."],
            ["Edna Harrow", "mixed", "“we are where we need to be” on the pier"],
            ["Edna Harrow", "mixed", "owners “pay their fair share.”"],
            ["Tomas Vidler", "mixed", "the comments as “just part of the race.”"],
            ["Edna Harrow", "mixed", "that suggestion as a sign of a rival in “disarray.”"],
            ["Edna Harrow", "mixed", "“the pier comes first,” so the council should help"],
        ]
    );
}

#[test]
fn a_person_speaks_before_what_describes_the_person() {
    assert_eq!(
        told(&[
            "The sector is a “place that has embraced it,” Jane Roe, director of research at Demand Orlin, a watchdog, told the paper."
        ]),
        [["Jane Roe", "mixed", "The sector is a “place that has embraced it,”"]]
    );
}

#[test]
fn what_the_writer_adds_is_no_content() {
    assert_eq!(
        told(&[
            "Harrow called for a new pier following the storm.",
            "Vidler vowed to rebuild the pier in the wake of the storm.",
            "In a year in which Vidler vowed to rebuild the pier, Harrow has built nothing.",
            "Harrow said the pier was unsafe, sparking a long debate.",
            "Vidler said the council had not won him over, but he sounded kind about Roe.",
            "Harrow said two boats had gone; three more lie in the mud.",
            "Harrow stressed the need for courage: “Change the town and then change it again,” she said.",
            "Half of them said they would go, however this number has dropped since.",
            "Harrow said the clerk secretly went to Orlin in May, and in the same month, Carl Doe met the council.",
        ]),
        [
            ["Edna Harrow", "indirect", "a new pier"],
            ["Tomas Vidler", "indirect", "to rebuild the pier"],
            ["Tomas Vidler", "indirect", "to rebuild the pier"],
            ["Edna Harrow", "indirect", "the pier was unsafe"],
            ["Tomas Vidler", "indirect", "the council had not won him over"],
            ["Edna Harrow", "indirect", "two boats had gone"],
            ["Edna Harrow", "indirect", "the need for courage"],
            ["Edna Harrow", "direct", "Change the town and then change it again,"],
            ["Half of them", "indirect", "they would go"],
            ["Edna Harrow", "indirect", "the clerk secretly went to Orlin in May"],
        ]
    );
}
