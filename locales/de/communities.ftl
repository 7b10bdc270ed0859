# Communities: the catalogue, their pages, coming and going, what owners decide.
communities-title = Communitys
communities-words = Hier helfen sich Menschen mit gemeinsamem Thema. Tritt einer bei oder gründe eine eigene.
communities-discover = Entdecken
communities-member = Mitglied
communities-owner = Eigentümer
communities-following = Gefolgt
communities-invited = Eingeladen
communities-start = Community gründen
communities-start-words = Ein Name reicht für den Anfang. Alles lässt sich später ändern, nur nicht, ob Gäste Mitglied sein dürfen.
communities-start-below = Untercommunity gründen
communities-found = Gründen
communities-search = Teil eines Namens
communities-sort = Reihenfolge
communities-sort-active = Letzte Aktivität
communities-sort-newest = Neueste zuerst
communities-sort-name = Name
communities-sort-members = Mitglieder
communities-tags = Themen
communities-trashed = Gelöscht
communities-restore = Zurückholen
communities-members-count = { $n ->
    [one] 1 Mitglied
   *[other] { $n } Mitglieder
}
communities-active = aktiv
communities-part-of = Teil von { $name }
communities-show-all = Alle zeigen
communities-look = Umsehen

## Nothing there
communities-none = Noch keine Community
communities-none-words = Gründe die erste: ein Thema, zu dem man sich hier gegenseitig fragt.
communities-none-guest = Du siehst die Communitys, in denen du Mitglied bist. Wer dich eingeladen hat, kann dich aufnehmen.
communities-none-found = Keine Community mit diesem Namen
communities-none-found-words = Versuche einen kürzeren Teil des Namens oder ein anderes Thema.
communities-none-owner = Dir gehört keine Community
communities-none-owner-words = Gibt es ein Thema, zu dem du Menschen zusammenbringen möchtest?
communities-none-member = Du bist noch in keiner Community Mitglied
communities-none-member-words = Finde eine zu deinem Thema: dort antworten Mitglieder, und du kannst es auch.
communities-none-following = Du folgst keiner Community
communities-none-following-words = Folge einer, um von ihr zu hören, ohne Mitglied zu werden.
communities-none-invited = Keine Einladung wartet
communities-none-invited-words = Lädt dich jemand in eine Community ein, steht es hier.
communities-nothing = Hier ist noch nichts geschrieben
communities-nothing-words = Die ersten Worte können eine Frage sein oder woran du arbeitest.
communities-no-questions = Noch keine Frage
communities-no-questions-words = Stelle die erste: wer dieselbe Frage hat, findet hier die Antwort.
communities-no-members = Niemand hier
communities-no-members-words = Versuche einen anderen Namen oder eine andere Liste.

## Kinds and roles
communities-open = Offen
communities-moderated = Moderiert
communities-restricted = Beschränkt
communities-unlisted = Nicht gelistet
communities-external = Extern
communities-archived = Archiviert
communities-role-owner = Gehört dir
communities-role-member = Du bist Mitglied
communities-role-follower = Du folgst ihr
communities-guest = Gast
communities-reads-open = Alle im Haus können lesen und beitreten. Mitglieder schreiben.
communities-reads-moderated = Alle im Haus können lesen. Eigentümer nehmen Mitglieder auf, und Mitglieder schreiben.
communities-reads-restricted = Nur Mitglieder lesen und schreiben. Andere sehen Namen und Zweck und können um Aufnahme bitten.
communities-reads-unlisted = Nur Mitglieder wissen davon. Eigentümer laden ein.
communities-reads-external = Mitglieder lesen und schreiben, darunter Gäste anderer Organisationen.

