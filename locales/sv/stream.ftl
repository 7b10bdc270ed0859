# Home: the stream, its composer, its side column.

## Composer
stream-prompt = Vad tänker du på, { $name }?
stream-kind-status = Uppdatering
stream-kind-question = Fråga
stream-submit-status = Publicera
stream-submit-question = Fråga
stream-place-status = Vad arbetar du med? Vad har du lärt dig?
stream-place-question = Berätta lite mer, så att någon kan hjälpa dig
stream-audience-people = Bara de jag nämner
stream-audience-people-who = de du nämner

## Views
stream-tabs = Vems inlägg
stream-following = Följer
stream-network = Mitt nätverk
stream-all = Alla
stream-mentions = Omnämnanden
stream-waiting = Att göra
stream-saved = Sparat
stream-sort = Ordning
stream-sort-active = Senast aktiv
stream-sort-newest = Nyast

## Why a post is here
stream-reason-answered = { $who } svarade
stream-reason-answered-more = { $n ->
    [one] { $who } svarade, och en till hakade på
   *[other] { $who } svarade, och { $n } till hakade på
}
stream-reason-answered-many = { $who } svarade, och många andra hakade på
stream-reason-commented = { $who } kommenterade
stream-reason-commented-more = { $n ->
    [one] { $who } och en till kommenterade
   *[other] { $who } och { $n } till kommenterade
}
stream-reason-commented-many = { $who } och många andra kommenterade
stream-reason-mentioned = { $who } nämnde dig
stream-reason-mentioned-in = { $who } nämnde dig i ”{ $title }”

## Nothing here yet
stream-empty-following = Lugnt här än så länge
stream-empty-following-words = Här samlas inlägg från dem du följer. Följ några kollegor så vaknar sidan till liv.
stream-find-people = Hitta personer
stream-empty-network = Inget från dina kontakter än
stream-empty-network-words = Det dina kontakter skriver syns här. Lägg till människor du arbetar med som kontakter.
stream-empty-all = Det första ordet är ditt
stream-empty-all-words = Ingen har skrivit något än. Säg hej, eller fråga något du vill veta.
stream-empty-all-do = Skriv något
stream-empty-all-outside = Lugnt här än så länge
stream-empty-all-outside-words = Det som skrivs i dina gemenskaper syns här.
stream-empty-kind = Inget av det här slaget
stream-empty-kind-words = Andra inlägg kan ändå vara värda en titt.
stream-empty-kind-do = Visa allt

## Newcomers
stream-around = Personer att följa
stream-around-words = Just nu ser du allas inlägg. Följ några, så kommer deras först.
stream-follow = Följ

## Side column
stream-show = Visa
stream-show-all = Allt
stream-show-status = Uppdateringar
stream-show-message = Meddelanden på tavlor
stream-show-question = Frågor
stream-open = Väntar på svar
stream-open-all = Alla frågor
stream-my-network = Mitt nätverk
stream-my-network-all = Visa alla
stream-contacts = { $n ->
    [one] kontakt
   *[other] kontakter
}
stream-followed = följer
stream-tags = Taggar på den här sidan
stream-kind-unknown = Det finns inget av det här slaget.

