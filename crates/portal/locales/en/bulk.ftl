# The whole profile as a spreadsheet.

bulk-title = Profile as a spreadsheet
bulk-lead = Take the whole profile with you as an Excel file, work on it without a connection or with colleagues, and bring it back. Before anything is saved you see what each row would change.
bulk-out = Out
bulk-out-text = The file has a row for each criterion. Answer, description, plan and “ready” can be edited; the rest is locked. Documents are attached here, not in the file.
bulk-download = Download the profile (XLSX)
bulk-in = In again
bulk-in-text = Only a file of this profile is taken. What somebody saved here in the meantime is named and not overwritten.
bulk-file = File
bulk-file-hint = The Excel file (.xlsx) you downloaded here, up to 1 MB
bulk-check = See what it would change
bulk-closed = The profile is with the programme or accepted: nothing can be changed now.
bulk-preview = What { $file } would change. Nothing is saved yet.
bulk-changes = Changes
bulk-changes-text = Added words are underlined, removed words are struck through.
bulk-same = Unchanged
bulk-conflicts = Saved by somebody else meanwhile
bulk-conflicts-text = These answers were saved here after the file was made. They are not overwritten: open each one and bring over what you want to keep. What your file says is shown against what stands now.
bulk-refused = Cannot be taken
bulk-refused-text = These rows are left out. Mend them in the file and bring it in again.
bulk-row = Row { $row }
bulk-nothing = The file changes nothing that can be saved.
bulk-now-ready = Marked as ready.
bulk-now-not-ready = No longer marked as ready.
bulk-take = { $count ->
    [one] Save 1 answer
   *[other] Save { $count } answers
}
bulk-saved = The answers of the file are saved.
bulk-sheet = Answers
bulk-about = About this file
bulk-about-company = Company
bulk-about-edition = Criteria
bulk-yes = yes
bulk-no = no
bulk-column-criterion = Number
bulk-column-criterion-hint = The criterion’s number. Locked.
bulk-column-category = Category
bulk-column-category-hint = Locked.
bulk-column-strength = Must or should
bulk-column-strength-hint = How strongly the criterion applies to your company. Locked.
bulk-column-text = Criterion
bulk-column-text-hint = What is asked. Locked.
bulk-column-state = Answer
bulk-column-state-hint = One of the words listed below. Empty means not answered.
bulk-column-narrative = How you meet it
bulk-column-narrative-hint = Up to 4,000 characters; or why it does not apply.
bulk-column-plan = Plan
bulk-column-plan-hint = Up to 4,000 characters, where it is not fully in place: what, who, by when.
bulk-column-ready = Ready
bulk-column-ready-hint = yes or no: ready to be signed.
bulk-column-documents = Documents
bulk-column-documents-hint = Attached documents. Locked; attach them on the criterion’s page.
bulk-column-revision = Revision
bulk-column-revision-hint = Counts savings. Locked: it tells what somebody else saved in the meantime.
bulk-column-profile = Profile
bulk-column-profile-hint = Which profile the row belongs to. Hidden and locked.

refusal-bulk-kind = This is not an Excel file (.xlsx). Save it in that form and choose it again.
refusal-bulk-other-profile = Row { $row } belongs to another profile. Download the file of this profile and bring your changes over.
refusal-bulk-state = “{ $value }” is not an answer. Choose one of the words in the list of the cell.
refusal-bulk-ready = “{ $value }” is neither yes nor no.
refusal-bulk-revision = The revision of this row is missing or was changed. Download the file anew and bring your change over.
refusal-bulk-conflict = Somebody else saved one of these answers after you looked. Nothing was saved; look again below.
