# Questions, answers, and passing them on.
questions-question = Spørgsmål
questions-answer = Svar
questions-title = Spørgsmål
questions-words = Det, kolleger gerne vil vide, seneste aktivitet først.
questions-ask = Stil et spørgsmål
questions-tab-open = Åbne
questions-tab-answered = Besvarede
questions-tab-all = Alle
questions-view-too = Vil jeg også vide
questions-view-wanted = Hjælp ønskes
questions-empty = Ingen spørgsmål her
questions-empty-words = Stil et: nogen ved det eller kender en, der gør.
questions-empty-narrowed = Intet spørgsmål passer til dit valg. Andre kan stadig være et kig værd.
questions-open = Åbent
questions-answered = Besvaret
questions-accepted = Godkendt svar
questions-accept = Godkend svaret
questions-unaccept = Træk godkendelsen tilbage
questions-confirm = Bekræft
questions-unconfirm = Træk bekræftelsen tilbage
questions-confirmed-by = Bekræftet af { $name }
questions-thank = Sig tak
questions-thank-whom = Sig tak til { $name }
questions-thank-words = Et par ord til takken, hvis du vil
questions-thanked = { $from } takkede { $to }
questions-refer = Send videre
questions-refer-words = Du ved det ikke, men måske gør en anden. Spørgsmålet kommer også på den persons tavle, i spørgerens navn; alle kan se, hvilken vej det tog.
questions-refer-to = Hvem kan vide det?
questions-refer-hint = Skriv et navn
questions-refer-note = Et par ord til modtageren (kan være tomt)
questions-refer-do = Send videre
questions-came = { $by } sendte et spørgsmål fra { $asker } videre.
questions-see-original = Se originalen
questions-went = { $by } sendte det her videre til { $to }.
questions-answers-there = { $n ->
    [0] Intet svar dér endnu
    [one] { $n } svar dér
   *[other] { $n } svar dér
}
questions-on-board = På tavlen hos { $name }
questions-comment = Kommentar
questions-comments = Kommentarer
questions-comment-prompt = Spørg ind til det, eller tilføj noget…
questions-answers = Svar
questions-answers-count = { $n ->
    [one] { $n } svar
   *[other] { $n } svar
}
questions-no-answer = Intet svar endnu. Kender du en, der kan vide det, så send spørgsmålet videre.
questions-no-answer-here = { $n ->
    [one] Intet svar på denne tavle endnu, men ét på en anden.
   *[other] Intet svar på denne tavle endnu, men { $n } på andre.
}
questions-answer-prompt = Skriv et svar…
questions-answer-do = Svar
questions-credits = Tak til
questions-role-answered = svar
questions-role-referred = sendte videre
questions-role-connected = tavle
questions-similar = Spurgt før: er det et af de her?

## When it cannot be
questions-untitled = Skriv spørgsmålet på én linje.
questions-to-nobody = Skriv, hvem der kan vide det: begynd på et navn, og vælg på listen.
questions-to-unknown = Ingen her hedder ”{ $name }”. Begynd på et navn, og vælg på listen.
questions-to-many = Mere end én hedder ”{ $name }”. Brug deres @navn.
questions-to-left = { $name } er stoppet og kan ikke svare.
questions-to-oneself = Det er dig selv: skriv dit svar nedenfor i stedet.
questions-to-asker = { $name } stillede spørgsmålet. Send det til en anden.
questions-to-owner = Spørgsmålet står allerede på tavlen hos { $name }.
questions-to-outside = { $name } må ikke se spørgsmålet. Bed { $asker } om at åbne det først.
questions-to-already = Nogen har allerede sendt spørgsmålet videre til { $name }.
questions-thank-oneself = Tak en anden: det her er dit eget.

