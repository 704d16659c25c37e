# Security profiles: answering, evidence, signing, review.

profile-title = Security profile
profile-title-annual = Security profile { $year }
profile-n-of-m = { $n } of { $m } answered
profile-answered = { $n } of { $m } criteria answered.
profile-any-order = You can answer in any order; your work is saved as a draft.
profile-progress = Criteria answered
profile-categories = Criteria
profile-finish = Finish
profile-more = More
profile-print-link = Read or print all answers
profile-back-to-list = Back to the list
profile-saved = Saved.
profile-draft-private = The draft is the company’s own. You can read the answers once an officer has signed them.

profile-start-lead = { $count } criteria of { $edition } apply to your company.
profile-start-how = How it works
profile-start-how-own-words = Say for each criterion how far it is in place, and how: what is done, by whom, how often.
profile-start-how-evidence = Attach documents that show it. One document can serve several criteria.
profile-start-how-any-order = Answer in any order. What you write is saved while you work, and colleagues can work beside you.
profile-start-how-sign = When everything is ready, a company officer signs and sends it. Employees and consultants prepare but cannot sign.
profile-start = Start the security profile
profile-start-waits = The company has not started its security profile.
profile-started = The security profile is open. Your answers are pinned to this edition of the criteria.

profile-stage-draft = Being prepared
profile-stage-submitted = Under review
profile-stage-returned = Returned for changes
profile-stage-accepted = Accepted
profile-submitted-text = An officer has signed it. Nothing can be changed while your specialist reviews it, criterion by criterion.
profile-submitted-link = Reference and what happens next
profile-accepted-text = Your specialist has accepted every criterion. The answers stay as they were signed.
profile-record-link = Record of the submission
profile-returned-title = { $count ->
    [one] Your specialist returned one criterion
   *[other] Your specialist returned { $count } criteria
}
profile-returned-text = Only these can be changed. Everything else stays as it was signed. Answer each comment, mark it as ready, then an officer signs and sends it again.

profile-status-ready = Ready
profile-status-signed = Signed
profile-status-locked = Unchanged
profile-status-comment = Comment to answer
profile-status-comments = { $count ->
    [one] 1 comment to answer
   *[other] { $count } comments to answer
}

profile-due-title = Dates

profile-next-open = Next criterion to answer
profile-strength-must = must
profile-strength-should = should
profile-documents = { $count ->
    [0] no documents
    [one] 1 document
   *[other] { $count } documents
}
profile-copy-reference = Copy the reference

profile-criterion-title = Criterion { $id }
profile-criterion-eyebrow = Criterion { $id } ({ $strength })
profile-meaning = What this means and what shows it
profile-typical = Typical evidence
profile-unconfirmed = Whether this criterion applies to your entity type is still to be confirmed in the administration’s own document.
profile-unconfirmed-link = Where it comes from
profile-ask-state = Is it in place?
profile-state-unanswered = Not answered
profile-state-in-place = In place
profile-state-in-place-hint = It is done everywhere it concerns you.
profile-state-partly = Partly in place
profile-state-partly-hint = Something is missing: a site, a partner, a written procedure.
profile-state-not-in-place = Not in place
profile-state-not-in-place-hint = It is not done yet.
profile-state-not-applicable = Does not apply to us
profile-state-not-applicable-hint = You do nothing that it concerns. Say why below.
profile-ask-narrative = How do you meet it?
profile-ask-narrative-hint = What is done, by whom and how often; or why it does not apply. Up to { $max } characters.
profile-ask-plan = What will you do, and by when?
profile-ask-plan-hint = If it is partly or not in place: the action, who is responsible, the date.
profile-ask-ready = Have you completed this criterion?
profile-ready-yes = Yes, it is ready to be sent
profile-ready-later = No, I will come back later
profile-last-saved = Last saved { $at }, { $name }
profile-draft-kept = Your version of { $at } was not saved, because somebody else had saved first.
profile-locked-submitted = The profile is under review. Answers cannot be changed until your specialist returns them.
profile-locked-returned = Your specialist did not return this criterion. It stays as it was signed.
profile-locked-accepted = The profile is accepted. The answers stay as they were signed.
profile-neighbours = Other criteria of this category
profile-previous = Previous criterion
profile-following = Next criterion
profile-aside = Comment and changes
profile-comment-title = Comment of your specialist
profile-comment-who = { $name }, specialist
profile-since-signed = Changed since it was signed

