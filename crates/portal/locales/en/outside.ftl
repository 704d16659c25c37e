validation-outside = Results of others
validation-outside-one = Results of somebody else
validation-outside-intro = Another administration or agency has looked at this company too, and gives what it found as OSCAL assessment results. Bring the document here to read it beside the criteria of this validation.
validation-outside-decides-nothing = It decides nothing by itself. No result, no finding and no conclusion here comes of it unless you record one, in your own words, for what you have satisfied yourself of.
validation-outside-none = No results of others have been brought.
validation-outside-count = { $count ->
    [0] Nobody has brought results of another administration or agency.
    [one] One document of another administration or agency is read beside the criteria.
   *[other] { $count } documents of other administrations or agencies are read beside the criteria.
}
validation-outside-open = Open the results of others
validation-outside-new = Bring results
validation-outside-document = Assessment results
validation-outside-document-hint = An OSCAL file in JSON, up to { $limit } MB. It is held against the official schema, kept as it is, and given out again as it came.
validation-outside-kind = Made by
validation-outside-from = Name of the administration or agency
validation-outside-from-hint = Whoever answers for the results, not the person who sent the file.
validation-outside-authority-hint = The law, the arrangement between the administrations, or the company’s written consent.
validation-outside-bring = Read it in
validation-outside-flash = The results are kept with this validation.
validation-outside-by = Brought by { $name } on { $day }
validation-outside-brought = Brought
validation-outside-aside = Set aside
validation-outside-aside-by = Set aside by { $name } on { $day }.
validation-outside-set-aside = Set it aside
validation-outside-set-aside-text = For a document that does not belong here: of another company, of another time, or replaced by its author. It stays in the record, with your reason.
validation-outside-reason = Why it does not belong here
validation-outside-aside-flash = The document is set aside.
validation-outside-version = Version of the document
validation-outside-modified = Last changed by its author
validation-outside-file = File
validation-outside-download = The document as it came
validation-outside-start = Began
validation-outside-end = Ended
validation-outside-no-end = No end is given
validation-outside-beside = Beside the criteria of this validation
validation-outside-beside-text = Criteria of the scope that a finding’s requirement is known to have to do with, by its number, by an identifier that the edition keeps or by a crosswalk. Where a crosswalk says it, the two do not always ask the same.
validation-outside-beside-none = No finding is about a requirement that is known to be a criterion of this validation.
validation-outside-said = What the document says
validation-outside-ours = Our result
validation-outside-no-result = No result yet
validation-outside-findings = { $count ->
    [0] No findings
    [one] One finding
   *[other] { $count } findings
}
validation-outside-observations = { $count ->
    [0] No observations
    [one] One observation
   *[other] { $count } observations
}
validation-outside-risks = { $count ->
    [0] No risks
    [one] One risk
   *[other] { $count } risks
}
validation-outside-satisfied = Satisfied
validation-outside-not-satisfied = Not satisfied
validation-outside-target = About
validation-outside-no-criterion = No criterion is known to have to do with it
validation-outside-rests-on = See
validation-outside-observation = Observation without a title
validation-outside-methods = How it was looked at
validation-outside-collected = Collected
validation-outside-expires = Holds until

timeline-validation-outside_brought = Results of { $from } brought: { $title }
timeline-validation-outside_set_aside = Results of others set aside

refusal-validation-outside-twice = This very document is here already.
refusal-validation-outside-many = At most { $most } documents of others stand beside one validation. Set aside those that do not belong here.
refusal-validation-outside-kind = Choose who made it.
refusal-validation-outside-from = Name the administration or agency, in at most { $most } characters.
refusal-validation-outside-gone = This document is not here, or is set aside already. Reload the page.
refusal-outside-other = These are no OSCAL assessment results: the file begins with “{ $found }”. Ask its author for the document that begins with “assessment-results”.
refusal-outside-schema = This installation cannot check the document now. Tell its administrator; nothing was taken.
refusal-outside-required = At { $place }, “{ $what }” is missing. Ask the author to add it.
refusal-outside-unexpected = At { $place } the standard knows no “{ $what }”. What a tool adds of its own belongs into “props”; ask the author to move it there.
refusal-outside-type = At { $place } stands something of another kind than the standard asks for, such as a word where a list belongs. Ask the author to write it again.
refusal-outside-pattern = What stands at { $place } is not written as the standard asks: an identifier, a date with time and zone, or a word without spaces. Ask the author to correct it.
refusal-outside-empty = The list at { $place } is empty. Ask the author to leave it out or to fill it.
refusal-outside-value = What stands at { $place } is none of the words that the standard allows there. Ask the author to choose one of them.
refusal-outside-form = What stands at { $place } has none of the forms that the standard allows. Ask the author to correct it.
refusal-outside-more = { $count ->
    [one] One more place does not keep to the schema.
   *[other] { $count } more places do not keep to the schema.
}
