# The numbers and codes by which a company is known: their names, what they look like and where to find
# them, what can be wrong with them, and why two company names are held alike.

## Names of the schemes

identifier-scheme-ein = Employer identification number (EIN)
identifier-scheme-duns = D-U-N-S number
identifier-scheme-lei = Legal entity identifier (LEI)
identifier-scheme-scac = Standard carrier alpha code (SCAC)
identifier-scheme-mid = Manufacturer identification code (MID)
identifier-scheme-rfc = Mexican taxpayer number (RFC)
identifier-scheme-iata = IATA airline code
identifier-scheme-fmc = FMC organization number
identifier-scheme-dot = USDOT number
identifier-scheme-ior = CBP importer of record number
identifier-scheme-gln = Global location number (GLN)
identifier-scheme-eori = EORI number
identifier-scheme-country = Country
identifier-scheme-unlocode = Place (UN/LOCODE)

## Hints: what it looks like, where to find it

identifier-hint-ein = Nine digits, such as 12-3456789. It is on the letter with which the IRS assigned it and on your tax returns.
identifier-hint-duns = Nine digits, such as 78-201-1415. Dun & Bradstreet assigns it; look your company up on their website.
identifier-hint-lei = Twenty letters and digits, such as 5493001KJTIIGC8Y1R12. Look your company up in the public search of GLEIF.
identifier-hint-scac = Two to four letters, such as MAEU. It is on the letter or certificate from the NMFTA.
identifier-hint-mid = Up to fifteen letters and digits, such as AUOZR92MEL: country (a province code for Canada), name, street number and city. It is on the entry summaries of your goods.
identifier-hint-rfc = Twelve characters for a company, thirteen for a person, such as MAB930714 8T4. It is on your Constancia de Situación Fiscal from the SAT.
identifier-hint-iata = Two characters, such as LH, followed if you know it by the three-digit prefix of your air waybills, such as LH-020.
identifier-hint-fmc = Six digits, such as 012345. It is in the Federal Maritime Commission’s list of licensed and registered companies.
identifier-hint-dot = Up to eight digits, as shown on your vehicles. Look your company up in the FMCSA’s SAFER system.
identifier-hint-ior = As on CBP Form 5106, hyphens included: 12-3456789AB (EIN and suffix), 123-45-6789 (social security number) or 990101-12345 (assigned by CBP).
identifier-hint-gln = Thirteen digits, such as 4012345000009. Your GS1 member organization assigns it.
identifier-hint-eori = Two letters for the country and up to fifteen characters, such as DE1234567. It is in the letter from the customs authority that registered you.
identifier-hint-country = The two letters of ISO 3166, such as US, MX or CA.
identifier-hint-unlocode = Five characters, country then place, such as USJAX. They are in the UN/LOCODE list of the UNECE.

## Faults: what is wrong and how to mend it

identifier-fault-empty = Enter the number.
identifier-fault-length-exactly =
    { $got ->
        [one] This has { $got } character
       *[other] This has { $got } characters
    } without spaces and hyphens, but needs exactly { $expected }. Check whether one was left out or typed twice.
identifier-fault-length-between =
    { $got ->
        [one] This has { $got } character
       *[other] This has { $got } characters
    } without spaces and hyphens, but needs { $low } to { $high }. Check whether one was left out or typed twice.
identifier-fault-length-either =
    { $got ->
        [one] This has { $got } character
       *[other] This has { $got } characters
    } without spaces and hyphens, but needs { $low } or { $high }. Check whether one was left out or typed twice.
identifier-fault-characters =
    Character { $position } is “{ $found }”, { $allowed ->
        [digits] but only a digit can stand there. Check for a letter typed in place of a digit, such as O for 0.
        [letters] but only a letter from A to Z can stand there. Check for a digit typed in place of a letter, such as 0 for O.
        [letters-and-high-digits] but only a letter from A to Z or a digit from 2 to 9 can stand there; 0 and 1 are never used.
        [rfc-letters] but only a letter from A to Z, Ñ or & can stand there.
        [rfc-characters] but only a letter from A to Z, Ñ, & or a digit can stand in an RFC.
        [digits-and-a] but the last character is always a digit or A.
        [importer-suffix] but only a digit or a letter other than I, O and Z can stand there.
       *[letters-and-digits] but only a letter from A to Z or a digit can stand there.
    }
identifier-fault-check-digit = The check at the end does not fit: it is “{ $got }”, but the characters before it need “{ $expected }”. One character is probably mistyped, or two have changed places. Compare with the document.
identifier-fault-prefix = No number of this kind begins with { $found }. Compare the first digits with the document.
identifier-fault-country = “{ $found }” is not a country code of ISO 3166. Check the two letters; the United Kingdom is GB.
identifier-fault-canadian-province = A Canadian manufacturer is written with its province, not with CA: for example XO for Ontario, XQ for Quebec or XC for British Columbia.
identifier-fault-date = The six digits { $found } should be a date as year, month, day, but that day does not exist. Compare with the document.
identifier-fault-placeholder = This number stands for nobody: it is filled with zeros or is a generic number. Enter the number assigned to your company.
identifier-fault-ambiguous = Without hyphens this could be two kinds of number. Write it with hyphens, as on CBP Form 5106: 12-3456789AB, 123-45-6789 or 990101-12345.
identifier-fault-mid-name-and-address = After the country come one to six characters from the company’s name, then up to four digits of the address, then two or three letters of the city. This cannot be divided so.
identifier-fault-mid-city = A MID ends with the first letters of the city, usually three. This does not end with letters.

## Why two company names are held alike

company-name-reason-nothing-to-compare = One of the names has nothing that can be compared.
company-name-reason-same = The same name apart from capitals, accents, punctuation and legal form.
company-name-reason-word-order = The same words in another order.
company-name-reason-spacing = The same letters with different spaces.
company-name-reason-legal-form = The legal forms differ: these may be two companies of one group.
company-name-reason-spelling = “{ $first }” and “{ $second }” are spelled almost alike.
company-name-reason-only-in-first = Only the first name has “{ $word }”.
company-name-reason-only-in-second = Only the second name has “{ $word }”.
company-name-reason-numbers = The numbers in the names differ.
