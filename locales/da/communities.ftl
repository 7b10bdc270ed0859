# Communities: the catalogue, their pages, coming and going, what owners decide.
communities-title = Fællesskaber
communities-words = Her hjælper folk med samme emne hinanden. Meld dig ind, eller start dit eget.
communities-discover = Opdag
communities-member = Medlem
communities-owner = Ejer
communities-following = Følger
communities-invited = Inviteret
communities-start = Start et fællesskab
communities-start-words = Et navn er nok til at begynde. Alt kan ændres senere, undtagen om gæster må være medlemmer.
communities-start-below = Start et underfællesskab
communities-found = Start
communities-search = En del af et navn
communities-sort = Rækkefølge
communities-sort-active = Seneste aktivitet
communities-sort-newest = Nyeste først
communities-sort-name = Navn
communities-sort-members = Medlemmer
communities-tags = Emner
communities-trashed = Slettet
communities-restore = Tag tilbage
communities-members-count = { $n ->
    [one] 1 medlem
   *[other] { $n } medlemmer
}
communities-active = aktiv
communities-part-of = Del af { $name }
communities-show-all = Vis alle
communities-look = Se dig om

## Nothing there
communities-none = Intet fællesskab endnu
communities-none-words = Start det første: et emne, som folk her spørger hinanden om.
communities-none-guest = Du ser de fællesskaber, du er medlem af. Den, der inviterede dig, kan tage dig med.
communities-none-found = Intet fællesskab med det navn
communities-none-found-words = Prøv en kortere del af navnet eller et andet emne.
communities-none-owner = Du ejer intet fællesskab
communities-none-owner-words = Er der et emne, du vil samle folk om?
communities-none-member = Du er ikke medlem af noget fællesskab endnu
communities-none-member-words = Find et med dit emne: medlemmerne svarer dér, og det kan du også.
communities-none-following = Du følger intet fællesskab
communities-none-following-words = Følg et for at høre fra det uden at blive medlem.
communities-none-invited = Ingen invitation venter
communities-none-invited-words = Når nogen inviterer dig til et fællesskab, står det her.
communities-nothing = Her er intet skrevet endnu
communities-nothing-words = De første ord kan være et spørgsmål, eller det du arbejder på.
communities-no-questions = Intet spørgsmål endnu
communities-no-questions-words = Stil det første: den, der har samme spørgsmål, finder svaret her.
communities-no-members = Ingen her
communities-no-members-words = Prøv et andet navn eller en anden liste.

## Kinds and roles
communities-open = Åbent
communities-moderated = Modereret
communities-restricted = Begrænset
communities-unlisted = Ulistet
communities-external = Eksternt
communities-archived = Arkiveret
communities-role-owner = Du ejer det
communities-role-member = Du er medlem
communities-role-follower = Du følger det
communities-guest = Gæst
communities-reads-open = Alle internt kan læse og melde sig ind. Medlemmer skriver.
communities-reads-moderated = Alle internt kan læse. Ejerne lukker medlemmer ind, og medlemmer skriver.
communities-reads-restricted = Kun medlemmer læser og skriver. Andre ser navn og formål og kan bede om at komme med.
communities-reads-unlisted = Kun medlemmer kender til det. Ejerne inviterer.
communities-reads-external = Medlemmer læser og skriver, blandt dem gæster fra andre organisationer.

## Coming and going
communities-join = Meld dig ind
communities-leave = Forlad
communities-mute = Slå fra
communities-muted-words = Du har slået fællesskabet fra. Hjemme og i indbakken møder du kun det, der siges til dig.
communities-follow = Følg
communities-unfollow = Følg ikke længere
communities-ask = Bed om at komme med
communities-ask-words = Hvorfor du vil være med
communities-ask-hint = Ejerne læser det. Du kan lade det stå tomt.
communities-ask-send = Send
communities-withdraw = Du har bedt; tag tilbage
communities-waiting = Du har bedt om at komme med. Ejerne har ikke svaret endnu.
communities-asked-in = { $who } inviterer dig.
communities-accept = Meld dig ind
communities-ignore = Ignorér
communities-join-to-write = Du kan læse alt her. Meld dig ind for at skrive og svare.
communities-closed = For medlemmer
communities-closed-words = Det, der skrives her, kan læses af medlemmer. Bed ejerne om at lukke dig ind.
communities-closed-external = Det, der skrives her, kan læses af medlemmer, blandt dem gæster fra andre organisationer. Bed ejerne om at lukke dig ind.
communities-waits-invited = { $who } inviterer dig til { $name }
communities-waits-asks = { $who } vil gerne med i { $name }

