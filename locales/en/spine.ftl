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
mentions-unseen = { $n ->
    [one] { $names }, whom you mention, cannot see this.
   *[other] { $n } people you mention cannot see this: { $names }.
}
action-edit = Edit
action-history = Earlier versions
action-delete = Delete
action-share = Share on my board
action-tell = Send to people
action-flag = Flag
action-follow = Follow
action-unfollow = Following
reply = Reply
reply-to = Reply to { $name }
back-to-thread = Back to the thread
reply-prompt = Write a reply…

## What was sent cannot be taken
body-empty = Write something first.
body-large = This is more than { $max } kB of text. Attach it as a file or split it.
body-unreadable = This could not be read: { $why }.
query-unreadable = This address could not be read: { $why }
address-incomplete = This address is not complete. Start again from the top of the page.
files-large = These files are too large together. Send fewer, or make them smaller.
files-broken = The files did not arrive whole. Please send them again.
files-many = Attach at most { $max } files to one post.
file-empty = “{ $name }” is empty. Choose another file.
file-large = This file is larger than { $mb } MB. Make it smaller or share a link to it.
draft-large = This draft is too long to keep. Attach it as a file instead.
audience-nobody = Name at least one person who may see this.
audience-not-oneself = You would not see this yourself. Choose an audience that you are in.
audience-not-owner = It stands on the board of { $name }, who would not see it. Choose an audience that includes them.
audience-of-reply = A reply is seen by whoever sees what it replies to.
audience-members = Members of { $name }
audience-members-outside = Members of { $name }, seen by people of { $outside }
audience-of-community = What stands in a community is seen by whoever reads that community.
audience-choose = Choose who may see this: everyone, or people by name.
people-unknown = Nobody here has the name @{ $handle }. Pick people from the list.
person-nameless = Give the person a name.
person-photo-large = This photo is too large. Choose one of at most { $mb } MB.
person-tokens-many = You have { $n } access tokens, and that is as many as there may be. Revoke one that you no longer use.
tags-of-others-off = Here people tag only themselves.
tag-refused = { $name } took the tag “{ $tag }” away. It stays away.
follow-oneself = You see your own posts anyway.
changed-since = This was changed after you opened it. Your text still stands in the field, and what is there now under it: put the two together and save again.
changed-now = This was changed at the same moment. Please open it again; your text stands in the field.
restore-parent = What this replied to is in the trash. Restore that first.

## Why somebody is suggested
why-team = In your team
why-unit = In your unit
why-contacts = Followed by people you know
why-place = Works where you do
why-busy = Active these days
mentions-many = Name at most { $max } people with an @ in one text as long as you are new here or a guest.
glass-no-community = There is no such community.
glass-say-why = Say in a sentence why: its owners read it.
glass-reads-already = You can read this community already.

# Addresses that programs read
address-since = Made
address-used = last read
address-unused = never read yet
address-end = End
address-many = You have { $max } addresses already. End one that you no longer need.
