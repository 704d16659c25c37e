# Editions of the criteria: writing, publishing, what they change, how far they reach.
editions-title = Editions of the criteria
editions-lead = A published edition never changes. A new one is written by some and published by others, and every answer is carried over as its rule says.
editions-on-their-way = On their way
editions-published = Published
edition-history = How it was written
editions-none = No edition is being written.
edition-follows = Follows { $basis }
edition-name = Edition
edition-id = Id
edition-id-hint = Lower-case letters, digits and hyphens, for example msc-2027. It stands in every answer and finding and cannot be changed later.
edition-name-en = Name in English
edition-name-es = Name in Spanish
edition-name-fr = Name in French
edition-begin = Begin an edition
edition-begin-lead = It begins with everything that { $basis } says. Change, add and leave out criteria; nobody outside the programme sees it before it is published.
edition-effective-from = In force from
edition-effective-from-hint = A day after today. From then on companies apply and answer under this edition.
edition-accepted-until = Accepted until
edition-basis-until = Profiles under the old edition are taken until
edition-basis-until-hint = The last day for members to bring their profile under the new edition. One company can be given more time.
edition-stands-in-force = In force
edition-stands-ahead = Published, not yet in force
edition-stands-accepted = Still accepted
edition-stands-over = No longer accepted
edition-stage-drafting = Being written
edition-stage-consultation = Consultation
edition-stage-proposed = Proposed for publication
edition-stage-published = Published
edition-stage-abandoned = Given up
edition-changes = { $count ->
    [one] 1 criterion changed
   *[other] { $count } criteria changed
}
edition-untranslated = { $count ->
    [one] 1 translation open
   *[other] { $count } translations open
}
edition-makers = Written by
edition-reasons = Reasons
edition-consult-until = Consultation until
edition-published-at = Published on
edition-hash = Content hash (SHA-256)
edition-public = What this edition changes, as everybody reads it
edition-remarks = Last remark
edition-changes-title = What is otherwise than before
edition-changes-none = Nothing yet. Choose a criterion below, or write a new one.
edition-faults = What is missing before it can be proposed
edition-relation = What happened to it
edition-relation-hint = Seen from the edition before.
edition-relation-unchanged = Same wording
edition-relation-unchanged-hint = It asks the same in the same words; guidance or strength may differ.
edition-relation-reworded = Reworded
edition-relation-reworded-hint = It asks the same, or nearly, in other words.
edition-relation-split = Split
edition-relation-split-hint = One of several that come from one criterion.
edition-relation-merged = Merged
edition-relation-merged-hint = It takes the place of several criteria.
edition-relation-new = New
edition-relation-new-hint = Nothing like it was asked before.
edition-relation-retired = No longer asked
edition-rule = What becomes of answers
edition-rule-hint = Where a should becomes a must, or several answers become one, the company always has to look again.
edition-rule-keep = They stand
edition-rule-keep-hint = Nothing has to be done; the officer signs for them with the rest.
edition-rule-confirm = To be looked at
edition-rule-confirm-hint = They are carried over and somebody has to confirm each one.
edition-rule-ask = To be given anew
edition-rule-ask-hint = The words are carried over; how far the criterion is met has to be said again.
edition-rule-set-aside = They stay with the company’s record
edition-translation = Translations
edition-translation-current = Current
edition-translation-outdated = { $lang } is older than the English text
edition-translation-missing = { $lang } is missing
edition-lang-en = English
edition-lang-es = Spanish
edition-lang-fr = French
edition-english-prevails = The English text prevails.
edition-decide = Decide
edition-decide-text = Once published, nothing in it can be changed, neither words nor dates. A mistake is mended by the next edition.
edition-publish = Publish
edition-send-back = Give it back
edition-send-back-why = Why it is not published yet
edition-propose = Propose for publication
edition-propose-text = Somebody who had no hand in it then publishes it or gives it back.
edition-abandon = Give this edition up
edition-abandon-why = Why it is given up
edition-all-criteria = All criteria
edition-criterion-new = Write a new criterion
edition-criterion-saved = The criterion is saved in the draft.
edition-criterion-retired = This criterion is left out of the draft. Saving it puts it back in.
edition-criterion-gone = The criterion is left out of the draft.
edition-criterion-before = In the edition before:
edition-theirs = Somebody else saved this criterion meanwhile
edition-theirs-text = This is what the draft says now. Your text is below. Take over what you want to keep and save again.
edition-number = Number
edition-number-hint = The category’s number, a dot, and a number that no edition has used, for example 3.12.
edition-text = What is asked
edition-evidence-hint = One on each line, in the same order in every language.
edition-compared = I have compared this text with the English one
edition-applies-not = does not apply
edition-from = Comes from
edition-from-hint = Numbers in the edition before, separated by commas. Empty for a new criterion.
edition-restore = Take back to what it was
edition-drop = Leave out of the draft
edition-retire = No longer ask this
edition-retire-text = Answers stay with the companies’ records and can be read there. The number is never used again for something else.
edition-retire-why = Why it is no longer asked
edition-done-restore = The criterion is again what it was.
edition-done-retire = The criterion is left out of the draft.
edition-done-propose = Proposed. Somebody else decides.
edition-done-abandon = The edition is given up.
edition-done-publish = Published. Nothing in it can change from now on.
edition-done-send-back = Given back to its authors.
edition-what-changed = What changed
edition-dates = In force from { $since }.
edition-unchanged = { $count ->
    [one] One criterion is as it was.
   *[other] { $count } criteria are as they were.
}
edition-strength-change = { $entity }: { $before } → { $after }
edition-guidance-changed = Guidance or typical evidence changed
edition-group-new = New
edition-group-reworded = Reworded
edition-group-split = Split
edition-group-merged = Merged
edition-group-unchanged = Same wording, other strength or guidance
edition-group-retired = No longer asked
criteria-edition-ahead = { $name }, in force from { $since }
criteria-in-force = In force today

