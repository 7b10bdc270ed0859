# Spørgsmål finder deres mennesker: hvem der måske ved det, tilbud, valg, tal.
routing-may-know = Disse ved det måske
routing-ask-too = Spørg også { $name }
routing-places = Sådanne spørgsmål er besvaret her
routing-place-why = { $n ->
    [one] et svar på et lignende spørgsmål
   *[other] { $n } svar på lignende spørgsmål
}
routing-why-answered = { $n ->
    [one] Har besvaret et lignende spørgsmål
   *[other] Har besvaret { $n } lignende spørgsmål
}
routing-why-wrote = { $n ->
    [one] Har skrevet om det en gang
   *[other] Har skrevet om det { $n } gange
}
routing-why-tagged = { $n ->
    [one] Har fået mærket “{ $tag }” af en kollega
   *[other] Har fået mærket “{ $tag }” af { $n } kolleger
}
routing-why-claims = Siger om sig selv: { $tag }
routing-why-active = Svarer andre for tiden
routing-why-helped = Har hjulpet dig før
routing-why-unit = I din enhed, { $unit }
routing-why-contact = Din kontakt
routing-waits-asked = { $who } spørger dig: { $title }
routing-waits-found = Du ved det måske. { $who } spørger: { $title }
routing-answer = Svar
routing-refer = Send videre
routing-unknown = Det ved jeg ikke
routing-later = Ikke nu
routing-less = Mindre af dette emne
routing-helpers = Hvem ved det måske?
routing-offered = { $n ->
    [one] Tilbudt til én person
   *[other] Tilbudt til { $n } personer
}
routing-looking = { $name } ser på dit spørgsmål
routing-look = Det kan jeg hjælpe med
routing-look-on = Den, der spurgte, ser, at du ser på det.
routing-look-withdraw = Jeg kan alligevel ikke hjælpe
routing-ask = Spørg
routing-refer-to = Send videre
routing-refer-whom = Hvem ved det ellers måske?
routing-back = Tilbage til spørgsmålet
routing-not-now = Denne person kan ikke spørges lige nu. Vælg en anden.
routing-look-own = Det er dit eget spørgsmål.
routing-act-wrong = Vælg et af svarene.
routing-choices = Hvor ofte jeg bliver spurgt
routing-choices-words = Spørgsmål, du måske kan svare på, tilbydes dig, aldrig flere end du vil. Stille timer og pauser tæller også.
routing-a-day-label = Spørgsmål, der tilbydes mig
routing-a-day = { $n ->
    [0] Aldrig
    [one] Højst ét om dagen
   *[other] Højst { $n } om dagen
}
routing-a-day-wrong = Vælg et tal fra 0 til 10.
routing-less-of = Emner, du vil have mindre af
routing-more = Tilbyd igen
routing-inferred = Hvad der udledes om mig
routing-numbers = Hvordan spørgsmål finder svar
routing-numbers-words = De seneste 90 dage, højst 5.000 spørgsmål. Kun summer, ingen navne.
routing-n-questions = Spørgsmål
routing-n-answered = Med svar
routing-n-median = Tid til første svar (median)
routing-n-within = Besvaret inden for 4 t 10 min
routing-n-referred = Sendt videre mindst én gang
routing-n-depth = Hvor ofte de blev sendt videre (gennemsnit)
routing-n-helpful = Godtaget eller takket for
routing-n-offers = Tilbud til personer
routing-n-gini-offers = Hvor ulige tilbuddene er fordelt (Gini, 0 er lige)
routing-n-busiest = Svar fra den travleste hundrededel
routing-n-gini-answers = Hvor ulige svarene er fordelt (Gini, 0 er lige)
routing-save = Gem
routing-wait = Timer uden svar, før et spørgsmål tilbydes
routing-wait-hint = Fra 1 til 72. Gælder spørgsmål, der stilles fra nu af.
routing-wait-wrong = Vælg et tal mellem 1 og 72.
