# Moderation: Meldungen, Entscheidungen, Einsprüche.
moderation-title = Moderation
moderation-lede = Was gemeldet wurde. Wer am nächsten dran ist, entscheidet zuerst. Nichts wird verborgen, bevor jemand entschieden hat.
moderation-back = Zurück
moderation-save = Speichern
moderation-somebody = Jemand
moderation-category = Was daran nicht stimmt
moderation-words = Warum
moderation-words-hint = Wer es geschrieben hat, liest das.
moderation-choose = Wähl aus, was nicht stimmt.
moderation-decide = Wähl aus, was geschehen soll.
moderation-say-what = Sag in wenigen Worten, was nicht stimmt.
moderation-say-why = Sag, warum: Wer es geschrieben hat, liest es.
moderation-hurtful = Verletzend oder belästigend
moderation-private = Privat oder vertraulich
moderation-rights = Gegen das Gesetz oder jemandes Rechte
moderation-misleading = Irreführend oder falsch
moderation-spam = Werbung oder Spam
moderation-other = Etwas anderes

## Melden
moderation-flag-title = Melden
moderation-flag-words = Wer entscheidet, sieht, was du hier schreibst, und deinen Namen. Wer es geschrieben hat, erfährt nie, wer es gemeldet hat. Es bleibt zu sehen, bis jemand entschieden hat.
moderation-flag-other-words = Moderatoren sehen den Namen und was du hier schreibst, mit deinem Namen. Wen es betrifft, erfährt nie, wer gemeldet hat.
moderation-flag-say = Was sollte man zum Entscheiden wissen?
moderation-flag-do = Melden
moderation-flagged-already = Du hast das schon gemeldet. Du erfährst, was daraus wird.
moderation-did-flag = Danke. Jemand sieht es sich an, und du erfährst, was daraus wird.

## Die Warteschlange
moderation-none = Nichts wartet auf dich
moderation-none-words = Wird etwas gemeldet, worüber du entscheidest, steht es hier.
moderation-report-person = Das Profil von { $name } wurde gemeldet
moderation-report-community = Die Community { $name } wurde gemeldet
moderation-ask = Um eine Änderung bitten
moderation-ask-words = Was sich ändern muss
moderation-ask-hint = Das liest, wen es betrifft. Wer gemeldet hat, wird nicht gesagt.
moderation-say-change = Sag, was sich ändern muss: Wen es betrifft, liest es.
moderation-look = Ansehen
moderation-did-decide = Entschieden. Alle, die es angeht, erfahren es.
moderation-mine = Was von mir verborgen ist
moderation-mine-none = Nichts von dir ist verborgen.
moderation-mine-one = Etwas von dir, verborgen seit { $date }
moderation-waits-flag = { $n ->
    [one] Etwas von { $who } wurde gemeldet
   *[other] Etwas von { $who } wurde { $n }-mal gemeldet
}
moderation-waits-appeal = { $who } erhebt Einspruch gegen eine Entscheidung
moderation-waits-again = { $who } hat etwas geändert und schickt es noch einmal
moderation-waits-first = { $who } hat etwas geschrieben, das angesehen werden will

