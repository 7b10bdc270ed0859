# Search: the page, its tabs, and where nothing is found.
search-title = Sök
search-results-for = Resultat för ”{ $text }”
search-again = Sök igen
search-everywhere = Sök överallt
search-tabs = Vad som visas
search-all = Allt
search-questions = Frågor
search-posts = Inlägg
search-people = Personer
search-all-people = { $n ->
    [one] Visa personen
   *[other] Visa alla { $n } personer
}
search-start = Vad letar du efter?
search-start-words = Sök i allt du får läsa, och bland alla här: på namn, ort, arbete eller tagg.
search-loose = Inget har alla de här orden. Det här kommer närmast.
search-nothing = Inget hittades
search-nothing-words = Prova färre eller andra ord. Eller fråga: någon här vet säkert.
search-no-word = Vad ska hittas?
search-no-word-words = Med bara ett minus eller tecken söks ingenting: lägg till ett ord som det du söker innehåller.
search-ask = Ställ en fråga
search-corrected = Letade också efter
search-partly = Få har alla de här orden; andra har de flesta.
search-about = Mycket passar, så antalen är uppskattade.
search-narrow = Begränsa
search-best = Bäst först
search-newest = Nyast först
search-network = Bara från mitt nätverk
search-within = Bara i { $name }
search-age = Tid
search-age-week = Senaste veckan
search-age-month = Senaste månaden
search-age-year = Senaste året
search-tag = Taggar
search-lang = Språk

## The palette
search-items = Frågor och inlägg
search-pages = Sidor
search-actions = Åtgärder
search-for = Sök efter ”{ $text }”
search-ask-it = Fråga ”{ $text }”
search-notices = Inställningar för notiser
search-signs = @ för personer, # för taggar, > för åtgärder
search-write = Skriv en uppdatering
search-theme-dark = Byt till mörka färger
search-theme-light = Byt till ljusa färger
search-theme-system = Använd enhetens färger

## Tips
search-tips = Sök bättre
search-tip-phrase = exakt de här orden
search-tip-not = utan det här ordet
search-tip-or = det ena eller det andra
search-tip-group = det inom parentes räknas som ett
search-tip-begin = ord som börjar så
search-tip-open = vilken bokstav som helst; * står för hur många som helst
search-tip-tag = taggat med
search-tip-author = skrivet av
search-tip-after = från den månaden eller dagen

## For administrators
search-misses = Misslyckade sökningar
search-misses-words = Det som någon sökte de senaste { $days } dagarna när sökningen inte hjälpte. Vem som sökte sparas inte, och bara det som minst { $least } olika personer har sökt visas.
search-report-off = Sökningar räknas inte här (count_searches = false): det som står nedan är från tidigare.
search-misses-none = Inget att rätta till
search-misses-none-words = Ingen sökning som tillräckligt många gjort gick fel under den här tiden.
search-misses-text = Ord
search-misses-count = Sökningar
search-misses-last = Senast
search-report-empty = Hittade inget
search-report-unopened = Ingen öppnade något
search-report-otherwise = Sökte igen med andra ord
search-report-days = { $n } dagar
search-report-n-empty = Utan träff
search-report-n-opened = Öppnade
search-report-n-otherwise = Sökte om
search-report-place = på plats { $n }
search-report-csv = Hämta som tabell (CSV)
search-report-least = Så många personer måste ha sökt samma sak
search-report-least-hint = Från 3 till 50, räknat inom en månad. Det som färre har sökt visas inte för någon.
search-report-least-wrong = Välj ett tal mellan 3 och 50.
search-report-save = Spara