## What is new, and what is not wanted
stream-line = Nytt sedan du var här senast
stream-line-all = Jag har sett allt det här
stream-filters = Begränsat till
stream-filter-off = , visa alla igen
stream-filter-person = En person
stream-view-unknown = Den vyn finns inte. Välj following, network eller all.
stream-sort-unknown = Den ordningen finns inte. Välj active eller newest.
stream-choices = I mitt flöde
stream-save = Spara till senare
stream-unsave = Ta bort från listan
stream-mute-thread = Tysta tråden
stream-unmute-thread = Hör av tråden igen
stream-mute-person = Tysta { $name }
stream-unmute-person = Visa { $name } igen
stream-mute-words = Det du tystar försvinner ur ditt flöde. Ingen får veta det.
stream-muted = Tystat
stream-muted-words = Bara ditt flöde är utan det här. Alla andra ser det som förut, och ingen vet om det.
stream-muted-none = Inget är tystat
stream-muted-none-words = Med prickarna under ett inlägg kan du tysta tråden, den som skrev eller gemenskapen.
stream-unmute = Visa igen
stream-muted-community = Gemenskap: det som sägs till dig kommer fortfarande
stream-empty-mentions = Ingen har nämnt dig än
stream-empty-mentions-words = Där någon skriver ditt namn med @ hittar du det här.
stream-empty-waiting = Inget väntar på dig
stream-empty-waiting-words = Inbjudningar och beslut som bara du kan avgöra samlas här, och försvinner när de är avgjorda.
stream-empty-saved = Inget sparat än
stream-empty-saved-words = Med prickarna under ett inlägg kan du spara det till senare. Bara du ser den här listan.
stream-empty-back = Tillbaka till flödet
stream-feeds-words = En flödesläsare som får en sådan adress berättar vad som är nytt i en lista. Den som har adressen läser den som du: behåll den för dig själv.
stream-feeds-made = Det här är adressen. Den visas bara nu: kopiera den till din flödesläsare.
stream-feeds-make = Skapa en adress för flödet
stream-feeds-read = Läs det här
stream-feeds-hint = Öppna en lista (hem, en person, en tagg, frågor, en gemenskap, ett forum, en sökning) och välj ”Flöde” där.

# Hett och på väg upp
stream-hot = Hett
stream-rising = På väg upp
stream-hot-in = Hett i { $name }
stream-hot-words = Det som är nytt, där folk skriver och det de gillat på sistone. Det svalnar av sig självt.
stream-hot-how = Så här är det ordnat
stream-hot-empty = Inget är varmt just nu
stream-hot-empty-words = När någon skriver, svarar eller gillar något syns det här en tid.
stream-hot-all = Allt, senast aktivt först
stream-hot-why = Värme { $heat }: { $age } dagar gammalt, tyst i { $quiet } dagar, { $likes } nya gillningar
stream-rising-why = Stigning { $heat }: { $fast } svar och gillningar nu, { $slow } de senaste dagarna
stream-how-intro = De här två ordningarna finns för den som ber om dem. Var och en har en enda formel, samma för alla, och talen som gick in i den står vid varje inlägg.
stream-how-hot = Värme = ({ $begins } + nya gillningar) ÷ ((dagar gammalt + { $young }) × (dagar tyst + { $spoken }))
stream-how-age = Dagar gammalt
stream-how-age-words = Sedan det skrevs. { $young } läggs till, så att åldern avgör lite bland det som är några timmar gammalt.
stream-how-quiet = Dagar tyst
stream-how-quiet-words = Sedan någon senast skrev i tråden. { $spoken } läggs till, så att minuter inte avgör något.
stream-how-likes = Nya gillningar
stream-how-likes-words = Gillningar av tråden och av svaren. Var och en räknas hälften efter två dagar och en fjärdedel efter fyra. Allt börjar med { $begins }, så att en eller två gillningar avgör lite. Den som gillar igen räknas en gång.
stream-how-cools = Så svalnar allt: det som är gammalt och tyst sjunker, hur omtyckt det än var en gång.
stream-how-rising = Stigning = nu ÷ (de senaste dagarna + 1)
stream-how-fast = Nu
stream-how-fast-words = Svar och gillningar, där var och en räknas hälften efter sex timmar.
stream-how-slow = De senaste dagarna
stream-how-slow-words = Samma svar och gillningar, där var och en räknas hälften efter fyra dagar.
stream-how-not = Det som inte räknas
stream-how-not-words = Vem som skrev, vem du är, vad du läst förut, hur ofta något har visats och om någon vill att det ska synas. Här står bara det du får läsa, och det du tystat är utelämnat.
stream-how-lost = Inget går förlorat: det som är kallt här står kvar i ordningen efter senaste aktivitet och hittas med sökning, som förut. Ditt flöde behåller den ordning du valt.