## A community's pages
communities-tab-overview = Overblik
communities-tab-questions = Spørgsmål
communities-tab-members = Medlemmer
communities-tab-about = Om
communities-members = Medlemmer
communities-search-here = Søg her
communities-owners = Ejere
communities-followers = Følgere
communities-below = Underfællesskaber
communities-welcome = Velkommen
communities-rules = Regler
communities-who-reads = Hvem der læser
communities-address = Kort adresse:
communities-since = Siden
communities-prompt = Skriv noget til { $name }
communities-kind-status = Opslag
communities-kind-question = Spørgsmål
communities-place-status = Hvad vil du fortælle de andre?
communities-place-question = Fortæl lidt mere, så nogen kan hjælpe
communities-who-members = { $n ->
    [one] Slå op i { $name } · 1 person
   *[other] Slå op i { $name } · { $n } personer
}
communities-who-all = { $n ->
    [one] Slå op i { $name } · 1 medlem, alle hos { $org } læser
   *[other] Slå op i { $name } · { $n } medlemmer, alle hos { $org } læser
}
communities-archived-words = Dette fællesskab er arkiveret: alt kan læses, intet skrives.
communities-successor-see = Det fortsætter i
communities-member-search = En del af et navn
communities-inherited = Ejer fællesskabet ovenover

## Owners
communities-requests = Beder om at komme med
communities-pending = Inviteret, intet svar endnu
communities-pending-by = Inviteret af { $who }
communities-approve = Luk ind
communities-decline = Gå forbi
communities-revoke = Tag tilbage
communities-make-owner = Gør til ejer
communities-make-member = Gør til medlem
communities-remove = Fjern
communities-bar = Fjern og luk ikke ind igen
communities-barred = Lukkes ikke ind igen
communities-barred-by = Besluttet af { $who }
communities-unbar = Luk ind igen
communities-barred-you = Ejerne har besluttet ikke at lukke dig ind igen. Synes du, det er forkert, så tal med dem.
communities-invite = Invitér
communities-invite-to = Invitér til { $name }
communities-invite-lede = De får besked og bestemmer selv. En invitation gælder i 30 dage.
communities-invite-people = Personer
communities-invite-hint = Skriv navne med komma imellem
communities-invite-words = Et par ord til dem
communities-invite-send = Invitér
communities-settings = Indstillinger
communities-save = Gem
communities-change-confirm = Ja, ændr det
communities-field-name = Navn
communities-field-purpose = Hvad det er til for
communities-field-purpose-hint = En eller to sætninger. Den, der kan finde det, læser dem.
communities-field-tags = Emner
communities-field-tags-hint = Tags med mellemrum imellem
communities-field-kind = Hvem der læser, og hvem der melder sig ind
communities-choose-open = Åbent: alle internt læser og må melde sig ind
communities-choose-moderated = Modereret: alle internt læser, ejerne lukker medlemmer ind
communities-choose-restricted = Begrænset: kun medlemmer læser, andre kender til det og må bede
communities-choose-unlisted = Ulistet: kun medlemmer kender til det
communities-field-external = Gæster fra andre organisationer må være medlemmer
communities-field-external-hint = Kun for begrænsede og ulistede. Det kan ikke ændres senere.
communities-field-slug = Kort adresse
communities-field-slug-hint = Bogstaver, tal og bindestreger: mac-brugere. En tidligere adresse fører videre.
communities-field-welcome = Ord til den, der melder sig ind
communities-field-welcome-hint = Hvad der hjælper en nykommer i gang
communities-field-rules = Regler
communities-field-rules-hint = Få og venlige
communities-closing = { $items ->
    [one] Alle hos { $org } kan læse det ene opslag her nu; derefter kun de { $members } medlemmer.
   *[other] Alle hos { $org } kan læse de { $items } opslag her nu; derefter kun de { $members } medlemmer.
}
communities-closing-followers = { $n ->
    [0] Ingen følger det udefra.
    [one] 1 følger hører ikke fra det længere: { $names }.
   *[other] { $n } følgere hører ikke fra det længere: { $names }.
}
communities-closing-files = { $n ->
    [one] 1 fil forsvinder ud af syne med dem. Den, der har en kopi, beholder den.
   *[other] { $n } filer forsvinder ud af syne med dem. Den, der har en kopi, beholder den.
}
communities-opening = { $items ->
    [one] Medlemmerne skrev 1 opslag her for sig selv; derefter kan alle hos { $org } læse det, med alt hvad der er sagt under det, og se, hvem der er medlem.
   *[other] Medlemmerne skrev { $items } opslag her for sig selv; derefter kan alle hos { $org } læse dem, med alt hvad der er sagt under dem, og se, hvem der er medlem.
}
communities-opening-files = { $n ->
    [one] Alle kan åbne 1 fil, der hører til.
   *[other] Alle kan åbne { $n } filer, der hører til.
}
communities-listing = Alle hos { $org } finder det derefter i kataloget, med navn og formål, emner, ejere og antal medlemmer.
communities-unlisting = { $n ->
    [one] Kun dets ene medlem finder det derefter; for alle andre er det der ikke længere.
   *[other] Kun dets { $n } medlemmer finder det derefter; for alle andre er det der ikke længere.
}
communities-ends-addresses = { $n ->
    [one] Den korte adresse { $addresses } fører ingen steder hen længere og kan tages til et andet.
   *[other] De korte adresser { $addresses } fører ingen steder hen længere og kan tages til andre.
}
communities-ends-links = { $n ->
    [one] 1 invitationslink lukker ingen ind længere.
   *[other] { $n } invitationslinks lukker ingen ind længere.
}
communities-ends-requests = { $n ->
    [one] 1 person, der har bedt om at komme ind, venter forgæves og får ikke besked.
   *[other] { $n } personer, der har bedt om at komme ind, venter forgæves og får ikke besked.
}
communities-ends-requests-open = { $n ->
    [one] 1 person, der har bedt om at komme ind, behøver ikke vente: alle må melde sig ind.
   *[other] { $n } personer, der har bedt om at komme ind, behøver ikke vente: alle må melde sig ind.
}
communities-asks-all = Se dem alle
communities-asks-more = { $n } til
communities-asks-anew = Hvad det gør, har ændret sig imens. Læs det en gang til.
communities-end = Afslut
communities-archive = Arkivér
communities-archive-words = Arkiveret kan alt læses og intet skrives.
communities-successor = Hvor det fortsætter
communities-successor-hint = Adressen på et andet fællesskab, hvis der er et
communities-reopen = Åbn igen
communities-trash = Slet
communities-trash-words = Slettet ses det ikke af nogen, med alt der er skrevet i det og dets underfællesskaber. En ejer kan tage det tilbage.
communities-trash-sure = { $name } forsvinder for alle med det samme.

