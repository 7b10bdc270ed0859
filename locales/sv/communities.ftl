# Communities: the catalogue, their pages, coming and going, what owners decide.
communities-title = Gemenskaper
communities-words = Här hjälper människor med samma ämne varandra. Gå med i en, eller starta en egen.
communities-discover = Upptäck
communities-member = Medlem
communities-owner = Ägare
communities-following = Följer
communities-invited = Inbjuden
communities-start = Starta en gemenskap
communities-start-words = Ett namn räcker för att börja. Allt kan ändras senare, utom om gäster får vara medlemmar.
communities-start-below = Starta en undergemenskap
communities-found = Starta
communities-search = Del av ett namn
communities-sort = Ordning
communities-sort-active = Senaste aktivitet
communities-sort-newest = Nyast först
communities-sort-name = Namn
communities-sort-members = Medlemmar
communities-tags = Ämnen
communities-trashed = Borttagna
communities-restore = Ta tillbaka
communities-members-count = { $n ->
    [one] 1 medlem
   *[other] { $n } medlemmar
}
communities-active = aktiv
communities-part-of = Del av { $name }
communities-show-all = Visa alla
communities-look = Se dig om

## Nothing there
communities-none = Ingen gemenskap ännu
communities-none-words = Starta den första: ett ämne som folk här frågar varandra om.
communities-none-guest = Du ser de gemenskaper du är medlem i. Den som bjöd in dig kan ta in dig.
communities-none-found = Ingen gemenskap med det namnet
communities-none-found-words = Prova en kortare del av namnet, eller ett annat ämne.
communities-none-owner = Du äger ingen gemenskap
communities-none-owner-words = Finns det ett ämne du vill samla folk kring?
communities-none-member = Du är inte medlem i någon gemenskap ännu
communities-none-member-words = Hitta en vars ämne är ditt: där svarar medlemmarna, och det kan du också.
communities-none-following = Du följer ingen gemenskap
communities-none-following-words = Följ en för att höra av den utan att bli medlem.
communities-none-invited = Ingen inbjudan väntar
communities-none-invited-words = När någon bjuder in dig till en gemenskap står det här.
communities-nothing = Inget är skrivet här ännu
communities-nothing-words = De första orden kan vara en fråga, eller vad du arbetar med.
communities-no-questions = Ingen fråga ännu
communities-no-questions-words = Ställ den första: den som har samma fråga hittar svaret här.
communities-no-members = Ingen här
communities-no-members-words = Prova ett annat namn, eller en annan lista.

## Kinds and roles
communities-open = Öppen
communities-moderated = Modererad
communities-restricted = Begränsad
communities-unlisted = Olistad
communities-external = Extern
communities-archived = Arkiverad
communities-role-owner = Du äger den
communities-role-member = Du är medlem
communities-role-follower = Du följer den
communities-guest = Gäst
communities-reads-open = Alla internt kan läsa och gå med. Medlemmar skriver.
communities-reads-moderated = Alla internt kan läsa. Ägarna släpper in medlemmar, och medlemmar skriver.
communities-reads-restricted = Bara medlemmar läser och skriver. Andra ser namn och syfte, och kan be att få komma in.
communities-reads-unlisted = Bara medlemmar känner till den. Ägarna bjuder in.
communities-reads-external = Medlemmar läser och skriver, bland dem gäster från andra organisationer.

## Coming and going
communities-join = Gå med
communities-leave = Lämna
communities-mute = Tysta
communities-muted-words = Du har tystat gemenskapen. Hemma och i inkorgen möter du bara det som sägs till dig.
communities-follow = Följ
communities-unfollow = Sluta följa
communities-ask = Be att få komma in
communities-ask-words = Varför du vill vara med
communities-ask-hint = Ägarna läser det här. Du kan lämna det tomt.
communities-ask-send = Skicka
communities-withdraw = Du har bett; ta tillbaka
communities-waiting = Du har bett att få komma in. Ägarna har inte svarat än.
communities-asked-in = { $who } bjuder in dig.
communities-accept = Gå med
communities-ignore = Ignorera
communities-join-to-write = Du kan läsa allt här. Gå med för att skriva och svara.
communities-closed = För medlemmar
communities-closed-words = Det som skrivs här kan läsas av medlemmar. Be ägarna släppa in dig.
communities-closed-external = Det som skrivs här kan läsas av medlemmar, bland dem gäster från andra organisationer. Be ägarna släppa in dig.
communities-waits-invited = { $who } bjuder in dig till { $name }
communities-waits-asks = { $who } vill komma in i { $name }

