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
    [one] 1 följare hör inte av den längre.
   *[other] { $n } följare hör inte av den längre.
}
communities-opening = { $items ->
    [one] Medlemmarna skrev 1 inlägg här för sig själva; därefter kan alla på { $org } läsa det.
   *[other] Medlemmarna skrev { $items } inlägg här för sig själva; därefter kan alla på { $org } läsa dem.
}
communities-end = Avsluta
communities-archive = Arkivera
communities-archive-words = Arkiverad kan allt läsas och inget skrivas.
communities-successor = Var den fortsätter
communities-successor-hint = Adressen till en annan gemenskap, om det finns en
communities-reopen = Öppna igen
communities-trash = Ta bort
communities-trash-words = Borttagen syns den inte för någon, med allt som är skrivet i den och dess undergemenskaper. En ägare kan ta tillbaka den.
communities-trash-sure = { $name } försvinner för alla på en gång.

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
community-inherited = De äger gemenskapen ovanför, och därmed även den här. Ändra det där.
community-parent-first = Man måste först vara medlem i { $name }.
community-person-left = { $name } arbetar inte här längre.
community-guest-internal = { $name } är gäst. Gäster kan bara bjudas in till gemenskaper för gäster.
community-guest-owner = En gäst kan inte äga en gemenskap.
community-role = Välj ägare eller medlem.
community-invite-nobody = Nämn minst en person.
community-invite-many = Bjud in högst 100 personer åt gången.
community-opens = Det här öppnar vad medlemmarna skrev för alla internt. Skicka confirmed=1 för att göra det.
community-closes = Det här tar det som är skrivet här ur sikte för alla utom medlemmar. Skicka confirmed=1 för att göra det.
community-successor-itself = En gemenskap kan inte fortsätta i sig själv. Ange en annan.
community-successor-unknown = Ingen sådan gemenskap. Ange dess adress, som /c/mac-anvandare, eller lämna tomt.
community-parent-archived = Gemenskapen ovanför är arkiverad. Öppna den först.
community-parent-trashed = Gemenskapen ovanför är borttagen. Ta tillbaka den först.
