//! Words that carry little of a company's name: legal forms, connecting words, the words of a trade.
//!
//! All are written folded (no case, no accents). Lists, not rules: add what an administration meets.

/// A legal form: the class it belongs to, and how it is written once dots are gone. `S.A. de C.V.`
/// has become `sa de cv` by then, because initials standing together are joined.
pub(super) struct LegalForm {
    pub(super) class: &'static str,
    pub(super) written: &'static [&'static [&'static str]],
}

const fn form(class: &'static str, written: &'static [&'static [&'static str]]) -> LegalForm {
    LegalForm { class, written }
}

/// Legal forms that end a name. Within a class the writings mean the same.
#[rustfmt::skip]
pub(super) const FORMS_AT_END: &[LegalForm] = &[
    form("inc", &[&["inc"], &["incorporated"], &["incorporation"]]),
    form("corp", &[&["corp"], &["corporation"], &["corporacion"]]),
    form("co", &[&["co"], &["company"], &["cia"], &["compania"], &["companhia"], &["cie"], &["compagnie"]]),
    form("llc", &[&["llc"], &["lc"], &["limited", "liability", "company"]]),
    form("partnership", &[&["llp"], &["lllp"], &["lp"], &["limited", "partnership"], &["pllc"]]),
    form("plc", &[&["plc"], &["public", "limited", "company"]]),
    form("ltd", &[&["ltd"], &["limited"], &["ltda"], &["limitada"], &["ltee"], &["limitee"], &["lda"], &["pte"], &["pvt"], &["pty"], &["private"], &["proprietary"]]),
    form("sa de cv", &[&["sa", "de", "cv"], &["sa", "cv"], &["sab", "de", "cv"], &["sapi", "de", "cv"], &["sociedad", "anonima", "de", "capital", "variable"]]),
    form("s de rl", &[&["s", "de", "rl", "de", "cv"], &["s", "de", "rl"], &["srl", "de", "cv"], &["sociedad", "de", "responsabilidad", "limitada", "de", "capital", "variable"], &["sociedad", "de", "responsabilidad", "limitada"]]),
    form("sa", &[&["sa"], &["sau"], &["sociedad", "anonima"], &["societe", "anonyme"], &["sociedade", "anonima"]]),
    form("srl", &[&["srl"], &["sl"], &["slu"], &["societa", "responsabilita", "limitata"]]),
    form("spa", &[&["spa"], &["societa", "per", "azioni"]]),
    form("sarl", &[&["sarl"], &["eurl"], &["societe", "a", "responsabilite", "limitee"]]),
    form("sas", &[&["sas"], &["sasu"], &["snc"], &["sca"], &["sci"]]),
    form("sc", &[&["sc"], &["s", "en", "c"], &["s", "en", "nc"]]),
    form("gmbh", &[&["gmbh"], &["mbh"], &["gesellschaft", "mit", "beschrankter", "haftung"], &["ug"]]),
    form("ag", &[&["ag"], &["aktiengesellschaft"]]),
    form("kg", &[&["kg"], &["kgaa"], &["ohg"], &["ek"]]),
    form("se", &[&["se"]]),
    form("bv", &[&["bv"], &["bvba"]]),
    form("nv", &[&["nv"]]),
    form("ab", &[&["ab"], &["aktiebolag"]]),
    form("as", &[&["as"], &["asa"], &["aps"], &["anonim", "sirketi"]]),
    form("oy", &[&["oy"], &["oyj"], &["oy", "ab"]]),
    form("ltd sti", &[&["ltd", "sti"], &["limited", "sirketi"], &["sti"]]),
    form("sp zoo", &[&["sp", "zoo"], &["sp", "z", "oo"], &["spolka", "z", "oo"]]),
    form("sro", &[&["sro"], &["spol", "sro"]]),
    form("kft", &[&["kft"], &["zrt"], &["nyrt"], &["rt"]]),
    form("doo", &[&["doo"], &["dd"], &["ood"], &["eood"]]),
    form("sdn bhd", &[&["sdn", "bhd"], &["bhd"]]),
    form("tbk", &[&["tbk"]]),
    form("kk", &[&["kk"], &["kabushiki", "kaisha"], &["kabushiki", "gaisha"]]),
    form("fze", &[&["fze"], &["fzco"], &["fzc"], &["wll"]]),
    form("jsc", &[&["jsc"], &["pjsc"], &["ojsc"], &["joint", "stock", "company"]]),
    form("ооо", &[&["ооо"], &["тоо"], &["ooo"]]),
    form("ао", &[&["ао"], &["оао"], &["зао"], &["пао"], &["oao"], &["zao"]]),
];

