# What all items share: audiences, actions, sources.
audience-everyone = Alla på { $org }
audience-everyone-and = Alla på { $org } och { $names }
audience-guest = { $name } (gäst)
audience-people = Bara { $names }
audience-more = { $names } och { $more } till
attribution = Av { $author }, { $licence }
comments-count = { $n ->
    [0] Kommentera
    [one] { $n } kommentar
   *[other] { $n } kommentarer
}
replies-count = { $n ->
    [0] Svara
    [one] { $n } svar
   *[other] { $n } svar
}
mentions-unseen = { $n ->
    [one] { $names }, som du nämner, kan inte se det här.
   *[other] { $n } personer som du nämner kan inte se det här: { $names }.
}
action-edit = Redigera
action-history = Tidigare versioner
action-delete = Ta bort
action-share = Dela på min tavla
action-tell = Skicka till någon
action-flag = Flagga
action-follow = Följ
action-unfollow = Följer
reply = Svara
reply-to = Svara { $name }
back-to-thread = Tillbaka till tråden
reply-prompt = Skriv ett svar…

## What was sent cannot be taken
body-empty = Skriv något först.
body-large = Det här är mer än { $max } kB text. Bifoga det som en fil eller dela upp det.
body-unreadable = Det här gick inte att läsa: { $why }.
query-unreadable = Adressen gick inte att läsa: { $why }
address-incomplete = Adressen är inte fullständig. Börja om högst upp på sidan.
files-large = Filerna är för stora tillsammans. Skicka färre, eller gör dem mindre.
files-broken = Filerna kom inte fram hela. Skicka dem igen.
files-many = Bifoga högst { $max } filer i ett inlägg.
file-empty = ”{ $name }” är tom. Välj en annan fil.
file-large = Filen är större än { $mb } MB. Gör den mindre eller dela en länk till den.
draft-large = Utkastet är för långt för att sparas. Bifoga det som en fil i stället.
audience-nobody = Nämn minst en person som får se det här.
audience-not-oneself = Du skulle inte se det här själv. Välj en krets som du är med i.
audience-not-owner = Det står på tavlan hos { $name }, som inte skulle se det. Välj en krets där { $name } är med.
audience-of-reply = Ett svar ses av dem som ser det som det svarar på.
audience-members = Medlemmar i { $name }
audience-members-outside = Medlemmar i { $name }, syns för personer från { $outside }
audience-of-community = Det som står i en gemenskap ses av den som läser gemenskapen.
audience-choose = Välj vem som får se det här: alla, eller vissa personer.
people-unknown = Ingen här har namnet @{ $handle }. Välj personer i listan.
person-nameless = Ge personen ett namn.
person-photo-large = Fotot är för stort. Välj ett på högst { $mb } MB.
person-tokens-many = Du har { $n } åtkomstnycklar, och fler kan det inte bli. Återkalla en som du inte längre använder.
tags-of-others-off = Här taggar var och en bara sig själv.
tag-refused = { $name } har tagit bort taggen ”{ $tag }”. Den förblir borta.
follow-oneself = Dina egna inlägg ser du ändå.
changed-since = Det här ändrades efter att du öppnade det. Din text står kvar i fältet, och det som nu gäller står under den: foga ihop dem och spara igen.
changed-now = Det här ändrades samtidigt. Öppna det igen; din text står kvar i fältet.
restore-parent = Det som det här svarade på ligger i papperskorgen. Återställ det först.

## Why somebody is suggested
why-team = I ditt team
why-unit = I din enhet
why-contacts = Följs av människor du känner
why-place = Arbetar där du arbetar
why-busy = Aktiv just nu
mentions-many = Nämn högst { $max } personer med @ i en text så länge du är ny här eller gäst.
glass-no-community = Det finns ingen sådan gemenskap.
glass-say-why = Säg i en mening varför: ägarna läser det.
glass-reads-already = Du kan redan läsa den här gemenskapen.

# Addresses that programs read
address-since = Skapad
address-used = senast läst
address-unused = aldrig läst
address-end = Avsluta
address-many = Du har redan { $max } adresser. Avsluta en som du inte behöver.
