# Coming in, setting up, my settings.

## Signing in
accounts-sign-in-title = Logga in
accounts-sign-in-words = Välkommen till { $org }.
accounts-who = E-postadress eller användarnamn
accounts-password = Lösenord
accounts-sign-in-wrong = Namnet och lösenordet hör inte ihop. Kontrollera båda och försök igen.
accounts-sign-in-lost = Inget lösenord än, eller glömt det? Be en administratör om en inloggningslänk.
accounts-sign-in-demo = Det här är en demo: använd någon av inloggningslänkarna som skrevs ut där den startades.
accounts-fresh = Ingen kan administrera den här platsen än. Öppna adressen för att komma igång som servern skrev ut när den startade; den finns också i filen setup-token i datakatalogen.
accounts-link-title = Hej, { $name }
accounts-link-words = Med den här länken loggar du in på { $org } på den här enheten.
accounts-link-button = Logga in som { $name }
accounts-link-once = Länken fungerar en gång. Är du inte den som nämns här, stäng sidan.
accounts-link-over = Länken fungerar inte längre
accounts-link-spent = En inloggningslänk fungerar en gång, och inte länge. Har du ett lösenord kan du logga in med det; annars ber du en administratör om en ny länk.
accounts-link-in = Du är redan inloggad som { $name }.

## Setting up
accounts-setup-title = Kom igång
accounts-setup-words = Du blir den första administratören. Allt går att ändra senare.
accounts-setup-token = Startkod
accounts-setup-token-hint = Servern skrev ut den när den startade. Den gäller i en halvtimme; en omstart ger en ny.
accounts-setup-token-wrong = Koden gäller inte längre. Starta om servern för att få en ny.
accounts-setup-org = Organisationens namn
accounts-setup-org-missing = Vad heter din organisation?
accounts-setup-name = Ditt namn
accounts-setup-name-missing = Fyll i ditt namn så som kollegorna känner dig.
accounts-setup-email = Din e-postadress
accounts-setup-email-wrong = Det här ser inte ut som en e-postadress. Den ska se ut som ann@example.org.
accounts-setup-email-left = Adressen tillhör någon som inte kan logga in. Använd en annan.
accounts-setup-submit = Kom igång och logga in

## Passwords
accounts-password-new = Nytt lösenord
accounts-password-hint = Minst 12 tecken. Några ord som inte har med varandra att göra är lätta att minnas och svåra att gissa.
accounts-password-short = Använd minst { $min } tecken. Det här är { $n }.
accounts-password-long = Använd högst { $max } tecken.
accounts-password-weak = Det här är för lätt att gissa. Lägg till något ord som inte har med de andra att göra, och undvik namn, datum och tangenter i rad.
accounts-password-current = Nuvarande lösenord
accounts-password-current-wrong = Det är inte ditt nuvarande lösenord.
accounts-password-words = När du byter loggas du ut på alla andra enheter.
accounts-password-none = Hittills har du loggat in med länk. Välj ett lösenord så kan du logga in själv.
accounts-password-change = Byt lösenord
accounts-password-choose = Välj lösenord

## My settings
accounts-save = Spara
accounts-look = Språk och färger
accounts-look-words = Ljust eller mörkt väljer du i menyn vid ditt namn, för varje enhet för sig.
accounts-lang = Språk på sidorna
accounts-lang-browser = Samma som i webbläsaren
accounts-lang-unknown = Välj ett språk i listan.
accounts-devices = Enheter
accounts-devices-words = Här är du inloggad. Logga ut det du inte känner igen och byt sedan lösenord.
accounts-device-unknown = Okänd enhet
accounts-device-seen = Senast använd
accounts-device-this = Den här enheten
accounts-device-end = Logga ut
accounts-devices-end = Logga ut överallt
accounts-tokens = Åtkomstnycklar
accounts-tokens-words = För dina skript och program. En nyckel kan göra och se det som du kan göra och se, aldrig mer. Att logga ut överallt avslutar även dem.
accounts-token-name = Vad ska den användas till?
accounts-token-name-hint = Till exempel: nattlig rapport
accounts-token-name-missing = Skriv vad nyckeln används till, så att du känner igen den.
accounts-token-scope = Den får
accounts-token-scope-wrong = Välj om nyckeln bara får läsa eller även skriva.
accounts-token-read = Bara läsa
accounts-token-write = Läsa och skriva
accounts-token-days = Den upphör
accounts-token-days-wrong = Välj när nyckeln upphör: efter 1 till 3650 dagar, eller aldrig.
accounts-token-30 = Efter 30 dagar
accounts-token-90 = Efter 90 dagar
accounts-token-365 = Efter ett år
accounts-token-never = Upphör aldrig
accounts-token-until = Till och med { $date }
accounts-token-ended = Har upphört
accounts-token-used = Senast använd
accounts-token-unused = Inte använd än
accounts-token-make = Skapa nyckel
accounts-token-revoke = Återkalla
accounts-token-made = Din nyckel ”{ $name }”
accounts-token-made-words = Kopiera den nu. Den visas bara den här gången, och ingen kan slå upp den senare.
accounts-token-use = Ett program skickar den så här:
accounts-done-lang = Sparat.
accounts-done-password = Lösenordet är bytt. Andra enheter är utloggade.
accounts-done-session = Enheten är utloggad.
accounts-done-token = Nyckeln är återkallad.

