# My network: contacts, invitations, following. The buttons stand on profiles as well.
network-title = Mitt nätverk
network-find = Hitta personer
network-search = En del av namnet
network-show-all = Visa alla
network-none-found = Ingen med det namnet
network-none-found-words = Prova en kortare del av namnet, eller leta bland alla.
network-waiting = { $n ->
    [one] En person vill bli din kontakt.
   *[other] { $n } personer vill bli dina kontakter.
}
network-look = Titta
network-inactive = Arbetar inte längre här

## Lists
network-contacts = Kontakter
network-contacts-words = Människor du känner och som känner dig. Följ dem också om du vill se vad de skriver.
network-contacts-none = Inga kontakter än
network-contacts-none-words = Leta upp någon du arbetar med och bjud in. De ser dina frågor, och du ser vem som känner vem.
network-invitations = Inbjudningar
network-invitations-words = Människor som vill bli dina kontakter. Ignorerar du en inbjudan får ingen veta det.
network-invitations-none = Ingen inbjudan väntar
network-invitations-none-words = Ta första steget: leta upp någon du känner.
network-sent = Skickade
network-sent-words = Dina inbjudningar som väntar på svar.
network-sent-none = Du väntar inte på någon
network-sent-none-words = Leta upp någon du känner och bjud in.
network-following = Följer
network-following-words = Det de här personerna skriver kommer till din startsida.
network-following-none = Du följer ingen än
network-following-none-words = Följ människor vars arbete har betydelse för ditt: deras frågor och svar kommer till din startsida.
network-followers = Följare
network-followers-words = Det du skriver kommer till deras startsidor.
network-followers-none = Ingen följer dig än
network-followers-none-words = Berätta vad du arbetar med, eller fråga något: så hittar folk dig.
network-write = Skriv något
network-look-around = Se dig omkring

network-following-tags = Taggar
network-following-tags-words = Inlägg med de här taggarna är viktiga för dig.
network-following-tags-none = Du följer inga taggar än
network-following-tags-none-words = Öppna en tagg vid ett inlägg eller på en profil och välj ”Följ taggen”.
network-following-items = Inlägg
network-following-items-words = Du får veta när någon svarar eller kommenterar här.
network-following-items-none = Du följer inga inlägg
network-following-items-none-words = Det du skriver och kommenterar följs av sig självt; alla andra inlägg har ”Följ” i sin meny.
network-following-people = Personer
network-sort = Sortera efter
network-sort-name = Namn
network-sort-recent = Senast hört av
network-tag = Min tagg
network-tag-any = Någon av mina taggar
network-choose = Välj { $name }
network-remove-chosen = Ta bort de valda från kontakter
network-remove-chosen-words = Ingen får veta det, och du fortsätter följa dem du följer.
network-removed-none = Välj först vem du vill ta bort.

## Buttons
network-follow = Följ
network-unfollow = Följer
network-accept = Acceptera
network-accept-follow = Följ också
network-ignore = Ignorera
network-withdraw = Ta tillbaka
network-remove = Ta bort från kontakter
network-invite = Lägg till i mitt nätverk
network-invite-message = Några ord (om du vill)
network-invite-placeholder = Hur känner ni varandra?
network-invite-tags = Vad kan personen? (om du vill)
network-invite-tags-hint = Taggar till profilen; ditt namn står vid dem.
network-invite-follow = Följ också, så att jag ser vad de skriver
network-invite-send = Skicka inbjudan
network-invited = Inbjuden
network-contact = Kontakt
network-invited-you = Vill bli din kontakt

## When it cannot be
network-oneself = Det är du själv. Välj någon annan.
network-left = { $name } arbetar inte längre här och kan varken följas eller bjudas in.

## What waits for the reader, at home
network-waits = { $who } vill bli din kontakt
