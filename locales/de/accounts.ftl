# Coming in, setting up, my settings.

## Signing in
accounts-sign-in-title = Anmelden
accounts-sign-in-words = Willkommen bei { $org }.
accounts-who = E-Mail-Adresse oder Benutzername
accounts-password = Passwort
accounts-sign-in-wrong = Name und Passwort passen nicht zusammen. Prüfe beides und versuche es noch einmal.
accounts-sign-in-lost = Noch kein Passwort oder es vergessen? Bitte jemanden aus der Administration um einen Anmeldelink.
accounts-sign-in-demo = Das ist eine Demo: Nimm einen der Anmeldelinks, die beim Start ausgegeben wurden.
accounts-fresh = Noch kann hier niemand etwas verwalten. Öffne die Einrichtungsadresse, die der Server beim Start ausgegeben hat; sie steht auch in der Datei setup-token im Datenverzeichnis.
accounts-link-title = Hallo { $name }
accounts-link-words = Mit diesem Link meldest du dich auf diesem Gerät bei { $org } an.
accounts-link-button = Als { $name } anmelden
accounts-link-once = Der Link funktioniert einmal. Wenn du nicht die genannte Person bist, schließe diese Seite.
accounts-link-over = Dieser Link funktioniert nicht mehr
accounts-link-spent = Ein Anmeldelink funktioniert einmal und nicht lange. Wenn du ein Passwort hast, melde dich damit an; sonst bitte die Administration um einen neuen Link.
accounts-link-in = Du bist schon als { $name } angemeldet.

## Setting up
accounts-setup-title = Einrichten
accounts-setup-words = Du übernimmst als Erstes die Administration. Alles lässt sich später ändern.
accounts-setup-token = Einrichtungscode
accounts-setup-token-hint = Der Server hat ihn beim Start ausgegeben. Er gilt eine halbe Stunde; ein Neustart erzeugt einen neuen.
accounts-setup-token-wrong = Dieser Code gilt nicht mehr. Starte den Server neu, um einen neuen zu bekommen.
accounts-setup-org = Name deiner Organisation
accounts-setup-org-missing = Wie heißt deine Organisation?
accounts-setup-name = Dein Name
accounts-setup-name-missing = Trage deinen Namen so ein, wie man dich bei der Arbeit kennt.
accounts-setup-email = Deine E-Mail-Adresse
accounts-setup-email-wrong = Das sieht nicht nach einer E-Mail-Adresse aus. Sie sollte aussehen wie ann@example.org.
accounts-setup-email-left = Diese Adresse gehört jemandem, der sich nicht anmelden kann. Nimm eine andere.
accounts-setup-submit = Einrichten und anmelden

## Passwords
accounts-password-new = Neues Passwort
accounts-password-hint = Mindestens 12 Zeichen. Ein paar Wörter, die nichts miteinander zu tun haben, sind leicht zu merken und schwer zu erraten.
accounts-password-short = Nimm mindestens { $min } Zeichen. Das sind { $n }.
accounts-password-long = Nimm höchstens { $max } Zeichen.
accounts-password-weak = Das ist zu leicht zu erraten. Ergänze noch ein oder zwei Wörter, die nichts mit den anderen zu tun haben, und lass Namen, Daten und Tastenreihen weg.
accounts-password-current = Jetziges Passwort
accounts-password-current-wrong = Das ist nicht dein jetziges Passwort.
accounts-password-words = Wenn du es änderst, wirst du auf allen anderen Geräten abgemeldet.
accounts-password-none = Bisher hast du dich per Link angemeldet. Wähle ein Passwort, um dich selbst anmelden zu können.
accounts-password-change = Passwort ändern
accounts-password-choose = Passwort wählen

