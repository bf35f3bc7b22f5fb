//! What is one and what is two.

use proptest::prelude::*;

use super::marked::{read, resolved};
use super::resolve;
use crate::document::{EntityKind, OrganizationKind, PlaceKind};
use crate::extract::name::Name;

#[test]
fn a_surname_after_the_full_name() {
    let found = resolved(
        "[p Ana Holm] met [p Ravi Mehta]. [p Holm] said [p Mehta]’s plan failed. “[p Ana] is right,” he said.",
    );
    assert_eq!(found.entities(), ["Ana Holm: Ana Holm, Holm, Ana", "Ravi Mehta: Ravi Mehta, Mehta"]);
}

#[test]
fn family_names_that_come_first() {
    let found = resolved("[p Wang Lin] and [p Wang Wenhao] met [p Kim Tae Jun]. [p Kim] left.");
    assert_eq!(
        found.entities(),
        ["Wang Lin: Wang Lin", "Wang Wenhao: Wang Wenhao", "Kim Tae Jun: Kim Tae Jun, Kim"]
    );
}

#[test]
fn a_title_tells_a_couple_apart() {
    let found = resolved(
        "Mr. [p Tom Brandt] and Mrs. [p Eva Brandt] came. Mrs. [p Brandt] spoke. Mr. [p Brandt] did not.",
    );
    assert_eq!(found.entities(), ["Tom Brandt: Tom Brandt, Brandt", "Eva Brandt: Eva Brandt, Brandt"]);
}

#[test]
fn a_son_is_not_his_father() {
    let found = resolved("[p Carl Roe] and [p Carl Roe Jr.] spoke.");
    assert_eq!(found.entities(), ["Carl Roe: Carl Roe", "Carl Roe Jr.: Carl Roe Jr."]);
}

#[test]
fn a_first_name_waits_for_its_owner() {
    let found = resolved(
        "The couple came.\n\nTheir son [p Peter] too. [p Peter Vance], the mayor, spoke. [p Pete] smiled.",
    );
    assert_eq!(found.entities(), ["Peter: Peter", "Peter Vance: Peter Vance, Pete"]);
}

#[test]
fn misspelled_names_are_one() {
    let found = resolved("[p Daniel Krittenberg] spoke. [p Daniel Kritenberg] left. [p Kritenburg] slept.");
    assert_eq!(found.entities().len(), 1);
}

#[test]
fn acronyms_and_short_forms() {
    let found = resolved(
        "The [o Federal Rail Office] ([o FRO]) wrote to [o Nordal Group]. [o Nordal] replied to the [o FRO]. [o Nordal Group Inc.] grew.",
    );
    assert_eq!(
        found.entities(),
        [
            "Federal Rail Office: Federal Rail Office, FRO",
            "Nordal Group Inc.: Nordal Group, Nordal, Nordal Group Inc."
        ]
    );
}

