# The administrator's pages.
admin-title = Administration
admin-words = Sådan drives { $org }. Kun administratorer ser disse sider.
admin-tab-overview = Overblik
admin-tab-people = Personer
admin-tab-invitations = Invitationer
admin-tab-import = Import
admin-tab-house = Organisation
admin-tab-door = Login
admin-save = Gem
admin-back = Tilbage til overblikket
admin-skip = Spring over

## The first ten minutes
admin-steps = De første ti minutter
admin-steps-words = { $n } af { $all } klaret. Gå, når du vil: det venter på dig her.
admin-steps-over = Alt er sat op
admin-steps-over-words = Alt, hvad der skal gøres, er gjort. Det hele kan ændres senere herfra.
admin-steps-again = Gå trinene igennem igen
admin-go-home = Til forsiden
admin-step-done = Klaret
admin-step-skipped = Sprunget over
admin-step-unknown = Det trin findes ikke.
admin-step-house = Giv organisationen et navn
admin-step-house-words = Navnet står på hver side, adressen i hvert link.
admin-step-house-do = Navn og adresse
admin-step-people = Få dine kolleger ind
admin-step-people-words = Fra et regneark, en katalogtjeneste eller en adressebog. Du ser, hvad der vil ske, før det sker.
admin-step-people-do = Importér personer
admin-step-invite = Invitér dem
admin-step-invite-words = Hver får sit eget link, der virker én gang, og vælger en adgangskode med det.
admin-step-invite-do = Invitér personer
admin-step-door = Bestem, hvordan man logger ind
admin-step-door-words = Adgangskoder, hvor længe links og sessioner gælder, og hvem der kan komme med. Standarden er fornuftig.
admin-step-door-do = Indstillinger for login
admin-step-notice = Prøv klokken
admin-step-notice-words = En notifikation til dig selv: ringer klokken, uden at siden genindlæses, virker levende sider.
admin-notice-do = Send mig en test
admin-done-house = Gemt.
admin-done-door = Gemt. Det gælder fra nu af.
admin-done-notice = Sendt. Hold øje med klokken ved Indbakke.
admin-standing = Sådan står det til
admin-stat-people = personer
admin-stat-never = har aldrig logget ind
admin-stat-invitations = invitationer venter

## The organisation
admin-house = Din organisation
admin-house-words = Kollegerne ser navnet øverst på hver side.
admin-org = Organisationens navn
admin-org-missing = Hvad hedder din organisation?
admin-address = Adresse
admin-address-hint = Det, man skriver for at komme hertil. Invitationslinks begynder med den. Er den tom, begynder linkene med den adresse, du selv bruger.
admin-people-tags = Tags på personer
admin-people-tags-on = Alle må tagge hinanden
admin-people-tags-off = Kun sig selv
admin-people-tags-hint = Den, der giver et tag, nævnes ved navn, og den, der bærer det, kan tage det af. Det, der er givet, bliver stående.
admin-address-wrong = Skriv kun selve adressen, for eksempel https://moot.example.org
admin-address-fixed = Adressen er { $address }, som den er sat, hvor programmet startes (public_url).

## Sign-in
admin-door = Sådan logger man ind
admin-door-words = Det gælder for alle fra næste login.
admin-door-passwords = Log ind med adgangskode
admin-door-passwords-hint = Uden adgangskoder kommer man kun ind med links, som en administrator laver. Administratorer kan altid bruge deres.
admin-door-new = Hvem der kan komme med
admin-door-invited = Den, der er inviteret
admin-door-closed = Ingen nye, indtil videre
admin-door-new-hint = Links til folk, der allerede er her, virker i begge tilfælde.
admin-door-links = Et invitationslink gælder i
admin-link-1 = Én dag
admin-link-3 = Tre dage
admin-link-7 = En uge
admin-link-30 = Tredive dage
admin-link-hours = { $n } timer
admin-door-sessions = Dage, til man skal logge ind igen
admin-door-sessions-hint = Fra 1 til 365, også for den, der er her hver dag.
admin-door-number = Vælg et tal inden for grænserne.
admin-door-mail = At komme med via en e-mailadresse i organisationen kræver e-mail, og den sendes ikke herfra endnu.

