# The inbox. Each sentence: who did what; "named" says whether what it is about has a title.

notify-title = Inkorg
notify-unread = Olästa
notify-all = Alla
notify-done = Klart
notify-read-all = Markera alla som lästa
notify-mark-read = Markera som läst
notify-mark-unread = Markera som oläst
notify-mark-done = Klar med det här
notify-undone = Tillbaka till listan
notify-tomorrow = Påminn mig i morgon
notify-done-read = Klar med alla lästa
notify-new = Ny
notify-today = I dag
notify-yesterday = I går
notify-somebody = Någon
notify-none-unread = Du har läst allt
notify-none-unread-words = När någon svarar, nämner dig eller skickar en fråga vidare till dig läser du det här.
notify-see-all = Visa tidigare notiser
notify-none = Inget här än
notify-none-words = När någon svarar, nämner dig eller skickar en fråga vidare till dig läser du det här. Börja gärna med att fråga något.
notify-ask = Ställ en fråga

notify-answered = { $named ->
    [yes] { $who } svarade på din fråga ”{ $title }”
   *[no] { $who } svarade på din fråga
}
notify-commented = { $named ->
    [yes] { $who } kommenterade din fråga ”{ $title }”
   *[no] { $who } kommenterade ditt inlägg
}
notify-replied = { $named ->
    [yes] { $who } svarade dig i ”{ $title }”
   *[no] { $who } svarade på din kommentar
}
notify-thread = { $kind ->
    [answer] { $who } svarade på ”{ $title }”, som du följer
   *[other] { $named ->
        [yes] { $who } kommenterade ”{ $title }”, som du följer
       *[no] { $who } kommenterade ett inlägg som du följer
    }
}
notify-board-thread = { $kind ->
    [answer] { $who } svarade på ”{ $title }” på din tavla
   *[other] { $named ->
        [yes] { $who } kommenterade ”{ $title }” på din tavla
       *[no] { $who } kommenterade ett inlägg på din tavla
    }
}
notify-thread-accepted = { $named ->
    [yes] { $who } godkände ett svar på ”{ $title }”, som du följer
   *[no] { $who } godkände ett svar på en fråga som du följer
}
notify-board = { $kind ->
    [question] { $who } frågade dig på din tavla: ”{ $title }”
   *[other] { $who } skrev på din tavla
}
notify-mentioned = { $named ->
    [yes] { $who } nämnde dig i ”{ $title }”
   *[no] { $who } nämnde dig
}
notify-deleted = { $kind ->
    [answer] { $named ->
        [yes] { $who } tog bort ditt svar på ”{ $title }”
       *[no] { $who } tog bort ditt svar
    }
    [comment] { $named ->
        [yes] { $who } tog bort din kommentar till ”{ $title }”
       *[no] { $who } tog bort din kommentar
    }
    [question] { $who } tog bort din fråga ”{ $title }”
   *[other] { $who } tog bort något du har skrivit
}
notify-liked = { $kind ->
    [answer] { $who } gillade ditt svar
    [comment] { $who } gillade din kommentar
    [question] { $who } gillade din fråga ”{ $title }”
   *[other] { $who } gillade ditt inlägg
}
notify-referred = { $who } tror att du kan hjälpa till: ”{ $title }”
notify-shown = { $named ->
    [yes] { $who } vill att du ser ”{ $title }”
   *[no] { $who } vill att du ser det här
}
notify-shared = { $who } delade det du skrev
notify-passed-on = { $who } skickade din fråga ”{ $title }” vidare till { $board }
notify-accepted = { $who } godkände ditt svar på ”{ $title }”
notify-confirmed = { $who } bekräftade ditt svar på ”{ $title }”
notify-credited = { $role ->
    [answered] { $who } godkände ditt svar på ”{ $title }”
    [referred] Du skickade ”{ $title }” vidare, och frågan fick sitt svar
    [connected] ”{ $title }” fick sitt svar via din tavla
   *[other] Du hjälpte ”{ $title }” att få sitt svar
}
notify-thanked = { $named ->
    [yes] { $who } tackar dig för ”{ $title }”
   *[no] { $who } tackar dig
}
notify-followed = { $who } började följa dig
notify-tagged = { $tagged ->
    [0] { $who } taggade dig
   *[other] { $who } taggade dig: { $tags }
}
notify-invited = { $who } vill bli din kontakt
notify-contact = { $who } accepterade din inbjudan: nu är ni kontakter
notify-tested = En testnotis som du skickade: klockan fungerar.
notify-link-made = { $who } har gjort en ny inloggningslänk till dig
notify-link-made-advice = Har du inte bett om den, hör av dig och se efter bland dina enheter.