## A community's pages
communities-tab-overview = Översikt
communities-tab-questions = Frågor
communities-tab-members = Medlemmar
communities-tab-about = Om
communities-members = Medlemmar
communities-search-here = Sök här
communities-owners = Ägare
communities-followers = Följare
communities-below = Undergemenskaper
communities-welcome = Välkommen
communities-rules = Regler
communities-who-reads = Vem som läser
communities-address = Kort adress:
communities-since = Sedan
communities-prompt = Skriv något för { $name }
communities-kind-status = Inlägg
communities-kind-question = Fråga
communities-place-status = Vad vill du berätta för de andra?
communities-place-question = Berätta lite mer, så att någon kan hjälpa
communities-who-members = { $n ->
    [one] Publicera i { $name } · 1 person
   *[other] Publicera i { $name } · { $n } personer
}
communities-who-all = { $n ->
    [one] Publicera i { $name } · 1 medlem, alla på { $org } läser
   *[other] Publicera i { $name } · { $n } medlemmar, alla på { $org } läser
}
communities-archived-words = Den här gemenskapen är arkiverad: allt kan läsas, inget skrivas.
communities-successor-see = Den fortsätter i
communities-member-search = Del av ett namn
communities-inherited = Äger gemenskapen ovanför

## Owners
communities-requests = Ber att få komma in
communities-pending = Inbjudna, inget svar än
communities-pending-by = Inbjuden av { $who }
communities-approve = Släpp in
communities-decline = Gå förbi
communities-revoke = Ta tillbaka
communities-make-owner = Gör till ägare
communities-make-member = Gör till medlem
communities-remove = Ta bort
communities-bar = Ta bort och släpp inte in igen
communities-barred = Släpps inte in igen
communities-barred-by = Beslutat av { $who }
communities-unbar = Släpp in igen
communities-barred-you = Ägarna har beslutat att inte släppa in dig igen. Tycker du att det är fel, prata med dem.
communities-invite = Bjud in
communities-invite-to = Bjud in till { $name }
communities-invite-lede = De får veta det och bestämmer själva. En inbjudan gäller i 30 dagar.
communities-invite-people = Personer
communities-invite-hint = Skriv namn med komma emellan
communities-invite-words = Några ord till dem
communities-invite-send = Bjud in
communities-settings = Inställningar
communities-save = Spara
communities-change-confirm = Ja, ändra
communities-field-name = Namn
communities-field-purpose = Vad den är till för
communities-field-purpose-hint = En eller två meningar. Den som kan hitta den läser dem.
communities-field-tags = Ämnen
communities-field-tags-hint = Taggar med mellanslag emellan
communities-field-kind = Vem som läser och vem som går med
communities-choose-open = Öppen: alla internt läser och får gå med
communities-choose-moderated = Modererad: alla internt läser, ägarna släpper in medlemmar
communities-choose-restricted = Begränsad: bara medlemmar läser, andra känner till den och får be
communities-choose-unlisted = Olistad: bara medlemmar känner till den
communities-field-external = Gäster från andra organisationer får vara medlemmar
communities-field-external-hint = Bara för begränsade och olistade. Det kan inte ändras senare.
communities-field-slug = Kort adress
communities-field-slug-hint = Bokstäver, siffror och bindestreck: mac-anvandare. En tidigare adress leder vidare.
communities-field-welcome = Ord till den som går med
communities-field-welcome-hint = Vad som hjälper en nykomling att börja
communities-field-rules = Regler
communities-field-rules-hint = Få och vänliga
communities-closing = { $items ->
    [one] Alla på { $org } kan läsa det enda inlägget här nu; därefter bara de { $members } medlemmarna.
   *[other] Alla på { $org } kan läsa de { $items } inläggen här nu; därefter bara de { $members } medlemmarna.
}
communities-closing-followers = { $n ->
    [0] Ingen följer den utifrån.
    [one] 1 följare hör inte av den längre: { $names }.
   *[other] { $n } följare hör inte av den längre: { $names }.
}
communities-closing-files = { $n ->
    [one] 1 fil försvinner ur sikte med dem. Den som har en kopia behåller den.
   *[other] { $n } filer försvinner ur sikte med dem. Den som har en kopia behåller den.
}
communities-opening = { $items ->
    [one] Medlemmarna skrev 1 inlägg här för sig själva; därefter kan alla på { $org } läsa det, med allt som sagts under det, och se vilka som är medlemmar.
   *[other] Medlemmarna skrev { $items } inlägg här för sig själva; därefter kan alla på { $org } läsa dem, med allt som sagts under dem, och se vilka som är medlemmar.
}
communities-opening-files = { $n ->
    [one] Alla kan öppna 1 fil som hör till.
   *[other] Alla kan öppna { $n } filer som hör till.
}
communities-listing = Alla på { $org } hittar den därefter i katalogen, med namn och syfte, ämnen, ägare och antal medlemmar.
communities-unlisting = { $n ->
    [one] Bara dess enda medlem hittar den därefter; för alla andra finns den inte längre.
   *[other] Bara dess { $n } medlemmar hittar den därefter; för alla andra finns den inte längre.
}
communities-ends-addresses = { $n ->
    [one] Den korta adressen { $addresses } leder ingenstans längre och kan tas för en annan.
   *[other] De korta adresserna { $addresses } leder ingenstans längre och kan tas för andra.
}
communities-ends-links = { $n ->
    [one] 1 inbjudningslänk släpper inte in någon längre.
   *[other] { $n } inbjudningslänkar släpper inte in någon längre.
}
communities-ends-requests = { $n ->
    [one] 1 person som bett att få komma in väntar förgäves och får inget besked.
   *[other] { $n } personer som bett att få komma in väntar förgäves och får inget besked.
}
communities-ends-requests-open = { $n ->
    [one] 1 person som bett att få komma in behöver inte vänta: alla får gå med.
   *[other] { $n } personer som bett att få komma in behöver inte vänta: alla får gå med.
}
communities-asks-all = Se alla
communities-asks-more = { $n } till
communities-asks-anew = Vad det innebär har ändrats under tiden. Läs en gång till.
communities-end = Avsluta
communities-archive = Arkivera
communities-archive-words = Arkiverad kan allt läsas och inget skrivas.
communities-successor = Var den fortsätter
communities-successor-hint = Adressen till en annan gemenskap, om det finns en
communities-reopen = Öppna igen
communities-trash = Ta bort
communities-trash-words = Borttagen syns den inte för någon, med allt som är skrivet i den och dess undergemenskaper. En ägare kan ta tillbaka den.
communities-trash-sure = { $name } försvinner för alla på en gång.

