//! The map of a member's routes: countries as numbered points, ways between them as lines, over an outline of the land
//! that we serve ourselves. The same stands in the table behind it; borders are not drawn, since we are no authority.

use super::places::{HEIGHT, WIDTH, place};
use greenlane_domain::partners::{Level, Route};
use std::collections::BTreeMap;
use std::fmt::Write as _;

/// A country on the map.
pub(super) struct Spot {
    pub number: usize,
    pub country: String,
    pub level: Level,
}

/// The countries of the routes in the order in which they are met, each with the greatest risk of a route through it.
pub(super) fn spots(routes: &[(&Route, Level)]) -> Vec<Spot> {
    let mut spots: Vec<Spot> = Vec::new();
    for (route, level) in routes {
        for country in route.countries() {
            match spots.iter_mut().find(|spot| spot.country == country) {
                Some(spot) => spot.level = spot.level.max(*level),
                None => spots.push(Spot {
                    number: spots.len() + 1,
                    country: country.to_owned(),
                    level: *level,
                }),
            }
        }
    }
    spots
}

fn escaped(text: &str) -> String {
    text.replace('&', "&amp;")
        .replace('<', "&lt;")
        .replace('>', "&gt;")
        .replace('"', "&quot;")
}

/// The picture. `title` and `description` are read out in its place.
pub(super) fn svg(
    routes: &[(&Route, Level)],
    land: &str,
    title: &str,
    description: &str,
) -> String {
    let spots = spots(routes);
    let mut out = format!(
        "<svg class=\"gl-map\" viewBox=\"0 0 {WIDTH} {HEIGHT}\" role=\"img\" aria-labelledby=\"map-title map-text\"><title id=\"map-title\">{}</title><desc id=\"map-text\">{}</desc><image href=\"{land}\" width=\"{WIDTH}\" height=\"{HEIGHT}\"/>",
        escaped(title),
        escaped(description)
    );
    // Several routes share a border: it is drawn once, as the riskiest of them.
    let mut ways: BTreeMap<(&str, &str), Level> = BTreeMap::new();
    for (route, level) in routes {
        for lane in route.lanes() {
            let known = ways.entry(lane).or_insert(*level);
            *known = (*known).max(*level);
        }
    }
    for ((from, to), level) in &ways {
        if let (Some((ax, ay)), Some((bx, by))) = (place(from), place(to)) {
            // Across the Pacific a way leaves the picture on one side and comes in on the other.
            let around = match bx - ax {
                far if far > WIDTH / 2 => -WIDTH,
                far if far < -WIDTH / 2 => WIDTH,
                _ => 0,
            };
            let twice = if around == 0 { &[0][..] } else { &[0, 1] };
            for shift in twice.iter().map(|n| n * around) {
                let (ax, bx) = (ax - shift, bx + around - shift);
                // A bow, so that the way back does not lie on the way there.
                let (mx, my) = (i32::midpoint(ax, bx), i32::midpoint(ay, by));
                let (cx, cy) = (mx - (by - ay) / 6, my + (bx - ax) / 6);
                let _ = write!(
                    out,
                    "<path class=\"gl-map__way gl-map__way--{}\" d=\"M{ax} {ay}Q{cx} {cy} {bx} {by}\"/>",
                    level.code()
                );
            }
        }
    }
    let mut drawn: Vec<(i32, i32)> = Vec::new();
    for spot in &spots {
        let Some((x, mut y)) = place(&spot.country) else {
            continue;
        };
        // Neighbours would cover each other's numbers.
        while drawn
            .iter()
            .any(|(ox, oy)| (ox - x).abs() < 22 && (oy - y).abs() < 22)
        {
            y += 11;
        }
        drawn.push((x, y));
        let code = spot.level.code();
        let shape = match spot.level {
            Level::Low => format!("<circle cx=\"{x}\" cy=\"{y}\" r=\"11\"/>"),
            Level::Medium => format!("<path d=\"M{x} {}l14 24h-28z\"/>", y - 16),
            Level::High => format!("<path d=\"M{x} {}l14 14-14 14-14-14z\"/>", y - 14),
        };
        let _ = write!(
            out,
            "<g class=\"gl-map__spot gl-map__spot--{code}\">{shape}<text x=\"{x}\" y=\"{}\">{}</text></g>",
            y + 5,
            spot.number
        );
    }
    out.push_str("</svg>");
    out
}
