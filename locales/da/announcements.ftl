# Meddelelser: officielle ord, hvor langt de nåede, hvem der bedes læse.

announcements-title = Meddelelser
announcements-one = Meddelelse
announcements-lede = Officielle ord til alle, en enhed, et land eller et fællesskab.
announcements-new = Ny meddelelse
announcements-none = Intet er meddelt endnu
announcements-none-words = Det, der meddeles, bliver her, også når det ikke længere står øverst på forsiden.
announcements-more = Flere meddelelser
announcements-all = Alle meddelelser
announcements-away = Set
announcements-open = Åbn
announcements-must-read = Læs dette
announcements-waits = Læs dette: { $title }
announcements-confirm = Jeg har læst det
announcements-confirm-hint = Indtil du bekræfter, vises dit navn for { $name } på listen over dem, der ikke har.
announcements-confirmed = Du har læst dette.
announcements-opened-few = Åbnet af færre end { $few } af { $of }
announcements-opened = Åbnet af { $n } af { $of }
announcements-confirmed-count = { $n } af { $of } har bekræftet
announcements-confirmed-few = Færre end { $few } af { $of } har bekræftet
announcements-who-not = Hvem der ikke har bekræftet endnu
announcements-all-read = Alle har læst det
announcements-all-read-words = Ingen mangler at bekræfte.
announcements-back = Tilbage til meddelelsen
announcements-manage = Øverst og kommentarer
announcements-pinned = Øverst til
announcements-not-pinned = Den står ikke øverst længere.
announcements-pin = Øverst i 14 dage fra nu
announcements-unpin = Tag den ned fra toppen
announcements-comments-on = Tillad kommentarer
announcements-comments-off = Luk for kommentarer
announcements-comments = Kommentarer
announcements-comment = Kommenter
announcements-silent-words = Der er lukket for kommentarer.
announcements-field-title = Overskrift
announcements-field-body = Hvad vil du sige?
announcements-days = Dage øverst på forsiden
announcements-days-hint = 0: den står ikke øverst.
announcements-days-wrong = Angiv et antal dage op til 365.
announcements-silent = Ingen kan kommentere
announcements-must = Skal læses
announcements-must-hint = Læserne bekræfter, at de har læst. Du ser, hvem der ikke har, og det får de at vide.
announcements-remind = Påmind efter så mange dage
announcements-remind-hint = Kun dem, der ikke har bekræftet, højst to gange. Tomt: aldrig.
announcements-whom = Hvem er det til?
announcements-choose = Vælg
announcements-part-everyone = Alle
announcements-part-unit = En enhed
announcements-part-country = Et land
announcements-part-wrong = Vælg alle, en enhed eller et land.
announcements-place-missing = Sig hvilken.
announcements-nobody = Der er ingen, den ville nå.
announcements-untitled = Giv den en overskrift.
announcements-communicators = Hvem der må meddele
announcements-communicators-words = De må henvende sig til alle, til en enhed og til et land. Ejere meddeler i deres egne fællesskaber alligevel, og administratorer overalt.
announcements-appoint = Lad dem meddele
announcements-appoint-who = Hvem?
announcements-dismiss = Ikke længere
announcements-whom-one = Nævn én person.
announcements-whom-inside = Kun folk i organisationen kan meddele.
announcements-sure = Ja, det er ment for { $n } personer
announcements-sure-missing = Dette går til { $n } personer. Sig, at du mener det.
announcements-send = { $n ->
    [one] Send til 1 person
   *[other] Send til { $n } personer
}
announcements-to = { $n ->
    [one] Til { $who }: 1 person
   *[other] Til { $who }: { $n } personer
}
