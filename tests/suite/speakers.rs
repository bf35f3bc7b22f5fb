//! Who speaks where the words at the quote do not name anybody: papers, descriptions, participles.

use crate::session::Session;

/// The speakers of the quotes of an article with these paragraphs, and the words that name them there.
fn speakers(paragraphs: &[&str]) -> Vec<String> {
    let session = Session::new();
    session.file("one.txt", format!("Harbour council meets again\n\n{}\n", paragraphs.join("\n\n")));
    session.corpus(&["import", "one.txt"]).done();
    let rows = session.rows(
        "SELECT coalesce(p.name, o.name, l.name, q.speaker_text, q.speaker_kind)
         FROM quotes q LEFT JOIN people p ON p.id = q.speaker_person_id
         LEFT JOIN organizations o ON o.id = q.speaker_organization_id
         LEFT JOIN places l ON l.id = q.speaker_place_id ORDER BY q.ordinal",
    );
    rows.into_iter().map(|row| row[0].clone()).collect()
}

#[test]
fn a_paper_speaks_for_its_author() {
    // Named as the body's in somebody's words, after its first mention.
    assert_eq!(
        speakers(&[
            "Clerks hid the fire for years, according to a council report on Tuesday.",
            "“The committee’s interim report shows how lax they were,” said Edna Harrow, who chairs the Harbour Committee on Safety and Trade.",
            "The report also gave details of the mill. It said clerks had burned the files.",
        ]),
        ["Harbour Committee on Safety and Trade", "Edna Harrow", "Harbour Committee on Safety and Trade"]
    );
    assert_eq!(
        speakers(&[
            "The Quill Institute published a study of the quay on Monday.",
            "Tomas Vidler, who owns a boat, rowed home.",
            "The study said the wall would not last.",
        ]),
        ["Quill Institute"]
    );
    assert_eq!(
        speakers(&[
            "“She never asked,” Tomas Vidler writes in his book, according to the Harbour Echo newspaper.",
            "“It was too late by then,” the passage continued.",
        ]),
        ["Tomas Vidler", "Tomas Vidler"]
    );
}

#[test]
fn a_page_speaks_for_whose_it_is() {
    assert_eq!(
        speakers(&[
            "Edna Harrow was born in Torvik. The Quill Institute has staff there.",
            "A post on Edna Harrow’s Facebook page said she was “glad to be home”.",
            "The official Quill Institute Twitter account said the gate was closed.",
        ]),
        ["Edna Harrow", "Quill Institute"]
    );
}

#[test]
fn a_participle_before_its_subject_speaks_for_it() {
    assert_eq!(
        speakers(&[
            "Edna Harrow met the captain on Friday.",
            "Conceding that the wall was, after all, too low, Edna Harrow left.",
            "Conceding that it would be built “further down the coast” she said: “It will take years.”",
        ]),
        ["Edna Harrow", "Edna Harrow", "Edna Harrow"]
    );
    assert_eq!(
        speakers(&[
            "In a word to those hoping for a ferry, Edna Harrow on Friday turned the captain down, warning the town not to wait “for a miracle.”",
            "Tomas Vidler has been blamed for telling fishermen that they should leave, and threatening to fine them.",
        ]),
        ["Edna Harrow", "Tomas Vidler"]
    );
}

#[test]
fn whoever_made_the_words_or_stands_beside_the_participle_speaks() {
    assert_eq!(
        speakers(&[
            "Edna Harrow recalled remarks Tomas Vidler made in May saying the mill was “a ruin”.",
            "The town raised the fees on Monday, with senior officials underlining its needs and vowing to spend the money on the quay.",
        ])[1..],
        ["Tomas Vidler", "senior officials"]
    );
}

#[test]
fn two_speak_together() {
    assert_eq!(
        speakers(&[
            "Committee Chairman Tomas Vidler (R-Ohio) and Mayor Edna Harrow (R-Iowa) sent word to the captain, asking him to explain the fire.",
            "“We were not told,” the two write. “It is late.”",
        ]),
        ["Committee Chairman Tomas Vidler (R-Ohio) and Mayor Edna Harrow", "the two"]
    );
}

#[test]
fn words_in_marks_after_a_noun_do_not_make_it_the_speaker() {
    assert_eq!(
        speakers(&[
            "A spokesman for the harbour, Mallam Tomas Vidler, said the wall “is the fruit of talks between the towns.”"
        ]),
        ["Tomas Vidler"]
    );
}

#[test]
fn a_paper_inside_a_relative_clause_does_not_speak() {
    assert_eq!(
        speakers(&[
            "A nurse who saw the sailors before their release said all were thin.",
            "The fire destroyed the mill, which the inquiry said was set on purpose.",
        ]),
        ["A nurse", "the inquiry"]
    );
}

