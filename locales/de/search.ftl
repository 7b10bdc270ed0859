# Search: the page, its tabs, and where nothing is found.
search-title = Suche
search-results-for = Ergebnisse für „{ $text }“
search-again = Noch einmal suchen
search-everywhere = Überall suchen
search-tabs = Was angezeigt wird
search-all = Alles
search-questions = Fragen
search-posts = Beiträge
search-people = Personen
search-all-people = { $n ->
    [one] Diese Person anzeigen
   *[other] Alle { $n } Personen anzeigen
}
search-start = Was suchst du?
search-start-words = Suche in allem, was du lesen darfst, und unter allen hier: nach Name, Ort, Arbeit oder Schlagwort.
search-loose = Nichts enthält alle diese Wörter. Das kommt am nächsten.
search-nothing = Nichts gefunden
search-nothing-words = Versuche es mit weniger oder anderen Wörtern. Oder frage: Bestimmt weiß es hier jemand.
search-no-word = Was soll gefunden werden?
search-no-word-words = Nur mit einem Minus oder Zeichen wird nichts gesucht: Füge ein Wort hinzu, das im Gesuchten vorkommt.
search-ask = Eine Frage stellen
search-corrected = Auch gesucht wurde nach
search-partly = Wenige enthalten alle diese Wörter, andere die meisten.
search-about = Es passt sehr vieles, die Zahlen sind deshalb geschätzt.
search-narrow = Eingrenzen
search-best = Beste zuerst
search-newest = Neueste zuerst
search-network = Nur aus meinem Netzwerk
search-within = Nur in { $name }
search-age = Zeit
search-age-week = Letzte Woche
search-age-month = Letzter Monat
search-age-year = Letztes Jahr
search-tag = Schlagwörter
search-lang = Sprachen

## The palette
search-items = Fragen und Beiträge
search-pages = Seiten
search-actions = Aktionen
search-for = Nach „{ $text }“ suchen
search-ask-it = „{ $text }“ fragen
search-notices = Einstellungen für Mitteilungen
search-signs = @ für Personen, # für Schlagwörter, > für Aktionen
search-write = Eine Neuigkeit schreiben
search-theme-dark = Zu dunklen Farben wechseln
search-theme-light = Zu hellen Farben wechseln
search-theme-system = Farben dieses Geräts verwenden

## Tips
search-tips = Besser suchen
search-tip-phrase = genau diese Wörter
search-tip-not = ohne dieses Wort
search-tip-or = das eine oder das andere
search-tip-group = was in Klammern steht, gehört zusammen
search-tip-begin = Wörter, die so beginnen
search-tip-open = ein beliebiger Buchstabe; * steht für beliebig viele
search-tip-tag = mit dem Schlagwort
search-tip-author = geschrieben von
search-tip-after = ab diesem Monat oder Tag

## For administrators
search-misses = Erfolglose Suchen
search-misses-words = Was in den letzten { $days } Tagen gesucht wurde, ohne dass die Suche half. Wer gesucht hat, wird nicht gespeichert, und gezeigt wird nur, was mindestens { $least } verschiedene Personen gesucht haben.
search-report-off = Suchen werden hier nicht gezählt (count_searches = false): Was unten steht, ist von früher.
search-misses-none = Nichts zu verbessern
search-misses-none-words = Keine Suche, die genug Menschen gestellt haben, ging in dieser Zeit schief.
search-misses-text = Wörter
search-misses-count = Suchen
search-misses-last = Zuletzt
search-report-empty = Nichts gefunden
search-report-unopened = Niemand hat etwas geöffnet
search-report-otherwise = Mit anderen Worten neu gesucht
search-report-days = { $n } Tage
search-report-n-empty = Ohne Treffer
search-report-n-opened = Geöffnet
search-report-n-otherwise = Neu gesucht
search-report-place = an Stelle { $n }
search-report-csv = Als Tabelle herunterladen (CSV)
search-report-least = So viele Personen müssen dasselbe gesucht haben
search-report-least-hint = Von 3 bis 50, gezählt in einem Monat. Was weniger Personen gesucht haben, wird niemandem gezeigt.
search-report-least-wrong = Wähle eine Zahl von 3 bis 50.
search-report-save = Speichern

