# Evenemang: när och var, vilka som kommer, kalendrar.

events-title = Evenemang
events-event = Evenemang
events-lede = Vad som händer, för dig och i dina gemenskaper.
events-new = Nytt evenemang
events-make = Skapa evenemanget
events-save = Spara
events-all = Alla
events-mine = Mina
events-communities = Mina gemenskaper
events-see-all = Visa alla
events-next = Händer snart
events-coming-up = Händer snart
events-month = Månad
events-months = Vilka evenemang
events-month-before = Månaden före
events-month-after = Månaden efter
events-today = i dag
events-whole-day = Hela dagen
events-none = Inget är planerat här
events-none-words = Evenemang visas här så snart någon skapar ett som du får se.
events-mo = mån
events-tu = tis
events-we = ons
events-th = tor
events-fr = fre
events-sa = lör
events-su = sön
events-in-zone = tid i { $zone }
events-for-me = För dig: { $when }
events-zone-words = Tiderna visas som i { $zone }.
events-going = Kommer
events-maybe = Kanske
events-waiting = Väntar på plats
events-who-comes = Vilka som kommer
events-nobody = Ingen har sagt att de kommer ännu
events-nobody-words = Du kan bli den första.
events-back = Tillbaka till evenemanget
events-answer = Kommer du?
events-go = Jag kommer
events-may = Kanske
events-not = Jag kan inte
events-wait = Vänta på plats
events-i-go = Du kommer
events-i-wait = Du står på väntelistan
events-i-may = Kanske
events-cancelled = Inställt
events-full-words = Alla platser är tagna. Den som väntar får plats när någon lämnar återbud.
events-waiting-words = Du får ett meddelande när det finns en plats för dig.
events-more = Fler tillfällen
events-manage = Hantera
events-manage-words = De som kommer får veta om tid eller plats ändras, och om det ställs in.
events-change = Ändra
events-change-all = Ändra hela serien
events-change-one = Ändra detta tillfälle
events-change-all-words = Svaren finns kvar på de dagar som finns kvar. Det som varit ändras inte.
events-cancel = Ställ in evenemanget
events-cancel-all = Ställ in hela serien
events-cancel-one = Ställ in detta tillfälle
events-uncancel = Det blir av ändå
events-cancel-following = Ställ in detta och alla efter
events-uncancel-following = Detta och alla efter blir av ändå
events-following = Även alla som kommer efter
events-following-hint = De flyttas lika mycket och är på samma plats.
events-remove-one = Ta bort denna dag
events-invite = Bjud in
events-invite-people = Vilka vill du ska komma?
events-invite-hint = Användarnamn som @ann, med mellanslag. De måste kunna se evenemanget.
events-invite-do = Bjud in
events-invite-whom = Ange en till hundra personer.
events-invite-unseen = { $name } kan inte se evenemanget, så ingen bjöds in.
events-download = Kalenderfil
events-comments = Kommentarer
events-comment = Kommentera
events-name = Vad är det?
events-about = Om evenemanget
events-day = Dag
events-time = Från
events-end-day = Sista dag
events-end-day-hint = Om det är en annan.
events-end-time = Till
events-end-time-hint = Tomt: en timme.
events-all-day = Hela dagar, utan klockslag
events-zone = Tidszon
events-place = Plats
events-url = Länk, för dem som är med på nätet
events-people-hint = Användarnamn, när bara några får se det.
events-capacity = Platser
events-capacity-hint = Tomt: så många som kommer. När de är tagna kan andra vänta.
events-repeat = Upprepa
events-repeat-never = En gång
events-repeat-daily = Varje dag
events-repeat-weekly = Varje vecka
events-repeat-monthly = Varje månad, samma dag
events-repeat-weekday = Varje månad, samma veckodag (till exempel tredje torsdagen)
events-repeat-last = Varje månad, sista sådana veckodag
events-repeat-yearly = Varje år
events-every = Med mellanrum
events-every-hint = 2 med varje vecka: varannan vecka.
events-week = Varje vecka på
events-times = Slutar efter så många gånger
events-until = eller den
events-until-hint = En serie har ett slut; den kan förlängas.
events-untitled = Säg i några ord vad det är.
events-day-wrong = Ange en dag som 2026-10-25.
events-far = Det är för långt borta. Välj en tid mellan 1970 och 2200.
events-time-wrong = Ange en tid som 09:30.
events-end-before = Det slutar innan det börjar.
events-long = Ett evenemang varar högst en månad. Gör en serie, eller flera.
events-zone-wrong = Välj en tidszon, till exempel Europe/Stockholm.
events-number-wrong = Ange ett tal från 1 till { $max }.
events-url-wrong = Ange en hel adress som börjar med https://
events-repeat-wrong = Välj hur det upprepas.
events-not-last = Den första dagen är inte månadens sista sådana veckodag.
events-endless = Säg hur ofta, eller till när.
events-many = Det är mer än { $max } gånger. Låt det sluta tidigare.
events-none-of-series = Det finns ingen sådan dag.
events-last = Det är den enda dagen som finns kvar. Ta bort evenemanget i stället.
events-answer-wrong = Svara going, maybe eller no.
events-is-cancelled = Evenemanget är inställt.
events-is-over = Evenemanget är över.
events-feeds = Kalenderadresser
events-feeds-words = Ett kalenderprogram som får en sådan adress visar dina evenemang och håller sig uppdaterat. Den som har adressen läser dem som du: behåll den för dig själv.
events-feed-make = Skapa en adress för min kalender
events-feed-community = Prenumerera på kalendern
events-feed-community-hint = En gemenskap har en egen kalender: se dess evenemang.
events-feed-made = Det här är adressen. Den visas bara nu: kopiera den till ditt kalenderprogram.
events-feed-mine = Min kalender
events-feed-gone = En gemenskap som du inte längre ser
events-places = { $n } platser, { $free } lediga
events-going-count = { $n ->
    [0] Ingen kommer ännu
    [one] 1 person kommer
   *[other] { $n } kommer
}
events-each-day = { $n ->
    [one] Varje dag
   *[other] Var { $n }:e dag
}
events-each-week = { $n ->
    [one] Varje vecka
   *[other] Var { $n }:e vecka
}
events-each-month = { $n ->
    [one] Varje månad
   *[other] Var { $n }:e månad
}
events-each-year = { $n ->
    [one] Varje år
   *[other] Vart { $n }:e år
}
events-month-more = och { $n } till
