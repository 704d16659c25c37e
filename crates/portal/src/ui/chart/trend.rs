//! Lines over periods. The shape carries the meaning here, so each is an image with a name and a description.

use super::html::Html;
use super::{Frame, clean, close, open, share};

/// One point of a line.
#[derive(Debug, Clone, Copy, Default)]
pub struct Point<'a> {
    /// The period.
    pub label: &'a str,
    /// The height.
    pub value: f64,
    /// The value as read.
    pub shown: &'a str,
}

/// A line over periods. `heads` are the table's column heads; `description` says the trend in words;
/// `target` is a height and its words.
pub fn line(
    frame: Frame<'_>,
    heads: [&str; 2],
    description: &str,
    points: &[Point<'_>],
    target: Option<(f64, &str)>,
) -> String {
    let highest = points
        .iter()
        .max_by(|a, b| clean(a.value).total_cmp(&clean(b.value)));
    let reach = highest
        .map_or(0.0, |point| clean(point.value))
        .max(target.map_or(0.0, |(value, _)| clean(value)));
    let top = reach * 1.18;
    let heights: Vec<f64> = points
        .iter()
        .map(|point| 100.0 - share(point.value, top))
        .collect();
    let mut out = open(frame);
    out.raw("<div class=\"gl-line\"><span class=\"gl-line__y\" aria-hidden=\"true\"><span></span><span>0</span></span>");
    out.raw("<svg class=\"gl-line__plot\" role=\"img\"><title>")
        .text(frame.title);
    out.raw("</title><desc>").text(description).raw("</desc>");
    path(&mut out, &heights, true);
    out.raw("<line class=\"gl-line__base\" x1=\"0\" x2=\"100%\" y1=\"100%\" y2=\"100%\"/>");
    if let Some((value, words)) = target {
        aim(&mut out, 100.0 - share(value, top), words, &heights);
    }
    dots(&mut out, points, &heights);
    out.raw("</svg><span class=\"gl-line__x\" aria-hidden=\"true\">");
    for label in axis(points) {
        out.raw("<span>").text(label).raw("</span>");
    }
    out.raw("</span></div>");
    close(
        out,
        frame,
        &heads,
        points.iter().map(|point| vec![point.label, point.shown]),
    )
}

/// The target line, named at the end where the line itself is farther away.
fn aim(out: &mut Html, y: f64, words: &str, heights: &[f64]) {
    let away = |height: Option<&f64>| height.map_or(0.0, |height| (height - y).abs());
    let at_end = away(heights.last()) > away(heights.first());
    out.raw("<line class=\"gl-line__target\" x1=\"0\" x2=\"100%\" y1=\"")
        .number(y);
    out.raw("%\" y2=\"").number(y).raw("%\"/>");
    out.raw("<text class=\"gl-line__text gl-line__text--target\" dy=\"-6\" y=\"")
        .number(y);
    out.raw(if at_end {
        "%\" x=\"100%\" text-anchor=\"end\">"
    } else {
        "%\" x=\"0\">"
    });
    out.text(words).raw("</text>");
}

/// Dots on every point; words on the first and the last, which are what a reader compares.
fn dots(out: &mut Html, points: &[Point<'_>], heights: &[f64]) {
    let last = points.len().saturating_sub(1);
    for (place, (point, y)) in points.iter().zip(heights).enumerate() {
        let x = along(place, points.len());
        out.raw("<circle class=\"gl-line__mark\" r=\"4\" cx=\"")
            .number(x)
            .raw("%\" cy=\"")
            .number(*y)
            .raw("%\"/>");
        if place != 0 && place != last {
            continue;
        }
        out.raw("<text class=\"gl-line__text\" dy=\"-12\" x=\"")
            .number(x)
            .raw("%\" y=\"")
            .number(*y);
        out.raw(if place == last {
            "%\" text-anchor=\"end\">"
        } else {
            "%\">"
        });
        out.text(point.shown).raw("</text>");
    }
}

/// A line without axes for a tile that already shows the value. Fewer than two values draw nothing.
pub fn sparkline(title: &str, description: &str, values: &[f64]) -> String {
    let mut out = Html::default();
    if values.len() < 2 {
        return out.finish();
    }
    let top = values.iter().map(|value| clean(*value)).fold(0.0, f64::max);
    let heights: Vec<f64> = values
        .iter()
        .map(|value| 96.0 - share(*value, top) * 0.92)
        .collect();
    out.raw("<svg class=\"gl-spark\" role=\"img\"><title>")
        .text(title);
    out.raw("</title><desc>").text(description).raw("</desc>");
    path(&mut out, &heights, false);
    if let Some(y) = heights.last() {
        out.raw("<circle class=\"gl-line__mark\" r=\"3.5\" cx=\"100%\" cy=\"")
            .number(*y)
            .raw("%\"/>");
    }
    out.raw("</svg>");
    out.finish()
}

/// The line itself, stretched to the box; strokes do not stretch with it.
fn path(out: &mut Html, heights: &[f64], area: bool) {
    out.raw("<svg viewBox=\"0 0 100 100\" preserveAspectRatio=\"none\" width=\"100%\" height=\"100%\" overflow=\"visible\">");
    if area && heights.len() > 1 {
        out.raw("<path class=\"gl-line__area\" d=\"M0 100");
        corners(out, heights, "L");
        out.raw("L100 100Z\"/>");
    }
    out.raw("<path class=\"gl-line__path\" vector-effect=\"non-scaling-stroke\" d=\"");
    corners(out, heights, "M");
    out.raw("\"/></svg>");
}

fn corners(out: &mut Html, heights: &[f64], first: &'static str) {
    for (place, y) in heights.iter().enumerate() {
        out.raw(if place == 0 { first } else { "L" });
        out.number(along(place, heights.len())).raw(" ").number(*y);
    }
}

/// Labels under the line: all when they fit a phone, else the ends and, if there is one, the middle.
fn axis<'a>(points: &[Point<'a>]) -> Vec<&'a str> {
    let last = points.len().saturating_sub(1);
    let keep = |place: usize| points.len() <= 6 || place == 0 || place == last || place * 2 == last;
    points
        .iter()
        .enumerate()
        .filter(|(place, _)| keep(*place))
        .map(|(_, point)| point.label)
        .collect()
}

fn along(place: usize, count: usize) -> f64 {
    if count < 2 {
        return 50.0;
    }
    #[allow(
        clippy::cast_precision_loss,
        reason = "a chart has far fewer points than 2^52"
    )]
    let part = place as f64 / (count - 1) as f64;
    part * 100.0
}
