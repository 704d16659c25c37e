//! SQL of drivers' cards.

const COLUMNS: &str =
    "stream_id, card, valid_from, valid_until, ended_on, carrier_id, claimed_by, claimed_from,
 claimed_until, changed_on";

/// The cards with these numbers; a list of placeholders follows.
pub fn held(placeholders: &str) -> String {
    format!("select {COLUMNS} from driver_card where card in ({placeholders})")
}

// Those that wait to be checked first, then the latest.
pub const PAGE: &str = "select stream_id, card, valid_from, valid_until, ended_on, carrier_id, claimed_by, claimed_from,
 claimed_until, changed_on from driver_card where ($1 = '' or card = $1) and ($2 = '' or claimed_by is not null)
 order by case when claimed_by is null then 1 else 0 end, changed_on desc, card limit $3 offset $4";
pub const COUNT: &str = "select count(*) from driver_card
 where ($1 = '' or card = $1) and ($2 = '' or claimed_by is not null)";
pub const OF_CARRIER: &str =
    "select stream_id, card, valid_from, valid_until, ended_on, carrier_id, claimed_by, claimed_from,
 claimed_until, changed_on from driver_card where carrier_id = $1 order by changed_on desc, card limit 1000";
pub const NUMBERS: &str = "select card from driver_card";
pub const WAITING: &str = "select count(*) from driver_card where claimed_by is not null";
