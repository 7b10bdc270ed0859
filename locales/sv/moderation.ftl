# Moderering: flaggor, beslut, överklaganden.
moderation-title = Moderering
moderation-lede = Det som kollegor har flaggat. De närmaste beslutar först. Inget döljs innan någon har beslutat.
moderation-back = Tillbaka
moderation-save = Spara
moderation-somebody = Någon
moderation-category = Vad som är fel
moderation-words = Varför
moderation-words-hint = Den som skrev det läser detta.
moderation-choose = Välj vad som är fel.
moderation-decide = Välj vad som ska göras.
moderation-say-what = Säg med några ord vad som är fel.
moderation-say-why = Säg varför: den som skrev det läser det.
moderation-hurtful = Sårande eller trakasserande
moderation-private = Privat eller hemligt
moderation-rights = Mot lagen eller någons rättigheter
moderation-misleading = Vilseledande eller falskt
moderation-spam = Reklam eller skräp
moderation-other = Något annat

## Att flagga
moderation-flag-title = Flagga
moderation-flag-words = De som beslutar ser vad du skriver här och ditt namn. Den som skrev det får aldrig veta vem som flaggade. Det syns tills någon har beslutat.
moderation-flag-other-words = Moderatorer ser namnet och det du skriver här, med ditt namn. Den det gäller får aldrig veta vem som flaggade.
moderation-flag-say = Vad bör de som beslutar veta?
moderation-flag-do = Flagga
moderation-flagged-already = Du har redan flaggat detta. Du får veta hur det går.
moderation-did-flag = Tack. Någon tittar på det, och du får veta hur det går.

## Kön
moderation-none = Inget väntar på dig
moderation-none-words = När någon flaggar något som du ska besluta om står det här.
moderation-report-person = Profilen för { $name } flaggades
moderation-report-community = Gemenskapen { $name } flaggades
moderation-ask = Be om en ändring
moderation-ask-words = Vad som behöver ändras
moderation-ask-hint = Den det gäller läser detta. Vem som flaggade sägs inte.
moderation-say-change = Säg vad som behöver ändras: den det gäller läser det.
moderation-look = Titta på det
moderation-did-decide = Beslutat. Alla det gäller får veta det.
moderation-mine = Mitt som hålls tillbaka
moderation-mine-none = Inget du skrivit hålls tillbaka.
moderation-mine-one = Något du skrev, hålls tillbaka sedan { $date }
moderation-waits-flag = { $n ->
    [one] Något som { $who } skrev har flaggats
   *[other] Något som { $who } skrev har flaggats { $n } gånger
}
moderation-waits-appeal = { $who } överklagar ett beslut
moderation-waits-again = { $who } har ändrat något och skickar det igen
moderation-waits-first = { $who } har skrivit något som väntar på granskning

