//! The words of forms, records and tables.

use crate::codes::codes;

codes! {
    /// What a company does in the chain.
    ChainRole {
        /// Makes or grows the goods.
        Manufacturer = "manufacturer",
        /// Sells them without making them.
        Supplier = "supplier",
        /// Packs goods of several shippers together.
        Consolidator = "consolidator",
        /// Arranges the carriage.
        Forwarder = "forwarder",
        /// Stores them.
        Warehouse = "warehouse",
        /// Handles them at a port, airport or rail yard.
        Terminal = "terminal",
        /// Carries them by road.
        RoadCarrier = "road_carrier",
        /// Carries them by rail.
        RailCarrier = "rail_carrier",
        /// Carries them by sea.
        SeaCarrier = "sea_carrier",
        /// Carries them by air.
        AirCarrier = "air_carrier",
        /// Declares them to customs.
        Broker = "broker",
        /// Serves a site: guards, cleaning, information technology.
        Service = "service",
    }
    /// Whether the member deals with the partner itself.
    Reach {
        /// The member has a contract with it.
        Direct = "direct",
        /// Another partner uses it.
        Indirect = "indirect",
    }
    /// How goods move from one stop to the next.
    Mode {
        /// By road.
        Road = "road",
        /// By rail.
        Rail = "rail",
        /// By sea or inland waterway.
        Sea = "sea",
        /// By air.
        Air = "air",
    }
    /// What may happen to goods on their way (the five kinds of the programme's guide to risk assessment, 2010).
    ThreatKind {
        /// Terrorism.
        Terrorism = "terrorism",
        /// Contraband hidden in lawful goods.
        Contraband = "contraband",
        /// Smuggling of people.
        HumanSmuggling = "human_smuggling",
        /// Organised crime, theft of goods among it.
        OrganisedCrime = "organised_crime",
        /// Conditions that let the others grow: corruption, unrest, poverty.
        Conditions = "conditions",
    }
    /// How much.
    Level {
        /// Low.
        Low = "low",
        /// Medium.
        Medium = "medium",
        /// High.
        High = "high",
    }
    /// How a member looked for itself.
    CheckMethod {
        /// On the spot.
        Visit = "visit",
        /// From documents: certificates, reports of audits.
        Documents = "documents",
        /// In a call, by voice or picture.
        Call = "call",
    }
}

impl Level {
    /// One, two or three.
    pub fn points(self) -> u8 {
        match self {
            Self::Low => 1,
            Self::Medium => 2,
            Self::High => 3,
        }
    }
}
