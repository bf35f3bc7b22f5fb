//! The trained parts: small linear models that read sentences.
//!
//! `corpus-train` makes their weights from annotated text; `models/<task>/CARD.md` says from which, and how well each
//! does. A model knows words only by hashed features ([`feature`]), so that its tables stay small and a new word is no
//! special case.

pub mod feature;
pub mod name_hints;
pub mod name_label;
pub mod parser;
pub mod part_of_speech;
pub mod ranking;
pub mod weights;

use std::sync::OnceLock;

pub use name_label::{Label, NameClass, NameModel};
pub use parser::ParserModel;
pub use part_of_speech::{Tag, TagModel};
pub use ranking::Ranking;

/// The tagger of `models/part-of-speech`, read on first use.
///
/// # Panics
/// If the program was built with a damaged model: a mistake in the program, not in its input.
pub fn tagger() -> &'static TagModel {
    static MODEL: OnceLock<TagModel> = OnceLock::new();
    MODEL.get_or_init(|| {
        TagModel::read(include_bytes!("../../models/part-of-speech/weights"))
            .expect("the embedded tagger is whole")
    })
}

/// The name finder of `models/names`, read on first use.
///
/// # Panics
/// If the program was built with a damaged model: a mistake in the program, not in its input.
pub fn name_finder() -> &'static NameModel {
    static MODEL: OnceLock<NameModel> = OnceLock::new();
    MODEL.get_or_init(|| {
        NameModel::read(include_bytes!("../../models/names/weights"))
            .expect("the embedded name finder is whole")
    })
}

/// The parser of `models/parser`, read on first use.
///
/// # Panics
/// If the program was built with a damaged model: a mistake in the program, not in its input.
pub fn parser() -> &'static ParserModel {
    static MODEL: OnceLock<ParserModel> = OnceLock::new();
    MODEL.get_or_init(|| {
        ParserModel::read(include_bytes!("../../models/parser/weights"))
            .expect("the embedded parser is whole")
    })
}

/// The ranking of speakers of `models/speakers`, read on first use.
pub fn speaker_ranking() -> &'static Ranking {
    static MODEL: OnceLock<Ranking> = OnceLock::new();
    MODEL.get_or_init(|| Ranking::read(include_str!("../../models/speakers/weights.tsv")))
}
