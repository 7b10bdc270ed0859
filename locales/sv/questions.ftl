# Questions, answers, and passing them on.
questions-question = Fråga
questions-answer = Svar
questions-title = Frågor
questions-words = Det kollegor undrar över, senaste aktivitet först.
questions-ask = Ställ en fråga
questions-tab-open = Öppna
questions-tab-answered = Besvarade
questions-tab-all = Alla
questions-view-too = Jag undrar också
questions-view-wanted = Hjälp önskas
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

## In forums
questions-tab-forum-open = Öppna frågor
questions-tab-forum-answered = Besvarade frågor
questions-tab-faq = Vanliga frågor
questions-forum-none-open = Ingen öppen fråga
questions-forum-none-open-words = Allt som frågats här har ett godkänt svar.
questions-forum-none-answered = Ingen besvarad fråga än
questions-forum-none-answered-words = När ett svar har godkänts står frågan här.
questions-median = Godkänt svar oftast efter { $span }
questions-first-reply = Första svaret efter { $span }
questions-first-accepted = Godkänt svar efter { $span }
questions-too = Jag undrar också
questions-too-withdraw = Jag undrar inte längre
questions-too-count = { $n ->
    [one] 1 till undrar också
   *[other] { $n } till undrar också
}
questions-too-own = Du har själv frågat.
questions-due = Hjälp önskas till…
questions-due-label = Till vilken dag
questions-due-hint = Frågan står först bland de öppna. Lämna tomt för ingen dag.
questions-due-do = Spara
questions-due-until = Hjälp önskas till { $day }
questions-due-over = Hjälp önskades till { $day }
questions-due-day = Skriv en dag som år, månad, dag: 2026-01-31.
questions-due-past = Den dagen har passerat. Välj en senare.
questions-faq-in = Ta med bland vanliga frågor
questions-faq-out = Ta bort från vanliga frågor
questions-faq-up = Upp
questions-faq-down = Ner
questions-faq-see = Se frågan
questions-faq-contents = Innehåll
questions-faq-none = Inga vanliga frågor än
questions-faq-none-words = Här lägger ägarna besvarade frågor som många ställer.
questions-faq-none-owner = Öppna en besvarad fråga i forumet och ta med den bland vanliga frågor.
questions-faq-to = Ange ”in”, ”out”, ”up” eller ”down”.
questions-faq-unanswered = Bara en fråga med godkänt svar kan stå bland vanliga frågor.
questions-related = Liknande
questions-related-show = Visa liknande
questions-related-none = Inget liknande hittades.
questions-turn-accepted = Ett svar är godkänt. Ta först tillbaka godkännandet.

questions-helpers = Vem kan veta
questions-helpers-show = Visa vem som kan veta

## Vad jag har gett
questions-given = Mina bidrag
questions-given-of = Vad { $name } har gett
questions-given-words = De senaste { $months } månaderna, så långt du får läsa det. Det jämförs inte med någon annans, och det man gör för sig själv räknas inte.
questions-given-none = Inget här än
questions-given-none-words = Svara på en fråga eller skicka en vidare till den som kan veta.
questions-given-open = Öppna frågor
questions-given-people = { $people ->
    [one] Hjälpte en person
   *[other] Hjälpte { $people } personer
}{ $units ->
    [0] {""}
    [one] {", i en annan enhet"}
   *[other] {", i"} { $units } andra enheter
}{ $countries ->
    [0] {""}
    [one] {", i ett annat land"}
   *[other] {", i"} { $countries } andra länder
}.
questions-given-answer = Svar
questions-given-accepted = Godtagna
questions-given-confirmed = Bekräftade
questions-given-referred = Skickade vidare till svaret
questions-given-connected = Förde samman
questions-given-thanked = Tack
questions-given-offered = Erbjuden hjälp
questions-given-file = Filer
questions-given-months = Månad för månad
questions-given-month = Månad
questions-given-each = Vart och ett
questions-given-untitled = Öppna
questions-given-more = { $n } till finns i tabellen.
questions-given-longer = Fem år
questions-given-csv = Hämta som tabell (CSV)
questions-given-show = Vem som ser det här
questions-given-show-words = Ingen utom du, om du inte väljer något annat. Den som ser det ser bara vad den själv får läsa. Du kan ta tillbaka det när som helst.
questions-given-show-manager = Min chef får se det
questions-given-show-profile = Den som ser min profil får se det
questions-given-save = Spara
questions-given-link = Vad personen har gett
