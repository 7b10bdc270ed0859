# Home: the stream, its composer, its side column.

## Composer
stream-prompt = What is on your mind, { $name }?
stream-kind-status = Update
stream-kind-question = Question
stream-submit-status = Post
stream-submit-question = Ask
stream-place-status = What are you working on? What did you learn?
stream-place-question = Say a little more, so that somebody can help
stream-audience-people = Only people I name
stream-audience-people-who = people you name

## Views
stream-tabs = Whose posts
stream-following = Following
stream-network = My network
stream-all = Everyone
stream-mentions = Mentions
stream-waiting = To settle
stream-saved = Saved
stream-sort = Order
stream-sort-active = Latest activity
stream-sort-newest = Newest first

## Why a post is here
stream-reason-answered = { $who } answered
stream-reason-answered-more = { $n ->
    [one] { $who } answered, and 1 other joined in
   *[other] { $who } answered, and { $n } others joined in
}
stream-reason-answered-many = { $who } answered, and many others joined in
stream-reason-commented = { $who } commented
stream-reason-commented-more = { $n ->
    [one] { $who } and 1 other commented
   *[other] { $who } and { $n } others commented
}
stream-reason-commented-many = { $who } and many others commented
stream-reason-mentioned = { $who } mentioned you
stream-reason-mentioned-in = { $who } mentioned you in “{ $title }”

## Nothing here yet
stream-empty-following = Quiet here so far
stream-empty-following-words = Posts of people you follow gather here. Follow a few colleagues and this page comes alive.
stream-find-people = Find people
stream-empty-network = Nothing from your contacts yet
stream-empty-network-words = What your contacts write shows up here. Add people you work with as contacts.
stream-empty-all = The first word is yours
stream-empty-all-words = Nobody has written anything yet. Say hello, or ask something you would like to know.
stream-empty-all-do = Write something
stream-empty-all-outside = Quiet here so far
stream-empty-all-outside-words = What is written in your communities shows up here.
stream-empty-kind = Nothing of this kind here
stream-empty-kind-words = Other posts may still be worth a look.
stream-empty-kind-do = Show everything

## Newcomers
stream-around = People to follow
stream-around-words = You see everyone's posts for now. Follow people, and theirs come first.
stream-follow = Follow

## Side column
stream-show = Show
stream-show-all = Everything
stream-show-status = Updates
stream-show-message = Messages on boards
stream-show-question = Questions
stream-open = Waiting for an answer
stream-open-all = All questions
stream-my-network = My network
stream-my-network-all = See all
stream-contacts = { $n ->
    [one] contact
   *[other] contacts
}
stream-followed = following
stream-tags = Tags on this page
stream-kind-unknown = There is nothing of this kind here.

## What is new, and what is not wanted
stream-line = New since you were last here
stream-line-all = I have seen all this
stream-filters = Narrowed to
stream-filter-off = , show all again
stream-filter-person = One person
stream-view-unknown = There is no such view. Choose following, network or all.
stream-sort-unknown = There is no such order. Choose active or newest.
stream-choices = In my stream
stream-save = Save for later
stream-unsave = Take off your list
stream-mute-thread = Mute this thread
stream-unmute-thread = Hear of this thread again
stream-mute-person = Mute { $name }
stream-unmute-person = Show { $name } again
stream-mute-words = What you mute leaves your stream. Nobody is told.
stream-muted = Muted
stream-muted-words = These leave your stream alone. Everybody else sees them as before, and nobody knows.
stream-muted-none = Nothing is muted
stream-muted-none-words = The dots under a post let you mute its thread, whoever wrote it, or its community.
stream-unmute = Show again
stream-muted-community = Community: what is said to you still comes
stream-empty-mentions = Nobody has named you yet
stream-empty-mentions-words = Where somebody writes your name with an @, you find it here.
stream-empty-waiting = Nothing waits for you
stream-empty-waiting-words = Invitations and decisions that only you can settle gather here, and leave when they are settled.
stream-empty-saved = Nothing saved yet
stream-empty-saved-words = The dots under a post let you save it for later. Only you see this list.
stream-empty-back = Back to the stream
stream-feeds-words = A feed reader that you give such an address tells you what is new in a list. Whoever has the address reads it as you do: keep it to yourself.
stream-feeds-made = This is the address. It is shown this once: copy it into your feed reader.
stream-feeds-make = Make an address for this feed
stream-feeds-read = Read it here
stream-feeds-hint = Open a list (home, a person, a tag, questions, a community, a forum, a search) and choose “Feed” there.

# Hot and rising
stream-hot = Hot
stream-rising = Rising
stream-hot-in = Hot in { $name }
stream-hot-words = What is new, where people speak, and what they liked lately. It cools by itself.
stream-hot-how = How this is ordered
stream-hot-empty = Nothing is warm just now
stream-hot-empty-words = When somebody writes, answers or likes something, it turns up here for a while.
stream-hot-all = Everything, by latest activity
stream-hot-why = Heat { $heat }: { $age } days old, { $quiet } days silent, { $likes } recent likes
stream-rising-why = Rise { $heat }: { $fast } replies and likes now, { $slow } in the last days
stream-how-intro = These two orders are there for whoever asks for them. Each has one formula, the same for everybody, and the numbers that went into it stand with every entry.
stream-how-hot = Heat = ({ $begins } + recent likes) ÷ ((days old + { $young }) × (days silent + { $spoken }))
stream-how-age = Days old
stream-how-age-words = Since it was written. { $young } is added, so that among what is a few hours old the age decides little.
stream-how-quiet = Days silent
stream-how-quiet-words = Since somebody last wrote in the thread. { $spoken } is added, so that minutes decide nothing.
stream-how-likes = Recent likes
stream-how-likes-words = Likes of the thread and of what was replied. Each counts half after two days, a quarter after four. Everything begins with { $begins }, so that one or two likes decide little. Whoever likes something again counts once.
stream-how-cools = So everything cools: whatever is old and silent sinks, however much it was liked once.
stream-how-rising = Rise = now ÷ (the last days + 1)
stream-how-fast = Now
stream-how-fast-words = Replies and likes, each counting half after six hours.
stream-how-slow = The last days
stream-how-slow-words = The same replies and likes, each counting half after four days.
stream-how-not = What does not count
stream-how-not-words = Who wrote it, who you are, what you read before, how often it was looked at, and whether anybody wants it to be seen. Only what you may read is listed; what you muted is left out.
stream-how-lost = Nothing is lost: whatever is cold here stands in the order of latest activity and is found by search, as before. Your stream keeps the order you chose.
