# Questions, answers, and passing them on.
questions-question = Frage
questions-answer = Antwort
questions-title = Fragen
questions-words = Was andere hier wissen möchten, die neueste Aktivität zuerst.
questions-ask = Eine Frage stellen
questions-tab-open = Offen
questions-tab-answered = Beantwortet
questions-tab-all = Alle
questions-empty = Keine Fragen hier
questions-empty-words = Stelle eine: Jemand weiß es oder kennt jemanden, der es weiß.
questions-empty-narrowed = Keine Frage passt zu deiner Auswahl. Andere sind vielleicht trotzdem einen Blick wert.
questions-open = Offen
questions-answered = Beantwortet
questions-accepted = Angenommen
questions-accept = Diese Antwort annehmen
questions-unaccept = Annahme zurücknehmen
questions-confirm = Bestätigen
questions-unconfirm = Bestätigung zurücknehmen
questions-confirmed-by = Bestätigt von { $name }
questions-thank = Danke sagen
questions-thank-whom = { $name } danken
questions-thank-words = Ein Wort des Danks, wenn du magst
questions-thanked = { $from } dankt { $to }
questions-refer = Weitergeben
questions-refer-words = Du weißt es nicht, aber vielleicht jemand anderes. Die Frage kommt auch auf die Pinnwand dieser Person, im Namen der fragenden Person; alle sehen, welchen Weg sie nahm.
questions-refer-to = Wer könnte es wissen?
questions-refer-hint = Namen eintippen
questions-refer-note = Ein Wort dazu (darf leer bleiben)
questions-refer-do = Weitergeben
questions-came = { $by } hat eine Frage von { $asker } weitergegeben.
questions-see-original = Zum Original
questions-went = { $by } hat das an { $to } weitergegeben.
questions-answers-there = { $n ->
    [0] Dort noch keine Antwort
    [one] Dort { $n } Antwort
   *[other] Dort { $n } Antworten
}
questions-on-board = Auf der Pinnwand von { $name }
questions-comment = Kommentar
questions-comments = Kommentare
questions-comment-prompt = Nach Einzelheiten fragen oder etwas anmerken…
questions-answers = Antworten
questions-answers-count = { $n ->
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
questions-no-answer = Noch keine Antwort. Wenn du jemanden kennst, der es wissen könnte, gib die Frage weiter.
questions-no-answer-here = { $n ->
    [one] Auf dieser Pinnwand noch keine Antwort, aber eine auf einer anderen.
   *[other] Auf dieser Pinnwand noch keine Antwort, aber { $n } auf anderen.
}
questions-answer-prompt = Antwort schreiben…
questions-answer-do = Antworten
questions-credits = Dank an
questions-role-answered = Antwort
questions-role-referred = weitergegeben
questions-role-connected = Pinnwand
questions-similar = Schon einmal gefragt: Ist es eine davon?

## When it cannot be
questions-untitled = Fasse die Frage in einer Zeile zusammen.
questions-to-nobody = Sage, wer es wissen könnte: Tippe einen Namen ein und wähle aus der Liste.
questions-to-unknown = Niemand hier heißt „{ $name }“. Tippe einen Namen ein und wähle aus der Liste.
questions-to-many = Mehr als eine Person heißt „{ $name }“. Nimm den @Namen.
questions-to-left = { $name } ist nicht mehr hier und kann nicht antworten.
questions-to-oneself = Das bist du selbst: Schreibe deine Antwort stattdessen unten.
questions-to-asker = { $name } hat das gefragt. Gib es an jemand anderen weiter.
questions-to-owner = Das steht schon auf der Pinnwand von { $name }.
questions-to-outside = { $name } darf diese Frage nicht sehen. Bitte { $asker }, sie zuerst zu öffnen.
questions-to-already = Jemand hat das schon an { $name } weitergegeben.
questions-thank-oneself = Danke jemand anderem: Das ist von dir.
