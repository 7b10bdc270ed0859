# Termine: wann und wo, wer kommt, Kalender.

events-title = Termine
events-event = Termin
events-lede = Was ansteht, für dich und in deinen Communitys.
events-new = Neuer Termin
events-make = Termin anlegen
events-save = Speichern
events-all = Alle
events-mine = Meine
events-communities = Meine Communitys
events-see-all = Alle ansehen
events-next = Demnächst
events-coming-up = Demnächst
events-month = Monat
events-months = Welche Termine
events-month-before = Der Monat davor
events-month-after = Der Monat danach
events-today = heute
events-whole-day = Ganztägig
events-none = Hier ist nichts geplant
events-none-words = Termine erscheinen hier, sobald jemand einen anlegt, den du sehen darfst.
events-mo = Mo
events-tu = Di
events-we = Mi
events-th = Do
events-fr = Fr
events-sa = Sa
events-su = So
events-in-zone = Zeit in { $zone }
events-for-me = Für dich: { $when }
events-zone-words = Zeiten wie in { $zone }.
events-going = Kommen
events-maybe = Vielleicht
events-waiting = Warten auf einen Platz
events-who-comes = Wer kommt
events-nobody = Noch hat niemand zugesagt
events-nobody-words = Du könntest den Anfang machen.
events-back = Zurück zum Termin
events-answer = Kommst du?
events-go = Ich komme
events-may = Vielleicht
events-not = Ich kann nicht
events-wait = Auf einen Platz warten
events-i-go = Du kommst
events-i-wait = Du stehst auf der Warteliste
events-i-may = Vielleicht
events-cancelled = Abgesagt
events-full-words = Alle Plätze sind vergeben. Wer wartet, rückt nach, wenn jemand absagt.
events-waiting-words = Du bekommst Bescheid, sobald ein Platz für dich frei ist.
events-more = Weitere Male
events-manage = Verwalten
events-manage-words = Wer kommt, erfährt von einer neuen Zeit, einem neuen Ort und einer Absage.
events-change = Ändern
events-change-all = Ganze Reihe ändern
events-change-one = Dieses Mal ändern
events-change-all-words = Antworten bleiben an den Tagen, die bleiben. Vergangenes ändert sich nicht.
events-cancel = Termin absagen
events-cancel-all = Ganze Reihe absagen
events-cancel-one = Dieses Mal absagen
events-uncancel = Findet doch statt
events-cancel-following = Dieses Mal und alle danach absagen
events-uncancel-following = Dieses Mal und alle danach finden doch statt
events-following = Auch alle danach
events-following-hint = Sie verschieben sich um ebenso viel und sind am selben Ort.
events-remove-one = Diesen Tag herausnehmen
events-invite = Einladen
events-invite-people = Wer soll kommen?
events-invite-hint = Namen wie @ann, mit Leerzeichen. Sie müssen den Termin sehen können.
events-invite-do = Einladen
events-invite-whom = Nenne eine bis hundert Personen.
events-invite-unseen = { $name } kann diesen Termin nicht sehen, also wurde niemand eingeladen.
events-download = Kalenderdatei
events-comments = Kommentare
events-comment = Kommentieren
events-name = Worum geht es?
events-about = Dazu
events-day = Tag
events-time = Von
events-end-day = Letzter Tag
events-end-day-hint = Falls es ein anderer ist.
events-end-time = Bis
events-end-time-hint = Leer: eine Stunde.
events-all-day = Ganze Tage, ohne Uhrzeit
events-zone = Zeitzone
events-place = Ort
events-url = Link für alle, die online dabei sind
events-people-hint = Namen, wenn nur einige ihn sehen dürfen.
events-capacity = Plätze
events-capacity-hint = Leer: so viele, wie kommen. Sind sie vergeben, können andere warten.
events-repeat = Wiederholen
events-repeat-never = Einmal
events-repeat-daily = Täglich
events-repeat-weekly = Wöchentlich
events-repeat-monthly = Monatlich, am selben Tag
events-repeat-weekday = Monatlich, am selben Wochentag (etwa am dritten Donnerstag)
events-repeat-last = Monatlich, am letzten dieser Wochentage
events-repeat-yearly = Jährlich
events-every = Im Abstand von
events-every-hint = 2 bei wöchentlich: jede zweite Woche.
events-week = Wöchentlich am
events-times = Endet nach so vielen Malen
events-until = oder am
events-until-hint = Eine Reihe hat ein Ende; sie lässt sich verlängern.
events-untitled = Sag in wenigen Worten, worum es geht.
events-day-wrong = Gib einen Tag wie 2026-10-25 an.
events-far = Das ist zu weit weg. Wähle eine Zeit zwischen 1970 und 2200.
events-time-wrong = Gib eine Uhrzeit wie 09:30 an.
events-end-before = Er endet, bevor er beginnt.
events-long = Ein Termin dauert höchstens einen Monat. Mach eine Reihe daraus oder mehrere.
events-zone-wrong = Wähle eine Zeitzone, etwa Europe/Berlin.
events-number-wrong = Gib eine Zahl von 1 bis { $max } an.
events-url-wrong = Gib eine ganze Adresse an, die mit https:// beginnt.
events-repeat-wrong = Wähle, wie er sich wiederholt.
events-not-last = Der erste Tag ist nicht der letzte dieser Wochentage im Monat.
events-endless = Sag, wie oft oder bis wann.
events-many = Das sind mehr als { $max } Male. Lass die Reihe früher enden.
events-none-of-series = Einen solchen Tag gibt es nicht.
events-last = Das ist der einzige Tag, der noch da ist. Lösche stattdessen den Termin.
events-answer-wrong = Antworte mit going, maybe oder no.
events-is-cancelled = Dieser Termin ist abgesagt.
events-is-over = Dieser Termin ist vorbei.
events-feeds = Kalenderadressen
events-feeds-words = Ein Kalenderprogramm, dem du so eine Adresse gibst, zeigt deine Termine und bleibt auf dem Laufenden. Wer die Adresse hat, liest sie wie du: Behalte sie für dich.
events-feed-make = Adresse für meinen Kalender anlegen
events-feed-community = Diesen Kalender abonnieren
events-feed-community-hint = Eine Community hat einen eigenen Kalender: siehe ihre Termine.
events-feed-made = Das ist die Adresse. Sie wird nur jetzt gezeigt: Kopiere sie in dein Kalenderprogramm.
events-feed-mine = Mein Kalender
events-feed-gone = Eine Community, die du nicht mehr siehst
events-places = { $n } Plätze, { $free } frei
events-going-count = { $n ->
    [0] Noch kommt niemand
    [one] 1 Person kommt
   *[other] { $n } kommen
}
events-each-day = { $n ->
    [one] Täglich
   *[other] Alle { $n } Tage
}
events-each-week = { $n ->
    [one] Wöchentlich
   *[other] Alle { $n } Wochen
}
events-each-month = { $n ->
    [one] Monatlich
   *[other] Alle { $n } Monate
}
events-each-year = { $n ->
    [one] Jährlich
   *[other] Alle { $n } Jahre
}
events-month-more = und { $n } weitere
