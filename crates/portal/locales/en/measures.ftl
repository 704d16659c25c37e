# Measures: the dashboard, its tables, their rows and definitions.
measures-title = Measures
measures-definitions = Definitions
measures-definitions-intro = Every figure of the measures, with what it counts, what it is divided by, by which day a case belongs to the year, and what it leaves out.
measures-rounding = Shares are per cent with two decimal places, each rounded by itself, a half upwards; so they need not add up to exactly 100. A median lies half-way between the two middle cases when their number is even. Where there is nothing to divide by, there is no figure.
measures-filter-label = Year and entity type
measures-year = Reporting year
measures-entity-type = Entity type
measures-all-types = All entity types
measures-scope = Calendar year { $year } · { $kind }
measures-stamp = Computed { $at } from the record up to event { $event }
measures-percent = { $number }%
measures-days = { $number } days
measures-hours = { $number } h
measures-mean-of =
    { $count ->
        [0] no case
        [one] one validation
       *[other] mean of { $count } validations
    }
measures-divided = { $above } ÷ { $below }
measures-cases =
    { $count ->
        [0] no case
        [one] median of one case
       *[other] median of { $count } cases
    }
measures-rate = { $count ->
    [one] { $percent } ({ $deficient } of { $checked } check)
   *[other] { $percent } ({ $deficient } of { $checked } checks)
}
measures-never-checked = not checked
measures-none-raised = No deficiency was raised in { $year }.
measures-look-at = Look at { $year }
measures-title-categories = { $first } and { $second } make up { $share } of deficiencies
measures-title-criteria =
    { $count ->
        [one] Criterion { $criterion } comes first: found deficient once in { $year }
       *[other] Criterion { $criterion } comes first: found deficient { $count } times in { $year }
    }
measures-title-one = “{ $first }” is given for { $share } of deficiencies
measures-deficiencies = Deficiencies
measures-breakdowns = What the figures consist of
measures-whole-table = The whole table with its definition
measures-definition-of = How this is counted: { $name }
measures-all-deficiencies = All deficiencies
measures-criterion = Criterion { $id }
measures-rows-title = Rows behind the figure
measures-rows-summary =
    { $count ->
        [one] One row
       *[other] { $count } rows
    }
measures-no-rows = No case was counted, so there are no rows.
measures-see-validation = Validation
measures-col-criterion = Criterion
measures-col-category = Category
measures-col-company = Company
measures-col-validation = Validation
measures-col-raised = Raised
measures-col-due = Due
measures-col-closed = Closed
measures-col-visit = Visit
measures-col-kind = Kind
measures-col-outcome = Outcome
measures-col-concluded = Concluded
measures-col-checked = Checked
measures-col-result = Result
measures-col-hours = Hours in all
measures-col-type = Entity type
measures-col-stage = Stage
measures-col-tier = Tier
measures-col-submitted = Application received
measures-col-decided = Decided
measures-col-certified = Certified
measures-col-started = Application begun
measures-counts = Counts
measures-divided-by = Divided by
measures-dated = Belongs to the year by
measures-leaves-out = Leaves out
measures-id = Name in exports
measures-version = version { $version }
measures-name-key-statistics = Key statistics
measures-name-deficiencies-by-category = Deficiencies by category
measures-name-top-criteria = Criteria most often deficient
measures-name-reasons = Reasons of deficiencies
measures-head-key-statistics = Statistic
measures-head-deficiencies-by-category = Category
measures-head-top-criteria = Criterion
measures-head-reasons = Reason
measures-head-deficiencies = Deficiencies
measures-head-rate = Deficient where checked
measures-head-made-of = Made of
measures-head-figure = Figure
measures-head-part = Part
measures-head-count = Count
measures-note-key-statistics = Each figure has a definition of its own, below, and leads to its rows.
measures-note-deficiencies-by-category = Deficiencies raised in the year, by the category of the criterion. Each share is rounded by itself.
measures-note-top-criteria = Share of all deficiencies of the year. How often a criterion was deficient where somebody checked it stands beside it: a criterion can be frequent only because it is checked often.
measures-note-of-category = Share of all deficiencies of the category in the year. How often a criterion was deficient where somebody checked it stands beside it: a criterion can be frequent only because it is checked often.
measures-note-reasons = A deficiency can have several reasons and then counts under each, so the shares can add up to more than 100.
measures-note-by-rate = Criteria by how often they were deficient where somebody checked them, however many deficiencies there were. A few checks move a rate a lot: look at how many there were.
measures-all-of-category = All deficiencies of the category
measures-order = Order
measures-order-count = Most deficiencies first
measures-order-rate = Highest rate first

# By which day a case belongs to the year.
measure-dated-raised = the day the finding was raised
measure-dated-submitted = the day the application was received
measure-dated-decided = the day of the decision
measure-dated-visit = the first day of the visit, as last agreed
measure-dated-concluded = the day of the latest conclusion of the validation
measure-dated-closed = the day the finding was closed
measure-dated-end = as at the end of the year, or today while it runs
measure-dated-now = as it stands today, whatever the year

