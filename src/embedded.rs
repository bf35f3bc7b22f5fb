//! The folders of plain data files, as the build script found them.

include!(concat!(env!("OUT_DIR"), "/embedded.rs"));
