//! Evidence of the demo world: small real documents, made here so that nothing has to be shipped. PDFs of one page and
//! PNG pictures; every company's library names some of them.

use jiff::civil::Date;

/// A file.
pub struct File {
    /// Its name.
    pub name: String,
    /// What a company says it shows.
    pub description: &'static str,
    /// Its content.
    pub bytes: Vec<u8>,
}

#[rustfmt::skip]
const DOCUMENTS: &[(&str, &str, &[&str])] = &[
    ("statement-of-support", "Statement of support, signed", &["We commit our company to the security of the supply chain.", "It is signed by our president and hangs at every entrance."]),
    ("security-team", "Security team with duties", &["Operations, human resources, IT, trade compliance.", "Each member has a deputy. Meetings are held monthly."]),
    ("risk-assessment", "Risk assessment of this year", &["Lanes by country, partner and mode, each with its score.", "High scores have a measure, an owner and a date."]),
    ("business-continuity-plan", "Plan for crises and resumption", &["Who decides, who calls whom, where we work meanwhile.", "Exercised once a year."]),
    ("partner-screening", "Screening of business partners", &["Register, ownership, sanctions, references, own visit.", "Done before the first order and every two years."]),
    ("partner-questionnaire", "Security questionnaire for partners", &["Twenty questions along the criteria.", "Answers are reviewed and weaknesses followed up."]),
    ("cybersecurity-policy", "Cybersecurity policy", &["Accounts, passphrases, second factor, updates, backups.", "Reviewed every year by management."]),
    ("network-test", "Report of the network test", &["Tested by an outside firm. Three findings, all closed."]),
    ("access-review", "Review of user rights", &["Compared with the payroll. Two accounts were closed."]),
    ("container-inspection", "Inspection form, seven points", &["Front wall, left side, right side, floor, ceiling,", "inside and outside doors, undercarriage. Signed."]),
    ("tractor-inspection", "Inspection form for tractors", &["Bumper, engine, tyres, tanks, cab, fifth wheel. Signed."]),
    ("gps-tracking", "Tracking of conveyances", &["Stops that are not planned raise an alarm."]),
    ("seal-procedure", "Procedure for seals", &["View, verify, tug, twist. ISO 17712 high security only."]),
    ("seal-log", "Seal log of three months", &["Number, shipment, date, name. Counted monthly."]),
    ("loading-procedure", "Procedure for loading", &["Two people, photographs before and after."]),
    ("incident-report", "Report of an incident", &["A broken seal at delivery: reported, examined, closed."]),
    ("discrepancies", "Handling of differences", &["Shortages and overages are examined within a day."]),
    ("wood-packaging", "Checks of wood packaging", &["ISPM 15 mark looked for on every delivery."]),
    ("perimeter-walk", "Record of perimeter walks", &["Fence, gates, lights. Damage noted and repaired."]),
    ("camera-plan", "Plan of the cameras", &["Gate, docks, cargo area. Recorded for thirty days."]),
    ("visitors", "Visitors' register", &["Name, company, identification, escort, times."]),
    ("badges", "Issue and return of badges", &["Issued by the office, returned on the last day."]),
    ("hiring-checks", "Checks before hiring", &["Identity, history, references, as the law allows."]),
    ("code-of-conduct", "Code of conduct", &["Signed by every employee and by temporary staff."]),
    ("training-register", "Register of training", &["Inspection, seals, phishing, reporting. Dates, signatures."]),
    ("drill", "Report of a drill", &["A parcel without papers. Reported in nine minutes."]),
];

/// Pictures: name, description, ground colour.
const PICTURES: &[(&str, &str, [u8; 3])] = &[
    ("gate", "Picture of the gate with barrier", [96, 120, 140]),
    ("fence", "Picture of the fence at the yard", [110, 130, 96]),
    ("sealed-doors", "Picture of sealed doors", [150, 96, 80]),
    ("dock", "Picture of the dock with cameras", [90, 90, 110]),
    (
        "notice-board",
        "Picture of the statement on the notice board",
        [170, 150, 110],
    ),
    ("lighting", "Picture of the yard at night", [40, 44, 60]),
];

/// Every file, in a fixed order.
pub fn files() -> Vec<File> {
    let documents = DOCUMENTS.iter().map(|(name, description, lines)| File {
        name: format!("{name}.pdf"),
        description,
        bytes: pdf(description, lines),
    });
    let pictures = PICTURES.iter().map(|(name, description, ground)| File {
        name: format!("{name}.png"),
        description,
        bytes: png(*ground),
    });
    documents.chain(pictures).collect()
}

/// One of the documents as a company makes it for itself: with its name on it, and with the day on which it was made. The
/// pictures are the company's own as well.
pub fn own(place: usize, company: &str, number: u32, made: Date) -> Option<File> {
    if let Some((name, description, lines)) = DOCUMENTS.get(place) {
        let company = company.replace(['(', ')', '\\'], " ");
        let mut lines = lines.to_vec();
        lines.push(&company);
        return Some(File {
            name: format!("{name}.pdf"),
            description,
            bytes: dated_pdf(description, &lines, Some(made)),
        });
    }
    let (name, description, ground) = PICTURES.get(place.checked_sub(DOCUMENTS.len())?)?;
    let [low, high, ..] = number.to_le_bytes();
    let [red, green, blue] = *ground;
    Some(File {
        name: format!("{name}.png"),
        description,
        bytes: png([red ^ (low & 31), green ^ (low >> 5), blue ^ (high & 31)]),
    })
}