# Groups and parts.
measure-group-findings = Findings
measure-group-validations = Validations
measure-group-members = Members
measure-group-applications = Applications
measure-group-enforcement = Suspensions and removals
measure-group-tables = Tables
measure-part-of = divided by
measure-part-checked = checks
measure-part-initial = First validation
measure-part-revalidation = Revalidation
measure-part-for-cause = For cause
measure-part-pass = Passed
measure-part-conditional = Passed on conditions
measure-part-fail = Failed
measure-part-met = Met
measure-part-partly = Partly met
measure-part-not-met = Not met
measure-part-pre-applicant = Before the security profile
measure-part-applicant = Applicant
measure-part-in-review = In review
measure-part-returned = Returned to the company
measure-part-certified = Certified
measure-part-validated = Validated
measure-part-suspended = Suspended
measure-part-denied = Denied
measure-part-removed = Removed
measure-part-withdrawn = Withdrawn

# Definitions.
measure-deficiencies-by-category-name = Deficiencies by category
measure-deficiencies-by-category-about = In which categories of the criteria companies fall short.
measure-deficiencies-by-category-counts = Findings of the class deficiency, each under the category of its criterion as it stood when the finding was raised.
measure-deficiencies-by-category-divided-by = All deficiencies raised in the year.
measure-deficiencies-by-category-leaves-out = Recommendations and best practices, which are no deficiencies.
measure-top-criteria-name = Criteria most often deficient
measure-top-criteria-about = Which criteria are found deficient most often, and how often they are deficient where somebody checks them.
measure-top-criteria-counts = Deficiencies by criterion, over all editions: the numbering is shared. For the rate: checks of the criterion recorded in the year in validations that raised a deficiency on it.
measure-top-criteria-divided-by = All deficiencies raised in the year. For the rate: all checks of the criterion in the year whose result is met, partly met or not met.
measure-top-criteria-leaves-out = Criteria without any deficiency. For the rate: criteria not checked or not applicable.
measure-reasons-name = Reasons of deficiencies
measure-reasons-about = Why criteria were found deficient, by the coded reasons that every deficiency must have.
measure-reasons-counts = Deficiencies for which the reason was given. One with several reasons counts once under each.
measure-reasons-divided-by = All deficiencies raised in the year, each once.
measure-reasons-leaves-out = Recommendations and best practices, which are no deficiencies.
measure-deficiencies-name = Deficiencies
measure-deficiencies-about = How many criteria were found unmet in validations.
measure-deficiencies-counts = Findings of the class deficiency.
measure-deficiencies-leaves-out = Recommendations and best practices, which are no deficiencies.
measure-deficiencies-per-validation-name = Deficiencies per validation
measure-deficiencies-per-validation-about = How many deficiencies a validation raises on average.
measure-deficiencies-per-validation-counts = Deficiencies of the validations that were concluded in the year, whenever they were raised.
measure-deficiencies-per-validation-divided-by = Validations concluded in the year.
measure-deficiencies-per-validation-leaves-out = Validations that are still running, with their deficiencies.
measure-days-to-close-name = Median days to close a finding
measure-days-to-close-about = How long it takes until a company has shown that a required action is done.
measure-days-to-close-counts = Calendar days from the day a finding was raised to the day it was closed with evidence.
measure-days-to-close-leaves-out = Findings that are still open, which would lengthen it.
measure-open-actions-name = Open required actions
measure-open-actions-about = What companies still have to do.
measure-open-actions-counts = Findings with a required action that are not closed.
measure-open-actions-leaves-out = Findings that require nothing.
measure-overdue-actions-name = Overdue required actions
measure-overdue-actions-about = What should be done by now and is not.
measure-overdue-actions-counts = Open required actions on which the company has to act and whose day has passed, any extension included. Where the programme gave an answer back later than that day, it is counted from the answer.
measure-overdue-actions-leaves-out = Actions that are due today, and those on which an answer of the company waits for the programme.
measure-validations-scheduled-name = Validations scheduled
measure-validations-scheduled-about = How many visits the programme has set for the year, by kind.
measure-validations-scheduled-counts = Validations whose visit begins in the year, whether it has taken place or not.
measure-validations-scheduled-leaves-out = Validations moved to another year.
measure-validations-concluded-name = Validations concluded
measure-validations-concluded-about = How many validations came to an end, by outcome.
measure-validations-concluded-counts = Validations whose latest conclusion was decided in the year.
measure-validations-concluded-leaves-out = Conclusions that were only recommended. A validation passed on conditions and concluded again later counts by the later one.
measure-hours-per-validation-name = Staff hours per validation
measure-hours-per-validation-about = How many hours of staff a first validation or one for cause takes on average.
measure-hours-per-validation-counts = Hours of all phases and people, as they were recorded for the first validations and validations for cause whose latest conclusion was decided in the year. An entry that a later one corrects does not count.
measure-hours-per-validation-leaves-out = Validations for which nobody recorded hours.
measure-hours-per-revalidation-name = Staff hours per revalidation
measure-hours-per-revalidation-about = How many hours of staff a revalidation takes on average.
measure-hours-per-revalidation-counts = Hours of all phases and people, as they were recorded for the revalidations whose latest conclusion was decided in the year. An entry that a later one corrects does not count.
measure-hours-per-revalidation-leaves-out = Revalidations for which nobody recorded hours.
measure-validations-overdue-name = Members overdue for validation
measure-validations-overdue-about = The backlog: members that should have been validated by now.
measure-validations-overdue-counts = Members in good standing whose first validation or revalidation was due before today.
measure-validations-overdue-leaves-out = Suspended companies, and visits that are planned for a day still within the limit.
measure-members-name = Members
measure-members-about = How many companies are in the programme and in good standing.
measure-members-counts = Companies whose latest decision by then certified or reinstated them.
measure-members-leaves-out = Applicants, and companies suspended, removed or withdrawn by then.
measure-members-by-type-name = Members by entity type
measure-members-by-type-about = Who the members are.
measure-members-by-type-counts = Companies in good standing, by entity type.
measure-members-by-type-leaves-out = Entity types without a member.
measure-members-by-tier-name = Members by tier
measure-members-by-tier-about = How far members have come.
measure-members-by-tier-counts = Companies in good standing, by the tier that follows from their record.
measure-members-by-tier-leaves-out = Companies without a tier.
measure-companies-by-stage-name = Companies by stage
measure-companies-by-stage-about = Where every company on file stands, from first application on.
measure-companies-by-stage-counts = All companies on file, by their stage.
measure-companies-by-stage-leaves-out = Nothing.
measure-applications-name = Applications received
measure-applications-about = How many companies asked to join.
measure-applications-counts = Applications sent in complete; a company that applies again counts again.
measure-applications-leaves-out = Applications begun and not sent in.
measure-certified-name = Certified
measure-certified-about = How many companies were admitted.
measure-certified-counts = Decisions to certify.
measure-certified-leaves-out = Recommendations that were not decided.
measure-denied-name = Denied
measure-denied-about = How many companies were not admitted.
measure-denied-counts = Decisions to deny an application.
measure-denied-leaves-out = Companies that withdrew their application.
measure-days-to-certify-name = Median days to certify
measure-days-to-certify-about = How long an application takes to come to certification.
measure-days-to-certify-counts = Calendar days from the day the application was received to the decision to certify.
measure-days-to-certify-leaves-out = Applications denied, withdrawn or still in review.
measure-suspensions-name = Suspensions
measure-suspensions-about = How often a membership was suspended.
measure-suspensions-counts = Decisions to suspend; a company suspended twice counts twice.
measure-suspensions-leaves-out = Nothing: suspensions lifted later still count.
measure-removals-name = Removals
measure-removals-about = How often a company was put out of the programme.
measure-removals-counts = Decisions to remove.
measure-removals-leaves-out = Companies that left by themselves.

