# Home: the stream, its composer, its side column.

## Composer
stream-prompt = Hvad har du på hjerte, { $name }?
stream-kind-status = Opdatering
stream-kind-question = Spørgsmål
stream-submit-status = Slå op
stream-submit-question = Spørg
stream-place-status = Hvad arbejder du med? Hvad har du lært?
stream-place-question = Fortæl lidt mere, så nogen kan hjælpe
stream-audience-people = Kun dem, jeg nævner
stream-audience-people-who = dem, du nævner

## Views
stream-tabs = Hvis opslag
stream-following = Følger
stream-network = Mit netværk
stream-all = Alle
stream-mentions = Omtaler
stream-waiting = At gøre
stream-saved = Gemt
stream-sort = Rækkefølge
stream-sort-active = Senest aktiv
stream-sort-newest = Nyeste

## Why a post is here
stream-reason-answered = { $who } svarede
stream-reason-answered-more = { $n ->
    [one] { $who } svarede, og én mere kom til
   *[other] { $who } svarede, og { $n } mere kom til
}
stream-reason-answered-many = { $who } svarede, og mange andre kom til
stream-reason-commented = { $who } kommenterede
stream-reason-commented-more = { $n ->
    [one] { $who } og én mere kommenterede
   *[other] { $who } og { $n } mere kommenterede
}
stream-reason-commented-many = { $who } og mange andre kommenterede
stream-reason-mentioned = { $who } nævnte dig
stream-reason-mentioned-in = { $who } nævnte dig i ”{ $title }”

## Nothing here yet
stream-empty-following = Her er stille endnu
stream-empty-following-words = Her samles opslag fra dem, du følger. Følg et par kolleger, så kommer der liv på siden.
stream-find-people = Find personer
stream-empty-network = Intet fra dine kontakter endnu
stream-empty-network-words = Det, dine kontakter skriver, vises her. Føj folk, du arbejder sammen med, til dine kontakter.
stream-empty-all = Det første ord er dit
stream-empty-all-words = Ingen har skrevet noget endnu. Sig hej, eller spørg om noget, du gerne vil vide.
stream-empty-all-do = Skriv noget
stream-empty-all-outside = Stille her indtil videre
stream-empty-all-outside-words = Det, der skrives i dine fællesskaber, ses her.
stream-empty-kind = Ikke noget af den slags her
stream-empty-kind-words = Andre opslag kan stadig være et kig værd.
stream-empty-kind-do = Vis alt

## Newcomers
stream-around = Personer at følge
stream-around-words = Lige nu ser du alles opslag. Følg nogen, så kommer deres først.
stream-follow = Følg

## Side column
stream-show = Vis
stream-show-all = Alt
stream-show-status = Opdateringer
stream-show-message = Beskeder på tavler
stream-show-question = Spørgsmål
stream-open = Venter på svar
stream-open-all = Alle spørgsmål
stream-my-network = Mit netværk
stream-my-network-all = Vis alle
stream-contacts = { $n ->
    [one] kontakt
   *[other] kontakter
}
stream-followed = følger
stream-tags = Tags på denne side
stream-kind-unknown = Der er ikke noget af den slags.

