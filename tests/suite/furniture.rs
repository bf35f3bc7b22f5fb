//! What a page shows around its article goes, with its reason; sentences that look like it stay.

use crate::session::Session;

/// An article with `line` in the middle, between paragraphs that are surely text.
fn page(number: usize, line: &str) -> String {
    format!(
        "The council of Harwick voted on Tuesday to close old bridge number {number} over the river for two years.\n\n\
         Officials said the work would start in March and cost about 4 million dollars in its first year.\n\n\
         Residents of the east bank will have to drive ten miles to reach the market, the mayor told them.\n\n\
         {line}\n\n\
         A second vote is planned for June, when the new budget of the town is expected to be ready.\n\n\
         The bridge was built in 1911 and has carried more traffic than its builders ever expected.\n"
    )
}

/// The bodies of articles with these lines, each in its own file, in their order.
fn bodies(session: &Session, lines: &[&str]) -> Vec<String> {
    for (number, line) in lines.iter().enumerate() {
        session.file(&format!("pages/{number:03}.txt"), page(number, line));
    }
    session.corpus(&["import", "pages"]).done();
    let rows = session.rows("SELECT body FROM articles ORDER BY source_path");
    rows.into_iter().map(|row| row.into_iter().next().unwrap_or_default()).collect()
}

#[test]
fn clutter_goes() {
    let clutter = [
        "Listen to this article · 6:12 min Learn more",
        "4 minute read",
        "1.2k shares",
        "482 View comments",
        "3 hours ago",
        "10:12 PM EDT",
        "02:10",
        "Slide 3 of 12",
        "Skip past newsletter promotion",
        "Get our evening edition and other newsletters in your inbox every day.",
        "The Ferry is our guide to the harbour and its people. Sign up here.",
        "Email: jroe@example.org; Follow Vale Courier Columnist @janeroe on Twitter",
        "Reach Jane Roe at jroe@example.org.",
        "jroe@example.org",
        "→ What the mayor said last week",
        "(Read more: What the mayor said last week)",
        "Bridges , Mayors , Rivers",
        "Source: Vale Courier",
        "(VALE RADIO with AFP)",
        "With files from The Associated Press",
        "Published: 12:01 GMT, 3 May 2016 | Updated: 13:00 GMT, 3 May 2016",
        "Jane Roe · Vale News · Posted: May 03, 2023 4:00 AM EDT",
        "Photo by Jane Roe/Vale Press via Getty Images",
        "This website uses cookies to improve your visit.",
        "Already a member? Log in to hide these messages.",
    ];
    let session = Session::new();
    for (body, line) in bodies(&session, &clutter).iter().zip(clutter) {
        assert!(!body.contains(line), "{line}");
        assert!(body.contains("ten miles to reach") && body.contains("A second vote"), "{line}: {body}");
    }
    let writers = session.rows("SELECT DISTINCT p.name FROM bylines b JOIN people p ON p.id = b.person_id");
    assert_eq!(writers, [["Jane Roe"]]);
}

#[test]
fn sentences_stay() {
    let sentences = [
        "She said she would like to see more children read more.",
        "Published in 1911, the book was soon forgotten.",
        "Updated figures for 2021 will come in March, the office said.",
        "Credit: that is what the farmers need most, he said.",
        "We use cookies as bait, the trapper explained.",
        "The views expressed in this letter shocked the council, two members said.",
        "Get the vaccine by email appointment, the clinic said, or by phone.",
        "Paul Ostrey covers the cost of the meals himself.",
        "Anna Birk joined the party in 1998 and left it a year later.",
        "Photo evidence from the scene was shown to the jury.",
        "Send troops now, the general wrote to the prime minister.",
        "May 3 will be a holiday, the government said on Monday.",
        "The mayor answers letters at mayor@harwick.example, where forty came in on Friday.",
        "Is this the end of the road for the bridge?",
        "8/10",
    ];
    let session = Session::new();
    for (body, line) in bodies(&session, &sentences).iter().zip(sentences) {
        assert!(body.contains(line), "{line}");
    }
}

#[test]
fn speech_behind_a_marker_is_no_list_of_headlines() {
    let session = Session::new();
    let text = page(
        1,
        "Read more:\n\n“We will not give in,” she said, “nor wait”\n\n“The town is with us”\n\n“So is the river”",
    );
    session.file("page.txt", text);
    session.corpus(&["import", "page.txt"]).done();
    let removed = session.rows("SELECT text FROM removed_passages");
    assert_eq!(removed, [["Read more:"]]);
}

#[test]
fn names_and_results_at_the_foot_are_text() {
    let session = Session::new();
    let winners = [
        "Best film: The River",
        "Best actor: Olaf Brandt",
        "Best song: Ferry Home",
        "Best book: Ice",
        "Best play: Salt",
    ];
    session.file(
        "page.txt",
        format!("{}\n{}\n", page(1, "The prizes were given on Sunday."), winners.join("\n\n")),
    );
    session.corpus(&["import", "page.txt"]).done();
    let body = &session.rows("SELECT body FROM articles")[0][0];
    assert!(winners.iter().all(|winner| body.contains(winner)), "{body}");
}

