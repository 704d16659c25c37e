# Several people at one security profile.

owners-title = Who owns which section
owners-lead = An owner sees to it that a section is answered; everybody else can still work on it. The new owner gets a message. Only your company sees this.
owners-nobody = Nobody
owners-save = Save the owners
owners-saved = The owners are saved.
owners-you = You own this section
owners-owner = Owner: { $name }
owners-none = Nobody owns this section
owners-change = Change owners
owners-mine = Your sections
owners-others = Other sections

presence-here = Also here now: { $names }
presence-at = { $name } ({ $id })

lost-kept = Your session had ended. What you typed is kept for you: sign in to go on where you were.
lost-kept-here = Your session had changed. What you typed is on this page, not yet saved.
profile-restored = Your session ended before this text was saved. It was kept for you on { $at } and is on this page, not yet saved.
profile-restored-discard = Discard it and show what is saved

timeout-title = You will be signed out soon
timeout-text = You have not done anything for a while. What you typed into the security profile is kept. Time left:
timeout-minutes = { $n } minutes
timeout-seconds = { $n } seconds
timeout-stay = Stay signed in
timeout-over = You were signed out. What you typed is still on this page. Sign in in another tab, come back and send it.

profile-compare-both = Both, put together
profile-gap-at-site = { $site }: { $gap }

profile-sites-title = Where a site differs
profile-sites-none = The answer above holds for every site. Add a site that differs.
profile-sites-add = A site that differs
profile-sites-go = Answer for this site
profile-sites-count = { $count ->
    [one] 1 site differs
   *[other] { $count } sites differ
}
profile-site-title = Criterion { $id } at { $site }
profile-site-lead = Say only what is different here. It is signed and reviewed with the general answer, and what is missing here is missing in the profile.
profile-site-general = The general answer
profile-site-state = Is it in place at this site?
profile-site-save = Save for this site
profile-site-back = Back to the criterion
profile-site-drop = This site no longer differs
profile-site-saved = The answer for the site is saved.
profile-site-dropped = The general answer holds for this site again.
profile-site-choose-first = Choose a site from the list first.
profile-site-theirs-gone = Somebody else said meanwhile that this site no longer differs.
profile-site-theirs-text = Your text is below. Saving it now puts it in the place of the other; theirs stays in the record.
profile-site-kept = This text is kept for you since { $at }. It is no answer yet: choose how far the criterion is met at this site.
profile-site-new = differs since the last signature
profile-site-gone = no longer differs
profile-site-changed = differs otherwise than before

thread-title = Comments and questions
thread-under = Begun under { $id } of { $edition }.
thread-about = Comments and questions on criterion { $id }
thread-open-count = { $count ->
    [one] 1 open comment or question
   *[other] { $count } open comments or questions
}
thread-between-company = Comment among your company’s people
thread-between-own-staff = Comment among your own staff
thread-between-programme = Question to the specialist
thread-with = Who should read it?
thread-with-company = Everybody who works on this profile
thread-with-company-hint = Your company’s people and its consultants. The programme never sees it.
thread-with-own-staff = Our own staff only
thread-with-own-staff-hint = Officers and employees. Neither consultants nor the programme see it.
thread-with-programme = Our specialist
thread-with-programme-hint = The programme and your company’s people see the question and the answer.
thread-new = Write a comment or ask your specialist
thread-said-label = Your text
thread-limit = Up to { $max } characters.
thread-send = Send
thread-reply-say = Reply
thread-reply-answer = Answer the question
thread-settle = Mark as settled
thread-reopen = Open again
thread-who = { $name } ({ $role })
thread-open = Open
thread-settled = Settled
thread-settled-by = Settled by { $name }, { $at }
thread-answered = Answered
thread-waits = Waits for an answer
thread-answer-by = Answer due
thread-begun = Your comment is there for your colleagues.
thread-asked = Your question was sent to your specialist.
thread-said = Your reply is sent.
thread-answer-sent = Your answer is sent. The company gets a message.
thread-now-settled = Marked as settled.
thread-now-open = Open again.

conversations-title = Comments and questions
conversations-lead = What your company’s people say to each other about criteria, and what you asked your specialist.
conversations-staff-title = Questions
conversations-staff-lead = What the company asked about criteria. What its people say to each other is not shown.
conversations-open = Open
conversations-settled = Settled
conversations-none = Nothing is open. Comments and questions begin on the page of a criterion.
conversations-none-settled = Nothing is settled yet.
conversations-staff-none = No question is open.
conversations-more = The latest { $n } are shown. Older ones are on the pages of their criteria.
conversations-link = { $count ->
    [0] Comments and questions
    [one] Comments and questions (1 open)
   *[other] Comments and questions ({ $count } open)
}
review-questions = Questions of the company
caseload-tab-conversations = Questions
caseload-task-question = Answer a question

together-mail-owner-subject = A section was given to you
together-mail-owner-body = { $name }, a colleague made you the owner of a section. Sign in to see which one: { $url }
together-mail-question-subject = A question waits for you
together-mail-question-body = { $name }, a company asked you a question. Sign in to read it: { $url }
together-mail-answer-subject = Your question was answered
together-mail-answer-body = { $name }, there is an answer to a question of your company. Sign in to read it: { $url }

refusal-section-unknown = There is no such section. Choose one from the list.
refusal-section-owner = This person is not one of your company’s people. Choose somebody from the list.
refusal-thread-between = Choose who should read it.
refusal-thread-own-staff = What is kept among the company’s own staff is not for consultants. Choose everybody, or the specialist.
refusal-thread-unknown = There is no such conversation. Choose one from the list.
refusal-thread-resolved = This conversation is settled. Open it again to say more.
refusal-thread-empty = Write what you want to say.
refusal-thread-long = The text has { $count } characters; up to { $limit } are possible. Shorten it.
refusal-profile-site-unknown = This site is not in your company’s data. Add it there first, or choose another one.
refusal-profile-site-state = Choose how far the criterion is met at this site.
refusal-profile-site-changed = Somebody else changed the answer for this site in the meantime. Compare both and save again.

timeline-audience-company = Your company only
timeline-profile-site_answered = Criterion { $criterion } answered for { $name }
timeline-profile-site_dropped = Criterion { $criterion }: { $name } no longer differs
timeline-profile_sections-owner_named = { $account } owns section { $category }
timeline-profile_sections-owner_removed = Section { $category } taken back from { $account }
timeline-profile_thread-begun = { $between ->
    [programme] Question about criterion { $criterion }
   *[other] Comment on criterion { $criterion }
}
timeline-profile_thread-continued = { $between ->
    [programme] More said about the question on criterion { $criterion }
   *[other] Reply to a comment on criterion { $criterion }
}
timeline-profile_thread-answered = Question about criterion { $criterion } answered
timeline-profile_thread-resolved = { $between ->
    [programme] Question about criterion { $criterion } settled
   *[other] Comment on criterion { $criterion } settled
}
timeline-profile_thread-reopened = { $between ->
    [programme] Question about criterion { $criterion } opened again
   *[other] Comment on criterion { $criterion } opened again
}

right-discuss-profile = talk about a company’s criteria
right-discuss-among-staff = talk among a company’s own staff
right-answer-question = answer a company’s question
