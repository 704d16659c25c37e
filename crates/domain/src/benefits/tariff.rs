//! Sections of the Harmonized System: what goods are compared with, where chapters would be too narrow.

/// The section of a tariff number, 1 to 21; none where it is no number or stands outside the sections.
pub fn section(hs6: &str) -> Option<u8> {
    // The last chapter of each section, in order (Harmonized System 2022). Chapter 77 is kept free.
    const LAST: [u8; 21] = [
        5, 14, 15, 24, 27, 38, 40, 43, 46, 49, 63, 67, 70, 71, 83, 85, 89, 92, 93, 96, 97,
    ];
    let chapter: u8 = hs6.get(..2)?.parse().ok()?;
    if chapter == 0 || chapter == 77 {
        return None;
    }
    let place = LAST.iter().position(|last| chapter <= *last)?;
    u8::try_from(place + 1).ok()
}
