# Rulesets by which declarations are scored: drafts, checking, decisions, explanations, back-tests; what is wrong with a rule.

nav-rulesets = Rulesets
rulesets-title = Rulesets
rulesets-lead = By these rules declarations are scored. A draft is written by one person and approved by another; a ruleset in force is never changed, the next one replaces it.
rulesets-none-in-force = No ruleset is in force.
rulesets-none = There is no ruleset yet.
rulesets-version = Version { $version }
rulesets-begin-title = Begin a draft
rulesets-name = Name
rulesets-name-hint = What people call it, for example: Spring 2027.
rulesets-from = Begin with the rules of
rulesets-from-pack = the policy pack
rulesets-begin = Begin the draft
rulesets-begun = The draft is begun.
rulesets-stage-draft = Draft
rulesets-stage-submitted = Waits for a decision
rulesets-stage-in-force = In force
rulesets-stage-ahead = Approved, not yet in force
rulesets-stage-replaced = Replaced
rulesets-stage-withdrawn = Withdrawn
rulesets-changed = changed { $day }
rulesets-from-day = from { $day }
rulesets-until-day = until { $day }
rulesets-between = { $from } to { $until }
rulesets-rules = Rules
rulesets-rule = Rule
rulesets-no-rules = It has no rule yet.
rulesets-rule-new = Add a rule
rulesets-shadow = counts only
rulesets-tests = Test cases
rulesets-tests-fail = A test case fails
rulesets-sets = Named sets
rulesets-no-sets = It has no named set.
rulesets-set-new = Add a set
rulesets-lanes = Lanes
rulesets-lane-from = from { $points } points
rulesets-lane-hard = only by rules that name it
rulesets-credit = Credit for standing
rulesets-credit-lead = What the standing of the parties takes off a score. It never hides a rule that sends to a lane or asks for documents; a suspended party has none.
rulesets-credit-tier = tier { $tier }: { $points }
rulesets-credit-cap = tier { $tier }: { $percent }%
rulesets-credit-caps = At most
rulesets-credit-caps-of = { $caps } of the high-risk threshold of { $points } points
rulesets-credit-fresh = Validated how recently
rulesets-credit-fresh-text = Whole for { $days } days after a validation, then { $percent }%
rulesets-beyond = This draft gives more than the programme’s policy or the law allows. It cannot be sent in or approved like this.
rulesets-beyond-approved = This ruleset was approved under another policy and gives more than the present one or the law allows. Scores stay as they were approved; draft the next ruleset with the policy’s credit.
rulesets-take-policy = Take the policy’s credit and threshold
rulesets-policy-taken = The draft has the policy’s credit and threshold.
rulesets-model = Model
rulesets-model-most = adds at most { $points } points
rulesets-role-importer = importer
rulesets-role-carrier = carrier
rulesets-role-manufacturer = manufacturer
rulesets-submit-title = Send it in
rulesets-submit-lead = Another person decides. Whoever had a hand in the draft cannot approve it.
rulesets-reasons = Reasons
rulesets-reasons-hint = What changes and why, 10 to 2000 characters.
rulesets-decide-hint = They stand in the record, 10 to 2000 characters.
rulesets-submit = Send in
rulesets-give-up = Give the draft up
rulesets-decide-title = Decide
rulesets-own = You had a hand in this draft, so another person approves it. You can give it back to be changed.
rulesets-in-force-from = In force from
rulesets-approve = Approve
rulesets-give-back = Give back
rulesets-withdraw-title = Take it out of force
rulesets-withdraw-lead = The ruleset that was in force before it takes its place at once; without one, nothing is scored.
rulesets-withdraw = Take out of force
rulesets-history = History
rulesets-by = { $name }, { $at }
rulesets-step-begun = Begun
rulesets-step-changed = Changed
rulesets-step-submitted = Sent in
rulesets-step-returned = Given back
rulesets-step-approved = Approved
rulesets-step-withdrawn = Withdrawn
rulesets-text = Text of this version
rulesets-sql = As SQL for other engines
rulesets-submitted = Sent in. Another person decides.
rulesets-given-up = The draft is given up.
rulesets-approved = Approved.
rulesets-given-back = Given back.
rulesets-withdrawn = Taken out of force.
rulesets-rule-name = Name
rulesets-rule-id = Short name
rulesets-rule-id-hint = Small letters, digits and _, for example low_price_clothing. Results and SQL name the rule by it.
rulesets-rule-text = Rule
rulesets-rule-text-hint = when condition, unknown is false, true or asks, then effect
rulesets-check = Check
rulesets-check-good = Understood as
rulesets-check-bad = Not yet a rule
rulesets-at = Line { $line }, character { $column }:
rulesets-expected-but = { $said }; expected: { $expected }
rulesets-fires = fires
rulesets-silent = does not fire
rulesets-unknown = unknown
rulesets-tests-hint = One a line: fires, silent or unknown, then a name, then values. For example: fires | cheap shirts | hs6 = 610910; value = 300; net_mass = 100
rulesets-owner = Owner
rulesets-owner-hint = Who answers for the rule.
rulesets-reason = Reason
rulesets-reason-hint = Why the rule is there.
rulesets-from-label = First day
rulesets-until-label = Last day
rulesets-period-hint = The days on which declarations are looked at. Left empty, there is no limit.
rulesets-shadow-label = Count without acting
rulesets-save = Save
rulesets-rule-drop = Take this rule out
rulesets-rule-saved = The rule is saved.
rulesets-rule-dropped = The rule is taken out.
rulesets-set-saved = The set is saved.
rulesets-set-dropped = The set is taken out.
rulesets-set-name = Name
rulesets-set-name-hint = Rules ask for it by this name: in set('transit hubs').
rulesets-set-about = What it is for
rulesets-set-used = Used by
rulesets-set-drop = Take this set out
rulesets-matching = How entries are compared
rulesets-matching-whole = Whole
rulesets-matching-whole-hint = Countries, importers, carriers.
rulesets-matching-beginning = Beginning
rulesets-matching-beginning-hint = Chapters and headings of the tariff: 61 stands for every code that begins with it.
rulesets-entries = Entries
rulesets-entries-hint = One a line, with its first and last day where it has them: VN 2026-01-01 2026-12-31. A dash is an open end.
rulesets-help = What a rule can say
rulesets-help-form = Conditions are joined by and, or, not. They compare with =, <>, <, <=, >, >=, between, in (…), in set('…'), like 'x%', is null, is unknown. Numbers are added, subtracted, multiplied and divided; a division by nought is unknown.
rulesets-help-unknown = Where a value can be missing, the rule says what happens: unknown is false (it does not fire), unknown is true (it fires), unknown asks (documents are asked for). Every unknown is counted.
rulesets-help-effects = Effects: +40 points, lane with a lane’s name, documents 'which', exclude with or without the short names of rules whose points do not count. Lanes:
rulesets-help-functions = Functions
rulesets-help-columns = Columns
rulesets-kind-text = text
rulesets-kind-number = number
rulesets-kind-whole = whole number
rulesets-kind-day = day
rulesets-effect-points = { $points } points
rulesets-effect-lane = lane { $lane }
rulesets-effect-documents = asks for: { $what }
rulesets-effect-exclude = takes away points of other rules
rulesets-unknown-false = does not fire
rulesets-unknown-true = fires
rulesets-unknown-asks = documents are asked for
rulesets-never-unknown = cannot happen
rulesets-tables-title = Decision tables
rulesets-tables-lead = Rules of like shape side by side: a column for what is asked, a row for each rule.
rulesets-tables-others = Rules with a shape of their own
rulesets-when-unknown = When unknown
rulesets-then = Then
rulesets-explain-title = Explain one declaration
rulesets-explain-lead = Type one line of a declaration and see, point by point, why it gets its score.
rulesets-explain-line = Declaration line
rulesets-explain-hint = One value a line: hs6 = 610910. What is left out is unknown; without declared_on it is of today.
rulesets-explain = Explain
rulesets-explained = Score { $score }, lane { $lane }
rulesets-explained-hard = By its score alone it would be in lane { $lane }. A rule that no credit can hide sends it further.
rulesets-explained-none = No rule fires and nothing is taken off.
rulesets-why-title = Why
rulesets-why-points = Points
rulesets-why-score = Score
rulesets-why-by-unknown = It fires because its condition is unknown.
rulesets-why-shadow = It only counts and does not act.
rulesets-why-excluded = Its points do not count, because of the rule { $rule }.
rulesets-why-model = The model
rulesets-why-party = Standing of the { $role }, tier { $tier }
rulesets-why-fresh = Validated recently.
rulesets-why-stale = Validated long ago, or not yet.
rulesets-why-party-points = It is worth up to { $points } points.
rulesets-why-credit = Credit for standing
rulesets-why-credit-more = There was less to take off than the { $points } points that are due.
rulesets-why-unknowns = Not known
rulesets-why-unknown = { $rule }: { $missing } – { $treated }
rulesets-why-no-result = the calculation has no result
rulesets-not-known = not known
rulesets-bt-title = Back-test
rulesets-bt-lead = What this ruleset would have selected among past declarations, beside another one. Findings are known only where somebody looked.
rulesets-bt-file = Declarations
rulesets-bt-file-hint = A CSV file of up to 25 MB with the published column names; declared_on must be there.
rulesets-bt-too-big = This file is larger than 25 MB.
rulesets-bt-against = Compare with
rulesets-bt-in-force = { $name } (in force)
rulesets-bt-pack = the policy pack’s first ruleset
rulesets-bt-lane = Counts as selected
rulesets-bt-lane-hint = From this lane on.
rulesets-bt-day = As if on
rulesets-bt-day-hint = Takes the rules valid on this day for all declarations. Left empty, each rule looks at its own period.
rulesets-bt-run = Try it
rulesets-bt-results = Side by side
rulesets-bt-labels = For { $labelled } of { $lines } lines it is known whether something was to be found.
rulesets-bt-lines = Lines
rulesets-bt-selected = Selected
rulesets-bt-rate = Share selected
rulesets-bt-found = Found
rulesets-bt-precision = Of the selected, something found
rulesets-bt-recall = Of all there was to find, selected
rulesets-bt-importers = Importers with a selected line
rulesets-bt-credited = Lines with credit for standing
rulesets-bt-overlap = Both select { $both } lines. Only the one compared with: { $before }, of which { $before_found } with a finding. Only this one: { $after }, of which { $after_found } with a finding.
rulesets-bt-lanes = Lines by lane
rulesets-bt-offices = Selected by office
rulesets-bt-rules = Rules of { $name }
rulesets-bt-hits = Fired
rulesets-bt-found-of = { $found } of { $labelled }
rulesets-bt-unknown = Met an unknown
rulesets-bt-changed = Importers for whom most changes (selected lines)
rulesets-failing = { $count ->
    [one] { $count } test case says something else than it should.
   *[other] { $count } test cases say something else than they should.
}
rulesets-tests-count = { $count ->
    [one] { $count } test case
   *[other] { $count } test cases
}
rulesets-entries-count = { $count ->
    [one] { $count } entry
   *[other] { $count } entries
}

