# Forums: where topics and questions stand, and how order is kept there.
forums-title = Foren
forums-words = Frag nach, diskutiere, und finde wieder, was andere herausgefunden haben.
forums-topic = Thema
forums-alone = Für alle bei { $org }
forums-mine = In deinen Communitys
forums-up = { $name } nach oben
forums-down = { $name } nach unten
forums-none = Noch kein Forum
forums-none-words = Hier stehen die Foren der Communitys, denen du beitrittst oder folgst.
forums-none-do = Eine Community finden
forums-counts = { $topics ->
    [one] 1 Thema
   *[other] { $topics } Themen
} · { $messages ->
    [one] 1 Beitrag
   *[other] { $messages } Beiträge
}
forums-last = zuletzt von
forums-latest = Zuletzt aktiv
forums-newest = Neu in den Foren
forums-one = Forum
forums-all = Alle zeigen
forums-tab-topics = Themen
forums-order = Reihenfolge
forums-order-active = Letzte Aktivität
forums-order-newest = Neueste zuerst
forums-empty = Noch kein Thema
forums-empty-words = Beginne das erste: eine Frage, oder etwas, worüber es sich zu reden lohnt.
forums-members-write = Hier schreiben Mitglieder. Tritt der Community bei, um ein Thema zu beginnen oder zu antworten.
forums-about = Dieses Forum
forums-median = Erste Antwort meist nach { $span }
forums-first-reply = Erste Antwort nach { $span }
forums-replies = Antworten
forums-reply = Antworten
forums-reply-prompt = Schreib eine Antwort…
forums-prompt = Ein Thema in { $name } beginnen
forums-kind-topic = Diskussion
forums-kind-question = Frage
forums-place-topic = Was gibt es dazu zu sagen?
forums-place-question = Was hast du versucht, und was würde helfen?
forums-title-field = Titel
forums-title-hint = Worum geht es?
forums-who-community = wer { $name } liest
forums-start = Ein Forum eröffnen
forums-start-in = Es steht in { $name }, für alle, die dort lesen.
forums-start-alone = Es steht für sich: alle hier lesen es und schreiben darin.
forums-start-do = Eröffnen
forums-name = Name
forums-about-field = Worum es geht
forums-owners = Wer Ordnung hält
forums-owners-hint = Sie sperren, heften an, verschieben und löschen Themen. Als @Namen, mit Leerzeichen.
forums-settings = Einstellungen des Forums
forums-save = Speichern
forums-remove = Forum entfernen
forums-remove-words = Nur ein leeres Forum kann weg: verschiebe oder lösche zuerst seine Themen.
forums-which = Forum
forums-turn-topic = Zur Diskussion machen
forums-turn-topic-words = Antworten bleiben als Beiträge stehen.
forums-turn-question = Zur Frage machen
forums-turn-question-words = Was andere erwidert haben, wird zu Antworten, und eine kann angenommen werden.
forums-turn-status = Zur Neuigkeit machen
forums-turn-status-words = Es verlässt das Forum und steht unter den Neuigkeiten derselben Leute; der Titel steht dann über dem Text.
forums-turn-nowhere = Es gibt kein Forum, das dieselben Leute lesen.
forums-move = In ein anderes Forum verschieben
forums-move-words = Wer dort liest, liest es von da an. Vorher siehst du, wer es neu sieht oder nicht mehr sieht.
forums-move-do = Verschieben
forums-move-sure = Trotzdem verschieben
forums-move-to = Dann lesen es alle, die { $name } lesen.
forums-move-lose-all = Alle bei { $org }, die nicht dazugehören, sehen es nicht mehr.
forums-move-gain-all = Alle bei { $org } können es dann lesen.
forums-move-lose = { $n ->
    [one] 1 Person sieht es nicht mehr.
   *[other] { $n } Personen sehen es nicht mehr.
}
forums-move-gain = { $n ->
    [one] 1 weitere Person sieht es.
   *[other] { $n } weitere Personen sehen es.
}
forums-merge = Mit einem anderen Thema zusammenlegen
forums-merge-words = Alles kommt dorthin, in zeitlicher Folge. Diese Adresse führt dann dorthin.
forums-merge-into = Das Thema, das bleibt
forums-merge-do = Zusammenlegen
forums-merge-asks = „{ $from }“ wird Teil von „{ $into }“: { $n ->
    [one] 1 Beitrag zieht um
   *[other] { $n } Beiträge ziehen um
}, und der Titel bleibt als Text stehen. Das lässt sich nicht rückgängig machen.
forums-merge-sure = Jetzt zusammenlegen
forums-address-hint = Füge die Adresse ein.
forums-duplicate = Schon einmal gefragt
forums-duplicate-words = Beide führen zueinander, und dieses wird gesperrt.
forums-duplicate-of = Wo gefragt wurde
forums-duplicate-do = Als schon gefragt kennzeichnen
forums-duplicate-undo-words = Es ist als schon gefragt gekennzeichnet und gesperrt.
forums-duplicate-undo = Doch nicht
forums-split-words = Es wird ein eigenes Thema, mit allem, was darauf erwidert wurde. Ein Hinweis bleibt stehen.
forums-split-along = Was noch mitgeht
forums-split-do = Zum Thema machen

