# People: the directory, profiles, tags on people.

## Directory
profiles-directory = Personen
profiles-directory-words = Alle hier, mit dem, was sie tun und wo. Suche nach Name, Rolle, Ort, Schlagwort oder Nummer.
profiles-search = Personen suchen
profiles-search-hint = Name, Rolle, Ort, Schlagwort, Telefon oder E-Mail
profiles-unit = Bereich
profiles-unit-any = Alle Bereiche
profiles-place = Ort
profiles-place-any = Alle Orte
profiles-country = Land
profiles-country-any = Alle Länder
profiles-clear = Alle anzeigen
profiles-lang = Sprache
profiles-lang-any = Alle Sprachen
profiles-only-network = Nur mein Netzwerk
profiles-sort = Sortieren nach
profiles-sort-best = Bester Treffer
profiles-sort-name = Name
profiles-sort-joined = Neue zuerst
profiles-tag = Schlagwort
profiles-tag-any = Alle Schlagwörter
profiles-found = { $n ->
    [0] Niemand gefunden
    [one] Eine Person
   *[other] { $n } Personen
}
profiles-none-found = Niemand passt
profiles-none-found-words = Versuche es mit weniger Wörtern oder nur mit dem Anfang eines Namens.
profiles-nobody = Noch niemand zu sehen
profiles-nobody-words = Sobald du zu einer Gruppe gehörst, erscheinen hier die Leute darin.
profiles-alone = Du bist die erste Person hier
profiles-alone-words = Lade jemanden ein: Wer hereinkommt, erscheint sofort hier.
profiles-alone-do = Personen einladen

## Profile
profiles-kind-contractor = Extern
profiles-kind-guest = Gast
profiles-kind-alumni = Ehemalig
profiles-kind-service = Dienstkonto
profiles-admin = Administration
profiles-local-time = Dort ist es { $time }
profiles-local-time-at-work = Dort ist es { $time }, Arbeitszeit { $from } bis { $to }
profiles-local-time-off = Dort ist es { $time }, wieder da um { $from }
profiles-hours = Arbeitszeit { $from } bis { $to }
profiles-said = Aussprache: { $how }
profiles-invites = { $name } schreibt:
profiles-vcard = vCard herunterladen
profiles-back = Zurück zum Profil
profiles-inactive = { $name } arbeitet nicht mehr hier. Was geschrieben wurde, bleibt.
profiles-edit = Profil bearbeiten
profiles-about-title = Über { $name }
profiles-about-none = Sage in zwei Sätzen, was du tust und was man dich fragen kann.
profiles-about-write = Jetzt schreiben
profiles-hint = Damit man dich leichter findet, könntest du ergänzen:
profiles-hint-photo = ein Foto
profiles-hint-tags = womit du dich auskennst
profiles-hint-languages = deine Sprachen
profiles-hint-timezone = deine Zeitzone

## Whom they work with
profiles-reports-to = Berichtet an
profiles-peers = Mit derselben Leitung
profiles-team = Team
profiles-team-all = Alle anzeigen
profiles-team-of = Team von { $name }
profiles-team-none = Keine Leitung und kein Team bekannt
profiles-team-none-words = Sie kommen aus den Personaldaten deiner Organisation.
profiles-team-none-unit = Sehen, wer in { $unit } arbeitet
profiles-team-none-do = Personaldaten einlesen
profiles-reports = { $n ->
    [one] Eine Person berichtet an { $name }
   *[other] { $n } Personen berichten an { $name }
}
profiles-and-more = { $n ->
    [one] und noch jemand
   *[other] und { $n } weitere
}

## Whom they know, where they take part, what they wrote
profiles-communities = Communitys
profiles-communities-of = Communitys mit { $name }
profiles-communities-owner = Leitung
profiles-communities-none = In keiner Community, die du lesen kannst
profiles-communities-none-words = In Communitys treffen sich Leute mit dem gleichen Interesse.
profiles-communities-find = Communitys finden
profiles-contacts = Kontakte
profiles-contacts-of = Kontakte von { $name }
profiles-contacts-none = Keine Kontakte zu zeigen
profiles-contacts-none-words = Kontakte werden zwei, wenn jemand einlädt und die andere Person annimmt.
profiles-answers = Letzte Antworten
profiles-all = Alles von { $name }
profiles-all-own = Alles von dir
profiles-all-empty = { $name } hat nichts geschrieben, was du sehen kannst.

