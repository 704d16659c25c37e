# The year's plan of validations: who can validate when, the plan, decisions against it, what if, planning again.

nav-planning = Plan of validations
planning-title = Plan of validations
planning-lead = Who validates whom, in which month and how, held against the hours that there are.
planning-of = Plan of validations { $year }
planning-round = { $year }, plan { $n }
planning-none = No year has a plan yet.
planning-planned-of = { $planned } of { $members } members planned
planning-drafted-on = Drafted { $day }
planning-gap-short = a plan could be better by { $gap } at most
planning-overrides = { $count ->
    [one] decided otherwise for { $count } member
   *[other] decided otherwise for { $count } members
}
planning-stage-drafted = Not solved
planning-stage-waiting = Waits for approval
planning-stage-in-force = In force
planning-stage-replaced = Replaced
planning-stage-dropped = Dropped
planning-draft-title = Draft a plan
planning-draft-lead = The inputs are put together from the record as it is now and kept with the plan. For a year that has a plan in force this is planning again: it moves as little as possible, and what is in force stays in force until another is approved.
planning-year = Year
planning-draft = Draft and solve
planning-made = The plan is made. It waits for another person’s approval.
planning-unsolved = The inputs are kept, but no plan has been found for them yet.
planning-solve = Find a plan
planning-made-by = Drafted by { $name }, { $at }
planning-n-of = { $n } of { $of }
planning-kpi-planned = validations planned
planning-kpi-statutory = asked for by law this year, planned
planning-kpi-late = { $count ->
    [0] None of them was late already.
    [one] { $count } of them was late already.
   *[other] { $count } of them were late already.
}
planning-kpi-random = drawn at random, planned
planning-kpi-used = of the hours taken
planning-kpi-journeys = { $count ->
    [0] No journey
    [one] { $count } journey
   *[other] { $count } journeys
}
planning-kpi-gap = a plan could be better, at most
planning-gap-none = No plan has been found yet.
planning-gap-best = This is proved to be the best plan for these inputs: it is worth { $worth }, and none can be worth more. Made by hand in order of due dates, the plan would be worth { $hand }.
planning-gap-means = No plan for these inputs can be worth more than { $bound }. This one is worth { $worth }, so the best plan is better by { $gap } at most, and perhaps by nothing. Made by hand in order of due dates, the plan would be worth { $hand }.
planning-made-from = What it is made from
planning-inputs = Inputs
planning-inputs-say = { $members } members, { $people } specialists; weights of selection: version { $weights }
planning-hash = SHA-256 over the inputs
planning-solver = Solver
planning-rules = Rules of planning
planning-rules-pack = version { $version } of the pack
planning-holds = The kept inputs have this SHA-256
planning-broken-hash = The kept inputs do not have this SHA-256
planning-broken-title = Decisions of people break these rules
planning-broken-hours = { $name }, { $month }: { $hours } hours more than there are
planning-broken-twice = Somebody is planned who cannot be, or twice.
planning-broken-month = A validation lies before its notice ends or after its statutory day.
planning-broken-how = A validation is done in a way that the rules do not allow.
planning-broken-language = A specialist shares no language with a company.
planning-broken-same = A specialist validates the same company twice in a row.
planning-decide-title = Approve this plan
planning-own = You made this plan or decided about a member of it. Somebody else has to approve it; you can withdraw it.
planning-decide-hint = Why so, in 10 to 2,000 characters. Once approved, each validation is offered to its specialist.
planning-approve = Approve
planning-decline = Decline
planning-approved = The plan is in force. Its validations are offered to their specialists.
planning-declined = The plan is declined.
planning-left-title = What could not be planned
planning-left-none = Everything that the law asks for this year and every member drawn at random is planned.
planning-left-lead = Asked for by law this year or drawn at random, and not in the plan; by the rule that stands in the way.
planning-who = Which companies
planning-more = { $count ->
    [one] and { $count } more
   *[other] and { $count } more
}
planning-rule-notice = The notice leaves no month
planning-rule-notice-means = { $members } companies; { $n } months of notice are missing in all.
planning-by-notice = { $count ->
    [one] { $count } month is missing
   *[other] { $count } months are missing
}
planning-rule-way = No way of validating is allowed
planning-rule-way-means = { $members } companies have no site in their file, or may be validated in no way.
planning-rule-language = Nobody speaks their language
planning-rule-language-means = { $members } companies share no language with any specialist.
planning-rule-same = Only the specialist of the last time could
planning-rule-same-means = { $members } companies; nobody validates the same company twice in a row.
planning-rule-hours = Hours are missing
planning-rule-hours-means = { $members } companies; { $n } hours are missing in all where the fewest are.
planning-by-hours = { $count ->
    [one] { $count } hour is missing
   *[other] { $count } hours are missing
}
planning-rule-worth = It would fit, and was left out
planning-rule-worth-means = { $members } companies; there are hours for each by itself, but moving the plan for it would cost more than it brings, or a person left it out.
planning-decisions = Decided by people
planning-from-to = { $from } → { $to }
planning-assigned = { $name }, { $month }, { $how }
planning-left-out = Not planned this year
planning-loads = Hours by specialist
planning-specialist = Specialist
planning-visits = Validations
planning-by-way = By way
planning-hours = Hours, with journeys
planning-hours-of = { $hours } of { $capacity }
planning-over = More than there are
planning-table = Planned validations
planning-month = Month
planning-how = How
planning-csv = As a CSV file
planning-show-all = All
planning-show-statutory = Asked for by law this year
planning-show-random = Drawn at random
planning-show-decided = Decided by people
planning-show-changed = Not as in the plan before
planning-late = Late: by { $span } at the earliest
planning-decided = Decided by a person
planning-moved = Moved
planning-csv-company = Company
planning-csv-number = Number
planning-csv-region = Region
planning-csv-specialist = Specialist
planning-csv-month = Month
planning-csv-how = How
planning-csv-score = Score
planning-csv-due = Due by law
planning-csv-random = Drawn at random
planning-again-title = Plan again
planning-again-lead = With the members, hours and absences as they are now. What is in force stays in force until another plan is approved.
planning-again = Plan again
planning-rounds = Other plans of this year