# Simulation
edition-simulation = What it would mean
simulation-lead = If this draft were in force today: what each member in good standing with an accepted profile would have to do. Worked out from the answers on record, each time this page is opened.
simulation-assumptions = Assumptions
simulation-minutes-answer = Minutes to review a new answer
simulation-minutes-confirm = Minutes to review a confirmed answer
simulation-nobody = No member has an accepted profile yet.
simulation-by-type = By entity type
simulation-members = Members
simulation-touched = Would have to do something
simulation-failing = Would newly fail a must
simulation-answer = To be answered
simulation-confirm = To be looked at
simulation-hours = Specialist hours
simulation-definition = Newly failing: the draft makes it a must for this company, it was none before, and the company has said that it meets it only in part or not at all. Hours: { $answer } minutes for each answer to be given, { $confirm } for each to be looked at.
simulation-rows = Companies behind the figures
simulation-rows-hint = Choose an entity type in the table to see its companies.
simulation-rows-count = { $count ->
    [one] 1 company
   *[other] { $count } companies
}
simulation-file-csv = These rows as CSV
simulation-file-xlsx = These rows as XLSX
simulation-company = Company
simulation-failing-on = Would newly fail
simulation-set-aside = Answers no longer asked

# Rollout and extensions
rollout-title = Rollout
rollout-lead = Members in good standing, by the edition under which their profile was last accepted.
rollout-none = There is only one edition, so nothing is being rolled out.
rollout-open = Still to come
rollout-extended = With more time
rollout-late = Late
rollout-done = Under the edition in force
rollout-stands-on = Accepted under
rollout-until = Until
rollout-works-on = Works on
rollout-not-begun = Not begun
rollout-extended-mark = (extended)
extension-title = Give more time
extension-general = Last day for everybody
extension-own = Last day for this company
extension-earlier = Granted so far
extension-line = { $days }, until { $until }
extension-days = { $count ->
    [one] 1 day
   *[other] { $count } days
}
extension-how-long = How long
extension-how-long-hint = Counted from the last day that holds for this company now.
extension-ground = Ground
extension-reasons-hint = The company reads them in its timeline.
extension-grant = Grant
extension-done = More time is granted; the company sees it in its timeline.

