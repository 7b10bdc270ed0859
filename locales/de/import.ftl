# Was an einer Datei mit Personen nicht stimmt, Zeile für Zeile. Kein großer Anfangsbuchstabe: welcher Art das Problem ist, steht davor.
import-about-long = der Text über die Person ist sehr lang; die ersten { $max } Zeichen wurden behalten
import-admin-stays = { $name } (@{ $handle }) steht nicht in der Datei, verwaltet aber das Haus und bleibt aktiv
import-attributes = nicht übernommene Attribute: { $names }
import-base64 = der Base64-Wert von { $name } ist beschädigt; die Datei ist vielleicht abgeschnitten
import-card-cut = die Datei ist abgeschnitten: dieser Karte fehlt END:VCARD
import-card-open = dieser Karte fehlt END:VCARD, bevor in Zeile { $next } die nächste beginnt
import-card-unread = diese Karte lässt sich nicht lesen
import-changes = { $n ->
    [one] { $n } Änderungseintrag wurde übergangen
   *[other] { $n } Änderungseinträge wurden übergangen (der erste hier)
  }; exportiere die Einträge selbst
import-column-again = die Spalte „{ $column }“ sagt dasselbe wie eine frühere; sie wurde übergangen
import-column-unknown = die Spalte „{ $column }“ ist unbekannt und wurde übergangen
import-entry-dn = ein Eintrag muss mit „dn:“ beginnen
import-entry-joined = ein neuer Eintrag beginnt ohne Leerzeile davor
import-entry-not-dn = ein Eintrag muss mit „dn:“ beginnen, nicht mit „{ $name }:“
import-fields = diese Zeile hat { $n } Felder, die erste { $of }; vielleicht fehlt ein Anführungszeichen
import-file-empty = die Datei ist leer
import-file-large = die Datei ist größer als { $gb } GB; teile sie auf
import-file-none = das ist keine Datei
import-file-unread = die Datei lässt sich nicht lesen: { $why }
import-groups = { $n ->
    [one] { $n } Karte ist eine Gruppe oder ein Ort, keine Person, und wurde übergangen
   *[other] { $n } Karten sind Gruppen oder Orte, keine Personen, und wurden übergangen (die erste hier)
  }
import-handle-taken = der Benutzername { $wish } ist vergeben; { $name } heißt hier @{ $handle }
import-line-odd = diese Zeile ist weder „Name: Wert“ noch eine Fortsetzung
import-mail-of-another = die Mailadresse von { $name } gehört hier { $other } (@{ $handle })
import-mail-of-another-id = die Mailadresse von { $name } gehört hier { $other } (@{ $handle }) mit der Kennung { $id }: berichtige eine der beiden
import-mail-wrong = „{ $mail }“ ist keine Mailadresse; sie wurde ausgelassen
import-manager-unknown = „{ $manager }“, Führungskraft von { $name }, steht nicht in der Datei und ist unbekannt; das Feld blieb leer
import-managers = es gibt mehr als eine Führungskraft; die erste wurde genommen
import-more = und { $n } weitere
import-name-missing = der Name fehlt{ $left ->
    [yes] ; der Eintrag wurde ausgelassen
   *[no] {""}
  }
import-no-headings = die erste Zeile muss die Spalten benennen, zum Beispiel: id, name, email, title, department, manager
import-no-id-column = es gibt keine Spalte mit einer Kennung: Personen werden an Mailadresse oder Benutzername erkannt, und wer sie wechselt, erscheint doppelt
import-no-key-column = es gibt keine Spalte mit einer Kennung oder einer Mailadresse
import-no-name-column = es gibt keine Spalte mit dem Namen (Name, oder Vorname und Nachname)
import-no-people = { $n ->
    [one] { $n } Eintrag der Klasse „{ $class }“ ist keine Person und wurde übergangen
   *[other] { $n } Einträge der Klasse „{ $class }“ sind keine Personen und wurden übergangen (der erste hier)
  }
import-nobody = in dieser Datei sind keine Personen
import-not-utf8 = die Datei ist nicht UTF-8; sie wurde als westeuropäisch (Windows-1252) gelesen: prüfe Umlaute und Akzente
import-outside = Text außerhalb einer Karte wurde übergangen
import-own-manager = { $name } steht als eigene Führungskraft da; das Feld blieb leer
import-photo-address = das Foto ist nur eine Adresse im Netz; es wurde nicht geholt
import-photo-bad = das Foto von { $name } ist kein lesbares Bild; es wurde ausgelassen
import-photo-large = das Foto ist größer als { $mb } MB; es wurde ausgelassen
import-pointer = { $name } verweist auf eine andere Datei oder Adresse; sie wurde nicht geholt
import-quotation = irgendwo ist ein Anführungszeichen nicht geschlossen; prüfe, ob Zeilen ineinandergelaufen sind
import-ring = diese { $n } Personen sind im Kreis einander Führungskräfte: Zeilen { $lines }
import-ring-here = mit denen, die schon hier sind, entsteht ein Kreis von Führungskräften: { $names }
import-row-unread = die Zeile lässt sich nicht lesen: { $why }
import-rows = es sind mehr als { $max } Zeilen; teile die Datei auf
import-same = diese Zeile und Zeile { $first } sind hier dieselbe Person ({ $name })
import-twice = { $way ->
    [mail] die Mailadresse
    [dn] der eindeutige Name (DN)
    [handle] der Benutzername
   *[id] die Kennung
  } „{ $key }“ steht schon in Zeile { $line } ({ $name })
import-type-unknown = die Art „{ $type }“ ist unbekannt; „angestellt“ wurde genommen
import-unknowable = es gibt weder Kennung noch Mailadresse, an der die Person beim nächsten Mal zu erkennen ist{ $left ->
    [yes] ; der Eintrag wurde ausgelassen
   *[no] {""}
  }
import-utf16-broken = der Text ist hier kein gültiges UTF-16; die Datei ist vielleicht abgeschnitten
