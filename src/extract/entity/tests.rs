//! What is one and what is two.

use super::marked::resolved;

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
        ("Former president [p Eva Brandt] spoke.", "Eva Brandt: Former president"),
    ];
    for (marked, role) in wanted {
        assert_eq!(resolved(marked).roles(), [role], "{marked}");
    }
    assert_eq!(resolved("After talks with [p Eva Brandt], the president said no.").roles(), [""; 0]);
    assert_eq!(
        resolved("[p Eva Brandt], President [p Ravi Mehta] and others met.").roles(),
        ["Ravi Mehta: President"]
    );
}