## In common
profiles-common-with = Du und { $name }
profiles-common-contacts = { $n ->
    [one] Einer deiner Kontakte kennt diese Person auch
   *[other] { $n } deiner Kontakte kennen diese Person auch
}
profiles-common-manager = dieselbe Leitung
profiles-common-things = Gemeinsam
profiles-common-groups = Gruppen
profiles-common-none = Noch nichts, wovon wir wissen.
profiles-common-none-words = Sag, womit du dich auskennst: Andere mit denselben Schlagwörtern begegnen dir hier.
profiles-common-none-do = Meine Schlagwörter ergänzen
profiles-common-own = Das bist du
profiles-common-own-words = Öffne das Profil einer anderen Person, um zu sehen, was ihr gemeinsam habt.
profiles-languages-of = Sprachen
profiles-path-ask = Wer verbindet uns?
profiles-path = Wer euch verbindet
profiles-path-you = Du
profiles-path-contact = Du und { $name } seid Kontakte.
profiles-path-words = { $n ->
    [one] Eine Person steht zwischen dir und { $name }.
   *[other] { $n } Personen stehen zwischen dir und { $name }.
}
profiles-path-none = Wir haben niemanden gefunden, der dich und { $name } in höchstens vier Schritten verbindet. Eine Einladung täte es.

## Board
profiles-board-own = Deine Pinnwand
profiles-board = Pinnwand von { $name }
profiles-board-empty = Noch nichts hier
profiles-board-empty-words = Mach den Anfang: Frage { $name } etwas oder lass ein paar Worte da.
profiles-board-empty-left = { $name } hat nichts geschrieben, was du sehen kannst.
profiles-board-empty-own = Deine Pinnwand ist leer
profiles-board-empty-own-words = Schreibe, woran du arbeitest, oder frage, was du wissen möchtest. Wer dir folgt, sieht es.
profiles-board-write = Etwas schreiben
profiles-prompt-own = Woran arbeitest du, { $name }?
profiles-prompt-other = Frage { $name } etwas oder lass eine Nachricht da
profiles-kind-status = Neuigkeit
profiles-kind-message = Nachricht
profiles-kind-question = Frage
profiles-post-own = Auf deine Pinnwand
profiles-ask-own = Auf deiner Pinnwand fragen
profiles-post-other = Auf die Pinnwand von { $name }
profiles-ask-other = Auf der Pinnwand von { $name } fragen
profiles-status-placeholder = Woran arbeitest du?
profiles-message-placeholder = An { $name } schreiben
profiles-question-placeholder = Was hast du versucht, und was würde helfen?
profiles-only-named = Nur Leute, die ich nenne
profiles-who-named = nur Leute, die du nennst
profiles-only-two = Nur { $name } und wen ich nenne
profiles-who-two = nur { $name } und wen du nennst

## Tags
profiles-tags = Schlagwörter
profiles-tags-add = { $name } Schlagwörter geben
profiles-tags-add-own = Schlagwörter hinzufügen
profiles-tags-hint = Womit kennt sich diese Person aus? Ein paar einzelne Wörter; dein Name steht dabei.
profiles-tags-hint-own = Womit kennst du dich aus? Ein paar einzelne Wörter, damit man dich findet.
profiles-tags-own = In eigenen Worten
profiles-tags-yours = In deinen eigenen Worten
profiles-tags-given = Andere sagen
profiles-tags-who = Wer hat welches gegeben?
profiles-tags-self = In eigenen Worten
profiles-tags-page = Schlagwörter von { $name }
profiles-tags-page-words = Alle, die eins gegeben haben, sind genannt. Du kannst entfernen, was du gegeben hast.
profiles-tags-page-own = Alle, die eins gegeben haben, sind genannt. Du kannst jedes davon entfernen; niemand erfährt es.
profiles-tags-take-off = Entfernen
profiles-tags-none = Noch keine Schlagwörter
profiles-tags-off = Wieder entfernen:
profiles-tags-give = Schlagwörter hinzufügen
profiles-tags-empty = Schreibe mindestens ein Wort aus Buchstaben oder Ziffern.
profiles-tags-left = Wer nicht mehr hier arbeitet, kann keine Schlagwörter bekommen.
profiles-tag-given = { $more ->
    [0] Von { $names }
   *[other] Von { $names } und { $more } weiteren
}
profiles-tag-words = Beiträge zu { $tag }, die lebhaftesten zuerst.
profiles-tag-empty = Keine Beiträge mit diesem Schlagwort
profiles-tag-empty-words = Jemand muss den Anfang machen: Stelle eine Frage und gib ihr dieses Schlagwort.
profiles-tag-ask = Eine Frage stellen
profiles-tag-people = Personen mit diesem Schlagwort
profiles-tag-all = Alle anzeigen
profiles-tag-related = Oft zusammen mit
profiles-tag-follow = Diesem Schlagwort folgen
profiles-tagged = Personen mit dem Schlagwort #{ $tag }
profiles-tagged-all = Alle
profiles-tagged-network = Mein Netzwerk
profiles-tagged-mine = Von mir vergeben
profiles-tagged-posts = Beiträge mit diesem Schlagwort
profiles-tagged-none = Niemand hier
profiles-tagged-none-words = Gib das Schlagwort jemandem, der sich damit auskennt: Öffne das Profil und wähle „… Schlagwörter geben“.
profiles-taggers = Am häufigsten vergeben von

