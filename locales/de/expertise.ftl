# Wer weiß es: Menschen nach Thema finden, und was über einen selbst geschlossen wird.
expertise-title = Wer weiß das?
expertise-words = Beschreiben Sie, worum es geht. Sie sehen, wer es wahrscheinlich weiß und warum.
expertise-for = Wer weiß etwas über { $topic }?
expertise-topic = Ein Thema oder eine ganze Frage
expertise-find = Personen finden
expertise-narrow = Eingrenzen
expertise-unit = Einheit
expertise-place = Ort
expertise-lang = Sprache
expertise-lang-any = Jede Sprache
expertise-network = Nur mein Netzwerk
expertise-within = Nur Personen in { $name }, nach dem, was sie dort getan haben
expertise-start = Jemanden finden, der es weiß
expertise-start-words = Geben Sie ein Thema ein, oder die Frage, wie Sie sie stellen würden.
expertise-none = Dazu wurde niemand gefunden
expertise-none-words = Versuchen Sie andere Wörter, oder fragen Sie alle: Vielleicht weiß jemand, wer es weiß.
expertise-ask = Frage stellen
expertise-how = Wie Personen gefunden werden
expertise-how-words = Aus Antworten und Beiträgen, die Sie lesen dürfen, aus Schlagwörtern, die andere vergeben haben, und aus dem, was Menschen über sich sagen. Altes zählt weniger.
expertise-mine = Was über mich geschlossen wird

## Die drei Schichten
expertise-did = Was sie getan haben
expertise-others-say = Was andere sagen
expertise-says = Was sie über sich sagen
expertise-answered = { $n ->
    [one] Eine Antwort auf so eine Frage
   *[other] { $n } Antworten auf solche Fragen
}{ $accepted ->
    [0] {""}
    [one] , eine angenommen
   *[other] , { $accepted } angenommen
}, zuletzt am { $date }
expertise-wrote = { $n ->
    [one] Ein Beitrag dazu
   *[other] { $n } Beiträge dazu
}, zuletzt am { $date }
expertise-tagged-by = { $more ->
    [0] von { $names }
   *[other] von { $names } und { $more } weiteren
}
expertise-contact = Einer Ihrer Kontakte
expertise-same-unit = In Ihrer Einheit
expertise-helped = { $n ->
    [one] Hat Ihnen einmal geantwortet
   *[other] Hat Ihnen { $n }-mal geantwortet
}
expertise-active = Hat zuletzt am { $date } jemandem geantwortet
expertise-connected = Wie sind wir verbunden?

## Was über mich geschlossen wird
expertise-inferred = Was über mich geschlossen wird
expertise-inferred-words = Andere finden Sie zu diesen Themen. Blenden Sie eines aus, dann werden Sie dazu weder gefunden noch gefragt.
expertise-inferred-none = Über Sie wird noch nichts geschlossen
expertise-inferred-none-words = Wenn Sie Fragen beantworten, erscheinen deren Themen hier.
expertise-silence = Mich nie als jemanden vorschlagen, der etwas weiß
expertise-speak = Wieder gefunden werden
expertise-silent = Sie werden niemandem als jemand vorgeschlagen, der etwas weiß. Was Sie schreiben, bleibt, wie es ist.
expertise-hide = Thema ausblenden
expertise-show = Wieder anzeigen
expertise-hidden = Ausgeblendet
expertise-mine-answered = { $n ->
    [one] Eine Antwort, am { $date }
   *[other] { $n } Antworten, zuletzt am { $date }
}
expertise-mine-tagged = { $n ->
    [one] Eine Kollegin oder ein Kollege hat Ihnen dieses Schlagwort gegeben
   *[other] { $n } Kolleginnen und Kollegen haben Ihnen dieses Schlagwort gegeben
}
expertise-mine-says = Sie haben es sich selbst gegeben
expertise-no-topic = Das ist kein Thema. Nehmen Sie ein Schlagwort.