refusal-ruleset-reasons-short = Say why in at least { $least } characters.
refusal-ruleset-reasons-long = Reasons have at most { $most } characters.
refusal-ruleset-name = Give it a name of up to 80 characters.
refusal-ruleset-changed = Somebody else changed this draft in the meantime. Look at what it says now and save again.
refusal-ruleset-faults = The draft has { $count } faults. Mend them first.
refusal-ruleset-failing = { $count } test cases fail. Mend the rule or the test case first.
refusal-ruleset-empty = A ruleset without a rule cannot be sent in. Add a rule first.
refusal-ruleset-own = You had a hand in this draft. Another person has to approve it.
refusal-ruleset-other-text = The text is not the one that was sent in. It has to be sent in again.
refusal-ruleset-past = This day has passed. Take today or a later day.
refusal-ruleset-stage = This cannot be done with the ruleset as it stands now. Open it again to see what can.
refusal-ruleset-day = Write a day as year-month-day: 2026-01-31.
refusal-ruleset-other-rule = With this change the rule { $rule } would no longer be right. Change that rule first.
refusal-ruleset-line = “{ $part }” has no equals sign. Write each value as column = value.
refusal-ruleset-line-column = “{ $column }” is no column, or its value is of another kind. The list of columns is beside the field.
refusal-ruleset-test = Test case { $line } cannot be read. Write: fires | name | column = value; column = value
refusal-ruleset-entry = Entry { $line } cannot be read. Write the code, then its first and last day: VN 2026-01-01 2026-12-31
refusal-ruleset-bt-none = Choose days of imported declarations, or a file with declarations.
refusal-ruleset-bt-lane = The other ruleset has no such lane. Choose another one.
refusal-ruleset-bt-file = The file cannot be read: { $why }

