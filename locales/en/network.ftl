# My network: contacts, invitations, following. The buttons stand on profiles as well.
network-title = My network
network-find = Find people
network-search = Part of a name
network-show-all = Show all
network-none-found = Nobody by that name
network-none-found-words = Try a shorter part of the name, or look among everyone.
network-waiting = { $n ->
    [one] Somebody would like to be your contact.
   *[other] { $n } people would like to be your contacts.
}
network-look = Have a look
network-inactive = Does not work here any more

## Lists
network-contacts = Contacts
network-contacts-words = People you know and who know you. To see what somebody writes, follow them as well.
network-contacts-none = No contacts yet
network-contacts-none-words = Look up somebody you work with and invite them. They see your questions, and you see who knows whom.
network-invitations = Invitations
network-invitations-words = People who would like to be your contacts. If you ignore an invitation, nobody is told.
network-invitations-none = No invitation is waiting
network-invitations-none-words = You can make the first step: find somebody you know.
network-sent = Sent
network-sent-words = Invitations of yours that wait for an answer.
network-sent-none = You are not waiting for anybody
network-sent-none-words = Find somebody you know and invite them.
network-following = Following
network-following-words = What these people write comes to your home page.
network-following-none = You follow nobody yet
network-following-none-words = Follow people whose work matters to yours: their questions and answers come to your home page.
network-followers = Followers
network-followers-words = What you write comes to their home pages.
network-followers-none = Nobody follows you yet
network-followers-none-words = Write what you are working on, or ask something: that is how people find you.
network-write = Write something
network-look-around = Look around

network-following-tags = Tags
network-following-tags-words = Posts with these tags matter to you.
network-following-tags-none = You follow no tags yet
network-following-tags-none-words = Open a tag on a post or a profile and choose “Follow this tag”.
network-following-items = Posts
network-following-items-words = You hear when somebody answers or comments here.
network-following-items-none = You follow no posts
network-following-items-none-words = What you write and comment on is followed by itself; any other post has “Follow” in its menu.
network-following-people = People
network-sort = Sort by
network-sort-name = Name
network-sort-recent = Last heard of
network-tag = My tag
network-tag-any = Any of my tags
network-choose = Choose { $name }
network-remove-chosen = Remove those chosen from contacts
network-remove-chosen-words = Nobody is told, and you go on following whom you follow.
network-removed-none = Choose whom to remove first.

## Buttons
network-follow = Follow
network-unfollow = Following
network-accept = Accept
network-accept-follow = Also follow
network-ignore = Ignore
network-withdraw = Take back
network-remove = Remove from contacts
network-invite = Add to my network
network-invite-message = A few words (if you like)
network-invite-placeholder = How do you know each other?
network-invite-tags = What do they know about? (if you like)
network-invite-tags-hint = Tags for their profile; your name stands with them.
network-invite-follow = Also follow, so that I see what they write
network-invite-send = Send invitation
network-invited = Invited
network-contact = Contact
network-invited-you = Would like to be your contact

## When it cannot be
network-oneself = That is you. Choose somebody else.
network-left = { $name } does not work here any more, so nobody can follow or invite them.

## What waits for the reader, at home
network-waits = { $who } would like to be your contact
