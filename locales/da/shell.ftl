# The frame every page shares: navigation, parts, forms, errors.

## Navigation
skip = Spring til indholdet
nav-label = Hovedmenu
nav-home = Hjem
nav-inbox = Indbakke
nav-questions = Spørgsmål
nav-people = Personer
in-community = i
place-members = Her skriver medlemmerne. Bliv medlem:
place-archived = Fællesskabet er arkiveret, her skrives ikke mere:
nav-communities = Fællesskaber
nav-network = Mit netværk
nav-new = Nyt
nav-me = Mig
nav-misses = Mislykkede søgninger
menu = Menu
close = Luk
search = Søg
search-placeholder = Søg
unread = ulæste
still-until = Klokken er sat på pause til { $when }.
side-label = Mere om denne side
stream-label = Opslag
demo = Demo
demo-line = En opdigtet organisation: prøv hvad du vil, intet er rigtigt.
sign-in = Log ind
sign-out = Log ud
my-profile = Min profil
settings = Indstillinger
trash = Papirkurv
deleted = Slettet. Det venter i papirkurven.
undo = Fortryd
theme = Farver
theme-light = Lyst
theme-dark = Mørkt
theme-system = Samme som enheden
theme-contrast = Høj kontrast
drafts = Kladder
cancel = Annuller
shortcuts = Tastaturgenveje

## Languages
own-name = Dansk
language = Sprog
date = { $day }. { $month } { $year }
month-1 = jan.
month-2 = feb.
month-3 = mar.
month-4 = apr.
month-5 = maj
month-6 = jun.
month-7 = jul.
month-8 = aug.
month-9 = sep.
month-10 = okt.
month-11 = nov.
month-12 = dec.
list-and = { $first } og { $last }

## Keys
keys-words = Bogstaver virker overalt, hvor du ikke skriver.
keys-anywhere = Overalt
keys-go = Gå til
keys-list = På en liste
keys-write = Mens du skriver
key-palette = Find hvad som helst: personer, opslag, sider
key-search = Søg
key-compose = Skriv noget
key-help = Vis denne liste
key-close = Luk det, der er åbent
key-home = Hjem
key-inbox = Indbakke
key-questions = Spørgsmål
key-people = Personer
key-network = Mit netværk
key-drafts = Kladder
key-next = Næste
key-previous = Forrige
key-open = Åbn
key-reply = Svar eller kommentér
key-like = Synes godt om
key-edit = Rediger
key-send = Send
key-mention = Nævn en person
key-tag = Tilføj et tag
key-emoji = Emoji, for eksempel :smile
keys-switch = Brug enkelte bogstaver som genveje

## Parts
like = Synes godt om
liked = Du synes godt om
likes-count = { $n ->
    [one] synes godt om
   *[other] synes godt om
}
more = Mere
edited = redigeret
read-more = Læs mere
on-board-of = på tavlen hos
path-label = Hvordan det kom hertil
who-sees = Hvem kan se det
attachments = Filer
load-more = Vis flere

## Writing
post = Send
composer-kind = Hvad skriver du?
composer-title = Dit spørgsmål på én linje
composer-title-hint = For eksempel: hvem har lagt en vagtplan om for et team?
composer-tags = Tags
composer-tags-hint = vagtplan, rekruttering
composer-tags-words = Ord med mellemrum eller komma imellem. Det, der hører sammen, skrives med bindestreg: første-hjælp.
composer-outside = Det her ses også af folk fra { $outside }.
composer-audience = Hvem kan se det
composer-everyone = alle hos { $org }
composer-count = { $n ->
    [one] { $n } person
   *[other] { $n } personer
}
composer-files = Vedhæft filer
composer-people = Personer, der må se det
composer-people-hint = Skriv navne; du er altid med
similar = Lignende spørgsmål
md-formatting = Formatering
md-markdown = Markdown
md-face = Skriv Markdown i stedet for formateret tekst
md-address = Linkets adresse
md-heading = Overskrift
md-bold = Fed
md-italic = Kursiv
md-link = Link
md-quote = Citat
md-code = Kode
md-list = Liste
md-numbers = Nummereret liste
emoji = Emoji
emoji-search = Søg emoji, på engelsk
emoji-groups = Grupper af emoji
emoji-recent = Brugt for nylig
emoji-none = Ingen emoji hedder sådan.
emoji-smileys = Smileyer
emoji-people = Mennesker
emoji-nature = Dyr og natur
emoji-food = Mad og drikke
emoji-travel = Rejser og steder
emoji-activities = Aktiviteter
emoji-objects = Ting
emoji-symbols = Symboler
emoji-flags = Flag
field-title = Overskrift
field-body = Tekst
field-tags = Tags
field-name = Navn
field-who = E-mailadresse eller brugernavn
field-to = Til
field-people = Personer
field-email = E-mailadresse
field-phone = Telefon
field-about = Om
field-links = Adresser
field-languages = Sprog
field-timezone = Tidszone
field-organisation = Organisation
field-note = Et par ord
field-password = Adgangskode
field-token = Nøgle

