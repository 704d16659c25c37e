# The criteria for anyone to read, and how surely each row is known.
criteria-title = Minimum security criteria
criteria-edition = { $name }, in force since { $since }
criteria-lead = What the programme asks of each kind of company. A must is required; a should is recommended.
criteria-wording = The wording is our own paraphrase. The administration’s published text is what binds.
criteria-entity-type = Entity type
criteria-category = Category
criteria-strength = Strength
criteria-words = Words
criteria-shown = { $n } of { $total } criteria.
criteria-strength-must = must
criteria-strength-should = should
criteria-strength-in = { $strength }, in { $strand } only
criteria-must-for = { $count ->
    [one] must for one entity type
   *[other] must for { $count } entity types
}
criteria-should-for = { $count ->
    [one] should for one entity type
   *[other] should for { $count } entity types
}
criteria-both-for = must for { $must }, should for { $should } entity types
criteria-unconfirmed = Still to be confirmed for this entity type
criteria-one-title = Criterion { $id }
criteria-meaning = What it means
criteria-evidence = Typical evidence
criteria-applies = To whom it applies
criteria-not-for = Does not apply to:
criteria-known-from = Known from
criteria-confirmed = Confirmed
criteria-to-confirm = To be confirmed
criteria-sources = Sources
criteria-neighbours = Other criteria
criteria-previous = Previous criterion
criteria-next = Next criterion
criteria-provenance-title = Provenance of the criteria
criteria-provenance-lead = For each entity type: how many rows were read in a document, and how many are only recalled and still have to be looked up in the administration’s own text. Each count leads to its rows.
criteria-provenance-table = Rows by entity type
criteria-provenance-official-excerpt = the administration’s own document
criteria-provenance-official-notice = an official message
criteria-provenance-secondary-form = somebody else’s form with the official numbers
criteria-provenance-secondary-report = trade press or lawyers
criteria-provenance-recall = recalled, not seen
criteria-edition-hash = SHA-256 of this edition’s files:
criteria-rows = Rows
criteria-rows-hint = Choose an entity type or a provenance, or follow a count in the table.
criteria-rows-count = { $count ->
    [one] 1 row
   *[other] { $count } rows
}
criteria-criterion = Criterion
