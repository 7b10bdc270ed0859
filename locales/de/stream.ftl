# Home: the stream, its composer, its side column.

## Composer
stream-prompt = Was beschäftigt dich, { $name }?
stream-kind-status = Neuigkeit
stream-kind-question = Frage
stream-submit-status = Posten
stream-submit-question = Fragen
stream-place-status = Woran arbeitest du? Was hast du gelernt?
stream-place-question = Sag etwas mehr dazu, damit jemand helfen kann
stream-audience-people = Nur Leute, die ich nenne
stream-audience-people-who = Leute, die du nennst

## Views
stream-tabs = Wessen Beiträge
stream-following = Folge ich
stream-network = Mein Netzwerk
stream-all = Alle
stream-mentions = Erwähnungen
stream-waiting = Zu tun
stream-saved = Gemerkt
stream-sort = Reihenfolge
stream-sort-active = Zuletzt aktiv
stream-sort-newest = Neueste

## Why a post is here
stream-reason-answered = { $who } hat geantwortet
stream-reason-answered-more = { $n ->
    [one] { $who } hat geantwortet, eine weitere Person kam dazu
   *[other] { $who } hat geantwortet, { $n } weitere kamen dazu
}
stream-reason-answered-many = { $who } hat geantwortet, viele andere kamen dazu
stream-reason-commented = { $who } hat kommentiert
stream-reason-commented-more = { $n ->
    [one] { $who } und eine weitere Person haben kommentiert
   *[other] { $who } und { $n } weitere haben kommentiert
}
stream-reason-commented-many = { $who } und viele andere haben kommentiert
stream-reason-mentioned = { $who } hat dich erwähnt
stream-reason-mentioned-in = { $who } hat dich in „{ $title }“ erwähnt

## Nothing here yet
stream-empty-following = Noch ist es hier ruhig
stream-empty-following-words = Hier sammeln sich Beiträge von Leuten, denen du folgst. Folge ein paar, und die Seite lebt auf.
stream-find-people = Leute finden
stream-empty-network = Noch nichts von deinen Kontakten
stream-empty-network-words = Was deine Kontakte schreiben, erscheint hier. Nimm Leute, mit denen du arbeitest, in deine Kontakte auf.
stream-empty-all = Das erste Wort gehört dir
stream-empty-all-words = Noch hat niemand etwas geschrieben. Sag hallo oder frage etwas, das du wissen möchtest.
stream-empty-all-do = Etwas schreiben
stream-empty-all-outside = Noch ist es hier still
stream-empty-all-outside-words = Was in deinen Communitys geschrieben wird, erscheint hier.
stream-empty-kind = Nichts dieser Art hier
stream-empty-kind-words = Andere Beiträge sind vielleicht trotzdem einen Blick wert.
stream-empty-kind-do = Alles anzeigen

## Newcomers
stream-around = Leute, denen du folgen kannst
stream-around-words = Im Moment siehst du die Beiträge von allen. Folge einigen, dann kommen ihre zuerst.
stream-follow = Folgen

## Side column
stream-show = Anzeigen
stream-show-all = Alles
stream-show-status = Neuigkeiten
stream-show-message = Nachrichten auf Pinnwänden
stream-show-question = Fragen
stream-open = Wartet auf Antwort
stream-open-all = Alle Fragen
stream-my-network = Mein Netzwerk
stream-my-network-all = Alle ansehen
stream-contacts = { $n ->
    [one] Kontakt
   *[other] Kontakte
}
stream-followed = folge ich
stream-tags = Schlagwörter auf dieser Seite
stream-kind-unknown = So etwas gibt es hier nicht.

