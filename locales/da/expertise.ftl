# Hvem ved det: find mennesker efter emne, og hvad der udledes om en selv.
expertise-title = Hvem ved det?
expertise-words = Beskriv, hvad det handler om. Du ser, hvem der sandsynligvis ved det, og hvorfor.
expertise-for = Hvem ved noget om { $topic }?
expertise-topic = Et emne eller et helt spørgsmål
expertise-find = Find personer
expertise-narrow = Afgræns
expertise-unit = Enhed
expertise-place = Sted
expertise-lang = Sprog
expertise-lang-any = Alle sprog
expertise-network = Kun mit netværk
expertise-within = Kun personer i { $name }, for det, de har gjort der
expertise-start = Find nogen, der ved det
expertise-start-words = Skriv et emne, eller spørgsmålet som du ville stille det.
expertise-none = Ingen blev fundet til dette
expertise-none-words = Prøv andre ord, eller spørg alle: Måske ved nogen, hvem der ved det.
expertise-ask = Stil et spørgsmål
expertise-how = Sådan findes personer
expertise-how-words = Ud fra svar og indlæg, du må læse, tags, som andre har givet, og det, folk siger om sig selv. Det, der er gammelt, tæller mindre.
expertise-mine = Hvad der udledes om mig

## De tre lag
expertise-did = Hvad de har gjort
expertise-others-say = Hvad andre siger
expertise-says = Hvad de siger om sig selv
expertise-answered = { $n ->
    [one] Ét svar på et spørgsmål som dette
   *[other] { $n } svar på spørgsmål som dette
}{ $accepted ->
    [0] {""}
    [one] , ét godkendt
   *[other] , { $accepted } godkendte
}, senest den { $date }
expertise-wrote = { $n ->
    [one] Ét indlæg om det
   *[other] { $n } indlæg om det
}, senest den { $date }
expertise-tagged-by = { $more ->
    [0] af { $names }
   *[other] af { $names } og { $more } mere
}
expertise-contact = En af dine kontakter
expertise-same-unit = I din enhed
expertise-helped = { $n ->
    [one] Har svaret dig én gang
   *[other] Har svaret dig { $n } gange
}
expertise-active = Svarede senest nogen den { $date }
expertise-connected = Hvordan er vi forbundet?

## Hvad der udledes om mig
expertise-inferred = Hvad der udledes om mig
expertise-inferred-words = Andre finder dig for disse emner. Skjul et, så findes du ikke længere for det og bliver ikke spurgt om det.
expertise-inferred-none = Der udledes endnu intet om dig
expertise-inferred-none-words = Når du svarer på spørgsmål, vises deres emner her.
expertise-silence = Foreslå mig aldrig som en, der ved noget
expertise-speak = Lad andre finde mig igen
expertise-silent = Du foreslås ikke for nogen som en, der ved noget. Det, du skriver, bliver stående.
expertise-hide = Skjul emnet
expertise-show = Vis det igen
expertise-hidden = Skjult
expertise-mine-answered = { $n ->
    [one] Ét svar, den { $date }
   *[other] { $n } svar, senest den { $date }
}
expertise-mine-tagged = { $n ->
    [one] Én kollega har givet dig dette tag
   *[other] { $n } kolleger har givet dig dette tag
}
expertise-mine-says = Du har givet dig det selv
expertise-no-topic = Det er ikke et emne. Brug et tag.
