# Questions, answers, and passing them on.
questions-question = Frage
questions-answer = Antwort
questions-title = Fragen
questions-words = Was andere hier wissen möchten, die neueste Aktivität zuerst.
questions-ask = Eine Frage stellen
questions-tab-open = Offen
questions-tab-answered = Beantwortet
questions-tab-all = Alle
questions-view-too = Frage ich mich auch
questions-view-wanted = Hilfe gesucht
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

## In forums
questions-tab-forum-open = Offene Fragen
questions-tab-forum-answered = Beantwortete Fragen
questions-tab-faq = Häufige Fragen
questions-forum-none-open = Keine offene Frage
questions-forum-none-open-words = Alles, was hier gefragt wurde, hat eine angenommene Antwort.
questions-forum-none-answered = Noch keine beantwortete Frage
questions-forum-none-answered-words = Sobald eine Antwort angenommen ist, steht ihre Frage hier.
questions-median = Angenommene Antwort meist nach { $span }
questions-first-reply = Erste Antwort nach { $span }
questions-first-accepted = Angenommene Antwort nach { $span }
questions-too = Das frage ich mich auch
questions-too-withdraw = Frage ich mich nicht mehr
questions-too-count = { $n ->
    [one] 1 weitere Person fragt sich das auch
   *[other] { $n } weitere fragen sich das auch
}
questions-too-own = Du hast es selbst gefragt.
questions-due = Hilfe gesucht bis…
questions-due-label = Bis zu welchem Tag
questions-due-hint = Die Frage steht zuerst unter den offenen. Leer lassen für keinen Tag.
questions-due-do = Speichern
questions-due-until = Hilfe gesucht bis { $day }
questions-due-over = Hilfe war gesucht bis { $day }
questions-due-day = Schreib einen Tag als Jahr, Monat, Tag: 2026-01-31.
questions-due-past = Dieser Tag ist vorbei. Wähle einen späteren.
questions-faq-in = In die häufigen Fragen aufnehmen
questions-faq-out = Aus den häufigen Fragen nehmen
questions-faq-up = Nach oben
questions-faq-down = Nach unten
questions-faq-see = Zur Frage
questions-faq-contents = Inhalt
questions-faq-none = Noch keine häufigen Fragen
questions-faq-none-words = Hierher stellen Eigentümer beantwortete Fragen, die viele haben.
questions-faq-none-owner = Öffne eine beantwortete Frage dieses Forums und nimm sie in die häufigen Fragen auf.
questions-faq-to = Gib „in“, „out“, „up“ oder „down“ an.
questions-faq-unanswered = Nur eine Frage mit angenommener Antwort kann in den häufigen Fragen stehen.
questions-related = Ähnliche
questions-related-show = Ähnliches zeigen
questions-related-none = Es wurde nichts Ähnliches gefunden.
questions-turn-accepted = Eine Antwort ist angenommen. Nimm die Annahme zuerst zurück.

questions-helpers = Wer könnte es wissen
questions-helpers-show = Zeigen, wer es wissen könnte

## Was ich gegeben habe
questions-given = Meine Beiträge
questions-given-of = Was { $name } gegeben hat
questions-given-words = Aus den letzten { $months } Monaten, soweit du es lesen darfst. Es wird mit niemandem verglichen, und was man für sich selbst tut, zählt nicht.
questions-given-none = Noch nichts hier
questions-given-none-words = Beantworte eine Frage oder reiche eine an jemanden weiter, der es wissen könnte.
questions-given-open = Offene Fragen
questions-given-people = { $people ->
    [one] Einer Person geholfen
   *[other] { $people } Personen geholfen
}{ $units ->
    [0] {""}
    [one] {", in einer anderen Einheit"}
   *[other] {", in"} { $units } anderen Einheiten
}{ $countries ->
    [0] {""}
    [one] {", in einem anderen Land"}
   *[other] {", in"} { $countries } anderen Ländern
}.
questions-given-answer = Antworten
questions-given-accepted = Angenommen
questions-given-confirmed = Bestätigt
questions-given-referred = Zur Antwort weitergereicht
questions-given-connected = Zusammengebracht
questions-given-thanked = Dank
questions-given-offered = Hilfe angeboten
questions-given-file = Dateien
questions-given-months = Monat für Monat
questions-given-month = Monat
questions-given-each = Jedes einzelne
questions-given-untitled = Öffnen
questions-given-more = { $n } weitere stehen in der Tabelle.
questions-given-longer = Fünf Jahre
questions-given-csv = Als Tabelle herunterladen (CSV)
questions-given-show = Wer das sieht
questions-given-show-words = Niemand außer dir, solange du nichts anderes wählst. Wer es sieht, sieht nur, was er selbst lesen darf. Du kannst es jederzeit zurücknehmen.
questions-given-show-manager = Meine Führungskraft darf es sehen
questions-given-show-profile = Wer mein Profil sieht, darf es sehen
questions-given-save = Speichern
questions-given-link = Was sie gegeben haben
