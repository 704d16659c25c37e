//! Charts as figures: a sentence that states the finding, the picture, and the table behind it.
//!
//! Written by hand because the chart crates give neither roles nor descriptions. Geometry is in SVG attributes in
//! per cent, words are HTML or unscaled SVG text, so nothing shrinks on a phone and nothing needs an inline style.
//! A bar list is real text with a decorative bar beside it; only pictures that carry meaning by shape (lines) are
//! images with a name and a description. There is no hovering, no legend apart from the values, and every axis
//! starts at zero. Formatting numbers is the caller's work: it knows the reader's language.

mod funnel;
mod html;
#[cfg(test)]
mod tests;
mod trend;

pub use funnel::{Axes, Dot, Limits, funnel};
use html::Html;
pub use trend::{Point, line, sparkline};

/// What surrounds every chart.
#[derive(Debug, Clone, Copy, Default)]
pub struct Frame<'a> {
    /// A sentence that states the finding: "Cyber and Conveyance make up 27% of deficiencies".
    pub title: &'a str,
    /// Definition or source; may be empty.
    pub note: &'a str,
    /// The words that open the table: "Show the table".
    pub show_table: &'a str,
    /// Links to the same figures as files: (words, address).
    pub downloads: &'a [(&'a str, &'a str)],
}

/// One row of a bar chart.
#[derive(Debug, Clone, Copy, Default)]
pub struct Bar<'a> {
    /// What is counted.
    pub label: &'a str,
    /// The length of the bar.
    pub value: f64,
    /// The value as read: "1,417".
    pub shown: &'a str,
    /// The share as read: "13.48%"; may be empty.
    pub share: &'a str,
    /// The rows behind the figure; may be empty.
    pub href: &'a str,
}

/// One row of a stacked bar chart; values are in the order of the series.
#[derive(Debug, Clone, Default)]
pub struct Stack<'a> {
    /// What is divided.
    pub label: &'a str,
    /// The length and the words of each part.
    pub parts: Vec<(f64, &'a str)>,
}

/// Horizontal bars with count and share as text. `heads` are the table's column heads: label, value, share.
pub fn bars(frame: Frame<'_>, heads: [&str; 3], rows: &[Bar<'_>]) -> String {
    let longest = rows.iter().map(|row| clean(row.value)).fold(0.0, f64::max);
    let mut out = open(frame);
    out.raw("<ul class=\"gl-bars\">");
    for row in rows {
        out.raw("<li class=\"gl-bars__row\"><span class=\"gl-bars__label\">");
        link(&mut out, row.href, row.label);
        out.raw("</span><span class=\"gl-bars__track\"><svg class=\"gl-bars__plot\" aria-hidden=\"true\" focusable=\"false\">");
        out.raw("<rect class=\"gl-fill--track\" width=\"100%\" height=\"100%\"/><rect class=\"gl-fill\" height=\"100%\" width=\"");
        out.number(share(row.value, longest))
            .raw("%\"/></svg> <span class=\"gl-bars__value\"><b>");
        out.text(row.shown).raw("</b>");
        if !row.share.is_empty() {
            out.raw(" <span class=\"gl-bars__share\">(")
                .text(row.share)
                .raw(")</span>");
        }
        out.raw("</span></span></li>");
    }
    out.raw("</ul>");
    let with_share = rows.iter().any(|row| !row.share.is_empty());
    let heads = if with_share {
        &heads[..]
    } else {
        heads.get(..2).unwrap_or_default()
    };
    let cells = rows.iter().map(|row| {
        let mut cells = vec![row.label, row.shown];
        if with_share {
            cells.push(row.share);
        }
        cells
    });
    close(out, frame, heads, cells)
}

/// Bars divided into parts of a whole, each part named in words under its bar in the order it is drawn.
///
/// `first` heads the table's first column; `series` names the parts.
pub fn stacked(frame: Frame<'_>, first: &str, series: &[&str], rows: &[Stack<'_>]) -> String {
    let mut out = open(frame);
    out.raw("<ul class=\"gl-stacked\">");
    for row in rows {
        out.raw("<li class=\"gl-stacked__row\"><span class=\"gl-stacked__label\">");
        out.text(row.label).raw("</span>");
        stack(&mut out, row);
        out.raw("<ul class=\"gl-key\">");
        for (place, (name, (_, shown))) in series.iter().zip(&row.parts).enumerate() {
            out.raw("<li><svg aria-hidden=\"true\" focusable=\"false\"><rect width=\"100%\" height=\"100%\" class=\"");
            out.raw(fill(place))
                .raw("\"/></svg><span>")
                .text(name)
                .raw(" <b>")
                .text(shown)
                .raw("</b></span></li>");
        }
        out.raw("</ul></li>");
    }
    out.raw("</ul>");
    let mut heads = vec![first];
    heads.extend_from_slice(series);
    let cells = rows.iter().map(|row| {
        let parts = row.parts.iter().map(|(_, shown)| *shown);
        std::iter::once(row.label).chain(parts).collect()
    });
    close(out, frame, &heads, cells)
}

