# Documents asked for ahead of a session, and notes of interviews.
validation-requests = Documents asked for
validation-requests-intro = Your specialist asks for these before or during the validation. Send a new file, or choose documents that your library holds already. A file you send here goes into your library.
validation-requests-intro-staff = What you ask the company for, each with its day. What you accept stands beside its criterion on the worksheet.
validation-requests-none = Nothing is asked for.
validation-request-asked = Asked for
validation-request-sent = Sent
validation-request-returned = Sent back
validation-request-accepted = Accepted
validation-request-waived = Not needed any more
validation-request-new = Ask for a document
validation-request-what = What you ask for
validation-request-what-hint = One thing, so that it can be accepted or returned by itself.
validation-request-criterion = For which criterion
validation-request-no-criterion = None in particular
validation-request-site = For which site
validation-request-clock = Empty takes { $day }.
validation-request-due-reason = Why another day
validation-request-ask = Ask for it
validation-request-file = A new file
validation-exhibit-types = PDF, Office, PNG or JPEG, up to { $size } MB.
validation-request-library = Documents of your library
validation-request-note = Note of the company
validation-request-send = Send
validation-request-comment = Comment of the programme
validation-request-comment-hint = The company reads it. Needed to send something back, or to do without it.
validation-request-accept = Accept
validation-request-return = Send back
validation-request-waive = Do without it
validation-request-asked-flash = The company is asked.
validation-request-accepted-flash = Accepted. It stands beside its criterion.
validation-request-returned-flash = Sent back with a new date.
validation-request-waived-flash = It is not asked for any more.
validation-request-sent-flash = Sent to your specialist.
validation-request-open = { $count ->
    [one] One document asked for is open.
   *[other] { $count } documents asked for are open.
}
validation-interviews = Interviews
validation-interviews-intro = What people of the company said, by role. Names, telephone numbers and addresses are not needed and are not kept. The company does not see these notes.
validation-interviews-none = No interview is noted yet.
validation-interview-new = Note an interview
validation-interview-role = Role
validation-interview-role-hint = The function, such as shift leader or gate guard. No name.
validation-interview-note = What was said
validation-interview-note-hint = Only what bears on the criteria.
validation-interview-about = Criteria: { $criteria }
validation-interview-flash = The interview is noted.
validation-act-requests = Documents asked for
validation-act-interviews = Interviews

next-validation-evidence = Documents are asked for
next-validation-evidence-text = { $count ->
    [one] One document is asked for before your validation.
   *[other] { $count } things wait for you before your validation; the day below is that of the first.
}
next-validation-evidence-button = Send documents

mail-validation-request-subject = News about your company
mail-validation-request-body = There is something to send or to read about your company. Sign in: { $link }

timeline-validation-evidence_asked = Document asked for: { $what }
timeline-validation-evidence_sent = Documents sent for the validation
timeline-validation-evidence_accepted = Documents accepted
timeline-validation-evidence_returned = Documents sent back
timeline-validation-evidence_waived = Document not needed any more
timeline-validation-interview_noted = Interview noted

refusal-validation-requests-too-many = At most { $most } requests are open at once. Accept some first.
refusal-validation-request-unknown = There is no such request. Reload the page.
refusal-validation-request-past = Choose a day after today.
refusal-validation-request-answered = This request does not wait for anything any more. Reload the page.
refusal-validation-request-empty = Choose a file, or at least one document of your library.
refusal-validation-request-not-sent = Nothing was sent yet, or it was looked at in the meantime. Reload the page.
refusal-validation-interview-role = Enter the role, in at most 80 characters.
refusal-validation-interview-personal = Enter a role, not somebody’s address or number.
refusal-validation-interview-criteria = Name at least one criterion that this touches.
refusal-validation-interview-day = Choose a day from the beginning of the validation until today.