## Said on the command line
accounts-unknown = Ingen här har användarnamnet eller adressen { $name }.
accounts-shut = { $name } kan inte logga in: kontot är { $state }, av typen { $kind }.

## Coming in by invitation
accounts-sign-in-off = Lösenord är avstängda här. Be en administratör om en inloggningslänk.
accounts-join-title = Välkommen till { $org }, { $name }
accounts-join-words = Välj ett lösenord så är du inne.
accounts-join-words-by = { $by } har bjudit in dig till { $org }. Välj ett lösenord så är du inne.
accounts-join-back = Välkommen tillbaka, { $name }
accounts-join-back-words = Välj ett nytt lösenord. Det ersätter det gamla och loggar ut dig på dina andra enheter.
accounts-join-submit = Spara lösenordet och kom in
accounts-join-submit-plain = Kom in
accounts-join-not = Är du inte { $name }? Då är länken inte till dig: stäng sidan.
accounts-join-over-title = Inbjudan gäller inte längre
accounts-join-over = En inbjudan fungerar en gång, och inte för alltid. Har du ett lösenord kan du logga in med det; annars ber du den som bjöd in dig om en ny länk.
accounts-join-closed = Just nu kan ingen ny gå med. Fråga den som bjöd in dig.
accounts-join-another = Inbjudan är till { $name }, och du är inloggad som { $me }. Logga ut först om den är din.

## What is mine
accounts-content = Det jag har skrivit
accounts-content-words = Alla dina inlägg, frågor, svar och kommentarer, senaste aktivitet först.
accounts-content-none = Du har inte skrivit något än
accounts-content-none-words = Det du skriver står här, så att du hittar det igen och kan ta bort det.
accounts-content-write = Skriv något
accounts-content-open = Öppna
accounts-content-trash = Ta bort det markerade
accounts-content-trash-words = Det hamnar i papperskorgen, tillsammans med svaren under det. Därifrån kan du ta tillbaka det.
accounts-content-deleted = Borttaget av andra
accounts-content-deleted-words = Någon som har rätt till det har tagit bort det här av dig. Här är dina ord, att kopiera; bara den personen kan ta tillbaka det.
accounts-content-deleted-by = borttaget av { $name }
accounts-content-deleted-somebody = borttaget av någon annan
accounts-content-deleted-copy = Dina ord
accounts-content-none-picked = Markera det du vill ta bort.
accounts-content-removed = { $n ->
    [one] En sak ligger nu i papperskorgen.
   *[other] { $n } saker ligger nu i papperskorgen.
} Du kan ta tillbaka dem därifrån:
accounts-content-export = Ladda ner allt som är mitt
accounts-export-running = Dina uppgifter läses redan ut för en nedladdning. Låt den bli klar först.

## What others see of me
accounts-privacy = Vad andra ser av dig
accounts-privacy-words = Vem som ser ett inlägg väljer alltid du, och det står på knappen innan du skickar. För resten gäller de här reglerna.
accounts-privacy-see = Vem ser vad
accounts-privacy-colleague = Kollegor
accounts-privacy-colleague-words = ser din profil, dina taggar och vem som gett dem, vem du rapporterar till och det du skrivit för alla eller för dem.
accounts-privacy-guest = Gäster
accounts-privacy-guest-words = känner till dig bara där ni delar en gemenskap, och läser bara det som står där eller är riktat till dem med namn.
accounts-privacy-nobody = Den som inte är inloggad
accounts-privacy-nobody-words = ser ingenting alls, inte ens att du finns här.
accounts-privacy-admin = Administratörer
accounts-privacy-admin-words = sköter konton och läser det de annars också skulle läsa. I en sluten gemenskap kan de titta in bara en begränsad tid, efter att ha angett ett skäl som ägarna får veta och som står i revisionsloggen.
accounts-privacy-own = Bara du
accounts-privacy-own-words = ser dina utkast, dina notiser, dina enheter och åtkomstnycklar, och vem du har tystat.
accounts-privacy-as = Se själv
accounts-privacy-as-words = Din profil som andra möter den, efter samma regler som gäller för dem.
accounts-privacy-as-colleague = Som kollega
accounts-privacy-as-guest = Som gäst
accounts-privacy-as-nobody = Som någon som inte är inloggad
accounts-privacy-mine = Det som är ditt
accounts-privacy-mine-words = Läs det igen, ta bort det eller ta med dig det.
accounts-privacy-more = Vad andra ser av dig, vad du har skrivit, och en kopia av alltihop.
accounts-privacy-open = Integritet och mina uppgifter

