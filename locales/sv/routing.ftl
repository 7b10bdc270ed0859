# Frågor hittar sina människor: vem som kan veta, erbjudanden, val, siffror.
routing-may-know = De här kan veta
routing-ask-too = Fråga också { $name }
routing-places = Sådana frågor har besvarats här
routing-place-why = { $n ->
    [one] ett svar på en liknande fråga
   *[other] { $n } svar på liknande frågor
}
routing-why-answered = { $n ->
    [one] Har svarat på en liknande fråga
   *[other] Har svarat på { $n } liknande frågor
}
routing-why-wrote = { $n ->
    [one] Har skrivit om det en gång
   *[other] Har skrivit om det { $n } gånger
}
routing-why-tagged = { $n ->
    [one] Har fått taggen ”{ $tag }” av en kollega
   *[other] Har fått taggen ”{ $tag }” av { $n } kollegor
}
routing-why-claims = Säger om sig själv: { $tag }
routing-why-active = Svarar andra just nu
routing-why-helped = Har hjälpt dig förut
routing-why-unit = På din enhet, { $unit }
routing-why-contact = Din kontakt
routing-waits-asked = { $who } frågar dig: { $title }
routing-waits-found = Du kanske vet det här. { $who } frågar: { $title }
routing-answer = Svara
routing-refer = Skicka vidare
routing-unknown = Jag vet inte
routing-later = Inte nu
routing-less = Mindre om det här ämnet
routing-helpers = Vem kan veta?
routing-offered = { $n ->
    [one] Erbjuden till en person
   *[other] Erbjuden till { $n } personer
}
routing-looking = { $name } tittar på din fråga
routing-look = Jag kan hjälpa till
routing-look-on = Den som frågade ser att du tittar på det.
routing-look-withdraw = Jag kan ändå inte hjälpa till
routing-ask = Fråga
routing-refer-to = Skicka vidare
routing-refer-whom = Vem mer kan veta?
routing-back = Tillbaka till frågan
routing-not-now = Den här personen kan inte tillfrågas just nu. Välj någon annan.
routing-look-own = Det är din egen fråga.
routing-act-wrong = Välj ett av svaren.
routing-choices = Hur ofta jag blir tillfrågad
routing-choices-words = Frågor som du kanske kan svara på erbjuds dig, aldrig fler än du vill. Tysta timmar och pauser räknas också.
routing-a-day-label = Frågor som erbjuds mig
routing-a-day = { $n ->
    [0] Aldrig
    [one] Högst en om dagen
   *[other] Högst { $n } om dagen
}
routing-a-day-wrong = Välj ett tal från 0 till 10.
routing-less-of = Ämnen du vill ha mindre av
routing-more = Erbjud igen
routing-inferred = Vad som kan utläsas om mig
routing-numbers = Hur frågor hittar svar
routing-numbers-words = De senaste 90 dagarna, högst 5 000 frågor. Bara summor, inga namn.
routing-n-questions = Frågor
routing-n-answered = Med svar
routing-n-median = Tid till första svaret (median)
routing-n-within = Besvarade inom 4 h 10 min
routing-n-referred = Skickade vidare minst en gång
routing-n-depth = Hur ofta de skickades vidare (medel)
routing-n-helpful = Godtagna eller med tack
routing-n-offers = Erbjudanden till personer
routing-n-gini-offers = Hur ojämnt erbjudandena fördelas (Gini, 0 är jämnt)
routing-n-busiest = Svar från den mest upptagna hundradelen
routing-n-gini-answers = Hur ojämnt svaren fördelas (Gini, 0 är jämnt)
routing-save = Spara
routing-wait = Timmar utan svar innan en fråga erbjuds
routing-wait-hint = Från 1 till 72. Gäller frågor som ställs från och med nu.
routing-wait-wrong = Välj ett tal mellan 1 och 72.