planning-why = Why this assignment ({ $year })
planning-why-title = Why
planning-is-planned = Planned
planning-is-left = Not planned
planning-see-score = The score with its factors
planning-why-late = The validation that the law asks for was due on { $day }; no notice given now can keep that day. It is made good as soon as possible.
planning-why-due = The law asks for a validation by { $day }.
planning-why-random = Drawn at random for this year: its results count for the whole membership.
planning-why-risk = Risk: { $points } of 100 points.
planning-why-decided = A person decided this, with reasons; see below.
planning-why-on-site = It has to be on site: it is the first validation, or the risk is high.
planning-why-journey = { $count ->
    [one] The journey is shared with { $count } other validation in the same place.
   *[other] The journey is shared with { $count } other validations in the same place.
}
planning-place = Place
planning-languages = Languages
planning-any-language = Any
planning-ways = Allowed ways
planning-way-hours = { $how }: { $hours } hours
planning-months = Months
planning-from-month = { $first } to { $last }
planning-no-month = None is left
planning-others = Every specialist
planning-against = Against it
planning-most-room = Hours left in the emptiest month
planning-room = { $hours } hours
planning-against-language = No language in common
planning-against-same = Validated it the last time
planning-otherwise = Decide otherwise
planning-otherwise-lead = The plan is a proposal. Whatever is decided here is kept with its reasons; the notice is the law’s and is not decided away. A rule that the decision breaks is shown on the plan.
planning-otherwise-hint = Why so, in 10 to 2,000 characters.
planning-otherwise-do = Decide so
planning-decided-done = It is decided.
planning-decided-broken = It is decided. It breaks a rule, which the plan now shows.

planning-whatif = What if
planning-whatif-of = What if ({ $year })
planning-whatif-lead = The inputs of this plan under other conditions, each solved anew and beside each other. Nothing is recorded, and nothing is decided here.
planning-more-people = More specialists
planning-no-more = No more
planning-closed = A region is closed
planning-closed-hint = Nobody travels there; other ways stay where they are allowed.
planning-no-region = None
planning-compare = Compare
planning-compared = Beside each other
planning-figure = Figure
planning-case-now = As it is
planning-case-more = { $count ->
    [one] { $count } specialist more
   *[other] { $count } specialists more
}
planning-case-closed = { $region } closed
planning-case-low = All virtual below { $points } points, where it is allowed
planning-case-all = All of these together
planning-needed-left = Needed and not planned
planning-hours-missing = Hours missing for them
planning-journeys = Journeys
planning-worth = Worth of the plan
planning-whatif-note = Solved with less work than a plan that is kept: “As it is” may lie a little below the plan. New specialists are like the first one who has hours.

