//! Web archives as browsers record them (WACZ): a ZIP file with WARCs in it, and lists of what is where in them.

use super::super::Format;
use crate::import::archive::read_members;

/// A recording, of which the WARCs are read.
pub const WACZ: Format = Format {
    name: "web archive (WACZ)",
    recognizes: |start| {
        start.has_member("datapackage.json") && start.members.iter().any(|member| is_archive(member))
    },
    read: |input, sink| read_members(input, sink, is_archive),
    ..Format::UNNAMED
};

/// Whether a file in it is one of its WARCs.
fn is_archive(name: &str) -> bool {
    name.starts_with("archive/") && name.contains(".warc")
}
