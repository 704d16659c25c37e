# Selectivity: declarations assessed as they come, and why each got its lane.

nav-selectivity = Selectivity
selectivity-title = Selectivity
selectivity-lead = Declarations as the systems of customs sent them, each scored by the ruleset in force and by how everybody in its chain stood at that moment. Every assessment was on disk before it was answered, and none can be changed.
selectivity-no-ruleset = No ruleset is in force, so no declaration can be assessed. Have one approved first.
selectivity-from = From
selectivity-until = Until
selectivity-day = Enter a day, for example 2026-03-31.
selectivity-any = Any
selectivity-lane = Lane
selectivity-selected = Selected
selectivity-selected-none = Not selected
selectivity-selected-rules = By rules
selectivity-selected-sample = By chance
selectivity-selected-both = By rules and by chance
selectivity-selected-explore = To learn
selectivity-office = Office
selectivity-number = Number or reference
selectivity-declaration = Declaration
selectivity-importer = Importer
selectivity-tier = Tier { $tier }
selectivity-credit-points = Credit
selectivity-score = Score
selectivity-expedited-short = Expedited
selectivity-count = { $count ->
    [one] { $count } assessment
   *[other] { $count } assessments
}
selectivity-one = Declaration { $declaration }
selectivity-worst = A declaration is treated as its worst line: here line { $line }.
selectivity-hard = A rule sends it to lane { $lane } whatever the score; the score alone leads to { $by_score }.
selectivity-credit-none = Standing takes nothing off: nobody in the chain has credit.
selectivity-credit-unused = Standing takes nothing off, as there is nothing to take it from; up to { $cap } points would be allowed.
selectivity-credit = Standing takes { $credit } points off; at most { $cap } are allowed for the highest tier in this chain.
selectivity-parties = Whose standing counted
selectivity-parties-none = The declaration names no importer, carrier, manufacturer or driver.
selectivity-statement = What it gets
selectivity-role-importer = Importer
selectivity-role-carrier = Carrier
selectivity-role-manufacturer = Manufacturer
selectivity-role-driver = Driver
selectivity-party-in-force = { $role } { $number }: { $name }, in good standing, tier { $tier }.
selectivity-party-suspended = { $role } { $number }: { $name }, suspended. Nothing is taken off for it.
selectivity-party-over = { $role } { $number }: { $name }, whose membership has ended.
selectivity-party-decided = { $role } { $number }: a person of the programme decided that this is no member.
selectivity-party-nobody = { $role } { $number }: no membership is on record under this number. That is no sign of risk.
selectivity-party-no-number = { $role }: the declaration gives no number, and a name alone decides nothing.
selectivity-party-several = { $role } { $number }: several companies have this number, so it speaks for none of them.
selectivity-party-unsure = { $role } { $number }: the number could be of several kinds and the name is another one, so it is taken for nobody’s. Send the scheme with it.
selectivity-party-card = { $role } { $number }: the card is in the programme’s register and in force.
selectivity-party-card-over = { $role } { $number }: the card is known to the programme and not in force on this day.
selectivity-validated = { $count ->
    [0] Validated today.
    [one] Last validated yesterday.
   *[other] Last validated { $count } days ago.
}
selectivity-lines = Its lines
selectivity-line = Line
selectivity-others = The same declaration, assessed before or since
selectivity-facts = How it was assessed
selectivity-reference = Sender’s reference
selectivity-series = Series of its number
selectivity-declared-on = Lodged
selectivity-assessed-at = Assessed
selectivity-version = Version of the ruleset
selectivity-record = Standing as of place in the record
selectivity-place = Number of the assessment
selectivity-seal = Seal
selectivity-sent = What was sent

