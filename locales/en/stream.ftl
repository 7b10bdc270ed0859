# Home: the stream, its composer, its side column.

## Composer
stream-prompt = What is on your mind, { $name }?
stream-kind-status = Update
stream-kind-question = Question
stream-submit-status = Post
stream-submit-question = Ask
stream-place-status = What are you working on? What did you learn?
stream-place-question = Say a little more, so that somebody can help
stream-audience-everyone-who = everyone at { $org }
stream-audience-people = Only people I name
stream-audience-people-who = people you name

## Views
stream-tabs = Whose posts
stream-following = Following
stream-network = My network
stream-all = Everyone
stream-sort = Order
stream-sort-active = Latest activity
stream-sort-newest = Newest first

## Why a post is here
stream-reason-answered = { $who } answered
stream-reason-answered-more = { $who } answered, and others joined in
stream-reason-commented = { $who } replied
stream-reason-commented-more = { $who } and others replied

## Nothing here yet
stream-empty-following = Quiet here so far
stream-empty-following-words = Posts of people you follow gather here. Follow a few colleagues and this page comes alive.
stream-find-people = Find people
stream-empty-network = Nothing from your contacts yet
stream-empty-network-words = What your contacts write shows up here. Add people you work with as contacts.
stream-empty-all = The first word is yours
stream-empty-all-words = Nobody has written anything yet. Say hello, or ask something you would like to know.
stream-empty-all-do = Write something
stream-empty-kind = Nothing of this kind here
stream-empty-kind-words = Other posts may still be worth a look.
stream-empty-kind-do = Show everything

## Newcomers
stream-around = People to follow
stream-around-words = You see everyone's posts for now. Follow people, and theirs come first.
stream-follow = Follow
stream-why-team = In your team
stream-why-unit = In your unit
stream-why-place = Works where you do
stream-why-busy = Active these days

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
