# The inbox. Each sentence: who did what; "named" says whether what it is about has a title.

notify-title = Indbakke
notify-unread = Ulæste
notify-all = Alle
notify-done = Klaret
notify-read-all = Markér alle som læst
notify-mark-read = Markér som læst
notify-mark-unread = Markér som ulæst
notify-mark-done = Færdig med det her
notify-undone = Tilbage på listen
notify-tomorrow = Mind mig om det i morgen
notify-done-read = Færdig med alle læste
notify-new = Ny
notify-today = I dag
notify-yesterday = I går
notify-somebody = Nogen
notify-none-unread = Du er helt ajour
notify-none-unread-words = Når nogen svarer, nævner dig eller sender et spørgsmål videre til dig, kan du læse det her.
notify-see-all = Se tidligere notifikationer
notify-none = Intet her endnu
notify-none-words = Når nogen svarer, nævner dig eller sender et spørgsmål videre til dig, kan du læse det her. Begynd gerne med at spørge om noget.
notify-ask = Stil et spørgsmål

notify-answered = { $named ->
    [yes] { $who } svarede på dit spørgsmål ”{ $title }”
   *[no] { $who } svarede på dit spørgsmål
}
notify-commented = { $named ->
    [yes] { $who } kommenterede dit spørgsmål ”{ $title }”
   *[no] { $who } kommenterede dit opslag
}
notify-replied = { $named ->
    [yes] { $who } svarede dig i ”{ $title }”
   *[no] { $who } svarede på din kommentar
}
notify-thread = { $kind ->
    [answer] { $who } svarede på ”{ $title }”, som du følger
   *[other] { $named ->
        [yes] { $who } kommenterede ”{ $title }”, som du følger
       *[no] { $who } kommenterede et opslag, du følger
    }
}
notify-board-thread = { $kind ->
    [answer] { $who } svarede på ”{ $title }” på din tavle
   *[other] { $named ->
        [yes] { $who } kommenterede ”{ $title }” på din tavle
       *[no] { $who } kommenterede et opslag på din tavle
    }
}
notify-thread-accepted = { $named ->
    [yes] { $who } godkendte et svar på ”{ $title }”, som du følger
   *[no] { $who } godkendte et svar på et spørgsmål, du følger
}
notify-board = { $kind ->
    [question] { $who } spurgte dig på din tavle: ”{ $title }”
   *[other] { $who } skrev på din tavle
}
notify-mentioned = { $named ->
    [yes] { $who } nævnte dig i ”{ $title }”
   *[no] { $who } nævnte dig
}
notify-deleted = { $kind ->
    [answer] { $named ->
        [yes] { $who } slettede dit svar på »{ $title }«
       *[no] { $who } slettede dit svar
    }
    [comment] { $named ->
        [yes] { $who } slettede din kommentar til »{ $title }«
       *[no] { $who } slettede din kommentar
    }
    [question] { $who } slettede dit spørgsmål »{ $title }«
   *[other] { $who } slettede noget, du har skrevet
}
notify-liked = { $kind ->
    [answer] { $who } synes godt om dit svar
    [comment] { $who } synes godt om din kommentar
    [question] { $who } synes godt om dit spørgsmål ”{ $title }”
   *[other] { $who } synes godt om dit opslag
}
notify-referred = { $who } tror, du kan hjælpe: ”{ $title }”
notify-shown = { $named ->
    [yes] { $who } vil gerne have, at du ser ”{ $title }”
   *[no] { $who } vil gerne have, at du ser det her
}
notify-shared = { $who } delte det, du skrev
notify-passed-on = { $who } sendte dit spørgsmål ”{ $title }” videre til { $board }
notify-accepted = { $who } godkendte dit svar på ”{ $title }”
notify-confirmed = { $who } bekræftede dit svar på ”{ $title }”
notify-credited = { $role ->
    [answered] { $who } godkendte dit svar på ”{ $title }”
    [referred] Du sendte ”{ $title }” videre, og spørgsmålet fik sit svar
    [connected] ”{ $title }” fik sit svar via din tavle
   *[other] Du hjalp ”{ $title }” med at få sit svar
}
notify-thanked = { $named ->
    [yes] { $who } takker dig for ”{ $title }”
   *[no] { $who } takker dig
}
notify-followed = { $who } begyndte at følge dig
notify-tagged = { $tagged ->
    [0] { $who } gav dig et tag
   *[other] { $who } gav dig tags: { $tags }
}
notify-invited = { $who } vil gerne være din kontakt
notify-contact = { $who } tog imod din invitation: nu er I kontakter
notify-tested = En testnotifikation, som du selv sendte: klokken virker.
notify-link-made = { $who } har lavet et nyt loginlink til dig
notify-link-made-advice = Har du ikke bedt om det, så spørg, og se dine enheder igennem.

