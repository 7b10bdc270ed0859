# The frame every page shares: navigation, parts, forms, errors.

## Navigation
skip = Hoppa till innehållet
nav-label = Huvudmeny
nav-home = Hem
nav-inbox = Inkorg
nav-questions = Frågor
nav-people = Personer
in-community = i
place-members = Här skriver medlemmarna. Gå med:
place-archived = Gemenskapen är arkiverad, här skrivs inget mer:
nav-communities = Gemenskaper
nav-network = Mitt nätverk
nav-new = Nytt
nav-me = Jag
nav-misses = Misslyckade sökningar
menu = Meny
close = Stäng
search = Sök
search-placeholder = Sök
unread = olästa
still-until = Klockan är pausad till { $when }.
side-label = Mer om den här sidan
stream-label = Inlägg
demo = Demo
demo-line = En påhittad organisation: prova vad du vill, inget är på riktigt.
sign-in = Logga in
sign-out = Logga ut
my-profile = Min profil
settings = Inställningar
trash = Papperskorg
deleted = Borttaget. Det väntar i papperskorgen.
undo = Ångra
theme = Färger
theme-light = Ljust
theme-dark = Mörkt
theme-system = Samma som enheten
theme-contrast = Hög kontrast
drafts = Utkast
cancel = Avbryt
shortcuts = Kortkommandon

## Languages
own-name = Svenska
language = Språk
date = { $day } { $month } { $year }
month-1 = jan.
month-2 = feb.
month-3 = mars
month-4 = apr.
month-5 = maj
month-6 = juni
month-7 = juli
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.
list-and = { $first } och { $last }

## Keys
keys-words = Bokstäver fungerar överallt där du inte skriver.
keys-anywhere = Överallt
keys-go = Gå till
keys-list = I en lista
keys-write = När du skriver
key-palette = Hitta vad som helst: personer, inlägg, sidor
key-search = Sök
key-compose = Skriv något
key-help = Visa den här listan
key-close = Stäng det som är öppet
key-home = Hem
key-inbox = Inkorg
key-questions = Frågor
key-people = Personer
key-network = Mitt nätverk
key-drafts = Utkast
key-next = Nästa
key-previous = Föregående
key-open = Öppna
key-reply = Svara eller kommentera
key-like = Gilla
key-edit = Redigera
key-send = Skicka
key-mention = Nämn en person
key-tag = Lägg till en tagg
key-emoji = Emoji, till exempel :smile
keys-switch = Använd enstaka bokstäver som kortkommandon

## Parts
like = Gilla
liked = Gillar
likes-count = { $n ->
    [one] gillar
   *[other] gillar
}
more = Mer
edited = redigerat
read-more = Läs mer
on-board-of = på tavlan hos
path-label = Hur det kom hit
who-sees = Vem kan se det här
attachments = Filer
load-more = Visa fler

## Writing
post = Skicka
composer-kind = Vad skriver du?
composer-title = Din fråga på en rad
composer-title-hint = Till exempel: vem har bytt schema för ett arbetslag?
composer-tags = Taggar
composer-tags-hint = schema, rekrytering
composer-tags-words = Ord med mellanslag eller komma emellan. Det som hör ihop skrivs med bindestreck: första-hjälpen.
composer-outside = Det här syns även för personer från { $outside }.
composer-audience = Vem kan se det här
composer-everyone = alla på { $org }
composer-count = { $n ->
    [one] { $n } person
   *[other] { $n } personer
}
composer-files = Bifoga filer
composer-people = Personer som får se det
composer-people-hint = Skriv namn; du är alltid med
similar = Liknande frågor
md-formatting = Formatering
md-markdown = Markdown
md-face = Skriv Markdown i stället för formaterad text
md-address = Länkens adress
md-heading = Rubrik
md-bold = Fetstil
md-italic = Kursiv
md-link = Länk
md-quote = Citat
md-code = Kod
md-list = Lista
md-numbers = Numrerad lista
emoji = Emoji
emoji-search = Sök emoji, på engelska
emoji-groups = Grupper av emoji
emoji-recent = Använda nyligen
emoji-none = Ingen emoji heter så.
emoji-smileys = Smileys
emoji-people = Människor
emoji-nature = Djur och natur
emoji-food = Mat och dryck
emoji-travel = Resor och platser
emoji-activities = Aktiviteter
emoji-objects = Saker
emoji-symbols = Symboler
emoji-flags = Flaggor
field-title = Rubrik
field-body = Text
field-tags = Taggar
field-name = Namn
field-who = E-postadress eller användarnamn
field-to = Till
field-people = Personer
field-email = E-postadress
field-phone = Telefon
field-about = Om
field-links = Adresser
field-languages = Språk
field-timezone = Tidszon
field-organisation = Organisation
field-note = Några ord
field-password = Lösenord
field-token = Nyckel