## My settings
accounts-save = Speichern
accounts-look = Sprache und Farben
accounts-look-words = Hell oder dunkel wählst du im Menü bei deinem Namen, auf jedem Gerät für sich.
accounts-lang = Sprache der Seiten
accounts-lang-browser = Wie in meinem Browser
accounts-lang-unknown = Wähle eine Sprache aus der Liste.
accounts-devices = Geräte
accounts-devices-words = Hier bist du angemeldet. Melde ab, was du nicht erkennst, und ändere dann dein Passwort.
accounts-device-unknown = Unbekanntes Gerät
accounts-device-seen = Zuletzt benutzt
accounts-device-this = Dieses Gerät
accounts-device-end = Abmelden
accounts-devices-end = Überall abmelden
accounts-tokens = Zugangsschlüssel
accounts-tokens-words = Für deine Skripte und Programme. Ein Schlüssel kann tun und sehen, was du tun und sehen kannst, nie mehr. Überall abmelden beendet auch sie.
accounts-token-name = Wofür ist er?
accounts-token-name-hint = Zum Beispiel: nächtlicher Bericht
accounts-token-name-missing = Schreibe, wofür der Schlüssel ist, damit du ihn wiedererkennst.
accounts-token-scope = Er darf
accounts-token-scope-wrong = Wähle, ob der Schlüssel nur lesen oder auch schreiben darf.
accounts-token-read = Nur lesen
accounts-token-write = Lesen und schreiben
accounts-token-days = Er endet
accounts-token-days-wrong = Wähle, wann der Schlüssel endet: nach 1 bis 3650 Tagen oder nie.
accounts-token-30 = Nach 30 Tagen
accounts-token-90 = Nach 90 Tagen
accounts-token-365 = Nach einem Jahr
accounts-token-never = Endet nie
accounts-token-until = Bis { $date }
accounts-token-ended = Ist beendet
accounts-token-used = Zuletzt benutzt
accounts-token-unused = Noch nicht benutzt
accounts-token-make = Schlüssel erstellen
accounts-token-revoke = Widerrufen
accounts-token-made = Dein Schlüssel „{ $name }“
accounts-token-made-words = Kopiere ihn jetzt. Er wird nur dieses eine Mal angezeigt, und niemand kann ihn später nachsehen.
accounts-token-use = Ein Programm schickt ihn so mit:
accounts-done-lang = Gespeichert.
accounts-done-password = Dein Passwort ist geändert. Andere Geräte sind abgemeldet.
accounts-done-session = Das Gerät ist abgemeldet.
accounts-done-token = Der Schlüssel ist widerrufen.

## Said on the command line
accounts-unknown = Niemand hier hat den Benutzernamen oder die Adresse { $name }.
accounts-shut = { $name } kann sich nicht anmelden: Das Konto ist { $state }, von der Art { $kind }.

## Coming in by invitation
accounts-sign-in-off = Passwörter sind hier abgeschaltet. Bitte die Administration um einen Anmeldelink.
accounts-join-title = Willkommen bei { $org }, { $name }
accounts-join-words = Wähle ein Passwort, und du bist drin.
accounts-join-words-by = { $by } hat dich zu { $org } eingeladen. Wähle ein Passwort, und du bist drin.
accounts-join-back = Willkommen zurück, { $name }
accounts-join-back-words = Wähle ein neues Passwort. Es ersetzt das alte und meldet dich auf deinen anderen Geräten ab.
accounts-join-submit = Passwort speichern und eintreten
accounts-join-submit-plain = Eintreten
accounts-join-not = Du bist nicht { $name }? Dann ist dieser Link nicht für dich: Schließe die Seite.
accounts-join-over-title = Diese Einladung ist abgelaufen
accounts-join-over = Eine Einladung funktioniert einmal und nicht ewig. Wenn du ein Passwort hast, melde dich damit an; sonst bitte um einen neuen Link, wo die Einladung herkam.
accounts-join-closed = Zurzeit kann niemand Neues dazukommen. Frage dort nach, wo die Einladung herkam.
accounts-join-another = Diese Einladung ist für { $name }, und du bist als { $me } angemeldet. Melde dich zuerst ab, wenn sie dir gehört.

