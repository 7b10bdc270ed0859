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
search-misses = Vergeblich gesucht
search-misses-words = Was in den letzten 90 Tagen gesucht und nicht gefunden wurde. Wer gesucht hat, wird nicht gespeichert.
search-misses-none = Alles wurde gefunden
search-misses-none-words = Keine Suche der letzten 90 Tage blieb leer.
search-misses-text = Wörter
search-misses-count = Anzahl
search-misses-last = Zuletzt

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
