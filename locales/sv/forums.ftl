# Forums: where topics and questions stand, and how order is kept there.
forums-title = Forum
forums-words = Fråga, diskutera och hitta igen det andra kommit fram till.
forums-topic = Ämne
forums-alone = För alla på { $org }
forums-mine = I dina gemenskaper
forums-up = Flytta upp { $name }
forums-down = Flytta ner { $name }
forums-none = Inget forum än
forums-none-words = Här står forumen i gemenskaper som du är med i eller följer.
forums-none-do = Hitta en gemenskap
forums-counts = { $topics ->
    [one] 1 ämne
   *[other] { $topics } ämnen
} · { $messages ->
    [one] 1 inlägg
   *[other] { $messages } inlägg
}
forums-last = senast av
forums-latest = Senaste aktivitet
forums-newest = Nytt i forumen
forums-one = Forum
forums-all = Visa alla
forums-tab-topics = Ämnen
forums-order = Ordning
forums-order-active = Senaste aktivitet
forums-order-newest = Nyast först
forums-empty = Inget ämne än
forums-empty-words = Börja det första: en fråga, eller något som är värt att prata om.
forums-members-write = Medlemmar skriver här. Gå med i gemenskapen för att börja ett ämne eller svara.
forums-about = Det här forumet
forums-median = Första svar oftast efter { $span }
forums-first-reply = Första svaret efter { $span }
forums-replies = Svar
forums-reply = Svara
forums-reply-prompt = Skriv ett svar…
forums-prompt = Börja ett ämne i { $name }
forums-kind-topic = Diskussion
forums-kind-question = Fråga
forums-place-topic = Vad finns det att säga om det?
forums-place-question = Vad har du prövat, och vad skulle hjälpa?
forums-title-field = Rubrik
forums-title-hint = Vad handlar det om?
forums-who-community = den som läser { $name }
forums-start = Starta ett forum
forums-start-in = Det står i { $name }, för alla som läser där.
forums-start-alone = Det står för sig självt: alla här läser och skriver i det.
forums-start-do = Starta det
forums-name = Namn
forums-about-field = Vad det handlar om
forums-owners = Vem som håller ordning
forums-owners-hint = De låser, fäster, flyttar och raderar ämnen. Som @namn, med mellanslag.
forums-settings = Foruminställningar
forums-save = Spara
forums-remove = Ta bort forumet
forums-remove-words = Bara ett tomt forum kan tas bort: flytta eller radera ämnena först.
forums-which = Forum
forums-turn-topic = Gör det till en diskussion
forums-turn-topic-words = Svaren står kvar som inlägg.
forums-turn-question = Gör det till en fråga
forums-turn-question-words = Det andra svarat blir svar, och ett kan godkännas.
forums-turn-status = Gör det till en uppdatering
forums-turn-status-words = Det lämnar forumet och står bland samma personers uppdateringar; rubriken hamnar ovanför texten.
forums-turn-nowhere = Det finns inget forum som läses av samma personer.
forums-move = Flytta till ett annat forum
forums-move-words = De som läser där läser det sedan. Du ser först vem som får eller inte längre får se det.
forums-move-do = Flytta
forums-move-sure = Flytta ändå
forums-move-to = Då läses det av dem som läser { $name }.
forums-move-lose-all = Alla på { $org } som inte hör dit kan inte längre se det.
forums-move-gain-all = Alla på { $org } kan då läsa det.
forums-move-lose = { $n ->
    [one] 1 person kan inte längre se det.
   *[other] { $n } personer kan inte längre se det.
}
forums-move-gain = { $n ->
    [one] 1 person till får se det.
   *[other] { $n } personer till får se det.
}
forums-merge = Slå ihop med ett annat ämne
forums-merge-words = Allt hamnar där, i tidsordning. Den här adressen leder dit.
forums-merge-into = Ämnet som blir kvar
forums-merge-do = Slå ihop
forums-merge-asks = ”{ $from }” blir en del av ”{ $into }”: { $n ->
    [one] 1 inlägg flyttas
   *[other] { $n } inlägg flyttas
}, och rubriken står kvar som text. Det går inte att ångra.
forums-merge-sure = Slå ihop dem
forums-address-hint = Klistra in adressen.
forums-duplicate = Har frågats förut
forums-duplicate-words = De leder till varandra, och den här låses.
forums-duplicate-of = Var det frågades
forums-duplicate-do = Märk som redan frågad
forums-duplicate-undo-words = Den är märkt som redan frågad, och låst.
forums-duplicate-undo = Det stämmer inte
forums-split-words = Det blir ett eget ämne, med allt som svarats på det. En hänvisning står kvar.
forums-split-along = Vad som ska följa med
forums-split-do = Gör det till ett ämne

## Signs and switches that every thread in a forum shares
forum-path = Var det står
forum-pinned = Fäst
forum-locked = Låst
forum-locked-topic = Ämnet är låst. Det kan läsas, och den som håller ordning här kan skriva.
forum-locked-forum = Forumet är låst. Det kan läsas, och den som håller ordning här kan skriva.
forum-lock = Lås
forum-unlock = Lås upp
forum-pin = Fäst överst
forum-unpin = Lossa
forum-arrange = Flytta, slå ihop, ändra
forum-turn = Gör om det
forum-make-topic = Gör ett ämne av det
forum-asked-before = Har frågats förut:
forum-asked-again = Frågat igen:
forum-goes-on = Fortsätter i:
forum-comes-from = Började i:
forum-in-reply = svar till { $name }
forum-shape = Svarens ordning
forum-shape-threaded = Trådat
forum-shape-flat = I tidsordning
forum-span-minutes = { $n ->
    [one] 1 minut
   *[other] { $n } minuter
}
forum-span-hours = { $n ->
    [one] 1 timme
   *[other] { $n } timmar
}
forum-span-days = { $n ->
    [one] 1 dag
   *[other] { $n } dagar
}

## When it cannot be
forum-name-empty = Ge det ett namn.
forum-owner-guest = Gäster kan inte hålla ordning i ett forum.
forum-not-empty = Något står kvar i det eller ligger i papperskorgen. Flytta ämnena först, eller lås forumet.
forum-untitled = Ge det en rubrik.
forum-no-status = I ett forum är det en diskussion eller en fråga: välj en och ge den en rubrik.
forum-split-nothing = Välj vad som ska bli ett ämne.
forum-merge-itself = Det är samma ämne. Välj ett annat.
forum-merge-elsewhere = Det läses av andra. Flytta först ämnet till samma forum.
forum-merge-for-good = En sammanslagning går inte att ångra: skicka confirmed=1 för att göra den.
forum-move-shifts = Andra skulle se det, eller inte längre se det: skicka confirmed=1 för att göra det.
forum-move-looked-first = I den gemenskapen tittar ägarna först på det som kommer. Låt någon av dem flytta det.
forum-turn-looked-first = I den här gemenskapen tittar ägarna först på sådant. Låt någon av dem göra det.
forum-duplicate-itself = Ange adressen till ett annat ämne eller en annan fråga.
forum-named-unknown = Där finns inget som du kan se. Klistra in adressen från webbläsarens adressrad.
forum-passed-on = Den har skickats vidare till andra anslagstavlor och delar läsare med dem, så den blir kvar.
forum-turn-kind = Det kan inte göras om till det.
forum-turn-where = Välj vilket forum det ska stå i.
forum-turn-audience = Det forumet läses av andra. Välj ett som samma personer läser.