## What is mine
accounts-content = Was ich geschrieben habe
accounts-content-words = Alle deine Beiträge, Fragen, Antworten und Kommentare, die neueste Aktivität zuerst.
accounts-content-none = Du hast noch nichts geschrieben
accounts-content-none-words = Was du schreibst, steht hier, damit du es wiederfindest und löschen kannst.
accounts-content-write = Etwas schreiben
accounts-content-open = Öffnen
accounts-content-trash = Angekreuztes löschen
accounts-content-trash-words = Es kommt in den Papierkorb, mit den Antworten darunter. Von dort kannst du es zurückholen.
accounts-content-deleted = Von anderen gelöscht
accounts-content-deleted-words = Jemand, der es darf, hat dies von dir gelöscht. Hier sind deine Worte zum Kopieren; nur diese Person kann es zurückholen.
accounts-content-deleted-by = gelöscht von { $name }
accounts-content-deleted-somebody = von jemand anderem gelöscht
accounts-content-deleted-copy = Deine Worte
accounts-content-none-picked = Kreuze an, was du löschen möchtest.
accounts-content-removed = { $n ->
    [one] Ein Eintrag ist jetzt im Papierkorb.
   *[other] { $n } Einträge sind jetzt im Papierkorb.
} Von dort kannst du sie zurückholen:
accounts-content-export = Alles von mir herunterladen
accounts-export-running = Deine Daten werden schon für einen Download gelesen. Lass ihn erst zu Ende gehen.

## What others see of me
accounts-privacy = Was andere von dir sehen
accounts-privacy-words = Wer einen Beitrag sieht, entscheidest immer du, und es steht vor dem Senden auf dem Knopf. Für alles andere gelten diese Regeln.
accounts-privacy-see = Wer was sieht
accounts-privacy-colleague = Kolleginnen und Kollegen
accounts-privacy-colleague-words = sehen dein Profil, deine Schlagwörter und wer sie gegeben hat, an wen du berichtest und was du für alle oder für sie geschrieben hast.
accounts-privacy-guest = Gäste
accounts-privacy-guest-words = wissen von dir nur, wo ihr eine Community teilt, und lesen nur, was dort steht oder sich namentlich an sie richtet.
accounts-privacy-nobody = Wer nicht angemeldet ist
accounts-privacy-nobody-words = sieht gar nichts, nicht einmal, dass du hier bist.
accounts-privacy-admin = Die Administration
accounts-privacy-admin-words = verwaltet Konten und liest, was sie auch sonst lesen würde. In eine geschlossene Community kann sie nur für begrenzte Zeit sehen, nach Angabe eines Grundes, den deren Eigentümer erfahren und das Audit-Protokoll behält.
accounts-privacy-own = Nur du
accounts-privacy-own-words = siehst deine Entwürfe, deine Mitteilungen, deine Geräte und Zugangsschlüssel und wen du stummgeschaltet hast.
accounts-privacy-as = Sieh selbst nach
accounts-privacy-as-words = Dein Profil, wie andere es vorfinden, nach denselben Regeln.
accounts-privacy-as-colleague = Wie im Kollegenkreis
accounts-privacy-as-guest = Als Gast
accounts-privacy-as-nobody = Ohne Anmeldung
accounts-privacy-mine = Was dir gehört
accounts-privacy-mine-words = Lies es noch einmal, lösche es oder nimm es mit.
accounts-privacy-more = Was andere von dir sehen, was du geschrieben hast und eine Kopie von allem.
accounts-privacy-open = Privatsphäre und meine Daten