selectivity-draw = Compliance sample
selectivity-draw-in = Drawn on { $day }: { $at } is below its probability of { $probability }, so it is examined whatever its lane.
selectivity-draw-out = Not drawn on { $day }: { $at } is not below its probability of { $probability }.
selectivity-draw-before = This declaration had been drawn for under another reference before, and that draw holds.
selectivity-draws-link = All draws of that day
selectivity-draws = Compliance sample
selectivity-draws-lead = A share of all declarations is examined by chance, members’ with a lower probability, so that the truth stays measurable where rules and standing look away.
selectivity-draws-how = Each day has a secret. What it is bound to (its SHA-256) is written down thirty days ahead and cannot be changed; the secret itself is shown when the day is over. Each declaration’s draw is HMAC-SHA-256, under the secret, of its series, a line break and its number: the first 53 bits read as a fraction of 1. Below its probability, it is drawn.
selectivity-draws-day = Day
selectivity-draws-of = Draws of { $day }
selectivity-draws-none = Nothing was bound for this day, so nothing was drawn.
selectivity-draws-hidden = Its secret is not shown yet. That happens with the first assessment after the day.
selectivity-draws-unbound = The secret is not the one that had been bound. None of these draws can be relied on.
selectivity-draws-same = { $count ->
    [0] The secret is the one that had been bound. Nothing was drawn for.
    [one] The secret is the one that had been bound, and its one draw comes out the same again.
   *[other] The secret is the one that had been bound, and all { $count } draws come out the same again.
}
selectivity-draws-wrong = { $count ->
    [one] One draw does not come out the same again.
   *[other] { $count } draws do not come out the same again.
}
selectivity-draws-differ = Draws that do not come out the same again
selectivity-draws-kept = As kept
selectivity-draws-again = Worked out again
selectivity-draws-empty = No declaration was drawn for on this day.
selectivity-commitment = Bound to (SHA-256)
selectivity-promised-at = Written down
selectivity-secret = Secret
selectivity-revealed-at = Shown since
selectivity-strata = Draws by stratum
selectivity-strata-mode = Mode of transport
selectivity-strata-tier = Importer
selectivity-strata-probability = Probability
selectivity-strata-count = Declarations
selectivity-strata-expected = Expected
selectivity-strata-drawn = Drawn
selectivity-mode = Code { $code }
selectivity-mode-other = Any other
selectivity-other-many = { $share } of the day’s declarations ({ $other } of { $all }) say no mode of transport that has a rate of its own, so they were drawn at the base rate. The pack’s modes.toml says which words and codes are one mode.
selectivity-tier-none = No tier in force
selectivity-percent = { $share }%
selectivity-ahead = Today and the days to come
selectivity-ahead-lead = Note them down, and you can tell afterwards that no secret was chosen to spare somebody.
selectivity-ahead-none = Nothing is bound yet. It begins with the first assessment.

selectivity-expedited = Expedited lane
selectivity-expedited-yes = It may use the expedited lane: importer, carrier, driver and manufacturer were each certified at that moment.
selectivity-expedited-selected = It may not use the expedited lane, as it was selected. Importer, carrier, driver and manufacturer were each certified at that moment.
selectivity-expedited-no = It may not use the expedited lane. What is missing:
selectivity-link-nobody = { $role }: line { $line } names none.

selectivity-explore = Exploring
selectivity-explore-lead = Whoever examines only what rules point at learns nothing about the rest. So a share of inspections goes to declarations that no rule selected, drawn at random with the day’s secret, each with the same probability. It was written down before the day’s first draw. The draw is made as above, from the word “explore”, the character U+001F, the series, a line break and the number.
selectivity-explore-share = Of all inspections, to learn from
selectivity-explore-rate = Selected by rules in the seven days before
selectivity-explore-rate-of = { $selected } of { $assessed } (counted as at least what the policy says)
selectivity-explore-free = Declarations that no rule selected
selectivity-explore-in = It was drawn to learn from as well ({ $at }, below { $probability }); that counts where no rule selects it.
selectivity-explore-out = It was not drawn to learn from ({ $at }; the probability was { $probability }).

selectivity-shares = What the sample says
selectivity-shares-since = Declarations first assessed since { $day }.
selectivity-shares-lead = Each examined declaration stands for as many as its probability says (1 ÷ probability), so that a lower rate for members does not bend the share. The interval holds the truth in 95 of 100 such samples.
selectivity-share-group = Declarations
selectivity-share-all = All
selectivity-share-members = With an importer in force
selectivity-share-others = All others
selectivity-share-examined = Examined
selectivity-share-waived = Waived
selectivity-share-cut = Left out for want of people
selectivity-share-weighted = Something found, weighted
selectivity-share-plain = Unweighted
selectivity-share-of = { $share } ({ $least } to { $most })
selectivity-share-few = Fewer than { $few } drawn declarations have been examined. Nothing can be concluded yet.
selectivity-share-rest = { $count ->
    [one] One drawn declaration has not been examined. If it differs from the others, the share is wrong by that much.
   *[other] { $count } drawn declarations have not been examined. If they differ from the others, the share is wrong by that much.
}
selectivity-divided = How to divide the same number of exams
selectivity-divided-lead = The estimate is surest where a stratum gets exams by its size times how much its findings vary (Neyman). The rates are the policy pack’s; nothing changes by this table. Sizes are what the drawn declarations stand for.
selectivity-divided-share = Counted by strata, each by its size however many of its drawn declarations were examined: { $share } have something to find ({ $least } to { $most }).
selectivity-divided-population = Declarations
selectivity-divided-found = Found
selectivity-divided-best = Would be examined
selectivity-divided-probability = Would be drawn with

