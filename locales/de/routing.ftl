# Fragen finden ihre Menschen: wer es wissen könnte, Angebote, Wahl, Zahlen.
routing-may-know = Diese Menschen könnten es wissen
routing-ask-too = Auch { $name } fragen
routing-places = Solche Fragen wurden hier beantwortet
routing-place-why = { $n ->
    [one] eine Antwort auf eine ähnliche Frage
   *[other] { $n } Antworten auf ähnliche Fragen
}
routing-why-answered = { $n ->
    [one] Hat eine ähnliche Frage beantwortet
   *[other] Hat { $n } ähnliche Fragen beantwortet
}
routing-why-wrote = { $n ->
    [one] Hat einmal darüber geschrieben
   *[other] Hat { $n }-mal darüber geschrieben
}
routing-why-tagged = { $n ->
    [one] Hat das Schlagwort „{ $tag }“ von jemandem aus dem Kollegium
   *[other] Hat das Schlagwort „{ $tag }“ von { $n } aus dem Kollegium
}
routing-why-claims = Sagt von sich selbst: { $tag }
routing-why-active = Antwortet anderen in diesen Tagen
routing-why-helped = Hat dir schon geholfen
routing-why-unit = In deiner Abteilung, { $unit }
routing-why-contact = Dein Kontakt
routing-waits-asked = { $who } fragt dich: { $title }
routing-waits-found = Vielleicht weißt du das. { $who } fragt: { $title }
routing-answer = Antworten
routing-refer = Weitergeben
routing-unknown = Weiß ich nicht
routing-later = Jetzt nicht
routing-less = Weniger zu diesem Thema
routing-helpers = Wer könnte es wissen?
routing-offered = { $n ->
    [one] Einer Person angeboten
   *[other] { $n } Personen angeboten
}
routing-looking = { $name } sieht sich deine Frage an
routing-look = Dabei kann ich helfen
routing-look-on = Wer gefragt hat, sieht, dass du es dir ansiehst.
routing-look-withdraw = Ich kann doch nicht helfen
routing-ask = Fragen
routing-refer-to = Weitergeben
routing-refer-whom = Wer könnte es sonst wissen?
routing-back = Zurück zur Frage
routing-not-now = Diese Person kann gerade nicht gefragt werden. Wähle jemand anderen.
routing-look-own = Es ist deine eigene Frage.
routing-act-wrong = Wähle eine der Antworten.
routing-choices = Wie oft ich gefragt werde
routing-choices-words = Fragen, auf die du vielleicht eine Antwort hast, werden dir angeboten, nie mehr, als du möchtest. Ruhezeiten und Pausen zählen auch.
routing-a-day-label = Fragen, die mir angeboten werden
routing-a-day = { $n ->
    [0] Nie
    [one] Höchstens eine am Tag
   *[other] Höchstens { $n } am Tag
}
routing-a-day-wrong = Wähle eine Zahl von 0 bis 10.
routing-less-of = Themen, von denen du weniger möchtest
routing-more = Wieder anbieten
routing-inferred = Was über mich erschlossen wird
routing-numbers = Wie Fragen Antworten finden
routing-numbers-words = Aus den letzten 90 Tagen, höchstens 5.000 Fragen. Nur Summen, keine Namen.
routing-n-questions = Fragen
routing-n-answered = Mit Antwort
routing-n-median = Zeit bis zur ersten Antwort (Median)
routing-n-within = Beantwortet in 4 h 10 min
routing-n-referred = Mindestens einmal weitergegeben
routing-n-depth = Wie oft sie weitergegeben wurden (Mittel)
routing-n-helpful = Angenommen oder mit Dank
routing-n-offers = Angebote an Menschen
routing-n-gini-offers = Wie ungleich die Angebote verteilt sind (Gini, 0 ist gleich)
routing-n-busiest = Antworten des meistbeschäftigten Hundertstels
routing-n-gini-answers = Wie ungleich die Antworten verteilt sind (Gini, 0 ist gleich)
routing-save = Speichern
routing-wait = Stunden ohne Antwort, bis eine Frage angeboten wird
routing-wait-hint = Von 1 bis 72. Gilt für Fragen, die von jetzt an gestellt werden.
routing-wait-wrong = Wähle eine Zahl von 1 bis 72.
