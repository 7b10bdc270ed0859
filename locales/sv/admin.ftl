# The administrator's pages.
admin-title = Administration
admin-words = Så drivs { $org }. Bara administratörer ser de här sidorna.
admin-tab-overview = Översikt
admin-tab-people = Personer
admin-tab-invitations = Inbjudningar
admin-tab-import = Import
admin-tab-house = Organisation
admin-tab-door = Inloggning
admin-save = Spara
admin-back = Tillbaka till översikten
admin-skip = Hoppa över

## The first ten minutes
admin-steps = De första tio minuterna
admin-steps-words = { $n } av { $all } klara. Gå när du vill: det väntar på dig här.
admin-steps-over = Allt är igång
admin-steps-over-words = Allt som måste göras är gjort. Allt går att ändra senare härifrån.
admin-steps-again = Gå igenom stegen igen
admin-go-home = Till startsidan
admin-step-done = Klart
admin-step-skipped = Överhoppat
admin-step-unknown = Det steget finns inte.
admin-step-house = Ge organisationen ett namn
admin-step-house-words = Namnet står på varje sida, adressen i varje länk.
admin-step-house-do = Namn och adress
admin-step-people = Ta in dina medarbetare
admin-step-people-words = Från ett kalkylblad, en katalog eller en adressbok. Du ser vad som kommer att hända innan det händer.
admin-step-people-do = Importera personer
admin-step-invite = Bjud in dem
admin-step-invite-words = Alla får en egen länk som fungerar en gång, och väljer ett lösenord med den.
admin-step-invite-do = Bjud in personer
admin-step-door = Bestäm hur man loggar in
admin-step-door-words = Lösenord, hur länge länkar och sessioner gäller, vem som får gå med. Förvalen är bra.
admin-step-door-do = Inställningar för inloggning
admin-step-notice = Prova klockan
admin-step-notice-words = En notis till dig själv: ringer klockan utan att sidan laddas om fungerar levande sidor.
admin-notice-do = Skicka en testnotis till mig
admin-done-house = Sparat.
admin-done-door = Sparat. Det gäller från och med nu.
admin-done-notice = Skickat. Titta på klockan vid Inkorg.
admin-standing = Hur det står till
admin-stat-people = personer
admin-stat-never = har aldrig loggat in
admin-stat-invitations = inbjudningar väntar

## The organisation
admin-house = Din organisation
admin-house-words = Kollegorna ser namnet högst upp på varje sida.
admin-org = Organisationens namn
admin-org-missing = Vad heter din organisation?
admin-address = Adress
admin-address-hint = Det man skriver för att komma hit. Inbjudningslänkar börjar med den. Lämnas den tom börjar länkarna med adressen du själv använder.
admin-people-tags = Taggar på personer
admin-people-tags-on = Alla får tagga varandra
admin-people-tags-off = Bara sig själva
admin-people-tags-hint = Den som ger en tagg syns med namn, och den som bär den kan ta bort den. Det som redan getts står kvar.
admin-address-wrong = Ange bara adressen, till exempel https://moot.example.org
admin-address-fixed = Adressen är { $address }, så som den är inställd där programmet startas (public_url).

## Sign-in
admin-door = Hur man loggar in
admin-door-words = Det gäller för alla från och med nästa inloggning.
admin-door-passwords = Logga in med lösenord
admin-door-passwords-hint = Utan lösenord kommer man bara in med länkar som en administratör skapar. Administratörer kan alltid använda sina.
admin-door-new = Vem som får gå med
admin-door-invited = Den som är inbjuden
admin-door-closed = Ingen ny, tills vidare
admin-door-new-hint = Länkar till dem som redan är här fungerar i båda fallen.
admin-door-links = En inbjudningslänk gäller i
admin-link-1 = En dag
admin-link-3 = Tre dagar
admin-link-7 = En vecka
admin-link-30 = Trettio dagar
admin-link-hours = { $n } timmar
admin-door-sessions = Dagar tills man måste logga in igen
admin-door-sessions-hint = Från 1 till 365, även för den som är här varje dag.
admin-door-number = Välj ett tal i intervallet.
admin-door-mail = För att gå med via en e-postadress i organisationen krävs e-post, som inte skickas härifrån än.