## Several at once
notify-two = { $one } och { $two }
notify-many = { $one } och { $n } till
notify-more = { $n ->
    [one] 1 till i tråden, av { $who }
   *[other] { $n } till i tråden, av { $who }
}

## Lists
notify-none-done = Inget är klart än
notify-none-done-words = Notiser du är klar med lämnar listan och väntar här, om du skulle sakna någon.
notify-none-about = Inget av det här slaget
notify-none-about-words = Det kan finnas andra notiser.
notify-key-done = Inkorg: klar med en notis
notify-key-unread = Inkorg: läst eller oläst

## Why somebody was told
notify-why = Varför får jag veta det här?
notify-mute-thread = Tysta tråden
notify-unfollow = Sluta följa
notify-tags = Mina taggar
notify-mute-person = Tysta { $name }
notify-switch-off = Inget mer av ”{ $about }”
notify-because-wrote = Du skrev det som det handlar om.
notify-because-replied = Det är ett svar på det du skrev.
notify-because-follow = Du följer tråden, eftersom du skrev i den, skickade den vidare eller valde att följa den.
notify-because-board = Det står på din tavla.
notify-because-mentioned = Ditt namn står i det, med @. Det får du veta även i trådar som du har tystat.
notify-because-deleted = Du skrev det. Dina ord finns kvar bland det du har skrivit; den som tog bort det kan ta tillbaka det.
notify-because-referred = Någon tror att du kan hjälpa till och skickade frågan vidare till dig.
notify-because-shared = Någon delade något som du har skrivit.
notify-because-shown = Någon skickade det till dig personligen.
notify-because-asked = Du ställde frågan.
notify-because-followed = Du får veta när kollegor följer dig.
notify-because-tagged = Kollegor kan säga vad du kan, var och en med sitt namn. Ta bort det som inte stämmer: ingen får veta det.
notify-because-network = Det handlar om att du och en kollega blir kontakter.
notify-because-helped = Du hjälpte till med ett svar.
notify-because-tested = Du bad om den, för att se om notiser kommer fram.
notify-because-link-made = Det handlar om ditt konto: den som har länken kan logga in som du en gång. Den här notisen går inte att stänga av.

## What somebody wants to be told of
notify-about = Visa
notify-about-all = Alla notiser
notify-about-unknown = Det finns inga notiser om det. Utelämna det för att se alla.
notify-about-responses = Svar och kommentarer
notify-about-responses-words = Någon svarar på eller kommenterar det du skrev.
notify-about-mentions = Omnämnanden
notify-about-mentions-words = Någon skriver ditt namn med @.
notify-about-referrals = Frågor som skickats vidare
notify-about-referrals-words = En fråga kommer till dig, eller din går vidare till någon annan.
notify-about-board = Min tavla
notify-about-board-words = Någon skriver på din tavla.
notify-about-threads = Trådar jag följer
notify-about-threads-words = Något nytt i en tråd som du deltagit i eller följer.
notify-about-likes = Gillningar
notify-about-likes-words = Någon gillar det du skrev.
notify-about-thanks = Tack och godkända svar
notify-about-thanks-words = Du hjälpte till, och någon säger det.
notify-about-network = Mitt nätverk
notify-about-network-words = Inbjudningar, nya kontakter och följare.
notify-about-tags = Taggar på mig
notify-about-tags-words = Någon säger vad du kan.
notify-settings = Vad jag får veta
notify-settings-words = Välj vad som når din inkorg och får klockan att ringa. Det du stänger av går inte förlorat: det står där det skrevs.
notify-settings-bell = I min inkorg
notify-settings-save = Spara
notify-settings-saved = Sparat.
notify-settings-back = Tillbaka till inkorgen

