# What all items share: audiences, actions, sources.
audience-everyone = Everyone at { $org }
audience-everyone-and = Everyone at { $org }, and { $names }
audience-guest = { $name } (guest)
audience-people = Only { $names }
audience-more = { $names } and { $more } more
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
action-follow = Follow
action-unfollow = Following
reply = Reply
reply-to = Reply to { $name }
back-to-thread = Back to the thread
reply-prompt = Write a reply…