examination-title = What became of it
examination-none = Nothing has been recorded yet.
examination-say = Record what became of it
examination-outcome = What was done?
examination-documents = Examined: documents
examination-scan = Examined: scan
examination-physical = Examined: the goods themselves
examination-standard-exception = Waived: a standing exception
examination-articulable-reason = Waived: a reason that can be put in words
examination-cut-for-capacity = Left out: not enough people or hours
examination-found = Was something found?
examination-found-hint = Only for an exam.
examination-found-yes = Yes
examination-found-no = No
examination-is-found = something was found
examination-is-clean = nothing was found
examination-note = Why, or what was seen
examination-note-hint = Needed for a waiver, for a declaration left out, when something was found, and to change what was said before.
examination-record = Record
examination-flash = Recorded.
examination-by = { $name }, { $at }
examination-unspecified = Examined; the file does not say how
examination-source-code = Waived, by a code of the file
examination-by-import = From an imported file ({ $name }, { $at })
examination-item-one-of = Send one of these: { $known }.
examination-item-flag = Send true or false.
examination-item-needless = This is of another outcome than the one sent: leave it out.
examination-item-field = There is no such field. There are: { $known }.
examination-item-none = No declaration of this series and number was assessed.
examination-item-contrary = Something else was said of this declaration before. Send "correction": true with a note to change it.
examination-item-format = Send “ndjson” or “csv”.
refusal-examination-choose = Choose what was done.
refusal-examination-found = Say whether something was found.
refusal-examination-not-selected = This declaration was not selected, so there is nothing to waive or leave out.
timeline-examination-recorded = Recorded what became of a declaration

failure-taken = Taken already
failure-taken-help = Something else is there under the same name. Nothing was changed.
failure-not-ready = Not ready yet
failure-not-ready-help = It cannot be done at the moment. Try again later.
api-failure-taken = Something else is there under the same name; see “errors”. Nothing was changed.
api-failure-not-ready = It cannot be done at the moment; see “errors”. The same call may be made again later.

assess-no-ruleset = No ruleset is in force. Nothing was assessed or recorded; select by your own rules until one is.
assess-taken = The reference “{ $reference }” was used for another content. Send a corrected declaration under a new reference.
assess-json = This is no JSON: { $why }
assess-media = Send a declaration with “Content-Type: application/json”, or many as a JSON array or with “application/x-ndjson”.
assess-batch = Send 1 to { $most } declarations in one call.
assess-object = Send an object with named fields.
assess-list = Send a list.
assess-missing = This is needed.
assess-text = Send a text.
assess-long = This is too long; at most { $most } characters are taken.
assess-control = This holds a character that cannot be shown.
assess-column = There is no column “{ $name }”; see the published columns of declarations.
assess-party = “{ $name }” belongs to a party: send it in “parties”, with its role.
assess-not-sent = “{ $name }” is found out here and never sent.
assess-header = “{ $name }” is the same for all lines: send it beside “lines”.
assess-value-text = “{ $value }” is no text.
assess-value-whole = “{ $value }” is no whole number.
assess-value-number = “{ $value }” is no number, or one too large.
assess-value-day = “{ $value }” is no day; write it as 2026-03-31.
assess-party-field = A party has no “{ $name }”, only role, scheme, identifier, name and address.
assess-role = “{ $role }” is no role. There are: { $all }.
assess-role-twice = Each role is named once.
assess-nobody = Give the party’s number, or at least its name.
assess-lines = Send 1 to { $most } lines.
assess-line = A line has a number from 1 to 999999.
assess-line-twice = Two lines have this number.