planning-changes = What it moves
planning-changes-of = What planning again moves ({ $year })
planning-changes-say = { $same } stay as they were, { $moved } move, { $out } fall out, { $new } are new.
planning-changes-gone = { $count ->
    [0] Everybody of the plan before is still to be validated.
    [one] { $count } of the plan before is in hand, validated or no member any more.
   *[other] { $count } of the plan before are in hand, validated or no members any more.
}
planning-changes-none = Nothing moves.
planning-change = Change
planning-change-moved = Moves
planning-change-out = Falls out
planning-change-new = New
planning-before = Before
planning-after = After

planning-staff = Who can validate, and when
planning-staff-lead = Hours for validations, languages, region and days away. Plans are made from what stands here on the day of the draft.
planning-hours-month = Hours for validations in a month
planning-hours-hint = In a month without absence, journeys included. 0 means that they do not validate.
planning-assumed = { $hours } (assumed)
planning-home = Works from
planning-home-hint = A journey within this region is shorter.
planning-not-stated = Nothing is stated yet; plans assume what stands here.
planning-absences = Days away
planning-absences-lead = Only the days. Why somebody is away is not recorded.
planning-absences-none = None is recorded.
planning-away = { $from } to { $until }
planning-away-from = First day away
planning-away-until = Last day away
planning-away-hint = Both days included.
planning-away-record = Record days away
planning-staff-saved = It is saved.

planning-offered = The year’s plan gives the next validation to { $name }, between { $from } and { $until }: { $how }.
planning-plan-it = Plan validation
planning-basis = Plan of validations { $year }: chosen by statutory day, random share and risk.
caseload-task-planned = Validation of the year’s plan

refusal-planning-year = Choose this year or the next.
refusal-planning-no-member = There is no member to plan a validation for.
refusal-planning-no-hours = No specialist has hours for validations in that year. State them under “Who can validate, and when”.
refusal-planning-not-open = There is no plan of this year that waits for that step.
refusal-planning-wrong = The plan that was found breaks a rule or does not fit its inputs. It is not taken; draft again.
refusal-planning-own = Somebody else has to approve: you made this plan or decided about a member of it.
refusal-planning-reasons-short = Give reasons of at least { $least } characters.
refusal-planning-reasons-long = Shorten the reasons to { $most } characters.
refusal-planning-no-such-member = This company is not among the inputs of the plan.
refusal-planning-no-such-person = Choose a specialist of the list.
refusal-planning-month = Choose a month that is not over.
refusal-planning-notice = The notice of a validation would not be over in that month. Choose a later one.
refusal-planning-how = Choose how the validation is done.
refusal-planning-same = That is what the plan says already. Choose something else.
refusal-planning-hours = Give at most { $most } hours.
refusal-planning-hours-number = Give a whole number of hours, for example 80.
refusal-planning-languages = Choose at least one language.
refusal-planning-region = Choose a region of the list.
refusal-planning-absence-ends = The last day lies before the first. Change one of them.
refusal-planning-absence-long = Record at most { $most } days at once.
refusal-planning-absence-twice = Some of these days are recorded already.
refusal-planning-absence-gone = These days are not recorded any more.

timeline-availability-stated = Hours for validations stated
timeline-availability-absence_recorded = Days away recorded
timeline-availability-absence_removed = Days away taken back
timeline-year_plan-drafted = Plan of validations drafted
timeline-year_plan-solved = Plan of validations found
timeline-year_plan-overridden = Decided otherwise in the plan of validations
timeline-year_plan-approved = Plan of validations approved
timeline-year_plan-declined = Plan of validations declined
planning-due-why = The law asks for a validation of this company by this day. From which day it is counted, and by which clock, stands on its page of selection and in its file.
