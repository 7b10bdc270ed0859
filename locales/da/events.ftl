# Begivenheder: hvornår og hvor, hvem der kommer, kalendere.

events-title = Begivenheder
events-event = Begivenhed
events-lede = Hvad der sker, for dig og i dine fællesskaber.
events-new = Ny begivenhed
events-make = Opret begivenheden
events-save = Gem
events-all = Alle
events-mine = Mine
events-communities = Mine fællesskaber
events-see-all = Se alle
events-next = Det sker snart
events-coming-up = Det sker snart
events-month = Måned
events-months = Hvilke begivenheder
events-month-before = Måneden før
events-month-after = Måneden efter
events-today = i dag
events-whole-day = Hele dagen
events-none = Intet er planlagt her
events-none-words = Begivenheder vises her, så snart nogen opretter en, du må se.
events-mo = man
events-tu = tir
events-we = ons
events-th = tor
events-fr = fre
events-sa = lør
events-su = søn
events-in-zone = tid i { $zone }
events-for-me = For dig: { $when }
events-zone-words = Tiderne vises som i { $zone }.
events-going = Kommer
events-maybe = Måske
events-waiting = Venter på plads
events-who-comes = Hvem der kommer
events-nobody = Ingen har sagt, at de kommer, endnu
events-nobody-words = Du kan blive den første.
events-back = Tilbage til begivenheden
events-answer = Kommer du?
events-go = Jeg kommer
events-may = Måske
events-not = Jeg kan ikke
events-wait = Vent på plads
events-i-go = Du kommer
events-i-wait = Du står på ventelisten
events-i-may = Måske
events-cancelled = Aflyst
events-full-words = Alle pladser er taget. Den, der venter, rykker op, når nogen melder afbud.
events-waiting-words = Du får besked, når der er en plads til dig.
events-more = Flere gange
events-manage = Administrer
events-manage-words = De, der kommer, får besked om ny tid, nyt sted og aflysning.
events-change = Ret
events-change-all = Ret hele serien
events-change-one = Ret denne gang
events-change-all-words = Svar bliver stående på de dage, der bliver. Det, der er forbi, ændres ikke.
events-cancel = Aflys begivenheden
events-cancel-all = Aflys hele serien
events-cancel-one = Aflys denne gang
events-uncancel = Den bliver til noget alligevel
events-cancel-following = Aflys denne gang og alle efter
events-uncancel-following = Denne gang og alle efter bliver til noget alligevel
events-following = Også alle, der kommer efter
events-following-hint = De flyttes lige så meget og er samme sted.
events-remove-one = Fjern denne dag
events-invite = Inviter
events-invite-people = Hvem skal komme?
events-invite-hint = Brugernavne som @ann, med mellemrum. De skal kunne se begivenheden.
events-invite-do = Inviter
events-invite-whom = Nævn en til hundrede personer.
events-invite-unseen = { $name } kan ikke se begivenheden, så ingen blev inviteret.
events-download = Kalenderfil
events-comments = Kommentarer
events-comment = Kommenter
events-name = Hvad er det?
events-about = Om begivenheden
events-day = Dag
events-time = Fra
events-end-day = Sidste dag
events-end-day-hint = Hvis det er en anden.
events-end-time = Til
events-end-time-hint = Tomt: en time.
events-all-day = Hele dage, uden klokkeslæt
events-zone = Tidszone
events-place = Sted
events-url = Link til dem, der er med online
events-people-hint = Brugernavne, når kun nogle må se det.
events-capacity = Pladser
events-capacity-hint = Tomt: så mange, der kommer. Når de er taget, kan andre vente.
events-repeat = Gentag
events-repeat-never = En gang
events-repeat-daily = Hver dag
events-repeat-weekly = Hver uge
events-repeat-monthly = Hver måned, samme dag
events-repeat-weekday = Hver måned, samme ugedag (for eksempel den tredje torsdag)
events-repeat-last = Hver måned, den sidste af ugedagen
events-repeat-yearly = Hvert år
events-every = Med mellemrum
events-every-hint = 2 med hver uge: hver anden uge.
events-week = Hver uge om
events-times = Slutter efter så mange gange
events-until = eller den
events-until-hint = En serie har en slutning; den kan forlænges.
events-untitled = Sig med få ord, hvad det er.
events-day-wrong = Angiv en dag som 2026-10-25.
events-far = Det er for langt væk. Vælg et tidspunkt mellem 1970 og 2200.
events-time-wrong = Angiv et klokkeslæt som 09:30.
events-end-before = Den slutter, før den begynder.
events-long = En begivenhed varer højst en måned. Lav en serie eller flere.
events-zone-wrong = Vælg en tidszone, for eksempel Europe/Copenhagen.
events-number-wrong = Angiv et tal fra 1 til { $max }.
events-url-wrong = Angiv en hel adresse, der begynder med https://
events-repeat-wrong = Vælg, hvordan den gentages.
events-not-last = Den første dag er ikke månedens sidste af ugedagen.
events-endless = Sig hvor tit, eller til hvornår.
events-many = Det er mere end { $max } gange. Lad den slutte tidligere.
events-none-of-series = Der er ingen sådan dag.
events-last = Det er den eneste dag, der er tilbage. Slet begivenheden i stedet.
events-answer-wrong = Svar going, maybe eller no.
events-is-cancelled = Begivenheden er aflyst.
events-is-over = Begivenheden er forbi.
events-feeds = Kalenderadresser
events-feeds-words = Et kalenderprogram, der får sådan en adresse, viser dine begivenheder og følger med. Den, der har adressen, læser dem som du: hold den for dig selv.
events-feed-make = Lav en adresse til min kalender
events-feed-community = Abonner på kalenderen
events-feed-community-hint = Et fællesskab har sin egen kalender: se dets begivenheder.
events-feed-made = Dette er adressen. Den vises kun nu: kopiér den til dit kalenderprogram.
events-feed-mine = Min kalender
events-feed-gone = Et fællesskab, du ikke længere ser
events-places = { $n } pladser, { $free } ledige
events-going-count = { $n ->
    [0] Ingen kommer endnu
    [one] 1 person kommer
   *[other] { $n } kommer
}
events-each-day = { $n ->
    [one] Hver dag
   *[other] Hver { $n }. dag
}
events-each-week = { $n ->
    [one] Hver uge
   *[other] Hver { $n }. uge
}
events-each-month = { $n ->
    [one] Hver måned
   *[other] Hver { $n }. måned
}
events-each-year = { $n ->
    [one] Hvert år
   *[other] Hvert { $n }. år
}
events-month-more = og { $n } til
