# Forums: where topics and questions stand, and how order is kept there.
forums-title = Fora
forums-words = Spørg, diskuter, og find det igen, som andre er nået frem til.
forums-topic = Emne
forums-alone = For alle hos { $org }
forums-mine = I dine fællesskaber
forums-up = Flyt { $name } op
forums-down = Flyt { $name } ned
forums-none = Intet forum endnu
forums-none-words = Her står fora i fællesskaber, som du er med i eller følger.
forums-none-do = Find et fællesskab
forums-counts = { $topics ->
    [one] 1 emne
   *[other] { $topics } emner
} · { $messages ->
    [one] 1 indlæg
   *[other] { $messages } indlæg
}
forums-last = senest af
forums-latest = Seneste aktivitet
forums-newest = Nyt i fora
forums-one = Forum
forums-all = Vis alle
forums-tab-topics = Emner
forums-order = Rækkefølge
forums-order-active = Seneste aktivitet
forums-order-newest = Nyeste først
forums-empty = Intet emne endnu
forums-empty-words = Begynd det første: et spørgsmål eller noget, der er værd at tale om.
forums-members-write = Medlemmer skriver her. Meld dig ind i fællesskabet for at begynde et emne eller svare.
forums-about = Dette forum
forums-median = Første svar som regel efter { $span }
forums-first-reply = Første svar efter { $span }
forums-replies = Svar
forums-reply = Svar
forums-reply-prompt = Skriv et svar…
forums-prompt = Begynd et emne i { $name }
forums-kind-topic = Diskussion
forums-kind-question = Spørgsmål
forums-place-topic = Hvad er der at sige om det?
forums-place-question = Hvad har du prøvet, og hvad ville hjælpe?
forums-title-field = Titel
forums-title-hint = Hvad handler det om?
forums-who-community = dem, der læser { $name }
forums-start = Start et forum
forums-start-in = Det står i { $name }, for dem der læser der.
forums-start-alone = Det står for sig selv: alle her læser og skriver i det.
forums-start-do = Start det
forums-name = Navn
forums-about-field = Hvad det handler om
forums-owners = Hvem der holder orden
forums-owners-hint = De låser, fastgør, flytter og sletter emner. Som @navne med mellemrum.
forums-settings = Forumindstillinger
forums-save = Gem
forums-remove = Fjern forummet
forums-remove-words = Kun et tomt forum kan fjernes: flyt eller slet emnerne først.
forums-which = Forum
forums-turn-topic = Gør det til en diskussion
forums-turn-topic-words = Svarene bliver stående som indlæg.
forums-turn-question = Gør det til et spørgsmål
forums-turn-question-words = Det, andre har svaret, bliver svar, og et kan godkendes.
forums-turn-status = Gør det til en opdatering
forums-turn-status-words = Det forlader forummet og står blandt de samme menneskers opdateringer; titlen kommer over teksten.
forums-turn-nowhere = Der er intet forum, som de samme personer læser.
forums-move = Flyt til et andet forum
forums-move-words = De, der læser der, læser det derefter. Du ser først, hvem der får eller mister adgang til det.
forums-move-do = Flyt
forums-move-sure = Flyt alligevel
forums-move-to = Så læses det af dem, der læser { $name }.
forums-move-lose-all = Alle hos { $org }, der ikke hører til der, kan ikke længere se det.
forums-move-gain-all = Alle hos { $org } kan så læse det.
forums-move-lose = { $n ->
    [one] 1 person kan ikke længere se det.
   *[other] { $n } personer kan ikke længere se det.
}
forums-move-gain = { $n ->
    [one] 1 person mere får det at se.
   *[other] { $n } personer mere får det at se.
}
forums-merge = Slå sammen med et andet emne
forums-merge-words = Det hele kommer derover i tidsrækkefølge. Denne adresse fører derhen.
forums-merge-into = Emnet, der bliver
forums-merge-do = Slå sammen
forums-merge-asks = »{ $from }« bliver en del af »{ $into }«: { $n ->
    [one] 1 indlæg flyttes
   *[other] { $n } indlæg flyttes
}, og titlen bliver stående som tekst. Det kan ikke fortrydes.
forums-merge-sure = Slå dem sammen
forums-address-hint = Indsæt adressen.
forums-duplicate = Spurgt før
forums-duplicate-words = De fører til hinanden, og denne låses.
forums-duplicate-of = Hvor det blev spurgt
forums-duplicate-do = Markér som spurgt før
forums-duplicate-undo-words = Det er markeret som spurgt før, og låst.
forums-duplicate-undo = Det passer ikke
forums-split-words = Det bliver et emne for sig med alt, hvad der er svaret på det. En henvisning bliver stående.
forums-split-along = Hvad der ellers skal med
forums-split-do = Gør det til et emne

## Signs and switches that every thread in a forum shares
forum-path = Hvor det står
forum-pinned = Fastgjort
forum-locked = Låst
forum-locked-topic = Emnet er låst. Det kan læses, og den, der holder orden her, kan skrive.
forum-locked-forum = Forummet er låst. Det kan læses, og den, der holder orden her, kan skrive.
forum-lock = Lås
forum-unlock = Lås op
forum-pin = Fastgør øverst
forum-unpin = Frigør
forum-arrange = Flyt, slå sammen, ændr
forum-turn = Lav det om
forum-make-topic = Gør det til et emne
forum-asked-before = Spurgt før:
forum-asked-again = Spurgt igen:
forum-goes-on = Fortsætter i:
forum-comes-from = Begyndte i:
forum-in-reply = svar til { $name }
forum-shape = Svarenes rækkefølge
forum-shape-threaded = I tråde
forum-shape-flat = Efter tid
forum-span-minutes = { $n ->
    [one] 1 minut
   *[other] { $n } minutter
}
forum-span-hours = { $n ->
    [one] 1 time
   *[other] { $n } timer
}
forum-span-days = { $n ->
    [one] 1 dag
   *[other] { $n } dage
}

## When it cannot be
forum-name-empty = Giv det et navn.
forum-owner-guest = Gæster kan ikke holde orden i et forum.
forum-not-empty = Der står stadig noget i det, eller noget ligger i papirkurven. Flyt emnerne først, eller lås forummet.
forum-untitled = Giv det en titel.
forum-no-status = I et forum er det en diskussion eller et spørgsmål: vælg, og giv det en titel.
forum-split-nothing = Vælg, hvad der skal blive et emne.
forum-merge-itself = Det er emnet selv. Vælg et andet.
forum-merge-elsewhere = Det læses af andre. Flyt først emnet til samme forum.
forum-merge-for-good = En sammenlægning kan ikke fortrydes: send confirmed=1 for at gøre det.
forum-move-shifts = Andre ville se det eller ikke længere se det: send confirmed=1 for at gøre det.
forum-move-looked-first = I det fællesskab ser ejerne først på det, der kommer. Lad en af dem flytte det.
forum-turn-looked-first = I dette fællesskab ser ejerne først på den slags. Lad en af dem gøre det.
forum-duplicate-itself = Angiv adressen på et andet emne eller spørgsmål.
forum-named-unknown = Der er ikke noget, du kan se. Indsæt adressen fra browserens adresselinje.
forum-passed-on = Det er sendt videre til andre opslagstavler og deler læsere med dem, så det bliver, hvor det er.
forum-turn-kind = Det kan ikke laves om til det.
forum-turn-where = Vælg, hvilket forum det skal stå i.
forum-turn-audience = Det forum læses af andre. Vælg et, som de samme personer læser.
