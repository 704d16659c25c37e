# The annual review.

annual-title = Annual review
annual-title-year = Annual review { $year }
annual-notice-title-ahead = Annual review { $year }
annual-notice-title-open = Annual review { $year }
annual-notice-title-late = Annual review { $year } is late
annual-notice-ahead = It opens on { $opens } and is due on { $closes }.
annual-notice-open = It can be opened now. Your accepted answers come with it; an officer signs it by { $closes }.
annual-notice-begun = It is under way. An officer signs it by { $closes }.
annual-notice-late = It was due on { $closes } and has not been opened. Open it now: your accepted answers come with it.
annual-notice-late-begun = It was due on { $closes }. Finish it and let an officer sign it.
annual-notice-busy = It is due on { $closes }. It can be opened once the profile that is under way is accepted.
annual-due = { $code ->
    [ahead] Opens:
   *[open] Due:
}
annual-why-date = Your company was certified on { $certified }; { $closes } is the anniversary. The window opens { $days } days before it, on { $opens }, and closes on the anniversary: { $binding }. { $authority }: { $source }.
annual-status-ahead = Not open yet
annual-status-open = Open
annual-status-late = Late
annual-start = Open the annual review
annual-go = Go to the annual review
annual-go-on = Go on confirming
annual-opened = The annual review is open. Your accepted answers have come with it.
annual-already-open = A security profile is already open.
annual-progress = { $n } of { $m } criteria are ready
annual-done = { $n } of { $m } ready.
annual-lane-answer = Must be answered
annual-lane-answer-hint = These criteria are new for you, or their text has changed since your last approval.
annual-lane-look = Must be looked at
annual-lane-look-hint = Evidence ends before the next anniversary, or a finding touched the criterion. Open each one, mend what is needed and mark it as ready.
annual-lane-edited = Edited since the last approval
annual-lane-edited-hint = What you changed, shown against the answer that was accepted. The specialist reads these first.
annual-lane-confirm = Unchanged: to be confirmed
annual-lane-confirm-hint = Nothing has changed here since your last approval. Read the answers of a category and tick those that still hold.
annual-to-confirm = { $count ->
    [one] 1 to confirm
   *[other] { $count } to confirm
}
annual-officer-signs = When every criterion is ready, a company officer signs. Nobody else can.
annual-confirm-title = Confirm unchanged answers: { $category }
annual-confirm-lead = Read each answer. Tick it if it still describes what your company does today. What you do not tick stays open; to change an answer, follow its link.
annual-tick-all = Tick all shown
annual-untick-all = Untick all shown
annual-row-confirmed = Confirmed
annual-edit = Change the answer
annual-confirm = Confirm the ticked answers
annual-confirmed = The ticked answers are confirmed.
annual-back = Back to the annual review
annual-not-here = Not confirmed in this list
annual-not-here-hint = Each of these needs a look on its own page.
annual-origin = This is your accepted answer. Read it, change what is no longer so, and mark it as ready.
annual-why-new = New for you.
annual-why-changed-unchanged = The edition asks for a new answer.
annual-why-changed-reworded = The text of the criterion has changed.
annual-why-changed-split = It was part of another criterion.
annual-why-changed-merged = It was made from several criteria.
annual-why-changed-new = New for you.
annual-why-changed-retired = It comes from a criterion that is no longer asked.
annual-why-stricter = It was a should and is now a must.
annual-why-unanswered = How far it is met has to be said.
annual-why-edition-asks = The edition asks you to read the answer again.
annual-why-ended = { $name } ended on { $day }.
annual-why-ending = { $name } ends on { $day }, before the next anniversary.
annual-why-finding = A finding touched it since the last approval, or is open.
annual-why-incomplete = Something is missing in the answer.
annual-why-edited = You changed the answer.
annual-review-lanes = Compared with the last approval
annual-review-lane-answer = New or changed criteria: { $count }
annual-review-lane-look = Evidence or findings: { $count }
annual-review-lane-edited = Edited: { $count }
annual-review-lane-confirm = Unchanged, confirmed by the company: { $count }
annual-review-tag-answer = new or changed criterion
annual-review-tag-look = evidence or finding
annual-review-tag-edited = edited
annual-review-tag-confirm = unchanged
annual-sign-lanes = Of these, { $confirm } were confirmed as unchanged, { $edited } were edited, { $look } were looked at because of evidence or findings, and { $answer } were answered because the criterion is new or changed.

refusal-annual-not-open = The annual review is not open yet: it opens on { $opens } and is due on { $closes }. Only what is changed in that window counts.
refusal-annual-year = That is not the year whose review is open.
refusal-annual-not-member = An annual review is asked of companies in the programme.
refusal-annual-not-annual = Only answers of an annual review can be confirmed in a list. Answer each criterion on its own page.
refusal-annual-returned = The specialist asked about these criteria. Answer each on its own page.
refusal-annual-nothing-ticked = Nothing is ticked. Tick the answers that still hold.
refusal-annual-changed = Criterion { $criterion } is new or has changed. Answer it on its own page; nothing was confirmed.
refusal-annual-evidence = A document of criterion { $criterion } has ended or ends before the next anniversary. Look at it on its own page; nothing was confirmed.
refusal-annual-finding = A finding touched criterion { $criterion }. Look at it on its own page; nothing was confirmed.
refusal-annual-look = Criterion { $criterion } has to be looked at on its own page; nothing was confirmed.
refusal-annual-edited = The answer to criterion { $criterion } was changed since the last approval. Mark it as ready on its own page; nothing was confirmed.
annual-document-until = { $name }, holds until { $until }
refusal-annual-file-changed = Criterion { $criterion } is new or has changed. A file cannot mark the old answer as ready: give another answer, or confirm it on its own page.
refusal-annual-file-evidence = A document of criterion { $criterion } has ended or ends before the next anniversary. A file cannot mark it as ready: look at it on its own page.
refusal-annual-file-finding = A finding touched criterion { $criterion }. A file cannot mark it as ready: look at it on its own page.
refusal-annual-file-look = Criterion { $criterion } has to be looked at. A file cannot mark it as ready: open its own page.
