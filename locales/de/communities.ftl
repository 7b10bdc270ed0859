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
communities-mute = Stummschalten
communities-muted-words = Du hast diese Community stummgeschaltet. Auf der Startseite und im Eingang begegnet dir nur, was an dich gerichtet ist.
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
communities-bar = Entfernen und nicht wieder einlassen
communities-barred = Nicht wieder eingelassen
communities-barred-by = Entschieden von { $who }
communities-unbar = Wieder einlassen
communities-barred-you = Die Eigentümer haben entschieden, dich nicht wieder einzulassen. Wenn du das für falsch hältst, sprich mit ihnen.
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
    [one] 1 Folgender hört nichts mehr von ihr: { $names }.
   *[other] { $n } Folgende hören nichts mehr von ihr: { $names }.
}
communities-closing-files = { $n ->
    [one] 1 Datei daran ist mit ihnen nicht mehr zu sehen. Wer eine Kopie hat, behält sie.
   *[other] { $n } Dateien daran sind mit ihnen nicht mehr zu sehen. Wer eine Kopie hat, behält sie.
}
communities-opening = { $items ->
    [one] Mitglieder schrieben hier 1 Beitrag unter sich; danach könnten ihn alle bei { $org } lesen, mit allem, was darunter gesagt wurde, und sehen, wer Mitglied ist.
   *[other] Mitglieder schrieben hier { $items } Beiträge unter sich; danach könnten sie alle bei { $org } lesen, mit allem, was darunter gesagt wurde, und sehen, wer Mitglied ist.
}
communities-opening-files = { $n ->
    [one] Alle könnten 1 Datei daran öffnen.
   *[other] Alle könnten { $n } Dateien daran öffnen.
}
communities-listing = Alle bei { $org } finden sie danach im Verzeichnis, mit Namen und Zweck, Themen, Eigentümern und der Zahl ihrer Mitglieder.
communities-unlisting = { $n ->
    [one] Nur noch ihr 1 Mitglied findet sie danach; für alle anderen ist sie nicht mehr da.
   *[other] Nur noch ihre { $n } Mitglieder finden sie danach; für alle anderen ist sie nicht mehr da.
}
communities-ends-addresses = { $n ->
    [one] Die Kurzadresse { $addresses } führt nirgends mehr hin und kann für eine andere genommen werden.
   *[other] Die Kurzadressen { $addresses } führen nirgends mehr hin und können für andere genommen werden.
}
communities-ends-links = { $n ->
    [one] 1 Einladungslink lässt niemanden mehr herein.
   *[other] { $n } Einladungslinks lassen niemanden mehr herein.
}
communities-ends-requests = { $n ->
    [one] 1 Person, die um Aufnahme bat, wartet auf nichts mehr und erfährt es nicht.
   *[other] { $n } Personen, die um Aufnahme baten, warten auf nichts mehr und erfahren es nicht.
}
communities-ends-requests-open = { $n ->
    [one] 1 Person, die um Aufnahme bat, muss nicht mehr warten: beitreten dürfen alle.
   *[other] { $n } Personen, die um Aufnahme baten, müssen nicht mehr warten: beitreten dürfen alle.
}
communities-asks-all = Alle ansehen
communities-asks-more = { $n } weitere
communities-asks-anew = Was es bewirkt, hat sich inzwischen geändert. Lies es noch einmal.
communities-end = Beenden
communities-archive = Archivieren
communities-archive-words = Archiviert bleibt alles lesbar, geschrieben wird nichts mehr.
communities-successor = Wo es weitergeht
communities-successor-hint = Die Adresse einer anderen Community, falls es eine gibt
communities-reopen = Wieder öffnen
communities-trash = Löschen
communities-trash-words = Gelöscht sieht sie niemand mehr, samt allem, was in ihr und ihren Untercommunitys steht. Eigentümer können sie zurückholen.
communities-trash-sure = { $name } verschwindet sofort für alle.

