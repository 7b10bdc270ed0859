# Questions find their people: who may know, offers, choices, numbers.
routing-may-know = These people may know
routing-ask-too = Ask { $name } as well
routing-places = Such questions were answered here
routing-place-why = { $n ->
    [one] one answer to a similar question
   *[other] { $n } answers to similar questions
}
routing-why-answered = { $n ->
    [one] Answered a similar question
   *[other] Answered { $n } similar questions
}
routing-why-wrote = { $n ->
    [one] Wrote about it once
   *[other] Wrote about it { $n } times
}
routing-why-tagged = { $n ->
    [one] Tagged “{ $tag }” by a colleague
   *[other] Tagged “{ $tag }” by { $n } colleagues
}
routing-why-claims = Says of themselves: { $tag }
routing-why-active = Answers others these days
routing-why-helped = Has helped you before
routing-why-unit = In your unit, { $unit }
routing-why-contact = Your contact
routing-waits-asked = { $who } asks you: { $title }
routing-waits-found = You may know this. { $who } asks: { $title }
routing-answer = Answer
routing-refer = Pass it on
routing-unknown = I don’t know
routing-later = Not now
routing-less = Less of this topic
routing-helpers = Who may know?
routing-offered = { $n ->
    [one] Offered to one person
   *[other] Offered to { $n } people
}
routing-looking = { $name } is looking at your question
routing-look = I can help with this
routing-look-on = Whoever asked sees that you are looking at it.
routing-look-withdraw = I can’t help after all
routing-ask = Ask them
routing-refer-to = Pass it on
routing-refer-whom = Who else may know?
routing-back = Back to the question
routing-not-now = This person can’t be asked right now. Choose somebody else.
routing-look-own = It is your own question.
routing-act-wrong = Choose one of the answers.
routing-choices = How often I am asked
routing-choices-words = Questions you may know the answer to are offered to you, never more than you like. Quiet hours and pauses count too.
routing-a-day-label = Questions offered to me
routing-a-day = { $n ->
    [0] Never
    [one] At most one a day
   *[other] At most { $n } a day
}
routing-a-day-wrong = Choose a number from 0 to 10.
routing-less-of = Topics you want less of
routing-more = Offer it again
routing-inferred = What is inferred of me
routing-numbers = How questions find answers
routing-numbers-words = Of the last 90 days, at most 5,000 questions. Sums only, no names.
routing-n-questions = Questions
routing-n-answered = With an answer
routing-n-median = Time to the first answer (median)
routing-n-within = Answered within 4 h 10 min
routing-n-referred = Passed on at least once
routing-n-depth = How often passed on, of those (mean)
routing-n-helpful = Accepted or thanked for
routing-n-offers = Offers to people
routing-n-gini-offers = How unevenly offers lie (Gini, 0 is even)
routing-n-busiest = Answers by the busiest hundredth
routing-n-gini-answers = How unevenly answers lie (Gini, 0 is even)
routing-save = Save
routing-wait = Hours without an answer until a question is offered
routing-wait-hint = From 1 to 72. It counts for questions asked from now on.
routing-wait-wrong = Choose a number from 1 to 72.
