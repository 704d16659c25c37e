# Reviewing: unchanged answers and their sample, what stands beside a criterion, keys.

review-tab-unchanged = Unchanged ({ $count })
review-tab-sample = Sample ({ $count })
review-tab-comments = With comments ({ $count })
review-tab-findings = Earlier findings ({ $count })
review-tab-unchanged-empty = No answer is as it was before.
review-tab-sample-empty = No sample has been drawn.
review-tab-comments-empty = Nobody has written a comment or a note.
review-tab-findings-empty = No validation found anything about these criteria.
review-changed-since-accepted = changed since it was last accepted:
review-earlier-together = { $name }: { $decision }, unread, on the strength of a sample
review-previous = Previous in this list
review-next = Next in this list

sample-heading = Unchanged answers
sample-lead = { $count ->
    [0] No answer is as it was when the programme last accepted it. Each of them is read.
    [one] One answer is as it was when the programme last accepted it, under a criterion that asks the same.
   *[other] { $count } answers are as they were when the programme last accepted them, under criteria that ask the same.
}
sample-draw = { $count ->
    [one] Draw a sample of one answer
   *[other] Draw a sample of { $count } answers
}
sample-drawn = The sample is drawn. Read and decide each of its answers.
sample-progress = { $n } of { $m } sampled answers read
sample-read-next = Read the next sampled answer
sample-failed = The sample failed at { $criteria }: what was returned there may be wrong in the others too, so each unchanged answer of this round is read by itself.
sample-rest = { $count ->
    [one] Every sampled answer was read and none was returned. One unchanged answer is left.
   *[other] Every sampled answer was read and none was returned. { $count } unchanged answers are left.
}
sample-accept = { $count ->
    [one] Accept the one that is left
   *[other] Accept the { $count } that are left together
}
sample-accepted = { $count ->
    [one] One unchanged answer was accepted on the strength of this sample.
   *[other] { $count } unchanged answers were accepted together on the strength of this sample.
}
sample-accepted-now = The unchanged answers are accepted. The record lists each of them.
sample-which = Which ones
sample-alone = { $count ->
    [one] One unchanged answer is read by itself
   *[other] { $count } unchanged answers are read by themselves
}
sample-alone-marked = It was left to be verified at a validation, and none has been since.
sample-alone-look = A document of it ends before the next anniversary, a finding touched it, or something in it is missing.
sample-alone-open-finding = A finding about it is open.
sample-alone-ended-document = A document of it has ended.
sample-alone-renewed-document = A document of it has another file in it.
sample-how = How the sample was drawn
sample-title = How the sample was drawn
sample-fact-by = Asked for by
sample-fact-at = Drawn
sample-fact-seed = Seed
sample-fact-size = Size
sample-fact-size-value = { $n } of { $m } unchanged answers
sample-fact-rule = Rule at that time
sample-fact-rule-value = { $percent }% of them, at least { $least }, at most { $most }
sample-fact-weights = Weights at that time
sample-fact-weights-value = must { $must }, should { $should }; added for an earlier finding { $finding }, for an answer accepted unread the last time { $unread }
sample-holds = Drawn again from the seed in the record just now: the same answers.
sample-broken = Drawn again from the seed in the record, other answers come out. Tell an auditor.
sample-population = Answers that could be drawn
sample-weight = Weight
sample-drawn-head = Drawn
sample-yes = yes
sample-no = no
sample-algorithm = Drawn without replacement by weight, with the generator SplitMix64 started from the seed. A sample is drawn once a round.
sample-place-drawn = In the sample
sample-place-read = Sample: read
sample-place-failed = Sample: failed
sample-place-together = Accepted unread

beside-signals = Signals
beside-findings = Earlier findings
beside-findings-none = No validation found anything about this criterion.
beside-finding-deficiency = Deficiency
beside-finding-recommendation = Recommendation
beside-finding-best-practice = Best practice
beside-finding-open = Open
beside-finding-closed = Closed
beside-finding-raised = raised on { $day }
beside-action-overdue = A required action is overdue
beside-since = since { $day }
beside-overdue = Overdue
beside-chain-overdue = { $count ->
    [one] One action about partners is overdue
   *[other] { $count } actions about partners are overdue
}
beside-ended = ended on { $day }
beside-ended-tag = Ended
beside-marked = On { $day } a review left this to be verified at a validation. None has been since.
beside-marked-tag = To be verified
beside-unread = The last time, this answer was accepted without being read.
beside-unread-tag = Unread last time
beside-partners = Partners on the same criterion
beside-partners-lead = { $n } of { $m } partners who are asked about it have it in place.
beside-partner-on = answered on { $day }
beside-partner-silent = No answer
beside-partners-all = All partners

shortcuts-title = Keyboard shortcuts
shortcuts-on = Use single keys on this device
shortcuts-hint = Off unless you switch them on. They do nothing while you type.
shortcuts-next = Next criterion
shortcuts-previous = Previous criterion
shortcuts-comment = Go to the comment
shortcuts-help = Open or close this list

