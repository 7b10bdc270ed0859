# Who knows: finding people by topic, and what is inferred of oneself.
expertise-title = Who knows?
expertise-words = Describe what it is about. You see who is likely to know, and why.
expertise-for = Who knows about { $topic }?
expertise-topic = A topic or a whole question
expertise-find = Find people
expertise-narrow = Narrow down
expertise-unit = Unit
expertise-place = Place
expertise-lang = Language
expertise-lang-any = Any language
expertise-network = Only my network
expertise-within = Only people in { $name }, for what they did there
expertise-start = Find somebody who knows
expertise-start-words = Type a topic, or the question as you would ask it.
expertise-none = Nobody was found for this
expertise-none-words = Try other words, or ask everyone: somebody may know who knows.
expertise-ask = Ask a question
expertise-how = How people are found
expertise-how-words = From answers and posts you may read, from tags others gave, and from what people say of themselves. What is old counts less.
expertise-mine = What is inferred of me

## The three layers
expertise-did = What they did
expertise-others-say = What others say
expertise-says = What they say of themselves
expertise-answered = { $n ->
    [one] One answer to a question like this
   *[other] { $n } answers to questions like this
}{ $accepted ->
    [0] {""}
    [one] , one accepted
   *[other] , { $accepted } accepted
}, last on { $date }
expertise-wrote = { $n ->
    [one] One post about it
   *[other] { $n } posts about it
}, last on { $date }
expertise-tagged-by = { $more ->
    [0] by { $names }
   *[other] by { $names } and { $more } more
}
expertise-contact = A contact of yours
expertise-same-unit = In your unit
expertise-helped = { $n ->
    [one] Has answered you once
   *[other] Has answered you { $n } times
}
expertise-active = Last answered somebody on { $date }
expertise-connected = How am I connected?

## What is inferred of me
expertise-inferred = What is inferred of me
expertise-inferred-words = Others find you for these topics. Hide one, and you are no longer found for it, nor asked about it.
expertise-inferred-none = Nothing is inferred of you yet
expertise-inferred-none-words = When you answer questions, their topics appear here.
expertise-silence = Never suggest me as knowing something
expertise-speak = Let others find me again
expertise-silent = You are not suggested to anybody as knowing something. What you write stays as it is.
expertise-hide = Hide this topic
expertise-show = Show it again
expertise-hidden = Hidden
expertise-mine-answered = { $n ->
    [one] One answer, on { $date }
   *[other] { $n } answers, last on { $date }
}
expertise-mine-tagged = { $n ->
    [one] One colleague gave you this tag
   *[other] { $n } colleagues gave you this tag
}
expertise-mine-says = You gave it to yourself
expertise-no-topic = That is no topic. Use a tag.