profile-gap-must-unanswered = Not answered. Every criterion that is a must needs an answer.
profile-gap-should-unanswered = Not answered. A should may be answered “Not in place”, without a plan.
profile-gap-no-narrative = Say how you meet it.
profile-gap-short-narrative = Say how you meet it in at least { $least } characters: what is done, by whom, how often.
profile-gap-no-explanation = Say why it does not apply to you, in at least { $least } characters.
profile-gap-no-plan = A must that is not fully in place needs a plan: what, who, by when (at least { $least } characters).
profile-gap-not-ready = Complete, but not marked as ready to be sent.
profile-gap-no-evidence = No document shows it. You can send it so, but your specialist is likely to ask.

profile-evidence-title = { $count ->
    [0] Evidence
   *[other] Evidence ({ $count })
}
profile-evidence-add = Add a document
profile-evidence-hint = PDF, PNG, JPEG, or office file (DOCX, XLSX, PPTX, ODT, ODS, ODP), up to 25 MB, without a password.
profile-evidence-upload = Upload
profile-evidence-choose = Or choose from your library
profile-evidence-attach = Attach
profile-evidence-added = The document is in your library.
profile-evidence-attached = The document is attached.
profile-evidence-detached = The document was taken off this answer. It stays in your library.
profile-evidence-described = The description was changed.
profile-evidence-renewed = The new version is in your library. The one before stays readable.
profile-document-versions = { $count ->
    [one] 1 version
   *[other] { $count } versions
}
profile-document-number = Version { $number }
profile-document-open = Open
profile-document-newer = A newer version is in the library
profile-document-renewed = New version of { $name }
profile-document-holds = Validity
profile-document-scan = Virus check
profile-document-renew = Put a newer version in its place
profile-document-renew-lead = Answers that use this document use the newer version from now on. What was signed keeps the version it was signed with.
profile-document-renew-send = Add this version
profile-document-about = Description and dates
profile-document-from = Valid from
profile-document-from-hint = The day from which it is in force, which need not be the day you upload it. Optional.
profile-document-until = Valid until
profile-document-until-hint = The last day: the end of a certificate or a contract, the day on which a procedure is due for renewal. Optional.
profile-validity-unstated = no dates stated
profile-validity-not-yet = from { $day }
profile-validity-holds = until { $day }
profile-validity-open = without an end
profile-validity-ending = ends on { $day }
profile-validity-ended = ended on { $day }
profile-scan-clean = No virus found on { $day } ({ $scanner })
profile-scan-infected = Blocked: { $name }
profile-scan-waits = Waits for the virus check
profile-scan-none = not read for viruses
profile-scan-not-here = No virus scanner is set up in this installation: documents are not read for viruses.

profile-library-title = Document library
profile-library-lead = Each document can serve several criteria. Your specialist can open the documents here. Nothing is deleted: what was signed with a document must stay provable.
profile-library-empty = No documents yet. Add one here, or on the page of a criterion.
profile-library-document = Document
profile-library-used = Used for
profile-library-unused = not used in the present answers
profile-used-elsewhere = Used before
profile-used-signed = Signed on { $day }
profile-used-finding = Answer to a finding on criterion { $criterion }
profile-used-request = Sent for a validation: { $what }
profile-library-added-head = Added
profile-library-added = { $day }, { $name }
profile-published = published at { $url }, seen on { $day }
profile-published-at = Published
profile-published-url = Public address
profile-published-url-hint = Optional. Where anybody can read it, beginning with https://. We never open it ourselves.
profile-published-url-or = Beside the file, or instead of one: where anybody can read it, beginning with https://. We never open it ourselves.
profile-published-seen = Seen there on
profile-published-seen-hint = The day on which you read it at this address. A page may say something else tomorrow.
refusal-published-long = An address has at most { $most } characters.
refusal-published-characters = This address holds characters that an address cannot have. Copy it from the browser’s address bar.
refusal-published-https = Give an address that begins with https://.
refusal-published-plain = Give the address without a user name, without a port, and with a name instead of a number.
refusal-published-host = Nobody outside can open this address. Give one that leads to a public site.
refusal-published-day = Say on which day you saw it there.
refusal-published-future = The day on which you saw it cannot lie ahead.
profile-library-description = Description
profile-library-description-hint = What it shows, in a few words. Optional.
profile-library-file = File
profile-library-add = Add to the library
profile-library-locked = The profile cannot be changed now; documents that you add can be attached when it is returned, or to other answers.

