//! A file on its way from the preview to the taking: packed into the form, so that nothing has to be kept between the
//! two. It is read again when it comes back, so nothing in it has to be trusted.

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::read::{ZlibDecoder, ZlibEncoder};
use greenlane_domain::Refusal;
use std::io::Read as _;

/// The largest file that is taken.
pub(super) const LARGEST: usize = 4 * 1024 * 1024;

pub(super) fn pack(bytes: &[u8]) -> String {
    let mut packed = Vec::new();
    // Reading from memory does not fail.
    let _ = ZlibEncoder::new(bytes, Compression::best()).read_to_end(&mut packed);
    STANDARD.encode(packed)
}

pub(super) fn unpack(text: &str) -> Result<Vec<u8>, Refusal> {
    let lost = || Refusal::new("refusal-import-none").field("file");
    let packed = STANDARD.decode(text.trim()).map_err(|_| lost())?;
    let most = u64::try_from(LARGEST).unwrap_or(u64::MAX);
    let mut bytes = Vec::new();
    let mut reader = ZlibDecoder::new(packed.as_slice()).take(most + 1);
    reader.read_to_end(&mut bytes).map_err(|_| lost())?;
    fits(&bytes)?;
    if bytes.is_empty() {
        return Err(lost());
    }
    Ok(bytes)
}

/// Refuses what is larger than anything that we write.
pub(super) fn fits(bytes: &[u8]) -> Result<(), Refusal> {
    if bytes.len() > LARGEST {
        return Err(Refusal::new("refusal-exchange-large")
            .arg("limit", LARGEST / 1024 / 1024)
            .field("file"));
    }
    Ok(())
}
