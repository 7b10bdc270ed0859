# Coming in, setting up, my settings.

## Signing in
accounts-sign-in-title = Log ind
accounts-sign-in-words = Velkommen til { $org }.
accounts-who = E-mailadresse eller brugernavn
accounts-password = Adgangskode
accounts-sign-in-wrong = Navnet og adgangskoden passer ikke sammen. Tjek begge dele, og prøv igen.
accounts-sign-in-lost = Ingen adgangskode endnu, eller har du glemt den? Bed en administrator om et login-link.
accounts-sign-in-demo = Det her er en demo: brug et af de login-links, der blev skrevet ud, hvor den blev startet.
accounts-fresh = Ingen kan administrere stedet endnu. Åbn den adresse til at komme i gang, som serveren skrev ud, da den startede; den står også i filen setup-token i datamappen.
accounts-link-title = Hej { $name }
accounts-link-words = Med det her link logger du ind på { $org } på denne enhed.
accounts-link-button = Log ind som { $name }
accounts-link-once = Linket virker én gang. Hvis det ikke er dig, der er nævnt, så luk siden.
accounts-link-over = Linket virker ikke længere
accounts-link-spent = Et login-link virker én gang og ikke ret længe. Har du en adgangskode, så log ind med den; ellers må du bede en administrator om et nyt link.
accounts-link-in = Du er allerede logget ind som { $name }.

## Setting up
accounts-setup-title = Kom i gang
accounts-setup-words = Du bliver den første administrator. Alt kan ændres senere.
accounts-setup-token = Startkode
accounts-setup-token-hint = Serveren skrev den ud, da den startede. Den gælder i en halv time; en genstart giver en ny.
accounts-setup-token-wrong = Koden gælder ikke længere. Genstart serveren for at få en ny.
accounts-setup-org = Organisationens navn
accounts-setup-org-missing = Hvad hedder din organisation?
accounts-setup-name = Dit navn
accounts-setup-name-missing = Skriv dit navn, som dine kolleger kender det.
accounts-setup-email = Din e-mailadresse
accounts-setup-email-wrong = Det ligner ikke en e-mailadresse. Den skal se ud som ann@example.org.
accounts-setup-email-left = Adressen tilhører en, der ikke kan logge ind. Brug en anden.
accounts-setup-submit = Kom i gang og log ind

## Passwords
accounts-password-new = Ny adgangskode
accounts-password-hint = Mindst 12 tegn. Et par ord, der ikke har noget med hinanden at gøre, er lette at huske og svære at gætte.
accounts-password-short = Brug mindst { $min } tegn. Der er { $n } nu.
accounts-password-long = Brug højst { $max } tegn.
accounts-password-weak = Den er for let at gætte. Tilføj et ord eller to, der ikke har noget med de andre at gøre, og undgå navne, datoer og taster på række.
accounts-password-current = Nuværende adgangskode
accounts-password-current-wrong = Det er ikke din nuværende adgangskode.
accounts-password-words = Når du skifter den, bliver du logget ud på alle andre enheder.
accounts-password-none = Indtil nu har du logget ind med et link. Vælg en adgangskode, så du selv kan logge ind.
accounts-password-change = Skift adgangskode
accounts-password-choose = Vælg adgangskode

## My settings
accounts-save = Gem
accounts-look = Sprog og farver
accounts-look-words = Lyst eller mørkt vælger du i menuen ved dit navn, for hver enhed for sig.
accounts-lang = Sprog på siderne
accounts-lang-browser = Samme som i min browser
accounts-lang-unknown = Vælg et sprog på listen.
accounts-devices = Enheder
accounts-devices-words = Her er du logget ind. Log det ud, du ikke kan genkende, og skift så adgangskode.
accounts-device-unknown = Ukendt enhed
accounts-device-seen = Sidst brugt
accounts-device-this = Denne enhed
accounts-device-end = Log ud
accounts-devices-end = Log ud overalt
accounts-tokens = Adgangsnøgler
accounts-tokens-words = Til dine scripts og programmer. En nøgle kan gøre og se det, du kan gøre og se, aldrig mere. De ophører også, når du logger ud overalt.
accounts-token-name = Hvad skal den bruges til?
accounts-token-name-hint = For eksempel: natlig rapport
accounts-token-name-missing = Skriv, hvad nøglen bruges til, så du kan kende den igen.
accounts-token-scope = Den må
accounts-token-scope-wrong = Vælg, om nøglen kun må læse eller også skrive.
accounts-token-read = Kun læse
accounts-token-write = Læse og skrive
accounts-token-days = Den ophører
accounts-token-days-wrong = Vælg, hvornår nøglen ophører: efter 1 til 3650 dage eller aldrig.
accounts-token-30 = Efter 30 dage
accounts-token-90 = Efter 90 dage
accounts-token-365 = Efter et år
accounts-token-never = Ophører aldrig
accounts-token-until = Til og med { $date }
accounts-token-ended = Er ophørt
accounts-token-used = Sidst brugt
accounts-token-unused = Ikke brugt endnu
accounts-token-make = Lav en nøgle
accounts-token-revoke = Tilbagekald
accounts-token-made = Din nøgle ”{ $name }”
accounts-token-made-words = Kopiér den nu. Den vises kun denne ene gang, og ingen kan slå den op senere.
accounts-token-use = Et program sender den sådan:
accounts-done-lang = Gemt.
accounts-done-password = Din adgangskode er skiftet. Andre enheder er logget ud.
accounts-done-session = Enheden er logget ud.
accounts-done-token = Nøglen er tilbagekaldt.