## Tabs, links, lists, moving
communities-tabs = Flikar
communities-tabs-words = Vad som finns i gemenskapen och i vilken ordning. Det som döljs finns kvar; bara ägare ser det då.
communities-tabs-back = Tillbaka till gemenskapen
communities-tab-hidden = Dold
communities-tab-removed = Borttagen
communities-tab-hidden-here = { $name } är dold: bara ägare ser den här sidan.
communities-tab-up = Flytta upp { $name }
communities-tab-down = Flytta ner { $name }
communities-tab-hide = Dölj
communities-tab-show = Visa
communities-tab-rename = Byt namn
communities-tab-name-hint = Lämna tomt för dess eget namn.
communities-tab-remove = Ta bort
communities-tab-goes = { $n ->
    [0] Det finns inget i { $name }. Den tas bort från sidan.
    [one] 1 sak i { $name } hamnar i papperskorgen.
   *[other] { $n } saker i { $name } hamnar i papperskorgen.
}
communities-tab-stays = { $n ->
    [one] 1 fråga som ställts där blir kvar bland gemenskapens frågor.
   *[other] { $n } frågor som ställts där blir kvar bland gemenskapens frågor.
}
communities-tab-remove-sure = Ja, ta bort
communities-more-settings = Mer
communities-picture = Bild
communities-picture-hint = Mitten visas som en kvadrat.
communities-picture-remove = Ta bort bilden
communities-leave-successor = Vem äger den sedan
communities-leave-hint = En medlem. Behövs bara om ingen annan äger den.
communities-links = Inbjudningslänkar
communities-link-new = En ny länk
communities-link-words = Den som har länken och är inloggad kommer in som medlem. Gäster gör det inte.
communities-link-words-external = Den som har länken och är inloggad kommer in som medlem, även gäster.
communities-link-words-hint = Den som öppnar länken läser detta. Det får vara tomt.
communities-link-field-days = Antal dagar den gäller
communities-link-field-uses = Antal personer den släpper in
communities-link-make = Skapa länk
communities-link-made = Kopiera länken nu: den visas bara den här gången.
communities-links-open = Länkar som släpper in
communities-link-by = Av { $who }
communities-link-used = använd { $used } av { $uses } gånger
communities-link-until = till { $date }
communities-resend = Fråga igen
communities-roster-export = Hämta listan
communities-roster-import = Läs in en lista
communities-roster-words = En CSV-fil med kolumnen ”handle” eller ”email”. Du ser vad den skulle ändra innan något händer. Alla kommer in som medlemmar.
communities-roster-file = Fil
communities-roster-hint = Högst 1 MB och 2 000 personer.
communities-roster-look = Se vad den ändrar
communities-roster-nobody = Ingen skulle komma in med den här listan.
communities-roster-sure = { $n ->
    [one] 1 person skulle komma in som medlem och får veta det.
   *[other] { $n } personer skulle komma in som medlemmar och får veta det.
}
communities-roster-take = { $n ->
    [one] Släpp in 1 person
   *[other] Släpp in { $n } personer
}
communities-roster-added = Kommer in: { $n }
communities-roster-refused = Får inte: { $n }
communities-roster-unknown = Ingen med det namnet här: { $n }
communities-roster-there = Redan här: { $n }
communities-roster-left = arbetar inte här längre
communities-roster-service = är ett program, inte en person
communities-roster-guest = är gäst, och gemenskapen är inte gjord för gäster
communities-roster-above = måste först vara medlem i gemenskapen ovanför
communities-roster-barred = har tagits bort och släpps inte in igen
communities-roster-no-file = Välj en fil.
communities-roster-columns = Första raden måste ha en kolumn ”handle” eller ”email”.
communities-move = Flytta
communities-move-words = Den blir undergemenskap till en som du äger, eller står för sig själv. Du ser allt det innebär innan det händer.
communities-move-where = Vart
communities-move-below = Under { $name }
communities-move-out = För sig själv
communities-move-look = Se vad det innebär
communities-move-none = Inget att flytta till
communities-move-none-words = Den kan flyttas under en gemenskap som du också äger, med gäster i båda eller ingen.
communities-move-sure = Ja, flytta
communities-move-to = { $name } blir undergemenskap till { $to }.
communities-move-alone = { $name } står för sig själv.
communities-move-joins = { $n ->
    [one] 1 medlem kommer också in i { $to }: { $names }.
   *[other] { $n } medlemmar kommer också in i { $to }: { $names }.
}
communities-move-owners = { $n ->
    [one] { $names } blir ägare, som ägare till den ovanför.
   *[other] { $names } blir ägare, som ägare till den ovanför.
}
communities-move-members = { $n ->
    [one] { $names } ägde den genom den ovanför och är medlem sedan.
   *[other] { $names } ägde den genom den ovanför och är medlemmar sedan.
}
communities-move-invitations = { $n ->
    [one] 1 obesvarad inbjudan faller bort.
   *[other] { $n } obesvarade inbjudningar faller bort.
}
communities-move-narrower = Den blir lika sluten som den ovanför. { $kind }.
communities-ownerless = Gemenskaper utan ägare
communities-ownerless-words = Ägarna har slutat. Den som varit medlem längst tillfrågas; du kan också utse någon.
communities-ownerless-none = Alla gemenskaper har en ägare
communities-ownerless-none-words = När den sista ägaren slutar visas gemenskapen här.
communities-ownerless-asked = { $who } är tillfrågad, sedan
communities-ownerless-who = Vem äger den från och med nu
communities-waits-offered = { $name } har ingen ägare längre. Vill du ta hand om den?
communities-offer-accept = Det vill jag
communities-offer-decline = Helst inte
communities-who-outside = { $n ->
    [one] Publicera i { $name } · 1 person, syns för personer från { $outside }
   *[other] Publicera i { $name } · { $n } personer, syns för personer från { $outside }
}
communities-unanswered = Väntar på svar
communities-helpers = Vem som hjälper här
communities-helps-accepted = { $n ->
    [one] 1 svar godtaget
   *[other] { $n } svar godtagna
}
communities-helps-thanked = { $n ->
    [one] tackad en gång
   *[other] tackad { $n } gånger
}
communities-helped-by = Där { $name } hjälpte de senaste { $days } dagarna.
communities-related = I närheten
communities-hint-waiting = { $n ->
    [one] 1 fråga har väntat på svar i över två veckor.
   *[other] { $n } frågor har väntat på svar i över två veckor.
}
communities-hint-look = Titta
communities-hint-quiet = Det har varit tyst här i { $weeks } veckor. En fråga väcker ofta folk; är ämnet slut, arkivera.
communities-hint-stale = { $n ->
    [one] 1 inlägg har inte rörts på ett år. Stämmer det fortfarande?
   *[other] { $n } inlägg har inte rörts på ett år. Stämmer de fortfarande?
}

