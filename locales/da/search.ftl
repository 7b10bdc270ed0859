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
