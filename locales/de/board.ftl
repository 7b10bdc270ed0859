# Board: statuses, messages, comments, and what can be done with any item.
board-status = Neuigkeit
board-message = Nachricht
board-comment = Kommentar
board-comments = Kommentare
board-comment-prompt = Kommentar schreiben…
board-edit-title = Bearbeiten
board-edit-heading = Überschrift
board-edit-body = Text
board-edit-tags = Schlagwörter
board-edit-newest = Was jetzt dort steht
board-edit-begun = Du hast das begonnen und noch nicht gespeichert.
board-save = Speichern
board-cancel = Abbrechen
board-back = Zurück
board-home = Zur Startseite
board-history-title = Frühere Fassungen
board-history-words = Was hier vor jeder Änderung stand, das Neueste zuerst.
board-history-of = Frühere Fassungen von { $title }
board-history-none = Keine frühere Fassung
board-history-none-words = Das wurde noch nicht geändert.
board-version = Fassung { $n }
board-likes-title = Gefällt
board-likes-none = Das gefällt noch niemandem
board-likes-none-words = Wem es gefällt, steht hier.
board-likes-nameless = { $named ->
    [0] { $n ->
        [one] Eine Person, der es gefällt, hat hier keinen Namen.
       *[other] { $n } Personen, denen es gefällt, haben hier keinen Namen.
    }
   *[other] { $n ->
        [one] Eine weitere hat hier keinen Namen.
       *[other] { $n } weitere haben hier keinen Namen.
    }
}
board-tell-title = Jemandem schicken
board-tell-people = An wen
board-tell-hint = Kürzel mit Leerzeichen dazwischen. Sie erfahren es sofort, mit deinem Namen.
board-tell-note = Ein Wort dazu
board-tell-do = Schicken
tell-nobody = Wähle jemand anderen: Du hast es schon gesehen.
tell-many = Nenne höchstens { $max } Personen auf einmal.
tell-unseen = { $names } kann das nicht sehen. Lass diese Namen weg oder zeige es vorher mehr Leuten.
board-trash-title = Papierkorb
board-trash-words = Was du gelöscht hast. Du kannst es jederzeit zurückholen.
board-trash-words-days = Was du gelöscht hast. Hole es innerhalb von { $n } Tagen zurück; danach ist es endgültig weg, samt dem, was darunter stand.
board-trash-until = bleibt bis { $day }
board-trash-empty = Hier ist nichts
board-trash-empty-words = Was du löschst, wartet hier und lässt sich zurückholen.
board-restore = Wiederherstellen
board-drafts-words = Was du angefangen und noch nicht gesendet hast. Nur du siehst es.
board-drafts-empty = Nichts halb Geschriebenes
board-drafts-empty-words = Was du schreibst, speichert sich beim Tippen und wartet hier, bis du es sendest.
board-drafts-write = Etwas schreiben
board-draft-continue = Weiterschreiben
board-draft-new = Neuer Beitrag
board-draft-board = Auf der Pinnwand von { $name }
board-draft-reply = Unter { $title }
board-draft-edit = Änderung an { $title }
board-draft-gone = Worum es ging, ist nicht mehr da

## When it cannot be
board-unknown = Diese Pinnwand gibt es nicht.
board-kind = Wähle, was du schreiben möchtest: eine Neuigkeit oder eine Frage.
board-or-community = Wähle eine Pinnwand oder eine Community, nicht beides.
board-closed = Diese Person ist nicht mehr hier; ihre Pinnwand ist geschlossen.
board-edit-empty = Schreibe erst etwas. Zum Entfernen nimm Löschen.
board-edit-untitled = Behalte eine Überschrift: Sie steht in allen Listen.

board-share = Mit eigenen Worten teilen
board-share-prompt = Was sagst du dazu?
board-share-submit = Teilen
board-share-words = Das Original sieht nur, wer es sehen darf; deine Worte sieht, wen du auswählst.
board-like-wrong = Gib true oder false an.
