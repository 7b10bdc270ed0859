# Rekommendationer: människor man borde känna.
recommend-people = Människor du borde känna
recommend-people-words = En person i taget, med skälet. Ingen får veta vad du väljer här.
recommend-is-off = Inget föreslås för dig.
recommend-nobody = Ingen ny just nu
recommend-nobody-words = När du går med i en grupp eller får fler kontakter, eller någon ny kommer nära, syns de här.
recommend-directory = Alla människor
recommend-refused = De som du aldrig vill få föreslagna
recommend-again = Får föreslås igen
recommend-how = Så föreslås människor
recommend-how-words = Utifrån kontakter och enheter som alla i huset kan se, och öppna grupper, taggar och svar som ni delar. Det du inte får se påverkar ingen.
recommend-off = Föreslå inget för mig
recommend-on = Föreslå människor för mig igen
recommend-unname = Föreslå mig inte för någon
recommend-name = Jag får föreslås igen
recommend-do-you-know = Känner du { $name }?
recommend-why = Varför ser jag detta?
recommend-invite = Bjud in som kontakt
recommend-follow = Följ
recommend-skip = Inte nu
recommend-never = Aldrig
recommend-contacts = Ni känner båda { $names }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}
recommend-ways = Korta vägar leder hit via människor du känner
recommend-communities = Ni är båda med i { $names }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}
recommend-tags = Ni har båda { $names }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
}
recommend-answers = { $n ->
    [one] En av er har svarat den andra
   *[other] Ni har svarat varandra { $n } gånger
}
recommend-near-meets = Ni möts i grupper, taggar eller svar
recommend-place = Ni arbetar båda i { $place }
recommend-near-contacts = Nära människor du känner
recommend-manager = Ni har samma chef
recommend-unit = Ni arbetar båda i { $unit }
recommend-no-switch = Det valet finns inte
recommend-title = Rekommenderat för dig
recommend-words = Nytt varje dag, utifrån det du gör, dina taggar och dina grupper. Bara du ser den här sidan.
recommend-nothing = Inget att rekommendera än
recommend-nothing-words = Gilla ett inlägg, använd taggar eller lägg till kontakter, så syns det här.
recommend-liked = { $names }{ $more ->
    [0] {""}
   *[other] {" "}och { $more } till
} gillade det
recommend-used = Du använder #{ $tag }
recommend-given = Andra har gett dig taggen #{ $tag }
recommend-acted = Du har gillat, sparat eller besvarat inlägg med #{ $tag }
recommend-shared = Du har delat vidare inlägg med #{ $tag }
recommend-in = I { $name }, en av dina grupper
recommend-fresh = Det har hänt något nyligen
recommend-hide = Inte intresserad
recommend-less = Mindre
recommend-more = Mer
recommend-less-of = Mindre av { $name }
recommend-more-of = Mer av { $name }
recommend-less-reason = Mindre av det här skälet
recommend-more-reason = Mer av det här skälet
recommend-follow-people = Människor att följa
recommend-join = Grupper att gå med i
recommend-contacts-in = { $n ->
    [one] en av dina kontakter är med
   *[other] { $n } av dina kontakter är med
}
recommend-tags-on = { $n ->
    [one] har en av dina taggar
   *[other] har { $n } av dina taggar
}
recommend-tags-too = Taggar intill dina
recommend-tag-n = på { $n } inlägg som hittades för dig
recommend-today = Utanför ditt nätverk
recommend-today-off = Visa inget sådant på startsidan
recommend-today-on = Visa det på startsidan igen
recommend-choices = Dina val om rekommendationer
recommend-choices-words = Ingen annan ser dem. Allt här kan tas tillbaka.
recommend-chosen = Det du har valt
recommend-undo = Ta tillbaka
recommend-gone = Något du inte längre kan se
recommend-way-less = mindre av det
recommend-way-more = mer av det
recommend-way-hide = dolt
recommend-reason-liked = Gillat av människor nära dig
recommend-reason-used = Taggar du använder
recommend-reason-given = Taggar som andra har gett dig
recommend-reason-acted = Taggar på det du gillat, sparat eller besvarat
recommend-reason-shared = Taggar på det du delat vidare
recommend-reason-community = I en av dina grupper
recommend-no-choice = Det valet finns inte