/// Legal forms that stand before the name in Indonesia, Russia, France and Viet Nam.
pub(super) const FORMS_AT_START: &[LegalForm] = &[
    form("pt", &[&["pt"]]),
    form("cv", &[&["cv"]]),
    form("sarl", &[&["sarl"]]),
    form("sas", &[&["sas"]]),
    form("ооо", &[&["ооо"], &["тоо"], &["ooo"]]),
    form(
        "ао",
        &[&["ао"], &["оао"], &["зао"], &["пао"], &["oao"], &["zao"]],
    ),
    form(
        "cong ty",
        &[&["cong", "ty", "tnhh"], &["cong", "ty", "co", "phan"]],
    ),
];

/// Legal forms written without a space at either end of a name in Chinese, Japanese or Korean.
pub(super) const FORMS_UNSPACED: &[&str] = &[
    "股份有限公司",
    "有限责任公司",
    "有限公司",
    "株式会社",
    "有限会社",
    "合同会社",
    "주식회사",
    "유한회사",
];

/// Articles and connecting words in English, Spanish, French, German, Portuguese and Italian.
#[rustfmt::skip]
pub(super) const STOP_WORDS: &[&str] = &[
    "a", "an", "and", "of", "the", "de", "del", "la", "el", "los", "las", "y", "e", "et", "le",
    "les", "du", "des", "und", "der", "die", "das", "da", "do", "dos", "di", "della",
];

/// One spelling for words that people abbreviate or write in their own language.
#[rustfmt::skip]
pub(super) const SPELLINGS: &[(&str, &[&str])] = &[
    ("international", &["intl", "internacional", "internationale", "internazionale", "int"]),
    ("manufacturing", &["mfg", "manufacturas", "manufactura", "manuf"]),
    ("logistics", &["logistic", "logistica", "logistique", "logistik", "logistix"]),
    (
        "transport",
        &["transports", "transporte", "transportes", "transportation", "transp"],
    ),
    ("group", &["grp", "grupo", "groupe", "gruppe", "gruppo"]),
    ("services", &["service", "svc", "svcs", "servicios", "servicio"]),
    ("brothers", &["bros", "hermanos", "hnos", "freres", "gebruder"]),
    ("technology", &["tech", "technologies", "tecnologia", "tecnologias"]),
    ("industries", &["ind", "industry", "industrial", "industrias", "industria", "industrie"]),
    ("import", &["imports", "importing", "importadora", "importaciones", "importers"]),
    ("export", &["exports", "exporting", "exportadora", "exportaciones", "exporters"]),
    ("distribution", &["dist", "distributors", "distributing", "distribuidora", "distributor"]),
    ("trading", &["trade", "comercializadora", "comercial", "commerce"]),
    ("association", &["assoc", "assn", "asociacion"]),
    ("products", &["product", "prod", "prods", "productos", "produits"]),
    ("holdings", &["holding", "hldg", "hldgs"]),
];

/// Words that name a trade or a size rather than a company.
#[rustfmt::skip]
pub(super) const TRADE_WORDS: &[&str] = &[
    "international", "manufacturing", "logistics", "transport", "trans", "group", "services", "brothers",
    "technology", "industries", "import", "export", "distribution", "trading", "association",
    "products", "holdings", "global", "worldwide", "freight", "shipping", "cargo", "carriers",
    "carrier", "lines", "line", "trucking", "forwarding", "forwarders", "express", "customs",
    "brokers", "broker", "brokerage", "warehousing", "warehouse", "supply", "chain", "solutions",
    "systems", "enterprises", "enterprise", "partners", "foods", "textiles", "garments", "apparel",
    "electronics", "plastics", "auto", "parts", "terminal", "terminals", "maritime", "air",
    "aduanal", "agencia", "fletes", "autotransportes", "maquiladora", "maquilas", "imex", "impex",
];

/// Countries and regions: they tell sister companies apart, and are often left out.
#[rustfmt::skip]
pub(super) const PLACE_WORDS: &[&str] = &[
    "usa", "us", "america", "americas", "american", "mexico", "mexicana", "canada", "canadian",
    "china", "shanghai", "shenzhen", "hk", "hongkong", "asia", "europe", "india", "vietnam",
    "taiwan", "japan", "korea", "uk", "north", "south", "east", "west", "norte", "sur",
];
