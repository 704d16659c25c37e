# The measures of the strategic plan of 2004.

plan-title = Measures of the 2004 plan
plan-lead = The measures that the strategic plan of 2004 set for the programme. Each is defined once in the policy pack, and stands here with what it was made of, the rows behind it, what is asked of the record for it, and what cannot be concluded from it.
plan-scope = Calendar year { $year }
plan-measure = Measure
plan-definitions = What each means (definitions { $version })
plan-counts = Above the line
plan-divided-by = Below the line
plan-period = By which day
plan-leaves-out = Left out
plan-not-shown = What it does not show
plan-cautions = What cannot be concluded
plan-query = What is asked of the record: { $name }
plan-counted = Declarations lie outside the database. They are counted in one pass over the year by the definition above; the rows behind each part are linked at the top.
plan-interval = 95% interval: { $low } to { $high }.
plan-alike = For comparable shipments, { $count ->
    [one] in one group
   *[other] in { $count } groups
} by { $strata }: { $ratio }, 95% interval { $low } to { $high }. The groups agree.
plan-test-none = Whether any group differs at all: Cochran–Mantel–Haenszel { $statistic } with the correction for continuity, p { $p }.
plan-test-alike = Whether the groups’ odds agree: Breslow–Day { $statistic }, { $df } degrees of freedom, p { $p }.
plan-form-fewer = In the form of fiscal year 2003: members are examined { $times } times less often, that is, their rate is the others’ rate divided by { $times }. It is a ratio of rates, not a difference.
plan-form-more = In the form of fiscal year 2003: members are examined { $times } times as often as others. It is a ratio of rates, not a difference.
plan-form-one-in = One in { $members } of the members’ shipments, one in { $others } of the others’.
plan-part-members = members
plan-part-all = all
plan-part-members-examined = members, examined
plan-part-others = others
plan-part-others-examined = others, examined
plan-part-recommendations = recommendations
plan-part-reports = reports
plan-part-passed = passed
plan-part-failed = failed
plan-part-conditional = passed with required actions
plan-part-met = met
plan-part-judged = judged
plan-part-validations = validations with hours
plan-part-lane = in the lane
plan-part-usual = elsewhere
plan-caution-nothing-there = There is nothing to divide by in this year, so there is no figure.
plan-caution-too-few = Too few exams for a ratio: on the smaller side { $least } were to be expected, and with fewer than five one exam more or less would turn the result around.
plan-caution-exact = Counted exactly, the ratio lies between { $low } and { $high } with 95% certainty.
plan-caution-exact-open = Counted exactly, the ratio is { $low } or more with 97.5% certainty: there is no upper end.
plan-caution-differs = The groups of comparable shipments differ more than chance lets them (p { $p }). One figure would hide that; look at the groups.
plan-caution-crude-misleads = The plain ratio says the opposite of the comparison of like with like: members ship other goods by other ways. Do not quote it alone.
plan-caution-nothing-comparable = No shipments of members and others can be compared.
plan-caution-one-side-none = One side had no such exam at all: there is no number of times.
plan-caution-exam-unknown = { $count ->
    [one] Of one declaration nothing is known of exams; it is left out.
   *[other] Of { $count } declarations nothing is known of exams; they are left out.
}
plan-caution-other-currency = { $count ->
    [one] One declaration in another currency, or in none, is left out.
   *[other] { $count } declarations in another currency, or in none, are left out.
}
plan-caution-no-containers = { $count ->
    [one] One declaration gives no number of containers and is left out.
   *[other] { $count } declarations give no number of containers and are left out.
}
plan-caution-missed = { $count ->
    [one] One certified shipment that nobody treated as certified is not counted as a member’s.
   *[other] { $count } certified shipments that nobody treated as certified are not counted as members’.
}
plan-col-importer = Importer
plan-col-carrier = Carrier
plan-col-containers = Containers
plan-col-value = Value
plan-col-cause = Cause of the exam
plan-col-minutes = Minutes to release
plan-rows-cut = The file ends here; there are { $total } rows in all.