## Said on the command line
accounts-unknown = Ingen her har brugernavnet eller adressen { $name }.
accounts-shut = { $name } kan ikke logge ind: kontoen er { $state }, af typen { $kind }.

## Coming in by invitation
accounts-sign-in-off = Adgangskoder er slået fra her. Bed en administrator om et login-link.
accounts-join-title = Velkommen til { $org }, { $name }
accounts-join-words = Vælg en adgangskode, så er du inde.
accounts-join-words-by = { $by } har inviteret dig til { $org }. Vælg en adgangskode, så er du inde.
accounts-join-back = Velkommen tilbage, { $name }
accounts-join-back-words = Vælg en ny adgangskode. Den erstatter den gamle og logger dig ud på dine andre enheder.
accounts-join-submit = Gem adgangskoden og kom ind
accounts-join-submit-plain = Kom ind
accounts-join-not = Er du ikke { $name }? Så er linket ikke til dig: luk siden.
accounts-join-over-title = Invitationen er udløbet
accounts-join-over = En invitation virker én gang og ikke for evigt. Har du en adgangskode, så log ind med den; ellers må du bede den, der inviterede dig, om et nyt link.
accounts-join-closed = Lige nu kan ingen nye komme med. Spørg den, der inviterede dig.
accounts-join-another = Invitationen er til { $name }, og du er logget ind som { $me }. Log ud først, hvis den er din.

## What is mine
accounts-content = Det, jeg har skrevet
accounts-content-words = Alle dine opslag, spørgsmål, svar og kommentarer, seneste aktivitet først.
accounts-content-none = Du har ikke skrevet noget endnu
accounts-content-none-words = Det, du skriver, står her, så du kan finde det igen og slette det.
accounts-content-write = Skriv noget
accounts-content-open = Åbn
accounts-content-trash = Slet det afkrydsede
accounts-content-trash-words = Det lægges i papirkurven sammen med svarene under det. Derfra kan du tage det tilbage.
accounts-content-deleted = Slettet af andre
accounts-content-deleted-words = En, der må, har slettet dette af dig. Her er dine ord, til at kopiere; kun vedkommende kan hente det tilbage.
accounts-content-deleted-by = slettet af { $name }
accounts-content-deleted-somebody = slettet af en anden
accounts-content-deleted-copy = Dine ord
accounts-content-none-picked = Kryds det af, du vil slette.
accounts-content-removed = { $n ->
    [one] Én ting ligger nu i papirkurven.
   *[other] { $n } ting ligger nu i papirkurven.
} Du kan tage dem tilbage derfra:
accounts-content-export = Hent alt, hvad der er mit
accounts-export-running = Dine data læses allerede ud til en download. Lad den blive færdig først.

## What others see of me
accounts-privacy = Hvad andre ser af dig
accounts-privacy-words = Hvem der ser et opslag, vælger altid du, og det står på knappen, før du sender. For resten gælder disse regler.
accounts-privacy-see = Hvem ser hvad
accounts-privacy-colleague = Kolleger
accounts-privacy-colleague-words = ser din profil, dine tags og hvem der gav dem, hvem du refererer til, og det, du har skrevet til alle eller til dem.
accounts-privacy-guest = Gæster
accounts-privacy-guest-words = kender kun til dig, hvor I deler et fællesskab, og læser kun det, der står dér, eller som er til dem ved navn.
accounts-privacy-nobody = Folk, der ikke er logget ind
accounts-privacy-nobody-words = ser slet ingenting, ikke engang at du er her.
accounts-privacy-admin = Administratorer
accounts-privacy-admin-words = passer konti og læser det, de ellers også ville læse. I et lukket fællesskab kan de kun kigge ind i en begrænset tid, efter at de har givet en grund, som ejerne får at vide, og som står i revisionsloggen.
accounts-privacy-own = Kun du
accounts-privacy-own-words = ser dine kladder, dine notifikationer, dine enheder og adgangsnøgler, og hvem du har slået fra.
accounts-privacy-as = Se selv efter
accounts-privacy-as-words = Din profil, som andre møder den, efter de samme regler som deres.
accounts-privacy-as-colleague = Som kollega
accounts-privacy-as-guest = Som gæst
accounts-privacy-as-nobody = Som en, der ikke er logget ind
accounts-privacy-mine = Det, der er dit
accounts-privacy-mine-words = Læs det igen, slet det, eller tag det med dig.
accounts-privacy-more = Hvad andre ser af dig, hvad du har skrevet, og en kopi af det hele.
accounts-privacy-open = Privatliv og mine data

