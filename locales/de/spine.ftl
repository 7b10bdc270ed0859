# What all items share: audiences, actions, sources.
audience-everyone = Alle bei { $org }
audience-everyone-and = Alle bei { $org } und { $names }
audience-guest = { $name } (Gast)
audience-people = Nur { $names }
audience-more = { $names } und { $more } weitere
attribution = Von { $author }, { $licence }
comments-count = { $n ->
    [0] Kommentieren
    [one] { $n } Kommentar
   *[other] { $n } Kommentare
}
replies-count = { $n ->
    [0] Antworten
    [one] { $n } Antwort
   *[other] { $n } Antworten
}
mentions-unseen = { $n ->
    [one] { $names } wird erwähnt, kann das aber nicht sehen.
   *[other] { $n } erwähnte Personen können das nicht sehen: { $names }.
}
action-edit = Bearbeiten
action-history = Frühere Fassungen
action-delete = Löschen
action-share = Auf meiner Pinnwand teilen
action-tell = Jemandem schicken
action-flag = Melden
action-follow = Folgen
action-unfollow = Folge ich
reply = Antworten
reply-to = { $name } antworten
back-to-thread = Zurück zum Thread
reply-prompt = Antwort schreiben…

## What was sent cannot be taken
body-empty = Schreibe erst etwas.
body-large = Das sind mehr als { $max } kB Text. Hänge ihn als Datei an oder teile ihn auf.
body-unreadable = Das war nicht lesbar: { $why }.
query-unreadable = Diese Adresse war nicht lesbar: { $why }
address-incomplete = Diese Adresse ist nicht vollständig. Beginne noch einmal oben auf der Seite.
files-large = Diese Dateien sind zusammen zu groß. Sende weniger oder verkleinere sie.
files-broken = Die Dateien sind nicht vollständig angekommen. Bitte sende sie noch einmal.
files-many = Hänge höchstens { $max } Dateien an einen Beitrag an.
file-empty = „{ $name }“ ist leer. Wähle eine andere Datei.
file-large = Diese Datei ist größer als { $mb } MB. Verkleinere sie oder teile einen Link darauf.
draft-large = Dieser Entwurf ist zu lang zum Speichern. Hänge ihn stattdessen als Datei an.
audience-nobody = Nenne mindestens eine Person, die das sehen darf.
audience-not-oneself = Du würdest das selbst nicht sehen. Wähle einen Kreis, in dem du bist.
audience-not-owner = Es steht auf der Pinnwand von { $name }, wäre dort aber nicht zu sehen. Wähle einen Kreis, in dem { $name } ist.
audience-of-reply = Eine Antwort sieht, wer sieht, worauf sie antwortet.
audience-members = Mitglieder von { $name }
audience-members-outside = Mitglieder von { $name }, zu sehen für Leute von { $outside }
audience-of-community = Was in einer Community steht, sieht, wer die Community liest.
audience-choose = Wähle, wer das sehen darf: alle oder bestimmte Personen.
people-unknown = Niemand hier hat den Namen @{ $handle }. Wähle Personen aus der Liste.
person-nameless = Gib der Person einen Namen.
person-photo-large = Dieses Foto ist zu groß. Wähle eins mit höchstens { $mb } MB.
person-tokens-many = Du hast { $n } Zugangsschlüssel, mehr sind nicht möglich. Widerrufe einen, den du nicht mehr brauchst.
tags-of-others-off = Hier gibt sich jeder nur selbst Schlagwörter.
tag-refused = { $name } hat das Schlagwort „{ $tag }“ entfernt. Dabei bleibt es.
follow-oneself = Deine eigenen Beiträge siehst du ohnehin.
changed-since = Das wurde geändert, nachdem du es geöffnet hast. Dein Text steht noch im Feld, die jetzige Fassung darunter: Füge beide zusammen und speichere noch einmal.
changed-now = Das wurde im selben Moment geändert. Öffne es noch einmal; dein Text steht noch im Feld.
restore-parent = Worauf das geantwortet hat, liegt im Papierkorb. Stelle das zuerst wieder her.

## Why somebody is suggested
why-team = In deinem Team
why-unit = In deinem Bereich
why-contacts = Leute, die du kennst, folgen dieser Person
why-place = Arbeitet am selben Ort wie du
why-busy = Zurzeit aktiv
mentions-many = Nenn in einem Text höchstens { $max } Personen mit @, solange du neu hier oder Gast bist.
glass-no-community = Diese Community gibt es nicht.
glass-say-why = Sag in einem Satz, warum: Ihre Besitzer lesen es.
glass-reads-already = Diese Community kannst du schon lesen.

# Addresses that programs read
address-since = Angelegt
address-used = zuletzt gelesen
address-unused = noch nie gelesen
address-end = Beenden
address-many = Du hast schon { $max } Adressen. Beende eine, die du nicht mehr brauchst.