fault-rule-empty = The rule is empty. Write: when hs6 like '61%' unknown is false then +40 points
fault-rule-long = The rule is longer than { $limit } characters. Split it into several rules.
fault-rule-when = A rule begins with “when”, not with “{ $found }”.
fault-rule-syntax = “{ $found }” cannot stand here. Look for a missing operator, quotation mark or parenthesis just before it.
fault-rule-end = The rule breaks off here. Something is missing after the last word.
fault-rule-deep = The expression is nested too deeply. Split it into several rules.
fault-rule-quote = A quotation mark is opened here and not closed.
fault-rule-then = After the condition comes “then” with what follows from it, not “{ $found }”.
fault-rule-unknown-word = After “unknown is” comes false, true or asks, not “{ $found }”.
fault-rule-effect = “{ $found }” is no effect. Write +40 points, lane red, documents 'what is asked for', or exclude.
fault-rule-points = Points are a whole number from -1000 to 1000, and not 0.
fault-rule-documents = Say in quotation marks which documents are asked for.
fault-rule-after = The rule is complete before “{ $found }”. Take away what follows.
fault-rule-column = There is no column “{ $name }”. Did you mean “{ $like }”?
fault-rule-column-unlike = There is no column “{ $name }”. The list of columns is beside the rule.
fault-rule-outcome = “{ $name }” is known only after the exam, so no rule may read it.
fault-rule-probability = “{ $name }” is the model’s probability. It counts through the bounded share that the ruleset gives the model, so no rule may read it.
fault-rule-quoted-column = “{ $name }” is in double quotation marks. Text stands in single ones, columns in none.
fault-rule-unsupported = “{ $found }” is not part of the language of rules. The list of what is stands beside the rule.
fault-rule-function = There is no function “{ $name }”. There are abs, round, length, left, coalesce and days_between.
fault-rule-arguments = “{ $name }” is written { $form }.
fault-rule-types =
    Here { $left ->
        [number] a number
        [day] a day
        [text] a text
        [condition] a condition
       *[other] null
    } is compared with { $right ->
        [number] a number
        [day] a day
        [text] a text
        [condition] a condition
       *[other] null
    }. Both sides must be of one kind.
