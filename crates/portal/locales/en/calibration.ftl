# Calibration: one case, several judges, and how far they agree.

nav-calibrations = Calibration
calibration-title = Calibration
calibration-lead = The same case, without names, is judged by several specialists who do not see each other’s sheets. Where they differ, the criterion is discussed and the reading written down.
calibration-none = No exercise has been started yet.
calibration-new = Start an exercise
calibration-about = { $entity } · { $criteria } criteria
calibration-sheets = { $n } of { $m } sheets are in
calibration-closed-on = Closed on { $day }
calibration-own-open = Your sheet: { $n } of { $m } judged
calibration-own-in = Your sheet is handed in
calibration-percent = { $n }%
calibration-verdict-accept = Accept
calibration-verdict-return = Return
calibration-verdict-verify = Verify at validation
calibration-verdict-cannot = Cannot say
calibration-choose-accept = Accept
calibration-choose-return = Return
calibration-choose-verify = Verify at validation
calibration-choose-cannot = The case does not allow a decision
calibration-drift-title = From exercise to exercise
calibration-drift-up = Agreement rose from { $from } to { $to }
calibration-drift-down = Agreement fell from { $from } to { $to }
calibration-drift-same = Agreement stayed at { $to }
calibration-drift-when = Closed
calibration-drift-note = Krippendorff’s alpha of each closed exercise in which it is defined. Cases differ, so a single step says little; a trend says more.
calibration-drift-target = 0.80: reliable
calibration-show-table = Show the table
calibration-alpha = Krippendorff’s alpha
calibration-alpha-graded = Krippendorff’s alpha, by order
calibration-fleiss = Fleiss’ kappa
calibration-cohen = Cohen’s kappa
calibration-started = The exercise is started. Each judge gets a mail.
calibration-saved = Your sheet is saved. You can go on later.
calibration-handed-in = Your sheet is handed in and final.
calibration-closed = The exercise is closed.
calibration-discussed = What was discussed is recorded.
calibration-waiting = Sheets
calibration-waiting-hint = What is in them, nobody but their judges sees before the exercise is closed.
calibration-sheet-in = Handed in
calibration-sheet-out = Not yet
calibration-close = Close it before all sheets are in
calibration-close-why = Why
calibration-close-hint = It stands beside the results. Sheets that are not handed in do not count.
calibration-close-do = Close the exercise
calibration-closed-early = Closed before all sheets were in: { $why }
calibration-not-yours = This exercise is open, and you are not one of its judges. Its results can be seen once it is closed.
calibration-sheet = Your sheet
calibration-sheet-lead = Names are replaced by words in brackets. Judge as you would in a review, and do not talk about it with others before it is closed.
calibration-progress = { $n } of { $m } criteria judged
calibration-final-since = Handed in at { $at }. It is final. The results can be seen when all sheets are in.
calibration-note = Why
calibration-note-hint = Shown to the others with the results.
calibration-save = Save
calibration-hand-in = Hand in
calibration-results = Results
calibration-judges = { $count ->
    [one] One sheet counts.
   *[other] { $count } sheets count.
}
calibration-differing = { $count ->
    [0] Nobody differed on any criterion.
    [one] The judges differ on one criterion.
   *[other] The judges differ on { $count } criteria.
}
calibration-made-of = { $observed } of the judgements agree; by chance { $expected } would.
calibration-of-criteria = { $count ->
    [one] From one criterion.
   *[other] From { $count } criteria.
}
calibration-band-poor = No more than chance.
calibration-band-slight = Slight agreement.
calibration-band-fair = Fair agreement.
calibration-band-moderate = Moderate agreement.
calibration-band-substantial = Substantial agreement.
calibration-band-almost-perfect = Almost perfect agreement.
calibration-undefined = not defined
calibration-undefined-no-pairs = Nothing was decided by two judges.
calibration-undefined-one-category = Only one decision was ever chosen. Everybody agrees, but nothing can exceed chance then, so there is no coefficient.
calibration-undefined-uneven = Not every criterion was decided by the same number of judges.
calibration-how-to-read = How to read these figures
calibration-reading-alpha = Alpha is 1 when all agree and 0 when they agree as dice would. Conclusions are drawn from 0.80 on; from 0.67 on with care (Krippendorff). Judges who could not say are left out.
calibration-reading-graded = By order, two verdicts are near or far: “Verify at validation” lies between “Accept” and “Return”. Where this figure is higher than the plain alpha, people mostly differ by one step; where it is lower, some accept what others return. In its two percentages a difference of one step counts as part of an agreement.
calibration-reading-kappa = Kappa reads the same way. The words beside it are a convention of Landis and Koch, no more. With few criteria or few judges all of these figures move a lot by chance.
calibration-sources = Cohen 1960; Fleiss 1971; Krippendorff 2011; Landis and Koch 1977.
calibration-pairs = Two judges at a time
calibration-pair = Judges
calibration-both = Criteria
calibration-in-words = In words
calibration-by-criterion = By criterion
calibration-share = Pairs that agree
calibration-agree = { $share } of the pairs agree
calibration-judge = Judge { $letter }
calibration-judge-you = Judge { $letter } (you)
calibration-discussion = Discussion
calibration-answer = The answer that was judged
calibration-record = Record what was discussed
calibration-discussed-what = What was discussed, and how the criterion is read from now on
calibration-agreed = Agreed decision
calibration-agreed-none = No decision was agreed
calibration-agreed-on = Agreed: { $what }
calibration-record-do = Record
calibration-to-block = Make it a text block
calibration-to-edition = Clarify it in the next edition’s draft
calibration-new-lead = Choose a profile that was sent in, read it without names, then give it to the judges.
calibration-field-title = Title
calibration-field-title-hint = The judges see it. Do not name the company.
calibration-field-purpose = Purpose
calibration-field-purpose-hint = What you want to find out. The judges see it.
calibration-field-case = Case
calibration-field-case-hint = The latest signed answers of this profile.
calibration-field-categories = Categories
calibration-field-also = Further words to replace
calibration-field-also-hint = One on each line: what the preview still shows and would name the company.
calibration-field-judges = Judges
calibration-field-judges-hint = At least two. The company’s own specialist and whoever decided about this profile cannot judge it.
calibration-field-due = Sheets expected by
calibration-preview-do = Show the case without names
calibration-preview = The case as the judges will read it
calibration-preview-lead = Read all of it. What was replaced is marked. If something still names the company, add it above and look again.
calibration-preview-again = Look again
calibration-start = Give it to the judges
calibration-mail-subject = A calibration exercise waits for you
calibration-mail-body = { $name }, you are asked to judge a case. Sign in to read it: { $link }