## Several at once
notify-two = { $one } og { $two }
notify-many = { $one } og { $n } andre
notify-more = { $n ->
    [one] 1 mere i tråden, af { $who }
   *[other] { $n } mere i tråden, af { $who }
}

## Lists
notify-none-done = Intet er klaret endnu
notify-none-done-words = Notifikationer, du er færdig med, forlader listen og venter her, hvis du skulle savne en.
notify-none-about = Intet af den slags
notify-none-about-words = Der kan være andre notifikationer.
notify-key-done = Indbakke: færdig med en notifikation
notify-key-unread = Indbakke: læst eller ulæst

## Why somebody was told
notify-why = Hvorfor får jeg det at vide?
notify-mute-thread = Slå tråden fra
notify-unfollow = Følg ikke længere
notify-tags = Mine tags
notify-mute-person = Slå { $name } fra
notify-switch-off = Ikke mere af ”{ $about }”
notify-because-wrote = Du skrev det, det handler om.
notify-because-replied = Det er et svar på det, du skrev.
notify-because-follow = Du følger tråden, fordi du skrev i den, sendte den videre eller valgte at følge den.
notify-because-board = Det står på din tavle.
notify-because-mentioned = Dit navn står i det, med @. Det får du at vide, selv i tråde du har slået fra.
notify-because-deleted = Du skrev det. Dine ord findes stadig blandt det, du har skrevet; den, der slettede det, kan hente det tilbage.
notify-because-referred = Nogen tror, du kan hjælpe, og sendte spørgsmålet videre til dig.
notify-because-shared = Nogen delte noget, du har skrevet.
notify-because-shown = Nogen sendte det til dig personligt.
notify-because-asked = Du stillede spørgsmålet.
notify-because-followed = Du får det at vide, når kolleger følger dig.
notify-because-tagged = Kolleger kan sige, hvad du ved noget om, hver med sit navn. Fjern det, der ikke passer: ingen får det at vide.
notify-because-network = Det handler om, at du og en kollega bliver kontakter.
notify-because-helped = Du hjalp med et svar.
notify-because-tested = Du bad om den for at se, om notifikationer kommer frem.
notify-because-link-made = Det handler om din konto: den, der har linket, kan logge ind som dig én gang. Den notifikation kan ikke slås fra.

## What somebody wants to be told of
notify-about = Vis
notify-about-all = Alle notifikationer
notify-about-unknown = Der er ingen notifikationer om det. Udelad det for at se alle.
notify-about-responses = Svar og kommentarer
notify-about-responses-words = Nogen svarer på eller kommenterer det, du skrev.
notify-about-mentions = Omtaler
notify-about-mentions-words = Nogen skriver dit navn med @.
notify-about-referrals = Spørgsmål, der er sendt videre
notify-about-referrals-words = Et spørgsmål kommer til dig, eller dit går videre til en anden.
notify-about-board = Min tavle
notify-about-board-words = Nogen skriver på din tavle.
notify-about-threads = Tråde, jeg følger
notify-about-threads-words = Noget nyt i en tråd, du har deltaget i eller følger.
notify-about-likes = Synes godt om
notify-about-likes-words = Nogen synes godt om det, du skrev.
notify-about-thanks = Tak og godkendte svar
notify-about-thanks-words = Du hjalp, og nogen siger det.
notify-about-network = Mit netværk
notify-about-network-words = Invitationer, nye kontakter og følgere.
notify-about-tags = Tags på mig
notify-about-tags-words = Nogen siger, hvad du ved noget om.
notify-settings = Hvad jeg får at vide
notify-settings-words = Vælg, hvad der når din indbakke og får klokken til at ringe. Det, du slår fra, går ikke tabt: det står, hvor det blev skrevet.
notify-settings-bell = I min indbakke
notify-settings-save = Gem
notify-settings-saved = Gemt.
notify-settings-back = Tilbage til indbakken

