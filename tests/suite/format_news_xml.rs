//! XML of agencies: NITF and both generations of NewsML; and other XML, which is not read.

use crate::session::Session;

const FIELDS: &str = "SELECT a.title, o.name, a.published, a.dateline, (SELECT group_concat(p.name) FROM bylines b \
    JOIN people p ON p.id = b.person_id WHERE b.article_id = a.id) FROM articles a \
    LEFT JOIN organizations o ON o.id = a.outlet_id ORDER BY a.source_path";

#[test]
fn nitf_is_read_with_all_that_the_paper_knows() {
    let session = Session::new();
    session.link("tests/formats/nitf");
    session.corpus(&["import", "tests/formats/nitf"]).done();
    let expected = [
        [
            "Small quake shakes the coast near Skarn",
            "Example Wire",
            "2023-06-18",
            "SKARN, Norway",
            "Zoë Bråten,Nils Vang",
        ],
        ["THEATER OF ARDEN TO CLOSE FOR TWO YEARS", "The Vale Courier", "1994-03-05", "ARDEN", "RUTH LANGE"],
        ["Cranes return to the marsh of Osterholm", "NULL", "NULL", "Osterholm", "Jens Moe,Ada Lind"],
    ];
    assert_eq!(session.rows(FIELDS), expected);
    let bodies = session.rows("SELECT body FROM articles ORDER BY source_path").concat();
    for part in ["Nobody is hurt", "1998 & in 2004", "The quay of Skarn on Sunday"] {
        assert!(bodies[0].contains(part), "{part}: {}", bodies[0]);
    }
    assert_eq!(bodies[1].matches("its roof may fall").count(), 1, "{}", bodies[1]);
    assert!(bodies[2].contains("This spring there are sixty."), "{}", bodies[2]);
    let removed = session.rows("SELECT reason, text FROM removed_passages WHERE reason = 'photo credit'");
    assert_eq!(removed, [["photo credit", "Per Foss"]]);
}

#[test]
fn newsml_of_both_generations_is_read() {
    let session = Session::new();
    session.link("tests/formats/newsml");
    let said = session.corpus(&["import", "tests/formats/newsml"]).done();
    assert!(said.contains("5 added"), "{said}");
    let expected = [
        ["Bell of Osterholm rings after forty years", "Coast Radio", "2008-04-12", "OSTERHOLM", "Ruth Lange"],
        ["Dockers of Lund Bay end their strike", "Example Wire", "2023-06-19", "LUND BAY", "Marit Solheim"],
        ["Tunnel under the Skarn fjord is dry again", "Fjord Times", "2023-06-20", "NULL", "Kari Moe"],
        ["Cheese of Tveit wins at the fair", "Fjord Times", "2023-06-20", "NULL", "NULL"],
        ["Whale swims into the harbour of Lund Bay", "Coast Radio", "2023-06-21", "NULL", "NULL"],
    ];
    assert_eq!(session.rows(FIELDS), expected);
}

#[test]
fn xml_that_is_not_read_is_named() {
    let session = Session::new();
    session
        .file("map.xml", "<?xml version=\"1.0\"?><urlset xmlns=\"http://sitemap.example\"><url/></urlset>");
    session.file("cut.xml", "<?xml version=\"1.0\"?><nitf><body><body.content><p>The mill clo");
    session.file("wrong.xml", "<?xml version=\"1.0\"?><nitf><body></nitf></body>");
    session.file("none.xml", "<?xml version=\"1.0\"?>\n<nitf><body><body.content/></body></nitf>");
    session.file("package.xml", "<?xml version=\"1.0\"?><packageItem><itemMeta/></packageItem>");
    session.file("deep.xml", format!("<?xml version=\"1.0\"?><nitf>{}", "<p>".repeat(100_000)));
    let files = ["map.xml", "cut.xml", "wrong.xml", "none.xml", "package.xml", "deep.xml"];
    let said = session.corpus(&[&["import"], files.as_slice()].concat()).exits(3).stderr;
    for part in [
        "map.xml: XML of a kind that is not read: its root is <urlset>",
        "cut.xml: it is cut short",
        "wrong.xml: not XML",
        "none.xml: empty",
        "package.xml: a NewsML file, but there is no article in it",
        "deep.xml: not XML",
    ] {
        assert!(said.contains(part), "{part}: {said}");
    }
}

#[test]
fn entities_of_a_document_are_never_expanded() {
    let session = Session::new();
    let mut declared = String::from("<!ENTITY lol0 \"lol\">");
    for level in 1..10 {
        declared.push_str(&format!("<!ENTITY lol{level} \"{}\">", format!("&lol{};", level - 1).repeat(10)));
    }
    let nitf = format!(
        "<?xml version=\"1.0\"?><!DOCTYPE nitf [{declared}<!ENTITY file SYSTEM \"file:///etc/hostname\">]>\
        <nitf><body><body.head><hedline><hl1>Mill closes</hl1></hedline></body.head><body.content>\
        <p>The mill closed on Friday &mdash; its owner said so. &lol9; &file; &#x201C;Yes,&#8221; she said.</p>\
        </body.content></body></nitf>"
    );
    session.file("laughs.xml", nitf);
    session.corpus(&["import", "laughs.xml"]).done();
    let body = session.rows("SELECT body FROM articles").concat();
    assert!(body[0].contains("Friday — its owner said so. &lol9; &file; “Yes,” she said."), "{body:?}");
}