## Signs and switches that every thread in a forum shares
forum-path = Wo es steht
forum-pinned = Angeheftet
forum-locked = Gesperrt
forum-locked-topic = Das Thema ist gesperrt. Es kann gelesen werden, und wer hier Ordnung hält, kann schreiben.
forum-locked-forum = Das Forum ist gesperrt. Es kann gelesen werden, und wer hier Ordnung hält, kann schreiben.
forum-lock = Sperren
forum-unlock = Entsperren
forum-pin = Oben anheften
forum-unpin = Loslösen
forum-arrange = Verschieben, zusammenlegen, ändern
forum-turn = Etwas anderes daraus machen
forum-make-topic = Ein Thema daraus machen
forum-asked-before = Schon gefragt:
forum-asked-again = Noch einmal gefragt:
forum-goes-on = Geht weiter in:
forum-comes-from = Begann in:
forum-in-reply = Antwort an { $name }
forum-shape = Anordnung der Antworten
forum-shape-threaded = Verzweigt
forum-shape-flat = Nach Zeit
forum-span-minutes = { $n ->
    [one] 1 Minute
   *[other] { $n } Minuten
}
forum-span-hours = { $n ->
    [one] 1 Stunde
   *[other] { $n } Stunden
}
forum-span-days = { $n ->
    [one] 1 Tag
   *[other] { $n } Tagen
}

## When it cannot be
forum-name-empty = Gib ihm einen Namen.
forum-owner-guest = Gäste können in einem Forum nicht für Ordnung sorgen.
forum-not-empty = Es steht noch etwas darin oder liegt im Papierkorb. Verschiebe zuerst seine Themen, oder sperre das Forum.
forum-untitled = Gib ihm einen Titel.
forum-no-status = In einem Forum ist es eine Diskussion oder eine Frage: wähle eines und gib ihm einen Titel.
forum-split-nothing = Wähle, was zum Thema werden soll.
forum-merge-itself = Das ist dieses Thema selbst. Wähle ein anderes.
forum-merge-elsewhere = Das lesen andere Leute. Verschiebe dieses Thema zuerst in dasselbe Forum.
forum-merge-for-good = Zusammenlegen lässt sich nicht rückgängig machen: sende confirmed=1, um es zu tun.
forum-move-shifts = Andere würden es sehen oder nicht mehr sehen: sende confirmed=1, um es zu tun.
forum-move-looked-first = In dieser Community sehen sich die Besitzer zuerst an, was kommt. Lass jemanden von ihnen es verschieben.
forum-turn-looked-first = In dieser Community sehen sich die Besitzer so etwas zuerst an. Lass jemanden von ihnen es tun.
forum-duplicate-itself = Gib die Adresse eines anderen Themas oder einer anderen Frage an.
forum-named-unknown = Dort ist nichts, was du sehen kannst. Füge die Adresse aus der Zeile deines Browsers ein.
forum-passed-on = Es wurde an andere Pinnwände weitergereicht und hat dieselben Leser, deshalb bleibt es, wo es ist.
forum-turn-kind = Daraus kann das nicht werden.
forum-turn-where = Wähle das Forum, in dem es stehen soll.
forum-turn-audience = Dieses Forum lesen andere Leute. Wähle eines, das dieselben Leute lesen.
