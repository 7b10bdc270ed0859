# Communities: the catalogue, their pages, coming and going, what owners decide.
communities-title = Communities
communities-words = People who share a subject help each other here. Join one, or start your own.
communities-discover = Discover
communities-member = Member
communities-owner = Owner
communities-following = Following
communities-invited = Invited
communities-start = Start a community
communities-start-words = A name is enough to begin. You can change everything later, except whether guests may be members.
communities-start-below = Start a subcommunity
communities-found = Start it
communities-search = Part of a name
communities-sort = Order
communities-sort-active = Last activity
communities-sort-newest = Newest first
communities-sort-name = Name
communities-sort-members = Members
communities-tags = Subjects
communities-trashed = Deleted
communities-restore = Take it back
communities-members-count = { $n ->
    [one] 1 member
   *[other] { $n } members
}
communities-active = active
communities-part-of = Part of { $name }
communities-show-all = Show all
communities-look = Look around

## Nothing there
communities-none = No community yet
communities-none-words = Start the first one: a subject that people here ask each other about.
communities-none-guest = You see the communities you are a member of. Whoever invited you can ask you in.
communities-none-found = No community by that name
communities-none-found-words = Try a shorter part of the name, or another subject.
communities-none-owner = You own no community
communities-none-owner-words = Is there a subject you would like to gather people around?
communities-none-member = You are not a member of any community yet
communities-none-member-words = Find one whose subject is yours: members answer there, and you can too.
communities-none-following = You follow no community
communities-none-following-words = Follow one to hear of it without becoming a member.
communities-none-invited = No invitation is waiting
communities-none-invited-words = When somebody asks you into a community, it stands here.
communities-nothing = Nothing is written here yet
communities-nothing-words = The first words may be a question, or what you are working on.
communities-no-questions = No question yet
communities-no-questions-words = Ask the first one: whoever has the same question finds the answer here.
communities-no-members = Nobody here
communities-no-members-words = Try another name, or another list.

## Kinds and roles
communities-open = Open
communities-moderated = Moderated
communities-restricted = Restricted
communities-unlisted = Unlisted
communities-external = External
communities-archived = Archived
communities-role-owner = You own it
communities-role-member = You are a member
communities-role-follower = You follow it
communities-guest = Guest
communities-reads-open = Everyone inside can read and join. Members write.
communities-reads-moderated = Everyone inside can read. Owners let members in, and members write.
communities-reads-restricted = Only members read and write. Others see its name and purpose, and can ask to be let in.
communities-reads-unlisted = Only members know of it. Owners ask people in.
communities-reads-external = Members read and write, among them guests from other organisations.

## Coming and going
communities-join = Join
communities-leave = Leave
communities-follow = Follow
communities-unfollow = Unfollow
communities-ask = Ask to be let in
communities-ask-words = Why you would like to join
communities-ask-hint = The owners read this. You may leave it empty.
communities-ask-send = Send
communities-withdraw = Asked; take it back
communities-waiting = You asked to be let in. The owners have not answered yet.
communities-asked-in = { $who } asks you in.
communities-accept = Join
communities-ignore = Ignore
communities-join-to-write = You can read everything here. Join to write and answer.
communities-closed = For members
communities-closed-words = What is written here can be read by members. Ask the owners to let you in.
communities-closed-external = What is written here can be read by members, among them guests from other organisations. Ask the owners to let you in.
communities-waits-invited = { $who } asks you into { $name }
communities-waits-asks = { $who } asks to be let into { $name }

## A community's pages
communities-tab-overview = Overview
communities-tab-questions = Questions
communities-tab-members = Members
communities-tab-about = About
communities-members = Members
communities-search-here = Search here
communities-owners = Owners
communities-followers = Followers
communities-below = Subcommunities
communities-welcome = Welcome
communities-rules = Rules
communities-who-reads = Who reads this
communities-address = Short address:
communities-since = Since
communities-prompt = Write something for { $name }
communities-kind-status = Update
communities-kind-question = Question
communities-place-status = What would you like to tell the others?
communities-place-question = Say a little more, so that somebody can help
communities-who-members = { $n ->
    [one] Post to { $name } · 1 person
   *[other] Post to { $name } · { $n } people
}
communities-who-all = { $n ->
    [one] Post to { $name } · 1 member, everyone at { $org } reads
   *[other] Post to { $name } · { $n } members, everyone at { $org } reads
}
communities-archived-words = This community is archived: everything can be read, nothing written.
communities-successor-see = It goes on in
communities-member-search = Part of a name
communities-inherited = Owns the community above

