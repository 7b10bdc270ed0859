# The frame every page shares: navigation, parts, forms, errors.

## Navigation
skip = Zum Inhalt springen
nav-label = Hauptmenü
nav-home = Start
nav-inbox = Eingang
nav-questions = Fragen
nav-people = Personen
in-community = in
place-members = Hier schreiben die Mitglieder. Beitreten:
place-archived = Diese Community ist archiviert, hier wird nichts mehr geschrieben:
nav-communities = Communitys
nav-network = Mein Netzwerk
nav-new = Neu
nav-me = Ich
nav-misses = Erfolglose Suchen
menu = Menü
close = Schließen
search = Suchen
search-placeholder = Suchen
unread = ungelesen
still-until = Die Glocke pausiert bis { $when }.
side-label = Mehr zu dieser Seite
stream-label = Beiträge
demo = Demo
demo-line = Eine erfundene Organisation: Probiere alles aus, nichts davon ist echt.
sign-in = Anmelden
sign-out = Abmelden
my-profile = Mein Profil
settings = Einstellungen
trash = Papierkorb
deleted = Gelöscht. Es wartet im Papierkorb.
undo = Rückgängig
theme = Farben
theme-light = Hell
theme-dark = Dunkel
theme-system = Wie auf diesem Gerät
theme-contrast = Hoher Kontrast
drafts = Entwürfe
cancel = Abbrechen
shortcuts = Tastenkürzel

## Languages
own-name = Deutsch
language = Sprache
date = { $day }. { $month } { $year }
month-1 = Jan.
month-2 = Feb.
month-3 = März
month-4 = Apr.
month-5 = Mai
month-6 = Juni
month-7 = Juli
month-8 = Aug.
month-9 = Sept.
month-10 = Okt.
month-11 = Nov.
month-12 = Dez.
list-and = { $first } und { $last }

## Keys
keys-words = Buchstaben wirken überall, wo du nicht gerade schreibst.
keys-anywhere = Überall
keys-go = Gehe zu
keys-list = In einer Liste
keys-write = Beim Schreiben
key-palette = Alles finden: Personen, Beiträge, Seiten
key-search = Suchen
key-compose = Etwas schreiben
key-help = Diese Liste anzeigen
key-close = Schließen, was offen ist
key-home = Start
key-inbox = Eingang
key-questions = Fragen
key-people = Personen
key-network = Mein Netzwerk
key-drafts = Entwürfe
key-next = Weiter
key-previous = Zurück
key-open = Öffnen
key-reply = Antworten oder kommentieren
key-like = Gefällt mir
key-edit = Bearbeiten
key-send = Senden
key-mention = Eine Person erwähnen
key-tag = Ein Schlagwort hinzufügen
key-emoji = Emoji, zum Beispiel :smile
keys-switch = Einzelne Buchstaben als Kürzel verwenden

## Parts
like = Gefällt mir
liked = Gefällt dir
likes-count = { $n ->
    [one] Like
   *[other] Likes
}
more = Mehr
edited = bearbeitet
read-more = Weiterlesen
on-board-of = auf der Pinnwand von
path-label = Wie es hierher kam
who-sees = Wer das sehen kann
attachments = Dateien
load-more = Mehr anzeigen

## Writing
post = Senden
composer-kind = Was schreibst du?
composer-title = Deine Frage in einer Zeile
composer-title-hint = Zum Beispiel: Wer hat schon ein Team auf einen neuen Schichtplan umgestellt?
composer-tags = Schlagwörter
composer-tags-hint = schichtplan, einstellung
composer-tags-words = Wörter mit Leerzeichen oder Kommas dazwischen. Verbinde, was zusammengehört, mit einem Bindestrich: erste-hilfe.
composer-outside = Das ist auch für Leute von { $outside } zu sehen.
composer-audience = Wer das sehen kann
composer-everyone = alle bei { $org }
composer-count = { $n ->
    [one] { $n } Person
   *[other] { $n } Personen
}
composer-files = Dateien anhängen
composer-people = Personen, die es sehen dürfen
composer-people-hint = Namen eintippen; du bist immer dabei
similar = Ähnliche Fragen
md-formatting = Formatierung
md-markdown = Markdown
md-face = Markdown statt formatiertem Text schreiben
md-address = Adresse des Links
md-heading = Überschrift
md-bold = Fett
md-italic = Kursiv
md-link = Link
md-quote = Zitat
md-code = Code
md-list = Liste
md-numbers = Nummerierte Liste
emoji = Emoji
emoji-search = Emoji suchen, auf Englisch
emoji-groups = Gruppen von Emoji
emoji-recent = Zuletzt benutzt
emoji-none = Kein Emoji heißt so.
emoji-smileys = Smileys
emoji-people = Menschen
emoji-nature = Tiere und Natur
emoji-food = Essen und Trinken
emoji-travel = Reisen und Orte
emoji-activities = Aktivitäten
emoji-objects = Dinge
emoji-symbols = Symbole
emoji-flags = Flaggen
field-title = Überschrift
field-body = Text
field-tags = Schlagwörter
field-name = Name
field-who = E-Mail-Adresse oder Benutzername
field-to = An
field-people = Personen
field-email = E-Mail-Adresse
field-phone = Telefon
field-about = Über
field-links = Adressen
field-languages = Sprachen
field-timezone = Zeitzone
field-organisation = Organisation
field-note = Ein paar Worte
field-password = Passwort
field-token = Schlüssel

