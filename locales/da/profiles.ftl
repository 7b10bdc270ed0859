# People: the directory, profiles, tags on people.

## Directory
profiles-directory = Personer
profiles-directory-words = Alle her, med hvad de laver og hvor. Søg på navn, rolle, sted, tag eller nummer.
profiles-search = Søg personer
profiles-search-hint = Navn, rolle, sted, tag, telefon eller mail
profiles-unit = Enhed
profiles-unit-any = Alle enheder
profiles-place = Sted
profiles-place-any = Alle steder
profiles-country = Land
profiles-country-any = Alle lande
profiles-clear = Vis alle
profiles-lang = Sprog
profiles-lang-any = Alle sprog
profiles-only-network = Kun mit netværk
profiles-sort = Sortér efter
profiles-sort-best = Bedste match
profiles-sort-name = Navn
profiles-sort-joined = Nye her først
profiles-tag = Tag
profiles-tag-any = Alle tags
profiles-found = { $n ->
    [0] Ingen fundet
    [one] Én person
   *[other] { $n } personer
}
profiles-none-found = Ingen passer
profiles-none-found-words = Prøv færre ord eller kun begyndelsen af et navn.
profiles-nobody = Ingen at se endnu
profiles-nobody-words = Når du er med i en gruppe, vises personerne i den her.
profiles-alone = Du er den første
profiles-alone-words = Invitér nogen, så vises de her, så snart de er kommet ind.
profiles-alone-do = Invitér personer

## Profile
profiles-kind-contractor = Konsulent
profiles-kind-guest = Gæst
profiles-kind-alumni = Tidligere kollega
profiles-kind-service = Tjenestekonto
profiles-admin = Administrator
profiles-local-time = { $time } dér lige nu
profiles-local-time-at-work = { $time } dér lige nu, arbejder { $from } til { $to }
profiles-local-time-off = { $time } dér lige nu, tilbage { $from }
profiles-hours = Arbejder { $from } til { $to }
profiles-said = Udtales: { $how }
profiles-invites = { $name } skriver:
profiles-vcard = Hent vCard
profiles-back = Tilbage til profilen
profiles-inactive = { $name } arbejder her ikke længere. Det, der er skrevet, bliver stående.
profiles-edit = Rediger profil
profiles-about-title = Om { $name }
profiles-about-none = Fortæl i to sætninger, hvad du laver, og hvad man kan spørge dig om.
profiles-about-write = Skriv det nu
profiles-hint = For at blive lettere at finde kan du tilføje
profiles-hint-photo = et foto
profiles-hint-tags = hvad du ved noget om
profiles-hint-languages = dine sprog
profiles-hint-timezone = din tidszone

## Whom they work with
profiles-reports-to = Refererer til
profiles-peers = Med samme leder
profiles-team = Team
profiles-team-all = Vis alle
profiles-team-of = Teamet om { $name }
profiles-team-none = Der kendes ingen leder og intet team
profiles-team-none-words = De kommer fra organisationens personaledata.
profiles-team-none-unit = Se, hvem der arbejder i { $unit }
profiles-team-none-do = Hent personaledata ind
profiles-reports = { $n ->
    [one] Én person refererer til { $name }
   *[other] { $n } personer refererer til { $name }
}
profiles-and-more = { $n ->
    [one] og én til
   *[other] og { $n } til
}

## Whom they know, where they take part, what they wrote
profiles-communities = Fællesskaber
profiles-communities-of = Fællesskaber, hvor { $name } er med
profiles-communities-owner = Ejer
profiles-communities-none = Ikke med i noget fællesskab, du kan læse
profiles-communities-none-words = I fællesskaber mødes folk med samme interesse.
profiles-communities-find = Find fællesskaber
profiles-contacts = Kontakter
profiles-contacts-of = Kontakter til { $name }
profiles-contacts-none = Ingen kontakter at vise
profiles-contacts-none-words = Man bliver kontakter, når den ene inviterer, og den anden siger ja.
profiles-answers = Seneste svar
profiles-all = Alt af { $name }
profiles-all-own = Alt af dig
profiles-all-empty = { $name } har ikke skrevet noget, du kan se.

