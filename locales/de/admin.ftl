# The administrator's pages.
admin-title = Administration
admin-words = Wie { $org } betrieben wird. Nur die Administration sieht diese Seiten.
admin-tab-overview = Überblick
admin-tab-people = Personen
admin-tab-invitations = Einladungen
admin-tab-import = Import
admin-tab-house = Organisation
admin-tab-door = Anmeldung
admin-save = Speichern
admin-back = Zurück zum Überblick
admin-skip = Überspringen

## The first ten minutes
admin-steps = Die ersten zehn Minuten
admin-steps-words = { $n } von { $all } erledigt. Geh, wann du willst: Es wartet hier auf dich.
admin-steps-over = Alles ist eingerichtet
admin-steps-over-words = Alles Nötige ist getan. Von hier aus lässt sich später alles ändern.
admin-steps-again = Die Schritte noch einmal durchgehen
admin-go-home = Zur Startseite
admin-step-done = Erledigt
admin-step-skipped = Übersprungen
admin-step-unknown = Diesen Schritt gibt es nicht.
admin-step-house = Gib deiner Organisation einen Namen
admin-step-house-words = Ihr Name steht auf jeder Seite, ihre Adresse in jedem Link.
admin-step-house-do = Name und Adresse
admin-step-people = Hole deine Leute herein
admin-step-people-words = Aus einer Tabelle, einem Verzeichnis oder einem Adressbuch. Du siehst, was geschehen wird, bevor es geschieht.
admin-step-people-do = Personen importieren
admin-step-invite = Lade sie ein
admin-step-invite-words = Alle bekommen einen eigenen Link, der einmal funktioniert, und wählen damit ein Passwort.
admin-step-invite-do = Personen einladen
admin-step-door = Entscheide, wie man sich anmeldet
admin-step-door-words = Passwörter, wie lange Links und Sitzungen gelten, wer dazukommen darf. Die Vorgaben sind gut gewählt.
admin-step-door-do = Einstellungen zur Anmeldung
admin-step-notice = Probiere die Glocke aus
admin-step-notice-words = Eine Mitteilung an dich selbst: Wenn die Glocke ohne Neuladen läutet, funktionieren lebendige Seiten.
admin-notice-do = Mir eine Testmitteilung senden
admin-done-house = Gespeichert.
admin-done-door = Gespeichert. Es gilt ab jetzt.
admin-done-notice = Gesendet. Achte auf die Glocke beim Eingang.
admin-standing = Wie es steht
admin-stat-people = Personen
admin-stat-never = haben sich nie angemeldet
admin-stat-invitations = Einladungen warten

## The organisation
admin-house = Deine Organisation
admin-house-words = Alle sehen diesen Namen oben auf jeder Seite.
admin-org = Name deiner Organisation
admin-org-missing = Wie heißt deine Organisation?
admin-address = Adresse
admin-address-hint = Was man eingibt, um hierher zu kommen. Einladungslinks beginnen damit. Bleibt sie leer, beginnen Links mit der Adresse, die du selbst benutzt.
admin-people-tags = Schlagwörter an Personen
admin-people-tags-on = Alle dürfen einander welche geben
admin-people-tags-off = Nur sich selbst
admin-people-tags-hint = Wer ein Schlagwort gibt, wird dabei genannt, und wer es trägt, kann es abnehmen. Was schon vergeben ist, bleibt.
admin-address-wrong = Gib nur die Adresse selbst an, zum Beispiel https://moot.example.org
admin-address-fixed = Die Adresse ist { $address }, so wie sie beim Start des Programms gesetzt ist (public_url).