profile-check-title = Check your answers
profile-check-missing = { $count ->
    [one] 1 thing missing
   *[other] { $count } things missing
}
profile-check-open = { $count ->
    [one] One thing is missing before the profile can be signed.
   *[other] { $count } things are missing before the profile can be signed.
}
profile-check-open-text = Each link leads to the place where it is mended.
profile-check-complete = Nothing is missing
profile-check-complete-text = Read the answers once more. Then an officer can sign.
profile-check-signed = The answers are signed. They can be read and printed here; only what is returned to you can be changed.
profile-check-to-sign = Go on to sign
profile-check-advice = { $count ->
    [one] One piece of advice
   *[other] { $count } pieces of advice
}
profile-check-answers = All answers

profile-sign-title = Sign and submit
profile-sign-lead = You sign the security profile of { $company }: { $count ->
    [one] one criterion
   *[other] { $count } criteria
} of { $edition }, with { $documents } attached documents.
profile-sign-prepared = Who prepared what
profile-sign-person = Person
profile-sign-criteria = Criteria
profile-sign-count = { $count ->
    [one] 1 criterion
   *[other] { $count } criteria
}
profile-sign-officer-only = Only a company officer can sign. Ask an officer of your company to open this page; what you prepared is there.
profile-declaration-title = Declaration
profile-declaration-lead = As an officer of { $company } I declare that:
profile-declaration-true = the answers and documents are true and complete to the best of my knowledge, and I have read them;
profile-declaration-practice = what they describe is what is done, at every site they concern;
profile-declaration-changes = the company will report changes and security incidents without delay;
profile-declaration-visits = the programme may verify them, also on site;
profile-declaration-false = I know that false or misleading information can lead to suspension or removal.
profile-sign-name = Your full name
profile-sign-position = Your position in the company
profile-sign-declare = I make this declaration for { $company }
profile-sign-submit = Sign and submit
profile-sign-locks = After signing, nothing can be changed until your specialist returns it.

profile-submitted-title = Security profile submitted
profile-reference = Reference
profile-submitted-by = Signed by { $by }, { $at }
profile-next-title = What happens next
profile-next-sent = Signed and sent
profile-next-sent-text = The answers are locked as they were signed.
profile-next-review = Review
profile-next-review-text = Your specialist reads every criterion and accepts it, returns it with a comment, or notes it for the validation.
profile-next-return = If something is returned
profile-next-return-text = You get a message. Only the returned criteria open again, with the comments first.
profile-next-accept = Acceptance
profile-next-accept-text = Once every criterion is decided, the profile is accepted. Certification also needs a passed vetting, and is decided by a supervisor.
profile-hash = SHA-256 of what was signed

profile-record-title = Record of the submission
profile-record-round = Round
profile-record-signed = Signed
profile-record-declaration = Version of the declaration
profile-record-intact = Computed again just now from the record: equal. This is what was signed.
profile-record-altered = Computed again just now from the record: not equal. Tell the programme at once.
profile-record-documents = Documents
profile-record-printed = Shown { $at }

profile-compare-title = Two versions of criterion { $id }
profile-compare-theirs = Saved: { $name }, { $at }
profile-compare-mine = Yours, not saved: { $at }
profile-compare-keep-theirs = Keep the saved version
profile-compare-keep-mine = Save mine over it
profile-compare-keep-both = Save both, as edited here
profile-compare-keep-both-hint = The saved text comes first, then yours. Edit it here, then save it. It is not marked as ready before somebody says so.
profile-compare-difference = From the saved version to yours
profile-compare-saved = Saved. The earlier version stays in the record.
profile-compare-discarded = The saved version stands. Yours was discarded.

profile-mail-company-subject = News about your security profile
profile-mail-company-body = { $name }, there is news about your company’s security profile. Sign in to read it: { $url }
profile-mail-infected-subject = A document needs your attention
profile-mail-infected-body = { $name }, one of your company’s documents was blocked. Sign in to see which one and what to do: { $url }
profile-mail-staff-subject = A security profile came in
profile-mail-staff-body = { $name }, a security profile was sent in. Sign in to see your work: { $url }