## Guests
guests-terms = Villkor för gäster
guests-terms-words = Innan du kommer in hos { $org }: läs och godkänn det här.
guests-terms-accept = Jag godkänner
guests-terms-form-words = Det gäster godkänner innan något annat öppnas. Lämna tomt om inget ska frågas.
guests-terms-hint = Markdown
guests-terms-anew = När du ändrar orden godkänner varje gäst dem på nytt vid nästa sida.
guests-terms-newer = Villkoren har ändrats under tiden. Läs dem en gång till.
guests-invite = Bjud in en gäst
guests-invite-to = Bjud in en gäst till { $name }
guests-invite-words = Du ansvarar för dem. De ser den här gemenskapen och människorna i den, inget annat här.
guests-made = Skicka länken till { $name }. Den visas bara den här gången.
guests-link = Länk
guests-field-name = Namn
guests-field-email = E-postadress
guests-field-organisation = Organisation
guests-field-organisation-hint = Den står under deras namn var det än står.
guests-field-days = Antal dagar de får komma in
guests-field-days-hint = Högst { $max }; det kan förlängas.
guests-list = Flera gäster på en gång
guests-list-words = En CSV-fil med kolumnerna ”name”, ”email” och ”organisation”, och ”days” om du vill. Du ser vilka som kan komma innan något händer. Högst { $max } rader.
guests-list-file = Fil
guests-list-look = Se vilka som kan komma
guests-list-nobody = Ingen kan bjudas in med den här listan.
guests-list-sure = { $n ->
    [one] 1 gäst bjuds in. Du svarar för gästen.
   *[other] { $n } gäster bjuds in. Du svarar för dem.
}
guests-list-invite = { $n ->
    [one] Bjud in 1 gäst
   *[other] Bjud in { $n } gäster
}
guests-list-coming = Kan komma: { $n }
guests-list-refused = Kan inte: { $n }
guests-list-no-file = Välj en fil.
guests-list-columns = Första raden måste ha kolumnerna ”name”, ”email” och ”organisation”.
guests-list-twice = står längre upp i listan
guests-mine = Mina gäster
guests-mine-words = Personer från andra organisationer som du ansvarar för.
guests-none = Du ansvarar inte för någon gäst
guests-none-words = Ägare till en gemenskap gjord för gäster kan bjuda in några.
guests-look = Mina gemenskaper
guests-none-all = Ingen gäst
guests-none-all-words = Ingen passar. Gäster kommer genom inbjudan till gemenskaper gjorda för dem.
guests-all = Gäster
guests-all-words = Personer från andra organisationer, med vem som ansvarar för dem och hur länge de får komma in.
guests-orphans = Ingen ansvarar
guests-orphan = ingen ansvarar
guests-by = { $who } ansvarar
guests-until = till { $date }
guests-seen = senast här
guests-never = inte inloggad på sistone
guests-out = Ute
guests-extend = Förläng { $days } dagar
guests-end = Avsluta åtkomst
guests-sort = Ordning
guests-sort-expiry = Slutar först
guests-sort-seen = Längst borta
guests-sort-sponsor = Efter ansvarig
guests-sort-organisation = Efter organisation
guests-filter = Filtrera
guests-filter-sponsor = Ansvarigs användarnamn
guests-nameless = Fyll i namnet.
guests-mail = Det här är ingen e-postadress.
guests-from-nowhere = Ange vilken organisation de kommer från.
guests-days = Ange ett antal dagar mellan 1 och { $max }.
guests-here-already = Någon med den adressen finns redan här. Bjud in vid namn.
guests-suspended = En administratör har stängt ute dem. Bara en administratör tar in dem igen.
guests-act = Säg vad som ska göras: extend eller end.
guests-nobody = Välj minst en gäst.