#[test]
fn descriptions_ahead_of_a_name_mean_whoever_is_called_so_later() {
    assert_eq!(
        speakers(&[
            "A trustee wants the mill closed after a fire, saying it was a danger to the town.",
            "“There is no reason to keep it,” Tomas Vidler said in a letter to the council.",
            "The trustee said the roof leaked.",
            "A trustee of the port had called it safe. The trustee said the beams were new.",
        ]),
        ["Tomas Vidler", "Tomas Vidler", "Tomas Vidler", "The trustee"]
    );
    assert_eq!(
        speakers(&[
            "The town did not mind the noise when it paid, a Danish official said, adding that it was too late.",
            "The Danish finance minister turned on Monday against the fees.",
            "The finance minister, Ravi Mehta, suggested that towns should pay.",
        ]),
        ["Ravi Mehta", "Ravi Mehta", "Ravi Mehta"]
    );
    assert_eq!(
        speakers(&[
            "A town spokesman said the ferry would sail.",
            "“The talks go on,” the spokesman, Mallam Ravi Mehta, said.",
        ]),
        ["Ravi Mehta", "Ravi Mehta"]
    );
}

#[test]
fn an_epithet_means_the_one_person_named_before_it_in_its_sentence() {
    assert_eq!(
        speakers(&[
            "Fishermen are calling for Tomas Vidler to be banned from the quay after the mogul said they were lazy."
        ]),
        ["Fishermen", "Tomas Vidler"]
    );
    // The subject does not call himself so.
    assert_eq!(speakers(&["Tomas Vidler left the quay after the mogul said they were lazy."]), ["the mogul"]);
}

#[test]
fn a_branch_of_an_international_body_is_that_body() {
    assert_eq!(
        speakers(&[
            "The International Committee of the Red Cross said it had sent boats.",
            "We brought 21 sailors home today. — ICRC Africa (@ICRC_Africa) October 13, 2016",
        ]),
        ["International Committee of the Red Cross", "International Committee of the Red Cross"]
    );
}

#[test]
fn whom_reported_words_name_does_not_report_them() {
    assert_eq!(
        speakers(&[
            "The fire was set on purpose, Tomas Vidler said.",
            "Abel Stark had been fined for smoking in January, he said.",
        ]),
        ["Tomas Vidler", "Tomas Vidler"]
    );
}

#[test]
fn a_survey_speaks_for_the_firm_that_a_description_means() {
    assert_eq!(
        speakers(&[
            "Letters can be a dangerous business, according to the security firm Quillware.",
            "Half of all letters are lost, a survey by the firm revealed. The survey said the rest came late.",
        ]),
        ["Quillware", "Quillware", "Quillware"]
    );
}

#[test]
fn the_report_of_a_newspaper_is_the_newspaper() {
    assert_eq!(
        speakers(&[
            "The ferry sank at noon, the Harbour Echo newspaper said.",
            "All were saved, the report said.",
        ]),
        ["Harbour Echo", "Harbour Echo"]
    );
}

#[test]
fn letters_stand_for_the_name_that_the_article_gives() {
    assert_eq!(
        speakers(&[
            "The Eastern Fishing Foundation said stocks were low.",
            "The EFF said boats should stay in the harbour.",
        ]),
        ["Eastern Fishing Foundation", "Eastern Fishing Foundation"]
    );
}

#[test]
fn a_secretary_of_two_things_is_one() {
    assert_eq!(
        speakers(&["Games should carry larger warnings, the trade and industry secretary has said."]),
        ["the trade and industry secretary"]
    );
}

#[test]
fn a_name_between_commas_is_the_source() {
    assert_eq!(
        speakers(&[
            "According to figures gathered by industry watchdog, Telmarix, sales of boats fell by 4%."
        ]),
        ["Telmarix"]
    );
}

#[test]
fn the_north_is_a_country_where_there_are_two() {
    assert_eq!(
        speakers(&["Talks between North Korea and South Korea failed. The North said the South had lied."]),
        ["North Korea"]
    );
}

#[test]
fn a_name_behind_a_dash_signs_the_quotation_above() {
    assert_eq!(
        speakers(&[
            "Edna Harrow and Tomas Vidler met by the quay in May.",
            "“The wall was my idea from the very start of it.”",
            "— Vidler.",
            "That is not quite so.",
        ]),
        ["Tomas Vidler"]
    );
}

