# What all items share: audiences, actions, sources.
audience-everyone = Alle hos { $org }
audience-everyone-and = Alle hos { $org } og { $names }
audience-guest = { $name } (gæst)
audience-people = Kun { $names }
audience-more = { $names } og { $more } til
attribution = Af { $author }, { $licence }
comments-count = { $n ->
    [0] Kommentér
    [one] { $n } kommentar
   *[other] { $n } kommentarer
}
replies-count = { $n ->
    [0] Svar
    [one] { $n } svar
   *[other] { $n } svar
}
mentions-unseen = { $n ->
    [one] { $names }, som du nævner, kan ikke se det her.
   *[other] { $n } personer, du nævner, kan ikke se det her: { $names }.
}
action-edit = Rediger
action-history = Tidligere versioner
action-delete = Slet
action-share = Del på min tavle
action-tell = Send til nogen
action-flag = Flag
action-follow = Følg
action-unfollow = Følger
reply = Svar
reply-to = Svar { $name }
back-to-thread = Tilbage til tråden
reply-prompt = Skriv et svar…

## What was sent cannot be taken
body-empty = Skriv noget først.
body-large = Det er mere end { $max } kB tekst. Vedhæft det som en fil, eller del det op.
body-unreadable = Det her kunne ikke læses: { $why }.
query-unreadable = Adressen kunne ikke læses: { $why }
address-incomplete = Adressen er ikke fuldstændig. Begynd forfra øverst på siden.
files-large = Filerne fylder for meget tilsammen. Send færre, eller gør dem mindre.
files-broken = Filerne kom ikke hele frem. Send dem igen.
files-many = Vedhæft højst { $max } filer til ét opslag.
file-empty = “{ $name }” er tom. Vælg en anden fil.
file-large = Filen er større end { $mb } MB. Gør den mindre, eller del et link til den.
draft-large = Kladden er for lang til at blive gemt. Vedhæft den som en fil i stedet.
audience-nobody = Nævn mindst én person, der må se det.
audience-not-oneself = Du ville ikke selv se det. Vælg en kreds, du er med i.
audience-not-owner = Det står på tavlen hos { $name }, som ikke ville se det. Vælg en kreds, hvor { $name } er med.
audience-of-reply = Et svar ses af dem, der ser det, der svares på.
audience-members = Medlemmer af { $name }
audience-members-outside = Medlemmer af { $name }, ses af folk fra { $outside }
audience-of-community = Det, der står i et fællesskab, ses af den, der læser fællesskabet.
audience-choose = Vælg, hvem der må se det: alle eller bestemte personer.
people-unknown = Ingen her har navnet @{ $handle }. Vælg personer på listen.
person-nameless = Giv personen et navn.
person-photo-large = Fotoet er for stort. Vælg et på højst { $mb } MB.
person-tokens-many = Du har { $n } adgangsnøgler, og flere kan der ikke være. Tilbagekald en, du ikke længere bruger.
tags-of-others-off = Her tagger man kun sig selv.
tag-refused = { $name } har fjernet tagget »{ $tag }«. Det bliver væk.
follow-oneself = Dine egne opslag ser du alligevel.
changed-since = Det her blev ændret, efter at du åbnede det. Din tekst står stadig i feltet, og det, der gælder nu, står under den: føj de to sammen, og gem igen.
changed-now = Det her blev ændret i samme øjeblik. Åbn det igen; din tekst står stadig i feltet.
restore-parent = Det, der blev svaret på, ligger i papirkurven. Gendan det først.

## Why somebody is suggested
why-team = I dit team
why-unit = I din enhed
why-contacts = Følges af folk, du kender
why-place = Arbejder samme sted som dig
why-busy = Aktiv for tiden
mentions-many = Nævn højst { $max } personer med @ i en tekst, så længe du er ny her eller gæst.
glass-no-community = Der er intet sådant fællesskab.
glass-say-why = Sig i en sætning hvorfor: ejerne læser det.
glass-reads-already = Du kan allerede læse dette fællesskab.

# Addresses that programs read
address-since = Lavet
address-used = sidst læst
address-unused = aldrig læst
address-end = Afslut
address-many = Du har allerede { $max } adresser. Afslut en, du ikke bruger.
