//! How much memory reading takes, whatever the size of a file: a web archive and JSON lines of two gigabytes, read record
//! by record, each record dropped when it is an article.
//!
//! `cargo bench --bench reading -- [MEGABYTES]` makes the files in a temporary folder, one after the other, and prints
//! the most memory that the process ever held (Linux tells it). Nothing is asserted; `docs/SPEED.md` keeps the figures.

use std::fs::File;
use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Arc;
use std::time::Instant;

use corpus::import::{self, FoundKind, Given, Source};

/// Megabytes of each file.
const SIZE: u64 = 2048;
/// Every so manieth record of the web archive is a picture of five megabytes.
const PICTURE: u64 = 50;

fn main() {
    let size = std::env::args().skip(1).find_map(|size| size.parse().ok()).unwrap_or(SIZE) << 20;
    println!("before            {}", peak());
    measure("lines.jsonl", size, line);
    measure("crawl.warc", size, response);
}

fn measure(name: &str, size: u64, record: fn(u64) -> Vec<u8>) {
    let folder = tempfile::tempdir().expect("a temporary folder");
    let path = folder.path().join(name);
    let written = write(&path, size, record).expect("writing the file");
    println!("{name:12} made, {}", peak());
    let (mut articles, mut others) = (0u64, 0u64);
    let start = Instant::now();
    let source = Source::File { path, named: true };
    let done = import::read(&source, &Arc::new(Given::default()), &mut |found| {
        match found.kind {
            FoundKind::Piece(piece) => match piece.read() {
                Ok(_) => articles += 1,
                Err(_) => others += 1,
            },
            _ => others += 1,
        }
        true
    });
    assert!(done.is_ok(), "it was stopped");
    let speed = written as f64 / 1e6 / start.elapsed().as_secs_f64();
    println!("{name:12} {written} bytes, {articles} articles, {others} others, {speed:.0} MB/s, {}", peak());
}

fn write(path: &Path, size: u64, record: fn(u64) -> Vec<u8>) -> std::io::Result<u64> {
    let mut file = BufWriter::new(File::create(path)?);
    let mut written = 0;
    for number in 0.. {
        if written >= size {
            break;
        }
        let bytes = record(number);
        file.write_all(&bytes)?;
        written += bytes.len() as u64;
    }
    file.flush()?;
    Ok(written)
}

/// An article of some six kilobytes.
fn paragraphs(number: u64, open: &str, close: &str) -> String {
    let paragraph = |place: u64| {
        format!(
            "{open}The council of Arden met for the {number}th time and heard what paragraph {place} of its plan would \
            cost the town, and who would pay. The old bridge will not carry another winter, Tove Holm told the council \
            before the vote, and nobody who crosses it in the dark would say that she is wrong.{close}"
        )
    };
    (0..20).map(paragraph).collect()
}

fn line(number: u64) -> Vec<u8> {
    let text = paragraphs(number, "", "\\n\\n");
    format!("{{\"title\": \"Council meets for the {number}th time\", \"text\": \"{text}\"}}\n").into_bytes()
}

fn response(number: u64) -> Vec<u8> {
    let (kind, payload) = if number.is_multiple_of(PICTURE) {
        ("image/jpeg", vec![0xFF; 5 << 20])
    } else {
        let text = paragraphs(number, "<p>", "</p>\n");
        let page = format!(
            "<!DOCTYPE html><html><head><title>Council meets for the {number}th time</title></head><body><article>{text}</article></body></html>"
        );
        ("text/html", page.into_bytes())
    };
    let head = format!("HTTP/1.1 200 OK\r\nContent-Type: {kind}\r\n\r\n");
    let length = head.len() + payload.len();
    let mut record = format!(
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Target-URI: https://courier.example/{number}\r\n\
        Content-Type: application/http; msgtype=response\r\nContent-Length: {length}\r\n\r\n{head}"
    )
    .into_bytes();
    record.extend_from_slice(&payload);
    record.extend_from_slice(b"\r\n\r\n");
    record
}

/// The most memory that this process ever held.
fn peak() -> String {
    let status = std::fs::read_to_string("/proc/self/status").unwrap_or_default();
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    format!("at most {} held", line.map_or("unknown", str::trim))
}
