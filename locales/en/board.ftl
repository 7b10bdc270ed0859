# Board: statuses, messages, comments, and what can be done with any item.
board-status = Update
board-message = Message
board-comment = Comment
board-comments = Comments
board-comment-prompt = Write a comment…
board-edit-title = Edit
board-edit-heading = Title
board-edit-body = Text
board-edit-tags = Tags
board-edit-newest = What stands there now
board-edit-begun = You began this and have not saved it yet.
board-save = Save
board-cancel = Cancel
board-back = Back
board-home = Go home
board-history-title = Earlier versions
board-history-words = What stood here before each edit, newest first.
board-history-of = Earlier versions of { $title }
board-history-none = No earlier version
board-history-none-words = This has not been edited.
board-version = version { $n }
board-likes-title = Likes
board-likes-none = Nobody likes this yet
board-likes-none-words = Who does, stands here.
board-likes-nameless = { $named ->
    [0] { $n ->
        [one] One like has no name here.
       *[other] { $n } likes have no name here.
    }
   *[other] { $n ->
        [one] One more has no name here.
       *[other] { $n } more have no name here.
    }
}
board-tell-title = Send to people
board-tell-people = To whom
board-tell-hint = Handles, with spaces between. They are told at once, with your name.
board-tell-note = A word with it
board-tell-do = Send
tell-nobody = Choose somebody else: you have seen it.
tell-many = Name at most { $max } people at once.
tell-unseen = { $names } cannot see this. Leave them out, or show it to more people first.
board-trash-title = Trash
board-trash-words = What you deleted. Take it back any time.
board-trash-words-days = What you deleted. Take it back within { $n } days; then it is gone for good, with what was written under it.
board-trash-until = stays until { $day }
board-trash-empty = Nothing here
board-trash-empty-words = What you delete waits here and can be taken back.
board-restore = Restore
board-drafts-words = What you have begun to write and not sent. Only you see it.
board-drafts-empty = Nothing half written
board-drafts-empty-words = What you write saves itself while you type, and waits here until you send it.
board-drafts-write = Write something
board-draft-continue = Go on writing
board-draft-new = New post
board-draft-board = On the board of { $name }
board-draft-reply = Under { $title }
board-draft-edit = Edit of { $title }
board-draft-gone = What this was about is no longer there

## When it cannot be
board-unknown = There is no such board.
board-kind = Choose what to post: an update or a question.
board-or-community = Choose a board or a community, not both.
board-closed = This person has left; their board is closed.
board-edit-empty = Write something first. To remove it, use Delete.
board-edit-untitled = Keep a title: it is what people see in lists.

board-share = Share with your own words
board-share-prompt = What do you say about it?
board-share-submit = Share
board-share-words = Only those who may see it see the original; your words are seen by whom you choose.
board-like-wrong = Say true or false.
