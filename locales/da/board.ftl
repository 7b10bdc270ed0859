# Board: statuses, messages, comments, and what can be done with any item.
board-status = Opdatering
board-message = Besked
board-comment = Kommentar
board-comments = Kommentarer
board-comment-prompt = Skriv en kommentar…
board-edit-title = Rediger
board-edit-heading = Overskrift
board-edit-body = Tekst
board-edit-tags = Tags
board-edit-newest = Det, der står der nu
board-edit-begun = Du begyndte på det her og har ikke gemt det endnu.
board-save = Gem
board-cancel = Annuller
board-back = Tilbage
board-home = Til forsiden
board-history-title = Tidligere versioner
board-history-words = Det, der stod her før hver ændring, det nyeste først.
board-history-of = Tidligere versioner af { $title }
board-history-none = Ingen tidligere version
board-history-none-words = Det her er ikke blevet ændret.
board-version = version { $n }
board-likes-title = Synes godt om
board-likes-none = Ingen synes godt om det her endnu
board-likes-none-words = Den, der gør, står her.
board-likes-nameless = { $named ->
    [0] { $n ->
        [one] En, der synes godt om det, har intet navn her.
       *[other] { $n }, der synes godt om det, har intet navn her.
    }
   *[other] { $n ->
        [one] En mere har intet navn her.
       *[other] { $n } mere har intet navn her.
    }
}
board-tell-title = Send til nogen
board-tell-people = Til hvem
board-tell-hint = Brugernavne med mellemrum imellem. De får det at vide med det samme, med dit navn.
board-tell-note = Et ord med på vejen
board-tell-do = Send
tell-nobody = Vælg en anden: Du har set det.
tell-many = Nævn højst { $max } personer ad gangen.
tell-unseen = { $names } kan ikke se det her. Udelad dem, eller vis det for flere først.
board-trash-title = Papirkurv
board-trash-words = Det, du har slettet. Tag det tilbage, når du vil.
board-trash-words-days = Det, du har slettet. Tag det tilbage inden for { $n } dage; så er det væk for altid, med det der blev skrevet under det.
board-trash-until = bliver her til { $day }
board-trash-empty = Der er ikke noget her
board-trash-empty-words = Det, du sletter, venter her og kan tages tilbage.
board-restore = Gendan
board-drafts-words = Det, du er begyndt at skrive og ikke har sendt. Kun du ser det.
board-drafts-empty = Intet halvskrevet
board-drafts-empty-words = Det, du skriver, gemmes, mens du skriver, og venter her, til du sender det.
board-drafts-write = Skriv noget
board-draft-continue = Skriv videre
board-draft-new = Nyt opslag
board-draft-board = På tavlen hos { $name }
board-draft-reply = Under { $title }
board-draft-edit = Ændring af { $title }
board-draft-gone = Det, det handlede om, er der ikke længere

## When it cannot be
board-unknown = Den tavle findes ikke.
board-kind = Vælg, hvad du vil skrive: en opdatering eller et spørgsmål.
board-or-community = Vælg en tavle eller et fællesskab, ikke begge.
board-closed = Personen er stoppet, og tavlen er lukket.
board-edit-empty = Skriv noget først. Brug Slet, hvis du vil fjerne det.
board-edit-untitled = Behold en overskrift: det er den, man ser på lister.

board-share = Del med dine egne ord
board-share-prompt = Hvad siger du om det?
board-share-submit = Del
board-share-words = Kun de, der må se originalet, ser det; dine ord ser dem, du vælger.
board-like-wrong = Skriv true eller false.