## Communities
notify-community-asked = { $known ->
    [yes] { $who } vill komma in i { $community }
   *[no] { $who } ville komma in i en gemenskap
}
notify-community-invited = { $known ->
    [yes] { $who } bjuder in dig till { $community }
   *[no] { $who } bjöd in dig till en gemenskap
}
notify-community-let-in = { $known ->
    [yes] { $who } släppte in dig i { $community }
   *[no] { $who } släppte in dig i en gemenskap
}
notify-community-welcome = { $known ->
    [yes] Välkommen till { $community }
   *[no] Välkommen till en gemenskap
}
notify-community-barred = { $role ->
    [lifted] { $known ->
        [yes] { $community } är öppen för dig igen: du kan gå med eller be om det som andra
       *[no] En gemenskap är öppen för dig igen
    }
   *[other] { $known ->
        [yes] { $who } har tagit bort dig ur { $community }, och du släpps inte in igen
       *[no] { $who } har tagit bort dig ur en gemenskap, och du släpps inte in igen
    }
}
notify-community-offered = { $known ->
    [yes] { $community } har ingen ägare längre. Vill du ta hand om den?
   *[no] En gemenskap har ingen ägare längre
}
notify-guest-ending = Åtkomsten för { $who } upphör snart. Förläng den eller låt den upphöra.
notify-because-guest = Du ansvarar för den här gästen.
notify-because-community = Det handlar om dig och en gemenskap.
notify-because-community-barred = Den som äger en gemenskap bestämmer vem som är med. Det går inte att stänga av.
notify-because-community-asked = Du äger gemenskapen, och ägarna släpper in folk.
notify-about-communities = Gemenskaper
notify-about-communities-words = Inbjudningar till gemenskaper, och vem som vill komma in i dina.

## Evenemang och meddelanden
notify-announced = { $who } meddelar: ”{ $title }”
notify-read-due = Läs ”{ $title }” och bekräfta att du har gjort det
notify-in-forum = { $who } skrev ”{ $title }” i ett forum som du följer
notify-question-due = Hjälp med ”{ $title }” önskas till i morgon. Du kan ge frågan fler dagar eller skicka den vidare.
notify-search-found = { $n ->
    [one] { $who } skrev något som passar din sparade sökning ”{ $search }”
   *[other] { $who } skrev saker som passar dina sparade sökningar, senast ”{ $search }”
}
notify-because-search = Du har sparat en sökning och bett att få veta vad som är nytt.
notify-about-searches = Sparade sökningar
notify-about-searches-words = Nytt som passar en sökning du sparat med bevakning.
notify-offered = { $role ->
    [answered] Du har svarat på liknande frågor, så den här kan intressera dig: ”{ $title }”
    [wrote] Du har skrivit om det här, så frågan kan intressera dig: ”{ $title }”
    [tagged] Dina taggar passar frågan, så den kan intressera dig: ”{ $title }”
   *[other] Du kanske vet svaret: ”{ $title }”
}
notify-because-offered = Ingen har svarat på frågan än, och det du gör här tyder på att du kan veta svaret. Ingen får veta om du tittar på den.
notify-because-forum = Du följer forumet.
notify-because-question-due = Du bad om hjälp till en viss dag.
notify-event-invited = { $who } bjuder in dig till ”{ $title }”
notify-event-soon = ”{ $title }” börjar snart
notify-event-changed = ”{ $title }” har fått ny tid eller plats
notify-event-seat = Du har fått plats på ”{ $title }”
notify-event-cancelled = ”{ $title }” är inställt
notify-because-announced = Du är medlem i gemenskapen.
notify-because-read-due = Den som skrev det ber alla bekräfta att de har läst.
notify-because-event-invited = Någon vill att du kommer.
notify-because-event = Du kommer, eller har blivit inbjuden.
notify-about-events = Evenemang
notify-about-events-words = Inbjudningar, påminnelser och ändringar av evenemang du kommer till.
notify-about-announcements = Meddelanden
notify-about-announcements-words = Vad ägarna meddelar i dina gemenskaper, och vad du ombeds läsa.