## In forums
questions-tab-forum-open = Åbne spørgsmål
questions-tab-forum-answered = Besvarede spørgsmål
questions-tab-faq = Ofte stillede spørgsmål
questions-forum-none-open = Intet åbent spørgsmål
questions-forum-none-open-words = Alt, hvad der er spurgt om her, har et godkendt svar.
questions-forum-none-answered = Intet besvaret spørgsmål endnu
questions-forum-none-answered-words = Når et svar er godkendt, står spørgsmålet her.
questions-median = Godkendt svar som regel efter { $span }
questions-first-reply = Første svar efter { $span }
questions-first-accepted = Godkendt svar efter { $span }
questions-too = Det vil jeg også vide
questions-too-withdraw = Det vil jeg ikke længere vide
questions-too-count = { $n ->
    [one] 1 anden vil også vide det
   *[other] { $n } andre vil også vide det
}
questions-too-own = Du har selv spurgt.
questions-due = Hjælp ønskes indtil…
questions-due-label = Til hvilken dag
questions-due-hint = Spørgsmålet står først blandt de åbne. Lad feltet være tomt for ingen dag.
questions-due-do = Gem
questions-due-until = Hjælp ønskes indtil { $day }
questions-due-over = Hjælp var ønsket indtil { $day }
questions-due-day = Skriv en dag som år, måned, dag: 2026-01-31.
questions-due-past = Den dag er forbi. Vælg en senere.
questions-faq-in = Tag med i ofte stillede spørgsmål
questions-faq-out = Fjern fra ofte stillede spørgsmål
questions-faq-up = Op
questions-faq-down = Ned
questions-faq-see = Se spørgsmålet
questions-faq-contents = Indhold
questions-faq-none = Ingen ofte stillede spørgsmål endnu
questions-faq-none-words = Her lægger ejerne besvarede spørgsmål, som mange stiller.
questions-faq-none-owner = Åbn et besvaret spørgsmål i forummet, og tag det med i ofte stillede spørgsmål.
questions-faq-to = Angiv »in«, »out«, »up« eller »down«.
questions-faq-unanswered = Kun et spørgsmål med et godkendt svar kan stå i ofte stillede spørgsmål.
questions-related = Beslægtede
questions-related-show = Vis lignende
questions-related-none = Der blev ikke fundet noget lignende.
questions-turn-accepted = Et svar er godkendt. Træk først godkendelsen tilbage.

questions-helpers = Hvem ved måske
questions-helpers-show = Vis hvem der måske ved det

## Hvad jeg har givet
questions-given = Mine bidrag
questions-given-of = Hvad { $name } har givet
questions-given-words = De seneste { $months } måneder, så vidt du må læse det. Det sammenlignes ikke med nogens, og det, man gør for sig selv, tæller ikke.
questions-given-none = Intet her endnu
questions-given-none-words = Svar på et spørgsmål, eller send et videre til den, der måske ved det.
questions-given-open = Åbne spørgsmål
questions-given-people = { $people ->
    [one] Hjalp én person
   *[other] Hjalp { $people } personer
}{ $units ->
    [0] {""}
    [one] {", i én anden enhed"}
   *[other] {", i"} { $units } andre enheder
}{ $countries ->
    [0] {""}
    [one] {", i ét andet land"}
   *[other] {", i"} { $countries } andre lande
}.
questions-given-answer = Svar
questions-given-accepted = Accepterede
questions-given-confirmed = Bekræftede
questions-given-referred = Sendt videre til svaret
questions-given-connected = Bragt sammen
questions-given-thanked = Tak
questions-given-offered = Tilbudt hjælp
questions-given-file = Filer
questions-given-months = Måned for måned
questions-given-month = Måned
questions-given-each = Hvert enkelt
questions-given-untitled = Åbn
questions-given-more = { $n } mere står i tabellen.
questions-given-longer = Fem år
questions-given-csv = Hent som tabel (CSV)
questions-given-show = Hvem der ser det
questions-given-show-words = Ingen andre end dig, medmindre du vælger andet. Den, der ser det, ser kun det, de selv må læse. Du kan altid tage det tilbage.
questions-given-show-manager = Min leder må se det
questions-given-show-profile = Den, der ser min profil, må se det
questions-given-save = Gem
questions-given-link = Hvad personen har givet
