//! Rich Text Format.

mod charset;
mod token;
mod writing;

use super::{Error, Format, Text, exports, hand_over};

/// A document in Rich Text Format.
pub const RTF: Format = Format {
    name: KIND,
    extensions: &["rtf"],
    recognizes: |start| start.bytes.trim_ascii_start().starts_with(b"{\\rtf"),
    read: |input, sink| {
        let bytes = input.whole()?;
        let may_be_export = exports::shows_sign(&String::from_utf8_lossy(&bytes));
        hand_over(bytes, may_be_export, text, sink)
    },
};

const KIND: &str = "RTF document";

fn text(bytes: &[u8]) -> Result<Text, Error> {
    Ok(Text { paragraphs: writing::paragraphs(bytes)?, title: None })
}

#[cfg(test)]
mod tests {
    use super::text;

    fn words(rtf: &str) -> String {
        text(rtf.as_bytes()).map_or_else(|error| error.to_string(), |text| text.words())
    }

    #[test]
    fn each_font_has_its_letters() {
        let rtf = r"{\rtf1\ansi\ansicpg1252{\fonttbl{\f0\fcharset0 A;}{\f1\fcharset204 B;}{\f2\fcharset128 C;}}\f0 caf\'e9 \f1\'cc\'e8\'f0 \f2\'93\'fa\'96\'7b\par}";
        assert_eq!(words(rtf), "café Мир 日本");
    }

    #[test]
    fn a_character_by_number_has_a_stand_in_that_is_left_out() {
        let rtf = r"{\rtf1\uc1 \u8220?Well\u8221\'94 {\uc2\u8212--}{\uc0\u8230} \u-10179?\u-8704? end}";
        assert_eq!(words(rtf), "“Well” —… 😀 end");
    }

    #[test]
    fn what_is_not_printed_stays_out() {
        let rtf = r"{\rtf1{\info{\title Plan}}{\header Page}{\*\unknown x}Kept {\v hidden}{\deleted gone}{\field{\*\fldinst HYPERLINK x}{\fldrslt link}}{\pict\bin4 {}{}} too.\par}";
        assert_eq!(words(rtf), "Kept link too.");
    }

    #[test]
    fn a_row_of_short_cells_is_a_line() {
        let rtf = r"{\rtf1 Before\par\trowd\pard\intbl Arden\cell 12\cell\row\trowd\intbl Bowden\cell 9\cell\row\pard After\par}";
        assert_eq!(words(rtf), "Before\n\nArden\t12\n\nBowden\t9\n\nAfter");
    }

    #[test]
    fn notes_stand_at_the_end_and_boxes_behind_their_paragraph() {
        let rtf = r"{\rtf1 One{\footnote A note.} two{\shp{\*\shpinst{\sp{\sn a}{\sv b}}{\shptxt Boxed\par}}{\shprslt twice}}.\par Three.\par}";
        assert_eq!(words(rtf), "One two.\n\nBoxed\n\nThree.\n\nA note.");
    }

    #[test]
    fn a_cut_or_endless_document_is_told() {
        assert!(words(r"{\rtf1 Words").contains("cut short"));
        assert!(words(&format!(r"{{\rtf1 {}", "{".repeat(100_000))).contains("nested"));
        assert_eq!(words(r"{\rtf1\bin99999999 x}"), words(r"{\rtf1 x"));
    }
}
