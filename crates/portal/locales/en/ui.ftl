# Words that forms, lists and charts share. Keys start with ui- so that no feature's file can clash with them.

ui-save = Save
ui-save-and-continue = Save and continue
ui-continue = Continue
ui-back = Back
ui-cancel = Cancel
ui-change = Change
ui-remove = Remove
ui-add = Add
ui-send = Send
ui-reply = Reply
ui-apply = Apply
ui-clear = Clear
ui-filter = Filter
ui-search = Search
ui-print = Print
ui-copy = Copy
ui-copied = Copied
ui-yes = Yes
ui-no = No
ui-none = None
ui-all = All
ui-optional = Optional
ui-status = Status
ui-due = Due
ui-actions = Actions
ui-required-fields = Answer every question unless it is marked optional.
ui-error-title = There is a problem
ui-choose-one = Choose one
ui-remove-filter = Remove filter:
ui-no-match = Nothing matches these filters.
ui-clear-filters = Clear the filters

ui-show-table = Show the table
ui-show-rows = Show the rows
ui-definition = How this is counted
ui-download-csv = Download CSV
ui-download-json = Download JSON
ui-download-xlsx = Download XLSX
ui-share = Share
ui-count = Count
ui-last-updated = Last updated { $time }
ui-why-this-date = Why this date

ui-pages = Pages
ui-previous-page = Previous page
ui-next-page = Next page
ui-shown = { $from } to { $to } of { $total }

# { $n } is filled in by the page itself while somebody types: pass it that name in braces.
ui-characters-left = Characters left: { $n }
ui-characters-over = Characters too many: { $n }
ui-characters-limit = Up to { $max } characters.

ui-added = added:
ui-removed = removed:
ui-selected-all = Select all shown
ui-selected-clear = Clear the selection
ui-file-too-large = This file is larger than { $size } MB.
ui-size-megabytes = { $n } MB
ui-size-kilobytes = { $n } kB

# { $time } is filled in by the page itself: pass it that name in braces.
ui-saving = Saving…
ui-saved = Draft saved { $time }
ui-save-failed = Not saved: no connection. Your text stays in this page and is sent when you are back online.
ui-save-signed-out = Not saved: you were signed out. Your text is kept for you; sign in again to go on with it.
ui-save-conflict = Not saved: somebody else changed this answer.
ui-save-restored = Your unsaved text was put back.
ui-conflict-title = Somebody else saved another version
ui-conflict-text = Nothing you wrote is lost. Compare both versions and choose what to keep.
ui-conflict-compare = Compare both versions
ui-restore-text = This device holds text you wrote before and that was not saved.
ui-restore = Put it back
ui-discard = Discard it

ui-timeout-title = You will be signed out soon
ui-timeout-text = Your draft is saved. Time left:
ui-timeout-minutes = { $n } minutes
ui-timeout-seconds = { $n } seconds
ui-timeout-stay = Stay signed in

ui-status-not-started = Not started
ui-status-in-progress = In progress
ui-status-completed = Completed
ui-status-cannot-start = Cannot start yet
ui-status-new = New
ui-status-due-soon = Due soon
ui-status-overdue = Overdue
ui-status-on-hold = On hold
ui-status-in-review = In review
ui-status-returned = Returned for changes
ui-status-accepted = Accepted
ui-status-closed = Closed

due-set = Day that was set for the case
due-today = due today
due-in = in { $span }
due-over = overdue by { $span }
due-working-days = { $count ->
    [one] one working day
   *[other] { $count } working days
}
due-counted = { $length } from { $day } ({ $what }).
due-counted-before = { $length } before { $day } ({ $what }).
due-counted-otherwise = It runs from { $day } ({ $what }); its last day was then set for the case.
due-authority = { $authority }: { $source }.
due-skipped = Days on which the administration does not work are not counted; no public holiday lies between.
due-skipped-days = Days on which the administration does not work are not counted; public holidays between: { $days }.
due-skipped-many = Days on which the administration does not work are not counted, among them { $count ->
    [one] one public holiday
   *[other] { $count } public holidays
}.
ui-typed-kept = What you wrote
ui-typed-kept-hint = It was not recorded, because somebody else was quicker. Copy what you still need.
due-set-why = Somebody of the programme set this day for the case; the record holds no further reason.
