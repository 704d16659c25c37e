# Selection for validation: members by score, weights, the random share, and what members declare of their trade.

nav-selection = Selection
selection-title = Selection for validation
selection-lead = Members by the risk that a validation should look at. Points are out of 100. What is not known is left out of the sum and named; the range says what the score could be if it were known.
selection-made-with = Weights: version { $version }. Table of threats: version { $threats }.
selection-kpi-members = members in good standing
selection-kpi-drawn = drawn at random for { $year }
selection-kpi-blind = scored on less than half
selection-kpi-blind-note = Half of the weight or more is not known.
selection-region = Region
selection-region-other = Other countries
selection-show = Show
selection-show-all = All members
selection-show-random = Drawn at random this year
selection-show-due = Validation due within 90 days
selection-show-unknown = Something is not known
selection-col-place = Place
selection-col-score = Score
selection-col-why = What counts most
selection-col-due = Validation due by law
selection-no-score = No score
selection-range = { $low } to { $high }
selection-not-known = Not known: { $factors }
selection-tag-random = Drawn at random
selection-proposal-waits-here = Other weights are proposed and wait for a decision.

file-go-selection = Why this score for validation
selection-by-version = Weights: version { $n }.
selection-version-approved = Approved on { $day }.
selection-version-pack = From the policy pack, version { $version } of its rules.
selection-of-hundred = of 100 points
selection-place = Place { $n } of { $of }
selection-unknown = { $percent }% of the weight that applies is not known.
selection-unknown-how = The score is worked out on the rest. If the rest were known, it could be anything from { $low } to { $high }.
selection-drawn-because = Drawn at random for { $year }, whatever the score: { $n } of { $of } in its stratum are drawn.
selection-factors = Factors
selection-factor = Factor
selection-weight = Weight
selection-degree = Degree
selection-points = Points
selection-total = Score
selection-how = Points are weight times degree, divided by the weight of the factors that are known.
selection-declared-only = Known only as the member declares it. Customs’ own trade data are not connected yet.
selection-row = Row of the record
selection-row-day = Its day
selection-source = Source: { $source }
selection-not-applicable = Not about this entity type
selection-missing-no-place = Not known: no site and no partner is recorded
selection-missing-not-rated = Not known: none of its countries is rated
selection-missing-never-visited = Not known: no validation has looked yet
selection-missing-not-declared = Not known: the member has not declared it
selection-missing-too-old = Not known: what the member declared is too old
selection-missing-nothing-known = Not known: no vetting, no risk assessment, no decision
selection-missing-no-clock = Not known: no clock runs towards a validation

selection-sites = { $count ->
    [one] 1 site
   *[other] { $count } sites
}
selection-partners = { $count ->
    [one] 1 partner
   *[other] { $count } partners
}
selection-row-threat = { $country }: { $level } ({ $kind }). { $where }.
selection-row-threat-sample = { $country }: { $level } ({ $kind }); an example rating that no source supports. { $where }.
selection-row-unrated = { $country } is not rated. { $where }.
selection-row-finding-due = The company and the programme agreed on this day, or a clock set it when the deficiency was written down; its page says which.
selection-row-finding-open = Deficiency in { $criterion }, open.
selection-row-finding-overdue = Deficiency in { $criterion }, overdue.
selection-row-finding-closed = Deficiency in { $criterion }, closed on { $closed }.
selection-row-emergency = An emergency review is open.
selection-row-import-volume = { $amount } import entries in { $year }, as declared by the member.
selection-row-import-value = { $amount } thousand US dollars in { $year }, as declared by the member.
selection-row-expedited-lane = { $amount } crossings through the expedited lane in { $year }, as declared by the member.
selection-row-sector = { $visited } of { $members } members of this entity type were visited since { $since }; { $unvisited }% were not.
selection-row-adverse-suspend = The company was suspended.
selection-row-adverse-remove = The company was removed.
selection-row-adverse-deny = An application was denied.
selection-row-vetting-passed = Vetting passed.
selection-row-vetting-failed = Vetting failed.
selection-row-vetting-referred = Vetting was referred and is open.
selection-row-assessment-missing = No risk assessment of the supply chain is signed.
selection-row-assessment = The risk assessment of the supply chain is signed; the day of the next one stands below.
selection-row-clock = { $name }.
selection-see-threats = Table of threats
selection-see-finding = Finding
selection-see-decisions = Decisions
selection-see-trade = Trade figures
selection-see-notices = Notices
selection-see-vetting = Vetting
selection-see-assessment = Risk assessment
selection-see-file = Company’s file