## People
admin-people-search = Namn, användarnamn eller adress
admin-people-show = Vilka personer
admin-show-all = Alla
admin-show-active = Aktiva
admin-show-never = Aldrig här
admin-show-inactive = Har slutat
admin-show-suspended = Avstängda
admin-show-admin = Administratörer
admin-people-none = Ingen är här än
admin-people-none-words = Ta in dina medarbetare från en fil, eller bjud in dem en och en.
admin-people-none-found = Ingen passar
admin-people-none-found-words = Prova början av ett annat namn, eller titta på alla.
admin-people-cut = Många passar in på orden, och alla finns inte med. Skriv mer av namnet.
admin-mark-admin = Administratör
admin-mark-inactive = Har slutat
admin-mark-suspended = Avstängd
admin-last-seen = Senast här
admin-invited = Inbjuden
admin-never-came = Har aldrig loggat in
admin-profile = Profil
admin-sessions = { $n ->
    [0] Inte inloggad någonstans
    [one] Inloggad på en enhet
   *[other] Inloggad på { $n } enheter
}
admin-has-password = Har ett lösenord
admin-no-password = Inget lösenord än
admin-name = Namn
admin-mail = E-postadress
admin-mail-hint = Den som redan finns här med adressen får en länk till sitt eget konto.
admin-mail-wrong = Det här ser inte ut som en e-postadress. Den ska se ut som ann@example.org.
admin-kind = Typ
admin-kind-words = Anställda och konsulter ser det som är för alla. Gäster och tidigare kollegor ser bara det som nämner dem.
admin-kind-employee = Anställd
admin-kind-contractor = Konsult
admin-kind-guest = Gäst
admin-kind-alumni = Tidigare kollega
admin-kind-service = Tjänstekonto
admin-kind-unknown = Välj en typ i listan.
admin-link = Ny inloggningslänk
admin-link-words = För den som tappat bort sitt lösenord eller aldrig kom. Man väljer ett nytt lösenord med den; den loggar ut överallt annars. Personen får veta att du gjorde den.
admin-link-do = Skapa länk
admin-state = När någon slutar
admin-state-words = Personen är ute med en gång, på alla enheter. Det som skrivits står kvar under namnet; ingen kan skriva till personen eller skicka frågor dit. Du kan ta tillbaka personen när som helst.
admin-state-left = Har slutat
admin-state-shut = Stäng av
admin-state-shut-words = Den som slutat kommer tillbaka med nästa fil som nämner personen. Den som är avstängd är det tills du säger något annat.
admin-state-unknown = Välj vad som ska hända med kontot.
admin-sign-out = Logga ut
admin-sign-out-words = Avslutar alla sessioner och åtkomstnycklar, till exempel när en enhet kommit bort.
admin-sign-out-do = Logga ut överallt
admin-rights = Administratör
admin-rights-words = Administratörer sköter konton och inställningar. De läser inte mer än förut.
admin-rights-give = Gör till administratör
admin-rights-end = Inte längre administratör
admin-back-title = Ta tillbaka
admin-back-words = Personen kan logga in igen, med sitt tidigare lösenord eller med en ny länk. Allt som fanns finns kvar.
admin-back-do = Gör aktiv igen
admin-did-kind = Typen är ändrad.
admin-did-active = Aktiv igen.
admin-did-inactive = Ute, och utloggad överallt.
admin-did-suspended = Avstängd, och utloggad överallt.
admin-did-admin = Ändrat.
admin-did-sign-out = Utloggad överallt.
admin-not-oneself = Det här är ditt eget konto. Be en annan administratör ändra det.
admin-not-active = Kontot kan inte logga in som det är. Gör det aktivt först.
admin-not-inside = Bara anställda och konsulter kan administrera.

