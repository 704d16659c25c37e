# Drivers' cards: told by carriers, taken in by the programme.
drivers-title = Drivers’ cards
drivers-lead = The expedited lane needs a driver whose card the programme has checked against its issuer’s register. A carrier tells of its drivers’ cards; a vetting officer takes them in. Nobody’s name is kept.
drivers-none = No card fits this filter.
drivers-count = { $count ->
    [one] { $count } card
   *[other] { $count } cards
}
drivers-waiting = { $count ->
    [one] One driver’s card waits to be checked
   *[other] { $count } drivers’ cards wait to be checked
}
drivers-own-title = Your drivers’ cards
drivers-own-lead = A shipment may use the expedited lane only with a driver whose card is in the programme’s register. Tell of your drivers’ cards here; the programme checks each against its issuer’s register.
drivers-own-none = Your company has told of no card yet.
driver-title = Card { $card }
driver-card = Card number
driver-card-hint = 6 to 20 letters and digits, as printed on the card. Spaces and hyphens do not matter.
driver-valid-from = Valid from
driver-until = Valid until
driver-validity = Validity
driver-valid = { $from } to { $until }
driver-carrier = Told by
driver-in-force = In force
driver-from = From { $day }
driver-over = Over since { $day }
driver-ended = Ended on { $day }
driver-refused = Not taken in
driver-waits = Waits to be checked
driver-told = told: { $from } to { $until }
driver-decide = Your decision
driver-take = Take a card in
driver-take-lead = Look the card up in its issuer’s register first, and enter the days as they stand there.
driver-take-button = Take it in
driver-refuse = Do not take it in
driver-end = End it
driver-reasons = Reason
driver-reasons-hint = Needed only if you refuse or end it, at least 10 characters. It stays with the programme; the carrier reads the state.
driver-lines-title = Several cards at once
driver-lines = One card a line
driver-lines-hint = Card, first day and last day, with commas between them: FC1234567, 2026-01-01, 2030-12-31. At most { $most } lines. If one line is wrong, none is taken in.
driver-lines-button = Take all of them in
driver-tell = Tell of a card
driver-tell-button = Send it to be checked
driver-taken = Taken in.
driver-saved = Saved.
driver-told-flash = Sent. The programme checks it.
driver-history = What happened
driver-step-told = A carrier told of it
driver-step-taken = Taken in
driver-step-refused = Not taken in
driver-step-ended = Ended
refusal-driver-card = Enter 6 to 20 letters and digits with at least one digit.
refusal-driver-day = Enter a date that exists, as year-month-day, for example 2026-03-31.
refusal-driver-order = Enter the first day or a later one.
refusal-driver-over = Enter today or a later day: this card is over.
refusal-driver-years = Enter an earlier day: a card is valid for at most { $most } years.
refusal-driver-known = This is known already.
refusal-driver-words = Write at least { $least } characters.
refusal-driver-long = Write at most { $most } characters.
refusal-driver-stage = Somebody else has moved this on meanwhile. Look at where it stands now.
refusal-driver-lines = Enter 1 to { $most } lines.
refusal-driver-line = Line { $line }: write card, first day and last day with commas between them, the days as year-month-day.
refusal-driver-line-card = Line { $line }: this is no card number.
refusal-driver-line-over = Line { $line }: this card is over.
timeline-driver_card-told = Told of a driver’s card
timeline-driver_card-taken = Took a driver’s card in
timeline-driver_card-refused = Did not take a driver’s card in
timeline-driver_card-ended = Ended a driver’s card
