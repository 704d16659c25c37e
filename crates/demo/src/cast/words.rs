//! What names and places are made of. Companies' names are coined, so that no real company is meant; towns and their
//! UN/LOCODEs are real, streets are such as every town has.

/// Beginnings of coined names.
pub const BEGINNINGS: &[&str] = &[
    "Bel", "Cor", "Dun", "Esk", "Far", "Gal", "Hal", "Ister", "Jar", "Kel", "Lor", "Mor", "Nor",
    "Orm", "Pell", "Quen", "Rav", "Sel", "Tar", "Ull", "Ver", "Wen", "Yar", "Zan", "Bran", "Cald",
    "Drov", "Elv", "Fenn", "Grav", "Hest", "Ingl", "Jost", "Karv", "Lund", "Mast", "Nev", "Osk",
    "Pry", "Rost", "Sav", "Tolv", "Umbr", "Vald", "Wald", "Yest", "Zorv", "Ash", "Brem", "Crest",
];

/// Ends of coined names.
pub const ENDS: &[&str] = &[
    "amore", "edale", "ovane", "iwick", "aton", "umar", "elis", "aquist", "ovia", "endra", "ithe",
    "astra", "ombe", "ureth", "anca", "iska", "ondel", "ardo", "emont", "ilaya", "oster", "uvia",
    "abrin", "esco", "inova", "oreth", "alune", "ettis", "ivar", "ompari",
];

/// Middles of longer coined names.
pub const MIDDLES: &[&str] = &[
    "ba", "cri", "do", "fel", "gu", "hon", "jil", "ka", "lu", "mer", "nol", "pi", "qua", "ras",
    "so", "tin", "vu", "wex", "yo", "zel", "bri", "dra", "flo", "gle",
];

/// Ends of longer coined names.
pub const LASTS: &[&str] = &[
    "dan", "tor", "vix", "lund", "mont", "sen", "bury", "ron", "lex", "mar", "pol", "quin", "rix",
    "sted", "tal", "und", "vor", "wyn", "xan", "yard", "zon", "bek", "cal", "dol", "fay", "gorn",
    "hil", "jen", "kor", "lam",
];

/// Second words in English, with the French and Spanish ones that take their place.
pub const SECONDS_EN: &[&str] = &[
    "Ridge", "Harbor", "Pine", "Summit", "Lantern", "Orchard", "Copper", "Falcon", "Meadow",
    "Granite", "Anchor", "Cedar", "Prairie", "Willow", "Beacon", "Quarry", "Juniper", "Mesa",
    "Delta", "Timber", "Heron", "Canyon", "Maple", "Saddle", "Cobalt", "Bridge", "Crossing",
    "Fairway", "Mill", "Grove", "Haven", "Landing", "Point", "Stone", "Valley", "Bluff", "Creek",
];
/// Spanish ones.
pub const SECONDS_ES: &[&str] = &[
    "Encino", "Palmar", "Cumbre", "Laguna", "Nopal", "Vega", "Loma", "Alameda", "Ribera",
    "Mezquite", "Sauce", "Cantera", "Huerta", "Molino", "Puente", "Barranca", "Roble", "Faro",
    "Peñasco", "Arroyo", "Sabino", "Ceiba", "Dársena", "Llano", "Jacal", "Milpa", "Brisa", "Otate",
];

/// A place: country, region, town, UN/LOCODE, postal code, the region's code in manufacturer ids.
pub type Place = (
    &'static str,
    &'static str,
    &'static str,
    &'static str,
    &'static str,
);

