//! Evidence that stands at a public address: where, and on which day somebody of the company saw it there.
//!
//! Nobody here opens the address: a page may say something else tomorrow, so the day is part of the claim. What is
//! refused is what no reader could open safely: another scheme than https, an account in the address, another port, a
//! number instead of a name, and names that lead into somebody's own network.

use jiff::civil::Date;
use serde::{Deserialize, Serialize};

use crate::refusal::Refusal;

/// The most characters of an address.
pub const LONGEST_ADDRESS: usize = 500;
/// The type of a file that holds an address and nothing else (RFC 2483).
pub const URI_LIST: &str = "text/uri-list";

/// Ends of names that no public resolver answers for (RFC 6761, 6762, 8375, and what networks use at home).
const NOT_PUBLIC: [&str; 14] = [
    "localhost",
    "local",
    "internal",
    "intranet",
    "private",
    "corp",
    "home",
    "lan",
    "test",
    "invalid",
    "onion",
    "home.arpa",
    "localdomain",
    "arpa",
];

/// Where a document is published, and when it was seen there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Published {
    /// The address.
    pub url: String,
    /// The day on which somebody saw it there.
    pub seen_on: Date,
}

fn refusal(key: &str) -> Refusal {
    Refusal::new(key).field("url")
}

/// A name with at least two labels of letters, digits and hyphens, whose last one is no number.
fn is_name(host: &str) -> bool {
    let labels: Vec<&str> = host.split('.').collect();
    let label = |label: &&str| {
        (1..=63).contains(&label.len())
            && label
                .bytes()
                .all(|b| b.is_ascii_alphanumeric() || b == b'-')
            && !label.starts_with('-')
            && !label.ends_with('-')
    };
    let top = labels.last().copied().unwrap_or_default();
    // An address by number may be written as `0x7f.1` or `2130706433` too: a name ends in letters.
    labels.len() >= 2
        && host.len() <= 253
        && labels.iter().all(label)
        && top.len() >= 2
        && (top.starts_with("xn--") || top.bytes().all(|b| b.is_ascii_alphabetic()))
}

fn is_public(host: &str) -> bool {
    let ends = |end: &str| host == end || host.ends_with(&format!(".{end}"));
    !NOT_PUBLIC.iter().any(|end| ends(end))
}

impl Published {
    /// Reads what was typed.
    ///
    /// # Errors
    /// Every reason why a reader could not open the address, and a day that has not come.
    pub fn read(url: &str, seen_on: Option<Date>, today: Date) -> Result<Self, Vec<Refusal>> {
        let url = url.trim();
        let mut faults = Vec::new();
        if let Err(fault) = check(url) {
            faults.push(fault);
        }
        match seen_on {
            None => faults.push(Refusal::new("refusal-published-day").field("seen_on")),
            Some(day) if day > today => {
                faults.push(Refusal::new("refusal-published-future").field("seen_on"));
            }
            Some(_) => {}
        }
        match (faults.is_empty(), seen_on) {
            (true, Some(seen_on)) => Ok(Self {
                url: url.to_owned(),
                seen_on,
            }),
            _ => Err(faults),
        }
    }

    /// The name in the address.
    pub fn host(&self) -> &str {
        host(&self.url).unwrap_or_default()
    }

    /// The address as a file of its own.
    pub fn file(&self) -> String {
        format!("# seen on {}\r\n{}\r\n", self.seen_on, self.url)
    }
}

/// The host of an https address.
fn host(url: &str) -> Option<&str> {
    let (scheme, rest) = url.split_at_checked("https://".len())?;
    let authority = rest.split(['/', '?', '#']).next()?;
    scheme.eq_ignore_ascii_case("https://").then_some(authority)
}

fn check(url: &str) -> Result<(), Refusal> {
    if url.chars().count() > LONGEST_ADDRESS {
        return Err(refusal("refusal-published-long").arg("most", LONGEST_ADDRESS));
    }
    // RFC 3986 knows no spaces, quotes or backslashes; browsers mend them, each in its own way.
    let odd = |c: char| !c.is_ascii_graphic() || matches!(c, '"' | '<' | '>' | '\\' | '^' | '`');
    if url.chars().any(odd) {
        return Err(refusal("refusal-published-characters"));
    }
    let Some(authority) = host(url) else {
        return Err(refusal("refusal-published-https"));
    };
    if authority.contains(['@', ':', '[', '%']) {
        return Err(refusal("refusal-published-plain"));
    }
    let name = authority.to_ascii_lowercase();
    if !is_name(&name) || !is_public(&name) {
        return Err(refusal("refusal-published-host"));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "tests may fail loudly")]

    use super::*;
    use jiff::civil::date;

    const TODAY: Date = date(2024, 3, 4);

    fn keys(url: &str, day: Option<Date>) -> Vec<String> {
        let faults = Published::read(url, day, TODAY).unwrap_err();
        faults.into_iter().map(|fault| fault.key).collect()
    }

    #[test]
    fn a_public_page_is_taken_with_the_day_it_was_seen() {
        for url in [
            "https://www.example.com",
            "https://example.com/security/policy.pdf?v=2#seals",
            "HTTPS://Example.COM/a%20b",
            "https://xn--bcher-kva.example/x",
            "https://a.xn--p1ai/",
        ] {
            let read = Published::read(&format!(" {url} "), Some(TODAY), TODAY).unwrap();
            assert_eq!(read.url, url);
            assert!(!read.host().contains('/'));
        }
        let read = Published::read("https://example.com/a", Some(TODAY), TODAY).unwrap();
        assert_eq!(
            read.file(),
            "# seen on 2024-03-04\r\nhttps://example.com/a\r\n"
        );
    }

    #[test]
    fn what_leads_elsewhere_is_refused() {
        for (url, key) in [
            ("", "https"),
            ("http://example.com", "https"),
            ("ftp://example.com", "https"),
            ("javascript:alert(1)", "https"),
            ("//example.com", "https"),
            ("https://", "host"),
            ("https://localhost/x", "host"),
            ("https://portal.local", "host"),
            ("https://db.corp.internal", "host"),
            ("https://intranet", "host"),
            ("https://127.0.0.1/", "host"),
            ("https://0x7f.1/", "host"),
            ("https://2130706433/", "host"),
            ("https://10.0.0.8", "host"),
            ("https://a..example.com", "host"),
            ("https://-a.example.com", "host"),
            ("https://example.com.", "host"),
            ("https://[::1]/", "plain"),
            ("https://example.com:8443/", "plain"),
            ("https://user:secret@example.com/", "plain"),
            ("https://example.com@127.0.0.1/", "plain"),
            ("https://exa%6dple.com/", "plain"),
            ("https://example.com\\@127.0.0.1/", "characters"),
            ("https://example.com/a b", "characters"),
            ("https://example.com/\u{202e}gpj", "characters"),
            ("https://exämple.com/", "characters"),
        ] {
            let expected = vec![format!("refusal-published-{key}")];
            assert_eq!(keys(url, Some(TODAY)), expected, "{url}");
        }
        let long = format!("https://example.com/{}", "a".repeat(LONGEST_ADDRESS));
        assert_eq!(keys(&long, Some(TODAY)), ["refusal-published-long"]);
    }

    #[test]
    fn the_day_is_needed_and_has_come() {
        let good = "https://example.com/";
        assert_eq!(keys(good, None), ["refusal-published-day"]);
        let tomorrow = TODAY.tomorrow().unwrap();
        assert_eq!(keys(good, Some(tomorrow)), ["refusal-published-future"]);
        assert_eq!(keys("x", None).len(), 2, "both faults at once");
    }
}