## In common
profiles-common-with = Du og { $name }
profiles-common-contacts = { $n ->
    [one] En af dine kontakter kender også personen
   *[other] { $n } af dine kontakter kender også personen
}
profiles-common-manager = samme leder
profiles-common-things = Fælles
profiles-common-groups = Grupper
profiles-common-none = Intet endnu, som vi kender til.
profiles-common-none-words = Sig, hvad du ved noget om: andre med de samme tags møder dig her.
profiles-common-none-do = Tilføj mine tags
profiles-common-own = Det er dig
profiles-common-own-words = Åbn en andens profil for at se, hvad I deler.
profiles-languages-of = Sprog
profiles-path-ask = Hvem forbinder os?
profiles-path = Hvem forbinder jer
profiles-path-you = Du
profiles-path-contact = Du og { $name } er kontakter.
profiles-path-words = { $n ->
    [one] Én person står mellem dig og { $name }.
   *[other] { $n } personer står mellem dig og { $name }.
}
profiles-path-none = Vi fandt ingen, der forbinder dig og { $name } inden for fire led. Det ville en invitation gøre.

## Board
profiles-board-own = Din tavle
profiles-board = Tavlen hos { $name }
profiles-board-empty = Intet her endnu
profiles-board-empty-words = Vær den første: stil { $name } et spørgsmål, eller læg et par ord.
profiles-board-empty-left = { $name } skrev ikke noget, du kan se.
profiles-board-empty-own = Din tavle er tom
profiles-board-empty-own-words = Skriv, hvad du arbejder med, eller spørg om det, du gerne vil vide. De, der følger dig, ser det.
profiles-board-write = Skriv noget
profiles-prompt-own = Hvad arbejder du med, { $name }?
profiles-prompt-other = Spørg { $name }, eller læg en besked
profiles-kind-status = Opdatering
profiles-kind-message = Besked
profiles-kind-question = Spørgsmål
profiles-post-own = Skriv på din tavle
profiles-ask-own = Spørg på din tavle
profiles-post-other = Skriv på tavlen hos { $name }
profiles-ask-other = Spørg på tavlen hos { $name }
profiles-status-placeholder = Hvad arbejder du med?
profiles-message-placeholder = Skriv til { $name }
profiles-question-placeholder = Hvad har du prøvet, og hvad ville hjælpe?
profiles-only-named = Kun dem, jeg nævner
profiles-who-named = kun dem, du nævner
profiles-only-two = Kun { $name } og dem, jeg nævner
profiles-who-two = kun { $name } og dem, du nævner

## Tags
profiles-tags = Tags
profiles-tags-add = Giv { $name } et tag
profiles-tags-add-own = Tilføj tags
profiles-tags-hint = Hvad ved den her person noget om? Et par enkelte ord; dit navn står ved dem.
profiles-tags-hint-own = Hvad ved du noget om? Et par enkelte ord, så andre kan finde dig.
profiles-tags-own = Med egne ord
profiles-tags-yours = Med dine egne ord
profiles-tags-given = Kolleger siger
profiles-tags-who = Hvem gav hvilket?
profiles-tags-self = Med egne ord
profiles-tags-page = Tags for { $name }
profiles-tags-page-words = Alle, der har givet et tag, er nævnt. Du kan fjerne dem, du har givet.
profiles-tags-page-own = Alle, der har givet et tag, er nævnt. Du kan fjerne ethvert af dem; ingen får det at vide.
profiles-tags-take-off = Fjern
profiles-tags-none = Ingen tags endnu
profiles-tags-off = Fjern igen:
profiles-tags-give = Tilføj tags
profiles-tags-empty = Skriv mindst ét ord med bogstaver eller tal.
profiles-tags-left = En, der ikke længere arbejder her, kan ikke få tags.
profiles-tag-given = { $more ->
    [0] Givet af { $names }
   *[other] Givet af { $names } og { $more } til
}
profiles-tag-words = Opslag om { $tag }, de livligste først.
profiles-tag-empty = Ingen opslag med det tag
profiles-tag-empty-words = Nogen må begynde: stil et spørgsmål, og giv det tagget.
profiles-tag-ask = Stil et spørgsmål
profiles-tag-people = Personer med det tag
profiles-tag-all = Vis alle
profiles-tag-related = Ofte sammen med
profiles-tag-follow = Følg tagget
profiles-tagged = Personer med tagget #{ $tag }
profiles-tagged-all = Alle
profiles-tagged-network = Mit netværk
profiles-tagged-mine = Tagget af mig
profiles-tagged-posts = Opslag med det tag
profiles-tagged-none = Ingen her
profiles-tagged-none-words = Giv tagget til en, der ved noget om det: åbn profilen, og vælg ”Giv … et tag”.
profiles-taggers = Gives mest af