## Sign-in
admin-door = Wie man sich anmeldet
admin-door-words = Das gilt für alle ab der nächsten Anmeldung.
admin-door-passwords = Mit Passwort anmelden
admin-door-passwords-hint = Ohne Passwörter kommt man nur über Links herein, die die Administration erstellt. Die Administration selbst kann ihre Passwörter immer benutzen.
admin-door-new = Wer dazukommen darf
admin-door-invited = Wer eingeladen ist
admin-door-closed = Vorerst niemand Neues
admin-door-new-hint = Links für Leute, die schon hier sind, funktionieren in beiden Fällen.
admin-door-links = Ein Einladungslink gilt
admin-link-1 = Einen Tag
admin-link-3 = Drei Tage
admin-link-7 = Eine Woche
admin-link-30 = Dreißig Tage
admin-link-hours = { $n } Stunden
admin-door-sessions = Tage, bis man sich wieder anmelden muss
admin-door-sessions-hint = Von 1 bis 365, auch bei täglichem Besuch.
admin-door-number = Wähle eine Zahl aus dem Bereich.
admin-door-mail = Über eine E-Mail-Adresse deiner Organisation dazuzukommen braucht E-Mail; die wird von hier noch nicht versandt.

## People
admin-people-search = Name, Benutzername oder Adresse
admin-people-show = Welche Personen
admin-show-all = Alle
admin-show-active = Aktiv
admin-show-never = Nie hier gewesen
admin-show-inactive = Ausgeschieden
admin-show-suspended = Ausgesperrt
admin-show-admin = Administration
admin-people-none = Noch ist niemand hier
admin-people-none-words = Hole deine Leute aus einer Datei herein oder lade sie einzeln ein.
admin-people-none-found = Niemand passt
admin-people-none-found-words = Versuche den Anfang eines anderen Namens oder sieh alle an.
admin-people-cut = Auf diese Wörter passen viele, und nicht alle stehen hier. Schreibe mehr vom Namen.
admin-mark-admin = Administration
admin-mark-inactive = Ausgeschieden
admin-mark-suspended = Ausgesperrt
admin-last-seen = Zuletzt hier
admin-invited = Eingeladen
admin-never-came = Nie angemeldet
admin-profile = Profil
admin-sessions = { $n ->
    [0] Nirgends angemeldet
    [one] Auf einem Gerät angemeldet
   *[other] Auf { $n } Geräten angemeldet
}
admin-has-password = Hat ein Passwort
admin-no-password = Noch kein Passwort
admin-name = Name
admin-mail = E-Mail-Adresse
admin-mail-hint = Wer unter dieser Adresse schon hier ist, bekommt einen Link zum eigenen Konto.
admin-mail-wrong = Das sieht nicht nach einer E-Mail-Adresse aus. Sie sollte aussehen wie ann@example.org.
admin-kind = Art
admin-kind-words = Angestellte und Externe sehen, was für alle ist. Gäste und Ehemalige sehen nur, was sich namentlich an sie richtet oder in ihren Communitys steht.
admin-kind-employee = Angestellt
admin-kind-contractor = Extern
admin-kind-guest = Gast
admin-kind-alumni = Ehemalig
admin-kind-service = Dienstkonto
admin-kind-unknown = Wähle eine Art aus der Liste.
admin-link = Neuer Anmeldelink
admin-link-words = Für alle, die ihr Passwort verloren haben oder nie hier waren. Damit wählt man ein neues Passwort; überall sonst wird man abgemeldet. Die Person erfährt, dass du ihn gemacht hast.
admin-link-do = Link erstellen
admin-state = Wenn jemand geht
admin-state-words = Die Person ist sofort draußen, auf allen Geräten. Was sie geschrieben hat, bleibt unter ihrem Namen; niemand kann ihr schreiben oder Fragen weitergeben. Du kannst sie jederzeit zurückholen.
admin-state-left = Ist ausgeschieden
admin-state-shut = Aussperren
admin-state-shut-words = Wer ausgeschieden ist, kommt mit der nächsten Datei zurück, in der die Person steht. Wer ausgesperrt ist, bleibt draußen, bis du etwas anderes sagst.
admin-state-unknown = Wähle, was aus dem Konto wird.
admin-sign-out = Abmelden
admin-sign-out-words = Beendet alle Sitzungen und Zugangsschlüssel, zum Beispiel wenn ein Gerät verloren ging.
admin-sign-out-do = Überall abmelden
admin-rights = Administration
admin-rights-words = Wer zur Administration gehört, verwaltet Konten und Einstellungen, liest aber nicht mehr als vorher.
admin-rights-give = In die Administration aufnehmen
admin-rights-end = Aus der Administration entlassen
admin-back-title = Zurückholen
admin-back-words = Die Person kann sich wieder anmelden, mit dem früheren Passwort oder mit einem neuen Link. Alles ist noch da.
admin-back-do = Wieder aktiv machen
admin-did-kind = Die Art ist geändert.
admin-did-active = Wieder aktiv.
admin-did-inactive = Ausgeschieden und überall abgemeldet.
admin-did-suspended = Ausgesperrt und überall abgemeldet.
admin-did-admin = Geändert.
admin-did-sign-out = Überall abgemeldet.
admin-not-oneself = Das ist dein eigenes Konto. Bitte jemand anderen aus der Administration, es zu ändern.
admin-not-active = Mit diesem Konto kann man sich so nicht anmelden. Mache es zuerst aktiv.
admin-not-inside = Nur Angestellte und Externe können zur Administration gehören.

