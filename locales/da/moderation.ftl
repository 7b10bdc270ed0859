# Moderering: flag, afgørelser, klager.
moderation-title = Moderering
moderation-lede = Det, kolleger har flaget. De nærmeste afgør det først. Intet skjules, før nogen har afgjort det.
moderation-back = Tilbage
moderation-save = Gem
moderation-somebody = Nogen
moderation-category = Hvad der er galt med det
moderation-words = Hvorfor
moderation-words-hint = Den, der skrev det, læser dette.
moderation-choose = Vælg, hvad der er galt.
moderation-decide = Vælg, hvad der skal ske.
moderation-say-what = Sig med få ord, hvad der er galt.
moderation-say-why = Sig hvorfor: den, der skrev det, læser det.
moderation-hurtful = Sårende eller chikanerende
moderation-private = Privat eller fortroligt
moderation-rights = Imod loven eller nogens rettigheder
moderation-misleading = Vildledende eller forkert
moderation-spam = Reklame eller spam
moderation-other = Noget andet

## At flage
moderation-flag-title = Flag det
moderation-flag-words = De, der afgør det, ser, hvad du skriver her, og dit navn. Den, der skrev det, får aldrig at vide, hvem der flagede. Det kan ses, indtil nogen har afgjort det.
moderation-flag-other-words = Moderatorer ser navnet og det, du skriver her, med dit navn. Den, det gælder, får aldrig at vide, hvem der flagede.
moderation-flag-say = Hvad bør de, der afgør det, vide?
moderation-flag-do = Flag det
moderation-flagged-already = Du har allerede flaget det. Du får at vide, hvad der sker.
moderation-did-flag = Tak. Nogen ser på det, og du får at vide, hvad der sker.

## Køen
moderation-none = Intet venter på dig
moderation-none-words = Når nogen flager noget, som du skal afgøre, står det her.
moderation-report-person = Profilen for { $name } blev flaget
moderation-report-community = Fællesskabet { $name } blev flaget
moderation-ask = Bed om en ændring
moderation-ask-words = Hvad der skal ændres
moderation-ask-hint = Den, det gælder, læser dette. Det siges ikke, hvem der flagede.
moderation-say-change = Sig, hvad der skal ændres: den, det gælder, læser det.
moderation-look = Se på det
moderation-did-decide = Afgjort. Alle, det angår, får besked.
moderation-mine = Mit, der holdes tilbage
moderation-mine-none = Intet, du har skrevet, holdes tilbage.
moderation-mine-one = Noget, du skrev, holdt tilbage siden { $date }
moderation-waits-flag = { $n ->
    [one] Noget, { $who } skrev, er flaget
   *[other] Noget, { $who } skrev, er flaget { $n } gange
}
moderation-waits-appeal = { $who } klager over en afgørelse
moderation-waits-again = { $who } har ændret noget og sender det igen
moderation-waits-first = { $who } har skrevet noget, der venter på at blive set igennem