fault-rule-need-number =
    Here a number is needed, not { $found ->
        [number] a number
        [day] a day
        [text] a text
        [condition] a condition
       *[other] null
    }.
fault-rule-need-text =
    Here text is needed, not { $found ->
        [number] a number
        [day] a day
        [text] a text
        [condition] a condition
       *[other] null
    }.
fault-rule-need-test =
    Here a condition is needed, which is true or false, not { $found ->
        [number] a number
        [day] a day
        [text] a text
        [condition] a condition
       *[other] null
    }.
fault-rule-null = Nothing is equal to null. Write: { $name } is null
fault-rule-number = “{ $found }” is too large or no number. Numbers go up to 1000000000000000.
fault-rule-large = The result of this calculation can become larger than any computer's number. Multiply fewer columns.
fault-rule-day = “{ $found }” is no day. Write: date '2026-01-31'
fault-rule-pattern = A pattern has % at its beginning, its end or both, and no other sign of its own: '61%', '%GMBH', '%textile%'.
fault-rule-set = There is no set “{ $name }” in this ruleset. Add the set first, or mend the name.
fault-rule-lane = There is no lane “{ $name }”. The lanes are { $lanes }.
fault-rule-excluded = There is no rule “{ $name }” whose points could be excluded.
fault-rule-unknown = { $columns } can be unknown, and so the condition. Say what happens then: “unknown is false”, “unknown is true” or “unknown asks”.
fault-rule-id = “{ $name }” cannot be a short name. It begins with a small letter and has small letters, digits and _ only, up to 40.
fault-rule-twice = “{ $name }” is there twice. Each short name may be used once.
fault-rule-owner = Say who answers for the rule.
fault-rule-reason = Say why the rule is there.
fault-rule-dates = The last day is before the first.
fault-rule-test-column = The test case “{ $name }” has no usable value in “{ $column }”.
fault-set-name = A set needs a name of up to 60 letters without quotation marks.
fault-set-twice = The set “{ $name }” is there twice.
fault-set-empty = The set “{ $name }” has no entry.
fault-set-entry = The set “{ $name }” has an entry that is empty or has quotation marks: “{ $value }”.
fault-set-dates = In the set “{ $name }” the entry “{ $value }” ends before it begins.
fault-lane-none = A ruleset has at least two lanes, and the first begins at 0 points.
fault-lane-order = The lane “{ $name }” must begin at more points than the one before it.
fault-lane-documents = The lane for documents, “{ $name }”, is none of the lanes.
fault-credit-range = Credit is from 0 to { $limit } points, and shares are from 0 to 100 per cent.
fault-credit-tier = Tier { $tier } has credit and no cap. Say its cap in per cent of the high-risk threshold.
fault-model-range = The model's part is from 0 to { $limit } points: it may never select on its own.
fault-rules-many = A ruleset has at most { $limit } rules.
fault-rule-standing-lowers = “{ $name }” says how a party stands, and what standing takes off is said by the ruleset’s credit, with its caps. Take it out of the condition, or give more points or a lane.
fault-credit-high-risk = The high-risk threshold must be { $from } points, where the lane “{ $name }” begins: shares of it are what credit may take off.
fault-credit-law = The cap of tier { $tier } is { $found }% of the high-risk threshold, and { $law } allows { $limit }% at most.
fault-credit-beyond-role = The credit of { $role ->
    [carrier] a carrier
    [manufacturer] a manufacturer
   *[importer] an importer
} in tier { $tier } is { $found } points, and the programme’s policy allows { $limit } at most.
fault-credit-beyond-cap = The cap of tier { $tier } is { $found }% of the high-risk threshold, and the programme’s policy allows { $limit }% at most.
fault-credit-beyond-threshold = The high-risk threshold is { $found } points, and the programme’s policy has { $limit }: credit is a share of it and would grow with it.
fault-credit-beyond-fresh = Credit is whole for { $found } days after a validation, and the programme’s policy allows { $limit } at most.
fault-credit-beyond-stale = After an old validation { $found }% of the credit remains, and the programme’s policy allows { $limit }% at most.
fault-lanes-many = A ruleset has at most { $limit } lanes.