## Said by the page itself
js-new-items = { "{n}" } nya
js-gone = Det här finns inte längre kvar.
js-offline = Vi nådde inte servern. Din text är kvar här: försök igen om en stund.
js-failed = Det fungerade inte. Din text är kvar här: försök igen.
js-online = Du är uppkopplad igen. Din text är kvar här: skicka den nu.
js-kept = Du är inte uppkopplad. Så här såg sidan ut { "{when}" }.
js-reload = Hämta den på nytt
offline-title = Du är inte uppkopplad
offline-words = Servern går inte att nå just nu.
offline-again = Försök igen
offline-kept = Läst nyligen på den här enheten
offline-drafts = Det du skriver finns kvar i webbläsaren tills du kan skicka det.
js-draft-saved = Utkast sparat
js-draft-restored = Utkast hämtat
js-discard = Kasta
js-too-long = Det här är { "{n}" } tecken, och här får { "{max}" } plats. Korta ner, dela upp eller bifoga som fil.
js-only-markdown = Texten har delar som bara Markdown kan visa, till exempel en tabell.
js-suggestions = Förslag
js-found = { "{n}" } hittade
# Always more than one.
js-people = { "{n}" } personer
js-none = Inget hittades. Med Enter söker du överallt.
js-leave-out = Utelämna { "{name}" }
js-file-empty = ”{ "{name}" }” är tom. Välj en annan fil.
js-file-large = ”{ "{name}" }” är större än { "{mb}" } MB. Gör den mindre eller dela en länk till den.
js-files-many = Bifoga högst { "{max}" } filer i ett inlägg.
js-sending = Dina filer skickas
js-add-tag = Lägg till en tagg:
js-text-file = text.txt
js-pasted = Texten är för lång för fältet. Den är bifogad som fil: { "{name}" }

## When something goes wrong
error-missing = Det finns inget här för dig
error-missing-words = Sidan kan ha flyttats eller tagits bort, eller så är den inte delad med dig. Kanske hittar du det du letade efter med en sökning.
error-denied = Det här är inte ditt att ändra
error-denied-words = Du kan läsa det, men någon annan bestämmer över det. Tycker du att du borde få, fråga den som skrev det.
error-read-token = Den här nyckeln kan bara läsa
error-read-token-words = Inget ändrades. Skapa en nyckel som får skriva under Inställningar, Åtkomstnycklar, och använd den.
error-token = Inte med en nyckel
error-token-words = Lösenord, enheter och nycklar ändras bara av människor. Logga in i en webbläsare och gör det under Inställningar.
error-elsewhere = Det här skickades från en annan webbplats
error-elsewhere-words = En sida på en annan webbplats försökte göra något i ditt namn, så inget ändrades. Om det var du, öppna sidan här och skicka igen.
error-invalid = Titta på det här en gång till
error-invalid-words = Något i det som skickades gick inte att läsa. Kontrollera adressen eller formuläret och försök igen.
error-conflict = Någon hann före
error-sign-in = Logga in
error-sign-in-words = Du är inte inloggad, eller så har din session gått ut.
error-slow = Ett ögonblick
error-slow-words = { $s ->
    [one] Det var mycket på kort tid. Försök igen om en sekund.
   *[other] Det var mycket på kort tid. Försök igen om { $s } sekunder.
}
error-slow-minutes = Du har gjort detta ofta på kort tid. Du kan fortsätta om { $n } minuter. Det du skrev finns kvar i formuläret.
error-too-large = Det är för stort
error-too-large-words = Det du skickade är större än vi kan ta emot. Gör det mindre eller dela upp det och försök igen.
error-fault = Något gick sönder hos oss
error-fault-words = Det är inte ditt fel, och det är antecknat. Försök igen om en stund; händer det igen, ge administratören det här numret: { $ref }.
error-go-home = Till startsidan
error-go-search = Sök i stället
recovery-kept = Inget du skrev är förlorat. Allt finns här: ändra det som behövs och skicka igen.
recovery-again = Skicka igen
recovery-sign-in = Logga in i en ny flik, kom sedan tillbaka och skicka igen

## An administrator reads a closed community
glass = En sluten gemenskap läst av en administratör
glass-line = Som administratör läser du
glass-until = i { $n } minuter till
glass-end = Avsluta nu

feed = Flöde
feeds = Flöden

## Länkar som visas en gång
links-title = { $n ->
    [one] Länken till { $name }
   *[other] { $n } länkar
}
links-once = Kopiera eller ladda ner dem nu. De visas bara den här gången, och ingen kan slå upp dem senare.
links-words = Varje länk är till personen den står vid, och fungerar en gång. Skicka den med e-post eller lämna över den.
links-csv = Ladda ner som tabell (CSV)
links-back = Jag har dem
links-column = Länk
links-until = Gäller till
links-name = Namn
links-mail = E-postadress
