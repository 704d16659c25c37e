# Measures and worksheets as documents.

pack-name = As a document
pack-title = Measures of { $year }
pack-lead = The key statistics, deficiencies by category, criterion and reason, and the comparisons of a year in one document, each figure with its definition. It is made once for the same figures and carries a code by which anybody can check it.
pack-outside = As it may be shown outside the programme: counts below { $n } are left out, and with a single one the next smallest, so that none can be worked out.
pack-fewer = fewer than { $n }
pack-interval = Between
pack-share = Share
pack-as-of = Figures of
pack-position = Up to event
document-measures-full = For the programme only
document-measures-full-hint = Every figure is shown. The year and the kind of company are those chosen above.
document-measures-shared = For publication
document-measures-shared-hint = All kinds of company together; counts below { $n } are left out.
document-kind-worksheet = Worksheet on paper
document-kind-dashboard = Measures of a year
field-paper-how = Enter the results on the worksheet’s page afterwards: paper is no record. Every criterion has a result to choose, how it was verified, and room for what was seen.
right-issue-dashboard = have measures made into a document
pack-part = of these: { $name }