review-title = Review the profile
review-signed = signed by { $who }, { $at }
review-progress = { $n } of { $m } criteria decided
review-tab-changed = Changed ({ $count })
review-tab-undecided = Undecided ({ $count })
review-tab-returned = Returned ({ $count })
review-tab-all = All ({ $count })
review-tab-changed-empty = Nothing differs from an earlier round. In the first round there is nothing to compare with.
review-tab-undecided-empty = Every criterion is decided.
review-tab-returned-empty = Nothing is returned.
review-tab-all-empty = There are no criteria.
review-criteria = Criteria
review-criterion = Criterion
review-answer = Answer
review-evidence = Evidence
review-decision = Decision
review-changed = changed
review-changed-since = changed since the last round:
review-before-after = Before and after
review-before = Before
review-after = After
review-prepared = Prepared by { $names }
review-no-evidence = No document is attached.
review-undecided = Undecided
review-verdict-accepted = Accepted
review-verdict-returned = To return
review-verdict-verify = Verify at validation
review-decide = Your decision on this criterion
review-choose-accept = Accept
review-choose-accept-hint = The answer and its evidence are sufficient.
review-choose-return = Return with a comment
review-choose-return-hint = The company has to mend it; this criterion opens again.
review-choose-verify = Verify at validation
review-choose-verify-hint = The answer stands for now; the validation must look at it.
review-comment = Comment to the company
review-comment-hint = Needed to return: say what is missing and what would do.
review-note = Internal note
review-note-hint = Not shown to the company.
review-save-next = Save and next
review-decided = The decision is recorded.
review-aside = Earlier decisions and other criteria
review-earlier = Earlier decisions
review-earlier-who = { $name }: { $decision }
review-in-tab = In this list
review-finish = Finish the review
review-accept-title = Accept the profile
review-accept-text = { $count ->
    [0] Every criterion is accepted.
    [one] Every criterion is decided; one is to be verified at the validation.
   *[other] Every criterion is decided; { $count } are to be verified at the validation.
}
review-accept = Accept the profile
review-accepted = The profile is accepted.
review-return-title = Return it to the company
review-return-text = { $count ->
    [one] One criterion goes back with your comment. Only it can then be changed.
   *[other] { $count } criteria go back with your comments. Only they can then be changed.
}
review-return = Return to the company
review-sent-back = The profile went back to the company.

