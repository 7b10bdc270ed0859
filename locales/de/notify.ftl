# The inbox. Each sentence: who did what; "named" says whether what it is about has a title.

notify-title = Eingang
notify-unread = Ungelesen
notify-all = Alle
notify-done = Erledigt
notify-read-all = Alle als gelesen markieren
notify-mark-read = Als gelesen markieren
notify-mark-unread = Als ungelesen markieren
notify-mark-done = Das ist erledigt
notify-undone = Zurück in die Liste
notify-tomorrow = Morgen daran erinnern
notify-done-read = Alles Gelesene ist erledigt
notify-new = Neu
notify-today = Heute
notify-yesterday = Gestern
notify-somebody = Jemand
notify-none-unread = Du hast alles gelesen
notify-none-unread-words = Wenn jemand antwortet, dich erwähnt oder eine Frage an dich weitergibt, liest du es hier.
notify-see-all = Frühere Mitteilungen ansehen
notify-none = Noch nichts hier
notify-none-words = Wenn jemand antwortet, dich erwähnt oder eine Frage an dich weitergibt, liest du es hier. Eine Frage zu stellen ist ein guter Anfang.
notify-ask = Eine Frage stellen

notify-answered = { $named ->
    [yes] { $who } hat deine Frage „{ $title }“ beantwortet
   *[no] { $who } hat deine Frage beantwortet
}
notify-commented = { $named ->
    [yes] { $who } hat deine Frage „{ $title }“ kommentiert
   *[no] { $who } hat deinen Beitrag kommentiert
}
notify-replied = { $named ->
    [yes] { $who } hat dir in „{ $title }“ geantwortet
   *[no] { $who } hat auf deinen Kommentar geantwortet
}
notify-thread = { $kind ->
    [answer] { $who } hat „{ $title }“ beantwortet; du folgst der Frage
   *[other] { $named ->
        [yes] { $who } hat „{ $title }“ kommentiert; du folgst dem Beitrag
       *[no] { $who } hat einen Beitrag kommentiert, dem du folgst
    }
}
notify-board-thread = { $kind ->
    [answer] { $who } hat „{ $title }“ auf deiner Pinnwand beantwortet
   *[other] { $named ->
        [yes] { $who } hat „{ $title }“ auf deiner Pinnwand kommentiert
       *[no] { $who } hat einen Beitrag auf deiner Pinnwand kommentiert
    }
}
notify-thread-accepted = { $named ->
    [yes] { $who } hat eine Antwort auf „{ $title }“ angenommen; du folgst der Frage
   *[no] { $who } hat eine Antwort auf eine Frage angenommen, der du folgst
}
notify-board = { $kind ->
    [question] { $who } hat dich auf deiner Pinnwand gefragt: „{ $title }“
   *[other] { $who } hat auf deine Pinnwand geschrieben
}
notify-mentioned = { $named ->
    [yes] { $who } hat dich in „{ $title }“ erwähnt
   *[no] { $who } hat dich erwähnt
}
notify-deleted = { $kind ->
    [answer] { $named ->
        [yes] { $who } hat deine Antwort auf „{ $title }“ gelöscht
       *[no] { $who } hat deine Antwort gelöscht
    }
    [comment] { $named ->
        [yes] { $who } hat deinen Kommentar zu „{ $title }“ gelöscht
       *[no] { $who } hat deinen Kommentar gelöscht
    }
    [question] { $who } hat deine Frage „{ $title }“ gelöscht
   *[other] { $who } hat gelöscht, was du geschrieben hast
}
notify-liked = { $kind ->
    [answer] { $who } gefällt deine Antwort
    [comment] { $who } gefällt dein Kommentar
    [question] { $who } gefällt deine Frage „{ $title }“
   *[other] { $who } gefällt dein Beitrag
}
notify-referred = { $who } meint, du kannst helfen: „{ $title }“
notify-shown = { $named ->
    [yes] { $who } möchte, dass du „{ $title }“ siehst
   *[no] { $who } möchte, dass du das siehst
}
notify-shared = { $who } hat geteilt, was du geschrieben hast
notify-passed-on = { $who } hat deine Frage „{ $title }“ an { $board } weitergegeben
notify-accepted = { $who } hat deine Antwort auf „{ $title }“ angenommen
notify-confirmed = { $who } hat deine Antwort auf „{ $title }“ bestätigt
notify-credited = { $role ->
    [answered] { $who } hat deine Antwort auf „{ $title }“ angenommen
    [referred] Du hast „{ $title }“ weitergegeben, und die Frage hat ihre Antwort gefunden
    [connected] „{ $title }“ hat über deine Pinnwand eine Antwort gefunden
   *[other] Du hast „{ $title }“ zu einer Antwort verholfen
}
notify-thanked = { $named ->
    [yes] { $who } dankt dir für „{ $title }“
   *[no] { $who } dankt dir
}
notify-followed = { $who } folgt dir jetzt
notify-tagged = { $tagged ->
    [0] { $who } hat dir ein Schlagwort gegeben
   *[other] Schlagwörter für dich von { $who }: { $tags }
}
notify-invited = { $who } möchte dein Kontakt werden
notify-contact = { $who } hat deine Einladung angenommen: Ihr seid jetzt Kontakte
notify-tested = Eine Testmitteilung von dir: Die Glocke funktioniert.
notify-link-made = { $who } hat einen neuen Anmeldelink für dich gemacht
notify-link-made-advice = Wenn du nicht darum gebeten hast, frag nach und sieh deine Geräte durch.

