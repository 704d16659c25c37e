# Findings: what a validation saw, what is required, and the way to closure with evidence.

finding-page = Finding
finding-list = Findings
finding-queue = Follow-up of findings
finding-none = No findings. Should a validation find something, it stands here with what to do and by when.
finding-none-here = No findings.
finding-done = Closed and noted ({ $count })
finding-nothing-waits = Nothing is waiting. What was closed or only noted stands below.
finding-queue-empty = Nothing here.
finding-criterion = Criterion { $id }
finding-criterion-label = Criterion
finding-category = Category
finding-company = Company
finding-site = Site
finding-whole-company = The company as a whole
finding-owner = Responsible at the company
finding-owner-hint = The name of the person who answers for the action.
finding-raised-on = Raised on
finding-edition = Criteria edition
finding-ground = Ground
finding-class = Kind
finding-class-deficiency = Deficiency
finding-class-deficiency-hint = The criterion is not met, or only in part. Needs a reason.
finding-class-recommendation = Recommendation
finding-class-recommendation-hint = It could be met better. Not mandatory.
finding-class-best-practice = Good practice
finding-class-best-practice-hint = Worth showing to others. Nothing to do.
finding-stage-unraised = Not raised
finding-stage-noted = Noted
finding-stage-open = Answer due
finding-stage-plan-sent = Plan sent
finding-stage-plan-agreed = Plan agreed
finding-stage-evidence-sent = Evidence sent
finding-stage-returned = Returned
finding-stage-closed = Closed
finding-overdue-and = Overdue: { $stage }
finding-tab-open = Open
finding-tab-review = Waiting for review
finding-tab-overdue = Overdue
finding-tab-closed = Closed
finding-whose-mine = My companies
finding-whose-all = All companies
finding-page-of = Page { $page } of { $pages }
finding-seen = What was seen
finding-seen-hint = What you saw, where and when. The company reads this.
finding-required = What is required
finding-required-hint = What must be different afterwards, not how to do it. The company reads this.
finding-why = Why it matters
finding-reasons = Reasons
finding-reasons-hint = At least one for a deficiency.
finding-action = Required action
finding-action-must = Mandatory for a deficiency: the criterion is a must.
finding-action-should = Needed for a deficiency; for a recommendation only if you tick the box.
finding-action-also = Require an action for a recommendation, too
finding-clock = { $clock }: { $day } unless you set another date with a reason.
finding-due-reason = Why another date
finding-raise = Raise a finding
finding-raise-send = Raise the finding
finding-raised-flash = The finding is raised and the company is told.
finding-comment = Comment of the programme
finding-due-set = The day was set with the finding: { $reason }
finding-late-company = The action is overdue. Send the evidence now; overdue actions can lead to suspension.
finding-late-programme = The review of the answer is overdue on the programme’s side.
finding-extension-asked = The company asks for { $days } more: { $reasons }
finding-closure = How it was closed
finding-plan = The company’s plan
finding-your-plan = Your plan
finding-your-plan-hint = Say what will be done, who does it, and by when.
finding-step = Step { $n }
finding-what = What
finding-who = Who
finding-by = By when
finding-note = Note
finding-plan-send = Send the plan
finding-plan-more = Add a row
finding-plan-flash = The plan is sent.
finding-evidence = Evidence
finding-evidence-hint = Choose the documents that show it is done. Upload new ones first; they go into your library.
finding-evidence-sent = Evidence sent
finding-library = Documents
finding-library-empty = The library is empty. Upload a document first.
finding-already-sent = already sent
finding-evidence-send = Send the evidence
finding-evidence-flash = The evidence is sent.
finding-upload = Upload a document
finding-upload-hint = PDF, image or office file, up to 25 MB.
finding-upload-description = What it shows
finding-upload-send = Upload
finding-uploaded-flash = The document is in your library. Choose it below and send the evidence.
finding-ask = Ask for more time
finding-ask-hint = Possible once. It counts from the day the action is due.
finding-ask-days = How much more
finding-ask-reasons = Reasons
finding-ask-send = Ask for more time
finding-asked-flash = The request is sent.
finding-n-days = { $count ->
    [one] one day
   *[other] { $count } days
}
finding-review = Your review
finding-review-comment = Comment
finding-review-comment-hint = The company reads this. Needed to return and to close.
finding-closing = Documents that show it is done
finding-act-close = Close the finding
finding-act-agree = Agree to the plan
finding-act-return = Return with comment
finding-time = More time
finding-act-extend = Give more time
finding-act-refuse = Refuse more time
finding-require = Require an action
finding-act-require = Require it
finding-agreed-flash = The plan is agreed.
finding-returned-flash = The answer is returned.
finding-closed-flash = The finding is closed.
finding-extended-flash = More time is given.
finding-refused-flash = More time is refused.
finding-required-flash = The action is required.
finding-history = History
finding-told-raised = Raised: { $class }
finding-told-action = Action required of { $name } by { $due }
finding-told-plan = Plan sent
finding-told-agreed = Plan agreed
finding-told-evidence = { $count ->
    [one] Evidence sent: one document
   *[other] Evidence sent: { $count } documents
}
finding-told-returned = Returned with comment
finding-told-asked = { $days } more days asked for
finding-told-extended = More time given, until { $due }
finding-told-refused = More time refused
finding-told-closed = Closed

