# Questions, answers, and passing them on.
questions-question = Spørgsmål
questions-answer = Svar
questions-title = Spørgsmål
questions-words = Det, kolleger gerne vil vide, seneste aktivitet først.
questions-ask = Stil et spørgsmål
questions-tab-open = Åbne
questions-tab-answered = Besvarede
questions-tab-all = Alle
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
