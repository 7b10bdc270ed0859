# Hvad der er galt i en fil med personer, linje for linje. Intet stort begyndelsesbogstav: hvilken slags fejl det er, står før.
import-about-long = teksten om personen er meget lang; de første { $max } tegn blev beholdt
import-admin-stays = { $name } (@{ $handle }) er ikke i filen, men er administrator og forbliver aktiv
import-attributes = attributter, der ikke blev taget med: { $names }
import-base64 = base64-værdien for { $name } er i stykker; filen kan være klippet af
import-card-cut = filen er klippet af: dette kort mangler END:VCARD
import-card-open = dette kort mangler END:VCARD, før det næste begynder på linje { $next }
import-card-unread = dette kort kan ikke læses
import-changes = { $n ->
    [one] { $n } ændringspost blev sprunget over
   *[other] { $n } ændringsposter blev sprunget over (den første her)
  }; eksportér selve posterne
import-column-again = kolonnen »{ $column }« står for noget, som en tidligere kolonne allerede giver; den blev sprunget over
import-column-unknown = kolonnen »{ $column }« er ukendt og blev sprunget over
import-entry-dn = en post skal begynde med »dn:«
import-entry-joined = en ny post begynder uden en tom linje før
import-entry-not-dn = en post skal begynde med »dn:«, ikke »{ $name }:«
import-fields = rækken har { $n } felter, første linje { $of }; se efter, om der mangler et anførselstegn
import-file-empty = filen er tom
import-file-large = filen er større end { $gb } GB; del den
import-file-none = dette er ikke en fil
import-file-unread = filen kan ikke læses: { $why }
import-groups = { $n ->
    [one] { $n } kort er en gruppe eller et sted, ikke en person, og blev sprunget over
   *[other] { $n } kort er grupper eller steder, ikke personer, og blev sprunget over (det første her)
  }
import-handle-taken = brugernavnet { $wish } er optaget; { $name } hedder @{ $handle } her
import-line-odd = linjen er hverken »navn: værdi« eller en fortsættelse
import-mail-of-another = e-mailadressen for { $name } tilhører { $other } (@{ $handle }) her
import-mail-of-another-id = e-mailadressen for { $name } tilhører { $other } (@{ $handle }) her, som har id { $id }: ret den ene af de to
import-mail-wrong = »{ $mail }« er ikke en e-mailadresse; den blev udeladt
import-manager-unknown = lederen »{ $manager }« for { $name } er ikke i filen og kendes ikke; feltet blev ladt tomt
import-managers = der er mere end én leder; den første blev taget
import-more = og { $n } til
import-name-missing = navnet mangler{ $left ->
    [yes] ; posten blev udeladt
   *[no] {""}
  }
import-no-headings = første linje skal navngive kolonnerne, for eksempel: id, name, email, title, department, manager
import-no-id-column = der er ingen id-kolonne: personer kendes på e-mailadresse eller brugernavn, og den, der skifter, optræder to gange
import-no-key-column = der er ingen kolonne med et id eller en e-mailadresse
import-no-name-column = der er ingen kolonne med navnet (navn, eller fornavn og efternavn)
import-no-people = { $n ->
    [one] { $n } post af klassen »{ $class }« er ikke en person og blev sprunget over
   *[other] { $n } poster af klassen »{ $class }« er ikke personer og blev sprunget over (den første her)
  }
import-nobody = der er ingen personer i filen
import-not-utf8 = filen er ikke UTF-8; den blev læst som vesteuropæisk (Windows-1252): se efter, om æ, ø og å passer
import-outside = tekst uden for et kort blev sprunget over
import-own-manager = { $name } står som sin egen leder; lederen blev ladt tom
import-photo-address = billedet er kun en webadresse; det blev ikke hentet
import-photo-bad = billedet af { $name } kan ikke læses; det blev udeladt
import-photo-large = billedet er større end { $mb } MB; det blev udeladt
import-pointer = { $name } peger på en anden fil eller adresse; den blev ikke hentet
import-quotation = et anførselstegn er ikke afsluttet et sted; se efter, at ingen rækker er løbet sammen
import-ring = disse { $n } personer er hinandens ledere i en ring: linje { $lines }
import-ring-here = sammen med dem, der allerede er her, bliver det en ring af ledere: { $names }
import-row-unread = rækken kan ikke læses: { $why }
import-rows = der er mere end { $max } rækker; del filen
import-same = denne linje og linje { $first } er den samme person her ({ $name })
import-twice = { $way ->
    [mail] e-mailadressen
    [dn] det entydige navn (DN)
    [handle] brugernavnet
   *[id] id
  } »{ $key }« står allerede på linje { $line } ({ $name })
import-type-unknown = typen »{ $type }« er ukendt; medarbejder blev brugt
import-unknowable = der er hverken id eller e-mailadresse at kende personen på næste gang{ $left ->
    [yes] ; posten blev udeladt
   *[no] {""}
  }
import-utf16-broken = teksten er ikke gyldig UTF-16 her; filen kan være klippet af