## Guests
guests-terms = Bedingungen für Gäste
guests-terms-words = Bevor du bei { $org } hereinkommst: Bitte lies und akzeptiere das.
guests-terms-accept = Ich akzeptiere
guests-terms-form-words = Was Gäste akzeptieren, bevor sich etwas anderes öffnet. Leer wird nichts gefragt.
guests-terms-hint = Markdown
guests-terms-anew = Änderst du die Worte, akzeptiert jeder Gast sie bei der nächsten Seite neu.
guests-terms-newer = Die Bedingungen haben sich inzwischen geändert. Lies sie noch einmal.
guests-invite = Gast einladen
guests-invite-to = Einen Gast zu { $name } einladen
guests-invite-words = Du stehst für sie ein. Sie sehen diese Community und die Menschen darin, sonst nichts hier.
guests-made = Schicke { $name } diesen Link. Er wird nur dieses eine Mal gezeigt.
guests-link = Link
guests-field-name = Name
guests-field-email = E-Mail-Adresse
guests-field-organisation = Organisation
guests-field-organisation-hint = Sie steht unter dem Namen, wo immer er steht.
guests-field-days = Tage, an denen sie hereinkommen
guests-field-days-hint = Höchstens { $max }; es lässt sich verlängern.
guests-list = Mehrere Gäste auf einmal
guests-list-words = Eine CSV-Datei mit den Spalten „name“, „email“ und „organisation“, auf Wunsch auch „days“. Du siehst, wer kommen könnte, bevor etwas geschieht. Höchstens { $max } Zeilen.
guests-list-file = Datei
guests-list-look = Zeigen, wer kommen könnte
guests-list-nobody = Mit dieser Liste kann niemand eingeladen werden.
guests-list-sure = { $n ->
    [one] 1 Gast wird eingeladen. Du stehst für ihn ein.
   *[other] { $n } Gäste werden eingeladen. Du stehst für sie ein.
}
guests-list-invite = { $n ->
    [one] 1 Gast einladen
   *[other] { $n } Gäste einladen
}
guests-list-coming = Können kommen: { $n }
guests-list-refused = Können nicht: { $n }
guests-list-no-file = Wähle eine Datei.
guests-list-columns = Die erste Zeile muss die Spalten „name“, „email“ und „organisation“ nennen.
guests-list-twice = steht weiter oben in der Liste
guests-mine = Meine Gäste
guests-mine-words = Menschen anderer Organisationen, für die du einstehst.
guests-none = Du stehst für keinen Gast ein
guests-none-words = Eigentümer einer Community für Gäste können welche einladen.
guests-look = Meine Communitys
guests-none-all = Kein Gast
guests-none-all-words = Niemand passt. Gäste kommen auf Einladung in Communitys, die für sie gemacht sind.
guests-all = Gäste
guests-all-words = Menschen anderer Organisationen, mit denen, die für sie einstehen, und bis wann sie hereinkommen.
guests-orphans = Niemand steht ein
guests-orphan = niemand steht ein
guests-by = { $who } steht ein
guests-until = bis { $date }
guests-seen = zuletzt hier
guests-never = zuletzt nicht angemeldet
guests-out = Draußen
guests-extend = Um { $days } Tage verlängern
guests-end = Zugang beenden
guests-sort = Reihenfolge
guests-sort-expiry = Endet zuerst
guests-sort-seen = Am längsten weg
guests-sort-sponsor = Nach Verantwortlichen
guests-sort-organisation = Nach Organisation
guests-filter = Filtern
guests-filter-sponsor = Kürzel der Verantwortlichen
guests-nameless = Gib den Namen an.
guests-mail = Das ist keine E-Mail-Adresse.
guests-from-nowhere = Sag, von welcher Organisation sie sind.
guests-days = Gib eine Zahl von Tagen zwischen 1 und { $max } an.
guests-here-already = Jemand mit dieser Adresse ist schon hier. Lade die Person mit Namen ein.
guests-suspended = Eine Administration hat sie ausgesperrt. Nur dort werden sie wieder zugelassen.
guests-act = Sag, was geschehen soll: extend oder end.
guests-nobody = Wähle mindestens einen Gast.