## People
admin-people-search = Navn, brugernavn eller adresse
admin-people-show = Hvilke personer
admin-show-all = Alle
admin-show-active = Aktive
admin-show-never = Kom aldrig
admin-show-inactive = Stoppet
admin-show-suspended = Lukket ude
admin-show-admin = Administratorer
admin-people-none = Ingen er her endnu
admin-people-none-words = Få dine kolleger ind fra en fil, eller invitér dem én ad gangen.
admin-people-none-found = Ingen passer
admin-people-none-found-words = Prøv begyndelsen af et andet navn, eller se på alle.
admin-people-cut = Mange passer til ordene, og ikke alle er med. Skriv mere af navnet.
admin-mark-admin = Administrator
admin-mark-inactive = Stoppet
admin-mark-suspended = Lukket ude
admin-last-seen = Sidst her
admin-invited = Inviteret
admin-never-came = Har aldrig logget ind
admin-profile = Profil
admin-sessions = { $n ->
    [0] Ikke logget ind nogen steder
    [one] Logget ind på én enhed
   *[other] Logget ind på { $n } enheder
}
admin-has-password = Har en adgangskode
admin-no-password = Ingen adgangskode endnu
admin-name = Navn
admin-mail = E-mailadresse
admin-mail-hint = Den, der allerede er her under adressen, får et link til sin egen konto.
admin-mail-wrong = Det ligner ikke en e-mailadresse. Den skal se ud som ann@example.org.
admin-kind = Type
admin-kind-words = Medarbejdere og konsulenter ser det, der er til alle. Gæster og tidligere kolleger ser kun det, der nævner dem.
admin-kind-employee = Medarbejder
admin-kind-contractor = Konsulent
admin-kind-guest = Gæst
admin-kind-alumni = Tidligere kollega
admin-kind-service = Tjenestekonto
admin-kind-unknown = Vælg en type på listen.
admin-link = Nyt login-link
admin-link-words = Til den, der har mistet sin adgangskode eller aldrig er kommet. Man vælger en ny adgangskode med det; det logger ud alle andre steder. Personen får at vide, at du har lavet det.
admin-link-do = Lav et link
admin-state = Når nogen stopper
admin-state-words = Personen er ude med det samme, på alle enheder. Det, der er skrevet, bliver stående under navnet; ingen kan skrive til personen eller sende spørgsmål videre. Du kan altid tage personen tilbage.
admin-state-left = Er stoppet
admin-state-shut = Luk ude
admin-state-shut-words = Den, der er stoppet, kommer tilbage med den næste fil, der nævner personen. Den, der er lukket ude, bliver ude, til du siger andet.
admin-state-unknown = Vælg, hvad der skal ske med kontoen.
admin-sign-out = Log ud
admin-sign-out-words = Afslutter alle sessioner og adgangsnøgler, for eksempel når en enhed er blevet væk.
admin-sign-out-do = Log ud overalt
admin-rights = Administrator
admin-rights-words = Administratorer passer konti og indstillinger. De læser ikke mere end før.
admin-rights-give = Gør til administrator
admin-rights-end = Ikke længere administrator
admin-back-title = Tag tilbage
admin-back-words = Personen kan logge ind igen, med sin tidligere adgangskode eller med et nyt link. Alt er der stadig.
admin-back-do = Gør aktiv igen
admin-did-kind = Typen er ændret.
admin-did-active = Aktiv igen.
admin-did-inactive = Ude og logget ud overalt.
admin-did-suspended = Lukket ude og logget ud overalt.
admin-did-admin = Ændret.
admin-did-sign-out = Logget ud overalt.
admin-not-oneself = Det er din egen konto. Bed en anden administrator om at ændre den.
admin-not-active = Kontoen kan ikke logge ind, som den er. Gør den aktiv først.
admin-not-inside = Kun medarbejdere og konsulenter kan administrere.