## Coming and going
communities-join = Beitreten
communities-leave = Verlassen
communities-follow = Folgen
communities-unfollow = Nicht mehr folgen
communities-ask = Um Aufnahme bitten
communities-ask-words = Warum du dabei sein möchtest
communities-ask-hint = Die Eigentümer lesen das. Du kannst es leer lassen.
communities-ask-send = Senden
communities-withdraw = Angefragt; zurückziehen
communities-waiting = Du hast um Aufnahme gebeten. Die Eigentümer haben noch nicht geantwortet.
communities-asked-in = { $who } lädt dich ein.
communities-accept = Beitreten
communities-ignore = Ignorieren
communities-join-to-write = Du kannst hier alles lesen. Tritt bei, um zu schreiben und zu antworten.
communities-closed = Für Mitglieder
communities-closed-words = Was hier geschrieben wird, lesen nur Mitglieder. Bitte die Eigentümer um Aufnahme.
communities-closed-external = Was hier geschrieben wird, lesen nur Mitglieder, darunter Gäste anderer Organisationen. Bitte die Eigentümer um Aufnahme.
communities-waits-invited = { $who } lädt dich zu { $name } ein
communities-waits-asks = { $who } möchte zu { $name }

## A community's pages
communities-tab-overview = Überblick
communities-tab-questions = Fragen
communities-tab-members = Mitglieder
communities-tab-about = Über
communities-members = Mitglieder
communities-search-here = Hier suchen
communities-owners = Eigentümer
communities-followers = Folgende
communities-below = Untercommunitys
communities-welcome = Willkommen
communities-rules = Regeln
communities-who-reads = Wer hier liest
communities-address = Kurzadresse:
communities-since = Seit
communities-prompt = Schreib etwas für { $name }
communities-kind-status = Beitrag
communities-kind-question = Frage
communities-place-status = Was möchtest du den anderen erzählen?
communities-place-question = Sag etwas mehr, damit jemand helfen kann
communities-who-members = { $n ->
    [one] In { $name } posten · 1 Person
   *[other] In { $name } posten · { $n } Personen
}
communities-who-all = { $n ->
    [one] In { $name } posten · 1 Mitglied, alle bei { $org } lesen
   *[other] In { $name } posten · { $n } Mitglieder, alle bei { $org } lesen
}
communities-archived-words = Diese Community ist archiviert: alles ist lesbar, nichts mehr schreibbar.
communities-successor-see = Es geht weiter in
communities-member-search = Teil eines Namens
communities-inherited = Besitzt die Community darüber

## Owners
communities-requests = Bitten um Aufnahme
communities-pending = Eingeladen, noch keine Antwort
communities-pending-by = Eingeladen von { $who }
communities-approve = Aufnehmen
communities-decline = Übergehen
communities-revoke = Zurückziehen
communities-make-owner = Zum Eigentümer machen
communities-make-member = Zum Mitglied machen
communities-remove = Entfernen
communities-invite = Einladen
communities-invite-to = Zu { $name } einladen
communities-invite-lede = Sie erfahren davon und entscheiden selbst. Eine Einladung gilt 30 Tage.
communities-invite-people = Personen
communities-invite-hint = Namen eingeben, mit Komma getrennt
communities-invite-words = Ein paar Worte an sie
communities-invite-send = Einladen
communities-settings = Einstellungen
communities-save = Speichern
communities-change-confirm = Ja, ändern
communities-field-name = Name
communities-field-purpose = Wofür sie da ist
communities-field-purpose-hint = Ein, zwei Sätze. Wer sie finden kann, liest sie.
communities-field-tags = Themen
communities-field-tags-hint = Tags, mit Leerzeichen getrennt
communities-field-kind = Wer liest und wer beitritt
communities-choose-open = Offen: alle im Haus lesen und dürfen beitreten
communities-choose-moderated = Moderiert: alle im Haus lesen, Eigentümer nehmen auf
communities-choose-restricted = Beschränkt: nur Mitglieder lesen, andere wissen davon und dürfen bitten
communities-choose-unlisted = Nicht gelistet: nur Mitglieder wissen davon
communities-field-external = Gäste anderer Organisationen dürfen Mitglied sein
communities-field-external-hint = Nur für beschränkte und nicht gelistete. Lässt sich später nicht ändern.
communities-field-slug = Kurzadresse
communities-field-slug-hint = Buchstaben, Ziffern und Bindestriche: mac-nutzer. Eine frühere Adresse leitet weiter.
communities-field-welcome = Worte an alle, die beitreten
communities-field-welcome-hint = Was Neuen den Anfang leicht macht
communities-field-rules = Regeln
communities-field-rules-hint = Wenige und freundliche
communities-closing = { $items ->
    [one] Alle bei { $org } können den einen Beitrag hier jetzt lesen; danach nur noch die { $members } Mitglieder.
   *[other] Alle bei { $org } können die { $items } Beiträge hier jetzt lesen; danach nur noch die { $members } Mitglieder.
}
communities-closing-followers = { $n ->
    [0] Niemand folgt ihr von außen.
    [one] 1 Folgender hört nichts mehr von ihr.
   *[other] { $n } Folgende hören nichts mehr von ihr.
}
communities-opening = { $items ->
    [one] Mitglieder schrieben hier 1 Beitrag unter sich; danach könnten ihn alle bei { $org } lesen.
   *[other] Mitglieder schrieben hier { $items } Beiträge unter sich; danach könnten sie alle bei { $org } lesen.
}
communities-end = Beenden
communities-archive = Archivieren
communities-archive-words = Archiviert bleibt alles lesbar, geschrieben wird nichts mehr.
communities-successor = Wo es weitergeht
communities-successor-hint = Die Adresse einer anderen Community, falls es eine gibt
communities-reopen = Wieder öffnen
communities-trash = Löschen
communities-trash-words = Gelöscht sieht sie niemand mehr, samt allem, was in ihr und ihren Untercommunitys steht. Eigentümer können sie zurückholen.
communities-trash-sure = { $name } verschwindet sofort für alle.