# Back-tests that are kept.
rulesets-step-back_tested = Back-tested beside
rulesets-step-drift_worked_out = Drift worked out of the model
rulesets-step-drift_answered = Question about drift answered
rulesets-trials = Back-tests
rulesets-trials-none = Nobody has tried these rules on past declarations yet.
rulesets-trials-new = Try it on past declarations
rulesets-tested = Somebody has tried this very text on past declarations. See
rulesets-untested-none = Nobody has tried these rules on past declarations.
rulesets-untested-other = The rules were changed since the last back-test: what was tried is another text.
rulesets-untested = Why without a back-test
rulesets-untested-hint = Needed to approve what nobody has tried: a threat that cannot wait, or no declarations to try it on. It stands in the record.
rulesets-approved-untested = Approved without a back-test: { $why }
rulesets-bt-running-title = A back-test is being run
rulesets-bt-running-lead = It goes on when you leave this page. Come back here for what comes of it; what is kept also appears on the ruleset’s page.
rulesets-bt-running-far = { $lines } lines are done. It was begun { $at }.
rulesets-bt-running-look = Look again
refusal-ruleset-not-approved = Only an approved ruleset is handed to other engines.
refusal-ruleset-bt-busy = Another back-test is being run. Try again in a minute.
rulesets-bt-kept = The back-test is kept.
rulesets-bt-keeps = What comes of it is kept in the ruleset’s record, where whoever decides reads it.
rulesets-bt-keeps-not = You see what comes of it once; only those who draft rulesets or decide on them keep back-tests.
rulesets-bt-period = Imported declarations
rulesets-bt-period-hint = There are declarations of { $days }. Everybody’s standing is that of the day of each declaration. A year at most.
rulesets-bt-nothing-imported = No declarations have been imported yet. Choose a file instead.
rulesets-bt-first = From
rulesets-bt-last = Until
rulesets-bt-imported-days = { $first } to { $last }
rulesets-bt-members = Selected lines by the importer’s tier
rulesets-bt-tier = Tier { $tier } in force
rulesets-bt-no-tier = No tier in force
rulesets-bt-of-file = File { $name }
rulesets-bt-of-imports = Imported declarations, { $period } ({ $imports })
rulesets-bt-imports = { $count ->
    [one] one import
   *[other] { $count } imports
}
rulesets-bt-in-short = Beside “{ $name }”: selected { $selected_before } → { $selected }, found { $found_before } → { $found }
rulesets-bt-this-text = This text
rulesets-bt-other-text = Another text
rulesets-bt-other-data = Data were imported since
rulesets-bt-in-force-then = { $name } (in force then)
rulesets-bt-tried = Tried
rulesets-bt-hash = SHA-256 of the declarations
rulesets-bt-standing = Standing of companies
rulesets-bt-standing-day = As on the day of each declaration
rulesets-bt-standing-file = As the file says
rulesets-bt-rules-of = Periods of rules
rulesets-bt-own-day = Each declaration by its own day
rulesets-bt-as-on = All as on { $day }
rulesets-bt-version = Version that was tried
rulesets-bt-against-version = Version compared with
rulesets-bt-unreadable = Another version of this system kept these figures in a form that cannot be shown here.
refusal-ruleset-untested = Nobody has tried this very text on past declarations. Try it first, or say why it goes into force without.
refusal-ruleset-bt-period = Choose a period of at most { $most } days that does not end before it begins.
refusal-ruleset-bt-nothing = No import speaks of this period. Choose days of which there are declarations, or a file.
rulesets-bt-drivers = Standing of drivers
rulesets-bt-standing-day-drivers = By the register of cards as it was on the day of each declaration. Where a line names no card, nothing is known of its driver.
rulesets-bt-standing-file-drivers = As the file says
rulesets-affected-title = Members affected
rulesets-affected-lead = Each member in each role it has in the chain: its shipments, and how many of them each ruleset would have selected. Those for whom most changes stand first.
rulesets-affected-who = A shipment is a declaration with all its lines; it counts as selected when one of them is. It is a member’s when a number in the role’s column is that member’s (of an importer also when somebody decided so) and the member was in the programme on that day. The tier is that of its last shipment.
rulesets-affected-before-counted = This back-test is from before members were counted. Try it again to see them.
rulesets-affected-role = Role
rulesets-affected-members = Members with shipments
rulesets-affected-by = Selected by { $name }
rulesets-affected-more = Selected more often
rulesets-affected-fewer = Selected less often
rulesets-affected-all = All members affected
rulesets-affected-show = Show
rulesets-affected-member = Member
rulesets-affected-kind = Entity type
rulesets-affected-tier = Tier
rulesets-affected-shipments = Shipments
rulesets-affected-difference = Difference
rulesets-affected-count = { $count ->
    [one] One row
   *[other] { $count } rows
}
rulesets-chain-importer = Importer
rulesets-chain-carrier = Carrier
rulesets-chain-manufacturer = Manufacturer
rulesets-chain-consolidator = Consolidator
rulesets-chain-broker = Broker