## En sag
moderation-case-author = Det, du skrev
moderation-case-decides = Til afgørelse
moderation-case-flagged = Det, du flagede
moderation-in-place = Se det på sin plads
moderation-state-before = Venter på at blive set igennem
moderation-state-open = Flaget
moderation-state-appealed = Påklaget
moderation-state-resubmitted = Sendt igen
moderation-state-quarantined = Skjult
moderation-state-rejected = Ikke taget, som det er
moderation-state-deleted = Slettet
moderation-state-dismissed = Bliver, som det er
moderation-state-released = Kan ses
moderation-author-waits = I dette fællesskab ser en ejer på det, medlemmer skriver, før andre ser det. Ingen anden ser dette endnu.
moderation-author-again = Du har sendt det igen. Ingen anden ser det, før nogen har set på det.
moderation-author-appealed = Du har klaget. En anden end før ser på det; indtil da ser ingen anden det.
moderation-author-quarantined = Dette er skjult. Kun du og de, der afgør det, kan læse det. Du kan ændre det og sende det igen, eller klage én gang.
moderation-author-rejected = Dette blev ikke taget, som det er. Kun du og de, der afgør det, kan læse det. Du kan ændre det og sende det igen, eller klage én gang.
moderation-author-deleted = Dette er slettet efter en afgørelse.
moderation-author-released = Alle, det var ment for, kan læse det.
moderation-author-refused = Din klage blev afvist. Du kan stadig ændre det og sende det igen.
moderation-author-under = Det, det stod under, er skjult, og dine ord med det. De kommer tilbage sammen.
moderation-flagged-waits = Nogen ser på det. Du får at vide, hvad der sker.
moderation-flagged-over = Det er set igennem.
moderation-flaggers-hidden = Den, der skrev det, får ikke at vide, hvem der flagede. Sig det ikke.
moderation-decided-before = Hvad der blev afgjort før
moderation-appeal = Klag
moderation-appeal-lede = En anden end den, der afgjorde det, ser på det, hvis der er en anden. Du kan gøre det én gang.
moderation-appeal-say = Hvorfor skal det kunne ses?
moderation-appeal-words = Sig, hvorfor det skal kunne ses.
moderation-appeal-do = Klag
moderation-appealed-already = Du kan klage én gang, og kun mens det er skjult.
moderation-did-appeal = Sendt. Du får at vide, hvad der blev afgjort.
moderation-again = Ændr det og send det igen
moderation-again-words = De, der afgjorde det, ser på de nye ord.
moderation-again-waits = Du kan stadig ændre det, mens det venter.
moderation-send = Send igen
moderation-did-send = Gemt. Nogen ser på det.
moderation-item-title = Overskrift
moderation-item-body = Tekst
moderation-empty = Skriv noget.
moderation-untitled = Giv det en overskrift.

## At afgøre
moderation-decide-title = Afgør
moderation-decide-why = Den, der skrev det, får at vide hvorfor, med dine ord.
moderation-dismiss = Det bliver, som det er
moderation-quarantine = Skjul det
moderation-delete = Slet
moderation-approve = Lad det blive set
moderation-reject = Ikke som det er
moderation-grant = Læg det tilbage
moderation-refuse = Afgørelsen står ved magt
moderation-decided = Nogen har afgjort det i mellemtiden. Se på det igen.
moderation-reworded = Dette blev ændret, mens du så på det. Læs de nye ord, før du afgør det.
moderation-somebody-else = Du har allerede afgjort det, så en anden afgør klagen.
moderation-awaits-author = Dette venter nu på den, der skrev det.

## Før andre ser det
moderation-first-title = Moderering i { $name }
moderation-first-words = Som regel ses alt med det samme, og det, der ikke burde stå der, flages.
moderation-first-on = En ejer ser på dette, før andre ser det
moderation-first-hint = Den, der skriver, får at vide, at det venter, og svar venter sammen med det, de står under. Ejere finder det under At gøre. Det, ejere skriver, ses med det samme.
moderation-read-by = Hvem der har læst som administrator
moderation-read-by-words = De var ikke med, sagde hvorfor og læste i en begrænset tid.
moderation-did-save = Gemt.

## Tal
moderation-numbers = Moderering i tal
moderation-numbers-words = Hvad der er flaget og afgjort de seneste tolv måneder, dér hvor alle i huset kan læse.
moderation-numbers-none = Intet er flaget
moderation-numbers-none-words = De seneste tolv måneder har ingen flaget noget, hvor alle kan læse.
moderation-n-flags = flag
moderation-n-median = halvdelen af afgørelserne tog ikke længere
moderation-n-appeals = klager fik medhold
moderation-n-month = Måned
moderation-n-raised = Flag
moderation-n-decided = Afgørelser
moderation-n-closed = { $n } flag, hvor ikke alle kan læse. Mere siges der ikke om dem.
moderation-n-closed-few = Færre end { $n } flag, hvor ikke alle kan læse.

## Det, der er afgjort
moderation-past = Afgørelser
moderation-past-words = Hvad der er afgjort, af hvem og hvornår: i fællesskaber, du ejer, og for moderatorer, hvor alle kan læse, eller det, der er lagt frem for dem.
moderation-past-none = Intet er afgjort
moderation-past-none-words = Når nogen afgør noget, der er flaget eller har ventet, står det her.
moderation-past-about = Om noget, { $who } har skrevet