refusal-calibration-short = Write at least { $least } characters.
refusal-calibration-long = The text has { $count } characters; up to { $limit } are possible. Shorten it.
refusal-calibration-stage = This is not possible while the exercise is { $stage ->
    [open] open
    [closed] closed
   *[other] not started
}.
refusal-calibration-case = Choose a case.
refusal-calibration-no-criteria = Choose at least one category in which this company has answers.
refusal-calibration-judges = Choose at least two judges.
refusal-calibration-not-specialist = Judges are specialists of the programme. Choose them from the list.
refusal-calibration-knows-it = One of these knows the case: it is theirs, or they decided about it. Choose somebody else.
refusal-calibration-due = Give a day from today on by which the sheets are expected.
refusal-calibration-not-judge = You are not a judge of this exercise.
refusal-calibration-handed-in = Your sheet is handed in and can no longer be changed.
refusal-calibration-left = { $count ->
    [one] One criterion is not judged yet. What you chose is saved.
   *[other] { $count } criteria are not judged yet. What you chose is saved.
}
refusal-calibration-too-few = Fewer than two sheets are in, so there is nothing to compare. Wait for the others.
refusal-calibration-criterion = Criterion { $criterion } is not part of this case.
calibration-due-why = The day by which whoever began the exercise expects the sheets.
calibration-why-due = Whoever opened the exercise set the day, so that everybody judges before the results are shown.
calibration-over-title = Agreement by criterion
calibration-over-link = Agreement by criterion over all exercises
calibration-over-lead = { $count ->
    [one] Over one closed exercise: which criteria are read differently, the most different first.
   *[other] Over { $count } closed exercises: which criteria are read differently again and again, the most different first.
}
calibration-over-note = Criteria are called as in { $edition }; what was judged under an older edition counts for what it became.
calibration-over-none = No criterion was decided by two judges yet.
calibration-over-cases = Cases
calibration-over-decisions = Decisions
calibration-over-course = Case by case
calibration-over-figures = Beyond chance
calibration-over-cohen = Cohen’s kappa is of two judges. Here it is of the two who decided the most cases of the criterion together; Fleiss’ kappa is over the cases that as many judges decided as most.
calibration-over-of-cases = { $count ->
    [one] Over 1 case.
   *[other] Over { $count } cases.
}
calibration-open = Open