## Invitations
admin-invite-mail = E-Mail wird von hier noch nicht versandt: Du bekommst die Links zum Kopieren oder Herunterladen und gibst sie selbst weiter.
admin-invite-closed = Zurzeit darf niemand Neues dazukommen. Wer schon hier ist, kann trotzdem eingeladen werden.
admin-invite-rest = Alle, die hier sind und nie gekommen sind
admin-invite-rest-words = { $n ->
    [one] Eine Person könnte sich anmelden, hat es aber nie getan und hat keinen wartenden Link.
   *[other] { $count } Personen könnten sich anmelden, haben es aber nie getan und haben keinen wartenden Link.
}
admin-invite-rest-do = Links für sie erstellen
admin-invite-nobody-left = Alle waren schon hier oder haben einen Link, der wartet.
admin-invite-one = Eine Person
admin-invite-one-words = Sie gehört dazu, sobald sie den Link benutzt.
admin-invite-do = Einladen
admin-invite-many-title = Mehrere Personen
admin-invite-many-words = Je Zeile eine: eine Adresse oder ein Name und eine Adresse.
admin-invite-people = Personen
admin-invite-many-do = Alle einladen
admin-invite-name-missing = Gib einen Namen oder eine Adresse an.
admin-invite-mail-wrong = In „{ $line }“ stimmt die Adresse nicht. Sie sollte aussehen wie ann@example.org.
admin-invite-none = Schreibe mindestens eine Person, je Zeile eine.
admin-invite-many = Lade höchstens { $max } Personen auf einmal ein.
admin-invite-left = { $name } ist ausgeschieden. Hole die Person zuerst unter Personen zurück.
admin-invite-used = Diese Einladung wurde benutzt. Erstelle beim Konto der Person einen neuen Link.
admin-invite-shown = Welche Einladungen
admin-invite-waiting = Warten
admin-invite-all = Alle
admin-invite-none-wait = Hier ist keine Einladung. Mit den Formularen oben erstellst du welche.
admin-invite-until = Gilt bis { $date }
admin-invite-was-used = Benutzt
admin-invite-was-revoked = Geschlossen
admin-invite-was-over = Zu alt
admin-invite-renew = Neuer Link
admin-invite-revoke = Schließen
admin-invite-revoked = Geschlossen. Der Link öffnet nichts mehr.
admin-links-left = { $n ->
    [one] Eine weitere Person wartet auf das nächste Mal.
   *[other] { $count } weitere warten auf das nächste Mal.
}