#[test]
fn roles_before_and_after_the_name() {
    let wanted = [
        ("[o Nordal Rail] Chairman [p Eva Brandt] spoke.", "Eva Brandt: Nordal Rail Chairman"),
        ("On Monday US Secretary of State [p Eva Brandt] spoke.", "Eva Brandt: US Secretary of State"),
        ("The Danish finance minister, [p Eva Brandt], spoke.", "Eva Brandt: The Danish finance minister"),
        (
            "[p Eva Brandt], an expert at [o Nordal University] in China, spoke.",
            "Eva Brandt: an expert at Nordal University in China",
        ),
        ("So said [p Eva Brandt], [p Ravi Mehta]'s sister.", "Eva Brandt: Ravi Mehta's sister"),
        (
            "[p Eva Brandt], 45, director of the [o Office of Mines, Wells and Springs], spoke.",
            "Eva Brandt: director of the Office of Mines, Wells and Springs",
        ),
        ("[p Eva Brandt] is a professor of law.", "Eva Brandt: a professor of law"),
        (
            "A spokesman for President [p Ravi Mehta], [p Eva Brandt], spoke.",
            "Eva Brandt: A spokesman for President Ravi Mehta",
        ),
        ("Former president [p Eva Brandt] spoke.", "Eva Brandt: Former president"),
        ("[p Ana Holm] has accused film producer [p Tom Sund] of theft.", "Tom Sund: film producer"),
        ("“No,” the spokesman, Mallam [p Ravi Mehta], said.", "Ravi Mehta: the spokesman"),
    ];
    for (marked, role) in wanted {
        assert!(
            resolved(marked).roles().contains(&role.to_owned()),
            "{marked}: {:?}",
            resolved(marked).roles()
        );
    }
    assert_eq!(resolved("After talks with [p Eva Brandt], the president said no.").roles(), [""; 0]);
    assert_eq!(resolved("They mourn husband and wife [p Tom Sund] and [p Eva Sund].").roles(), [""; 0]);
    assert_eq!(
        resolved("He was hit by an attacker while he crossed the road, [p Tom Sund], and fell.").roles(),
        [""; 0]
    );
    assert_eq!(
        resolved("[p Eva Brandt], President [p Ravi Mehta] and others met.").roles(),
        ["Ravi Mehta: President"]
    );
}

#[test]
fn descriptions_mean_whom_the_text_called_so() {
    let found = resolved(
        "Finance Minister [p Eva Brandt] met [o Nordal Group] spokesman [p Ravi Mehta]. The minister left. The spokesman said [o Nordal Group] would pay. A minister from Oslo came.",
    );
    assert_eq!(found.references(), ["The minister = Eva Brandt", "The spokesman = Ravi Mehta"]);
    let two = resolved("President [p Eva Brandt] met President [p Ravi Mehta]. The president left.");
    assert_eq!(two.references(), ["The president = Eva Brandt"]);
    let both =
        resolved("President [p Eva Brandt] came and President [p Ravi Mehta] left. The president sang.");
    assert_eq!(both.references(), [""; 0]);
}

#[test]
fn a_description_may_come_before_the_name() {
    let found = resolved(
        "A Danish envoy said talks failed.\n\nThe envoy was in town. [p Eva Brandt], the Danish envoy to the talks, left. [p Nordal Brandt] stayed.",
    );
    assert_eq!(
        found.references(),
        ["A Danish envoy = Eva Brandt", "The envoy = Eva Brandt", "the Danish envoy = Eva Brandt"]
    );
    let own = resolved("[o Nordal Company] bought the company from [o Sund].");
    assert_eq!(own.references(), [""; 0]);
}

#[test]
fn a_couple_shares_a_surname() {
    let found = resolved("They named [p Bruno] and [p Irene Holm]. [p Bruno Holm] had led the firm.");
    assert_eq!(found.entities(), ["Bruno Holm: Bruno, Bruno Holm", "Irene Holm: Irene Holm"]);
}

#[test]
fn a_surname_of_two_is_the_first_ones() {
    let found = resolved(
        "President [p Ravi Mehta] spoke. He was tired. [p Mehta] left. His wife, [p Eva Mehta], stayed. [p Eva Mehta] waved. It rained. It snowed. [p Mehta] came back.",
    );
    assert_eq!(found.entities(), ["Ravi Mehta: Ravi Mehta, Mehta", "Eva Mehta: Eva Mehta"]);
}

#[test]
fn a_surname_goes_before_a_part_of_one() {
    let found =
        resolved("[p Luiz da Silveira] met [p Eva Silveira]. It rained. It snowed. [p Silveira] agreed.");
    assert_eq!(
        found.entities(),
        ["Luiz da Silveira: Luiz da Silveira", "Eva Silveira: Eva Silveira, Silveira"]
    );
}

