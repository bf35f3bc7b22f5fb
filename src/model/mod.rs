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
use parser::certain::Certain;
pub use part_of_speech::{Tag, TagModel};
pub use ranking::Ranking;

/// A laid-out block of weights, as the build script made it.
macro_rules! laid_out {
    ($block:literal) => {
        include_bytes!(concat!(env!("OUT_DIR"), "/", $block))
    };
}

/// The tagger of `models/part-of-speech`.
pub fn tagger() -> &'static TagModel {
    static MODEL: OnceLock<TagModel> = OnceLock::new();
    MODEL.get_or_init(|| {
        let (weights, certain) = (laid_out!("part-of-speech.0"), laid_out!("part-of-speech.1"));
        TagModel::laid_out(weights, certain, laid_out!("part-of-speech.2"))
    })
}

/// The name finder of `models/names`.
pub fn name_finder() -> &'static NameModel {
    static MODEL: OnceLock<NameModel> = OnceLock::new();
    MODEL.get_or_init(|| NameModel::laid_out(laid_out!("names.0")))
}

/// The parser of `models/parser`.
pub fn parser() -> &'static ParserModel {
    static MODEL: OnceLock<ParserModel> = OnceLock::new();
    MODEL.get_or_init(|| {
        let certain = Certain::laid_out(laid_out!("parser.1"), laid_out!("parser.2"));
        ParserModel::laid_out(laid_out!("parser.0"), certain, laid_out!("parser.rest"))
    })
}

/// The ranking of speakers of `models/speakers`, read on first use.
pub fn speaker_ranking() -> &'static Ranking {
    static MODEL: OnceLock<Ranking> = OnceLock::new();
    MODEL.get_or_init(|| Ranking::read(include_str!("../../models/speakers/weights.tsv")))
}
