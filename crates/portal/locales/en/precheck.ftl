# The self-check before an application.

precheck-title = Check yourself before you apply
precheck-lead = Go through the criteria of your kind of company and see what would still be missing in a security profile. No account is needed.
precheck-private = Nothing is kept here: your answers are part of the address of the page, and nobody sees them unless you show it. Keep the address as a bookmark to go on later.
precheck-which = What is your company?
precheck-criteria = { $count ->
    [one] 1 criterion
   *[other] { $count } criteria
}
precheck-of = Self-check: { $type }
precheck-how = For each criterion, say how far you meet it and what you have at hand. The result names every gap by the rules that also stand before a company’s signature.
precheck-begin = Begin
precheck-go-on = Go on
precheck-see-result = See the result
precheck-again = Begin anew
precheck-lost = Your answers cannot be read
precheck-lost-text = The address is incomplete, or the criteria have changed since. Please begin anew.
precheck-category-lead = Choose one answer for each criterion. What you leave out counts as not answered.
precheck-can = What do you have at hand?
precheck-can-written = We can write down how it is done here, or why it does not apply
precheck-can-shown = A document shows it
precheck-can-planned = There is a plan for what is not in place: what, who, by when
precheck-meaning = What this means
precheck-criterion = Criterion
precheck-back = Back to the categories
precheck-result = What would still be missing
precheck-result-text = This is your own view of your company. The programme has not seen it, and a specialist may judge an answer otherwise.
precheck-missing = { $count ->
    [0] Nothing would be missing.
    [one] One thing would still be missing.
   *[other] { $count } things would still be missing.
}
precheck-gaps = What keeps a profile from being signed
precheck-gaps-text = As long as one of these is open, an officer cannot sign the profile.
precheck-unmet = Musts that are not fully met
precheck-unmet-text = A profile can be sent with a plan for these. The specialist will look at each plan.
precheck-advice = What a specialist is likely to ask
precheck-advice-text = These do not keep a profile from being signed.
precheck-gap-must-unanswered = Not answered. Every criterion that is a must needs an answer.
precheck-gap-should-unanswered = Not answered. A should may be answered “Not in place”, without a plan.
precheck-gap-no-narrative = You will have to write down how you meet it: what is done, by whom, how often.
precheck-gap-short-narrative = You will have to say in at least { $least } characters how you meet it.
precheck-gap-no-explanation = You will have to say why it does not apply to you, in at least { $least } characters.
precheck-gap-no-plan = A must that is not fully in place needs a plan: what, who, by when.
precheck-gap-not-ready = Complete, but not marked as ready.
precheck-gap-no-evidence = No document shows it.
precheck-apply = Ready to go on?
precheck-apply-text = The eligibility check asks a few questions about your company and leads to the application. Your answers here do not go with it.
precheck-apply-button = Check eligibility and apply
precheck-offer = Would your company meet the criteria? Check yourself first, without an account