#[test]
fn pronouns_mean_the_subject() {
    let wanted: [(&str, &[&str]); 10] = [
        ("[p Ravi Mehta] met [p Tom Sund], said [p Eva Brandt]. She left.", &["She = Eva Brandt"]),
        (
            "[p Tom Sund], the son of [p Eva Brandt], one of the three, said he left.",
            &["the son = Tom Sund", "he = Tom Sund"],
        ),
        ("[o Nordal Group] grew. It added that [l Oslo] was next.", &["It = Nordal Group"]),
        ("[o Nordal Group] grew. It was likely.", &[]),
        ("[p Ravi Mehta] met [p Eva Brandt]. He left.", &["He = Ravi Mehta"]),
        ("[p Ravi Mehta] said he would stay.", &["he = Ravi Mehta"]),
        ("[p Ravi Mehta] spoke. A fisherman said he was wrong.", &[]),
        ("Mr. [p Mehta] spoke to Mrs. [p Brandt]. She left.", &["She = Brandt"]),
        ("“[p Eva Brandt] was there,” said [p Ravi Mehta]. “It works,” he added.", &["he = Ravi Mehta"]),
        ("“He was there,” said [p Ravi Mehta].", &[]),
    ];
    for (marked, references) in wanted {
        assert_eq!(resolved(marked).references(), references, "{marked}");
    }
}

/// Text out of words that the rules look at, and names at arbitrary tokens of it.
fn texts() -> impl Strategy<Value = (String, Vec<(usize, usize, u8)>)> {
    let word = prop_oneof![
        8 => prop::sample::select(vec![
            "Eva", "Brandt", "Mr.", "the", "minister", "of", "State", "he", "she", "said", ",", ".", "“", "”", "\"", "’s", "who",
            "is", "a", "professor", "and", "Nordal", "Group", "Inc.", "NG", "Jr.", "de", "Li", "Wei", "(", ")", "\n\n", "spokesman",
            "Secretary", "with", "met", "ministry", "van", "é", "Ö", "…", "I", "’",
        ]).prop_map(str::to_owned),
        1 => "\\PC{0,6}",
    ];
    let names = prop::collection::vec((0usize..60, 1usize..4, 0u8..3), 0..12);
    (prop::collection::vec(word, 0..60).prop_map(|words| words.join(" ")), names)
}

proptest! {
    #[test]
    fn any_text_gives_whole_mentions((body, wanted) in texts()) {
        let text = read(&body);
        let mut names: Vec<Name> = Vec::new();
        for (start, length, kind) in wanted {
            let end = (start + length).min(text.tokens.len());
            if start >= end || text.sentence_of(start) != text.sentence_of(end - 1) {
                continue;
            }
            let span = text.span(start..end);
            let kind = match kind {
                0 => EntityKind::Person,
                1 => EntityKind::Organization(OrganizationKind::Other),
                _ => EntityKind::Place(PlaceKind::Other),
            };
            if !names.iter().any(|name| name.span.overlaps(span)) {
                names.push(Name { span, kind, made_by: "marked" });
            }
        }
        names.sort_by_key(|name| name.span);
        let found = resolve(&text, &names);
        let again = resolve(&text, &names);
        prop_assert_eq!(&found.entities, &again.entities);
        prop_assert_eq!(&found.mentions, &again.mentions);
        prop_assert_eq!(&found.roles, &again.roles);
        prop_assert!(found.mentions.windows(2).all(|pair| pair[0].span.end <= pair[1].span.start));
        prop_assert!(found.mentions.iter().all(|m| m.entity.0 < found.entities.len() && !m.span.is_empty()));
        for name in &names {
            prop_assert!(found.mentions.iter().any(|mention| mention.span == name.span));
        }
        for span in found.mentions.iter().map(|m| m.span).chain(found.roles.iter().map(|r| r.span)) {
            prop_assert!(body.is_char_boundary(span.start) && body.is_char_boundary(span.end));
        }
        prop_assert!(found.entities.iter().all(|entity| !entity.name.is_empty()));
    }
}