## Several at once
notify-two = { $one } und { $two }
notify-many = { $one } und { $n } weitere
notify-more = { $n ->
    [one] 1 weitere in diesem Thread, von { $who }
   *[other] { $n } weitere in diesem Thread, von { $who }
}

## Lists
notify-none-done = Noch ist nichts erledigt
notify-none-done-words = Erledigte Mitteilungen verlassen die Liste und warten hier, falls du eine vermisst.
notify-none-about = Nichts dieser Art
notify-none-about-words = Vielleicht gibt es andere Mitteilungen.
notify-key-done = Eingang: Mitteilung erledigt
notify-key-unread = Eingang: gelesen oder ungelesen

## Why somebody was told
notify-why = Warum erfahre ich das?
notify-mute-thread = Thread stummschalten
notify-unfollow = Nicht mehr folgen
notify-tags = Meine Schlagwörter
notify-mute-person = { $name } stummschalten
notify-switch-off = Nichts mehr zu „{ $about }“
notify-because-wrote = Du hast geschrieben, worum es geht.
notify-because-replied = Es ist eine Antwort auf etwas von dir.
notify-because-follow = Du folgst diesem Thread, weil du darin geschrieben, ihn weitergegeben oder das Folgen gewählt hast.
notify-because-board = Es steht auf deiner Pinnwand.
notify-because-mentioned = Dein Name steht darin, mit @. Das erfährst du auch aus Threads, die du stummgeschaltet hast.
notify-because-deleted = Du hast es geschrieben. Deine Worte bleiben unter dem, was du geschrieben hast; wer es gelöscht hat, kann es zurückholen.
notify-because-referred = Jemand meint, du kannst helfen, und hat die Frage an dich weitergegeben.
notify-because-shared = Jemand hat etwas geteilt, das du geschrieben hast.
notify-because-shown = Jemand hat es dir persönlich geschickt.
notify-because-asked = Du hast diese Frage gestellt.
notify-because-followed = Du erfährst, wenn dir jemand folgt.
notify-because-tagged = Andere dürfen sagen, womit du dich auskennst, jeweils mit Namen. Entferne, was nicht passt: Niemand erfährt es.
notify-because-network = Es geht darum, dass du und jemand anderes Kontakte werdet.
notify-because-helped = Du hast mit einer Antwort geholfen.
notify-because-tested = Du wolltest sehen, ob Mitteilungen ankommen.
notify-because-link-made = Es geht um dein Konto: Wer den Link hat, kann sich einmal als du anmelden. Das lässt sich nicht abschalten.

## What somebody wants to be told of
notify-about = Anzeigen
notify-about-all = Alle Mitteilungen
notify-about-unknown = Dazu gibt es keine Mitteilungen. Lass es weg, um alle zu sehen.
notify-about-responses = Antworten und Kommentare
notify-about-responses-words = Jemand antwortet auf etwas von dir oder kommentiert es.
notify-about-mentions = Erwähnungen
notify-about-mentions-words = Jemand schreibt deinen Namen mit @.
notify-about-referrals = Weitergegebene Fragen
notify-about-referrals-words = Eine Frage kommt zu dir, oder deine geht an jemand anderen.
notify-about-board = Meine Pinnwand
notify-about-board-words = Jemand schreibt auf deine Pinnwand.
notify-about-threads = Threads, denen ich folge
notify-about-threads-words = Neues in einem Thread, an dem du beteiligt bist oder dem du folgst.
notify-about-likes = Gefällt mir
notify-about-likes-words = Jemandem gefällt, was du geschrieben hast.
notify-about-thanks = Dank und angenommene Antworten
notify-about-thanks-words = Du hast geholfen, und jemand sagt es.
notify-about-network = Mein Netzwerk
notify-about-network-words = Einladungen, neue Kontakte und wer dir folgt.
notify-about-tags = Schlagwörter an mir
notify-about-tags-words = Jemand sagt, womit du dich auskennst.
notify-settings = Was ich erfahre
notify-settings-words = Wähle, was in deinen Eingang kommt und die Glocke läuten lässt. Was du abschaltest, geht nicht verloren: Es steht da, wo es geschrieben wurde.
notify-settings-bell = In meinem Eingang
notify-settings-save = Speichern
notify-settings-saved = Gespeichert.
notify-settings-back = Zurück zum Eingang