## Communities
notify-community-asked = { $known ->
    [yes] { $who } vil gerne med i { $community }
   *[no] { $who } ville gerne med i et fællesskab
}
notify-community-invited = { $known ->
    [yes] { $who } inviterer dig til { $community }
   *[no] { $who } inviterede dig til et fællesskab
}
notify-community-let-in = { $known ->
    [yes] { $who } lukkede dig ind i { $community }
   *[no] { $who } lukkede dig ind i et fællesskab
}
notify-community-welcome = { $known ->
    [yes] Velkommen til { $community }
   *[no] Velkommen til et fællesskab
}
notify-community-barred = { $role ->
    [lifted] { $known ->
        [yes] { $community } er åbent for dig igen: du kan melde dig ind eller bede om det som andre
       *[no] Et fællesskab er åbent for dig igen
    }
   *[other] { $known ->
        [yes] { $who } har fjernet dig fra { $community }, og du bliver ikke lukket ind igen
       *[no] { $who } har fjernet dig fra et fællesskab, og du bliver ikke lukket ind igen
    }
}
notify-community-offered = { $known ->
    [yes] { $community } har ingen ejer mere. Vil du tage dig af det?
   *[no] Et fællesskab har ingen ejer mere
}
notify-guest-ending = Adgangen for { $who } udløber snart. Forlæng den, eller lad den udløbe.
notify-because-guest = Du står inde for denne gæst.
notify-because-community = Det handler om dig og et fællesskab.
notify-because-community-barred = Den, der ejer et fællesskab, bestemmer, hvem der er med. Det kan ikke slås fra.
notify-because-community-asked = Du ejer fællesskabet, og ejerne lukker folk ind.
notify-about-communities = Fællesskaber
notify-about-communities-words = Invitationer til fællesskaber, og hvem der gerne vil med i dine.

## Begivenheder og meddelelser
notify-announced = { $who } meddeler: »{ $title }«
notify-read-due = Læs »{ $title }«, og bekræft, at du har gjort det
notify-in-forum = { $who } skrev »{ $title }« i et forum, du følger
notify-question-due = Hjælp til »{ $title }« ønskes indtil i morgen. Du kan give spørgsmålet flere dage eller sende det videre.
notify-search-found = { $n ->
    [one] { $who } skrev noget, der passer til din gemte søgning »{ $search }«
   *[other] { $who } skrev noget, der passer til dine gemte søgninger, senest »{ $search }«
}
notify-because-search = Du har gemt en søgning og bedt om at høre om det nye.
notify-about-searches = Gemte søgninger
notify-about-searches-words = Nyt, der passer til en søgning, du har gemt med besked.
notify-offered = { $role ->
    [answered] Du har svaret på lignende spørgsmål, så dette kan interessere dig: »{ $title }«
    [wrote] Du har skrevet om det, så dette kan interessere dig: »{ $title }«
    [tagged] Dine tags passer til spørgsmålet, så det kan interessere dig: »{ $title }«
   *[other] Du kender måske svaret: »{ $title }«
}
notify-because-offered = Ingen har svaret på spørgsmålet endnu, og det, du gør her, tyder på, at du måske ved det. Ingen får at vide, om du ser på det.
notify-because-forum = Du følger forummet.
notify-because-question-due = Du bad om hjælp indtil en bestemt dag.
notify-event-invited = { $who } inviterer dig til »{ $title }«
notify-event-soon = »{ $title }« begynder snart
notify-event-changed = »{ $title }« har fået ny tid eller nyt sted
notify-event-seat = Du har fået plads til »{ $title }«
notify-event-cancelled = »{ $title }« er aflyst
notify-because-announced = Du er medlem af fællesskabet.
notify-because-read-due = Den, der skrev det, beder alle bekræfte, at de har læst det.
notify-because-event-invited = Nogen vil gerne have, at du kommer.
notify-because-event = Du kommer, eller er blevet inviteret.
notify-about-events = Begivenheder
notify-about-events-words = Invitationer, påmindelser og ændringer af begivenheder, du kommer til.
notify-about-announcements = Meddelelser
notify-about-announcements-words = Hvad ejerne meddeler i dine fællesskaber, og hvad du bedes læse.