mail-finding-raised-subject = Something new for your company
mail-finding-raised-body = There is something new that concerns your company, with a date. Sign in to read it: { $link }
mail-finding-news-subject = News for your company
mail-finding-news-body = Something that concerns your company has changed. Sign in to read it: { $link }
mail-finding-answer-subject = A company has answered
mail-finding-answer-body = One of your companies has sent an answer. Sign in to read it: { $link }

refusal-finding-stage = This step is not possible now: the finding { $stage ->
    [unraised] is not raised yet
    [noted] asks for nothing
    [open] waits for the company’s answer
    [plan_sent] waits for a review of the plan
    [plan_agreed] waits for evidence
    [evidence_sent] waits for a review of the evidence
    [returned] is back with the company
   *[closed] is closed
}. Open its page to see what comes next.
refusal-finding-side = This step belongs to { $side ->
    [member] the company
   *[programme] the programme
}.
refusal-finding-own-answer = You answered for the company. Somebody else has to review it.
refusal-finding-words = Say a little more: at least { $least } characters.
refusal-finding-ground-missing = The policy pack has no ground for “{ $decision }”. An administrator must add it.
refusal-finding-clock-missing = The policy pack has no clock “{ $clock }”. An administrator must add it.
refusal-finding-reason-unknown = The reason “{ $reason }” is not in the policy pack. Reload the page and choose again.
refusal-finding-reason-missing = Choose at least one reason for the deficiency.
refusal-finding-action-missing = A deficiency on criterion { $criterion }, a must, needs a required action with an owner and a due date.
refusal-finding-owner-missing = Name who at the company is responsible.
refusal-finding-due-past = The due date must lie in the future.
refusal-finding-nothing-to-do = A good practice asks for nothing. Leave the required action out, or choose another kind.
refusal-finding-plan-empty = Enter at least one step of the plan.
refusal-finding-plan-gap = Step { $row } lacks what or who.
refusal-finding-plan-past = The date of step { $row } has passed.
refusal-finding-no-evidence = Choose at least one document. A finding is closed by evidence, not by a promise.
refusal-finding-evidence-not-yours = One of the documents is not in this company’s library. Upload it first.
refusal-finding-close-without-evidence = Choose the documents that show it is done. Nothing is closed without evidence.
refusal-finding-evidence-not-sent = One of the documents was not sent by the company for this finding.
refusal-finding-extension-asked = More time has been asked for already; the answer is due.
refusal-finding-extended-before = More time has been given once. There is no second time.
refusal-finding-extension-days = Choose one of the lengths offered.
refusal-finding-extension-past = Even with this much more time the date has passed. Choose a longer one.
refusal-finding-no-extension-asked = The company has not asked for more time.
finding-by-why = The company named this day in its plan. It binds the company itself; by when the finding has to be answered stands under its due day.
finding-letters = Letters
finding-letter-causes = Why it came about
finding-letter-finding-raised = Finding and required action, { $day }
finding-letter-finding-returned = More needed, { $day }
finding-letter-finding-closed = Finding closed, { $day }