## Communities
notify-community-asked = { $known ->
    [yes] { $who } möchte zu { $community }
   *[no] { $who } wollte in eine Community
}
notify-community-invited = { $known ->
    [yes] { $who } lädt dich zu { $community } ein
   *[no] { $who } lud dich in eine Community ein
}
notify-community-let-in = { $known ->
    [yes] { $who } hat dich in { $community } aufgenommen
   *[no] { $who } hat dich in eine Community aufgenommen
}
notify-community-welcome = { $known ->
    [yes] Willkommen in { $community }
   *[no] Willkommen in einer Community
}
notify-community-barred = { $role ->
    [lifted] { $known ->
        [yes] { $community } steht dir wieder offen: Du kannst wie andere beitreten oder anfragen
       *[no] Eine Community steht dir wieder offen
    }
   *[other] { $known ->
        [yes] { $who } hat dich aus { $community } entfernt, und du wirst nicht wieder eingelassen
       *[no] { $who } hat dich aus einer Community entfernt, und du wirst nicht wieder eingelassen
    }
}
notify-community-offered = { $known ->
    [yes] { $community } hat niemanden mehr, dem sie gehört. Möchtest du dich um sie kümmern?
   *[no] Eine Community hat niemanden mehr, dem sie gehört
}
notify-guest-ending = Der Zugang von { $who } endet bald. Verlängere ihn oder lass ihn enden.
notify-because-guest = Du stehst für diesen Gast ein.
notify-because-community = Es geht um dich und eine Community.
notify-because-community-barred = Wem eine Community gehört, der entscheidet, wer dabei ist. Das lässt sich nicht abschalten.
notify-because-community-asked = Dir gehört diese Community, und Eigentümer nehmen Leute auf.
notify-about-communities = Communitys
notify-about-communities-words = Einladungen in Communitys und wer in deine möchte.

## Termine und Ankündigungen
notify-announced = { $who } kündigt an: „{ $title }“
notify-read-due = Bitte lies „{ $title }“ und bestätige es
notify-in-forum = { $who } hat „{ $title }“ in einem Forum geschrieben, dem du folgst
notify-question-due = Hilfe bei „{ $title }“ ist bis morgen gesucht. Du kannst der Frage mehr Zeit geben oder sie weiterreichen.
notify-search-found = { $n ->
    [one] { $who } hat etwas geschrieben, das zu deiner gespeicherten Suche „{ $search }“ passt
   *[other] { $who } haben geschrieben, was zu deinen gespeicherten Suchen passt, zuletzt „{ $search }“
}
notify-because-search = Du hast eine Suche gespeichert und wolltest erfahren, was neu ist.
notify-about-searches = Gespeicherte Suchen
notify-about-searches-words = Neues, das zu einer Suche passt, die du mit Benachrichtigung gespeichert hast.
notify-offered = { $role ->
    [answered] Du hast ähnliche Fragen beantwortet, darum könnte dich diese interessieren: „{ $title }“
    [wrote] Du hast darüber geschrieben, darum könnte dich das interessieren: „{ $title }“
    [tagged] Deine Schlagwörter passen zu dieser Frage, darum könnte sie dich interessieren: „{ $title }“
   *[other] Vielleicht weißt du die Antwort: „{ $title }“
}
notify-because-offered = Diese Frage hat noch niemand beantwortet, und was du hier tust, lässt vermuten, dass du es wissen könntest. Niemand erfährt, ob du sie ansiehst.
notify-because-forum = Du folgst diesem Forum.
notify-because-question-due = Du hast bis zu einem bestimmten Tag um Hilfe gebeten.
notify-event-invited = { $who } lädt dich zu „{ $title }“ ein
notify-event-soon = „{ $title }“ beginnt bald
notify-event-changed = „{ $title }“ hat eine neue Zeit oder einen neuen Ort
notify-event-seat = Du hast einen Platz bei „{ $title }“
notify-event-cancelled = „{ $title }“ fällt aus
notify-because-announced = Du bist Mitglied dieser Community.
notify-because-read-due = Wer es geschrieben hat, bittet alle, das Lesen zu bestätigen.
notify-because-event-invited = Jemand möchte, dass du kommst.
notify-because-event = Du kommst, oder du wurdest eingeladen.
notify-about-events = Termine
notify-about-events-words = Einladungen, Erinnerungen und Änderungen bei Terminen, zu denen du kommst.
notify-about-announcements = Ankündigungen
notify-about-announcements-words = Was in deinen Communitys angekündigt wird, und was du lesen sollst.