refusal-profile-already-open = The company already has an open security profile. Finish that one first.
refusal-profile-not-open = The security profile has not been started. Start it from the page “Security profile”.
refusal-profile-no-criteria = No criteria of this edition apply to the company’s entity type, so there is nothing to answer. Ask your specialist.
refusal-profile-not-your-company = This security profile belongs to another company. Switch to the company you act for.
refusal-profile-submitted = The profile is signed and under review. It can be changed when your specialist returns it.
refusal-profile-accepted = The profile is accepted and closed. Changes go into the next review.
refusal-profile-criterion-unknown = Criterion { $criterion } is not part of this profile. Choose one from the list.
refusal-profile-criterion-locked = Criterion { $criterion } was not returned, so it stays as it was signed. Only returned criteria can be changed.
refusal-profile-answer-changed = Somebody else saved criterion { $criterion } in the meantime. Reload to see their version, then save yours.
refusal-profile-twice = Criterion { $criterion } is there twice. Send each criterion once.
refusal-profile-text-too-long = The text of criterion { $criterion } has { $count } characters; up to { $limit } are possible. Shorten it, or attach a document.
refusal-profile-both-too-long = Both texts together are longer than { $limit } characters. Shorten the text here and save it.
refusal-profile-evidence-foreign = This document is not in your company’s library. Upload it first.
refusal-profile-evidence-unknown = An attached document could not be found in the library. Remove it from the answer and attach it again.
refusal-profile-evidence-infected = A virus was found in “{ $name }”. Put a clean version in its place, or take it off the answers that use it.
refusal-profile-evidence-unread = “{ $name }” has not been read by the virus scanner yet. Wait a few minutes and sign again.
refusal-profile-officer-only = Only a company officer can sign the profile. Ask an officer to sign.
refusal-profile-signer-name = Enter your full name as the signer.
refusal-profile-signer-title = Enter your position in the company.
refusal-profile-declaration = Tick the declaration. Without it the profile cannot be sent.
refusal-profile-gaps = { $count ->
    [one] One thing is missing. Open “Check your answers” to see it.
   *[other] { $count } things are missing. Open “Check your answers” to see them.
}
refusal-profile-round = This page belongs to an earlier round of the profile. Reload it and look again before you decide.
refusal-review-not-submitted = The profile is not under review now, so nothing can be decided. Wait until the company has signed it.
refusal-review-not-assigned = Only the specialist to whom the company is assigned can review its profile. Ask a supervisor to assign it.
refusal-review-no-verdict = Choose accept, return or verify. Nothing is decided by default.
refusal-review-comment = Write a comment. A criterion can only be returned with a comment that says what to mend.
refusal-review-text-too-long = The text has { $count } characters; up to { $limit } are possible. Shorten it.
refusal-review-nothing-returned = No criterion is marked to be returned. Return at least one with a comment, or accept the profile.
refusal-review-undecided = { $count ->
    [one] One criterion is still undecided. Decide it first.
   *[other] { $count } criteria are still undecided. Decide them first.
}
refusal-review-returned-left = { $count ->
    [one] One criterion is marked to be returned. Return the profile, or decide it differently.
   *[other] { $count } criteria are marked to be returned. Return the profile, or decide them differently.
}
refusal-evidence-none = Choose a file first.
refusal-evidence-kept = This document is already in the library. Put a newer version in its place on its own page.
refusal-evidence-empty = The file is empty. Check it on your computer and choose it again.
refusal-evidence-too-large = The file is larger than { $limit } MB. Make it smaller or split it.
refusal-evidence-name = The file has no usable name. Give it a name and choose it again.
refusal-evidence-type = Files of type “{ $extension }” are not taken. Send a PDF, PNG, JPEG or office file (DOCX, XLSX, PPTX, ODT, ODS, ODP).
refusal-evidence-mismatch = The name ends in “{ $extension }”, but the content is something else ({ $found }). Save it again in the right format.
refusal-evidence-damaged = The file is damaged or incomplete and could not be opened. Save it again and send it once more.
refusal-evidence-encrypted-pdf = The PDF is encrypted, so your specialist could not read it. Save it without a password or restrictions (for example, print it to PDF) and send it again.
refusal-evidence-encrypted-office = The office file is protected by a password or in a format older than 2007. Save it without a password as DOCX, XLSX, PPTX, or as PDF.
refusal-evidence-macros = The file contains macros, which are not taken. Save it without macros, or as PDF.
refusal-evidence-digest = The file could not be identified. Send it again.
refusal-evidence-description = The description has { $count } characters; up to { $limit } are possible. Shorten it.
refusal-evidence-same = This is the same file as the present version. Choose the newer one.
refusal-evidence-ends-before = The last day is before the first. Check both dates.
refusal-evidence-infected = A virus was found in this file, so it was not taken. Clean it or save it anew, and have the computer it comes from checked.
refusal-evidence-blocked = This version is blocked: the virus scanner found { $name } in it. Ask the company for a clean version.

profile-record-company = Company
profile-record-named-now = Called { $name } today
profile-record-factors = { $count ->
    [one] Signed in a session with one factor proved
   *[other] Signed in a session with two factors proved
}

compared-title = Compare signed versions
compared-lead = What the company says now that it did not say then, word by word. Criteria of a new edition stand beside those they come from.
compared-choose = The two versions
compared-from = Earlier version
compared-to = Later version
compared-go = Compare
compared-too-few = There are no two signed versions to compare yet.
compared-same = You chose the same version twice. Choose two different ones.
compared-nothing = Nothing of this kind differs between the two versions.
compared-differences = Differences
compared-same-answer = Same
compared-changed = Changed
compared-new = New
compared-gone = No longer answered
compared-strength = Was “{ $before }”, is “{ $now }” now.
profile-record-file = This record as OSCAL
profile-show-all = All
profile-show-open = To do
profile-show-changed = Otherwise than at the last approval
profile-show-talk = With comments
profile-category-done = Everything in this category is done.
