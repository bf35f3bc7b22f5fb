//! Laws of the formats that hold for any bytes: files that went bad on their way are read or refused, and nothing else.

use std::fs;

use corpus::import::read_bytes;
use proptest::prelude::*;

use crate::session::repository;

const FOLDERS: &[&str] = &["mail", "mhtml", "newsml", "nitf", "warc"];

/// The samples of some formats, with their names.
fn samples() -> Vec<(String, Vec<u8>)> {
    let files = FOLDERS.iter().flat_map(|folder| {
        let folder = repository().join("tests/formats").join(folder);
        fs::read_dir(folder).expect("a folder of samples").map(|entry| entry.expect("an entry").path())
    });
    let mut files: Vec<_> = files.collect();
    files.sort();
    files.into_iter().map(|path| (path.display().to_string(), fs::read(path).expect("a sample"))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn a_file_gone_bad_is_read_or_refused(
        sample in 0..samples().len(),
        end in 0.0..1.2,
        changes in prop::collection::vec((0.0..1.0, any::<u8>()), 0..8),
        moved in (0.0..1.0, 0.0..1.0, 0.0..1.0),
    ) {
        let (name, mut bytes) = samples().swap_remove(sample);
        let at = |place: f64, length: usize| ((place * length as f64) as usize).min(length.saturating_sub(1));
        for (place, byte) in changes {
            let place = at(place, bytes.len());
            bytes[place] = byte;
        }
        let (from, to, into) = (at(moved.0, bytes.len()), at(moved.1, bytes.len()), at(moved.2, bytes.len()));
        let piece = bytes[from.min(to)..from.max(to)].to_vec();
        bytes.splice(into..into, piece);
        if end < 1.0 {
            bytes.truncate(at(end, bytes.len()));
        }
        for article in read_bytes(bytes, &name).into_iter().flatten() {
            prop_assert!(!article.body.trim().is_empty());
        }
    }
}