## Files of people
admin-import = Eine Datei mit Personen
admin-import-words = Sie wird zuerst geprüft, und nichts ändert sich, bevor du es sagst. Dieselbe Datei noch einmal ändert nichts.
admin-import-file = Datei
admin-import-hint = Eine Tabelle (CSV), ein Verzeichnis (LDIF) oder Adresskarten (vCard), bis 64 MB.
admin-import-look = Prüfen
admin-import-no-file = Wähle zuerst eine Datei.
admin-import-large = Diese Datei ist größer als 64 MB. Teile sie auf oder importiere sie dort, wo das Programm läuft.
admin-import-columns = Welche Spalten eine Tabelle haben kann
admin-import-columns-words = Die erste Zeile benennt die Spalten. Nötig sind ein Name und eine Kennung oder Adresse, an der die Person beim nächsten Mal zu erkennen ist. Bei „manager“ steht die Kennung oder Adresse von jemandem aus der Datei oder von hier.
admin-import-before = Frühere Dateien
admin-import-looked = Geprüft
admin-import-running = Wird übernommen
admin-import-running-words = Du kannst diese Seite verlassen. Die Personen kommen zu einigen hundert auf einmal, und alle anderen arbeiten inzwischen weiter.
admin-import-at = { $at } von { $of } Personen
admin-import-again = Noch einmal prüfen
admin-import-done = Übernommen
admin-import-done-words = Deine Leute sind hier. Als Nächstes kannst du sie einladen.
admin-import-failed = Konnte nicht übernommen werden
admin-import-errors-title = Zu berichtigen
admin-import-warnings = Ausgelassen oder einen Blick wert
admin-import-would = Was geschehen würde
admin-import-would-words = Noch ist nichts geschehen.
admin-import-would-not = Wenn die Zeilen oben berichtigt sind.
admin-import-not = Aus dieser Datei lässt sich noch nichts übernehmen. Berichtige darin die Zeilen unten und bringe sie noch einmal.
admin-import-stale = Seit der Prüfung haben sich hier Personen geändert. Das würde jetzt geschehen; übernommen wurde nichts.
admin-import-errors = In dieser Datei sind zuerst Zeilen zu berichtigen.
admin-import-begun = Diese Datei wird schon übernommen oder wurde es früher.
admin-import-part = { $n ->
    [one] { $n } Person wurde übernommen, bevor es nicht weiterging.
   *[other] { $n } Personen wurden übernommen, bevor es nicht weiterging.
  } Unten steht, was übrig ist.
admin-import-unseen = Was geschehen würde, hat sich geändert, seit diese Seite gezeigt wurde. Prüfe sie noch einmal und übernimm sie dann.
admin-import-gone = Diese Datei wurde vor mehr als 30 Tagen gebracht. Sie und was in ihr stand, ist entfernt; die Personen berührt das nicht.
admin-import-over = Entfernt
admin-import-nothing = Alles aus dieser Datei ist schon hier.
admin-import-new = Neu
admin-import-changed = Geändert
admin-import-unchanged = Unverändert
admin-import-leaving = Nicht mehr in der Datei
admin-import-leave = { $n ->
    [one] Die Person, die nicht mehr in der Datei steht, ist ausgeschieden
   *[other] Die { $n } Personen, die nicht mehr in der Datei stehen, sind ausgeschieden
}
admin-import-leave-hint = Sie können sich nicht mehr anmelden; was sie geschrieben haben, bleibt. Ohne Haken bleiben sie, wie sie sind.
admin-import-take = Diese Personen übernehmen
admin-import-other = Eine andere Datei
admin-import-more = und { $n } weitere
admin-import-line = Zeile { $n }
admin-field-name = Name
admin-field-sort = Einsortiert unter
admin-field-id = Kennung
admin-field-title = Titel
admin-field-unit = Bereich
admin-field-place = Ort
admin-field-country = Land
admin-field-timezone = Zeitzone
admin-field-languages = Sprachen
admin-field-phone = Telefon
admin-field-about = Über
admin-field-manager = Berichtet an
admin-field-tag = Schlagwort
admin-field-photo = Neues Foto
admin-field-state = Status

