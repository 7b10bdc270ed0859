# Vem vet: hitta människor efter ämne, och vad som slutleds om en själv.
expertise-title = Vem vet?
expertise-words = Beskriv vad det gäller. Du ser vilka som troligen vet, och varför.
expertise-for = Vem vet något om { $topic }?
expertise-topic = Ett ämne eller en hel fråga
expertise-find = Hitta personer
expertise-narrow = Avgränsa
expertise-unit = Enhet
expertise-place = Plats
expertise-lang = Språk
expertise-lang-any = Alla språk
expertise-network = Bara mitt nätverk
expertise-within = Bara personer i { $name }, för vad de gjort där
expertise-start = Hitta någon som vet
expertise-start-words = Skriv ett ämne, eller frågan så som du skulle ställa den.
expertise-none = Ingen hittades för detta
expertise-none-words = Prova andra ord, eller fråga alla: någon kanske vet vem som vet.
expertise-ask = Ställ en fråga
expertise-how = Så hittas personer
expertise-how-words = Utifrån svar och inlägg som du får läsa, taggar som andra gett och vad folk säger om sig själva. Det som är gammalt väger mindre.
expertise-mine = Vad som slutleds om mig

## De tre lagren
expertise-did = Vad de har gjort
expertise-others-say = Vad andra säger
expertise-says = Vad de säger om sig själva
expertise-answered = { $n ->
    [one] Ett svar på en sådan fråga
   *[other] { $n } svar på sådana frågor
}{ $accepted ->
    [0] {""}
    [one] , ett godkänt
   *[other] , { $accepted } godkända
}, senast den { $date }
expertise-wrote = { $n ->
    [one] Ett inlägg om det
   *[other] { $n } inlägg om det
}, senast den { $date }
expertise-tagged-by = { $more ->
    [0] av { $names }
   *[other] av { $names } och { $more } till
}
expertise-contact = En av dina kontakter
expertise-same-unit = I din enhet
expertise-helped = { $n ->
    [one] Har svarat dig en gång
   *[other] Har svarat dig { $n } gånger
}
expertise-active = Svarade någon senast den { $date }
expertise-connected = Hur hänger vi ihop?

## Vad som slutleds om mig
expertise-inferred = Vad som slutleds om mig
expertise-inferred-words = Andra hittar dig för dessa ämnen. Dölj ett, så hittas du inte längre för det och får inga frågor om det.
expertise-inferred-none = Ännu slutleds ingenting om dig
expertise-inferred-none-words = När du svarar på frågor visas deras ämnen här.
expertise-silence = Föreslå mig aldrig som någon som vet
expertise-speak = Låt andra hitta mig igen
expertise-silent = Du föreslås inte för någon som den som vet. Det du skriver står kvar som det är.
expertise-hide = Dölj ämnet
expertise-show = Visa det igen
expertise-hidden = Dolt
expertise-mine-answered = { $n ->
    [one] Ett svar, den { $date }
   *[other] { $n } svar, senast den { $date }
}
expertise-mine-tagged = { $n ->
    [one] En kollega har gett dig taggen
   *[other] { $n } kollegor har gett dig taggen
}
expertise-mine-says = Du har gett dig den själv
expertise-no-topic = Det är inget ämne. Använd en tagg.
