# People: the directory, profiles, tags on people.

## Directory
profiles-directory = Personer
profiles-directory-words = Alla här, med vad de gör och var. Sök på namn, roll, ort, tagg eller nummer.
profiles-search = Sök personer
profiles-search-hint = Namn, roll, ort, tagg, telefon eller e-post
profiles-unit = Enhet
profiles-unit-any = Alla enheter
profiles-place = Ort
profiles-place-any = Alla orter
profiles-country = Land
profiles-country-any = Alla länder
profiles-clear = Visa alla
profiles-lang = Språk
profiles-lang-any = Alla språk
profiles-only-network = Bara mitt nätverk
profiles-sort = Sortera efter
profiles-sort-best = Bästa träff
profiles-sort-name = Namn
profiles-sort-joined = Nya här först
profiles-tag = Tagg
profiles-tag-any = Alla taggar
profiles-found = { $n ->
    [0] Ingen hittades
    [one] En person
   *[other] { $n } personer
}
profiles-none-found = Ingen passar
profiles-none-found-words = Prova färre ord, eller bara början av ett namn.
profiles-nobody = Ingen att se än
profiles-nobody-words = När du är med i en grupp visas personerna i den här.
profiles-alone = Du är först
profiles-alone-words = Bjud in någon, så syns de här så snart de har kommit in.
profiles-alone-do = Bjud in personer

## Profile
profiles-kind-contractor = Konsult
profiles-kind-guest = Gäst
profiles-kind-alumni = Tidigare kollega
profiles-kind-service = Tjänstekonto
profiles-admin = Administratör
profiles-local-time = { $time } där just nu
profiles-local-time-at-work = { $time } där just nu, arbetar { $from } till { $to }
profiles-local-time-off = { $time } där just nu, tillbaka { $from }
profiles-hours = Arbetar { $from } till { $to }
profiles-said = Uttalas: { $how }
profiles-invites = { $name } skriver:
profiles-vcard = Ladda ner vCard
profiles-back = Tillbaka till profilen
profiles-inactive = { $name } arbetar inte längre här. Det som skrivits finns kvar.
profiles-edit = Redigera profil
profiles-about-title = Om { $name }
profiles-about-none = Berätta i två meningar vad du gör och vad man kan fråga dig om.
profiles-about-write = Skriv det nu
profiles-hint = För att bli lättare att hitta kan du lägga till
profiles-hint-photo = ett foto
profiles-hint-tags = vad du kan
profiles-hint-languages = dina språk
profiles-hint-timezone = din tidszon

## Whom they work with
profiles-reports-to = Närmaste chef
profiles-peers = Med samma chef
profiles-team = Team
profiles-team-all = Visa alla
profiles-team-of = Teamet kring { $name }
profiles-team-none = Ingen chef och inget team är känt
profiles-team-none-words = De kommer från organisationens personaluppgifter.
profiles-team-none-unit = Se vilka som arbetar i { $unit }
profiles-team-none-do = Läs in personaluppgifter
profiles-reports = { $n ->
    [one] En person rapporterar till { $name }
   *[other] { $n } personer rapporterar till { $name }
}
profiles-and-more = { $n ->
    [one] och en till
   *[other] och { $n } till
}

## Whom they know, where they take part, what they wrote
profiles-communities = Gemenskaper
profiles-communities-of = Gemenskaper där { $name } är med
profiles-communities-owner = Ägare
profiles-communities-none = Inte med i någon gemenskap som du kan läsa
profiles-communities-none-words = I gemenskaper möts människor med samma intresse.
profiles-communities-find = Hitta gemenskaper
profiles-contacts = Kontakter
profiles-contacts-of = Kontakter till { $name }
profiles-contacts-none = Inga kontakter att visa
profiles-contacts-none-words = Man blir kontakter när den ena bjuder in och den andra tackar ja.
profiles-answers = Senaste svaren
profiles-all = Allt av { $name }
profiles-all-own = Allt du har skrivit
profiles-all-empty = { $name } har inte skrivit något som du kan se.

## In common
profiles-common-with = Du och { $name }
profiles-common-contacts = { $n ->
    [one] En av dina kontakter känner också personen
   *[other] { $n } av dina kontakter känner också personen
}
profiles-common-manager = samma chef
profiles-common-things = Gemensamt
profiles-common-groups = Grupper
profiles-common-none = Inget än som vi känner till.
profiles-common-none-words = Säg vad du kan: andra med samma taggar möter dig här.
profiles-common-none-do = Lägg till mina taggar
profiles-common-own = Det är du
profiles-common-own-words = Öppna någon annans profil för att se vad ni delar.
profiles-languages-of = Språk
profiles-path-ask = Vem knyter ihop oss?
profiles-path = Vem knyter ihop er
profiles-path-you = Du
profiles-path-contact = Du och { $name } är kontakter.
profiles-path-words = { $n ->
    [one] En person står mellan dig och { $name }.
   *[other] { $n } personer står mellan dig och { $name }.
}
profiles-path-none = Vi hittade ingen som knyter ihop dig och { $name } inom fyra steg. Det skulle en inbjudan göra.

