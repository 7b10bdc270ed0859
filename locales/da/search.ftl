# Search: the page, its tabs, and where nothing is found.
search-title = Søg
search-results-for = Resultater for ”{ $text }”
search-again = Søg igen
search-everywhere = Søg overalt
search-tabs = Hvad der vises
search-all = Alt
search-questions = Spørgsmål
search-posts = Opslag
search-people = Personer
search-all-people = { $n ->
    [one] Vis personen
   *[other] Vis alle { $n } personer
}
search-start = Hvad leder du efter?
search-start-words = Søg i alt, du må læse, og blandt alle her: på navn, sted, arbejde eller tag.
search-loose = Intet har alle ordene. Det her kommer tættest på.
search-nothing = Intet fundet
search-nothing-words = Prøv færre eller andre ord. Eller spørg: nogen her ved det sikkert.
search-ask = Stil et spørgsmål
search-corrected = Ledte også efter
search-partly = Få har alle disse ord; andre har de fleste.
search-about = Meget passer, så tallene er skøn.
search-narrow = Afgræns
search-best = Bedste først
search-newest = Nyeste først
search-network = Kun fra mit netværk
search-within = Kun i { $name }
search-age = Tid
search-age-week = Seneste uge
search-age-month = Seneste måned
search-age-year = Seneste år
search-tag = Tags
search-lang = Sprog

## The palette
search-items = Spørgsmål og opslag
search-pages = Sider
search-actions = Handlinger
search-for = Søg efter ”{ $text }”
search-ask-it = Spørg ”{ $text }”
search-notices = Indstillinger for notifikationer
search-signs = @ for personer, # for tags, > for handlinger
search-write = Skriv en opdatering
search-theme-dark = Skift til mørke farver
search-theme-light = Skift til lyse farver
search-theme-system = Brug enhedens farver

## Tips
search-tips = Søg bedre
search-tip-phrase = præcis disse ord
search-tip-not = uden dette ord
search-tip-or = det ene eller det andet
search-tip-group = det i parentes tæller som ét
search-tip-begin = ord, der begynder sådan
search-tip-open = et hvilket som helst bogstav; * står for hvor mange som helst
search-tip-tag = med tagget
search-tip-author = skrevet af
search-tip-after = fra den måned eller dag

## For administrators
search-misses = Søgt forgæves
search-misses-words = Det, folk har søgt efter de seneste 90 dage uden at finde det. Hvem der søgte, gemmes ikke.
search-misses-none = Alt blev fundet
search-misses-none-words = Ingen søgning de seneste 90 dage var forgæves.
search-misses-text = Ord
search-misses-count = Antal
search-misses-last = Senest

## When it cannot be
search-index-taken = En anden folkmoot skriver i søgeindekset i denne datamappe. Stop den først, eller lad den gøre arbejdet.

## Hvorfor noget står, hvor det står
search-why = Hvorfor vises det her?
search-why-open = Åbn
search-why-times = × { $n }
search-why-words = Dine ord
search-why-words-other = I titlen eller dens tags, eller som andre former af dine ord
search-why-fresh = Seneste aktivitet
search-why-people = Hvad andre syntes
search-why-likes = { $n ->
    [one] én synes godt om
   *[other] { $n } synes godt om
}
search-why-comments = { $n ->
    [one] 1 kommentar
   *[other] { $n } kommentarer
}
search-why-accepted = godkendt svar
search-why-official = Meddelelse
search-why-official-words = Sagt på organisationens vegne
search-why-near = Tæt på dig
search-why-contact = af en af dine kontakter
search-why-followed = af en, du følger
search-why-community = fra et af dine fællesskaber
search-why-unit = fra din enhed
search-why-saved = du har gemt det
search-why-plain = Likes og personer tæt på dig blev ikke regnet med.
search-social = Sorteret efter
search-social-on = Ord og personer
search-social-off = Kun ord
search-social-keep = Sortér altid sådan

## Ord med samme betydning
search-synonyms = Ord, der betyder det samme
search-synonyms-words = Den, der søger et af dem, finder straks det, der bruger et andet.
search-synonyms-lines = Én linje for hver betydning
search-synonyms-hint = Komma mellem ordene: lastbil, lastvogn. Det, der står i anførselstegn, tages, som det er.
search-synonyms-save = Gem listen
search-synonyms-add = Angiv andre ord
search-synonyms-long = En linje rummer op til 12 ord på hver 60 tegn.
search-synonyms-many = Listen rummer op til 1.000 linjer.