## Antworten über den Treffern
search-promoted = Hervorgehobene Antworten
search-promoted-words = Was über den Treffern steht, wenn jemand danach sucht, für alle, die es sehen dürfen. Gezählt wird, dass etwas geöffnet wurde, und sonst nichts.
search-promoted-label = Von der Organisation empfohlen
search-promoted-none = Noch keine hervorgehobenen Antworten
search-promoted-none-words = Stelle die Seite, die Person oder die Antwort, die alle suchen, über die Treffer.
search-promoted-add = Antwort hervorheben
search-promoted-edit = Ändern
search-promoted-remove = Entfernen
search-promoted-asked = Wonach gesucht wird
search-promoted-asked-hint = Eine Zeile für jede Art, es zu sagen. Die Reihenfolge der Wörter ist gleich, und Wörter, die dasselbe bedeuten, zählen mit.
search-promoted-asked-none = Schreib, wonach gesucht wird.
search-promoted-asked-long = Eine Zeile fasst bis zu { $max } Zeichen.
search-promoted-asked-many = Bis zu { $max } Arten, es zu sagen.
search-promoted-things = Was über den Treffern steht
search-promoted-things-hint = Bis zu drei Zeilen: die Adresse eines Beitrags, einer Frage, einer Community oder Seite hier im Haus, oder @jemand. Dahinter, nach einem Leerzeichen, ein eigener Titel; eine Seite braucht einen.
search-promoted-things-count = Eine bis { $max } Zeilen.
search-promoted-thing-wrong = „{ $line }“ ist kein Ort in diesem Haus, den du sehen kannst.
search-promoted-page-untitled = „{ $line }“ braucht einen Titel hinter der Adresse.
search-promoted-many = Es kann { $max } hervorgehobene Antworten geben. Entferne zuerst einige.
search-promoted-text = Ein kurzer Text, wenn du magst
search-promoted-text-hint = Er steht bei der Antwort.
search-promoted-until = Letzter Tag
search-promoted-until-wrong = Wähle einen Tag.
search-promoted-always = Kein Ende
search-promoted-over = Vorbei
search-promoted-opened = Geöffnet
search-promoted-unseen = { $n ->
    [one] Eine davon kannst du nicht sehen
   *[other] { $n } davon kannst du nicht sehen
}
search-promoted-finds = Was heute gefunden wird
search-promoted-found = { $n ->
    [0] findet nichts
    [one] findet eine Sache
   *[other] findet { $n } Sachen
}

## Suchen, die man behält
search-saved = Gespeicherte Suchen
search-saved-words = Suchen, zu denen du zurückkommst. Wenn du willst, erfährst du, was neu ist, soweit du es sehen darfst. Sonst weiß niemand davon.
search-saved-none = Noch keine gespeicherten Suchen
search-saved-none-words = Suche nach etwas und speichere es neben den Treffern.
search-saved-add = Diese Suche speichern
search-saved-name = Name
search-saved-alert = Sag mir, was neu ist
search-saved-alert-hint = Mehreres wird zu einer Mitteilung, bis du sie gelesen hast.
search-saved-off = Nein
search-saved-now = Sofort
search-saved-day = Höchstens einmal am Tag
search-saved-remove = Diese Suche löschen
search-saved-quiet = Nichts mehr davon sagen
search-saved-back = Zurück zu den Treffern
search-saved-empty = In dieser Suche ist nichts, was gespeichert werden könnte.
search-saved-many = Du kannst { $max } Suchen speichern. Lösche zuerst eine.
search-saved-alert-wrong = Wähle eines von den dreien.
search-saved-too-wide = Diese Suche ist zu weit, um beobachtet zu werden. Sie braucht ein Wort, ein Schlagwort oder einen Namen.

## When it cannot be
search-index-taken = Ein anderes folkmoot schreibt gerade in den Suchindex dieses Datenverzeichnisses. Halte es erst an oder lass es die Arbeit tun.

## Warum etwas steht, wo es steht
search-why = Warum steht das hier?
search-why-open = Öffnen
search-why-times = × { $n }
search-why-words = Deine Wörter
search-why-words-other = Im Titel oder in den Tags, oder in anderen Formen deiner Wörter
search-why-fresh = Zuletzt aktiv
search-why-people = Was andere davon hielten
search-why-likes = { $n ->
    [one] gefällt einer Person
   *[other] gefällt { $n } Personen
}
search-why-comments = { $n ->
    [one] 1 Kommentar
   *[other] { $n } Kommentare
}
search-why-accepted = angenommene Antwort
search-why-official = Ankündigung
search-why-official-words = Im Namen der Organisation gesagt
search-why-near = In deiner Nähe
search-why-contact = von einem deiner Kontakte
search-why-followed = von jemandem, dem du folgst
search-why-community = aus einer deiner Communitys
search-why-unit = aus deiner Einheit
search-why-saved = von dir gemerkt
search-why-plain = „Gefällt mir“ und Menschen in deiner Nähe zählten nicht.
search-social = Geordnet nach
search-social-on = Wörtern und Menschen
search-social-off = Wörtern allein
search-social-keep = Immer so ordnen

## Wörter gleicher Bedeutung
search-synonyms = Wörter, die dasselbe bedeuten
search-synonyms-words = Wer eines davon sucht, findet sofort auch, was ein anderes sagt.
search-synonyms-lines = Eine Zeile für jede Bedeutung
search-synonyms-hint = Kommas zwischen den Wörtern: Lkw, Lastwagen, Laster. Was in Anführungszeichen steht, gilt wie geschrieben.
search-synonyms-save = Liste speichern
search-synonyms-add = Andere Wörter nennen
search-synonyms-long = Eine Zeile fasst bis zu 12 Wörter mit je 60 Zeichen.
search-synonyms-many = Die Liste fasst bis zu 1.000 Zeilen.
