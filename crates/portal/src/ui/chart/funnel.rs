//! A funnel: shares over how many they were taken from, between limits that narrow as the number grows.

use super::html::Html;
use super::{Frame, clean, close, open, share};

/// One of those compared.
#[derive(Debug, Clone, Copy, Default)]
pub struct Dot<'a> {
    /// Whose.
    pub label: &'a str,
    /// Taken from so many.
    pub of: f64,
    /// The share.
    pub value: f64,
    /// It stands out.
    pub out: bool,
}

/// The limits at one number.
#[derive(Debug, Clone, Copy, Default)]
pub struct Limits {
    /// The number.
    pub of: f64,
    /// The inner limits.
    pub near: (f64, f64),
    /// The outer limits.
    pub far: (f64, f64),
}

/// What the axes say: the words below, the highest share and the greatest number as read.
#[derive(Debug, Clone, Copy, Default)]
pub struct Axes<'a> {
    /// The words under the plot.
    pub below: &'a str,
    /// The share at the top, as read.
    pub top: &'a str,
    /// The greatest number, as read.
    pub right: &'a str,
}

/// A funnel around `middle`. `heads` and `rows` are the table behind it.
pub fn funnel(
    frame: Frame<'_>,
    description: &str,
    (middle, limits, dots): (f64, &[Limits], &[Dot<'_>]),
    axes: Axes<'_>,
    (heads, rows): (&[&str], &[Vec<&str>]),
) -> String {
    let (top, right) = reach(limits, dots);
    let place = |of: f64, value: f64| (share(of, right), 100.0 - share(value, top));
    let mut out = open(frame);
    out.raw("<div class=\"gl-line\"><span class=\"gl-line__y\" aria-hidden=\"true\"><span>")
        .text(axes.top);
    out.raw(
        "</span><span>0</span></span><svg class=\"gl-line__plot gl-funnel\" role=\"img\"><title>",
    )
    .text(frame.title);
    out.raw("</title><desc>").text(description).raw("</desc>");
    out.raw("<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\" overflow=\"visible\">");
    for (class, side) in [
        ("far", (|l| l.far.0) as fn(&Limits) -> f64),
        ("far", |l| l.far.1),
        ("near", |l| l.near.0),
        ("near", |l| l.near.1),
    ] {
        curve(&mut out, class, limits.iter().map(|l| place(l.of, side(l))));
    }
    let (_, y) = place(0.0, middle);
    curve(&mut out, "middle", [(0.0, y), (100.0, y)].into_iter());
    out.raw("</svg><line class=\"gl-line__base\" x1=\"0\" x2=\"100%\" y1=\"100%\" y2=\"100%\"/>");
    for dot in dots {
        let (x, y) = place(dot.of, dot.value);
        out.raw(if dot.out {
            "<circle class=\"gl-funnel__out\" r=\"6\" cx=\""
        } else {
            "<circle class=\"gl-line__mark\" r=\"4\" cx=\""
        });
        out.number(x).raw("%\" cy=\"").number(y).raw("%\"/>");
        if dot.out {
            name(&mut out, dot.label, (x, y));
        }
    }
    out.raw("</svg><span class=\"gl-line__x\" aria-hidden=\"true\"><span>0</span><span>")
        .text(axes.below);
    out.raw("</span><span>")
        .text(axes.right)
        .raw("</span></span></div>");
    close(out, frame, heads, rows.iter().cloned())
}

fn reach(limits: &[Limits], dots: &[Dot<'_>]) -> (f64, f64) {
    let highest = |values: &mut dyn Iterator<Item = f64>| values.map(clean).fold(0.0, f64::max);
    // At the left the limits go far beyond what anybody found; the plot need not follow them.
    let top = highest(&mut dots.iter().map(|dot| dot.value)) * 1.25;
    let right = highest(&mut limits.iter().map(|each| each.of));
    (top, right)
}

fn name(out: &mut Html, label: &str, (x, y): (f64, f64)) {
    out.raw("<text class=\"gl-line__text\" dy=\"-12\" x=\"")
        .number(x)
        .raw("%\" y=\"")
        .number(y);
    out.raw(if x > 50.0 {
        "%\" text-anchor=\"end\">"
    } else {
        "%\">"
    });
    out.text(label).raw("</text>");
}

fn curve(out: &mut Html, class: &'static str, points: impl Iterator<Item = (f64, f64)>) {
    out.raw("<path class=\"gl-funnel__").raw(class);
    out.raw("\" vector-effect=\"non-scaling-stroke\" d=\"");
    for (place, (x, y)) in points.enumerate() {
        out.raw(if place == 0 { "M" } else { "L" });
        out.number(x).raw(" ").number(y.max(0.0));
    }
    out.raw("\"/>");
}
