# Vad som är fel i en fil med personer, rad för rad. Ingen versal i början: vilket slags fel det är står före.
import-about-long = texten om personen är mycket lång; de första { $max } tecknen behölls
import-admin-stays = { $name } (@{ $handle }) finns inte i filen men är administratör och förblir aktiv
import-attributes = attribut som inte togs med: { $names }
import-base64 = base64-värdet för { $name } är trasigt; filen kan vara avklippt
import-card-cut = filen är avklippt: det här kortet saknar END:VCARD
import-card-open = det här kortet saknar END:VCARD innan nästa börjar på rad { $next }
import-card-unread = det här kortet går inte att läsa
import-changes = { $n ->
    [one] { $n } ändringspost hoppades över
   *[other] { $n } ändringsposter hoppades över (den första här)
  }; exportera själva posterna
import-column-again = kolumnen ”{ $column }” står för något som en tidigare kolumn redan ger; den hoppades över
import-column-unknown = kolumnen ”{ $column }” är okänd och hoppades över
import-entry-dn = en post måste börja med ”dn:”
import-entry-joined = en ny post börjar utan tom rad före
import-entry-not-dn = en post måste börja med ”dn:”, inte ”{ $name }:”
import-fields = raden har { $n } fält, första raden { $of }; se efter om ett citattecken saknas
import-file-empty = filen är tom
import-file-large = filen är större än { $gb } GB; dela den
import-file-none = det här är ingen fil
import-file-unread = filen går inte att läsa: { $why }
import-groups = { $n ->
    [one] { $n } kort är en grupp eller en plats, ingen person, och hoppades över
   *[other] { $n } kort är grupper eller platser, inte personer, och hoppades över (det första här)
  }
import-handle-taken = användarnamnet { $wish } är upptaget; { $name } heter @{ $handle } här
import-line-odd = raden är varken ”namn: värde” eller en fortsättning
import-mail-of-another = e-postadressen för { $name } tillhör { $other } (@{ $handle }) här
import-mail-of-another-id = e-postadressen för { $name } tillhör { $other } (@{ $handle }) här, som har id { $id }: rätta det ena av dem
import-mail-wrong = ”{ $mail }” är ingen e-postadress; den utelämnades
import-manager-unknown = chefen ”{ $manager }” för { $name } finns inte i filen och är okänd; fältet lämnades tomt
import-managers = det finns mer än en chef; den första togs
import-more = och { $n } till
import-name-missing = namnet saknas{ $left ->
    [yes] ; posten utelämnades
   *[no] {""}
  }
import-no-headings = första raden måste namnge kolumnerna, till exempel: id, name, email, title, department, manager
import-no-id-column = det finns ingen id-kolumn: personer känns igen på e-postadress eller användarnamn, och den som byter syns två gånger
import-no-key-column = det finns ingen kolumn med ett id eller en e-postadress
import-no-name-column = det finns ingen kolumn med namnet (namn, eller förnamn och efternamn)
import-no-people = { $n ->
    [one] { $n } post av klassen ”{ $class }” är ingen person och hoppades över
   *[other] { $n } poster av klassen ”{ $class }” är inte personer och hoppades över (den första här)
  }
import-nobody = det finns inga personer i filen
import-not-utf8 = filen är inte UTF-8; den lästes som västeuropeisk (Windows-1252): se efter om å, ä och ö stämmer
import-outside = text utanför ett kort hoppades över
import-own-manager = { $name } står som sin egen chef; chefen lämnades tom
import-photo-address = fotot är bara en webbadress; det hämtades inte
import-photo-bad = fotot av { $name } är ingen bild som går att läsa; det utelämnades
import-photo-large = fotot är större än { $mb } MB; det utelämnades
import-pointer = { $name } pekar på en annan fil eller adress; den hämtades inte
import-quotation = ett citattecken är inte avslutat någonstans; se efter att inga rader flutit ihop
import-ring = de här { $n } personerna är chefer åt varandra i en ring: rad { $lines }
import-ring-here = med dem som redan finns här blir det en ring av chefer: { $names }
import-row-unread = raden går inte att läsa: { $why }
import-rows = det är mer än { $max } rader; dela filen
import-same = den här raden och rad { $first } är samma person här ({ $name })
import-twice = { $way ->
    [mail] e-postadressen
    [dn] det unika namnet (DN)
    [handle] användarnamnet
   *[id] id
  } ”{ $key }” står redan på rad { $line } ({ $name })
import-type-unknown = typen ”{ $type }” är okänd; anställd användes
import-unknowable = det finns varken id eller e-postadress att känna igen personen på nästa gång{ $left ->
    [yes] ; posten utelämnades
   *[no] {""}
  }
import-utf16-broken = texten är inte giltig UTF-16 här; filen kan vara avklippt
