# Meddelanden: officiella ord, hur långt de nådde, vilka som ombeds läsa.

announcements-title = Meddelanden
announcements-one = Meddelande
announcements-lede = Officiella ord till alla, en enhet, ett land eller en gemenskap.
announcements-new = Nytt meddelande
announcements-none = Inget har meddelats ännu
announcements-none-words = Det som meddelas finns kvar här, även när det inte längre står överst på hemsidan.
announcements-more = Fler meddelanden
announcements-all = Alla meddelanden
announcements-away = Sett
announcements-open = Öppna
announcements-must-read = Läs detta
announcements-waits = Läs detta: { $title }
announcements-confirm = Jag har läst det
announcements-confirm-hint = Tills du bekräftar visas ditt namn för { $name } i listan över dem som inte har gjort det.
announcements-confirmed = Du har läst detta.
announcements-opened-few = Öppnat av färre än { $few } av { $of }
announcements-opened = Öppnat av { $n } av { $of }
announcements-confirmed-count = { $n } av { $of } har bekräftat
announcements-confirmed-few = Färre än { $few } av { $of } har bekräftat
announcements-who-not = Vilka som inte har bekräftat ännu
announcements-all-read = Alla har läst det
announcements-all-read-words = Ingen återstår att bekräfta.
announcements-back = Tillbaka till meddelandet
announcements-manage = Överst och kommentarer
announcements-pinned = Överst till
announcements-not-pinned = Det står inte överst längre.
announcements-pin = Överst i 14 dagar från nu
announcements-unpin = Ta bort från toppen
announcements-comments-on = Tillåt kommentarer
announcements-comments-off = Stäng kommentarer
announcements-comments = Kommentarer
announcements-comment = Kommentera
announcements-silent-words = Kommentarer är stängda.
announcements-field-title = Rubrik
announcements-field-body = Vad vill du säga?
announcements-days = Dagar överst på hemsidan
announcements-days-hint = 0: det står inte överst.
announcements-days-wrong = Ange ett antal dagar upp till 365.
announcements-silent = Ingen kan kommentera
announcements-must = Måste läsas
announcements-must-hint = Läsarna bekräftar att de har läst. Du ser vilka som inte har det, och det får de veta.
announcements-remind = Påminn efter så många dagar
announcements-remind-hint = Bara dem som inte har bekräftat, högst två gånger. Tomt: aldrig.
announcements-whom = Vem är det till?
announcements-choose = Välj
announcements-part-everyone = Alla
announcements-part-unit = En enhet
announcements-part-country = Ett land
announcements-part-wrong = Välj alla, en enhet eller ett land.
announcements-place-missing = Säg vilken.
announcements-nobody = Det finns ingen där som skulle få det.
announcements-untitled = Ge det en rubrik.
announcements-communicators = Vilka som får meddela
announcements-communicators-words = De får vända sig till alla, till en enhet och till ett land. Ägare meddelar i sina gemenskaper ändå, och administratörer överallt.
announcements-appoint = Låt dem meddela
announcements-appoint-who = Vem?
announcements-dismiss = Inte längre
announcements-whom-one = Ange en person.
announcements-whom-inside = Bara personer inom organisationen kan meddela.
announcements-sure = Ja, det är menat för { $n } personer
announcements-sure-missing = Det här går till { $n } personer. Säg att du menar det.
announcements-send = { $n ->
    [one] Skicka till 1 person
   *[other] Skicka till { $n } personer
}
announcements-to = { $n ->
    [one] Till { $who }: 1 person
   *[other] Till { $who }: { $n } personer
}