## Moderation
notify-judged = { $role ->
    [quarantined] Was du geschrieben hast, wurde verborgen. Sieh nach, warum, und was du tun kannst
    [deleted] Was du geschrieben hast, wurde durch eine Entscheidung gelöscht. Sieh nach, warum
    [rejected] Was du geschrieben hast, wurde so nicht angenommen. Sieh nach, warum, und schick es noch einmal
    [approved] Was du geschrieben hast, wurde angesehen und ist jetzt zu lesen
    [released] Was du geschrieben hast, ist wieder zu sehen
    [refused] Dein Einspruch wurde abgelehnt: Was du geschrieben hast, bleibt verborgen
    [flag-dismissed] Was du gemeldet hast, wurde angesehen und bleibt, wie es ist
    [flag-quarantined] Was du gemeldet hast, wurde verborgen
    [flag-deleted] Was du gemeldet hast, wurde gelöscht
   *[other] Über etwas von dir wurde entschieden
}
notify-to-decide = Etwas wartet auf deine Entscheidung
notify-because-to-decide = Dir gehört diese Community, oder du moderierst: Über Gemeldetes und Wartendes entscheidest du.
notify-asked = Jemand von der Moderation bittet dich, etwas zu ändern
notify-reviewed = { $role ->
    [dismissed] Was du gemeldet hast, wurde angesehen und bleibt, wie es ist
   *[other] Was du gemeldet hast, wurde angesehen: Wen es betrifft, wurde um eine Änderung gebeten
}
notify-because-judged = Wer etwas schreibt oder meldet, erfährt, wie entschieden wurde. Das lässt sich nicht abschalten.
notify-community-read = { $known ->
    [yes] { $who }, Administrator, liest { $community } für begrenzte Zeit
   *[no] { $who }, Administrator, liest eine deiner Communitys für begrenzte Zeit
}
notify-because-community-read = Dir gehört diese Community, und wer sie liest, ohne dabei zu sein, muss sagen, warum. Das lässt sich nicht abschalten.

# Stillness
notify-still = Glocke pausieren
notify-still-words = Hinweise werden aufbewahrt und stehen wie immer im Eingang. Nur die Zahl an der Glocke bleibt so lange stehen.
notify-still-hour = Für eine Stunde
notify-still-tomorrow = Bis morgen früh
notify-still-day = Der Tag, an dem du zurück bist
notify-still-day-words = Nach einem Urlaub etwa. An diesem Morgen um acht läutet die Glocke wieder.
notify-still-until-day = Bis zu diesem Tag
notify-still-more = Bis zu einem Tag …
notify-still-resume = Wieder läuten lassen
notify-still-direct = Was an mich gerichtet ist, läutet trotzdem
notify-still-direct-words = Dein Name, eine Antwort an dich, eine Einladung, etwas, das auf deine Entscheidung wartet.
notify-still-kept = Hinweise werden hier trotzdem aufbewahrt.
notify-still-change = Ändern
notify-still-hours = Ruhezeiten
notify-still-hours-words = In diesen Stunden bleibt die Glocke jeden Tag still.
notify-still-zone = Nach der Uhr von { $zone }.
notify-still-zone-change = Zeitzone ändern
notify-still-from = Von
notify-still-to = Bis
notify-still-hours-none = Keine Ruhezeiten
notify-still-until-wrong = Wähle eine Stunde, morgen oder einen Tag.
notify-still-day-wrong = Wähle einen kommenden Tag innerhalb eines Jahres.
notify-still-hours-wrong = Gib zwei verschiedene Uhrzeiten an, etwa 22:00 und 07:00.

# What the organisation decides
notify-house-tab = Hinweise
notify-house = Wovon alle erfahren
notify-house-words = Für jede Art: wovon erfährt, wer nichts gewählt hat, und ob man wählen darf. Was das eigene Konto betrifft, wird immer mitgeteilt.
notify-house-bell = Die Glocke
notify-house-rule = Wie ausgeliefert: { $rule }
notify-house-on = An, man darf es abschalten
notify-house-off = Aus, man darf es einschalten
notify-house-always = Immer an
notify-house-never = Immer aus
notify-house-why = Grund, falls man nicht wählen darf
notify-house-unknown = Wähle eins der fünf.
notify-locked = Das hat deine Organisation entschieden.
notify-locked-on = an
notify-locked-off = aus
