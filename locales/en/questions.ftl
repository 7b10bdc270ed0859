# Questions, answers, and passing them on.
questions-question = Question
questions-answer = Answer
questions-title = Questions
questions-words = What colleagues would like to know, latest activity first.
questions-ask = Ask a question
questions-tab-open = Open
questions-tab-answered = Answered
questions-tab-all = All
questions-view-too = I have this too
questions-view-wanted = Help wanted
questions-empty = No questions here
questions-empty-words = Ask one: somebody knows, or knows somebody who does.
questions-empty-narrowed = No question fits what you chose. Others may still be worth a look.
questions-open = Open
questions-answered = Answered
questions-accepted = Accepted
questions-accept = Accept this answer
questions-unaccept = Withdraw acceptance
questions-confirm = Confirm
questions-unconfirm = Withdraw confirmation
questions-confirmed-by = Confirmed by { $name }
questions-thank = Say thanks
questions-thank-whom = Say thanks to { $name }
questions-thank-words = A word of thanks, if you like
questions-thanked = { $from } thanked { $to }
questions-refer = Pass on
questions-refer-words = You do not know, but somebody might. The question goes on their board too, in the asker's name; everyone sees the way it took.
questions-refer-to = Who may know?
questions-refer-hint = Type a name
questions-refer-note = A word to them (may stay empty)
questions-refer-do = Pass it on
questions-came = { $by } passed on a question of { $asker }.
questions-see-original = See the original
questions-went = { $by } passed this on to { $to }.
questions-answers-there = { $n ->
    [0] No answer there yet
    [one] { $n } answer there
   *[other] { $n } answers there
}
questions-on-board = On the board of { $name }
questions-comment = Comment
questions-comments = Comments
questions-comment-prompt = Ask for details or add a remark…
questions-answers = Answers
questions-answers-count = { $n ->
    [one] { $n } answer
   *[other] { $n } answers
}
questions-no-answer = No answer yet. If you know somebody who may know, pass it on.
questions-no-answer-here = { $n ->
    [one] No answer on this board yet, but one on another.
   *[other] No answer on this board yet, but { $n } on others.
}
questions-answer-prompt = Write an answer…
questions-answer-do = Answer
questions-credits = Thanks to
questions-role-answered = answer
questions-role-referred = passed it on
questions-role-connected = board
questions-similar = Asked before: is it one of these?

## When it cannot be
questions-untitled = Put the question in one line.
questions-to-nobody = Say who may know: type a name and pick from the list.
questions-to-unknown = Nobody here is called “{ $name }”. Type a name and pick from the list.
questions-to-many = More than one person is called “{ $name }”. Use their @name.
questions-to-left = { $name } has left and cannot answer.
questions-to-oneself = That is you: write your answer below instead.
questions-to-asker = { $name } asked this. Pass it on to somebody else.
questions-to-owner = This stands on the board of { $name } already.
questions-to-outside = { $name } may not see this question. Ask { $asker } to open it first.
questions-to-already = Somebody passed this on to { $name } already.
questions-thank-oneself = Thank somebody else: this is yours.

## In forums
questions-tab-forum-open = Open questions
questions-tab-forum-answered = Answered questions
questions-tab-faq = FAQ
questions-forum-none-open = No open question
questions-forum-none-open-words = Everything asked here has an accepted answer.
questions-forum-none-answered = No answered question yet
questions-forum-none-answered-words = Once an answer is accepted, its question stands here.
questions-median = Accepted answer usually after { $span }
questions-first-reply = First reply after { $span }
questions-first-accepted = Accepted answer after { $span }
questions-too = I have this too
questions-too-withdraw = I have it no more
questions-too-count = { $n ->
    [one] 1 other has this too
   *[other] { $n } others have this too
}
questions-too-own = You asked it yourself.
questions-due = Help wanted until…
questions-due-label = Until which day
questions-due-hint = The question stands first among the open ones. Leave it empty for no day.
questions-due-do = Save
questions-due-until = Help wanted until { $day }
questions-due-over = Help was wanted until { $day }
questions-due-day = Type a day as year, month, day: 2026-01-31.
questions-due-past = That day is over. Choose a later one.
questions-faq-in = Put into the FAQ
questions-faq-out = Take out of the FAQ
questions-faq-up = Up
questions-faq-down = Down
questions-faq-see = See the question
questions-faq-contents = Contents
questions-faq-none = Nothing in the FAQ yet
questions-faq-none-words = Owners put answered questions here that many ask.
questions-faq-none-owner = Open an answered question of this forum and put it into the FAQ.
questions-faq-to = Say “in”, “out”, “up” or “down”.
questions-faq-unanswered = Only a question with an accepted answer can stand in the FAQ.
questions-related = Related
questions-related-show = Show what is like it
questions-related-none = Nothing like it was found.
questions-turn-accepted = An answer is accepted. Withdraw the acceptance first.

questions-helpers = Who may know
questions-helpers-show = Show who may know

## What I have given
questions-given = My contributions
questions-given-of = What { $name } has given
questions-given-words = Of the last { $months } months, as far as you may read it. It is compared with nobody’s, and what one does for oneself does not count.
questions-given-none = Nothing here yet
questions-given-none-words = Answer a question or pass one on to whoever may know.
questions-given-open = Open questions
questions-given-people = { $people ->
    [one] Helped one person
   *[other] Helped { $people } people
}{ $units ->
    [0] {""}
    [one] {", in one other unit"}
   *[other] {", in"} { $units } other units
}{ $countries ->
    [0] {""}
    [one] {", in one other country"}
   *[other] {", in"} { $countries } other countries
}.
questions-given-answer = Answers
questions-given-accepted = Accepted
questions-given-confirmed = Confirmed
questions-given-referred = Passed on to the answer
questions-given-connected = Brought together
questions-given-thanked = Thanks
questions-given-offered = Help offered
questions-given-file = Files
questions-given-months = Month by month
questions-given-month = Month
questions-given-each = Each of them
questions-given-untitled = Open it
questions-given-more = { $n } more are in the table.
questions-given-longer = Five years
questions-given-csv = Download as a table (CSV)
questions-given-show = Who sees this
questions-given-show-words = Nobody but you, unless you choose otherwise. Whoever sees it sees only what they may read themselves. You can take it back at any time.
questions-given-show-manager = My manager may see it
questions-given-show-profile = Whoever sees my profile may see it
questions-given-save = Save
questions-given-link = What they have given
