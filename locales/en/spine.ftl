# What all items share: audiences, actions, sources.
audience-everyone = Everyone at { $org }
audience-everyone-and = Everyone at { $org }, and { $names }
audience-people = Only { $names }
attribution = By { $author }, { $licence }
comments-count = { $n ->
    [0] Comment
    [one] { $n } comment
   *[other] { $n } comments
}
replies-count = { $n ->
    [0] Answer
    [one] { $n } reply
   *[other] { $n } replies
}
action-edit = Edit
action-history = Earlier versions
action-delete = Delete
reply = Reply
reply-prompt = Write a reply…