## Invitations
admin-invite-mail = E-post skickas inte härifrån än: du får länkarna att kopiera eller ladda ner, och skickar dem själv vidare.
admin-invite-closed = Just nu får ingen ny gå med. De som redan är här kan fortfarande bjudas in.
admin-invite-rest = Alla som finns här och aldrig har kommit
admin-invite-rest-words = { $n ->
    [one] En person kunde logga in men har aldrig gjort det, och har ingen länk som väntar.
   *[other] { $count } personer kunde logga in men har aldrig gjort det, och har ingen länk som väntar.
}
admin-invite-rest-do = Skapa länkar till dem
admin-invite-nobody-left = Alla har varit här, eller har en länk som väntar.
admin-invite-one = En person
admin-invite-one-words = Personen blir en del av organisationen när länken används.
admin-invite-do = Bjud in
admin-invite-many-title = Flera personer
admin-invite-many-words = En per rad: en adress, eller ett namn och en adress.
admin-invite-people = Personer
admin-invite-many-do = Bjud in dem
admin-invite-name-missing = Ange ett namn eller en adress.
admin-invite-mail-wrong = I ”{ $line }” stämmer inte adressen. Den ska se ut som ann@example.org.
admin-invite-none = Skriv minst en person, en per rad.
admin-invite-many = Bjud in högst { $max } personer på en gång.
admin-invite-left = { $name } har slutat. Ta tillbaka personen först, under Personer.
admin-invite-used = Inbjudan är använd. Skapa en ny länk vid personens konto.
admin-invite-shown = Vilka inbjudningar
admin-invite-waiting = Väntar
admin-invite-all = Alla
admin-invite-none-wait = Här finns ingen inbjudan. Med formulären ovan skapar du några.
admin-invite-until = Gäller till { $date }
admin-invite-was-used = Använd
admin-invite-was-revoked = Stängd
admin-invite-was-over = För gammal
admin-invite-renew = Ny länk
admin-invite-revoke = Stäng
admin-invite-revoked = Stängd. Länken öppnar inget längre.
admin-links-left = { $n ->
    [one] En till väntar till nästa gång.
   *[other] { $count } till väntar till nästa gång.
}

## Files of people
admin-import = En fil med personer
admin-import-words = Den granskas först, och inget ändras innan du säger till. Tar du in samma fil igen ändras inget.
admin-import-file = Fil
admin-import-hint = En tabell (CSV), en katalog (LDIF) eller adresskort (vCard), högst 64 MB.
admin-import-look = Granska den
admin-import-no-file = Välj en fil först.
admin-import-large = Filen är större än 64 MB. Dela den, eller importera den där programmet körs.
admin-import-columns = Vilka kolumner en tabell kan ha
admin-import-columns-words = Första raden namnger kolumnerna. Ett namn behövs, och ett id eller en adress att känna igen personen på nästa gång. Chefen är ett id eller en adress för någon i filen eller här.
admin-import-before = Tidigare filer
admin-import-looked = Granskad
admin-import-running = Tas in
admin-import-running-words = Du kan lämna sidan. Personerna kommer in några hundra åt gången, och alla andra arbetar vidare under tiden.
admin-import-at = { $at } av { $of } personer
admin-import-again = Granska igen
admin-import-done = Införd
admin-import-done-words = Dina medarbetare är här. Nästa steg är att bjuda in dem.
admin-import-failed = Kunde inte tas in
admin-import-errors-title = Att rätta
admin-import-warnings = Utelämnat eller värt en titt
admin-import-would = Vad som skulle hända
admin-import-would-words = Inget har hänt än.
admin-import-would-not = När raderna ovan är rättade.
admin-import-not = Inget kan tas in från filen än. Rätta raderna nedan i den och ta in den igen.
admin-import-stale = Personerna här har ändrats sedan filen granskades. Det här skulle hända nu; inget har tagits in.
admin-import-errors = Filen har rader att rätta först.
admin-import-begun = Filen tas redan in, eller har tagits in tidigare.
admin-import-part = { $n ->
    [one] { $n } person togs in innan det tog stopp.
   *[other] { $n } personer togs in innan det tog stopp.
  } Nedan står det som är kvar.