## Edit
profiles-edit-title = Rediger din profil
profiles-edit-words = Navn, titel, enhed og sted kommer fra din organisation. Resten er dit.
profiles-about = Om dig
profiles-about-hint = Hvad du laver, hvad du har lavet, hvad man kan spørge dig om. Markdown virker.
profiles-languages = Sprog, du taler
profiles-languages-hint = For eksempel: dansk, English, sv
profiles-timezone = Din tidszone
profiles-timezone-hint = Andre kan se, hvad klokken er, hvor du er.
profiles-timezone-none = Ikke oplyst
profiles-timezone-wrong = Vælg en tidszone på listen.
profiles-phone = Telefon
profiles-phone-wrong = Et telefonnummer har kun tal, mellemrum og + - ( ), højst 40 tegn.
profiles-photo = Foto
profiles-photo-hint = PNG, JPEG, WebP eller GIF, op til 15 MB. Det skæres til et kvadrat; oplysningen om, hvor det er taget, fjernes.
profiles-crop-frame = Den del af fotoet, der vises
profiles-crop-zoom = Tættere på
profiles-crop-how = Træk i fotoet, eller flyt det med piletasterne.
profiles-pronunciation = Sådan udtales dit navn
profiles-pronunciation-hint = For eksempel: ØST-er-gård
profiles-hours-title = Din arbejdstid
profiles-hours-from = Fra
profiles-hours-to = Til
profiles-hours-wrong = Skriv et klokkeslæt som 9:00.
profiles-hours-half = Skriv, hvornår du begynder, og hvornår du slutter, eller lad begge stå tomme.
profiles-links = Andre steder på nettet
profiles-links-hint = Én adresse pr. linje, for eksempel github.com/ann. Ingen ser efter, hvad du laver dér.
profiles-links-wrong = ”{ $line }” er ikke adressen på en webside. Skriv den, som din browser viser den.
profiles-links-many = Højst { $n } adresser, tak.
profiles-photo-remove = Fjern mit foto
profiles-save = Gem
profiles-cancel = Annuller

## Through other eyes
profiles-as = Hvad andre ser
profiles-as-words = Din profil med en andens rettigheder. Intet her kan trykkes på.
profiles-as-colleague = En kollega
profiles-as-guest = En gæst
profiles-as-nobody = En, der ikke er logget ind
profiles-as-named = En, du nævner
profiles-as-look = Se
profiles-as-name = Som { $name } ser den. Hvem I begge kender, er udeladt: det er den anden persons sag.
profiles-as-unknown = Ingen her har det navn. Vælg en på listen.
profiles-as-nothing = Der er ikke noget at se
profiles-as-guest-words = Gæster kender kun til dig, hvor I deler en gruppe. For alle andre findes siden ikke.
profiles-as-nobody-words = Den, der ikke er logget ind, møder login i stedet for hver side.
profiles-as-back = Hvem ser hvad
profiles-as-end = Tilbage til min profil