breakdown-title = Deficiencies compared
breakdown-lead = What the validations of a year found, by what they have in common. Shares are of criteria that were judged, so that a group with more visits does not look worse for it.
breakdown-by-method = Method
breakdown-by-entity-type = Kind of company
breakdown-by-region = Region
breakdown-by-country = Country
breakdown-by-edition = Edition
breakdown-by-lead = Who led
breakdown-by-team = Team
breakdown-validations = Validations
breakdown-judged = Criteria judged
breakdown-deficient = Criteria deficient
breakdown-each = For each validation
breakdown-share = Deficient of those judged
breakdown-trend = Over the years
breakdown-found-of = { $n } of { $of }
breakdown-years-text = Each year’s share of deficient criteria, and from how many it comes. The workbook and the JSON file hold every year, too.
breakdown-years-published = Each year as it may be shown outside the programme; a dash stands where nothing may be told. The workbook and the JSON file hold every year, too.
breakdown-years-csv = Every year as CSV
breakdown-percent = { $n }%
breakdown-between = { $low } to { $high }
breakdown-year = { $year }: { $n }%
breakdown-nothing-judged = Nothing judged
breakdown-within = For the programme itself: every group is shown.
breakdown-published = As it may be shown outside the programme: groups of fewer than { $n } validations are left out, and with a single one the next smallest, so that none can be worked out.
breakdown-published-regions = A region is told only where the countries left out of it come to nothing, or to enough validations in more than one country.
breakdown-left-out = { $count ->
    [one] One group was left out.
   *[other] { $count } groups were left out.
}
breakdown-to-published = Show it as it may be published
breakdown-to-within = Show every group
breakdown-none = No validation was concluded in this year, or every group is too small to be shown.
breakdown-concluded = Concluded
breakdown-definition = Counted are validations by the day of their conclusion. A criterion is judged when its result is met, partly met or not met, and deficient when at least one deficiency stands on it. The range is the 95% score interval (Wilson 1927). Differences between groups have many causes; they are questions, not verdicts.
breakdown-definition-regions = A region is made of the countries that the policy pack lists under it, by the company’s country of establishment as it stands today; a country that it lists nowhere is under “Other countries”.
measures-compare = Compare by method, region, country, edition and team
