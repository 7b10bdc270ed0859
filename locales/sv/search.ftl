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
search-misses = Sökt förgäves
search-misses-words = Det som någon sökte efter de senaste 90 dagarna utan att hitta. Vem som sökte sparas inte.
search-misses-none = Allt hittades
search-misses-none-words = Ingen sökning de senaste 90 dagarna blev utan träff.
search-misses-text = Ord
search-misses-count = Antal
search-misses-last = Senast

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
