//! Mail: messages, newsletters, mailboxes and pages saved as messages.

use crate::session::Session;

/// Title, outlet, date, address and authors of every article, by path.
const FIELDS: &str = "SELECT replace(replace(a.source_path, 'tests/formats/mail/', ''), 'tests/formats/mhtml/', ''), a.title, \
    o.name, a.published_at, (SELECT group_concat(p.name) FROM bylines b JOIN people p ON p.id = b.person_id \
    WHERE b.article_id = a.id) FROM articles a LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path";

fn message(head: &str, text: &str) -> String {
    format!(
        "From: Ada Lind <ada@mill.example>\r\nDate: Tue, 5 Mar 2024 08:30:00 +0100\r\nMessage-ID: <1@mill.example>\r\n{head}\r\n{text}"
    )
}

#[test]
fn messages_of_several_programs_are_read() {
    let session = Session::new();
    session.link("tests/formats/mail");
    let said = session.corpus(&["import", "tests/formats/mail"]).done();
    assert!(said.contains("11 added"), "{said}");
    let none = "NULL";
    let expected = [
        ["Inbox", "Well of Osterholm runs dry", "Harbour Post", "2024-03-07T10:00:00+01:00", none],
        ["Inbox#2", "Lamp of the pier mended", "Harbour Post", "2024-03-08T10:00:00+01:00", none],
        [
            "answer.eml",
            "Quarry of Skarn to close – 40 jobs to go",
            none,
            "2024-03-05T08:30:58+01:00",
            "Nils Vang",
        ],
        ["koi8.eml", "Мост в Ардене закрыт до мая", none, "2024-03-12T10:00:00+03:00", "Иван Петров"],
        [
            "letter-of-one.eml",
            "Why the herring left the fjord",
            "The Vale Letter",
            "2024-03-08T06:02:11Z",
            "Rolf Berg",
        ],
        ["list.mbox", "Sheep block the road to Skarn", none, "2024-03-05T08:00:00+01:00", "Ada Lind"],
        ["list.mbox#2", "Choir of Arden to sing in Oslo", none, "2024-03-06T08:00:00+01:00", "Tove Holm"],
        [
            "newsletter.eml",
            "Hospital of Arden to get a new wing",
            "The Vale Courier",
            "2024-03-07T16:00:12Z",
            none,
        ],
        ["sent-on.eml", "Bakery of Tveit burns down", none, none, none],
        ["with-files.eml/bibliotèk – story.txt", "Library of Tveit open at night", none, none, none],
        [
            "with-files.eml/message 3.eml",
            "Ski race of Tveit called off",
            none,
            "2024-03-10T20:15:00+01:00",
            "Jens Moe",
        ],
    ];
    assert_eq!(session.rows(FIELDS), expected);
    let of_list = session.rows("SELECT body FROM articles WHERE source_path LIKE '%list.mbox'").concat();
    assert!(of_list[0].contains("\n\nFrom noon on, nothing moved."), "{of_list:?}");
}

#[test]
fn what_a_message_answers_is_kept_beside_it() {
    let session = Session::new();
    session.link("tests/formats/mail");
    session.corpus(&["import", "tests/formats/mail/answer.eml"]).done();
    let body = session.rows("SELECT body FROM articles").concat();
    assert!(
        body[0].ends_with("She will ask the county for help.") && !body[0].contains("village\nbelow"),
        "{body:?}"
    );
    let removed = session.rows("SELECT reason, substr(text, 1, 13) FROM removed_passages ORDER BY ordinal");
    assert_eq!(removed, [["quoted message", "On Mon, 4 Mar"], ["signature", "Nils Vang\nHar"]]);
}

#[test]
fn a_message_twice_is_one_article() {
    let session = Session::new();
    let text = message("Subject: Mill closes\r\n", "The mill closed on Friday, its owner said.\r\n");
    session.file("one.eml", &text);
    session.file("two.mbox", format!("From ada@mill.example Tue Mar  5 08:30:00 2024\r\n{text}\r\n"));
    let said = session.corpus(&["import", "one.eml", "two.mbox"]).done();
    assert!(said.contains("1 added, 1 unchanged"), "{said}");
}

#[test]
fn pages_saved_as_messages_are_pages() {
    let session = Session::new();
    session.link("tests/formats/mhtml");
    session.corpus(&["import", "tests/formats/mhtml"]).done();
    let found = session.rows(
        "SELECT a.title, o.name, a.published, a.url FROM articles a \
        LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path",
    );
    let expected = [
        [
            "Greenhouse of Arden grows figs in winter",
            "The Vale Courier",
            "2024-01-22",
            "https://www.valecourier.example/2024/figs",
        ],
        [
            "Old tram of Arden goes to the museum",
            "The Vale Courier",
            "2012-03-02",
            "http://www.valecourier.example/2012/tram.html",
        ],
        ["Bees of Skarn win a prize", "Fjord Times", "2019-08-20", "https://fjordtimes.example/bees"],
    ];
    assert_eq!(found, expected);
    let letters =
        session.rows("SELECT count(*) FROM articles WHERE body LIKE '%said Zoë Bråten, who drove%'");
    assert_eq!(letters, [["1"]]);
}

#[test]
fn messages_that_hold_no_text_say_why() {
    let session = Session::new();
    let typed = |kind: &str| format!("Subject: Mill\r\nMIME-Version: 1.0\r\nContent-Type: {kind}\r\n");
    let secret = "--x\r\nContent-Type: application/pgp-encrypted\r\n\r\nVersion: 1\r\n--x\r\n\
        Content-Type: application/octet-stream; name=encrypted.asc\r\n\r\nabc\r\n--x--\r\n";
    session.file(
        "secret.eml",
        message(&typed("multipart/encrypted; protocol=\"application/pgp-encrypted\"; boundary=x"), secret),
    );
    session.file("empty.eml", message("Subject: Mill\r\n", "\r\n"));
    session.file("cut.eml", message(&typed("multipart/mixed; boundary=x"), "--x\r\nContent-Type: text/pl"));
    session.file(
        "saved.mht",
        "MIME-Version: 1.0\r\nContent-Type: multipart/related; boundary=x\r\n\r\n--x\r\n\
        Content-Type: image/png\r\n\r\nx\r\n--x--\r\n",
    );
    let ole = [b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1".as_slice(), &[0; 600]].concat();
    session.file("outlook.msg", ole);
    let parts = "Content-Type: multipart/mixed; boundary=\"b\"\r\n\r\n--a\r\n".repeat(10_000);
    session.file("parts.eml", message(&typed("multipart/mixed; boundary=a"), &format!("--a\r\n{parts}")));
    let files = ["secret.eml", "empty.eml", "cut.eml", "saved.mht", "outlook.msg", "parts.eml"];
    let said = session.corpus(&[&["import"], files.as_slice()].concat()).exits(3).stderr;
    for part in [
        "secret.eml: it is encrypted",
        "empty.eml: empty",
        "saved.mht: a saved page (MHTML), but",
        "outlook.msg: an Outlook message",
        "parts.eml: a mail message, but its parts",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}