## What is new, and what is not wanted
stream-line = Neu, seit du zuletzt hier warst
stream-line-all = Ich habe das alles gesehen
stream-filters = Eingegrenzt auf
stream-filter-off = , wieder alle anzeigen
stream-filter-person = Eine Person
stream-view-unknown = Diese Ansicht gibt es nicht. Wähle following, network oder all.
stream-sort-unknown = Diese Reihenfolge gibt es nicht. Wähle active oder newest.
stream-choices = In meinem Stream
stream-save = Für später merken
stream-unsave = Von der Liste nehmen
stream-mute-thread = Thread stummschalten
stream-unmute-thread = Wieder von diesem Thread hören
stream-mute-person = { $name } stummschalten
stream-unmute-person = { $name } wieder anzeigen
stream-mute-words = Was du stummschaltest, verlässt deinen Stream. Niemand erfährt es.
stream-muted = Stummgeschaltet
stream-muted-words = Nur dein Stream ist frei davon. Alle anderen sehen es wie zuvor, und niemand weiß davon.
stream-muted-none = Nichts ist stummgeschaltet
stream-muted-none-words = Über die Punkte unter einem Beitrag kannst du den Thread, die schreibende Person oder die Community stummschalten.
stream-unmute = Wieder anzeigen
stream-muted-community = Community: was an dich gerichtet ist, kommt weiterhin
stream-empty-mentions = Noch hat dich niemand erwähnt
stream-empty-mentions-words = Wo jemand deinen Namen mit @ schreibt, findest du es hier.
stream-empty-waiting = Nichts wartet auf dich
stream-empty-waiting-words = Einladungen und Entscheidungen, die nur du treffen kannst, sammeln sich hier und verschwinden, wenn sie getroffen sind.
stream-empty-saved = Noch nichts gemerkt
stream-empty-saved-words = Mit den Punkten unter einem Beitrag merkst du ihn dir für später. Nur du siehst diese Liste.
stream-empty-back = Zurück zum Stream
stream-feeds-words = Ein Feedreader, dem du so eine Adresse gibst, sagt dir, was in einer Liste neu ist. Wer die Adresse hat, liest sie wie du: Behalte sie für dich.
stream-feeds-made = Das ist die Adresse. Sie wird nur jetzt gezeigt: Kopiere sie in deinen Feedreader.
stream-feeds-make = Adresse für diesen Feed anlegen
stream-feeds-read = Hier lesen
stream-feeds-hint = Öffne eine Liste (Start, eine Person, ein Schlagwort, Fragen, eine Community, ein Forum, eine Suche) und wähle dort „Feed“.

# Heiß und im Kommen
stream-hot = Heiß
stream-rising = Im Kommen
stream-hot-in = Heiß in { $name }
stream-hot-words = Was neu ist, wo geschrieben wird und was zuletzt gefiel. Es kühlt von selbst ab.
stream-hot-how = So ist das geordnet
stream-hot-empty = Gerade ist nichts warm
stream-hot-empty-words = Wenn jemand etwas schreibt, antwortet oder etwas gefällt, steht es hier für eine Weile.
stream-hot-all = Alles, zuletzt aktiv zuerst
stream-hot-why = Wärme { $heat }: { $age } Tage alt, seit { $quiet } Tagen still, { $likes } neue „Gefällt mir“
stream-rising-why = Anstieg { $heat }: { $fast } Antworten und „Gefällt mir“ jetzt, { $slow } in den letzten Tagen
stream-how-intro = Diese beiden Reihenfolgen gibt es für alle, die sie aufrufen. Jede hat eine einzige Formel, für alle dieselbe, und die Zahlen darin stehen bei jedem Beitrag.
stream-how-hot = Wärme = ({ $begins } + neue „Gefällt mir“) ÷ ((Tage alt + { $young }) × (Tage still + { $spoken }))
stream-how-age = Tage alt
stream-how-age-words = Seit es geschrieben wurde. { $young } kommt hinzu, damit das Alter bei wenigen Stunden kaum entscheidet.
stream-how-quiet = Tage still
stream-how-quiet-words = Seit zuletzt jemand im Thema geschrieben hat. { $spoken } kommt hinzu, damit Minuten nichts entscheiden.
stream-how-likes = Neue „Gefällt mir“
stream-how-likes-words = Für das Thema und für die Antworten. Jedes zählt nach zwei Tagen halb und nach vier Tagen ein Viertel. Alles beginnt mit { $begins }, damit ein oder zwei wenig entscheiden. Wem etwas noch einmal gefällt, zählt einmal.
stream-how-cools = So kühlt alles ab: Was alt und still ist, sinkt, wie beliebt es auch einmal war.
stream-how-rising = Anstieg = jetzt ÷ (letzte Tage + 1)
stream-how-fast = Jetzt
stream-how-fast-words = Antworten und „Gefällt mir“, die nach sechs Stunden jeweils halb zählen.
stream-how-slow = Letzte Tage
stream-how-slow-words = Dieselben Antworten und „Gefällt mir“, die nach vier Tagen jeweils halb zählen.
stream-how-not = Was nicht zählt
stream-how-not-words = Wer es geschrieben hat, wer du bist, was du früher gelesen hast, wie oft etwas angesehen wurde und ob jemand möchte, dass es gesehen wird. Hier steht nur, was du lesen darfst; was du stummgeschaltet hast, fehlt.
stream-how-lost = Nichts geht verloren: Was hier kalt ist, steht weiter in der Reihenfolge der letzten Aktivität und wird wie bisher über die Suche gefunden. Dein Strom behält die Reihenfolge, die du gewählt hast.
