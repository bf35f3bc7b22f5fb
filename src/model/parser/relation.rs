//! The relations of Universal Dependencies that the parser tells apart.

macro_rules! relations {
    ($($name:ident $written:literal),* $(,)?) => {
        /// How a word depends on its head.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        #[allow(missing_docs)]
        #[repr(u8)]
        pub enum Relation { $($name),* }

        impl Relation {
            /// All relations; the place in this list is the relation's number in a model.
            pub const ALL: &[Relation] = &[$(Relation::$name),*];

            /// The relation as Universal Dependencies writes it.
            pub fn as_str(self) -> &'static str {
                match self { $(Relation::$name => $written),* }
            }
        }
    };
}

relations! {
    Acl "acl", AclRelcl "acl:relcl", Advcl "advcl", Advmod "advmod", Amod "amod", Appos "appos", Aux "aux",
    AuxPass "aux:pass", Case "case", Cc "cc", Ccomp "ccomp", Compound "compound", CompoundPrt "compound:prt",
    Conj "conj", Cop "cop", Csubj "csubj", Dep "dep", Det "det", Discourse "discourse", Expl "expl", Fixed "fixed",
    Iobj "iobj", Mark "mark", Nmod "nmod", NmodPoss "nmod:poss", Nsubj "nsubj", NsubjPass "nsubj:pass",
    Nummod "nummod", Obj "obj", Obl "obl", Parataxis "parataxis", Punct "punct", Root "root", Vocative "vocative",
    Xcomp "xcomp",
}

impl Relation {
    /// The relation written so; subtypes that are not told apart fall back on their main type, others on `dep`.
    pub fn parse(written: &str) -> Relation {
        let exact = |name: &str| Relation::ALL.iter().copied().find(|relation| relation.as_str() == name);
        exact(written).or_else(|| exact(written.split(':').next().unwrap_or(written))).unwrap_or(
            match written {
                "flat" | "flat:foreign" => Relation::Compound,
                _ => Relation::Dep,
            },
        )
    }

    /// The subject of a verb.
    pub fn is_subject(self) -> bool {
        matches!(self, Relation::Nsubj | Relation::NsubjPass)
    }
}