admin-import-unseen = Det som skulle hända har ändrats sedan sidan visades. Granska den igen och ta sedan in den.
admin-import-gone = Filen togs in för mer än 30 dagar sedan. Den och vad som stod i den har tagits bort; personerna berörs inte.
admin-import-over = Borttagen
admin-import-nothing = Allt i filen finns redan här.
admin-import-new = Nya
admin-import-changed = Ändrade
admin-import-unchanged = Oförändrade
admin-import-leaving = Inte längre i filen
admin-import-leave = { $n ->
    [one] Den som inte längre finns i filen har slutat
   *[other] De { $n } som inte längre finns i filen har slutat
}
admin-import-leave-hint = De kan inte längre logga in; det de skrivit står kvar. Utan kryss blir de kvar som de är.
admin-import-take = Ta in personerna
admin-import-other = En annan fil
admin-import-more = och { $n } till
admin-import-line = Rad { $n }
admin-field-name = Namn
admin-field-sort = Sorteras under
admin-field-id = Id
admin-field-title = Titel
admin-field-unit = Enhet
admin-field-place = Ort
admin-field-country = Land
admin-field-timezone = Tidszon
admin-field-languages = Språk
admin-field-phone = Telefon
admin-field-about = Om
admin-field-manager = Närmaste chef
admin-field-tag = Tagg
admin-field-photo = Nytt foto
admin-field-state = Status

## Granskningsloggen
admin-audit = Granskningslogg
admin-audit-words = Vem som ändrat rättigheter, medlemmar och inställningar, och vad som modererats. Poster läggs till och ändras aldrig.
admin-audit-all = Allt
admin-audit-person = Människor
admin-audit-invitation = Inbjudningar
admin-audit-session = Inloggningar
admin-audit-token = Åtkomstnycklar
admin-audit-setting = Inställningar
admin-audit-import = Importer
admin-audit-community = Gemenskaper
admin-audit-moderation = Moderering
admin-audit-filter = Sök efter
admin-audit-area = Gäller
admin-audit-actor = Vem gjorde det
admin-audit-actor-hint = Ett användarnamn; ”system” hittar det som programmet gjorde självt.
admin-audit-subject = Vem det hände
admin-audit-object = Vad det hände med
admin-audit-object-wrong = Skriv ett ord och ett nummer, till exempel ”community 7” eller ”item 12”.
admin-audit-nobody = Ingen har det användarnamnet.
admin-audit-from = Från
admin-audit-until = Till
admin-audit-look = Sök
admin-audit-everything = Visa allt
admin-audit-none = Inga poster
admin-audit-none-words = Inget av det här slaget har hänt, eller inte under de dagarna.
admin-audit-system = Programmet
admin-audit-number = Person { $n }
admin-audit-in = Gemenskap { $n }
admin-audit-whole = Kedjan är hel: alla { $n } poster är som de var.
admin-audit-whole-newest = De senaste { $n } av { $all } poster är som de var. Hela kedjan kan kontrolleras nedan.
admin-audit-broken = Kedjan är bruten vid post { $id }: den har ändrats, eller så har något tagits bort där.
admin-audit-keep = Ta med den
admin-audit-keep-words = Alla poster med sina hashvärden, äldst först. Varje hashvärde är SHA-256 av det föregående och radens kolumner, en per rad, så vem som helst kan kontrollera filen.
admin-audit-csv = Som tabell (CSV)
admin-audit-lines = Som JSON-rader
admin-audit-check = Kontrollera hela kedjan
admin-audit-head = Senaste hashvärdet:
admin-audit-back = Tillbaka till loggen

admin-mark-moderator = Moderator
admin-moderator = Moderator
admin-moderator-words = Moderatorer beslutar om flaggor där alla i huset kan läsa, och där ingen närmare har gjort det. De läser inte mer än förut. Administratörer kan alltid göra det.
admin-moderator-give = Gör till moderator
admin-moderator-end = Inte längre moderator
admin-not-inside-moderator = Bara anställda och konsulter kan moderera.

## Break-glass
admin-glass-tab = Nödläsning
admin-glass = Läs en sluten gemenskap
admin-glass-words = Du läser den och inget mer, i { $n } minuter. Ägarna får genast veta att du läser och varför, det skrivs i granskningsloggen, och varje sida säger det så länge det varar. Annars är en sluten gemenskap dold för dig som för alla andra.
admin-glass-community = Gemenskap
admin-glass-community-hint = Dess nummer, kortadress eller sidans adress.
admin-glass-reason = Varför
admin-glass-reason-hint = Minst en mening. Ägarna läser den.
admin-glass-do = Meddela dem och läs