fn stack(out: &mut Html, row: &Stack<'_>) {
    let whole: f64 = row.parts.iter().map(|(value, _)| clean(*value)).sum();
    let gap = 0.35;
    let mut from = 0.0;
    out.raw("<svg class=\"gl-stacked__plot\" aria-hidden=\"true\" focusable=\"false\">");
    for (place, (value, _)) in row.parts.iter().enumerate() {
        let wide = share(*value, whole);
        if wide > 0.0 {
            out.raw("<rect height=\"100%\" x=\"")
                .number(from)
                .raw("%\" width=\"");
            // The gap keeps neighbours apart for readers who do not see the colours.
            out.number((wide - gap).max(0.2))
                .raw("%\" class=\"")
                .raw(fill(place))
                .raw("\"/>");
        }
        from += wide;
    }
    out.raw("</svg>");
}

fn open(frame: Frame<'_>) -> Html {
    let mut out = Html::default();
    out.raw("<figure class=\"gl-chart\"><figcaption>")
        .text(frame.title)
        .raw("</figcaption>");
    if !frame.note.is_empty() {
        out.raw("<p class=\"gl-chart__note\">")
            .text(frame.note)
            .raw("</p>");
    }
    out
}

fn close<'a>(
    mut out: Html,
    frame: Frame<'_>,
    heads: &[&str],
    rows: impl Iterator<Item = Vec<&'a str>>,
) -> String {
    out.raw("<details class=\"gl-more\"><summary>")
        .text(frame.show_table);
    out.raw("</summary><div class=\"gl-tablewrap\" role=\"region\" tabindex=\"0\" aria-label=\"")
        .text(frame.title);
    out.raw("\"><table class=\"gl-table\"><caption>")
        .text(frame.title)
        .raw("</caption><thead><tr>");
    for (place, head) in heads.iter().enumerate() {
        out.raw(if place == 0 {
            "<th scope=\"col\">"
        } else {
            "<th scope=\"col\" class=\"gl-r\">"
        });
        out.text(head).raw("</th>");
    }
    out.raw("</tr></thead><tbody>");
    for row in rows {
        out.raw("<tr>");
        for (place, cell) in row.iter().enumerate() {
            if place == 0 {
                out.raw("<th scope=\"row\">").text(cell).raw("</th>");
            } else {
                out.raw("<td class=\"gl-r\">").text(cell).raw("</td>");
            }
        }
        out.raw("</tr>");
    }
    out.raw("</tbody></table></div></details>");
    if !frame.downloads.is_empty() {
        out.raw("<ul class=\"gl-downloads\">");
        for (words, href) in frame.downloads {
            out.raw("<li>");
            link(&mut out, href, words);
            out.raw("</li>");
        }
        out.raw("</ul>");
    }
    out.raw("</figure>");
    out.finish()
}

fn link(out: &mut Html, href: &str, words: &str) {
    if href.is_empty() {
        out.text(words);
    } else {
        out.raw("<a href=\"")
            .text(href)
            .raw("\">")
            .text(words)
            .raw("</a>");
    }
}

/// Lengths cannot be negative or undefined; such a value draws as nothing and its words still show.
fn clean(value: f64) -> f64 {
    if value.is_finite() {
        value.max(0.0)
    } else {
        0.0
    }
}

fn share(value: f64, whole: f64) -> f64 {
    if whole > 0.0 {
        (clean(value) / whole * 100.0).min(100.0)
    } else {
        0.0
    }
}

fn fill(place: usize) -> &'static str {
    [
        "gl-fill--1",
        "gl-fill--2",
        "gl-fill--3",
        "gl-fill--4",
        "gl-fill--5",
    ]
    .get(place)
    .copied()
    .unwrap_or("gl-fill--6")
}