## Tabs, links, lists, moving
communities-tabs = Faner
communities-tabs-words = Hvad der findes i fællesskabet, og i hvilken rækkefølge. Det skjulte bliver liggende; kun ejere ser det så.
communities-tabs-back = Tilbage til fællesskabet
communities-tab-hidden = Skjult
communities-tab-removed = Fjernet
communities-tab-hidden-here = { $name } er skjult: kun ejere ser denne side.
communities-tab-up = Flyt { $name } op
communities-tab-down = Flyt { $name } ned
communities-tab-hide = Skjul
communities-tab-show = Vis
communities-tab-rename = Omdøb
communities-tab-name-hint = Lad feltet stå tomt for dens eget navn.
communities-tab-remove = Fjern
communities-tab-goes = { $n ->
    [0] Der er intet i { $name }. Den tages af siden.
    [one] 1 ting i { $name } ryger i papirkurven.
   *[other] { $n } ting i { $name } ryger i papirkurven.
}
communities-tab-stays = { $n ->
    [one] 1 spørgsmål, der er stillet dér, bliver blandt fællesskabets spørgsmål.
   *[other] { $n } spørgsmål, der er stillet dér, bliver blandt fællesskabets spørgsmål.
}
communities-tab-remove-sure = Ja, fjern den
communities-more-settings = Mere
communities-picture = Billede
communities-picture-hint = Midten vises som et kvadrat.
communities-picture-remove = Fjern billedet
communities-leave-successor = Hvem ejer det derefter
communities-leave-hint = Et medlem. Kun nødvendigt, hvis ingen anden ejer det.
communities-links = Invitationslinks
communities-link-new = Et nyt link
communities-link-words = Den, der har linket og er logget ind, kommer ind som medlem. Gæster gør ikke.
communities-link-words-external = Den, der har linket og er logget ind, kommer ind som medlem, også gæster.
communities-link-words-hint = Den, der åbner linket, læser dette. Det må være tomt.
communities-link-field-days = Antal dage det gælder
communities-link-field-uses = Antal personer det lukker ind
communities-link-make = Lav et link
communities-link-made = Kopiér linket nu: det vises kun denne ene gang.
communities-links-open = Links, der lukker ind
communities-link-by = Af { $who }
communities-link-used = brugt { $used } af { $uses } gange
communities-link-until = til { $date }
communities-resend = Spørg igen
communities-roster-export = Tag listen med
communities-roster-import = Indlæs en liste
communities-roster-words = En CSV-fil med kolonnen »handle« eller »email«. Du ser, hvad den ville ændre, før noget sker. Alle kommer ind som medlemmer.
communities-roster-file = Fil
communities-roster-hint = Højst 1 MB og 2.000 personer.
communities-roster-look = Se, hvad den ændrer
communities-roster-nobody = Ingen ville komme ind med denne liste.
communities-roster-sure = { $n ->
    [one] 1 person ville komme ind som medlem og får besked.
   *[other] { $n } personer ville komme ind som medlemmer og får besked.
}
communities-roster-take = { $n ->
    [one] Luk 1 person ind
   *[other] Luk { $n } personer ind
}
communities-roster-added = Kommer ind: { $n }
communities-roster-refused = Må ikke: { $n }
communities-roster-unknown = Ingen med det navn her: { $n }
communities-roster-there = Her allerede: { $n }
communities-roster-left = arbejder her ikke mere
communities-roster-service = er et program, ikke en person
communities-roster-guest = er gæst, og fællesskabet er ikke lavet til gæster
communities-roster-above = skal først være medlem af fællesskabet ovenover
communities-roster-barred = er blevet fjernet og lukkes ikke ind igen
communities-roster-no-file = Vælg en fil.
communities-roster-columns = Første linje skal have en kolonne »handle« eller »email«.
communities-move = Flyt
communities-move-words = Det bliver et underfællesskab af et, du ejer, eller står for sig selv. Du ser alt, hvad det indebærer, før det sker.
communities-move-where = Hvorhen
communities-move-below = Under { $name }
communities-move-out = For sig selv
communities-move-look = Se, hvad det indebærer
communities-move-none = Intet sted at flytte til
communities-move-none-words = Det kan flyttes under et fællesskab, som du også ejer, med gæster i begge eller ingen.
communities-move-sure = Ja, flyt det
communities-move-to = { $name } bliver et underfællesskab af { $to }.
communities-move-alone = { $name } står for sig selv.
communities-move-joins = { $n ->
    [one] 1 medlem kommer også ind i { $to }: { $names }.
   *[other] { $n } medlemmer kommer også ind i { $to }: { $names }.
}
communities-move-owners = { $n ->
    [one] { $names } bliver ejer, som ejer af det ovenover.
   *[other] { $names } bliver ejere, som ejere af det ovenover.
}
communities-move-members = { $n ->
    [one] { $names } ejede det gennem det ovenover og er medlem derefter.
   *[other] { $names } ejede det gennem det ovenover og er medlemmer derefter.
}
communities-move-invitations = { $n ->
    [one] 1 ubesvaret invitation bortfalder.
   *[other] { $n } ubesvarede invitationer bortfalder.
}
communities-move-narrower = Det bliver lige så lukket som det ovenover. { $kind }.
communities-ownerless = Fællesskaber uden ejer
communities-ownerless-words = Ejerne er rejst. Den, der har været medlem længst, bliver spurgt; du kan også udpege nogen.
communities-ownerless-none = Alle fællesskaber har en ejer
communities-ownerless-none-words = Når den sidste ejer rejser, står fællesskabet her.
communities-ownerless-asked = { $who } er spurgt, siden
communities-ownerless-who = Hvem ejer det fra nu af
communities-waits-offered = { $name } har ingen ejer mere. Vil du tage dig af det?
communities-offer-accept = Det vil jeg
communities-offer-decline = Helst ikke
communities-who-outside = { $n ->
    [one] Skriv i { $name } · 1 person, ses af folk fra { $outside }
   *[other] Skriv i { $name } · { $n } personer, ses af folk fra { $outside }
}
communities-unanswered = Venter på svar
communities-helpers = Hvem der hjælper her
communities-helps-accepted = { $n ->
    [one] 1 svar godtaget
   *[other] { $n } svar godtaget
}
communities-helps-thanked = { $n ->
    [one] takket en gang
   *[other] takket { $n } gange
}
communities-helped-by = Hvor { $name } har hjulpet de sidste { $days } dage.
communities-related = I nærheden
communities-hint-waiting = { $n ->
    [one] 1 spørgsmål har ventet på svar i over to uger.
   *[other] { $n } spørgsmål har ventet på svar i over to uger.
}
communities-hint-look = Se
communities-hint-quiet = Her har været stille i { $weeks } uger. Et spørgsmål vækker ofte folk; er emnet slut, så arkivér det.
communities-hint-stale = { $n ->
    [one] 1 opslag er ikke rørt i et år. Passer det stadig?
   *[other] { $n } opslag er ikke rørt i et år. Passer de stadig?
}