# A new edition as a company sees it
carried-title = What the new edition changes for you
carried-from-to = From { $from } to { $to }
carried-notice-title = The criteria change: { $edition }
carried-notice-ahead = In force from { $since }. From then until { $until } you can bring your security profile under it; your answers are carried over.
carried-notice-until = In force since { $since }. Send your security profile in under it by { $until }. Your answers are carried over; your signed record stays as it is.
carried-notice-extended = In force since { $since }. You were given more time: send your security profile in under it by { $until }.
carried-notice-late = In force since { $since }. The time to bring your security profile under it ended on { $until }. Do it now, and talk to your specialist.
carried-see-changes = See what changed and what has to be answered
carried-start = Start the profile under the new edition
carried-move = Move this draft to the new edition
carried-done = Your answers are carried over. Below stands what you still have to do.
carried-lanes = Your earlier answers were carried over.
carried-lane-answer = To be answered
carried-lane-answer-hint = New for you, or to be said anew.
carried-lane-confirm = To be looked at
carried-lane-confirm-hint = Your answer was carried over. Read it against the new words and mark it as ready.
carried-lane-keep = Stands as it is
carried-lane-keep-hint = Nothing has to be done; your officer signs for it with the rest.
carried-from = Carried over from { $edition }
carried-relation-unchanged = Same wording as { $from }.
carried-relation-reworded = Reworded from { $from }.
carried-relation-split = Split off from { $from }.
carried-relation-merged = Merged from { $from }.
carried-relation-new = New.
carried-relation-retired = No longer asked ({ $from }).
carried-must-now = It is a must for you now.
carried-aside = No longer asked of you
carried-aside-text = These answers have no place in the new edition. Nothing is lost: they stay here and in your signed record.
versions-title = Signed versions
versions-lead = Everything the company ever signed, each under the edition of its time and exactly as it was signed.
versions-none = Nothing has been signed yet.
versions-profile = Profile
versions-round = round { $round }
profile-title-edition = Security profile for the new edition
profile-record-wording = The criteria’s words in the pack are no longer those that were signed for. Tell the programme at once.