## Ett ärende
moderation-case-author = Det du skrev
moderation-case-decides = Att besluta
moderation-case-flagged = Det du flaggade
moderation-in-place = Se det på sin plats
moderation-state-before = Väntar på granskning
moderation-state-open = Flaggat
moderation-state-appealed = Överklagat
moderation-state-resubmitted = Skickat igen
moderation-state-quarantined = Dolt
moderation-state-rejected = Inte antaget som det är
moderation-state-deleted = Borttaget
moderation-state-dismissed = Står kvar som det är
moderation-state-released = Syns
moderation-author-waits = I den här gemenskapen tittar en ägare på det som medlemmar skriver innan andra ser det. Ingen annan ser detta än.
moderation-author-again = Du har skickat det igen. Ingen annan ser det förrän någon har tittat på det.
moderation-author-appealed = Du har överklagat. Någon annan än förut tittar på det; till dess ser ingen annan det.
moderation-author-quarantined = Detta har dolts. Bara du och de som beslutar kan läsa det. Du kan ändra det och skicka det igen, eller överklaga en gång.
moderation-author-rejected = Detta togs inte emot som det är. Bara du och de som beslutar kan läsa det. Du kan ändra det och skicka det igen, eller överklaga en gång.
moderation-author-deleted = Detta har tagits bort efter ett beslut.
moderation-author-released = Alla det var tänkt för kan läsa detta.
moderation-author-refused = Din överklagan avslogs. Du kan fortfarande ändra det och skicka det igen.
moderation-author-under = Det som det stod under har dolts, och dina ord med det. De kommer tillbaka tillsammans.
moderation-flagged-waits = Någon tittar på det. Du får veta hur det går.
moderation-flagged-over = Det har granskats.
moderation-flaggers-hidden = Den som skrev det får inte veta vem som flaggade. Berätta det inte.
moderation-decided-before = Vad som beslutades tidigare
moderation-appeal = Överklaga
moderation-appeal-lede = Någon annan än den som beslutade tittar på det, om det finns någon annan. Du kan göra det en gång.
moderation-appeal-say = Varför ska det synas?
moderation-appeal-words = Säg varför det ska synas.
moderation-appeal-do = Överklaga
moderation-appealed-already = Du kan överklaga en gång, och bara medan det är dolt.
moderation-did-appeal = Skickat. Du får veta vad som beslutades.
moderation-again = Ändra det och skicka det igen
moderation-again-words = De som beslutade tittar på de nya orden.
moderation-again-waits = Du kan ändra det medan det väntar.
moderation-send = Skicka igen
moderation-did-send = Sparat. Någon tittar på det.
moderation-item-title = Rubrik
moderation-item-body = Text
moderation-empty = Skriv något.
moderation-untitled = Ge det en rubrik.

## Att besluta
moderation-decide-title = Besluta
moderation-decide-why = Den som skrev det får veta varför, med dina ord.
moderation-dismiss = Det står kvar som det är
moderation-quarantine = Dölj det
moderation-delete = Ta bort
moderation-approve = Låt det synas
moderation-reject = Inte som det är
moderation-grant = Lägg tillbaka det
moderation-refuse = Beslutet står fast
moderation-decided = Någon har beslutat om detta under tiden. Titta på det igen.
moderation-reworded = Det här ändrades medan du tittade på det. Läs de nya orden innan du beslutar.
moderation-somebody-else = Du har redan beslutat om detta, så någon annan avgör överklagan.
moderation-awaits-author = Detta väntar nu på den som skrev det.

## Innan andra ser det
moderation-first-title = Moderering i { $name }
moderation-first-words = I regel syns allt genast, och det som inte borde finnas där flaggas.
moderation-first-on = En ägare tittar på detta innan andra ser det
moderation-first-hint = Den som skriver får veta att det väntar, och svar väntar med det de står under. Ägare hittar det under Att göra. Det ägare skriver syns genast.
moderation-read-by = Vem som läst som administratör
moderation-read-by-words = De var inte med, sa varför och läste under en begränsad tid.
moderation-did-save = Sparat.

## Siffror
moderation-numbers = Moderering i siffror
moderation-numbers-words = Vad som flaggats och beslutats de senaste tolv månaderna, där alla i huset kan läsa.
moderation-numbers-none = Inget har flaggats
moderation-numbers-none-words = De senaste tolv månaderna har ingen flaggat något där alla kan läsa.
moderation-n-flags = flaggor
moderation-n-median = hälften av besluten tog inte längre
moderation-n-appeals = överklaganden bifölls
moderation-n-month = Månad
moderation-n-raised = Flaggor
moderation-n-decided = Beslut
moderation-n-closed = { $n } flaggor där inte alla kan läsa. Mer sägs inte om dem.
moderation-n-closed-few = Färre än { $n } flaggor där inte alla kan läsa.

## Det som har avgjorts
moderation-past = Beslut
moderation-past-words = Vad som har beslutats, av vem och när: i gemenskaper du äger, och för moderatorer där alla kan läsa eller det som lagts fram för dem.
moderation-past-none = Inget har beslutats
moderation-past-none-words = När någon beslutar om något som flaggats eller väntat står det här.
moderation-past-about = Om något som { $who } har skrivit