/// Towns. UN/LOCODEs as published by the UNECE.
#[rustfmt::skip]
pub const PLACES: &[Place] = &[
    ("US", "CA", "Los Angeles", "USLAX", "90058"), ("US", "CA", "Long Beach", "USLGB", "90810"),
    ("US", "CA", "Oakland", "USOAK", "94621"), ("US", "TX", "Houston", "USHOU", "77029"),
    ("US", "TX", "Laredo", "USLRD", "78045"), ("US", "TX", "El Paso", "USELP", "79925"),
    ("US", "TX", "Dallas", "USDAL", "75207"), ("US", "TX", "San Antonio", "USSAT", "78219"),
    ("US", "IL", "Chicago", "USCHI", "60632"), ("US", "NY", "New York", "USNYC", "10013"),
    ("US", "NY", "Buffalo", "USBUF", "14206"), ("US", "NJ", "Newark", "USEWR", "07114"),
    ("US", "GA", "Savannah", "USSAV", "31408"), ("US", "GA", "Atlanta", "USATL", "30336"),
    ("US", "WA", "Seattle", "USSEA", "98108"), ("US", "FL", "Miami", "USMIA", "33166"),
    ("US", "FL", "Jacksonville", "USJAX", "32226"), ("US", "MI", "Detroit", "USDET", "48209"),
    ("US", "TN", "Memphis", "USMEM", "38118"), ("US", "SC", "Charleston", "USCHS", "29405"),
    ("US", "VA", "Norfolk", "USORF", "23502"), ("US", "MD", "Baltimore", "USBAL", "21224"),
    ("US", "LA", "New Orleans", "USMSY", "70126"), ("US", "OH", "Columbus", "USCMH", "43217"),
    ("US", "AZ", "Phoenix", "USPHX", "85043"), ("US", "PA", "Philadelphia", "USPHL", "19148"),
    ("US", "MN", "Minneapolis", "USMSP", "55413"), ("US", "OR", "Portland", "USPDX", "97217"),
    ("CA", "ON", "Toronto", "CATOR", "M9W 5L7"), ("CA", "QC", "Montréal", "CAMTR", "H4T 1V6"),
    ("CA", "BC", "Vancouver", "CAVAN", "V6A 1B4"), ("CA", "NS", "Halifax", "CAHAL", "B3K 5M7"),
    ("CA", "MB", "Winnipeg", "CAWNP", "R3H 0R9"), ("CA", "QC", "Québec", "CAQUE", "G1N 4J4"),
    ("MX", "NLE", "Monterrey", "MXMTY", "64500"), ("MX", "JAL", "Guadalajara", "MXGDL", "44940"),
    ("MX", "BCN", "Tijuana", "MXTIJ", "22444"), ("MX", "CHH", "Ciudad Juárez", "MXCJS", "32470"),
    ("MX", "TAM", "Nuevo Laredo", "MXNLD", "88277"), ("MX", "QUE", "Querétaro", "MXQRO", "76120"),
    ("MX", "TAM", "Reynosa", "MXREX", "88780"), ("MX", "VER", "Veracruz", "MXVER", "91808"),
    ("MX", "COL", "Manzanillo", "MXZLO", "28219"), ("MX", "BCN", "Mexicali", "MXMXL", "21395"),
    ("DE", "HH", "Hamburg", "DEHAM", "20457"), ("NL", "ZH", "Rotterdam", "NLRTM", "3089 JB"),
    ("JP", "13", "Tokyo", "JPTYO", "135-0064"), ("KR", "26", "Busan", "KRPUS", "48943"),
    ("SG", "", "Singapore", "SGSIN", "118222"), ("FR", "76", "Le Havre", "FRLEH", "76600"),
    ("ES", "V", "Valencia", "ESVLC", "46024"), ("IT", "GE", "Genova", "ITGOA", "16149"),
    ("PA", "8", "Panamá", "PAPTY", "0816"), ("CL", "VS", "Valparaíso", "CLVAP", "2340000"),
];

/// Places of partners abroad at which US importers' cargo begins.
pub const ABROAD: &[&str] = &["MX", "CA", "JP", "KR", "DE", "IT", "ES"];