## Moderering
notify-judged = { $role ->
    [quarantined] Det du skrev har dolts. Se varför, och vad du kan göra
    [deleted] Det du skrev har tagits bort efter ett beslut. Se varför
    [rejected] Det du skrev togs inte emot som det är. Se varför, och skicka det igen
    [approved] Det du skrev har granskats och kan nu läsas
    [released] Det du skrev syns igen
    [refused] Din överklagan avslogs: det du skrev förblir dolt
    [flag-dismissed] Det du flaggade har granskats och får stå kvar
    [flag-quarantined] Det du flaggade har dolts
    [flag-deleted] Det du flaggade har tagits bort
   *[other] Något har beslutats om det du skrev
}
notify-to-decide = Något väntar på ditt beslut
notify-because-to-decide = Du äger gemenskapen eller är moderator: det är du som beslutar om det som flaggats eller väntar.
notify-asked = En moderator ber dig ändra något
notify-reviewed = { $role ->
    [dismissed] Det du flaggade har granskats och blir som det är
   *[other] Det du flaggade har granskats: den det gäller har blivit ombedd att ändra det
}
notify-because-judged = Den som skriver något eller flaggar får veta vad som beslutades. Det går inte att stänga av.
notify-community-read = { $known ->
    [yes] { $who }, administratör, läser { $community } under en begränsad tid
   *[no] { $who }, administratör, läser en gemenskap du äger under en begränsad tid
}
notify-because-community-read = Du äger gemenskapen, och den som läser den utan att vara med måste säga varför. Det går inte att stänga av.

# Stillness
notify-still = Pausa klockan
notify-still-words = Notiserna sparas och står i inkorgen som alltid. Bara siffran vid klockan står stilla så länge.
notify-still-hour = En timme
notify-still-tomorrow = Till i morgon bitti
notify-still-day = Dagen du är tillbaka
notify-still-day-words = Till exempel efter en semester. Klockan ringer igen klockan åtta den morgonen.
notify-still-until-day = Till den dagen
notify-still-more = Till en dag …
notify-still-resume = Låt den ringa igen
notify-still-direct = Det som sägs till mig ringer ändå
notify-still-direct-words = Ditt namn, ett svar till dig, en inbjudan, något som väntar på ditt beslut.
notify-still-kept = Notiserna sparas här som vanligt.
notify-still-change = Ändra
notify-still-hours = Tysta timmar
notify-still-hours-words = De här timmarna varje dag står klockan stilla.
notify-still-zone = Enligt klockan i { $zone }.
notify-still-zone-change = Ändra din tidszon
notify-still-from = Från
notify-still-to = Till
notify-still-hours-none = Inga tysta timmar
notify-still-until-wrong = Välj en timme, i morgon eller en dag.
notify-still-day-wrong = Välj en kommande dag inom ett år.
notify-still-hours-wrong = Ange två olika tider, till exempel 22:00 och 07:00.

# What the organisation decides
notify-house-tab = Notiser
notify-house = Vad folk får veta
notify-house-words = För varje slag: vad den som inget har valt får veta, och om man får välja. Det som gäller det egna kontot sägs alltid.
notify-house-bell = Klockan
notify-house-rule = Som det levereras: { $rule }
notify-house-on = På, man får stänga av
notify-house-off = Av, man får sätta på
notify-house-always = Alltid på
notify-house-never = Alltid av
notify-house-why = Skäl, om man inte får välja
notify-house-unknown = Välj ett av de fem.
notify-locked = Din organisation har bestämt det här.
notify-locked-on = på
notify-locked-off = av
