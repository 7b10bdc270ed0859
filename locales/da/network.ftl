# My network: contacts, invitations, following. The buttons stand on profiles as well.
network-title = Mit netværk
network-find = Find personer
network-search = En del af et navn
network-show-all = Vis alle
network-none-found = Ingen med det navn
network-none-found-words = Prøv en kortere del af navnet, eller se blandt alle.
network-waiting = { $n ->
    [one] En person vil gerne være din kontakt.
   *[other] { $n } personer vil gerne være dine kontakter.
}
network-look = Se dem
network-inactive = Arbejder her ikke længere

## Lists
network-contacts = Kontakter
network-contacts-words = Folk, du kender, og som kender dig. Følg dem også, hvis du vil se, hvad de skriver.
network-contacts-none = Ingen kontakter endnu
network-contacts-none-words = Find en, du arbejder sammen med, og send en invitation. De ser dine spørgsmål, og du ser, hvem der kender hvem.
network-invitations = Invitationer
network-invitations-words = Folk, der gerne vil være dine kontakter. Ignorerer du en invitation, får ingen det at vide.
network-invitations-none = Der venter ingen invitation
network-invitations-none-words = Tag det første skridt: find en, du kender.
network-sent = Sendt
network-sent-words = Dine invitationer, der venter på svar.
network-sent-none = Du venter ikke på nogen
network-sent-none-words = Find en, du kender, og send en invitation.
network-following = Følger
network-following-words = Det, de her personer skriver, kommer på din forside.
network-following-none = Du følger ikke nogen endnu
network-following-none-words = Følg folk, hvis arbejde betyder noget for dit: deres spørgsmål og svar kommer på din forside.
network-followers = Følgere
network-followers-words = Det, du skriver, kommer på deres forsider.
network-followers-none = Ingen følger dig endnu
network-followers-none-words = Fortæl, hvad du arbejder med, eller spørg om noget: sådan finder folk dig.
network-write = Skriv noget
network-look-around = Se dig omkring

network-following-tags = Tags
network-following-tags-words = Opslag med disse tags er vigtige for dig.
network-following-tags-none = Du følger ingen tags endnu
network-following-tags-none-words = Åbn et tag på et opslag eller en profil, og vælg ”Følg tagget”.
network-following-items = Opslag
network-following-items-words = Du får besked, når nogen svarer eller kommenterer her.
network-following-items-none = Du følger ingen opslag
network-following-items-none-words = Det, du skriver og kommenterer, følges af sig selv; alle andre opslag har ”Følg” i deres menu.
network-following-people = Personer
network-sort = Sortér efter
network-sort-name = Navn
network-sort-recent = Sidst hørt fra
network-tag = Mit tag
network-tag-any = Et af mine tags
network-choose = Vælg { $name }
network-remove-chosen = Fjern de valgte fra kontakter
network-remove-chosen-words = Ingen får det at vide, og du følger stadig dem, du følger.
network-removed-none = Vælg først, hvem du vil fjerne.

## Buttons
network-follow = Følg
network-unfollow = Følger
network-accept = Accepter
network-accept-follow = Følg også
network-ignore = Ignorer
network-withdraw = Træk tilbage
network-remove = Fjern fra kontakter
network-invite = Føj til mit netværk
network-invite-message = Et par ord (hvis du vil)
network-invite-placeholder = Hvor kender I hinanden fra?
network-invite-tags = Hvad ved personen noget om? (hvis du vil)
network-invite-tags-hint = Tags til profilen; dit navn står ved dem.
network-invite-follow = Følg også, så jeg ser, hvad de skriver
network-invite-send = Send invitation
network-invited = Inviteret
network-contact = Kontakt
network-invited-you = Vil gerne være din kontakt

## When it cannot be
network-oneself = Det er dig selv. Vælg en anden.
network-left = { $name } arbejder her ikke længere og kan hverken følges eller inviteres.

## What waits for the reader, at home
network-waits = { $who } vil gerne være din kontakt
