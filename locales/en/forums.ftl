# Forums: where topics and questions stand, and how order is kept there.
forums-title = Forums
forums-words = Ask, discuss, and find again what others found out.
forums-topic = Topic
forums-alone = For everyone at { $org }
forums-mine = In your communities
forums-up = Move { $name } up
forums-down = Move { $name } down
forums-none = No forum yet
forums-none-words = Forums of the communities you join or follow stand here.
forums-none-do = Find a community
forums-counts = { $topics ->
    [one] 1 topic
   *[other] { $topics } topics
} · { $messages ->
    [one] 1 message
   *[other] { $messages } messages
}
forums-last = last by
forums-latest = Latest activity
forums-newest = New in the forums
forums-one = Forum
forums-all = Show all
forums-tab-topics = Topics
forums-order = Order
forums-order-active = Last activity
forums-order-newest = Newest first
forums-empty = No topic yet
forums-empty-words = Begin the first one: a question, or something worth talking about.
forums-members-write = Members write here. Join the community to begin a topic or reply.
forums-about = This forum
forums-median = First reply usually after { $span }
forums-first-reply = First reply after { $span }
forums-replies = Replies
forums-reply = Reply
forums-reply-prompt = Write a reply…
forums-prompt = Begin a topic in { $name }
forums-kind-topic = Discussion
forums-kind-question = Question
forums-place-topic = What is there to say about it?
forums-place-question = What have you tried, and what would help?
forums-title-field = Title
forums-title-hint = What is it about?
forums-who-community = whoever reads { $name }
forums-start = Start a forum
forums-start-in = It stands in { $name }, for whoever reads there.
forums-start-alone = It stands alone: everybody inside reads it and writes there.
forums-start-do = Start it
forums-name = Name
forums-about-field = What it is about
forums-owners = Who keeps order
forums-owners-hint = They lock, pin, move and delete topics. As @handles, spaces between.
forums-settings = Forum settings
forums-save = Save
forums-remove = Remove the forum
forums-remove-words = Only an empty forum can go: move or delete its topics first.
forums-which = Forum
forums-turn-topic = Make it a discussion
forums-turn-topic-words = Replies stay. Answers become replies.
forums-turn-question = Make it a question
forums-turn-question-words = What others replied becomes answers, and one can be accepted.
forums-turn-status = Make it an update
forums-turn-status-words = It leaves the forum and stands among the updates of the same people; its title goes above its words.
forums-turn-nowhere = There is no forum that the same people read.
forums-move = Move it to another forum
forums-move-words = Whoever reads there reads it from then on. You are shown first who gains or loses sight of it.
forums-move-do = Move
forums-move-sure = Move it all the same
forums-move-to = It would then be read by those who read { $name }.
forums-move-lose-all = Everyone at { $org } who does not belong there loses sight of it.
forums-move-gain-all = Everyone at { $org } can then read it.
forums-move-lose = { $n ->
    [one] 1 person loses sight of it.
   *[other] { $n } people lose sight of it.
}
forums-move-gain = { $n ->
    [one] 1 person sees it for the first time.
   *[other] { $n } people see it for the first time.
}
forums-merge = Make it part of another topic
forums-merge-words = All of it goes there, in the order of time. This address leads there.
forums-merge-into = The topic that stays
forums-merge-do = Merge
forums-merge-asks = “{ $from }” becomes part of “{ $into }”: { $n ->
    [one] 1 message goes there
   *[other] { $n } messages go there
}, and the title above them stays as words. This cannot be undone.
forums-merge-sure = Merge them
forums-address-hint = Paste its address.
forums-duplicate = Asked before
forums-duplicate-words = Both lead to each other, and this one is locked.
forums-duplicate-of = Where it was asked
forums-duplicate-do = Mark as asked before
forums-duplicate-undo-words = It is marked as asked before, and locked.
forums-duplicate-undo = It was not
forums-split-words = It becomes a topic of its own, with all that was said to it. A pointer stays in the old place.
forums-split-along = What else goes along
forums-split-do = Make it a topic

## Signs and switches that every thread in a forum shares
forum-path = Where it stands
forum-pinned = Pinned
forum-locked = Locked
forum-locked-topic = This topic is locked. It can be read, and whoever keeps order here still writes.
forum-locked-forum = This forum is locked. It can be read, and whoever keeps order here still writes.
forum-lock = Lock
forum-unlock = Unlock
forum-pin = Pin on top
forum-unpin = Unpin
forum-arrange = Move, merge, change
forum-turn = Make something else of it
forum-make-topic = Make a topic of it
forum-asked-before = Asked before:
forum-asked-again = Asked again:
forum-goes-on = Goes on in:
forum-comes-from = Began in:
forum-in-reply = in reply to { $name }
forum-shape = Layout of replies
forum-shape-threaded = Threaded
forum-shape-flat = By time
forum-span-minutes = { $n ->
    [one] 1 minute
   *[other] { $n } minutes
}
forum-span-hours = { $n ->
    [one] 1 hour
   *[other] { $n } hours
}
forum-span-days = { $n ->
    [one] 1 day
   *[other] { $n } days
}

## When it cannot be
forum-name-empty = Give it a name.
forum-owner-guest = Guests cannot keep order in a forum.
forum-not-empty = Something still stands in it or lies in the trash. Move its topics first, or lock the forum.
forum-untitled = Give it a title.
forum-no-status = In a forum it is a discussion or a question: choose one and give it a title.
forum-split-nothing = Choose what is to become a topic.
forum-merge-itself = That is this topic itself. Choose another.
forum-merge-elsewhere = Other people read that one. Move this topic to the same forum first.
forum-merge-for-good = Merging cannot be undone: send confirmed=1 to do it.
forum-move-shifts = Others would see it, or no longer see it: send confirmed=1 to do it.
forum-move-looked-first = What comes into that community is looked at first by its owners. Let one of them move it.
forum-turn-looked-first = In this community owners look at these first. Let one of them do it.
forum-duplicate-itself = Give the address of another topic or question.
forum-named-unknown = Nothing that you can see is there. Paste the address from the line of your browser.
forum-passed-on = It was passed on to other boards and shares its readers with them, so it stays where it is.
forum-turn-kind = That cannot become this.
forum-turn-where = Choose the forum it is to stand in.
forum-turn-audience = Other people read that forum. Choose one that the same people read.