#[test]
fn what_stands_between_a_name_and_its_verb_does_not_hide_it() {
    assert_eq!(
        speakers(&[
            "On Friday, Mayor Edna Harrow (D-Ohio), a supporter of the new ferry line told the captain she believed in boats.",
            "Tomas Vidler, the sailor known as “Gull,” stated that he had seen the fire.",
            "Abel Stark, the harbour master, this past week announced that the gate would close.",
            "Fishermen have in the past said the fees were too high.",
            "Tomas Vidler has at times expressed doubt that it would help.",
        ]),
        ["Edna Harrow", "Tomas Vidler", "Abel Stark", "Fishermen", "Tomas Vidler"]
    );
}

#[test]
fn a_participle_speaks_for_the_one_it_stands_beside() {
    assert_eq!(
        speakers(&[
            "The mayor slipped because of errors, including an adviser to her office saying that she was lost.",
            "The council has denied it, with Tomas Vidler taking to Twitter to call the captain “deluded” for it.",
        ]),
        ["an adviser to her office", "The council", "Tomas Vidler"]
    );
    assert_eq!(
        speakers(&[
            "But while denouncing the “perversion” of the fees to sailors, Edna Harrow has not offered a plan.",
            "Citing “duties in Torvik,” the captain’s spokeswoman went home.",
            "The town saw its fault when a doctor reported that the water was bad.",
        ]),
        ["Edna Harrow", "the captain’s spokeswoman", "a doctor"]
    );
}

#[test]
fn two_offices_with_one_name_are_one_person() {
    assert_eq!(
        speakers(&["“This is bad for us,” said company chairman and chief executive Edna Harrow."]),
        ["Edna Harrow"]
    );
}

#[test]
fn a_name_in_an_opening_phrase_does_not_speak() {
    assert_eq!(
        speakers(&[
            "Edna Harrow left on Friday.",
            "Amid questions about the whereabouts of Edna Harrow, one Danish newspaper, the Torvik Lantern, reported that the minister was at home.",
        ]),
        ["Torvik Lantern"]
    );
}

#[test]
fn a_broadcaster_is_not_the_company_beside_one() {
    assert_eq!(
        speakers(&[
            "Nordal Motors said on Thursday that it was sorry. Nordal Motors makes boats.",
            "Its shares fell by 5% on Friday, CNN noted.",
            "The company said it would pay.",
        ]),
        ["Nordal Motors", "CNN", "Nordal Motors"]
    );
}

#[test]
fn two_from_two_bodies_write_together() {
    assert_eq!(
        speakers(&[
            "Edna Harrow of the Quill Institute and Tomas Vidler of Nordal University wrote that fish were few."
        ]),
        ["Edna Harrow of the Quill Institute and Tomas Vidler of Nordal University"]
    );
}

#[test]
fn the_one_person_of_an_article_is_he_or_she() {
    assert_eq!(
        speakers(&[
            "Edna Harrow lives in a small house by the sea.",
            "The walls are covered in paintings. It rains. The sea is grey.",
            "The boats stay in the harbour.",
            "Nothing moves on the quay.",
            "“I never wanted to leave,” she says.",
        ]),
        ["Edna Harrow"]
    );
}

#[test]
fn whom_a_newspaper_quotes_speaks() {
    assert_eq!(
        speakers(&[
            "Tomas Vidler leads the union of sailors.",
            "“It is a disgrace,” the Harbour Echo newspaper quoted him as saying.",
            "The Harbour Echo newspaper quoted Edna Harrow as saying the quay was safe.",
        ]),
        ["Tomas Vidler", "Edna Harrow"]
    );
}

#[test]
fn an_owner_named_in_the_words_may_say_them() {
    assert_eq!(
        speakers(&["Tomas Vidler sailed on Friday. The cargo will be Vidler’s own car, he said."]),
        ["Tomas Vidler"]
    );
}

#[test]
fn whoever_spoke_over_paragraphs_is_heard_to_their_end() {
    assert_eq!(
        speakers(&[
            "Edna Harrow and Abel Stark were there.",
            "“The road is straight,” Tomas Vidler said. “It was fine.",
            "“I drove it twice that day.",
            "“I drove it once the day before.",
            "“Nobody saw it in the rain.",
            "“It is gone now.”",
            "He said it was horrible.",
        ]),
        ["Tomas Vidler", "Tomas Vidler"]
    );
}

#[test]
fn who_spoke_behind_the_words_goes_on_rather_than_whom_they_are_about() {
    assert_eq!(
        speakers(&[
            "Edna Harrow has led the harbour for years.",
            "Harrow is unlikely to stop, said Tomas Vidler, an analyst at the Quill Institute.",
            "“I doubt the plan,” he said.",
        ]),
        ["Tomas Vidler", "Tomas Vidler"]
    );
}
