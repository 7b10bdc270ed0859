# My network: contacts, invitations, following. The buttons stand on profiles as well.
network-title = Mein Netzwerk
network-find = Leute finden
network-search = Teil eines Namens
network-show-all = Alle anzeigen
network-none-found = Niemand mit diesem Namen
network-none-found-words = Versuche es mit einem kürzeren Teil des Namens oder suche unter allen.
network-waiting = { $n ->
    [one] Eine Person möchte dein Kontakt werden.
   *[other] { $n } Personen möchten deine Kontakte werden.
}
network-look = Ansehen
network-inactive = Arbeitet nicht mehr hier

## Lists
network-contacts = Kontakte
network-contacts-words = Leute, die du kennst und die dich kennen. Folge ihnen auch, wenn du sehen willst, was sie schreiben.
network-contacts-none = Noch keine Kontakte
network-contacts-none-words = Suche jemanden, mit dem du arbeitest, und schicke eine Einladung. Deine Kontakte sehen deine Fragen, und du siehst, wer wen kennt.
network-invitations = Einladungen
network-invitations-words = Leute, die deine Kontakte werden möchten. Wenn du eine Einladung ignorierst, erfährt es niemand.
network-invitations-none = Keine Einladung wartet
network-invitations-none-words = Du kannst den ersten Schritt tun: Suche jemanden, den du kennst.
network-sent = Gesendet
network-sent-words = Deine Einladungen, die auf Antwort warten.
network-sent-none = Du wartest auf niemanden
network-sent-none-words = Suche jemanden, den du kennst, und schicke eine Einladung.
network-following = Folge ich
network-following-words = Was diese Leute schreiben, kommt auf deine Startseite.
network-following-none = Du folgst noch niemandem
network-following-none-words = Folge Leuten, deren Arbeit für deine wichtig ist: Ihre Fragen und Antworten kommen auf deine Startseite.
network-followers = Folgen mir
network-followers-words = Was du schreibst, kommt auf ihre Startseiten.
network-followers-none = Noch folgt dir niemand
network-followers-none-words = Schreibe, woran du arbeitest, oder frage etwas: So finden dich andere.
network-write = Etwas schreiben
network-look-around = Umsehen

network-following-tags = Schlagwörter
network-following-tags-words = Beiträge mit diesen Schlagwörtern sind dir wichtig.
network-following-tags-none = Du folgst noch keinen Schlagwörtern
network-following-tags-none-words = Öffne ein Schlagwort an einem Beitrag oder Profil und wähle „Diesem Schlagwort folgen“.
network-following-items = Beiträge
network-following-items-words = Du erfährst, wenn hier jemand antwortet oder kommentiert.
network-following-items-none = Du folgst keinen Beiträgen
network-following-items-none-words = Was du schreibst und kommentierst, dem folgst du von selbst; jeder andere Beitrag hat „Folgen“ in seinem Menü.
network-following-people = Personen
network-sort = Sortieren nach
network-sort-name = Name
network-sort-recent = Zuletzt gehört
network-tag = Mein Schlagwort
network-tag-any = Irgendeins meiner Schlagwörter
network-choose = { $name } auswählen
network-remove-chosen = Ausgewählte aus den Kontakten entfernen
network-remove-chosen-words = Niemand erfährt es, und du folgst weiterhin, wem du folgst.
network-removed-none = Wähle zuerst aus, wen du entfernen möchtest.

## Buttons
network-follow = Folgen
network-unfollow = Folge ich
network-accept = Annehmen
network-accept-follow = Auch folgen
network-ignore = Ignorieren
network-withdraw = Zurückziehen
network-remove = Aus den Kontakten entfernen
network-invite = Vernetzen
network-invite-message = Ein paar Worte (wenn du magst)
network-invite-placeholder = Woher kennt ihr euch?
network-invite-tags = Womit kennt sich die Person aus? (wenn du magst)
network-invite-tags-hint = Schlagwörter für das Profil; dein Name steht dabei.
network-invite-follow = Auch folgen, damit ich sehe, was da geschrieben wird
network-invite-send = Einladung senden
network-invited = Eingeladen
network-contact = Kontakt
network-invited-you = Möchte dein Kontakt werden

## When it cannot be
network-oneself = Das bist du selbst. Wähle jemand anderen.
network-left = { $name } arbeitet nicht mehr hier; folgen und einladen geht daher nicht.

## What waits for the reader, at home
network-waits = { $who } möchte dein Kontakt werden
