# Ankündigungen: Offizielles, wie weit es kam, wer lesen soll.

announcements-title = Ankündigungen
announcements-one = Ankündigung
announcements-lede = Offizielles an alle, eine Einheit, ein Land oder eine Community.
announcements-new = Neue Ankündigung
announcements-none = Noch wurde nichts angekündigt
announcements-none-words = Was angekündigt wird, bleibt hier, auch wenn es nicht mehr oben auf der Startseite steht.
announcements-more = Weitere Ankündigungen
announcements-all = Alle Ankündigungen
announcements-away = Gesehen
announcements-open = Öffnen
announcements-must-read = Bitte lesen
announcements-waits = Bitte lesen: { $title }
announcements-confirm = Ich habe es gelesen
announcements-confirm-hint = Bis du bestätigst, wird dein Name { $name } in der Liste derer gezeigt, die es noch nicht haben.
announcements-confirmed = Du hast das gelesen.
announcements-opened-few = Von weniger als { $few } von { $of } geöffnet
announcements-opened = Von { $n } von { $of } geöffnet
announcements-confirmed-count = { $n } von { $of } haben bestätigt
announcements-confirmed-few = Weniger als { $few } von { $of } haben bestätigt
announcements-who-not = Wer noch nicht bestätigt hat
announcements-all-read = Alle haben es gelesen
announcements-all-read-words = Niemand muss noch bestätigen.
announcements-back = Zurück zur Ankündigung
announcements-manage = Oben und Kommentare
announcements-pinned = Oben bis
announcements-not-pinned = Sie steht nicht mehr oben.
announcements-pin = Ab jetzt 14 Tage oben
announcements-unpin = Nicht mehr oben zeigen
announcements-comments-on = Kommentare erlauben
announcements-comments-off = Kommentare schließen
announcements-comments = Kommentare
announcements-comment = Kommentieren
announcements-silent-words = Kommentare sind geschlossen.
announcements-field-title = Überschrift
announcements-field-body = Was möchtest du sagen?
announcements-days = Tage oben auf der Startseite
announcements-days-hint = 0: Sie steht nicht oben.
announcements-days-wrong = Gib eine Zahl von Tagen bis 365 an.
announcements-silent = Niemand kann kommentieren
announcements-must = Muss gelesen werden
announcements-must-hint = Wer liest, bestätigt es. Du siehst, wer es noch nicht hat, und das wird ihnen gesagt.
announcements-remind = Nach so vielen Tagen erinnern
announcements-remind-hint = Nur wer nicht bestätigt hat, höchstens zweimal. Leer: nie.
announcements-whom = Für wen ist es?
announcements-choose = Wählen
announcements-part-everyone = Alle
announcements-part-unit = Eine Einheit
announcements-part-country = Ein Land
announcements-part-wrong = Wähle alle, eine Einheit oder ein Land.
announcements-place-missing = Sag, welche.
announcements-nobody = Dort ist niemand, den sie erreichen würde.
announcements-untitled = Gib ihr eine Überschrift.
announcements-communicators = Wer ankündigen darf
announcements-communicators-words = Sie dürfen sich an alle, an eine Einheit und an ein Land wenden. Eigentümer kündigen ohnehin in ihren Communitys an, Administratoren überall.
announcements-appoint = Ankündigen lassen
announcements-appoint-who = Wen?
announcements-dismiss = Nicht mehr
announcements-whom-one = Nenne eine Person.
announcements-whom-inside = Nur wer zur Organisation gehört, kann ankündigen.
announcements-sure = Ja, das ist für { $n } Personen gedacht
announcements-sure-missing = Das geht an { $n } Personen. Bestätige, dass du es so meinst.
announcements-send = { $n ->
    [one] An 1 Person senden
   *[other] An { $n } Personen senden
}
announcements-to = { $n ->
    [one] An { $who }: 1 Person
   *[other] An { $who }: { $n } Personen
}