selection-weights-title = Weights
selection-weights-lead = Each factor gives a degree from 0 to 100; its weight says how much that counts. Weights come to 100. A change is proposed by one person, simulated on all members, and approved by another.
selection-measure = What it measures
selection-applies-all = About all entity types.
selection-applies = About: { $types }.
selection-propose-title = Propose other weights
selection-propose-lead = Change the weights and see first what would change: who enters the top of the list and who leaves it.
selection-weights-legend = Weights, together 100
selection-simulate = Show what would change
selection-simulate-again = Show again
selection-propose = Propose these weights
selection-reasons = Reasons
selection-reasons-hint = They stand in the record beside the weights.
selection-versions = Versions and proposals
selection-version = Version { $n }
selection-version-in-force = In force
selection-version-replaced = Replaced
selection-proposal = Proposal { $n }
selection-proposal-waits = Waits for a decision
selection-proposal-declined = Declined
selection-proposed-by = Proposed by { $name } on { $day }
selection-approved-by = Approved by { $name } on { $day }
selection-declined-by = Declined by { $name } on { $day }
selection-became = Approved as version { $n }
selection-seen = When it was proposed, { $members } members were compared, { $top } of them at the top: { $count ->
    [0] nobody would have changed place with the rest.
    [one] 1 would have entered the top.
   *[other] { $count } would have entered the top.
}
selection-weight-before = Replaced
selection-weight-after = Proposed
selection-simulated-title = What would change today
selection-simulated = { $members } members are compared; the first { $top } are the top. { $count ->
    [0] The same members stay at the top.
    [one] 1 member enters the top, and 1 leaves it.
   *[other] { $count } members enter the top, and as many leave it.
}
selection-simulated-more = { $count ->
    [one] One more on each side is not shown.
   *[other] { $count } more on each side are not shown.
}
selection-entering = Enter the top
selection-leaving = Leave the top
selection-moved = place { $before } → { $after }
selection-members = Members
selection-top-before = Top now
selection-top-after = Top then
selection-change = Change
selection-decide-title = Decide
selection-decide-hint = Say why. The reasons stand in the record.
selection-own-proposal = You proposed these weights, so somebody else has to approve them. You can take the proposal back.
selection-approve = Approve
selection-decline = Decline
selection-take-back = Take it back
selection-proposed = The weights are proposed. Another person decides.
selection-approved = The new weights are in force.
selection-declined = The proposal is declined. The weights stay as they are.

selection-draws-title = Random share
selection-draws-lead = First the members are fixed, then a seed that nobody chose is recorded, then the share is drawn from both. There is one draw a year. Whoever doubts it can draw again.
selection-draws-none = No year has a draw yet.
selection-draw-of = Random share of { $year }
selection-draw-about = { $drawn } of { $members } members drawn; seed recorded on { $day }
selection-draw-about-open = { $members } members; seed recorded on { $day }; not drawn yet
selection-draw-drawn = Drawn
selection-draw-seeded = Seed recorded
selection-frame-today = What a draw would be made from today
selection-frame-how = { $percent }% of each stratum are drawn, and at least one member. Strata with fewer than { $least } members are joined: a member alone in its stratum would be drawn every year.
selection-strata = Strata
selection-stratum = Stratum
selection-stratum-other = { $type } · small regions together
selection-stratum-rest = Small entity types together
selection-to-draw = To draw
selection-chance = Chance of each member
selection-percent = { $n }%
selection-draw-open-title = Begin a year’s draw
selection-draw-open-lead = This fixes the members and records the seed, for good. Members who join later are not part of it.
selection-draw-year = Year
selection-draw-open = Fix the members and record the seed
selection-draw-opened = Members and seed are recorded. The draw can be made.
selection-draw-ready = Members and seed are recorded. The result follows from them alone.
selection-draw-do = Draw
selection-draw-done = The share is drawn.
selection-audit = Audit
selection-audit-holds = Holds
selection-audit-broken = Broken
selection-audit-frame-holds = The members are those whose hash was recorded before the seed.
selection-audit-frame-broken = The members are not those whose hash was recorded before the seed.
selection-audit-draw-holds = Drawn again just now: the same { $n } members.
selection-audit-draw-broken = Drawn again just now: other members than the { $n } recorded.
selection-draw-frame = Members
selection-draw-frame-says = { $members } members, { $percent }% to draw
selection-draw-fixed = Fixed
selection-by-at = { $name }, { $at }
selection-draw-hash = Hash of the members
selection-draw-seed = Seed
selection-draw-seed-at = Seed recorded
selection-draw-made = Drawn
selection-repeat = How to draw again without this system
selection-repeat-how = A member’s place is the SHA-256 of seed, stratum and member with strokes between; in each stratum the lowest places are drawn. The file holds every member with its place. For the first member, in a terminal:
selection-frame-csv = Members with their places, as CSV
selection-chosen = Members drawn

trade-title = Trade figures
trade-lead = How much the company imports and how often it uses the expedited lane, by calendar year. The programme uses these figures to choose whom to validate.
trade-none = No year is declared yet.
trade-year = Year
trade-entries = Import entries
trade-entries-hint = How many entries were filed for the company’s imports. Leave empty what you do not know.
trade-value = Value of imports, in thousands of US dollars
trade-value-hint = Entered value, for example 12,500 for 12.5 million dollars.
trade-crossings = Crossings through the expedited lane
trade-crossings-hint = FAST crossings with the company’s goods. Write 0 if there were none.
trade-on = Declared
trade-declare-title = Declare a year
trade-declare-lead = A year can be declared again; the latest word counts and the earlier one stays in the record.
trade-declare = Declare
trade-declared = The figures are recorded.

refusal-selection-reasons-short = Say why in at least { $least } characters.
refusal-selection-reasons-long = Reasons have at most { $most } characters.
refusal-selection-sum = The weights come to { $sum }. Change them so that they come to 100.
refusal-selection-weight = Write a whole number from 0 to 100.
refusal-selection-same = These weights are in force already. Change at least two.
refusal-selection-waiting = Another proposal waits for a decision. Decide it first.
refusal-selection-decided = This proposal is decided already.
refusal-selection-own = You proposed these weights. Somebody else has to approve them.
refusal-selection-empty-frame = There is no member to draw from.
refusal-selection-no-share = The policy pack draws no random share.
refusal-selection-year = Choose this year or the next.
refusal-selection-drawn-once = This year has its draw already. There is one a year, so that nobody draws until the result pleases.
refusal-selection-no-seed = The seed has to be recorded before the draw.
refusal-trade-year = Choose a full year from { $from } to { $to }.
refusal-trade-number = Write a whole number, such as 1200.
refusal-trade-nothing = Give at least one figure.