# Refusals
refusal-edition-stage = This step is not possible while the edition is “{ $stage }”. Reload the page to see where it stands.
refusal-edition-stale = Somebody else saved criterion { $criterion } after you opened it. Compare the two and save again.
refusal-edition-link-missing = It is not said where criterion { $criterion } comes from. Open it and choose what happened to it.
refusal-edition-answers-lost = Answers to { $criterion } of the edition before would be lost. Say which criterion they pass into, or leave it out with reasons.
refusal-edition-number-reused = The number { $criterion } has stood for something else. Give the new criterion a number that no edition has used.
refusal-edition-number-taken = The draft already has a criterion { $criterion }. Open that one, or choose another number.
refusal-edition-number = Enter a number such as 3.12: a category’s number, a dot, a number.
refusal-edition-relation = What is said to have happened to criterion { $criterion } does not fit: same wording needs the same words, a split at least two parts, a merger at least two sources.
refusal-edition-rule = This rule for answers does not fit what happened to criterion { $criterion }. After a split or a merger answers are looked at or given anew; a new criterion is answered.
refusal-edition-nothing-changed = The draft changes nothing yet. Change, add or leave out a criterion first.
refusal-edition-untranslated = Criterion { $criterion }: { $lang } does not say what the English text says. Translate it, or compare it and tick the box.
refusal-edition-past = Enter a day after today, so that nobody learns of it on the day it counts.
refusal-edition-until = The old edition must be taken at least until the day the new one takes effect. Enter that day or a later one.
refusal-edition-reasons = Give reasons of at least { $least } characters, so that others understand it later.
refusal-edition-own-work = You had a hand in this edition, so somebody else decides about it.
refusal-edition-nothing-proposed = Nothing is proposed. Its authors have to propose it with its dates first.
refusal-edition-basis-superseded = Another edition was published since this one was begun. Begin a new one that follows it and take the changes over.
refusal-edition-basis-altered = The files of the edition before were changed since this one was begun. A published edition must not change: put the pack’s files back as they were.
refusal-edition-criterion-unknown = There is no criterion { $criterion } there. Check the number.
refusal-edition-id = Use three to forty lower-case letters, digits and hyphens, for example msc-2027.
refusal-edition-id-taken = There is already an edition { $id }. Choose another id.
refusal-edition-empty = Enter a text.
refusal-edition-long = This text is too long. Shorten it to { $limit } characters.
refusal-edition-applies = Choose at least one entity type to which it applies.
refusal-edition-strand = A type of company was chosen for a part of the programme that it cannot take part in.
refusal-extension-not-needed = The edition this company stands on has no last day, so there is nothing to extend.
refusal-extension-days = Choose one of the lengths offered.
refusal-extension-past = With this length the time would have ended on { $until }. Choose a longer one.
refusal-extension-too-long = All extensions together may not exceed { $longest } days; { $granted } are granted already.
refusal-extension-ground = Choose a ground for an extension.
refusal-profile-edition-fixed = What was once signed stays under its edition. A new edition is answered in a new profile.
refusal-profile-not-carried = These answers cannot be carried over into this profile. Ask your specialist.
refusal-profile-edition-current = The profile is already under the edition in force.
refusal-profile-edition-superseded = This edition of the criteria is no longer taken. Move the draft to the new edition on the page “Security profile”; your answers are carried over.
refusal-profile-edition-altered = The words of the criteria in the pack are not those that were answered. Nothing can be signed until the programme has put them right.

# Consultation
edition-consult = Open for consultation
edition-consult-text = Members read the changes and comment on each criterion. The text rests until the consultation is closed, and every comment is answered before the edition can be proposed.
edition-close = Close the consultation
edition-comments = Comments of members
edition-done-consult = Members can comment now.
edition-done-close = The consultation is closed.
consultation-title = Draft criteria: your comments
consultation-lead = The programme asks what you think before this edition is published. You can comment on each criterion until the day below; the programme answers each comment.
consultation-closed = Comments closed on { $until }. This is what you said, with the programme’s answers.
consultation-none = No draft is open for comments now.
consultation-notice = Draft criteria are open for your comments.
consultation-not-yours = Not for your entity type
consultation-yours = Your company
consultation-answer = Answer of the programme
consultation-answer-to = Answer of the programme: { $criterion }, { $company }
consultation-comment = Comment
consultation-text = Your comment
consultation-send = Send the comment
consultation-reply = Answer
consultation-done = Thank you. The answer will stand beside your comment.
consultation-replied = The company can read the answer now.
refusal-comment-short = Say it in at least { $least } characters.
refusal-comment-closed = This edition does not take comments any more.
refusal-comment-answered = This comment is answered already.
refusal-edition-unanswered = { $count ->
    [one] One comment has no answer yet. Answer it before you propose the edition.
   *[other] { $count } comments have no answer yet. Answer them before you propose the edition.
}

# Mail
mail-edition-published-subject = The criteria change
mail-edition-published-body = A new edition of the criteria is published. Sign in to read what it changes for your company and until when: { $link }
carried-why = The day was set when { $edition } was published: profiles under the edition before it are taken until then.
carried-why-extended = On { $on } the programme gave your company more time: { $reasons }
extension-why = The day was set with the edition: by its publication, or by the one of the edition that follows it.
rollout-why-extended = Where a company was given more time, its extensions and their reasons stand on its extension page.
consultation-why = The programme set the day when it opened the consultation.
mail-edition-consultation-subject = The criteria are open for comments
mail-edition-consultation-body = A new edition of the criteria is being prepared, and your company can comment on it. Sign in to read it and to say what you think: { $link }
