# Empfehlungen: wen man kennen sollte.
recommend-people = Wen du kennen solltest
recommend-people-words = Eine Person nach der anderen, mit dem Grund. Niemand erfährt, was du hier entscheidest.
recommend-is-off = Dir wird nichts vorgeschlagen.
recommend-nobody = Gerade niemand Neues
recommend-nobody-words = Wenn du einer Community beitrittst oder mehr Kontakte hast oder jemand Neues näher kommt, erscheint es hier.
recommend-directory = Alle Personen
recommend-refused = Wen du nie vorgeschlagen haben möchtest
recommend-again = Darf wieder vorgeschlagen werden
recommend-how = Wie Personen vorgeschlagen werden
recommend-how-words = Aus Kontakten und Einheiten, die alle im Haus sehen können, und aus offenen Communitys, Tags und Antworten, die ihr teilt. Was du nicht sehen darfst, zählt für niemanden.
recommend-off = Mir nichts vorschlagen
recommend-on = Mir wieder Personen vorschlagen
recommend-unname = Mich niemandem vorschlagen
recommend-name = Ich darf wieder vorgeschlagen werden
recommend-do-you-know = Kennst du { $name }?
recommend-why = Warum sehe ich das?
recommend-invite = Als Kontakt einladen
recommend-follow = Folgen
recommend-skip = Nicht jetzt
recommend-never = Nie
recommend-contacts = Ihr kennt beide { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}
recommend-ways = Kurze Wege führen hierher über Leute, die du kennst
recommend-communities = Ihr seid beide in { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}
recommend-tags = Ihr habt beide { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weitere
}
recommend-answers = { $n ->
    [one] Eine Person von euch hat der anderen geantwortet
   *[other] Ihr habt einander { $n }-mal geantwortet
}
recommend-near-meets = Ihr begegnet euch in Communitys, Tags oder Antworten
recommend-place = Ihr arbeitet beide in { $place }
recommend-near-contacts = Nah an Leuten, die du kennst
recommend-manager = Ihr habt dieselbe Führungskraft
recommend-unit = Ihr arbeitet beide in { $unit }
recommend-no-switch = Diese Einstellung gibt es nicht
recommend-title = Für dich empfohlen
recommend-words = Jeden Tag anderes, aus dem, was du tust, deinen Schlagwörtern und deinen Communitys. Nur du siehst diese Seite.
recommend-nothing = Noch nichts zu empfehlen
recommend-nothing-words = Gib einem Beitrag ein „Gefällt mir“, nutze Schlagwörter oder füge Kontakte hinzu, dann erscheint es hier.
recommend-liked = Gefällt { $names }{ $more ->
    [0] {""}
   *[other] {" "}und { $more } weiteren
}
recommend-used = Du verwendest #{ $tag }
recommend-given = Andere gaben dir das Schlagwort #{ $tag }
recommend-acted = Beiträge mit #{ $tag } hast du gemocht, gemerkt oder beantwortet
recommend-shared = Beiträge mit #{ $tag } hast du weitergegeben
recommend-in = In { $name }, einer deiner Communitys
recommend-fresh = Hier tat sich kürzlich etwas
recommend-hide = Kein Interesse
recommend-less = Weniger
recommend-more = Mehr
recommend-less-of = Weniger von { $name }
recommend-more-of = Mehr von { $name }
recommend-less-reason = Weniger aus diesem Grund
recommend-more-reason = Mehr aus diesem Grund
recommend-follow-people = Wem du folgen könntest
recommend-join = Communitys zum Beitreten
recommend-contacts-in = { $n ->
    [one] einer deiner Kontakte ist dabei
   *[other] { $n } deiner Kontakte sind dabei
}
recommend-tags-on = { $n ->
    [one] trägt eines deiner Schlagwörter
   *[other] trägt { $n } deiner Schlagwörter
}
recommend-tags-too = Schlagwörter neben deinen
recommend-tag-n = an { $n } für dich gefundenen Beiträgen
recommend-today = Von außerhalb deines Netzwerks
recommend-today-off = Davon nichts auf der Startseite zeigen
recommend-today-on = Wieder auf der Startseite zeigen
recommend-choices = Deine Wahl bei Empfehlungen
recommend-choices-words = Niemand sonst sieht sie. Alles hier lässt sich zurücknehmen.
recommend-chosen = Was du gewählt hast
recommend-undo = Zurücknehmen
recommend-gone = Etwas, das du nicht mehr sehen kannst
recommend-way-less = weniger davon
recommend-way-more = mehr davon
recommend-way-hide = ausgeblendet
recommend-reason-liked = Gefällt Leuten in deiner Nähe
recommend-reason-used = Schlagwörter, die du verwendest
recommend-reason-given = Schlagwörter, die andere dir gaben
recommend-reason-acted = Schlagwörter an dem, was du gemocht, gemerkt oder beantwortet hast
recommend-reason-shared = Schlagwörter an dem, was du weitergegeben hast
recommend-reason-community = In einer deiner Communitys
recommend-no-choice = Diese Wahl gibt es nicht