## Invitations
admin-invite-mail = E-mail sendes ikke herfra endnu: du får linkene til at kopiere eller hente og sender dem selv videre.
admin-invite-closed = Lige nu kan ingen nye komme med. Folk, der allerede er her, kan stadig inviteres.
admin-invite-rest = Alle, der er her og aldrig er kommet
admin-invite-rest-words = { $n ->
    [one] Én person kunne logge ind og har aldrig gjort det, og har intet link, der venter.
   *[other] { $count } personer kunne logge ind og har aldrig gjort det, og har intet link, der venter.
}
admin-invite-rest-do = Lav links til dem
admin-invite-nobody-left = Alle har været her eller har et link, der venter.
admin-invite-one = Én person
admin-invite-one-words = Personen bliver en del af organisationen, når linket bruges.
admin-invite-do = Invitér
admin-invite-many-title = Flere personer
admin-invite-many-words = Én pr. linje: en adresse, eller et navn og en adresse.
admin-invite-people = Personer
admin-invite-many-do = Invitér dem
admin-invite-name-missing = Skriv et navn eller en adresse.
admin-invite-mail-wrong = I ”{ $line }” er adressen ikke rigtig. Den skal se ud som ann@example.org.
admin-invite-none = Skriv mindst én person, én pr. linje.
admin-invite-many = Invitér højst { $max } personer på én gang.
admin-invite-left = { $name } er stoppet. Tag personen tilbage først, under Personer.
admin-invite-used = Invitationen er brugt. Lav et nyt link ved personens konto.
admin-invite-shown = Hvilke invitationer
admin-invite-waiting = Venter
admin-invite-all = Alle
admin-invite-none-wait = Her er ingen invitation. Med formularerne ovenfor laver du nogle.
admin-invite-until = Gælder til { $date }
admin-invite-was-used = Brugt
admin-invite-was-revoked = Lukket
admin-invite-was-over = For gammel
admin-invite-renew = Nyt link
admin-invite-revoke = Luk
admin-invite-revoked = Lukket. Linket åbner ikke længere noget.
admin-links-left = { $n ->
    [one] Én mere venter til næste gang.
   *[other] { $count } mere venter til næste gang.
}

## Files of people
admin-import = En fil med personer
admin-import-words = Den bliver set igennem først, og intet ændres, før du siger til. Kommer den samme fil igen, ændres intet.
admin-import-file = Fil
admin-import-hint = En tabel (CSV), en katalogtjeneste (LDIF) eller adressekort (vCard), op til 64 MB.
admin-import-look = Se den igennem
admin-import-no-file = Vælg en fil først.
admin-import-large = Filen er større end 64 MB. Del den, eller importér den, hvor programmet kører.
admin-import-columns = Hvilke kolonner en tabel kan have
admin-import-columns-words = Første linje navngiver kolonnerne. Der skal være et navn og et id eller en adresse til at kende personen på næste gang. Lederen er et id eller en adresse på en i filen eller her.
admin-import-before = Tidligere filer
admin-import-looked = Set igennem
admin-import-running = Bliver taget ind
admin-import-running-words = Du kan forlade siden. Personerne kommer ind nogle hundrede ad gangen, og alle andre arbejder videre imens.
admin-import-at = { $at } af { $of } personer
admin-import-again = Se igennem igen
admin-import-done = Taget ind
admin-import-done-words = Dine kolleger er her. Næste skridt er at invitere dem.
admin-import-failed = Kunne ikke tages ind
admin-import-errors-title = Skal rettes
admin-import-warnings = Udeladt eller værd at se på
admin-import-would = Hvad der ville ske
admin-import-would-words = Der er ikke sket noget endnu.
admin-import-would-not = Når linjerne ovenfor er rettet.
admin-import-not = Intet kan tages ind fra filen endnu. Ret linjerne nedenfor i den, og kom med den igen.
admin-import-stale = Personerne her har ændret sig, siden filen blev set igennem. Det her ville ske nu; intet er taget ind.
admin-import-errors = Filen har linjer, der skal rettes først.
admin-import-begun = Filen er allerede ved at blive taget ind, eller det er sket før.
admin-import-part = { $n ->
    [one] { $n } person blev taget ind, før det gik i stå.
   *[other] { $n } personer blev taget ind, før det gik i stå.
  } Nedenfor står det, der er tilbage.