## What cannot be
community-name-empty = Giv det et navn.
community-name-taken = Der findes allerede et fællesskab ved navn { $name }. Vælg et andet navn, eller meld dig ind i det.
community-slug = Brug bogstaver a til z, tal og bindestreger, højst 40, ikke kun tal.
community-slug-taken = Adressen { $slug } er optaget. Vælg en anden.
community-slug-unlisted = Et ulistet fællesskab har ingen kort adresse: en optaget ville afsløre det. Lad feltet stå tomt.
community-kind = Vælg, hvem der læser, og hvem der melder sig ind.
community-external-narrow = Et fællesskab med gæster er begrænset eller ulistet. Vælg et af dem.
community-wider-than-parent = Et underfællesskab kan ikke være mere åbent end det ovenover. Vælg en snævrere slags.
community-external-as-parent = Gæster må være medlemmer både ovenover og under, eller i ingen.
community-narrower-than-below = Underfællesskabet { $name } ville være mere åbent end dette. Begræns det først.
community-last-owner = { $name } har brug for en ejer. Gør en anden til ejer først.
community-bar-self = Du kan ikke fjerne dig selv sådan. Du kan forlade fællesskabet.
community-barred-person = { $name } er blevet fjernet og lukkes ikke ind igen. En ejer kan ændre det på siden med medlemmer.
community-inherited = De ejer fællesskabet ovenover og dermed også dette. Ændr det dér.
community-parent-first = Man skal først være medlem af { $name }.
community-person-left = { $name } arbejder her ikke længere.
community-guest-internal = { $name } er gæst. Gæster kan kun inviteres til fællesskaber for gæster.
community-guest-above = Den, der er med i { $name }, er også med i { $above }. Bed en ejer af { $above } om at invitere personen, eller om at gøre dig til ejer dér.
community-guest-owner = En gæst kan ikke eje et fællesskab.
community-role = Vælg ejer eller medlem.
community-invite-nobody = Nævn mindst én person.
community-invite-many = Invitér højst 100 personer ad gangen.
community-confirm = Intet er sket endnu. Læs, hvad det gør; for at gøre det, send værdien af »confirm« som »confirmed«.
community-confirm-anew = Det gør ikke længere det, der blev vist. Læs det en gang til; for at gøre det, send værdien af »confirm« som »confirmed«.
community-successor-itself = Et fællesskab kan ikke fortsætte i sig selv. Nævn et andet.
community-successor-unknown = Intet sådant fællesskab. Angiv dets adresse, som /c/mac-brugere, eller lad feltet stå tomt.
community-parent-archived = Fællesskabet ovenover er arkiveret. Åbn det først.
community-parent-trashed = Fællesskabet ovenover er slettet. Tag det tilbage først.
community-tab-stays = Denne fane bliver.
community-tab-act = Sig, hvad der skal ske: up, down, show, hide, rename eller remove.
community-link-days = Et link gælder mellem 1 og { $max } dage.
community-link-uses = Et link lukker mellem 1 og { $max } personer ind.
community-link-number = Angiv et tal.
community-resend-soon = De er spurgt inden for det sidste døgn. Giv dem lidt tid.
community-successor-member = Angiv et medlem af fællesskabet.
community-successor-one = Angiv én person.
community-offer-over = Nogen ejer det allerede.
community-move-there = Det står der allerede.
community-move-has-below = { $name } har selv underfællesskaber. Der er kun ét niveau: flyt dem ud først.
community-move-unknown = Intet sådant fællesskab blandt dem, du kender til.
