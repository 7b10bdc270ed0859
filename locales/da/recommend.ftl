# Anbefalinger: folk man bør kende.
recommend-people = Folk du bør kende
recommend-people-words = Én person ad gangen, med begrundelsen. Ingen får at vide, hvad du vælger her.
recommend-is-off = Intet foreslås for dig.
recommend-nobody = Ingen nye lige nu
recommend-nobody-words = Når du går med i et fællesskab eller får flere kontakter, eller nogen ny kommer nær, vises de her.
recommend-directory = Alle personer
recommend-refused = Dem du aldrig vil have foreslået
recommend-again = Må foreslås igen
recommend-how = Sådan foreslås folk
recommend-how-words = Ud fra kontakter og enheder, som alle i huset kan se, og åbne fællesskaber, tags og svar, som I deler. Det, du ikke må se, påvirker ingen.
recommend-off = Foreslå mig ingenting
recommend-on = Foreslå mig folk igen
recommend-unname = Foreslå mig ikke for nogen
recommend-name = Jeg må foreslås igen
recommend-do-you-know = Kender du { $name }?
recommend-why = Hvorfor ser jeg dette?
recommend-invite = Inviter som kontakt
recommend-follow = Følg
recommend-skip = Ikke nu
recommend-never = Aldrig
recommend-contacts = I kender begge { $names }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
recommend-ways = Korte veje fører hertil gennem folk, du kender
recommend-communities = I er begge med i { $names }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
recommend-tags = I har begge { $names }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
}
recommend-answers = { $n ->
    [one] En af jer har svaret den anden
   *[other] I har svaret hinanden { $n } gange
}
recommend-near-meets = I mødes i fællesskaber, tags eller svar
recommend-place = I arbejder begge i { $place }
recommend-near-contacts = Tæt på folk, du kender
recommend-manager = I har samme leder
recommend-unit = I arbejder begge i { $unit }
recommend-no-switch = Det valg findes ikke
recommend-title = Anbefalet til dig
recommend-words = Noget nyt hver dag ud fra det, du gør, dine tags og dine fællesskaber. Kun du ser denne side.
recommend-nothing = Intet at anbefale endnu
recommend-nothing-words = Synes godt om et opslag, brug tags eller tilføj kontakter, så vises det her.
recommend-liked = { $names }{ $more ->
    [0] {""}
   *[other] {" "}og { $more } til
} synes godt om det
recommend-used = Du bruger #{ $tag }
recommend-given = Andre har givet dig tagget #{ $tag }
recommend-acted = Du har syntes godt om, gemt eller besvaret opslag med #{ $tag }
recommend-shared = Du har delt opslag med #{ $tag }
recommend-in = I { $name }, et af dine fællesskaber
recommend-fresh = Der er sket noget for nylig
recommend-hide = Ikke interesseret
recommend-less = Mindre
recommend-more = Mere
recommend-less-of = Mindre af { $name }
recommend-more-of = Mere af { $name }
recommend-less-reason = Mindre af denne grund
recommend-more-reason = Mere af denne grund
recommend-follow-people = Folk at følge
recommend-join = Fællesskaber at være med i
recommend-contacts-in = { $n ->
    [one] en af dine kontakter er med
   *[other] { $n } af dine kontakter er med
}
recommend-tags-on = { $n ->
    [one] har et af dine tags
   *[other] har { $n } af dine tags
}
recommend-tags-too = Tags ved siden af dine
recommend-tag-n = på { $n } opslag, der blev fundet til dig
recommend-today = Uden for dit netværk
recommend-today-off = Vis intet af dette på forsiden
recommend-today-on = Vis det på forsiden igen
recommend-choices = Dine valg om anbefalinger
recommend-choices-words = Ingen andre ser dem. Alt her kan fortrydes.
recommend-chosen = Det, du har valgt
recommend-undo = Fortryd
recommend-gone = Noget, du ikke længere kan se
recommend-way-less = mindre af det
recommend-way-more = mere af det
recommend-way-hide = skjult
recommend-reason-liked = Folk nær dig synes godt om det
recommend-reason-used = Tags, du bruger
recommend-reason-given = Tags, som andre har givet dig
recommend-reason-acted = Tags på det, du har syntes godt om, gemt eller besvaret
recommend-reason-shared = Tags på det, du har delt
recommend-reason-community = I et af dine fællesskaber
recommend-no-choice = Det valg findes ikke