## Svar ovanför träffarna
search-promoted = Utvalda svar
search-promoted-words = Det som står ovanför träffarna när någon söker efter det, för dem som får se det. Att något öppnades räknas, och inget annat.
search-promoted-label = Rekommenderas av organisationen
search-promoted-none = Inga utvalda svar än
search-promoted-none-words = Lägg sidan, personen eller svaret som alla letar efter ovanför träffarna.
search-promoted-add = Lyft fram ett svar
search-promoted-edit = Ändra
search-promoted-remove = Ta bort
search-promoted-asked = Vad man söker efter
search-promoted-asked-hint = En rad för varje sätt att säga det. Ordningen spelar ingen roll, och ord som betyder samma sak räknas också.
search-promoted-asked-none = Ange vad man söker efter.
search-promoted-asked-long = En rad rymmer upp till { $max } tecken.
search-promoted-asked-many = Upp till { $max } sätt att säga det.
search-promoted-things = Vad som står ovanför träffarna
search-promoted-things-hint = Upp till tre rader: adressen till ett inlägg, en fråga, en gemenskap eller en sida här, eller @någon. Efter ett mellanslag kan du skriva en egen rubrik; en sida behöver en.
search-promoted-things-count = En till { $max } rader.
search-promoted-thing-wrong = ”{ $line }” är inget ställe här som du kan se.
search-promoted-page-untitled = ”{ $line }” behöver en rubrik efter adressen.
search-promoted-many = Det får finnas { $max } utvalda svar. Ta bort några först.
search-promoted-text = En kort text, om du vill
search-promoted-text-hint = Den visas tillsammans med svaret.
search-promoted-until = Sista dag
search-promoted-until-wrong = Välj en dag.
search-promoted-always = Inget slut
search-promoted-over = Slut
search-promoted-opened = Öppnat
search-promoted-unseen = { $n ->
    [one] Ett av dem kan du inte se
   *[other] { $n } av dem kan du inte se
}
search-promoted-finds = Vad som hittas i dag
search-promoted-found = { $n ->
    [0] hittar inget
    [one] hittar en sak
   *[other] hittar { $n } saker
}

## Sökningar man sparar
search-saved = Sparade sökningar
search-saved-words = Sökningar du återkommer till. Om du vill får du veta vad som är nytt, så långt du får se det. Ingen annan får veta om dem.
search-saved-none = Inga sparade sökningar än
search-saved-none-words = Sök efter något och spara det bredvid träffarna.
search-saved-add = Spara sökningen
search-saved-name = Namn
search-saved-alert = Säg till när något nytt kommer
search-saved-alert-hint = Flera saker blir en notis tills du har läst den.
search-saved-off = Nej
search-saved-now = Genast
search-saved-day = Högst en gång om dagen
search-saved-remove = Ta bort sökningen
search-saved-quiet = Säg inte till mer
search-saved-back = Tillbaka till träffarna
search-saved-empty = Det finns inget i sökningen att spara.
search-saved-many = Du kan spara { $max } sökningar. Ta bort en först.
search-saved-alert-wrong = Välj ett av de tre.
search-saved-too-wide = Sökningen är för bred för att bevakas. Den behöver ett ord, en tagg eller ett namn.

## When it cannot be
search-index-taken = En annan folkmoot skriver i sökindexet i den här datakatalogen. Stoppa den först, eller låt den göra arbetet.

## Varför något står där det står
search-why = Varför visas det här?
search-why-open = Öppna
search-why-times = × { $n }
search-why-words = Dina ord
search-why-words-other = I rubriken eller taggarna, eller som andra former av dina ord
search-why-fresh = Senaste aktivitet
search-why-people = Vad andra tyckte
search-why-likes = { $n ->
    [one] gillat en gång
   *[other] gillat av { $n }
}
search-why-comments = { $n ->
    [one] 1 kommentar
   *[other] { $n } kommentarer
}
search-why-accepted = godkänt svar
search-why-official = Meddelande
search-why-official-words = Sagt för organisationen
search-why-near = Nära dig
search-why-contact = av en av dina kontakter
search-why-followed = av någon du följer
search-why-community = från en av dina gemenskaper
search-why-unit = från din enhet
search-why-saved = du har sparat det
search-why-plain = Gillanden och personer nära dig räknades inte.
search-social = Ordnat efter
search-social-on = Ord och personer
search-social-off = Bara ord
search-social-keep = Ordna alltid så här

## Ord med samma betydelse
search-synonyms = Ord som betyder samma sak
search-synonyms-words = Den som söker ett av dem hittar genast det som använder ett annat.
search-synonyms-lines = En rad för varje betydelse
search-synonyms-hint = Komma mellan orden: lastbil, långtradare. Det som står inom citattecken tas som det är.
search-synonyms-save = Spara listan
search-synonyms-add = Ange andra ord
search-synonyms-long = En rad rymmer upp till 12 ord på 60 tecken vardera.
search-synonyms-many = Listan rymmer upp till 1 000 rader.
