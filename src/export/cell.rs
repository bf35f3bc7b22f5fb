//! One cell as plain text.

use std::borrow::Cow;
use std::fmt::Write;

use super::Options;
use crate::report::Value;

/// What begins a formula in spreadsheet programs.
const FORMULA_STARTS: [char; 6] = ['=', '+', '-', '@', '\t', '\r'];

/// A cell as text: NULL is empty, bytes are hexadecimal.
pub(super) fn text(value: &Value) -> Cow<'_, str> {
    match value {
        Value::Null => Cow::Borrowed(""),
        Value::Integer(number) => Cow::Owned(number.to_string()),
        Value::Real(real) => Cow::Owned(number(*real)),
        Value::Text(text) => Cow::Borrowed(text),
        Value::Blob(bytes) => Cow::Owned(hexadecimal(bytes)),
    }
}

/// A cell for a spreadsheet program, as the options wish it.
pub(super) fn spreadsheet_text(value: &Value, options: Options) -> Cow<'_, str> {
    match value {
        Value::Text(text) if options.excel_safe && text.starts_with(FORMULA_STARTS) => {
            Cow::Owned(format!("'{text}"))
        }
        other => text(other),
    }
}

/// A real number, as short as it can be read back; always with a point or an exponent, so that it stays a real number.
pub fn number(real: f64) -> String {
    if real.is_infinite() {
        return if real > 0.0 { "9e999" } else { "-9e999" }.to_owned();
    }
    format!("{real:?}")
}

/// Bytes as lower-case hexadecimal digits.
pub(super) fn hexadecimal(bytes: &[u8]) -> String {
    bytes.iter().fold(String::with_capacity(bytes.len() * 2), |mut text, byte| {
        // Writing to a string does not fail.
        let _ = write!(text, "{byte:02x}");
        text
    })
}