## What cannot be
community-name-empty = Ge den ett namn.
community-name-taken = Det finns redan en gemenskap som heter { $name }. Välj ett annat namn, eller gå med i den.
community-slug = Använd bokstäver a till z, siffror och bindestreck, högst 40, inte bara siffror.
community-slug-taken = Adressen { $slug } är upptagen. Välj en annan.
community-slug-unlisted = En olistad gemenskap har ingen kort adress: en upptagen skulle avslöja den. Lämna fältet tomt.
community-kind = Välj vem som läser och vem som går med.
community-external-narrow = En gemenskap med gäster är begränsad eller olistad. Välj en av dem.
community-wider-than-parent = En undergemenskap kan inte vara öppnare än den ovanför. Välj ett snävare slag.
community-external-as-parent = Gäster får vara medlemmar både ovanför och under, eller i ingen.
community-narrower-than-below = Undergemenskapen { $name } skulle vara öppnare än så. Begränsa den först.
community-last-owner = { $name } behöver en ägare. Gör någon annan till ägare först.
community-bar-self = Du kan inte ta bort dig själv så. Du kan lämna gemenskapen.
community-barred-person = { $name } har tagits bort och släpps inte in igen. En ägare kan ändra det på sidan med medlemmar.
community-inherited = De äger gemenskapen ovanför, och därmed även den här. Ändra det där.
community-parent-first = Man måste först vara medlem i { $name }.
community-person-left = { $name } arbetar inte här längre.
community-guest-internal = { $name } är gäst. Gäster kan bara bjudas in till gemenskaper för gäster.
community-guest-above = Den som är med i { $name } är också med i { $above }. Be en ägare av { $above } att bjuda in personen, eller att göra dig till ägare där.
community-guest-owner = En gäst kan inte äga en gemenskap.
community-role = Välj ägare eller medlem.
community-invite-nobody = Nämn minst en person.
community-invite-many = Bjud in högst 100 personer åt gången.
community-confirm = Inget har hänt än. Läs vad det här innebär; för att göra det, skicka värdet av ”confirm” som ”confirmed”.
community-confirm-anew = Det här innebär inte längre det som visades. Läs en gång till; för att göra det, skicka värdet av ”confirm” som ”confirmed”.
community-successor-itself = En gemenskap kan inte fortsätta i sig själv. Ange en annan.
community-successor-unknown = Ingen sådan gemenskap. Ange dess adress, som /c/mac-anvandare, eller lämna tomt.
community-parent-archived = Gemenskapen ovanför är arkiverad. Öppna den först.
community-parent-trashed = Gemenskapen ovanför är borttagen. Ta tillbaka den först.
community-tab-stays = Den här fliken stannar.
community-tab-act = Säg vad som ska göras: up, down, show, hide, rename eller remove.
community-link-days = En länk gäller mellan 1 och { $max } dagar.
community-link-uses = En länk släpper in mellan 1 och { $max } personer.
community-link-number = Ange ett tal.
community-resend-soon = De tillfrågades det senaste dygnet. Ge dem lite tid.
community-successor-member = Ange en medlem i gemenskapen.
community-successor-one = Ange en person.
community-offer-over = Någon äger den redan.
community-move-there = Den finns redan där.
community-move-has-below = { $name } har egna undergemenskaper. Det finns bara en nivå: flytta ut dem först.
community-move-unknown = Ingen sådan gemenskap bland dem du känner till.