# How often rules fired lately, and what a draft says otherwise than the ruleset in force.
rulesets-live = Last { $days } days: fired { $fired }, met an unknown { $unknown } of { $assessed }
rulesets-counts-title = { $name }, day by day
rulesets-counts-lead = How often the rule fired and met an unknown in the last 30 days, of the declarations that this ruleset assessed, each by the line that decided. Counted every twenty seconds.
rulesets-counts-none = This ruleset assessed no declaration in these days.
rulesets-counts-day = Day
rulesets-counts-fired = Fired
rulesets-counts-unknown = Met an unknown
rulesets-counts-assessed = Declarations
rulesets-diff-title = What differs from the ruleset in force
rulesets-diff-lead = Beside “{ $name }”, which is in force. Everything else says the same.
rulesets-diff-none = Nothing: it says the same as “{ $name }”, which is in force.
rulesets-diff-first = No ruleset is in force, so everything in this one is new.
rulesets-diff-what = What
rulesets-diff-how = How
rulesets-diff-before = In force
rulesets-diff-after = In this ruleset
rulesets-diff-added = Added
rulesets-diff-removed = Removed
rulesets-diff-changed = Changed
rulesets-diff-rule = Rule “{ $name }”
rulesets-diff-rule-part = Rule “{ $name }”: { $part }
rulesets-diff-rule-text = what it says
rulesets-diff-rule-acts = whether it acts
rulesets-diff-rule-period = days
rulesets-diff-rule-name = name
rulesets-diff-rule-owner = who answers for it
rulesets-diff-rule-reason = reason
rulesets-diff-rule-tests = test cases
rulesets-diff-acts = acts
rulesets-diff-always = always
rulesets-diff-set = Set “{ $name }”
rulesets-diff-lane = Lane “{ $name }”
rulesets-diff-lanes = Lanes, from the mildest
rulesets-diff-documents-lane = Lane for documents
rulesets-diff-high-risk = High-risk threshold
rulesets-diff-credit = Credit and model: { $what }
