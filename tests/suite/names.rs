//! Where names are found in text.

use std::sync::Arc;

use corpus::article::{Article, Passage, PassageKind};
use corpus::document::{EntityKind, PlaceKind};
use corpus::extract::name::{self, Name};
use corpus::extract::text::Text;
use corpus::span::Span;
use proptest::prelude::*;

fn article(body: &str) -> Article {
    let mut passages = Vec::new();
    let mut start = 0;
    for line in body.split_inclusive('\n') {
        let kept = line.trim_end_matches('\n');
        if !kept.trim().is_empty() {
            let span = Span::new(start, start + kept.len());
            passages.push(Passage { kind: PassageKind::Paragraph, span });
        }
        start += line.len();
    }
    Article {
        source_path: "a.txt".into(),
        source_sha256: String::new(),
        title: None,
        outlet: None,
        published: None,
        dateline: None,
        url: None,
        language: None,
        wire: None,
        published_at: None,
        bylines: vec![],
        body: Arc::from(body),
        passages,
        removed: vec![],
    }
}

fn names(body: &str) -> Vec<Name> {
    name::find(&Text::read(&article(body)))
}

/// The names of `body`, each with the first letter of its kind.
fn found(body: &str) -> Vec<String> {
    let letter = |kind| match kind {
        EntityKind::Person => 'P',
        EntityKind::Organization(_) => 'O',
        EntityKind::Place(_) => 'L',
    };
    names(body).iter().map(|name| format!("{} {}", letter(name.kind), name.span.of(body))).collect()
}

#[test]
fn storms_and_continents_are_nobody_and_streets_keep_their_colour() {
    for (text, wanted) in [
        ("People fled when Hurricane Ivan came.", &[][..]),
        ("Roofs flew as Storm Edgar passed by.", &[]),
        ("Birds fly over north America each year.", &[]),
        ("They call it the Big Apple, and Mother Nature wept.", &[]),
        ("The shop on Upper Black Road has closed.", &["L Upper Black Road"]),
        ("He lived in White Harbour Lane for years.", &["L White Harbour Lane"]),
    ] {
        assert_eq!(found(text), wanted, "{text}");
    }
}

#[test]
fn neighbours_show_what_unknown_names_are() {
    for (text, wanted) in [
        ("Minister of Finance Harunori Kosuga spoke.", &["P Harunori Kosuga"][..]),
        ("It was late, The Harbour Lantern has reported.", &["O Harbour Lantern"]),
        ("The industry watchdog, Telmarix, was worried.", &["O Telmarix"]),
        ("She is CEO of Pallistor and lives by the sea.", &["O Pallistor"]),
        ("“It is,” said Van Jackson, a fellow.", &["P Van Jackson"]),
        ("Jenny Town, the managing editor of a weekly, spoke.", &["P Jenny Town"]),
        ("He lived at 780 Ebony Ave near the port.", &["L Ebony Ave"]),
        ("Boats of France, Belgium and Italy came.", &["L France", "L Belgium", "L Italy"]),
        ("They met at Pyongyang’s United Nations mission.", &["L Pyongyang", "O United Nations"]),
    ] {
        assert_eq!(found(text), wanted, "{text}");
    }
}

#[test]
fn a_country_before_a_country_is_no_city() {
    let names = names("Ships of Panama, Belize and others came.");
    assert!(names.iter().all(|name| name.kind == EntityKind::Place(PlaceKind::Country)), "{names:?}");
}

#[test]
fn titles_possessives_and_articles_are_no_part_of_a_name() {
    assert_eq!(
        found(
            "The Brookings Institution heard Deputy Defense Secretary Marla Q. Dunst’s plea, and President Oyelaran left."
        ),
        ["O Brookings Institution", "P Marla Q. Dunst", "P Oyelaran"]
    );
}

#[test]
fn a_family_name_stands_for_the_full_name_of_the_same_article() {
    assert_eq!(
        found(
            "Aides of Harriet Small waited. “Small is late,” one said. He was in Small’s office. Small talk followed."
        ),
        ["P Harriet Small", "P Small", "P Small"]
    );
}

#[test]
fn names_in_family_first_order() {
    assert_eq!(
        found("Talks between Zhao Minghua, Seo Tae-jin and Kim Sung Ho went on in Busan."),
        ["P Zhao Minghua", "P Seo Tae-jin", "P Kim Sung Ho", "L Busan"]
    );
}

#[test]
fn an_organization_takes_its_country_and_complement_along() {
    assert_eq!(
        found(
            "The Peruvian government and Peru’s Ministry of Fisheries and Trade wrote to the University of Tartu."
        ),
        ["O Peruvian government", "O Peru’s Ministry of Fisheries and Trade", "O University of Tartu"]
    );
}

#[test]
fn places_by_list_by_word_and_before_a_state() {
    assert_eq!(
        found(
            "She drove from Elkton Springs, Texas, past the Oru River to Lake Marrow in the United States."
        ),
        ["L Elkton Springs", "L Texas", "L Oru River", "L Lake Marrow", "L United States"]
    );
}

#[test]
fn months_nationalities_parties_and_events_name_nobody() {
    assert_eq!(
        found("In March, Republicans and Chinese fans watched the World Cup and spoke of the Cold War."),
        [""; 0]
    );
}

proptest! {
    #[test]
    fn names_of_any_text_are_whole_ordered_and_the_same_twice(body in "(\\PC|[A-Z][a-z]{1,6}|President| said|, |\\. |’s|“|”|\n){0,60}") {
        let first = names(&body);
        for pair in first.windows(2) {
            prop_assert!(pair[0].span.end <= pair[1].span.start);
        }
        for name in &first {
            prop_assert!(!name.span.is_empty() && body.is_char_boundary(name.span.start) && body.is_char_boundary(name.span.end));
        }
        prop_assert_eq!(first, names(&body));
    }
}