#[test]
fn captions_lose_their_credit_and_keep_their_words() {
    let credits = [
        "Photo: Jane Roe/Vale Press",
        "[Jane Roe/Vale Press]",
        "| Photo Credit: Vale Press",
        "/ AFP",
        "(Photo by Jane Roe / AFP)",
        "(Jane Roe for The Vale Courier)",
        "AFP via Getty Images",
        "Credit...Jane Roe for The Vale Courier",
        "Provided by the museum",
        "Pic: Reuters",
    ];
    let lines: Vec<String> =
        credits.iter().map(|credit| format!("The mayor opens the ferry on Monday. {credit}")).collect();
    let session = Session::new();
    let lines: Vec<&str> = lines.iter().map(String::as_str).collect();
    for (body, credit) in bodies(&session, &lines).iter().zip(credits) {
        assert!(body.contains("The mayor opens the ferry on Monday.\n"), "{credit}: {body}");
        assert!(!body.contains(credit), "{credit}");
    }
    let captions = session.rows("SELECT count(*) FROM passages WHERE kind = 'caption'");
    assert_eq!(captions, [[credits.len().to_string()]]);
}

#[test]
fn an_agency_under_the_last_paragraph_does_not_make_it_a_caption() {
    let session = Session::new();
    session.file(
        "page.txt",
        format!(
            "{}\nThe ferry will sail until then, the harbour office said. (Yonhap)\n",
            page(1, "The mayor left.")
        ),
    );
    session.corpus(&["import", "page.txt"]).done();
    assert_eq!(session.rows("SELECT count(*) FROM passages WHERE kind = 'caption'"), [["0"]]);
    assert_eq!(session.rows("SELECT reason, text FROM removed_passages"), [["agency credit", "(Yonhap)"]]);
}

#[test]
fn the_links_of_a_post_are_cut_out_of_it() {
    let session = Session::new();
    let post = "The ferry sails again! https://t.co/AbCdEf0123pic.twitter.com/Zz9Yy8Xx7W — Vale Harbour (@valeharbour) May 3, 2021";
    session.file("page.txt", page(1, post));
    session.corpus(&["import", "page.txt"]).done();
    let quote = session.rows("SELECT substr(a.body, p.start_char + 1, p.end_char - p.start_char) FROM passages p JOIN articles a ON a.id = p.article_id WHERE p.kind = 'quote'");
    assert_eq!(quote, [["The ferry sails again! — Vale Harbour (@valeharbour) May 3, 2021"]]);
    assert_eq!(
        session.rows("SELECT text FROM removed_passages"),
        [["https://t.co/AbCdEf0123pic.twitter.com/Zz9Yy8Xx7W"]]
    );
}

#[test]
fn a_date_at_the_top_dates_the_article_and_a_timeline_stays() {
    let session = Session::new();
    session.file(
        "a.txt",
        format!(
            "Bridge to close\n\nBy Jane Roe\n\nWednesday, May 3, 2021 10:12 a.m. EDT\n\n{}",
            page(1, "The mayor left.")
        ),
    );
    session.file(
        "b.txt",
        page(2, "May 3, 2021\n\nThe vote.\n\nMay 9, 2021\n\nThe protest.\n\nJune 1, 2021\n\nThe ruling."),
    );
    session.corpus(&["import", "a.txt", "b.txt"]).done();
    let fields = session.rows("SELECT published, published_basis FROM articles ORDER BY source_path");
    assert_eq!(fields, [["2021-05-03", "text"], ["NULL", "NULL"]]);
    assert!(session.rows("SELECT body FROM articles ORDER BY source_path")[1][0].contains("June 1, 2021"));
}

#[test]
fn a_line_about_the_writer_goes_only_if_it_is_the_writer() {
    let session = Session::new();
    let about = "Jane Roe is a professor of law at Harwick.";
    session.file(
        "a.txt",
        format!("Bridge to close\n\nBy Jane Roe\n\n{}\n{about}\n", page(1, "The mayor left.")),
    );
    session.file("b.txt", format!("{}\n{about}\n", page(2, "The mayor left.")));
    session.corpus(&["import", "a.txt", "b.txt"]).done();
    assert_eq!(
        session.rows("SELECT reason, text FROM removed_passages WHERE reason <> 'byline'"),
        [["author's note", about]]
    );
}

#[test]
fn an_account_under_a_post_says_whose_it_is() {
    let session = Session::new();
    let posts = "“The ferry is late again.”\n\n@valeharbour\n\n“It is always late.”\n\n@janeroe";
    session.file("page.txt", page(1, posts));
    session.corpus(&["import", "page.txt"]).done();
    let body = &session.rows("SELECT body FROM articles")[0][0];
    assert!(body.contains("@valeharbour") && body.contains("@janeroe"), "{body}");
}