## Said by the page itself
js-new-items = { "{n}" } nye
js-gone = Dette findes ikke længere.
js-offline = Vi kunne ikke nå serveren. Din tekst er i behold her: prøv igen om lidt.
js-failed = Det lykkedes ikke. Din tekst er her stadig: prøv igen.
js-online = Du er online igen. Din tekst er her stadig: send den nu.
js-kept = Du er offline. Sådan så siden ud { "{when}" }.
js-reload = Hent den igen
offline-title = Du er offline
offline-words = Serveren kan ikke nås lige nu.
offline-again = Prøv igen
offline-kept = Læst for nylig på denne enhed
offline-drafts = Det, du skriver, bliver i browseren, til du kan sende det.
js-draft-saved = Kladden er gemt
js-draft-restored = Kladden er hentet
js-discard = Kassér
js-too-long = Der er { "{n}" } tegn, og her er plads til { "{max}" }. Kort det ned, del det op, eller vedhæft det som fil.
js-only-markdown = Teksten har dele, som kun Markdown kan vise, for eksempel en tabel.
js-suggestions = Forslag
js-found = { "{n}" } fundet
# Always more than one.
js-people = { "{n}" } personer
js-none = Intet fundet. Med Enter søger du overalt.
js-leave-out = Udelad { "{name}" }
js-file-empty = “{ "{name}" }” er tom. Vælg en anden fil.
js-file-large = “{ "{name}" }” er større end { "{mb}" } MB. Gør den mindre, eller del et link til den.
js-files-many = Vedhæft højst { "{max}" } filer til ét opslag.
js-sending = Dine filer sendes
js-add-tag = Tilføj et tag:
js-text-file = tekst.txt
js-pasted = Teksten er for lang til feltet. Den er vedhæftet som fil: { "{name}" }

## When something goes wrong
error-missing = Her er ikke noget til dig
error-missing-words = Siden kan være flyttet eller slettet, eller den er måske ikke delt med dig. Måske finder du det, du ledte efter, med en søgning.
error-denied = Det er ikke dit at ændre
error-denied-words = Du kan læse det, men en anden bestemmer over det. Mener du, at du burde kunne, så spørg den, der skrev det.
error-read-token = Den her nøgle kan kun læse
error-read-token-words = Intet blev ændret. Lav en nøgle, der må skrive, under Indstillinger, Adgangsnøgler, og brug den.
error-token = Ikke med en nøgle
error-token-words = Adgangskoder, enheder og nøgler ændres kun af mennesker. Log ind i en browser, og gør det under Indstillinger.
error-elsewhere = Det her blev sendt fra et andet websted
error-elsewhere-words = En side på et andet websted prøvede at gøre noget i dit navn, så intet blev ændret. Hvis det var dig, så åbn siden her, og send det igen.
error-invalid = Se lige på det her en gang til
error-invalid-words = Noget af det, der blev sendt, kunne ikke læses. Tjek adressen eller formularen, og prøv igen.
error-conflict = Nogen var hurtigere
error-sign-in = Log ind
error-sign-in-words = Du er ikke logget ind, eller din session er udløbet.
error-slow = Et øjeblik
error-slow-words = { $s ->
    [one] Det var meget på kort tid. Du kan prøve igen om et sekund.
   *[other] Det var meget på kort tid. Du kan prøve igen om { $s } sekunder.
}
error-slow-minutes = Du har gjort dette ofte på kort tid. Du kan fortsætte om { $n } minutter. Det, du skrev, står stadig i formularen.
error-too-large = Det er for stort
error-too-large-words = Det, du sendte, er større, end vi kan tage imod. Gør det mindre, eller del det op, og prøv igen.
error-fault = Noget gik i stykker hos os
error-fault-words = Det er ikke din skyld, og det er noteret. Prøv igen om lidt; bliver det ved, så giv administratoren dette nummer: { $ref }.
error-go-home = Til forsiden
error-go-search = Søg i stedet
recovery-kept = Intet af det, du skrev, er gået tabt. Det hele er her: ret det, der skal rettes, og send det igen.
recovery-again = Send igen
recovery-sign-in = Log ind i en ny fane, kom så tilbage, og send igen

## An administrator reads a closed community
glass = Et lukket fællesskab læst af en administrator
glass-line = Som administrator læser du
glass-until = i { $n } minutter endnu
glass-end = Afslut nu

feed = Feed
feeds = Feeds

## Links der vises én gang
links-title = { $n ->
    [one] Linket til { $name }
   *[other] { $n } links
}
links-once = Kopiér eller hent dem nu. De vises kun denne ene gang, og ingen kan slå dem op senere.
links-words = Hvert link er til den person, det står ved, og virker én gang. Send det med e-mail, eller giv det videre.
links-csv = Hent som tabel (CSV)
links-back = Jeg har dem
links-column = Link
links-until = Gælder til
links-name = Navn
links-mail = E-mailadresse