#[test]
fn organizations_by_what_stands_beside_them() {
    for (body, wanted) in [
        ("A drug made by Tavener Quist, a Dublin-based drugmaker, was sold.", "O Tavener Quist"),
        ("He asked the law firm Tavener Quist for help.", "O Tavener Quist"),
        ("On Monday a Quistor spokeswoman declined to comment.", "O Quistor"),
        ("Then Quistor’s chief executive resigned.", "O Quistor"),
        ("The state-run Quistor company sank.", "O Quistor"),
        ("He told NBC47 that it rained.", "O NBC47"),
        ("The Ardle County Prosecutor’s Office refused.", "O Ardle County Prosecutor’s Office"),
    ] {
        assert!(found(body).contains(&wanted.to_owned()), "{body}: {:?}", found(body));
    }
}

#[test]
fn what_only_looks_like_a_person() {
    for (body, wrong) in [
        ("The rocket, known as the Wanda Heavy, lifted off.", "P Wanda Heavy"),
        ("He drove a Torvo Quessel to the lake.", "P Torvo Quessel"),
        ("It snowed, forecasters in Chester said.", "P Chester"),
        ("QB Carson Oyelaran retired.", "P QB Carson Oyelaran"),
    ] {
        assert!(!found(body).contains(&wrong.to_owned()), "{body}: {:?}", found(body));
    }
    assert_eq!(found("QB Carson Oyelaran retired."), ["P Carson Oyelaran"]);
    assert_eq!(found("Wanda R. Hill, a teacher, retired. Mr. Hill left."), ["P Wanda R. Hill", "P Hill"]);
}

#[test]
fn a_label_of_a_transcript_keeps_the_first_name() {
    assert_eq!(found("ARI OYELARAN, HOST: Good evening.")[0], "P ARI OYELARAN");
}

#[test]
fn clubs_by_their_city_only_where_they_play() {
    let game =
        "The coach praised his squad after the match: Everton beat Norwich and the striker scored a penalty.";
    assert_eq!(found(game), ["O Everton", "O Norwich"]);
    assert_eq!(found("He lives in Norwich and works for the council."), ["L Norwich"]);
    let team =
        "The coach said the season was over. The quarterback of the Fresno Herons missed the playoffs.";
    assert!(found(team).contains(&"O Fresno Herons".to_owned()), "{:?}", found(team));
}

#[test]
fn a_place_is_not_lengthened_by_what_comes_after() {
    assert_eq!(found("They sailed to an Indian Ocean archipelago."), ["L Indian Ocean"]);
    assert_eq!(found("It led US-South Korea military drills."), ["L Korea"]);
}

#[test]
fn firms_with_an_ampersand_and_bodies_by_their_behaviour() {
    assert_eq!(found("An analyst at Tavener Bruyt & Quist disagreed."), ["O Tavener Bruyt & Quist"]);
    assert_eq!(found("He met Ann & Jim Oyelaran."), ["P Ann", "P Jim Oyelaran"]);
    assert_eq!(found("The liquid, known as NuDrop, stinks."), [""; 0]);
    assert_eq!(found("The rules were set by NuDrop."), ["O NuDrop"]);
}

#[test]
fn a_korean_name_may_open_a_sentence_with_an_ordinary_word() {
    assert_eq!(found("Park Soo-bin, the spokesman, agreed.")[0], "P Park Soo-bin");
}

#[test]
fn ships_employers_and_holidays() {
    let ship = "The tanker Orsa Quessel was seized. Sailors left the Orsa Quessel in March.";
    assert_eq!(found(ship), [""; 0]);
    assert_eq!(found("He is a lawyer with Morrison Quist in Lisbon."), ["O Morrison Quist", "L Lisbon"]);
    assert_eq!(found("It happened on New Year’s Eve in Lisbon. Eve was cold."), ["L Lisbon"]);
    assert_eq!(
        found("She is director of policy and research at Demand Haven, a charity."),
        ["O Demand Haven"]
    );
}

#[test]
fn nicknames_holdings_campaigns_and_owners() {
    assert_eq!(found("He met Dwayne “The Stone” Oyelaran in May.")[0], "P Dwayne “The Stone” Oyelaran");
    assert_eq!(found("He bought shares in Quistor and left."), ["O Quistor"]);
    assert_eq!(found("Then the Oyelaran campaign said it would appeal."), ["O Oyelaran campaign"]);
    assert_eq!(found("He wrote for Britain’s Ardle Courier for years."), ["L Britain", "O Ardle Courier"]);
}

#[test]
fn bodies_of_a_country_and_datelines_in_capitals() {
    assert_eq!(found("A campaign by Tourism Norway worked."), ["O Tourism Norway"]);
    assert_eq!(found("ERIMOT, Japan — It rained.")[0], "L ERIMOT");
    assert_eq!(found("It is in the Mac version of the store."), [""; 0]);
    assert_eq!(found("Oskar Harbour waved. The actor Oskar Harbour left.")[0], "P Oskar Harbour");
}

#[test]
fn school_districts_are_bodies_and_supervisors_people() {
    assert_eq!(found("The Ardle Unified School District closed."), ["O Ardle Unified School District"]);
    assert_eq!(found("Then Supervisor Kathryn Oyelaran spoke."), ["P Kathryn Oyelaran"]);
}

#[test]
fn a_nationality_is_no_short_form() {
    let report = "The footage was shown on North Korean TV in May. The North Korean leader smiled.";
    assert_eq!(found(report), ["O North Korean TV"]);
}
