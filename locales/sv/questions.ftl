# Questions, answers, and passing them on.
questions-question = Fråga
questions-answer = Svar
questions-title = Frågor
questions-words = Det kollegor undrar över, senaste aktivitet först.
questions-ask = Ställ en fråga
questions-tab-open = Öppna
questions-tab-answered = Besvarade
questions-tab-all = Alla
questions-empty = Inga frågor här
questions-empty-words = Ställ en: någon vet, eller känner någon som vet.
questions-empty-narrowed = Ingen fråga passar ditt urval. Andra kan ändå vara värda en titt.
questions-open = Öppen
questions-answered = Besvarad
questions-accepted = Godkänt svar
questions-accept = Godkänn svaret
questions-unaccept = Ta tillbaka godkännandet
questions-confirm = Bekräfta
questions-unconfirm = Ta tillbaka bekräftelsen
questions-confirmed-by = Bekräftat av { $name }
questions-thank = Säg tack
questions-thank-whom = Säg tack till { $name }
questions-thank-words = Ett ord på vägen, om du vill
questions-thanked = { $from } tackade { $to }
questions-refer = Skicka vidare
questions-refer-words = Du vet inte, men någon annan kanske gör det. Frågan hamnar också på den personens tavla, i frågeställarens namn; alla ser vilken väg den tog.
questions-refer-to = Vem kan veta?
questions-refer-hint = Skriv ett namn
questions-refer-note = Några ord med på vägen (får vara tomt)
questions-refer-do = Skicka vidare
questions-came = { $by } skickade vidare en fråga från { $asker }.
questions-see-original = Visa originalet
questions-went = { $by } skickade det här vidare till { $to }.
questions-answers-there = { $n ->
    [0] Inget svar där än
    [one] { $n } svar där
   *[other] { $n } svar där
}
questions-on-board = På tavlan hos { $name }
questions-comment = Kommentar
questions-comments = Kommentarer
questions-comment-prompt = Be om detaljer eller lägg till något…
questions-answers = Svar
questions-answers-count = { $n ->
    [one] { $n } svar
   *[other] { $n } svar
}
questions-no-answer = Inget svar än. Känner du någon som kan veta, skicka frågan vidare.
questions-no-answer-here = { $n ->
    [one] Inget svar på den här tavlan ännu, men ett på en annan.
   *[other] Inget svar på den här tavlan ännu, men { $n } på andra.
}
questions-answer-prompt = Skriv ett svar…
questions-answer-do = Svara
questions-credits = Tack till
questions-role-answered = svar
questions-role-referred = skickade vidare
questions-role-connected = tavla
questions-similar = Frågat förut: är det någon av de här?

## When it cannot be
questions-untitled = Skriv frågan på en rad.
questions-to-nobody = Skriv vem som kan veta: börja på ett namn och välj i listan.
questions-to-unknown = Ingen här heter ”{ $name }”. Börja på ett namn och välj i listan.
questions-to-many = Fler än en heter ”{ $name }”. Använd deras @namn.
questions-to-left = { $name } har slutat och kan inte svara.
questions-to-oneself = Det är du själv: skriv ditt svar nedanför i stället.
questions-to-asker = { $name } ställde frågan. Skicka den till någon annan.
questions-to-owner = Frågan står redan på tavlan hos { $name }.
questions-to-outside = { $name } får inte se den här frågan. Be { $asker } öppna den först.
questions-to-already = Någon har redan skickat frågan vidare till { $name }.
questions-thank-oneself = Tacka någon annan: det här är ditt.