## Said by the page itself
js-new-items = { "{n}" } neue
js-gone = Das ist nicht mehr da.
js-offline = Wir haben den Server nicht erreicht. Dein Text ist hier sicher: Versuche es gleich noch einmal.
js-failed = Das hat nicht geklappt. Dein Text ist noch da: Versuche es noch einmal.
js-online = Du bist wieder online. Dein Text ist noch da: Sende ihn jetzt.
js-kept = Du bist offline. So sah die Seite am { "{when}" } aus.
js-reload = Neu laden
offline-title = Du bist offline
offline-words = Der Server ist gerade nicht zu erreichen.
offline-again = Noch einmal versuchen
offline-kept = Kürzlich auf diesem Gerät gelesen
offline-drafts = Was du schreibst, bleibt in diesem Browser, bis du es senden kannst.
js-draft-saved = Entwurf gespeichert
js-draft-restored = Entwurf wiederhergestellt
js-discard = Verwerfen
js-too-long = Das sind { "{n}" } Zeichen, und hier passen { "{max}" } hin. Kürze es, teile es auf oder hänge es als Datei an.
js-only-markdown = Dieser Text hat Teile, die nur Markdown zeigen kann, etwa eine Tabelle.
js-suggestions = Vorschläge
js-found = { "{n}" } gefunden
# Always more than one.
js-people = { "{n}" } Personen
js-none = Nichts gefunden. Mit der Eingabetaste suchst du überall.
js-leave-out = { "{name}" } weglassen
js-file-empty = „{ "{name}" }“ ist leer. Wähle eine andere Datei.
js-file-large = „{ "{name}" }“ ist größer als { "{mb}" } MB. Verkleinere die Datei oder teile einen Link darauf.
js-files-many = Hänge höchstens { "{max}" } Dateien an einen Beitrag an.
js-sending = Deine Dateien werden gesendet
js-add-tag = Schlagwort hinzufügen:
js-text-file = text.txt
js-pasted = Dieser Text ist zu lang für das Feld. Er ist als Datei angehängt: { "{name}" }

## When something goes wrong
error-missing = Hier ist nichts für dich
error-missing-words = Die Seite wurde vielleicht verschoben oder gelöscht, oder sie ist nicht mit dir geteilt. Vielleicht findest du das Gesuchte über die Suche.
error-denied = Das darfst du nicht ändern
error-denied-words = Du kannst es lesen, aber jemand anderes entscheidet darüber. Wenn du meinst, dass du es dürfen solltest, frage, wer es geschrieben hat.
error-read-token = Dieser Schlüssel kann nur lesen
error-read-token-words = Nichts wurde geändert. Erstelle unter Einstellungen, Zugangsschlüssel einen, der schreiben darf, und nimm diesen.
error-token = Nicht mit einem Schlüssel
error-token-words = Passwörter, Geräte und Schlüssel ändern nur Menschen. Melde dich in einem Browser an und tu es in den Einstellungen.
error-elsewhere = Das kam von einer anderen Website
error-elsewhere-words = Eine Seite einer anderen Website wollte etwas in deinem Namen tun, deshalb wurde nichts geändert. Wenn du es warst, öffne die Seite hier und sende es noch einmal.
error-invalid = Bitte sieh dir das noch einmal an
error-invalid-words = Etwas an der Eingabe war nicht lesbar. Prüfe die Adresse oder das Formular und versuche es noch einmal.
error-conflict = Jemand war schneller
error-sign-in = Bitte melde dich an
error-sign-in-words = Du bist nicht angemeldet, oder deine Sitzung ist abgelaufen.
error-slow = Einen Moment bitte
error-slow-words = { $s ->
    [one] Das war viel in kurzer Zeit. In einer Sekunde kannst du es wieder versuchen.
   *[other] Das war viel in kurzer Zeit. In { $s } Sekunden kannst du es wieder versuchen.
}
error-slow-minutes = Das war oft in kurzer Zeit. In { $n } Minuten geht es weiter. Was du geschrieben hast, steht noch im Formular.
error-too-large = Das ist zu groß
error-too-large-words = Was du gesendet hast, ist größer, als wir annehmen können. Verkleinere es oder teile es auf und versuche es noch einmal.
error-fault = Bei uns ist etwas kaputtgegangen
error-fault-words = Es liegt nicht an dir, und es ist notiert. Versuche es gleich noch einmal; wenn es bleibt, nenne der Administration diese Nummer: { $ref }.
error-go-home = Zur Startseite
error-go-search = Stattdessen suchen
recovery-kept = Nichts, was du geschrieben hast, ist verloren. Alles ist hier: Ändere, was nötig ist, und sende es noch einmal.
recovery-again = Noch einmal senden
recovery-sign-in = In einem neuen Tab anmelden, dann zurückkommen und noch einmal senden

## An administrator reads a closed community
glass = Eine geschlossene Community, von der Administration gelesen
glass-line = Als Administrator liest du
glass-until = noch { $n } Minuten lang
glass-end = Jetzt beenden

feed = Feed
feeds = Feeds

## Links, die einmal gezeigt werden
links-title = { $n ->
    [one] Der Link für { $name }
   *[other] { $n } Links
}
links-once = Kopiere sie jetzt oder lade sie herunter. Sie werden nur dieses eine Mal angezeigt, und niemand kann sie später nachsehen.
links-words = Jeder Link ist für die Person, bei der er steht, und funktioniert einmal. Schicke ihn per E-Mail oder übergib ihn.
links-csv = Als Tabelle herunterladen (CSV)
links-back = Ich habe sie
links-column = Link
links-until = Gilt bis
links-name = Name
links-mail = E-Mail-Adresse