## Moderering
notify-judged = { $role ->
    [quarantined] Det, du skrev, er skjult. Se hvorfor, og hvad du kan gøre
    [deleted] Det, du skrev, er slettet efter en afgørelse. Se hvorfor
    [rejected] Det, du skrev, blev ikke taget, som det er. Se hvorfor, og send det igen
    [approved] Det, du skrev, er set igennem og kan nu læses
    [released] Det, du skrev, kan ses igen
    [refused] Din klage blev afvist: det, du skrev, forbliver skjult
    [flag-dismissed] Det, du flagede, er set igennem og bliver stående
    [flag-quarantined] Det, du flagede, er skjult
    [flag-deleted] Det, du flagede, er slettet
   *[other] Der er afgjort noget om det, du skrev
}
notify-to-decide = Noget venter på din afgørelse
notify-because-to-decide = Du ejer fællesskabet eller er moderator: det er dig, der afgør det, der er flaget eller venter.
notify-asked = En moderator beder dig ændre noget
notify-reviewed = { $role ->
    [dismissed] Det, du flagede, er set igennem og bliver, som det er
   *[other] Det, du flagede, er set igennem: den, det gælder, er blevet bedt om at ændre det
}
notify-because-judged = Den, der skriver noget eller flager, får at vide, hvad der blev afgjort. Det kan ikke slås fra.
notify-community-read = { $known ->
    [yes] { $who }, administrator, læser { $community } i en begrænset tid
   *[no] { $who }, administrator, læser et fællesskab, du ejer, i en begrænset tid
}
notify-because-community-read = Du ejer fællesskabet, og den, der læser det uden at være med, skal sige hvorfor. Det kan ikke slås fra.

# Stillness
notify-still = Sæt klokken på pause
notify-still-words = Beskeder gemmes og står i indbakken som altid. Kun tallet ved klokken står stille så længe.
notify-still-hour = I en time
notify-still-tomorrow = Til i morgen tidlig
notify-still-day = Dagen, du er tilbage
notify-still-day-words = For eksempel efter en ferie. Klokken ringer igen klokken otte den morgen.
notify-still-until-day = Til den dag
notify-still-more = Til en dag …
notify-still-resume = Lad den ringe igen
notify-still-direct = Det, der siges til mig, ringer alligevel
notify-still-direct-words = Dit navn, et svar til dig, en invitation, noget der venter på din beslutning.
notify-still-kept = Beskeder gemmes her som altid.
notify-still-change = Ret
notify-still-hours = Stille timer
notify-still-hours-words = I de her timer hver dag står klokken stille.
notify-still-zone = Efter uret i { $zone }.
notify-still-zone-change = Ret din tidszone
notify-still-from = Fra
notify-still-to = Til
notify-still-hours-none = Ingen stille timer
notify-still-until-wrong = Vælg en time, i morgen eller en dag.
notify-still-day-wrong = Vælg en kommende dag inden for et år.
notify-still-hours-wrong = Angiv to forskellige tider, for eksempel 22:00 og 07:00.

# What the organisation decides
notify-house-tab = Beskeder
notify-house = Hvad folk får besked om
notify-house-words = For hver slags: hvad den, der intet har valgt, får besked om, og om man må vælge. Det, der angår ens egen konto, siges altid.
notify-house-bell = Klokken
notify-house-rule = Som det leveres: { $rule }
notify-house-on = Til, man må slå det fra
notify-house-off = Fra, man må slå det til
notify-house-always = Altid til
notify-house-never = Altid fra
notify-house-why = Grund, hvis man ikke må vælge
notify-house-unknown = Vælg en af de fem.
notify-locked = Det har din organisation besluttet.
notify-locked-on = til
notify-locked-off = fra
