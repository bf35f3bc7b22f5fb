//! Files that hold files, or one file made smaller: what lies in them is read as if it lay in a folder.

mod compressed;
mod measured;
mod tar;
mod zip;

pub use compressed::{BZIP2, GZIP, XZ, ZSTD};
pub use measured::Packed;
pub use tar::TAR;
pub use zip::{ZIP, names};
#[cfg(feature = "warc")]
pub use {self::zip::read_members, compressed::inner_name};

/// How many archives and compressions may lie in each other: `.tar.gz` in a `.zip` is three.
pub const DEEPEST: usize = 4;