## Guests
guests-terms = Vilkår for gæster
guests-terms-words = Før du kommer ind hos { $org }: læs og accepter dette.
guests-terms-accept = Jeg accepterer
guests-terms-form-words = Det, gæster accepterer, før noget andet åbner. Lad det stå tomt, så spørges der ikke.
guests-terms-hint = Markdown
guests-terms-anew = Når du ændrer ordene, accepterer hver gæst dem på ny ved næste side.
guests-terms-newer = Vilkårene er ændret imens. Læs dem en gang til.
guests-invite = Inviter en gæst
guests-invite-to = Inviter en gæst til { $name }
guests-invite-words = Du står inde for dem. De ser dette fællesskab og menneskene i det, intet andet her.
guests-made = Send dette link til { $name }. Det vises kun denne ene gang.
guests-link = Link
guests-field-name = Navn
guests-field-email = E-mailadresse
guests-field-organisation = Organisation
guests-field-organisation-hint = Den står under deres navn, hvor end det står.
guests-field-days = Antal dage de må komme ind
guests-field-days-hint = Højst { $max }; det kan forlænges.
guests-list = Flere gæster på én gang
guests-list-words = En CSV-fil med kolonnerne »name«, »email« og »organisation«, og »days« om du vil. Du ser, hvem der kan komme, før noget sker. Højst { $max } linjer.
guests-list-file = Fil
guests-list-look = Se, hvem der kan komme
guests-list-nobody = Ingen kan inviteres med denne liste.
guests-list-sure = { $n ->
    [one] 1 gæst inviteres. Du svarer for gæsten.
   *[other] { $n } gæster inviteres. Du svarer for dem.
}
guests-list-invite = { $n ->
    [one] Invitér 1 gæst
   *[other] Invitér { $n } gæster
}
guests-list-coming = Kan komme: { $n }
guests-list-refused = Kan ikke: { $n }
guests-list-no-file = Vælg en fil.
guests-list-columns = Første linje skal have kolonnerne »name«, »email« og »organisation«.
guests-list-twice = står længere oppe på listen
guests-mine = Mine gæster
guests-mine-words = Folk fra andre organisationer, som du står inde for.
guests-none = Du står ikke inde for nogen gæst
guests-none-words = Ejere af et fællesskab lavet til gæster kan invitere nogle.
guests-look = Mine fællesskaber
guests-none-all = Ingen gæst
guests-none-all-words = Ingen passer. Gæster kommer ved invitation til fællesskaber lavet til dem.
guests-all = Gæster
guests-all-words = Folk fra andre organisationer, med hvem der står inde for dem, og hvor længe de må komme ind.
guests-orphans = Ingen står inde for dem
guests-orphan = ingen står inde for dem
guests-by = { $who } står inde for dem
guests-until = til { $date }
guests-seen = sidst her
guests-never = ikke logget ind på det sidste
guests-out = Ude
guests-extend = Forlæng { $days } dage
guests-end = Afslut adgang
guests-sort = Rækkefølge
guests-sort-expiry = Udløber først
guests-sort-seen = Længst væk
guests-sort-sponsor = Efter ansvarlig
guests-sort-organisation = Efter organisation
guests-filter = Filtrér
guests-filter-sponsor = Ansvarliges brugernavn
guests-nameless = Udfyld navnet.
guests-mail = Dette er ingen e-mailadresse.
guests-from-nowhere = Sig, hvilken organisation de kommer fra.
guests-days = Angiv et antal dage mellem 1 og { $max }.
guests-here-already = Nogen med den adresse er her allerede. Inviter ved navn.
guests-suspended = En administrator har lukket dem ude. Kun en administrator tager dem tilbage.
guests-act = Sig, hvad der skal ske: extend eller end.
guests-nobody = Vælg mindst én gæst.
