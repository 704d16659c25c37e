# A guided walk by telephone.
validation-walk = Guided walk
validation-walk-intro = Your specialist asks you to show these places. Open this page on a telephone, go to each one, show its code in the picture and send the picture.
validation-walk-intro-staff = The company walks from stop to stop with a telephone. Each stop has a code that is made on arrival and counts for 15 minutes; it has to be readable in the picture. What counts stands beside its criterion on the worksheet.
validation-walk-none = No walk is open.
validation-walk-new = Open a walk
validation-walk-new-text = What is to be shown, stop by stop. Empty rows are left out.
validation-walk-open = Open the walk
validation-walk-close = End the walk
validation-walk-earlier = Earlier walks
validation-walk-over = This walk is over. Nothing can be sent any more.
validation-walk-opened-flash = The walk is open and the company is told.
validation-walk-closed-flash = The walk is over.
validation-stop = Stop of a walk
validation-stop-n = Stop { $n }
validation-stop-show = What is to be seen
validation-stop-show-hint = Such as: the gate with its camera, from outside.
validation-stop-open = No picture yet
validation-stop-pictures = { $count ->
    [one] One picture
   *[other] { $count } pictures
}
validation-stop-go = Go to this stop
validation-stop-next = Next stop without a picture
validation-stop-arrive-text = Press the button when you stand there. You get a code that counts for 15 minutes.
validation-stop-arrive = I am there: give me the code
validation-stop-code = Code for this picture
validation-stop-code-until = It counts until { $time }.
validation-stop-code-text = Write it on paper, or show it on a second screen, so that it can be read in the picture.
validation-still-file = Picture
validation-still-file-hint = JPEG or PNG, up to { $size } MB. On a telephone the camera opens.
validation-still-send = Send the picture
validation-still-kept-flash = The picture has arrived.
validation-still-hashing = The picture is being sealed …
validation-still-sending = Part { $done } of { $all } is being sent …
validation-still-waits = No connection. It goes on by itself as soon as there is one; leave this page open.
validation-still-arriving = Almost done …
validation-still-told = Code { $code }, given { $given }, arrived { $came }.
validation-still-hashed = Sealed on the device that took it.
validation-still-unhashed = Sealed on arrival only.
validation-still-open = Not looked at yet
validation-still-seen = Code can be read
validation-still-not-seen = Does not count
validation-still-note = What it shows, or why it does not count
validation-still-act-seen = The code can be read
validation-still-act-not-seen = It does not count
validation-still-judged-flash = Recorded.
validation-act-walk = Guided walk

mail-validation-walk-subject = News about your company
mail-validation-walk-body = Something is to be shown today. Sign in on a telephone: { $link }

timeline-validation-walk_opened = Guided walk opened
timeline-validation-code_given = Code of a stop given
timeline-validation-still_kept = Picture of a guided walk received
timeline-validation-still_judged = Picture of a guided walk looked at
timeline-validation-walk_closed = Guided walk ended

refusal-validation-walk-not-remote = A guided walk belongs to a validation by video, wholly or in part.
refusal-validation-walk-open = Another walk is open. End it first.
refusal-validation-walk-empty = Enter at least one stop.
refusal-validation-walk-long = A walk has at most { $most } stops.
refusal-validation-walk-over = This walk is over.
refusal-validation-still-picture = Send a picture: JPEG or PNG.
refusal-validation-still-code = The code does not count any more. Ask for a new one and take the picture again.
refusal-validation-still-hash = The picture changed on its way. Send it again.
refusal-validation-still-twice = This very picture came before. Take a new one.
refusal-validation-still-unknown = There is no such picture. Reload the page.
refusal-evidence-part-missing = A part of the file is missing. Send it again.