## What is new, and what is not wanted
stream-line = Nyt, siden du var her sidst
stream-line-all = Jeg har set det hele
stream-filters = Afgrænset til
stream-filter-off = , vis alle igen
stream-filter-person = Én person
stream-view-unknown = Den visning findes ikke. Vælg following, network eller all.
stream-sort-unknown = Den rækkefølge findes ikke. Vælg active eller newest.
stream-choices = I min strøm
stream-save = Gem til senere
stream-unsave = Fjern fra listen
stream-mute-thread = Slå tråden fra
stream-unmute-thread = Hør om tråden igen
stream-mute-person = Slå { $name } fra
stream-unmute-person = Vis { $name } igen
stream-mute-words = Det, du slår fra, forlader din strøm. Ingen får det at vide.
stream-muted = Slået fra
stream-muted-words = Det er kun din strøm, der er uden det her. Alle andre ser det som før, og ingen ved det.
stream-muted-none = Intet er slået fra
stream-muted-none-words = Med prikkerne under et opslag kan du slå tråden fra, den, der skrev det, eller fællesskabet.
stream-unmute = Vis igen
stream-muted-community = Fællesskab: det, der siges til dig, kommer stadig
stream-empty-mentions = Ingen har nævnt dig endnu
stream-empty-mentions-words = Hvor nogen skriver dit navn med @, finder du det her.
stream-empty-waiting = Intet venter på dig
stream-empty-waiting-words = Invitationer og beslutninger, som kun du kan afgøre, samles her og forsvinder, når de er afgjort.
stream-empty-saved = Intet gemt endnu
stream-empty-saved-words = Med prikkerne under et opslag kan du gemme det til senere. Kun du ser denne liste.
stream-empty-back = Tilbage til strømmen
stream-feeds-words = En feedlæser, der får sådan en adresse, fortæller dig, hvad der er nyt på en liste. Den, der har adressen, læser den som du: hold den for dig selv.
stream-feeds-made = Dette er adressen. Den vises kun nu: kopiér den til din feedlæser.
stream-feeds-make = Lav en adresse til dette feed
stream-feeds-read = Læs det her
stream-feeds-hint = Åbn en liste (hjem, en person, et tag, spørgsmål, et fællesskab, et forum, en søgning), og vælg “Feed” dér.

# Hot og på vej op
stream-hot = Hot
stream-rising = På vej op
stream-hot-in = Hot i { $name }
stream-hot-words = Det, der er nyt, hvor folk skriver, og hvad de har syntes om for nylig. Det køler af af sig selv.
stream-hot-how = Sådan er det ordnet
stream-hot-empty = Intet er varmt lige nu
stream-hot-empty-words = Når nogen skriver, svarer eller synes om noget, vises det her et stykke tid.
stream-hot-all = Alt, senest aktivt først
stream-hot-why = Varme { $heat }: { $age } dage gammelt, stille i { $quiet } dage, { $likes } nye synes godt om
stream-rising-why = Stigning { $heat }: { $fast } svar og synes godt om nu, { $slow } de seneste dage
stream-how-intro = De to rækkefølger er her for den, der beder om dem. Hver har én formel, den samme for alle, og de tal, der indgik, står ved hvert opslag.
stream-how-hot = Varme = ({ $begins } + nye synes godt om) ÷ ((dage gammelt + { $young }) × (dage stille + { $spoken }))
stream-how-age = Dage gammelt
stream-how-age-words = Siden det blev skrevet. { $young } lægges til, så alderen afgør lidt blandt det, der er få timer gammelt.
stream-how-quiet = Dage stille
stream-how-quiet-words = Siden nogen sidst skrev i tråden. { $spoken } lægges til, så minutter ikke afgør noget.
stream-how-likes = Nye synes godt om
stream-how-likes-words = Synes godt om for tråden og for svarene. Hver tæller halvt efter to dage og en fjerdedel efter fire. Alt begynder med { $begins }, så en eller to afgør lidt. Den, der synes godt om igen, tæller én gang.
stream-how-cools = Sådan køler alt af: det, der er gammelt og stille, synker, uanset hvor vellidt det engang var.
stream-how-rising = Stigning = nu ÷ (de seneste dage + 1)
stream-how-fast = Nu
stream-how-fast-words = Svar og synes godt om, som hver tæller halvt efter seks timer.
stream-how-slow = De seneste dage
stream-how-slow-words = De samme svar og synes godt om, som hver tæller halvt efter fire dage.
stream-how-not = Det, der ikke tæller
stream-how-not-words = Hvem der skrev, hvem du er, hvad du har læst før, hvor ofte noget er vist, og om nogen gerne vil have det set. Her står kun det, du må læse, og det, du har slået fra, er udeladt.
stream-how-lost = Intet går tabt: det, der er koldt her, står stadig i rækkefølgen efter seneste aktivitet og findes ved søgning som før. Din strøm beholder den rækkefølge, du har valgt.