## Board
profiles-board-own = Din tavla
profiles-board = Tavlan hos { $name }
profiles-board-empty = Inget här än
profiles-board-empty-words = Bli först: ställ en fråga till { $name } eller lämna några ord.
profiles-board-empty-left = { $name } skrev inget som du kan se.
profiles-board-empty-own = Din tavla är tom
profiles-board-empty-own-words = Skriv vad du arbetar med, eller fråga det du vill veta. De som följer dig ser det.
profiles-board-write = Skriv något
profiles-prompt-own = Vad arbetar du med, { $name }?
profiles-prompt-other = Fråga { $name }, eller lämna ett meddelande
profiles-kind-status = Uppdatering
profiles-kind-message = Meddelande
profiles-kind-question = Fråga
profiles-post-own = Skriv på din tavla
profiles-ask-own = Fråga på din tavla
profiles-post-other = Skriv på tavlan hos { $name }
profiles-ask-other = Fråga på tavlan hos { $name }
profiles-status-placeholder = Vad arbetar du med?
profiles-message-placeholder = Skriv till { $name }
profiles-question-placeholder = Vad har du provat, och vad skulle hjälpa?
profiles-only-named = Bara de jag nämner
profiles-who-named = bara de du nämner
profiles-only-two = Bara { $name } och de jag nämner
profiles-who-two = bara { $name } och de du nämner

## Tags
profiles-tags = Taggar
profiles-tags-add = Tagga { $name }
profiles-tags-add-own = Lägg till taggar
profiles-tags-hint = Vad kan den här personen? Några enstaka ord; ditt namn står vid dem.
profiles-tags-hint-own = Vad kan du? Några enstaka ord, så att andra hittar dig.
profiles-tags-own = Med egna ord
profiles-tags-yours = Med dina egna ord
profiles-tags-given = Kollegor säger
profiles-tags-who = Vem gav vilken?
profiles-tags-self = Med egna ord
profiles-tags-page = Taggar för { $name }
profiles-tags-page-words = Alla som gett en tagg nämns. Du kan ta bort dem du gett.
profiles-tags-page-own = Alla som gett en tagg nämns. Du kan ta bort vilken som helst; ingen får veta det.
profiles-tags-take-off = Ta bort
profiles-tags-none = Inga taggar än
profiles-tags-off = Ta bort igen:
profiles-tags-give = Lägg till taggar
profiles-tags-empty = Skriv minst ett ord med bokstäver eller siffror.
profiles-tags-left = Den som inte längre arbetar här kan inte taggas.
profiles-tag-given = { $more ->
    [0] Från { $names }
   *[other] Från { $names } och { $more } till
}
profiles-tag-words = Inlägg om { $tag }, de livligaste först.
profiles-tag-empty = Inga inlägg med den taggen
profiles-tag-empty-words = Någon måste börja: ställ en fråga och ge den taggen.
profiles-tag-ask = Ställ en fråga
profiles-tag-people = Personer med den taggen
profiles-tag-all = Visa alla
profiles-tag-related = Ofta tillsammans med
profiles-tag-follow = Följ taggen
profiles-tagged = Personer med taggen #{ $tag }
profiles-tagged-all = Alla
profiles-tagged-network = Mitt nätverk
profiles-tagged-mine = Taggade av mig
profiles-tagged-posts = Inlägg med den taggen
profiles-tagged-none = Ingen här
profiles-tagged-none-words = Ge taggen till någon som kan området: öppna profilen och välj ”Tagga”.
profiles-taggers = Ges mest av

## Edit
profiles-edit-title = Redigera din profil
profiles-edit-words = Namn, titel, enhet och ort kommer från din organisation. Resten är ditt.
profiles-about = Om dig
profiles-about-hint = Vad du gör, vad du har gjort, vad man kan fråga dig om. Markdown fungerar.
profiles-languages = Språk du talar
profiles-languages-hint = Till exempel: svenska, English, de
profiles-timezone = Din tidszon
profiles-timezone-hint = Andra ser vad klockan är där du är.
profiles-timezone-none = Inte angiven
profiles-timezone-wrong = Välj en tidszon i listan.
profiles-phone = Telefon
profiles-phone-wrong = Ett telefonnummer har bara siffror, mellanslag och + - ( ), högst 40 tecken.
profiles-photo = Foto
profiles-photo-hint = PNG, JPEG, WebP eller GIF, högst 15 MB. Bilden skärs till en kvadrat; uppgiften om var den togs tas bort.
profiles-crop-frame = Den del av fotot som visas
profiles-crop-zoom = Närmare
profiles-crop-how = Dra i fotot, eller flytta det med piltangenterna.
profiles-pronunciation = Så uttalas ditt namn
profiles-pronunciation-hint = Till exempel: ÖST-er-gård
profiles-hours-title = Dina arbetstider
profiles-hours-from = Från
profiles-hours-to = Till
profiles-hours-wrong = Skriv en tid, till exempel 9:00.
profiles-hours-half = Ange när du börjar och när du slutar, eller lämna båda tomma.
profiles-links = På andra håll på webben
profiles-links-hint = En adress per rad, till exempel github.com/ann. Ingen tittar på vad du gör där.
profiles-links-wrong = ”{ $line }” är ingen adress till en webbsida. Skriv den så som webbläsaren visar den.
profiles-links-many = Högst { $n } adresser, tack.
profiles-photo-remove = Ta bort mitt foto
profiles-save = Spara
profiles-cancel = Avbryt

## Through other eyes
profiles-as = Vad andra ser
profiles-as-words = Din profil med någon annans rättigheter. Inget här går att trycka på.
profiles-as-colleague = En kollega
profiles-as-guest = En gäst
profiles-as-nobody = Någon som inte är inloggad
profiles-as-named = Någon du nämner
profiles-as-look = Titta
profiles-as-name = Så som { $name } ser den. Vilka ni båda känner är utelämnat: det är den personens sak.
profiles-as-unknown = Ingen här har det namnet. Välj någon i listan.
profiles-as-nothing = Det finns inget att se
profiles-as-guest-words = Gäster känner till dig bara där ni delar en grupp. För alla andra finns inte den här sidan.
profiles-as-nobody-words = Den som inte är inloggad möter inloggningen i stället för varje sida.
profiles-as-back = Vem ser vad
profiles-as-end = Tillbaka till min profil
