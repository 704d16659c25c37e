# Anomalies: questions with their rows, never verdicts.

anomalies-title = Anomalies
anomalies-search = Search now
anomalies-never = Nobody has searched yet.
anomalies-last = Last searched { $at } by { $by }; searches so far: { $n }
anomalies-over = Over what it was made, and what came of it
anomalies-over-members = Companies whose signed profile was read
anomalies-over-answers = Answers long enough to be compared
anomalies-over-compared = Pairs of companies laid side by side
anomalies-over-explained = Pairs alike who have somebody working for both
anomalies-over-left = Pairs left out because there were too many
anomalies-over-sample = One run of words kept of
anomalies-over-documents = Documents in libraries
anomalies-over-dated = Documents whose file says when it was made
anomalies-over-validations = Validations looked back on
anomalies-came-new = Seen for the first time, or again
anomalies-came-reopened = Opened again because their rows changed
anomalies-came-gone = No longer seen
anomalies-rules = Version of the rules
anomalies-none = There is nothing here. Other filters may show more.
anomalies-since = Seen since { $day }
anomalies-open = { $count ->
    [one] One anomaly that nobody has looked at
   *[other] { $count } anomalies that nobody has looked at
}
anomalies-answers = { $count ->
    [one] One answer about an anomaly to read
   *[other] { $count } answers about anomalies to read
}
anomaly-kind = Kind
anomaly-kind-copied-answers = Same answers in two companies
anomaly-kind-reused-evidence = Same file in several companies
anomaly-kind-outdated-evidence = File whose dates do not fit
anomaly-kind-uniform-worksheet = Worksheet with the same result throughout
anomaly-kind-uniform-specialist = Visits that find nothing
anomaly-kind-short-visit = Very short validation
anomaly-kind-unlike-peers = Company unlike its peers
anomaly-stage-open = To look at
anomaly-stage-followed = Asked
anomaly-stage-answered = Answered
anomaly-stage-dismissed = Settled
anomaly-stage-gone = No longer seen
anomaly-more-companies = { $count ->
    [one] one more
   *[other] { $count } more
}
anomaly-sites = { $count ->
    [one] one site
   *[other] { $count } sites
}
anomaly-percent = { $n }%
anomaly-hours = { $hours } h { $minutes } min
anomaly-why-copied = { $companies } gave the same answer in the same words to { $criteria }: { $words } words in common that are neither the programme’s nor a widely used template.
anomaly-why-reused = The very same file, { $name }, is in the libraries of { $companies }.
anomaly-why-older = { $name } was last changed on { $own }, { $span } before { $claimed }, the day from which it is said to hold.
anomaly-why-older-handed = { $name } was last changed on { $own }, { $span } before it was handed in.
anomaly-why-later = { $name } was made on { $own }, { $span } after { $claimed }, the day from which it is said to hold.
anomaly-why-all-met = { $companies }: all { $judged } criteria judged were fully met. Were each met as often as in the { $peers } other worksheets of this entity type, this would come about once in { $rarity } visits.
anomaly-why-none-met = { $companies }: none of the { $judged } criteria judged was fully met. Were each met as often as in the { $peers } other worksheets of this entity type, this would come about once in { $rarity } visits.
anomaly-why-specialist = Of { $of } visits led by { $name } that others’ can be held against, { $n } ended without a single deficiency. Did they end so as often as the others’ { $peers } visits to the same entity types, this would come about once in { $rarity } times.
anomaly-why-short = { $companies }: { $minutes } with the company for { $sites }. The median of { $peers } validations of the same kind with about as many sites is { $usual }.
anomaly-why-measure = { $measure }: { $value }, where { $usual } is usual.
anomaly-measure-not-applicable = Answers saying “does not apply”
anomaly-measure-words = Words of an answer
anomaly-measure-documents = Documents signed with the profile
anomaly-measure-partners = Business partners on record
anomaly-measure-deficient = Criteria not fully met at the last validation
anomaly-head-company = Company
anomaly-head-file = File
anomaly-head-added = Handed in
anomaly-head-own = The file’s own date
anomaly-head-claimed = Said to hold from
anomaly-head-validation = Validation
anomaly-head-judged = Criteria judged
anomaly-head-met = Fully met
anomaly-head-sites = Sites
anomaly-head-duration = With the company
anomaly-head-usual = Usual
anomaly-head-score = Distance
anomaly-head-measure = Measure
anomaly-head-value = Here
anomaly-head-peers = Peers
anomaly-handed-in = Not stated; handed in { $day }
anomaly-in-common = { $words } words in common; { $percent }% of the runs of words of either answer
anomaly-works-for-both = { $name } works for both: { $role } at { $company }, { $other_role } at { $other }.
anomaly-rows = What it rests on
anomaly-marked = Marked: words that stand in both answers. The texts are those that were signed last.
anomaly-how = How this is found
anomaly-how-copied-answers = Every answer is taken as its runs of five words. Runs of the programme’s own texts are left out, and runs that more than a few companies use are held for a template. Companies who have somebody working for both are not asked about for this alone.
anomaly-how-reused-evidence = Files are compared by the hash of their content. Files that many companies have are forms or public documents and left out, and so are documents that the programme issued.
anomaly-how-outdated-evidence = The dates are the file’s own properties. Anybody can write there what they like, and a scan of an old paper is young: it is a reason to ask, not a proof. A date after the day of upload is taken for a wrong clock.
anomaly-how-uniform-worksheet = Held against it: that each criterion is met as often as at other companies of the entity type, whatever the other criteria are. That is not quite so, because who is good at one thing is often good at the next; so it is asked only where few worksheets of peers came out the same throughout.
anomaly-how-uniform-specialist = Held against it: that each visit ends without a deficiency as often as the visits of all other specialists to that entity type. Cases differ; a specialist may simply have been given the good ones.
anomaly-how-short-visit = The modified z-score (Iglewicz and Hoaglin) of the recorded minutes with the company, among validations of the same kind and method with about as many sites. Validations without recorded hours are left out. Scores are of logarithms: what counts is how many times as much. Where more than half of the peers are equal, nobody is asked.
anomaly-how-unlike-peers = The modified z-score (Iglewicz and Hoaglin) of each measure among companies of the same entity type and about as many sites, or of the same entity type where those are too few. What is not known is left out and never counted as nought. Scores are of logarithms: what counts is how many times as much. Where more than half of the peers are equal, nobody is asked.
anomaly-ask = Ask a specialist
anomaly-ask-who = Whom
anomaly-ask-who-hint = Chosen first: whoever led the validation, or the company’s specialist.
anomaly-ask-question = Question
anomaly-ask-hint = It appears in their work with a date. They see these rows.
anomaly-ask-do = Ask
anomaly-asked = The question is in the specialist’s work.
anomaly-asked-title = Question
anomaly-answer = Your answer
anomaly-answer-hint = What you found, and how.
anomaly-answer-do = Answer
anomaly-answered = Your answer is recorded.
anomaly-dismiss = Settle it
anomaly-dismiss-reason = Why nothing more is needed
anomaly-dismiss-hint = It stays settled until its rows change materially.
anomaly-dismiss-do = Settle
anomaly-dismissed = The anomaly is settled.
anomaly-companies = Companies
anomaly-history = What happened
anomaly-gone-on = The search of { $day } no longer saw it. The rows are the last that were seen.
anomaly-changed-on = Rows last changed { $day }
anomaly-told-seen = Seen by a search
anomaly-told-changed = { $count ->
    [one] Seen with other rows, now one
   *[other] Seen with other rows, now { $count }
}
anomaly-told-reopened = Opened again: its rows are materially others
anomaly-told-gone = No longer seen by a search
anomaly-told-dismissed = Settled
anomaly-told-followed = { $name } asked, until { $due }
anomaly-told-answered = Answered
caseload-task-anomaly = Answer about an anomaly
mail-anomaly-asked-subject = A question for you
mail-anomaly-asked-body = There is a question for you to answer. Sign in to read it: { $link }
mail-anomaly-answered-subject = A question of yours is answered
mail-anomaly-answered-body = A specialist has answered your question. Sign in to read it: { $link }
refusal-anomaly-short = Write at least { $least } characters.
refusal-anomaly-long = These are { $count } characters; at most { $limit } are possible. Shorten the text.
refusal-anomaly-empty = An anomaly without rows cannot be recorded.
refusal-anomaly-unknown = There is no such anomaly.
refusal-anomaly-nobody = Only a person can decide about an anomaly.
refusal-anomaly-dismissed = This anomaly is settled already.
refusal-anomaly-asked = This specialist is asked already. Wait for the answer, ask somebody else, or settle it.
refusal-anomaly-clock = The policy pack has no clock for answers about anomalies.
refusal-anomaly-not-asked = Nobody is asked about this anomaly any more.
refusal-anomaly-not-you = Somebody else is asked about this anomaly.
refusal-anomaly-who = Choose a specialist.
right-view-anomalies = see anomalies
right-follow-anomalies = search for anomalies and follow them
right-answer-anomaly = answer about an anomaly
timeline-anomaly-seen = Anomaly seen
timeline-anomaly-changed = Anomaly seen with other rows
timeline-anomaly-reopened = Anomaly opened again: its rows are materially others
timeline-anomaly-gone = Anomaly no longer seen
timeline-anomaly-dismissed = Anomaly settled
timeline-anomaly-followed = Specialist asked about an anomaly
timeline-anomaly-answered = Question about an anomaly answered
timeline-anomaly_search-searched = Search for anomalies
timeline-evidence-inspected = Dates that a document carries were noted
anomaly-criteria = { $count ->
    [one] one criterion
   *[other] { $count } criteria
}
anomaly-ask-instead = Ask another specialist instead
anomalies-searched = The search is done. What it saw is below.
anomalies-started = The search is being made. It takes up to a few minutes; this page says when it is done.
anomalies-searching = A search is being made since { $at }. Load this page again to see what it found.
anomalies-search-busy = A search is being made already. Load this page again to see what it found.
anomalies-over-unread = Documents whose file could not be read
anomaly-lost-title = Question about an anomaly
anomaly-lost-lead = You are not asked about this any more.
mail-anomaly-settled-subject = A question to you is settled
mail-anomaly-settled-body = A question that you were asked needs no answer from you any more. Your work is here: { $link }
refusal-anomaly-version = It has changed since this page was made: other rows, or another decision. Read again what stands here before you decide.