## Owners
communities-requests = Ask to be let in
communities-pending = Invited, no answer yet
communities-pending-by = Asked in by { $who }
communities-approve = Let in
communities-decline = Pass over
communities-revoke = Take back
communities-make-owner = Make an owner
communities-make-member = Make a member
communities-remove = Remove
communities-invite = Invite
communities-invite-to = Invite to { $name }
communities-invite-lede = They are told, and decide themselves. An invitation holds for 30 days.
communities-invite-people = People
communities-invite-hint = Type names; commas between them
communities-invite-words = A few words to them
communities-invite-send = Invite
communities-settings = Settings
communities-save = Save
communities-change-confirm = Yes, change it
communities-field-name = Name
communities-field-purpose = What it is for
communities-field-purpose-hint = One or two sentences. Whoever may find it reads them.
communities-field-tags = Subjects
communities-field-tags-hint = Tags, with spaces between
communities-field-kind = Who reads and who joins
communities-choose-open = Open: everyone inside reads and may join
communities-choose-moderated = Moderated: everyone inside reads, owners let members in
communities-choose-restricted = Restricted: only members read, others know of it and may ask
communities-choose-unlisted = Unlisted: only members know of it
communities-field-external = Guests from other organisations may be members
communities-field-external-hint = Only for restricted and unlisted ones. It cannot be changed later.
communities-field-slug = Short address
communities-field-slug-hint = Letters, digits and hyphens: mac-users. An address of before leads on.
communities-field-welcome = Words to whoever joins
communities-field-welcome-hint = What helps a newcomer to begin
communities-field-rules = Rules
communities-field-rules-hint = Few and friendly
communities-closing = { $items ->
    [one] Everyone at { $org } can read the 1 post here now; from then on only its { $members } members.
   *[other] Everyone at { $org } can read the { $items } posts here now; from then on only its { $members } members.
}
communities-closing-followers = { $n ->
    [0] Nobody follows it from outside.
    [one] 1 follower hears of it no more.
   *[other] { $n } followers hear of it no more.
}
communities-opening = { $items ->
    [one] Members wrote 1 post here for themselves; everyone at { $org } could read it from then on.
   *[other] Members wrote { $items } posts here for themselves; everyone at { $org } could read them from then on.
}
communities-end = Closing
communities-archive = Archive
communities-archive-words = Archived, everything stays readable and nothing can be written.
communities-successor = Where it goes on
communities-successor-hint = The address of another community, if there is one
communities-reopen = Open it again
communities-trash = Delete
communities-trash-words = Deleted, nobody sees it any more, with all that is written in it and its subcommunities. An owner can take it back.
communities-trash-sure = { $name } disappears for everyone at once.

## What cannot be
community-name-empty = Give it a name.
community-name-taken = There is a community called { $name } already. Choose another name, or join that one.
community-slug = Use letters a to z, digits and hyphens, at most 40, not digits alone.
community-slug-taken = The address { $slug } is taken. Choose another.
community-slug-unlisted = An unlisted community has no short address: a taken one would tell of it. Leave it empty.
community-kind = Choose who reads and who joins.
community-external-narrow = A community with guests is restricted or unlisted. Choose one of these.
community-wider-than-parent = A subcommunity cannot be wider than the community above it. Choose a narrower kind.
community-external-as-parent = Guests may be members above and below, or in neither.
community-narrower-than-below = The subcommunity { $name } would be wider than this. Narrow it first.
community-last-owner = { $name } needs an owner. Make somebody else an owner first.
community-inherited = They own the community above, and so this one too. Change it there.
community-parent-first = One has to be a member of { $name } first.
community-person-left = { $name } does not work here any more.
community-guest-internal = { $name } is a guest. Guests can only be asked into communities made for guests.
community-guest-owner = A guest cannot own a community.
community-role = Choose owner or member.
community-invite-nobody = Name at least one person.
community-invite-many = Invite at most 100 people at a time.
community-opens = This opens what members wrote to everyone inside. Send confirmed=1 to do it.
community-closes = This takes what is written here out of sight of everyone but members. Send confirmed=1 to do it.
community-successor-itself = A community cannot go on in itself. Name another.
community-successor-unknown = No such community. Give its address, like /c/mac-users, or leave it empty.
community-parent-archived = The community above it is archived. Open that one first.
community-parent-trashed = The community above it is deleted. Take that one back first.