admin-import-unseen = Det, der ville ske, har ændret sig, siden siden blev vist. Se den igennem igen, og tag den så ind.
admin-import-gone = Filen kom for mere end 30 dage siden. Den og det, der stod i den, er fjernet; personerne berøres ikke af det.
admin-import-over = Fjernet
admin-import-nothing = Alt i filen er her allerede.
admin-import-new = Nye
admin-import-changed = Ændrede
admin-import-unchanged = Uændrede
admin-import-leaving = Ikke længere i filen
admin-import-leave = { $n ->
    [one] Den, der ikke længere er i filen, er stoppet
   *[other] De { $n }, der ikke længere er i filen, er stoppet
}
admin-import-leave-hint = De kan ikke længere logge ind; det, de har skrevet, bliver stående. Uden kryds bliver de, som de er.
admin-import-take = Tag personerne ind
admin-import-other = En anden fil
admin-import-more = og { $n } til
admin-import-line = Linje { $n }
admin-field-name = Navn
admin-field-sort = Sorteret under
admin-field-id = Id
admin-field-title = Titel
admin-field-unit = Enhed
admin-field-place = Sted
admin-field-country = Land
admin-field-timezone = Tidszone
admin-field-languages = Sprog
admin-field-phone = Telefon
admin-field-about = Om
admin-field-manager = Refererer til
admin-field-tag = Tag
admin-field-photo = Nyt foto
admin-field-state = Status

## Revisionsloggen
admin-audit = Revisionslog
admin-audit-words = Hvem der har ændret rettigheder, medlemmer og indstillinger, og hvad der er modereret. Poster tilføjes og ændres aldrig.
admin-audit-all = Alt
admin-audit-person = Mennesker
admin-audit-invitation = Invitationer
admin-audit-session = Sessioner
admin-audit-token = Adgangsnøgler
admin-audit-setting = Indstillinger
admin-audit-import = Importer
admin-audit-community = Fællesskaber
admin-audit-moderation = Moderering
admin-audit-filter = Søg efter
admin-audit-area = Om
admin-audit-actor = Hvem gjorde det
admin-audit-actor-hint = Et brugernavn; »system« finder det, programmet selv har gjort.
admin-audit-subject = Hvem det skete for
admin-audit-object = Hvad det skete med
admin-audit-object-wrong = Skriv et ord og et nummer, for eksempel »community 7« eller »item 12«.
admin-audit-nobody = Ingen har det brugernavn.
admin-audit-from = Fra
admin-audit-until = Til
admin-audit-look = Søg
admin-audit-everything = Vis alt
admin-audit-none = Ingen poster
admin-audit-none-words = Intet af den slags er sket, eller ikke i de dage.
admin-audit-system = Programmet
admin-audit-number = Person { $n }
admin-audit-in = Fællesskab { $n }
admin-audit-whole = Kæden er hel: alle { $n } poster er, som de var.
admin-audit-whole-newest = De nyeste { $n } af { $all } poster er, som de var. Hele kæden kan kontrolleres nedenfor.
admin-audit-broken = Kæden er brudt ved post { $id }: den er ændret, eller noget er taget ud dér.
admin-audit-keep = Tag den med
admin-audit-keep-words = Alle poster med deres hashværdier, ældste først. Hver hashværdi er SHA-256 af den foregående og rækkens kolonner, én pr. linje, så enhver kan kontrollere filen.
admin-audit-csv = Som tabel (CSV)
admin-audit-lines = Som JSON-linjer
admin-audit-check = Kontrollér hele kæden
admin-audit-head = Den sidste hashværdi:
admin-audit-back = Tilbage til loggen

admin-mark-moderator = Moderator
admin-moderator = Moderator
admin-moderator-words = Moderatorer afgør flag dér, hvor alle i huset kan læse, og hvor ingen nærmere har gjort det. De læser ikke mere end før. Administratorer kan altid gøre det.
admin-moderator-give = Gør til moderator
admin-moderator-end = Ikke længere moderator
admin-not-inside-moderator = Kun ansatte og konsulenter kan moderere.

## Break-glass
admin-glass-tab = Nødlæsning
admin-glass = Læs et lukket fællesskab
admin-glass-words = Du læser det og intet andet, i { $n } minutter. Ejerne får straks at vide, at du gør det og hvorfor, det står i revisionsloggen, og hver side siger det, så længe det varer. Ellers er et lukket fællesskab skjult for dig som for alle andre.
admin-glass-community = Fællesskab
admin-glass-community-hint = Dets nummer, dets korte adresse eller sidens adresse.
admin-glass-reason = Hvorfor
admin-glass-reason-hint = Mindst en sætning. Ejerne læser den.
admin-glass-do = Giv dem besked, og læs
