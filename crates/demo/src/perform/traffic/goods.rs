//! What is imported, from where, by which way, and at which price. Duties and prices are of the right order and no more.

use crate::dice::Dice;
use serde_json::{Map, Value, json};

/// Goods that somebody imports.
pub(super) struct Goods {
    /// Six digits of the tariff.
    hs6: &'static str,
    /// Duty in tenths of a per cent.
    duty: i32,
    /// Dollars a kilogram in tenths, the least and the most.
    price: (i32, i32),
    /// Kilograms of a line, the least and the most.
    mass: (i32, i32),
    /// Countries of origin; one that stands here twice is drawn twice as often.
    origins: &'static [&'static str],
}

const fn goods(
    hs6: &'static str,
    duty: i32,
    price: (i32, i32),
    mass: (i32, i32),
    origins: &'static [&'static str],
) -> Goods {
    Goods {
        hs6,
        duty,
        price,
        mass,
        origins,
    }
}

#[rustfmt::skip]
static ALL: [Goods; 14] = [
    goods("851762", 0, (600, 1_400), (40, 900), &["CN", "VN", "MX", "KR"]),
    goods("847130", 0, (900, 2_200), (60, 1_200), &["CN", "CN", "VN"]),
    goods("610910", 165, (60, 180), (200, 4_000), &["BD", "VN", "MX", "MX"]),
    goods("611030", 320, (80, 220), (200, 3_000), &["CN", "VN", "BD"]),
    goods("620342", 166, (70, 200), (300, 4_000), &["MX", "BD", "VN"]),
    goods("640399", 85, (140, 400), (150, 3_000), &["VN", "CN", "IT"]),
    goods("420222", 176, (150, 450), (50, 900), &["CN", "VN", "IT"]),
    goods("870829", 25, (50, 140), (500, 15_000), &["MX", "MX", "CA", "CN"]),
    goods("940161", 0, (40, 90), (400, 9_000), &["CN", "VN", "MX"]),
    goods("070200", 28, (10, 22), (8_000, 19_000), &["MX", "MX", "CA"]),
    goods("300490", 0, (1_200, 6_000), (20, 800), &["DE", "IN", "IT"]),
    goods("392410", 34, (30, 80), (300, 6_000), &["CN", "CN", "VN"]),
    goods("950300", 0, (60, 160), (200, 5_000), &["CN"]),
    goods("220421", 15, (30, 120), (600, 9_000), &["ES", "IT", "CL", "FR"]),
];

/// Nobody's standing hides these.
static CARTRIDGES: Goods = goods("930630", 0, (150, 300), (100, 900), &["CZ", "IT"]);

/// Places from which goods are sent on.
const HUBS: [&str; 3] = ["HK", "SG", "AE"];

/// What a shipment is of, and from where.
pub(super) struct Shipped {
    pub goods: &'static Goods,
    pub origin: &'static str,
    pub office: &'static str,
    pub mode: &'static str,
}

/// A way in for goods of an origin: office and mode of transport.
fn way(origin: &str, dice: &mut Dice) -> (&'static str, &'static str) {
    let ways: &[(&'static str, &'static str)] = match origin {
        "MX" => &[
            ("2304", "road"),
            ("2304", "road"),
            ("2304", "road"),
            ("2402", "road"),
            ("2402", "road"),
            ("5301", "sea"),
        ],
        "CA" => &[
            ("3801", "road"),
            ("3801", "road"),
            ("0901", "road"),
            ("3801", "rail"),
        ],
        _ => &[
            ("2704", "sea"),
            ("2704", "sea"),
            ("4601", "sea"),
            ("4601", "sea"),
            ("5301", "sea"),
            ("4701", "air"),
            ("4701", "air"),
            ("2720", "air"),
            ("4701", "mail"),
        ],
    };
    dice.pick_of(ways, ("2704", "sea"))
}

impl Shipped {
    /// One shipment in four hundred is of cartridges.
    pub(super) fn draw(dice: &mut Dice) -> Self {
        let rare = dice.below(400) == 0;
        let place = dice.below(ALL.len());
        let goods = ALL.get(place).filter(|_| !rare).unwrap_or(&CARTRIDGES);
        let origin = dice.pick(goods.origins);
        let (office, mode) = way(origin, dice);
        Self {
            goods,
            origin,
            office,
            mode,
        }
    }

    /// One from Mexico by road, where whole chains are certified.
    pub(super) fn from_next_door(dice: &mut Dice) -> Self {
        let near = ALL.iter().filter(|goods| goods.origins.contains(&"MX"));
        let near: Vec<&'static Goods> = near.collect();
        let place = dice.below(near.len());
        Self {
            goods: near.get(place).unwrap_or(&&CARTRIDGES),
            origin: "MX",
            office: "2304",
            mode: "road",
        }
    }

    /// A line of it. Whoever is careful seldom gives a low price or sends by a hub; blanks, which rules do not know, are everybody's.
    pub(super) fn line(&self, careful: bool, dice: &mut Dice) -> Value {
        let goods = self.goods;
        let seldom = |often: usize| if careful { often / 3 } else { often };
        let clothing = goods.hs6.starts_with("61") || goods.hs6.starts_with("62");
        let cheap = dice.percent(seldom(15)) && clothing;
        let (least, most) = if cheap { (12, 38) } else { goods.price };
        let mass = dice.between(goods.mass.0, goods.mass.1);
        let value = (mass * dice.between(least, most) / 10).max(100);
        let around = dice.percent(seldom(12)) && matches!(self.origin, "CN" | "VN" | "BD");
        let hub = dice.pick(&HUBS);
        let departure = if around { hub } else { self.origin };
        let cells = [
            ("hs6", json!(goods.hs6), 4),
            ("origin", json!(self.origin), 15),
            ("departure", json!(departure), 15),
            ("value", json!(value), 10),
            ("net_mass", json!(mass), 25),
            ("tax_rate", json!(f64::from(goods.duty) / 10.0), 40),
        ];
        let mut line = Map::new();
        for (name, cell, blank) in cells {
            // Of a thousand.
            let missing = dice.below(1000) < blank;
            if !missing {
                line.insert(name.to_owned(), cell);
            }
        }
        Value::Object(line)
    }
}
