# The inbox. Each sentence: who did what; "named" says whether what it is about has a title.

notify-title = Inbox
notify-unread = Unread
notify-all = All
notify-read-all = Mark all as read
notify-mark-read = Mark as read
notify-mark-unread = Mark as unread
notify-new = New
notify-today = Today
notify-yesterday = Yesterday
notify-somebody = Somebody
notify-none-unread = You are up to date
notify-none-unread-words = When somebody answers, mentions you or passes a question on to you, you read it here.
notify-see-all = See earlier notices
notify-none = Nothing here yet
notify-none-words = When somebody answers, mentions you or passes a question on to you, you read it here. Asking something is a good start.
notify-go-home = Go home

notify-answered = { $named ->
    [yes] { $who } answered your question “{ $title }”
   *[no] { $who } answered your question
}
notify-commented = { $named ->
    [yes] { $who } commented on your question “{ $title }”
   *[no] { $who } commented on your post
}
notify-replied = { $named ->
    [yes] { $who } replied to you in “{ $title }”
   *[no] { $who } replied to your comment
}
notify-thread = { $kind ->
    [answer] { $who } answered “{ $title }”, which you follow
   *[other] { $named ->
        [yes] { $who } commented on “{ $title }”, which you follow
       *[no] { $who } commented on a post you follow
    }
}
notify-board-thread = { $kind ->
    [answer] { $who } answered “{ $title }” on your board
   *[other] { $named ->
        [yes] { $who } commented on “{ $title }” on your board
       *[no] { $who } commented on a post on your board
    }
}
notify-thread-accepted = { $named ->
    [yes] { $who } accepted an answer to “{ $title }”, which you follow
   *[no] { $who } accepted an answer to a question you follow
}
notify-board = { $kind ->
    [question] { $who } asked you on your board: “{ $title }”
   *[other] { $who } wrote on your board
}
notify-mentioned = { $named ->
    [yes] { $who } mentioned you in “{ $title }”
   *[no] { $who } mentioned you
}
notify-liked = { $kind ->
    [answer] { $who } liked your answer
    [comment] { $who } liked your comment
    [question] { $who } liked your question “{ $title }”
   *[other] { $who } liked your post
}
notify-referred = { $who } thinks you can help: “{ $title }”
notify-passed-on = { $who } passed your question “{ $title }” on to { $board }
notify-accepted = { $who } accepted your answer to “{ $title }”
notify-confirmed = { $who } confirmed your answer to “{ $title }”
notify-credited = { $role ->
    [answered] { $who } accepted your answer to “{ $title }”
    [referred] You passed on “{ $title }”, and it found its answer
    [connected] “{ $title }” found its answer through your board
   *[other] You helped “{ $title }” find its answer
}
notify-thanked = { $named ->
    [yes] { $who } thanks you for “{ $title }”
   *[no] { $who } thanks you
}
notify-followed = { $who } follows you now
notify-invited = { $who } would like to be your contact
notify-contact = { $who } accepted your invitation: you are contacts now