## Edit
profiles-edit-title = Dein Profil bearbeiten
profiles-edit-words = Name, Titel, Bereich und Ort kommen aus deiner Organisation. Der Rest ist deins.
profiles-about = Über dich
profiles-about-hint = Was du tust, was du getan hast, was man dich fragen kann. Markdown funktioniert.
profiles-languages = Sprachen, die du sprichst
profiles-languages-hint = Zum Beispiel: Deutsch, English, sv
profiles-timezone = Deine Zeitzone
profiles-timezone-hint = Andere sehen, wie spät es bei dir ist.
profiles-timezone-none = Nicht angegeben
profiles-timezone-wrong = Wähle eine Zeitzone aus der Liste.
profiles-phone = Telefon
profiles-phone-wrong = Eine Telefonnummer hat nur Ziffern, Leerzeichen und + - ( ), höchstens 40 Zeichen.
profiles-photo = Foto
profiles-photo-hint = PNG, JPEG, WebP oder GIF, bis 15 MB. Es wird quadratisch zugeschnitten; die Angabe, wo es aufgenommen wurde, wird entfernt.
profiles-crop-frame = Der Teil des Fotos, der gezeigt wird
profiles-crop-zoom = Näher
profiles-crop-how = Ziehe das Foto oder bewege es mit den Pfeiltasten.
profiles-pronunciation = So spricht man deinen Namen aus
profiles-pronunciation-hint = Zum Beispiel: ÖST-er-gor
profiles-hours-title = Deine Arbeitszeiten
profiles-hours-from = Von
profiles-hours-to = Bis
profiles-hours-wrong = Schreibe eine Uhrzeit wie 9:00.
profiles-hours-half = Gib an, wann du anfängst und wann du aufhörst, oder lass beides leer.
profiles-links = Anderswo im Web
profiles-links-hint = Je Zeile eine Adresse, zum Beispiel github.com/ann. Niemand sieht nach, was du dort tust.
profiles-links-wrong = „{ $line }“ ist keine Adresse einer Webseite. Schreibe sie so, wie dein Browser sie anzeigt.
profiles-links-many = Bitte höchstens { $n } Adressen.
profiles-photo-remove = Mein Foto entfernen
profiles-save = Speichern
profiles-cancel = Abbrechen

## Through other eyes
profiles-as = Was andere sehen
profiles-as-words = Dein Profil mit den Rechten von jemand anderem. Hier lässt sich nichts anklicken.
profiles-as-colleague = Jemand aus dem Kollegenkreis
profiles-as-guest = Ein Gast
profiles-as-nobody = Jemand ohne Anmeldung
profiles-as-named = Jemand, den du nennst
profiles-as-look = Ansehen
profiles-as-name = So sieht es { $name }. Wen ihr beide kennt, ist weggelassen: Das geht nur die andere Person etwas an.
profiles-as-unknown = Niemand hier hat diesen Namen. Wähle jemanden aus der Liste.
profiles-as-nothing = Hier gibt es nichts zu sehen
profiles-as-guest-words = Gäste wissen von dir nur, wo ihr eine Gruppe teilt. Für alle anderen gibt es diese Seite nicht.
profiles-as-nobody-words = Wer nicht angemeldet ist, findet anstelle jeder Seite die Anmeldung.
profiles-as-back = Wer was sieht
profiles-as-end = Zurück zu meinem Profil