refusal-sample-none = No sample has been drawn. Draw one and read it first.
refusal-sample-drawn = This round’s sample is drawn already. It is not drawn again.
refusal-sample-nothing = There is no unchanged answer to draw from: each is decided, or has to be read by itself.
refusal-sample-nothing-left = Nothing is left to accept together.
refusal-sample-unread = { $count ->
    [one] One sampled answer is not decided yet: { $criteria }. Read it first.
   *[other] { $count } sampled answers are not decided yet: { $criteria }. Read them first.
}
refusal-sample-failed = { $count ->
    [one] A sampled answer was to be returned: { $criteria }. The other unchanged answers cannot be accepted unread in this round; read each of them.
   *[other] { $count } sampled answers were to be returned: { $criteria }. The other unchanged answers cannot be accepted unread in this round; read each of them.
}

review-block = Text block
review-block-hint = The officer who signed reads { $language }. You can change the words afterwards.
review-block-choose = Choose a text block
review-block-label = { $title } ({ $language })
review-block-insert = Insert into the comment
review-reason = Reason
review-reason-hint = Not shown to the company. It makes like cases comparable.
review-reason-none = No reason chosen
refusal-review-block = Choose a text block first.
refusal-review-reason = This reason is not in the list. Choose one from it.

precedents-heading = Precedents
precedents-too-few = Too few similar companies were decided to show anything without naming somebody.
precedents-title = How criterion { $criterion } was decided for others
precedents-group = { $entity }, { $size }, since { $since }
precedents-size-small = one or two sites
precedents-size-medium = three to nine sites
precedents-size-large = ten sites or more
precedents-size-any = companies of every size (those of this size are too few)
precedents-companies = { $count ->
    [one] About one company.
   *[other] About { $count } companies.
}
precedents-privacy = Month, year and country are said only where at least { $least } companies share them. No answer, comment or name is shown.
precedents-tab = { $what } ({ $n })
precedents-all = All
precedents-none = There is nothing in this list.
precedents-when = When
precedents-when-period = within the period
precedents-country = Country
precedents-not-said = not said
precedents-reason = Reason
precedents-block = Text block used
precedents-more = The latest { $n } of { $m }.
precedents-left-out = { $count ->
    [one] One decision is left out, because too few companies share its year.
   *[other] { $count } decisions are left out, because too few companies share their year.
}

nav-text-blocks = Text blocks
blocks-title = Text blocks
blocks-lead = Words that are used again in comments to companies. Whoever inserts one can change it there; the block stays as it is.
blocks-none = No text block has been written yet.
blocks-new = Write a text block
blocks-new-lead = A block is the same for every company. Leave out anything that belongs to one case.
blocks-general = Every criterion
blocks-for = Criterion { $criterion }
blocks-in-en = English
blocks-in-es = Spanish
blocks-in-fr = French
blocks-uses = { $count ->
    [0] not used yet
    [one] in one decision
   *[other] in { $count } decisions
}
blocks-version = version { $n }, { $day }
blocks-version-n = Version { $n }
blocks-by = { $name }, { $at }
blocks-retired-tag = Retired
blocks-retired-why = Not offered any more since { $day }: { $why }
blocks-field-title = Title
blocks-field-title-hint = Staff choose the block by it. The company does not see it.
blocks-field-criterion = For
blocks-field-en = Words in English
blocks-field-es = Words in Spanish
blocks-field-fr = Words in French
blocks-field-hint = Up to { $limit } characters. These are filled in where the block is used: { $known }.
blocks-field-optional = May stay empty: the block is then not offered in this language.
blocks-create = Save the text block
blocks-save = Save as a new version
blocks-created = The text block is saved and offered from now on.
blocks-changed = The new version is offered from now on. What was written with the old one keeps it.
blocks-retire = Retire this text block
blocks-reasons = Why
blocks-reasons-hint = It stands in the record.
blocks-retire-do = Retire
blocks-retired = The text block is not offered any more.
blocks-versions = Versions

refusal-block-title = Give the block a title by which staff can choose it.
refusal-block-title-long = The title is too long; up to { $limit } characters are possible. Shorten it.
refusal-block-criterion = Criterion { $criterion } is in no edition. Choose one from the list.
refusal-block-short = Write at least { $least } characters.
refusal-block-long = The text has { $count } characters; up to { $limit } are possible. Shorten it.
refusal-block-placeholder = { $name } cannot be filled in. A block may hold { $known } and nothing that belongs to a case.
refusal-block-holes-differ = This language has other placeholders than the English words. Use the same ones.
refusal-block-exists = This text block exists already. Change it instead.
refusal-block-changed = Somebody else changed the block in the meantime. Open it again and put your words into the new version.
refusal-block-retired = This text block is retired. Write a new one.
refusal-block-unknown = This text block does not exist. Choose one from the list.
refusal-block-reasons = Say why in at least { $least } characters.
review-by = reviewed by { $name }
review-file-from = By its own statement it holds from { $day }.
review-file-until = By its own statement it holds until { $day }.
review-file-older = The same file stood under the earlier answer; the answer has been rewritten since.
review-file-also = Also named under { $criteria }.