## What cannot be
community-name-empty = Gib ihr einen Namen.
community-name-taken = Es gibt schon eine Community namens { $name }. Wähle einen anderen Namen oder tritt jener bei.
community-slug = Nimm Buchstaben a bis z, Ziffern und Bindestriche, höchstens 40, nicht nur Ziffern.
community-slug-taken = Die Adresse { $slug } ist vergeben. Wähle eine andere.
community-slug-unlisted = Eine nicht gelistete Community hat keine Kurzadresse: eine vergebene würde sie verraten. Lass das Feld leer.
community-kind = Wähle, wer liest und wer beitritt.
community-external-narrow = Eine Community mit Gästen ist beschränkt oder nicht gelistet. Wähle eines davon.
community-wider-than-parent = Eine Untercommunity kann nicht offener sein als die darüber. Wähle eine engere Art.
community-external-as-parent = Gäste dürfen oben und unten Mitglied sein oder in keiner.
community-narrower-than-below = Die Untercommunity { $name } wäre offener als diese. Beschränke sie zuerst.
community-last-owner = { $name } braucht einen Eigentümer. Mach zuerst jemand anderen dazu.
community-inherited = Ihnen gehört die Community darüber und damit auch diese. Ändere es dort.
community-parent-first = Man muss zuerst Mitglied von { $name } sein.
community-person-left = { $name } arbeitet nicht mehr hier.
community-guest-internal = { $name } ist Gast. Gäste kann man nur in Communitys einladen, die für Gäste gemacht sind.
community-guest-owner = Einem Gast kann keine Community gehören.
community-role = Wähle Eigentümer oder Mitglied.
community-invite-nobody = Nenne mindestens eine Person.
community-invite-many = Lade höchstens 100 Personen auf einmal ein.
community-opens = Das öffnet, was Mitglieder schrieben, für alle im Haus. Sende confirmed=1, um es zu tun.
community-closes = Das entzieht, was hier steht, dem Blick aller außer der Mitglieder. Sende confirmed=1, um es zu tun.
community-successor-itself = Eine Community kann nicht in sich selbst weitergehen. Nenne eine andere.
community-successor-unknown = Keine solche Community. Gib ihre Adresse an, etwa /c/mac-nutzer, oder lass es leer.
community-parent-archived = Die Community darüber ist archiviert. Öffne jene zuerst.
community-parent-trashed = Die Community darüber ist gelöscht. Hole jene zuerst zurück.