/// Streets in the three languages of the programme's neighbourhood.
pub const STREETS_EN: &[&str] = &[
    "Industrial Parkway",
    "Commerce Drive",
    "Harbor Boulevard",
    "Railroad Avenue",
    "Distribution Way",
    "Terminal Road",
    "Freight Street",
    "Airport Road",
    "Enterprise Court",
    "Dock Street",
    "Gateway Boulevard",
    "Logistics Loop",
    "Foundry Road",
    "Mill Street",
    "Depot Lane",
];
/// Spanish.
pub const STREETS_ES: &[&str] = &[
    "Avenida Industrial",
    "Calle de la Aduana",
    "Boulevard del Puerto",
    "Carretera al Aeropuerto",
    "Avenida de las Américas",
    "Calle Ferrocarril",
    "Parque Industrial Norte",
    "Avenida del Parque",
];
/// French.
pub const STREETS_FR: &[&str] = &[
    "Rue du Port",
    "Boulevard Industriel",
    "Chemin de la Gare",
    "Avenue du Commerce",
    "Rue de l'Aéroport",
];

/// First names.
pub const FIRST_EN: &[&str] = &[
    "Ada", "Grace", "Martin", "Helen", "Victor", "Nina", "Paul", "Irene", "Thomas", "Laura",
    "Peter", "Ruth", "Daniel", "Alice", "George", "Emily", "Owen", "Clara", "Henry", "Diana",
    "Walter", "Joan", "Samuel", "Naomi", "Russell", "Priya", "Kenji", "Mei", "Amara", "Tomasz",
    "Leila", "Andre",
];
/// Spanish.
pub const FIRST_ES: &[&str] = &[
    "Lucía", "Javier", "Marisol", "Ricardo", "Elena", "Héctor", "Paola", "Andrés", "Gabriela",
    "Raúl", "Teresa", "Óscar", "Claudia", "Sergio", "Ximena", "Ignacio", "Rocío", "Tomás",
    "Alicia", "Bruno",
];
/// French.
pub const FIRST_FR: &[&str] = &[
    "Camille", "Étienne", "Hélène", "Luc", "Mathilde", "Olivier", "Sophie", "Rémi", "Claire",
    "Benoît",
];
/// Last names.
pub const LAST_EN: &[&str] = &[
    "Ashford",
    "Bennett",
    "Caldwell",
    "Drummond",
    "Ellison",
    "Farrow",
    "Gibbs",
    "Hartley",
    "Ingram",
    "Jarvis",
    "Kendall",
    "Lockwood",
    "Merrick",
    "Norwood",
    "Oakes",
    "Pruitt",
    "Quigley",
    "Radcliffe",
    "Shelby",
    "Thornton",
    "Underhill",
    "Vance",
    "Whitlock",
    "Yardley",
    "Zeller",
    "Okafor",
    "Tanaka",
    "Nowak",
    "Chen",
    "Rahman",
    "Silva",
    "Haddad",
    "Kaplan",
    "Petrov",
    "Mbeki",
    "Larsen",
    "Novak",
];
/// Spanish.
pub const LAST_ES: &[&str] = &[
    "Aguilar",
    "Barrera",
    "Cárdenas",
    "Delgado",
    "Escobedo",
    "Fuentes",
    "Garza",
    "Herrera",
    "Ibarra",
    "Juárez",
    "Lozano",
    "Montoya",
    "Navarro",
    "Ochoa",
    "Peralta",
    "Quiroga",
    "Rivas",
    "Salinas",
    "Treviño",
    "Uribe",
    "Valdez",
    "Zamora",
];
/// French.
pub const LAST_FR: &[&str] = &[
    "Beaulieu",
    "Charron",
    "Desjardins",
    "Fortin",
    "Gagné",
    "Lavoie",
    "Morel",
    "Pelletier",
    "Rivard",
    "Thibault",
];
/// Positions of those who sign.
pub const OFFICER_TITLES: &[&str] = &[
    "President",
    "Chief Executive Officer",
    "Vice President, Supply Chain",
    "General Manager",
    "Director of Trade Compliance",
    "Chief Operating Officer",
    "Managing Director",
];
/// Positions of the others.
pub const EMPLOYEE_TITLES: &[&str] = &[
    "Trade Compliance Analyst",
    "Security Coordinator",
    "Warehouse Manager",
    "Import Coordinator",
    "Logistics Supervisor",
    "Facilities Manager",
];