## Ein Fall
moderation-case-author = Was du geschrieben hast
moderation-case-decides = Zu entscheiden
moderation-case-flagged = Was du gemeldet hast
moderation-in-place = An seinem Ort ansehen
moderation-state-before = Wird noch angesehen
moderation-state-open = Gemeldet
moderation-state-appealed = Einspruch erhoben
moderation-state-resubmitted = Noch einmal geschickt
moderation-state-quarantined = Verborgen
moderation-state-rejected = So nicht angenommen
moderation-state-deleted = Gelöscht
moderation-state-dismissed = Bleibt, wie es ist
moderation-state-released = Zu sehen
moderation-author-waits = In dieser Community sieht sich ein Besitzer an, was Mitglieder schreiben, bevor andere es sehen. Noch sieht es niemand sonst.
moderation-author-again = Du hast es noch einmal geschickt. Niemand sonst sieht es, bis jemand es sich angesehen hat.
moderation-author-appealed = Du hast Einspruch erhoben. Jemand anderes als zuvor sieht es sich an; bis dahin sieht es niemand sonst.
moderation-author-quarantined = Das wurde verborgen. Nur du und wer entscheidet können es lesen. Du kannst es ändern und noch einmal schicken oder einmal Einspruch erheben.
moderation-author-rejected = Das wurde so nicht angenommen. Nur du und wer entscheidet können es lesen. Du kannst es ändern und noch einmal schicken oder einmal Einspruch erheben.
moderation-author-deleted = Das wurde durch eine Entscheidung gelöscht.
moderation-author-released = Alle, für die es gedacht war, können es lesen.
moderation-author-refused = Dein Einspruch wurde abgelehnt. Du kannst es immer noch ändern und noch einmal schicken.
moderation-author-under = Worunter es stand, wurde verborgen, und deine Worte mit ihm. Sie kommen zusammen zurück.
moderation-flagged-waits = Jemand sieht es sich an. Du erfährst, was daraus wird.
moderation-flagged-over = Es wurde angesehen.
moderation-flaggers-hidden = Wer es geschrieben hat, erfährt nicht, wer es gemeldet hat. Sag es nicht weiter.
moderation-decided-before = Was zuvor entschieden wurde
moderation-appeal = Einspruch
moderation-appeal-lede = Jemand anderes als beim ersten Mal sieht es sich an, wenn es jemand anderen gibt. Du kannst das einmal tun.
moderation-appeal-say = Warum soll es zu sehen sein?
moderation-appeal-words = Sag, warum es zu sehen sein soll.
moderation-appeal-do = Einspruch erheben
moderation-appealed-already = Einspruch geht einmal, und nur solange es verborgen ist.
moderation-did-appeal = Geschickt. Du erfährst, wie entschieden wurde.
moderation-again = Ändern und noch einmal schicken
moderation-again-words = Wer entschieden hat, sieht sich die neuen Worte an.
moderation-again-waits = Du kannst es noch ändern, solange es wartet.
moderation-send = Noch einmal schicken
moderation-did-send = Gespeichert. Jemand sieht es sich an.
moderation-item-title = Titel
moderation-item-body = Text
moderation-empty = Schreib etwas.
moderation-untitled = Gib dem einen Titel.

## Entscheiden
moderation-decide-title = Entscheiden
moderation-decide-why = Wer es geschrieben hat, erfährt den Grund, in deinen Worten.
moderation-dismiss = Es bleibt, wie es ist
moderation-quarantine = Verbergen
moderation-delete = Löschen
moderation-approve = Sichtbar machen
moderation-reject = So nicht
moderation-grant = Zurückstellen
moderation-refuse = Die Entscheidung bleibt
moderation-decided = Inzwischen hat jemand darüber entschieden. Sieh es dir noch einmal an.
moderation-reworded = Das wurde geändert, während du es angesehen hast. Lies die neuen Worte, bevor du entscheidest.
moderation-somebody-else = Du hast darüber schon entschieden, darum entscheidet jemand anderes über den Einspruch.
moderation-awaits-author = Jetzt ist am Zug, wer es geschrieben hat.

## Bevor andere es sehen
moderation-first-title = Moderation in { $name }
moderation-first-words = In der Regel ist alles sofort zu sehen, und gemeldet wird, was nicht hierher gehört.
moderation-first-on = Das sieht sich ein Besitzer an, bevor andere es sehen
moderation-first-hint = Wer etwas schreibt, erfährt, dass es wartet, und Antworten warten mit dem, worunter sie stehen. Besitzer finden es unter Zu tun. Was Besitzer schreiben, ist sofort zu sehen.
moderation-read-by = Wer es als Administrator gelesen hat
moderation-read-by-words = Sie gehörten nicht dazu, sagten, warum, und lasen für begrenzte Zeit.
moderation-did-save = Gespeichert.

## Zahlen
moderation-numbers = Moderation in Zahlen
moderation-numbers-words = Was in den letzten zwölf Monaten gemeldet und entschieden wurde, dort wo alle im Haus lesen können.
moderation-numbers-none = Nichts wurde gemeldet
moderation-numbers-none-words = In den letzten zwölf Monaten hat niemand etwas gemeldet, wo alle lesen können.
moderation-n-flags = Meldungen
moderation-n-median = länger brauchte die Hälfte der Entscheidungen nicht
moderation-n-appeals = Einsprüchen stattgegeben
moderation-n-month = Monat
moderation-n-raised = Meldungen
moderation-n-decided = Entscheidungen
moderation-n-closed = { $n } Meldungen an Orten, die nicht alle lesen. Mehr wird davon nicht erzählt.
moderation-n-closed-few = Weniger als { $n } Meldungen an Orten, die nicht alle lesen.

## Was entschieden wurde
moderation-past = Entscheidungen
moderation-past-words = Was entschieden wurde, von wem und wann: in Communitys, die dir gehören, und für Moderatoren dort, wo alle lesen können, oder was ihnen vorgelegt wurde.
moderation-past-none = Nichts wurde entschieden
moderation-past-none-words = Wenn jemand über etwas entscheidet, das gemeldet wurde oder gewartet hat, steht es hier.
moderation-past-about = Über etwas, das { $who } geschrieben hat
