# Board: statuses, messages, comments, and what can be done with any item.
board-status = Uppdatering
board-message = Meddelande
board-comment = Kommentar
board-comments = Kommentarer
board-comment-prompt = Skriv en kommentar…
board-edit-title = Redigera
board-edit-heading = Rubrik
board-edit-body = Text
board-edit-tags = Taggar
board-edit-newest = Det som står där nu
board-edit-begun = Du började med det här och har inte sparat det än.
board-save = Spara
board-cancel = Avbryt
board-back = Tillbaka
board-home = Till startsidan
board-history-title = Tidigare versioner
board-history-words = Det som stod här före varje ändring, det senaste först.
board-history-of = Tidigare versioner av { $title }
board-history-none = Ingen tidigare version
board-history-none-words = Det här har inte ändrats.
board-version = version { $n }
board-likes-title = Gillar
board-likes-none = Ingen gillar det här än
board-likes-none-words = Den som gör det står här.
board-likes-nameless = { $named ->
    [0] { $n ->
        [one] En gillamarkering har inget namn här.
       *[other] { $n } gillamarkeringar har inget namn här.
    }
   *[other] { $n ->
        [one] En till har inget namn här.
       *[other] { $n } till har inget namn här.
    }
}
board-tell-title = Skicka till någon
board-tell-people = Till vem
board-tell-hint = Användarnamn med mellanslag emellan. De får veta det genast, med ditt namn.
board-tell-note = Ett ord med på vägen
board-tell-do = Skicka
tell-nobody = Välj någon annan: du har redan sett det.
tell-many = Nämn högst { $max } personer på en gång.
tell-unseen = { $names } kan inte se det här. Ta bort dem, eller visa det för fler först.
board-trash-title = Papperskorg
board-trash-words = Det du har tagit bort. Ta tillbaka det när du vill.
board-trash-words-days = Det du har tagit bort. Ta tillbaka det inom { $n } dagar; sedan är det borta för alltid, med det som skrevs under det.
board-trash-until = finns kvar till { $day }
board-trash-empty = Inget här
board-trash-empty-words = Det du tar bort väntar här och kan tas tillbaka.
board-restore = Återställ
board-drafts-words = Det du har börjat skriva men inte skickat. Bara du ser det.
board-drafts-empty = Inget halvskrivet
board-drafts-empty-words = Det du skriver sparas medan du skriver, och väntar här tills du skickar det.
board-drafts-write = Skriv något
board-draft-continue = Fortsätt skriva
board-draft-new = Nytt inlägg
board-draft-board = På tavlan hos { $name }
board-draft-reply = Under { $title }
board-draft-edit = Ändring av { $title }
board-draft-gone = Det som det här gällde finns inte längre

## When it cannot be
board-unknown = Den tavlan finns inte.
board-kind = Välj vad du vill skriva: en uppdatering eller en fråga.
board-or-community = Välj en tavla eller en gemenskap, inte båda.
board-closed = Personen har slutat och tavlan är stängd.
board-edit-empty = Skriv något först. Vill du ta bort det, använd Ta bort.
board-edit-untitled = Behåll en rubrik: det är den man ser i listor.

board-share = Dela med egna ord
board-share-prompt = Vad säger du om det?
board-share-submit = Dela
board-share-words = Bara de som får se originalet ser det; dina ord ser de du väljer.
board-like-wrong = Ange true eller false.
