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
search-no-word = Hvad skal findes?
search-no-word-words = Med kun et minus eller tegn søges der ikke efter noget: tilføj et ord, som det, du søger, indeholder.
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
search-misses = Mislykkede søgninger
search-misses-words = Det, folk har søgt efter de seneste { $days } dage, hvor søgningen ikke hjalp. Hvem der søgte, gemmes ikke, og kun det, som mindst { $least } forskellige personer har søgt, vises.
search-report-off = Søgninger tælles ikke her (count_searches = false): det, der står nedenfor, er fra tidligere.
search-misses-none = Intet at rette op på
search-misses-none-words = Ingen søgning, som nok personer har foretaget, gik galt i denne tid.
search-misses-text = Ord
search-misses-count = Søgninger
search-misses-last = Senest
search-report-empty = Fandt intet
search-report-unopened = Ingen åbnede noget
search-report-otherwise = Søgte igen med andre ord
search-report-days = { $n } dage
search-report-n-empty = Uden resultat
search-report-n-opened = Åbnet
search-report-n-otherwise = Søgte igen
search-report-place = på plads { $n }
search-report-csv = Hent som tabel (CSV)
search-report-least = Så mange personer skal have søgt det samme
search-report-least-hint = Fra 3 til 50, talt inden for en måned. Det, færre har søgt, vises ikke for nogen.
search-report-least-wrong = Vælg et tal mellem 3 og 50.
search-report-save = Gem

## Svar over resultaterne
search-promoted = Fremhævede svar
search-promoted-words = Det, der står over resultaterne, når nogen søger efter det, for dem, der må se det. At noget blev åbnet, tælles, og intet andet.
search-promoted-label = Anbefalet af organisationen
search-promoted-none = Ingen fremhævede svar endnu
search-promoted-none-words = Sæt den side, den person eller det svar, som alle leder efter, over resultaterne.
search-promoted-add = Fremhæv et svar
search-promoted-edit = Ret
search-promoted-remove = Fjern
search-promoted-asked = Hvad der søges efter
search-promoted-asked-hint = Én linje for hver måde at sige det på. Rækkefølgen er ligegyldig, og ord, der betyder det samme, tæller også.
search-promoted-asked-none = Skriv, hvad der søges efter.
search-promoted-asked-long = En linje rummer op til { $max } tegn.
search-promoted-asked-many = Op til { $max } måder at sige det på.
search-promoted-things = Hvad der står over resultaterne
search-promoted-things-hint = Op til tre linjer: adressen på et opslag, et spørgsmål, et fællesskab eller en side her, eller @nogen. Efter et mellemrum kan du skrive din egen titel; en side skal have en.
search-promoted-things-count = Én til { $max } linjer.
search-promoted-thing-wrong = »{ $line }« er ikke et sted her, som du kan se.
search-promoted-page-untitled = »{ $line }« mangler en titel efter adressen.
search-promoted-many = Der kan være { $max } fremhævede svar. Fjern nogle først.
search-promoted-text = En kort tekst, hvis du vil
search-promoted-text-hint = Den vises sammen med svaret.
search-promoted-until = Sidste dag
search-promoted-until-wrong = Vælg en dag.
search-promoted-always = Ingen slutdato
search-promoted-over = Slut
search-promoted-opened = Åbnet
search-promoted-unseen = { $n ->
    [one] Ét af dem kan du ikke se
   *[other] { $n } af dem kan du ikke se
}
search-promoted-finds = Hvad der findes i dag
search-promoted-found = { $n ->
    [0] finder intet
    [one] finder én ting
   *[other] finder { $n } ting
}

## Søgninger, man gemmer
search-saved = Gemte søgninger
search-saved-words = Søgninger, du vender tilbage til. Hvis du vil, hører du om det nye, så vidt du må se det. Ingen andre får det at vide.
search-saved-none = Ingen gemte søgninger endnu
search-saved-none-words = Søg efter noget, og gem det ved siden af resultaterne.
search-saved-add = Gem søgningen
search-saved-name = Navn
search-saved-alert = Sig til, når der er nyt
search-saved-alert-hint = Flere ting bliver til én notits, indtil du har læst den.
search-saved-off = Nej
search-saved-now = Med det samme
search-saved-day = Højst én gang om dagen
search-saved-remove = Slet søgningen
search-saved-quiet = Sig ikke mere til
search-saved-back = Tilbage til resultaterne
search-saved-empty = Der er ikke noget i søgningen, der kan gemmes.
search-saved-many = Du kan gemme { $max } søgninger. Slet en først.
search-saved-alert-wrong = Vælg en af de tre.
search-saved-too-wide = Søgningen er for bred til at blive fulgt. Den skal have et ord, et tag eller et navn.

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
