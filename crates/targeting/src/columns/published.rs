//! Every column of the published files, one by one.

use super::Column;
use super::Group::{self, Declared, Outcome, Party, Standing};
use super::Kind::{self, Day, Flag, Moment, Number, Text, Whole};

const fn column(name: &'static str, kind: Kind, group: Group, meaning: &'static str) -> Column {
    Column {
        name,
        kind,
        group,
        required: false,
        meaning,
    }
}

const fn required(name: &'static str, kind: Kind, meaning: &'static str) -> Column {
    Column {
        name,
        kind,
        group: Group::Declared,
        required: true,
        meaning,
    }
}

/// Every column, in the order of the published files.
pub const COLUMNS: &[Column] = &[
    required(
        "declaration",
        Text,
        "number of the declaration, unique within its source",
    ),
    required(
        "line",
        Whole,
        "number of the line within the declaration, from 1",
    ),
    required("declared_on", Day, "day the declaration was lodged"),
    column(
        "series",
        Text,
        Declared,
        "where the number is unique: as the source's mapping says, or the file where the mapping has a column for it",
    ),
    column(
        "office",
        Text,
        Declared,
        "customs office or port of clearance",
    ),
    column(
        "mode",
        Text,
        Declared,
        "mode of transport, as the source codes it",
    ),
    column("process", Text, Declared, "type of the declaration process"),
    column(
        "import_type",
        Text,
        Declared,
        "kind of import, as the source codes it",
    ),
    column(
        "import_use",
        Text,
        Declared,
        "use of the goods, as the source codes it",
    ),
    column(
        "payment",
        Text,
        Declared,
        "way of payment, as the source codes it",
    ),
    column(
        "departure",
        Text,
        Declared,
        "country of departure, ISO 3166 alpha-2",
    ),
    column(
        "origin",
        Text,
        Declared,
        "country of origin, ISO 3166 alpha-2",
    ),
    column(
        "origin_mark",
        Text,
        Declared,
        "how the origin is shown on the goods",
    ),
    column("hs6", Text, Declared, "six digits of the Harmonized System"),
    column("tax_type", Text, Declared, "kind of the duty rate"),
    column("tax_rate", Number, Declared, "duty rate, per cent"),
    column("net_mass", Number, Declared, "net mass, kilograms"),
    column("gross_mass", Number, Declared, "gross mass, kilograms"),
    column(
        "value",
        Number,
        Declared,
        "customs value of the line, in `currency`",
    ),
    column("currency", Text, Declared, "currency of `value`, ISO 4217"),
    column(
        "quantity",
        Number,
        Declared,
        "quantity in the statistical unit",
    ),
    column(
        "containers",
        Whole,
        Declared,
        "containers of the shipment, counted once a declaration",
    ),
    column(
        "bill",
        Text,
        Declared,
        "bill of lading, air waybill or pro number",
    ),
    column(
        "claimed_account",
        Text,
        Declared,
        "the importer's number with the programme, as the declaration itself names it: its id, as look-ups answer it",
    ),
    column("importer", Text, Party, "identifier of the importer"),
    column("importer_name", Text, Party, "name of the importer"),
    column(
        "importer_address",
        Text,
        Party,
        "address of the importer, on one line",
    ),
    column(
        "declarant",
        Text,
        Party,
        "identifier of the declarant or broker",
    ),
    column(
        "declarant_name",
        Text,
        Party,
        "name of the declarant or broker",
    ),
    column(
        "declarant_address",
        Text,
        Party,
        "address of the declarant or broker, on one line",
    ),
    column(
        "seller",
        Text,
        Party,
        "identifier of the seller or supplier abroad",
    ),
    column("seller_name", Text, Party, "name of the seller"),
    column(
        "manufacturer",
        Text,
        Party,
        "identifier of the manufacturer",
    ),
    column("manufacturer_name", Text, Party, "name of the manufacturer"),
    column("consignee", Text, Party, "identifier of the consignee"),
    column("consignee_name", Text, Party, "name of the consignee"),
    column(
        "consolidator",
        Text,
        Party,
        "identifier of the consolidator",
    ),
    column("consolidator_name", Text, Party, "name of the consolidator"),
    column(
        "consolidator_address",
        Text,
        Party,
        "address of the consolidator, on one line",
    ),
    column(
        "carrier",
        Text,
        Party,
        "identifier of the carrier, SCAC where it has one",
    ),
    column("carrier_name", Text, Party, "name of the carrier"),
    column("courier", Text, Party, "identifier of the express courier"),
    column("driver", Text, Party, "identifier of the driver"),
    column(
        "importer_tier",
        Whole,
        Standing,
        "tier of the importer in force; 0: not certified",
    ),
    column(
        "importer_standing",
        Text,
        Standing,
        "`in_force`, `suspended` or `not_member`",
    ),
    column(
        "importer_validated_days",
        Whole,
        Standing,
        "days since the importer was last validated",
    ),
    column(
        "carrier_tier",
        Whole,
        Standing,
        "tier of the carrier in force; 0: not certified",
    ),
    column(
        "carrier_standing",
        Text,
        Standing,
        "`in_force`, `suspended` or `not_member`",
    ),
    column(
        "carrier_validated_days",
        Whole,
        Standing,
        "days since the carrier was last validated",
    ),
    column(
        "manufacturer_tier",
        Whole,
        Standing,
        "tier of the manufacturer in force; 0: not certified",
    ),
    column(
        "manufacturer_standing",
        Text,
        Standing,
        "`in_force`, `suspended` or `not_member`",
    ),
    column(
        "manufacturer_validated_days",
        Whole,
        Standing,
        "days since the manufacturer was last validated",
    ),
    column(
        "driver_standing",
        Text,
        Standing,
        "`in_force`, `suspended` or `not_member`",
    ),
    column(
        "threat_level",
        Whole,
        Standing,
        "threat level in force; 0: normal",
    ),
    column(
        "model",
        Number,
        Standing,
        "the model's calibrated probability of a finding, 0 to 1",
    ),
    column(
        "exam",
        Text,
        Outcome,
        "`none`, `documents`, `scan`, `physical`, or `unspecified` where the source does not say which",
    ),
    column(
        "exam_cause",
        Text,
        Outcome,
        "`targeted`, `compliance`, `random` or `other`",
    ),
    column(
        "exam_probability",
        Number,
        Outcome,
        "probability with which it was selected, 0 to 1",
    ),
    column(
        "found",
        Text,
        Outcome,
        "`nothing`, `discrepancy` or `serious`; unknown where nobody looked",
    ),
    column(
        "revenue",
        Number,
        Outcome,
        "duty and tax recovered, in `currency`",
    ),
    column(
        "waived",
        Text,
        Outcome,
        "coded reason why a selected exam was not made",
    ),
    column("arrived_at", Moment, Outcome, "instant of arrival"),
    column("released_at", Moment, Outcome, "instant of release"),
    column(
        "expedited",
        Flag,
        Outcome,
        "whether an expedited lane was used",
    ),
];