## Das Prüfprotokoll
admin-audit = Prüfprotokoll
admin-audit-words = Wer Rechte, Mitglieder und Einstellungen geändert hat und was moderiert wurde. Einträge kommen hinzu und werden nie geändert.
admin-audit-all = Alles
admin-audit-person = Personen
admin-audit-invitation = Einladungen
admin-audit-session = Sitzungen
admin-audit-token = Zugangsschlüssel
admin-audit-setting = Einstellungen
admin-audit-import = Importe
admin-audit-community = Communitys
admin-audit-moderation = Moderation
admin-audit-filter = Suchen nach
admin-audit-area = Bereich
admin-audit-actor = Wer es getan hat
admin-audit-actor-hint = Ein Benutzername; „system“ findet, was das Programm von selbst getan hat.
admin-audit-subject = Wem es geschah
admin-audit-object = Womit es geschah
admin-audit-object-wrong = Schreib ein Wort und eine Nummer, etwa „community 7“ oder „item 12“.
admin-audit-nobody = Niemand hat diesen Benutzernamen.
admin-audit-from = Von
admin-audit-until = Bis
admin-audit-look = Suchen
admin-audit-everything = Alles zeigen
admin-audit-none = Keine Einträge
admin-audit-none-words = Nichts dieser Art ist geschehen, oder nicht an diesen Tagen.
admin-audit-system = Das Programm
admin-audit-number = Person { $n }
admin-audit-in = Community { $n }
admin-audit-whole = Die Kette ist ganz: Alle { $n } Einträge sind, was sie waren.
admin-audit-whole-newest = Die neuesten { $n } von { $all } Einträgen sind, was sie waren. Die ganze Kette lässt sich unten prüfen.
admin-audit-broken = Die Kette ist bei Eintrag { $id } gebrochen: Er wurde geändert, oder dort wurde etwas entfernt.
admin-audit-keep = Mitnehmen
admin-audit-keep-words = Alle Einträge mit ihren Prüfsummen, die ältesten zuerst. Jede ist die SHA-256-Summe der vorigen und der Spalten ihrer Zeile, eine pro Zeile; so kann jeder die Datei prüfen.
admin-audit-csv = Als Tabelle (CSV)
admin-audit-lines = Als JSON-Zeilen
admin-audit-check = Ganze Kette prüfen
admin-audit-head = Die letzte Prüfsumme:
admin-audit-back = Zurück zum Protokoll

admin-mark-moderator = Moderation
admin-moderator = Moderation
admin-moderator-words = Wer moderiert, entscheidet über Meldungen, wo alle im Haus lesen, und wo niemand Näheres es getan hat. Zu lesen gibt es dadurch nicht mehr als zuvor. Administratoren können es immer.
admin-moderator-give = Zum Moderieren berechtigen
admin-moderator-end = Nicht mehr moderieren
admin-not-inside-moderator = Nur Angestellte und Externe können moderieren.

## Break-glass
admin-glass-tab = Notzugriff
admin-glass = Eine geschlossene Community lesen
admin-glass-words = Du liest sie und sonst nichts, { $n } Minuten lang. Ihre Besitzer erfahren sofort, dass und warum, es steht im Prüfprotokoll, und jede Seite sagt es, solange es dauert. Ohne das ist eine geschlossene Community vor dir verborgen wie vor allen.
admin-glass-community = Community
admin-glass-community-hint = Ihre Nummer, ihre kurze Adresse oder die Adresse ihrer Seite.
admin-glass-reason = Warum
admin-glass-reason-hint = Mindestens ein Satz. Ihre Besitzer lesen ihn.
admin-glass-do = Bescheid geben und lesen