## Tabs, links, lists, moving
communities-tabs = Reiter
communities-tabs-words = Was in dieser Community steht und in welcher Reihenfolge. Verborgenes bleibt erhalten; nur Eigentümer sehen es dann.
communities-tabs-back = Zurück zur Community
communities-tab-hidden = Verborgen
communities-tab-removed = Entfernt
communities-tab-hidden-here = { $name } ist verborgen: Nur Eigentümer sehen diese Seite.
communities-tab-up = { $name } nach oben
communities-tab-down = { $name } nach unten
communities-tab-hide = Verbergen
communities-tab-show = Zeigen
communities-tab-rename = Umbenennen
communities-tab-name-hint = Leer lassen für den eigenen Namen.
communities-tab-remove = Entfernen
communities-tab-goes = { $n ->
    [0] In { $name } steht nichts. Es wird von der Seite genommen.
    [one] 1 Sache in { $name } kommt in den Papierkorb.
   *[other] { $n } Sachen in { $name } kommen in den Papierkorb.
}
communities-tab-stays = { $n ->
    [one] 1 Frage von dort bleibt, unter den Fragen der Community.
   *[other] { $n } Fragen von dort bleiben, unter den Fragen der Community.
}
communities-tab-remove-sure = Ja, entfernen
communities-more-settings = Mehr
communities-picture = Bild
communities-picture-hint = Die Mitte wird als Quadrat gezeigt.
communities-picture-remove = Bild entfernen
communities-leave-successor = Wem sie danach gehört
communities-leave-hint = Ein Mitglied. Nur nötig, wenn sie sonst niemandem gehört.
communities-links = Einladungslinks
communities-link-new = Ein neuer Link
communities-link-words = Wer den Link hat und angemeldet ist, kommt als Mitglied herein. Gäste nicht.
communities-link-words-external = Wer den Link hat und angemeldet ist, kommt als Mitglied herein, auch Gäste.
communities-link-words-hint = Wer den Link öffnet, liest das. Es darf leer bleiben.
communities-link-field-days = Tage, die er gilt
communities-link-field-uses = Personen, die er hereinlässt
communities-link-make = Link erstellen
communities-link-made = Kopiere den Link jetzt: Er wird nur dieses eine Mal gezeigt.
communities-links-open = Links, die hereinlassen
communities-link-by = Von { $who }
communities-link-used = { $used } von { $uses } Mal benutzt
communities-link-until = bis { $date }
communities-resend = Noch einmal fragen
communities-roster-export = Liste mitnehmen
communities-roster-import = Liste einlesen
communities-roster-words = Eine CSV-Datei mit einer Spalte „handle“ oder „email“. Du siehst, was sie ändern würde, bevor etwas geschieht. Alle kommen als Mitglieder herein.
communities-roster-file = Datei
communities-roster-hint = Höchstens 1 MB und 2.000 Personen.
communities-roster-look = Zeigen, was sie ändert
communities-roster-nobody = Durch diese Liste käme niemand herein.
communities-roster-sure = { $n ->
    [one] 1 Person käme als Mitglied herein und erfährt es.
   *[other] { $n } Personen kämen als Mitglieder herein und erfahren es.
}
communities-roster-take = { $n ->
    [one] 1 Person aufnehmen
   *[other] { $n } Personen aufnehmen
}
communities-roster-added = Kommen herein: { $n }
communities-roster-refused = Dürfen nicht: { $n }
communities-roster-unknown = Hier unbekannt: { $n }
communities-roster-there = Schon da: { $n }
communities-roster-left = arbeitet nicht mehr hier
communities-roster-service = ist ein Programm, keine Person
communities-roster-guest = ist Gast, und diese Community ist nicht für Gäste gemacht
communities-roster-above = muss zuerst Mitglied der übergeordneten Community sein
communities-roster-barred = wurde entfernt und wird nicht wieder eingelassen
communities-roster-no-file = Wähle eine Datei.
communities-roster-columns = Die erste Zeile muss eine Spalte „handle“ oder „email“ nennen.
communities-move = Verschieben
communities-move-words = Sie wird Untercommunity einer, die dir gehört, oder steht für sich. Du siehst alles, was es bewirkt, bevor es geschieht.
communities-move-where = Wohin
communities-move-below = Unter { $name }
communities-move-out = Für sich
communities-move-look = Zeigen, was es bewirkt
communities-move-none = Kein Ort zum Verschieben
communities-move-none-words = Sie kann unter eine Community, die dir ebenfalls gehört, mit Gästen in beiden oder in keiner.
communities-move-sure = Ja, verschieben
communities-move-to = { $name } wird Untercommunity von { $to }.
communities-move-alone = { $name } steht für sich.
communities-move-joins = { $n ->
    [one] 1 Mitglied kommt auch in { $to }: { $names }.
   *[other] { $n } Mitglieder kommen auch in { $to }: { $names }.
}
communities-move-owners = { $n ->
    [one] { $names } besitzt sie dann auch, als Eigentümer der übergeordneten.
   *[other] { $names } besitzen sie dann auch, als Eigentümer der übergeordneten.
}
communities-move-members = { $n ->
    [one] { $names } besaß sie durch die übergeordnete und ist danach Mitglied.
   *[other] { $names } besaßen sie durch die übergeordnete und sind danach Mitglieder.
}
communities-move-invitations = { $n ->
    [one] 1 unbeantwortete Einladung verfällt.
   *[other] { $n } unbeantwortete Einladungen verfallen.
}
communities-move-narrower = Sie wird so eng wie die übergeordnete. { $kind }.
communities-ownerless = Communitys ohne Eigentümer
communities-ownerless-words = Ihre Eigentümer sind gegangen. Gefragt wird, wer am längsten Mitglied ist; du kannst auch jemanden bestimmen.
communities-ownerless-none = Jede Community hat einen Eigentümer
communities-ownerless-none-words = Geht der letzte Eigentümer, steht die Community hier.
communities-ownerless-asked = { $who } ist gefragt, seit
communities-ownerless-who = Wem sie von jetzt an gehört
communities-waits-offered = { $name } hat niemanden mehr, dem sie gehört. Möchtest du dich um sie kümmern?
communities-offer-accept = Das mache ich
communities-offer-decline = Lieber nicht
communities-who-outside = { $n ->
    [one] In { $name } schreiben · 1 Person, zu sehen für Leute von { $outside }
   *[other] In { $name } schreiben · { $n } Personen, zu sehen für Leute von { $outside }
}
communities-unanswered = Wartet auf eine Antwort
communities-helpers = Wer hier hilft
communities-helps-accepted = { $n ->
    [one] 1 Antwort angenommen
   *[other] { $n } Antworten angenommen
}
communities-helps-thanked = { $n ->
    [one] einmal bedankt
   *[other] { $n }-mal bedankt
}
communities-helped-by = Wo { $name } in den letzten { $days } Tagen geholfen hat.
communities-related = In der Nähe
communities-hint-waiting = { $n ->
    [one] 1 Frage wartet seit mehr als zwei Wochen auf eine Antwort.
   *[other] { $n } Fragen warten seit mehr als zwei Wochen auf eine Antwort.
}
communities-hint-look = Ansehen
communities-hint-quiet = Hier ist es seit { $weeks } Wochen still. Eine Frage weckt oft die Leute; ist das Thema vorbei, archiviere sie.
communities-hint-stale = { $n ->
    [one] 1 Beitrag wurde seit einem Jahr nicht berührt. Stimmt er noch?
   *[other] { $n } Beiträge wurden seit einem Jahr nicht berührt. Stimmen sie noch?
}

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
community-bar-self = Du kannst dich nicht selbst so entfernen. Du kannst die Community verlassen.
community-barred-person = { $name } wurde entfernt und wird nicht wieder eingelassen. Wem die Community gehört, kann das auf der Seite der Mitglieder ändern.
community-inherited = Ihnen gehört die Community darüber und damit auch diese. Ändere es dort.
community-parent-first = Man muss zuerst Mitglied von { $name } sein.
community-person-left = { $name } arbeitet nicht mehr hier.
community-guest-internal = { $name } ist Gast. Gäste kann man nur in Communitys einladen, die für Gäste gemacht sind.
community-guest-above = Wer in { $name } ist, ist auch in { $above }. Bitte jemanden, dem { $above } gehört, die Person einzuladen oder dich dort zum Eigentümer zu machen.
community-guest-owner = Einem Gast kann keine Community gehören.
community-role = Wähle Eigentümer oder Mitglied.
community-invite-nobody = Nenne mindestens eine Person.
community-invite-many = Lade höchstens 100 Personen auf einmal ein.
community-confirm = Noch ist nichts geschehen. Lies, was es bewirkt; um es zu tun, sende den Wert von „confirm“ als „confirmed“.
community-confirm-anew = Es bewirkt nicht mehr, was dir gezeigt wurde. Lies es noch einmal; um es zu tun, sende den Wert von „confirm“ als „confirmed“.
community-successor-itself = Eine Community kann nicht in sich selbst weitergehen. Nenne eine andere.
community-successor-unknown = Keine solche Community. Gib ihre Adresse an, etwa /c/mac-nutzer, oder lass es leer.
community-parent-archived = Die Community darüber ist archiviert. Öffne jene zuerst.
community-parent-trashed = Die Community darüber ist gelöscht. Hole jene zuerst zurück.
community-tab-stays = Dieser Reiter bleibt.
community-tab-act = Sag, was geschehen soll: up, down, show, hide, rename oder remove.
community-link-days = Ein Link gilt zwischen 1 und { $max } Tagen.
community-link-uses = Ein Link lässt zwischen 1 und { $max } Personen herein.
community-link-number = Gib eine Zahl an.
community-resend-soon = Sie wurden innerhalb des letzten Tages gefragt. Gib ihnen etwas Zeit.
community-successor-member = Nenne ein Mitglied dieser Community.
community-successor-one = Nenne eine Person.
community-offer-over = Sie gehört schon jemandem.
community-move-there = Dort steht sie schon.
community-move-has-below = { $name } hat selbst Untercommunitys. Es gibt nur eine Ebene: Verschiebe diese zuerst heraus.
community-move-unknown = Keine solche Community unter denen, die du kennst.