fn pdf(title: &str, lines: &[&str]) -> Vec<u8> {
    dated_pdf(title, lines, None)
}

// One page with a title and lines in Helvetica, which every reader has.
fn dated_pdf(title: &str, lines: &[&str], made: Option<Date>) -> Vec<u8> {
    let shown: String = lines
        .iter()
        .map(|line| ["(", line, ") Tj T*\n"].concat())
        .collect();
    let text = format!("BT /F1 20 Tf 72 740 Td ({title}) Tj /F1 11 Tf 0 -36 Td 16 TL\n{shown}ET");
    let mut objects = vec![
        "<< /Type /Catalog /Pages 2 0 R >>".to_owned(),
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>".to_owned(),
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 612 792] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>".to_owned(),
        format!("<< /Length {} >>\nstream\n{text}\nendstream", text.len()),
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>".to_owned(),
    ];
    // ISO 32000-1, 14.3.3: who wrote it and when.
    let info = made.map_or_else(String::new, |made| {
        let day = made.strftime("%Y%m%d");
        objects.push(format!(
            "<< /CreationDate (D:{day}090000Z) /ModDate (D:{day}090000Z) >>"
        ));
        format!(" /Info {} 0 R", objects.len())
    });
    let mut parts = vec!["%PDF-1.4\n".to_owned()];
    let mut table = String::new();
    let mut place = parts.concat().len();
    for (number, object) in (1..).zip(&objects) {
        let part = format!("{number} 0 obj\n{object}\nendobj\n");
        table = format!("{table}{place:010} 00000 n \n");
        place += part.len();
        parts.push(part);
    }
    let size = objects.len() + 1;
    parts.push(format!("xref\n0 {size}\n0000000000 65535 f \n{table}"));
    parts.push(format!(
        "trailer\n<< /Size {size} /Root 1 0 R{info} >>\nstartxref\n{place}\n%%EOF\n"
    ));
    parts.concat().into_bytes()
}

const WIDTH: usize = 96;
const HEIGHT: usize = 64;

// A horizon and two posts, without compression (stored blocks of RFC 1951), so that no library is needed.
fn png(ground: [u8; 3]) -> Vec<u8> {
    let mut pixels = Vec::with_capacity(HEIGHT * (WIDTH * 3 + 1));
    for y in 0..HEIGHT {
        pixels.push(0);
        for x in 0..WIDTH {
            let post = (24..28).contains(&x) || (68..72).contains(&x);
            let colour = match (y < HEIGHT / 2, post) {
                (_, true) => [230, 200, 60],
                (true, _) => [190, 210, 225],
                (false, _) => ground,
            };
            pixels.extend(colour);
        }
    }
    let size = u16::try_from(pixels.len()).unwrap_or(u16::MAX);
    let mut data = vec![0x78, 0x01, 0x01];
    data.extend(size.to_le_bytes());
    data.extend((!size).to_le_bytes());
    data.extend(&pixels);
    data.extend(adler32(&pixels).to_be_bytes());
    let mut header = Vec::new();
    header.extend(u32::try_from(WIDTH).unwrap_or_default().to_be_bytes());
    header.extend(u32::try_from(HEIGHT).unwrap_or_default().to_be_bytes());
    header.extend([8, 2, 0, 0, 0]);
    let mut file = b"\x89PNG\r\n\x1a\n".to_vec();
    for (kind, content) in [(b"IHDR", header), (b"IDAT", data), (b"IEND", Vec::new())] {
        let mut chunk = kind.to_vec();
        chunk.extend(content);
        file.extend(
            u32::try_from(chunk.len() - 4)
                .unwrap_or_default()
                .to_be_bytes(),
        );
        file.extend(&chunk);
        file.extend(crc32(&chunk).to_be_bytes());
    }
    file
}

// RFC 1950.
fn adler32(bytes: &[u8]) -> u32 {
    let (mut a, mut b) = (1_u32, 0_u32);
    for byte in bytes {
        a = (a + u32::from(*byte)) % 65_521;
        b = (b + a) % 65_521;
    }
    (b << 16) | a
}

// ISO 3309, as the PNG specification asks.
fn crc32(bytes: &[u8]) -> u32 {
    let mut crc = u32::MAX;
    for byte in bytes {
        crc ^= u32::from(*byte);
        for _ in 0..8 {
            crc = if crc & 1 == 1 {
                (crc >> 1) ^ 0xEDB8_8320
            } else {
                crc >> 1
            };
        }
    }
    !crc
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn checksums_are_those_of_the_specifications() {
        assert_eq!(crc32(b"123456789"), 0xCBF4_3926);
        assert_eq!(adler32(b"Wikipedia"), 0x11E6_0398);
    }

    #[test]
    fn a_picture_fits_one_stored_block() {
        assert!(HEIGHT * (WIDTH * 3 + 1) < usize::from(u16::MAX));
    }
}
