# The inbox. Each sentence: who did what; "named" says whether what it is about has a title.

notify-title = Inbox
notify-unread = Unread
notify-all = All
notify-done = Done
notify-read-all = Mark all as read
notify-mark-read = Mark as read
notify-mark-unread = Mark as unread
notify-mark-done = Done with this
notify-undone = Back into the list
notify-tomorrow = Remind me tomorrow
notify-done-read = Done with all read
notify-new = New
notify-today = Today
notify-yesterday = Yesterday
notify-somebody = Somebody
notify-none-unread = You are up to date
notify-none-unread-words = When somebody answers, mentions you or passes a question on to you, you read it here.
notify-see-all = See earlier notices
notify-none = Nothing here yet
notify-none-words = When somebody answers, mentions you or passes a question on to you, you read it here. Asking something is a good start.
notify-ask = Ask a question

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
notify-deleted = { $kind ->
    [answer] { $named ->
        [yes] { $who } deleted your answer to “{ $title }”
       *[no] { $who } deleted your answer
    }
    [comment] { $named ->
        [yes] { $who } deleted your comment on “{ $title }”
       *[no] { $who } deleted your comment
    }
    [question] { $who } deleted your question “{ $title }”
   *[other] { $who } deleted what you wrote
}
notify-liked = { $kind ->
    [answer] { $who } liked your answer
    [comment] { $who } liked your comment
    [question] { $who } liked your question “{ $title }”
   *[other] { $who } liked your post
}
notify-referred = { $who } thinks you can help: “{ $title }”
notify-shown = { $named ->
    [yes] { $who } wants you to see “{ $title }”
   *[no] { $who } wants you to see this
}
notify-shared = { $who } shared what you wrote
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
notify-followed = { $who } started following you
notify-tagged = { $tagged ->
    [0] { $who } tagged you
   *[other] { $who } tagged you: { $tags }
}
notify-invited = { $who } would like to be your contact
notify-contact = { $who } accepted your invitation: you are contacts now
notify-tested = A test notice, sent by you: the bell works.
notify-link-made = { $who } made a new sign-in link for you
notify-link-made-advice = If you did not ask for it, talk to them and look at your devices.

## Several at once
notify-two = { $one } and { $two }
notify-many = { $one } and { $n } others
notify-more = { $n ->
    [one] 1 more in this thread, by { $who }
   *[other] { $n } more in this thread, by { $who }
}

## Lists
notify-none-done = Nothing is done yet
notify-none-done-words = Notices you are done with leave the list and wait here, should you miss one.
notify-none-about = Nothing of this kind
notify-none-about-words = There may be other notices.
notify-key-done = Inbox: done with a notice
notify-key-unread = Inbox: read or unread

## Why somebody was told
notify-why = Why am I told?
notify-mute-thread = Mute this thread
notify-unfollow = Stop following
notify-tags = My tags
notify-mute-person = Mute { $name }
notify-switch-off = No more of “{ $about }”
notify-because-wrote = You wrote what this is about.
notify-because-replied = It is a reply to what you wrote.
notify-because-follow = You follow this thread, because you wrote in it, passed it on or chose to follow it.
notify-because-board = It stands on your board.
notify-because-mentioned = Your name is in it, with an @. This is told even of threads that you have muted.
notify-because-deleted = You wrote it. Your words are kept among what you wrote; whoever deleted it can bring it back.
notify-because-referred = Somebody thinks you can help, and passed the question on to you.
notify-because-shared = Somebody shared something that you wrote.
notify-because-shown = Somebody sent it to you by name.
notify-because-asked = You asked this question.
notify-because-followed = You are told when colleagues follow you.
notify-because-tagged = Colleagues may say what you know about, each with their name. Take off whatever does not fit: nobody is told.
notify-because-network = It is about you and a colleague becoming contacts.
notify-because-helped = You helped with an answer.
notify-because-tested = You asked for it, to see whether notices arrive.
notify-because-link-made = It is about your account: whoever has that link can sign in as you once. It cannot be switched off.

## What somebody wants to be told of
notify-about = Show
notify-about-all = All notices
notify-about-unknown = There are no notices about this. Leave it out to see all.
notify-about-responses = Answers and comments
notify-about-responses-words = Somebody answers, comments on or replies to what you wrote.
notify-about-mentions = Mentions
notify-about-mentions-words = Somebody writes your name with an @.
notify-about-referrals = Questions passed on
notify-about-referrals-words = A question comes to you, or yours goes to somebody else.
notify-about-board = My board
notify-about-board-words = Somebody writes on your board.
notify-about-threads = Threads I follow
notify-about-threads-words = Something new in a thread that you took part in or follow.
notify-about-likes = Likes
notify-about-likes-words = Somebody likes what you wrote.
notify-about-thanks = Thanks and accepted answers
notify-about-thanks-words = You helped, and somebody says so.
notify-about-network = My network
notify-about-network-words = Invitations, new contacts and followers.
notify-about-tags = Tags on me
notify-about-tags-words = Somebody says what you know about.
notify-settings = What I am told of
notify-settings-words = Choose what reaches your inbox and rings the bell. What you switch off is not lost: it stands where it was written.
notify-settings-bell = In my inbox
notify-settings-save = Save
notify-settings-saved = Saved.
notify-settings-back = Back to the inbox

## Communities
notify-community-asked = { $known ->
    [yes] { $who } asks to be let into { $community }
   *[no] { $who } asked to be let into a community
}
notify-community-invited = { $known ->
    [yes] { $who } asks you into { $community }
   *[no] { $who } asked you into a community
}
notify-community-let-in = { $known ->
    [yes] { $who } let you into { $community }
   *[no] { $who } let you into a community
}
notify-community-welcome = { $known ->
    [yes] Welcome to { $community }
   *[no] Welcome to a community
}
notify-community-barred = { $role ->
    [lifted] { $known ->
        [yes] { $community } is open to you again: you can join or ask as others do
       *[no] A community is open to you again
    }
   *[other] { $known ->
        [yes] { $who } put you out of { $community }, and you are not let back in
       *[no] { $who } put you out of a community, and you are not let back in
    }
}
notify-community-offered = { $known ->
    [yes] { $community } has no owner any more. Would you look after it?
   *[no] A community has no owner any more
}
notify-guest-ending = The access of { $who } ends soon. Extend it, or let it end.
notify-because-guest = You answer for this guest.
notify-because-community = It is about you and a community.
notify-because-community-barred = Whoever owns a community says who is in it. It cannot be switched off.
notify-because-community-asked = You own this community, and its owners let people in.
notify-about-communities = Communities
notify-about-communities-words = Invitations into communities, and who asks to be let into yours.

## Events and announcements
notify-announced = { $who } announced “{ $title }”
notify-read-due = Please read “{ $title }” and say that you have
notify-in-forum = { $who } wrote “{ $title }” in a forum you follow
notify-question-due = Help with “{ $title }” is wanted until tomorrow. You can give it more days, or pass the question on.
notify-search-found = { $n ->
    [one] { $who } wrote something that fits your saved search “{ $search }”
   *[other] { $who } wrote things that fit your saved searches, the latest “{ $search }”
}
notify-because-search = You saved a search and asked to be told of what is new.
notify-about-searches = Saved searches
notify-about-searches-words = New things that fit a search you saved with an alert.
notify-offered = { $role ->
    [answered] You answered similar questions, so this may interest you: “{ $title }”
    [wrote] You wrote about this, so it may interest you: “{ $title }”
    [tagged] Your tags fit this question, so it may interest you: “{ $title }”
   *[other] You may know the answer: “{ $title }”
}
notify-because-offered = Nobody has answered this question yet, and what you do here suggests that you may know. Nobody is told whether you look at it.
notify-because-forum = You follow this forum.
notify-because-question-due = You asked for help until a certain day.
notify-event-invited = { $who } invites you to “{ $title }”
notify-event-soon = “{ $title }” begins soon
notify-event-changed = “{ $title }” has a new time or place
notify-event-seat = You have a place at “{ $title }”
notify-event-cancelled = “{ $title }” is cancelled
notify-because-announced = You are a member of this community.
notify-because-read-due = Whoever wrote it asks everyone to confirm that they have read it.
notify-because-event-invited = Somebody would like you to come.
notify-because-event = You are coming, or were asked to.
notify-about-events = Events
notify-about-events-words = Invitations, reminders, and what changes with events you come to.
notify-about-announcements = Announcements
notify-about-announcements-words = What owners announce in your communities, and what you are asked to read.

## Moderation
notify-judged = { $role ->
    [quarantined] What you wrote was taken out of sight. See why, and what you can do
    [deleted] What you wrote was deleted by a decision. See why
    [rejected] What you wrote was not taken as it is. See why, and send it again
    [approved] What you wrote was looked at and can be read now
    [released] What you wrote is back in sight
    [refused] Your appeal was refused: what you wrote stays out of sight
    [flag-dismissed] What you flagged was looked at and stays as it is
    [flag-quarantined] What you flagged was taken out of sight
    [flag-deleted] What you flagged was deleted
   *[other] Something was decided about what you wrote
}
notify-to-decide = Something waits for your decision
notify-because-to-decide = You own this community, or you are a moderator: what was flagged or waits is yours to decide.
notify-asked = A moderator asks you to change something
notify-reviewed = { $role ->
    [dismissed] What you flagged was looked at and stays as it is
   *[other] What you flagged was looked at: those whose it is were asked to change it
}
notify-because-judged = Whoever writes something or raises a flag is told what was decided. It cannot be switched off.
notify-community-read = { $known ->
    [yes] { $who }, an administrator, reads { $community } for a limited time
   *[no] { $who }, an administrator, reads a community of yours for a limited time
}
notify-because-community-read = You own this community, and whoever reads it without being in it must say why. It cannot be switched off.

# Stillness
notify-still = Pause the bell
notify-still-words = Notices are kept and stand in your inbox as ever. Only the number at the bell stays as it is until then.
notify-still-hour = For an hour
notify-still-tomorrow = Until tomorrow morning
notify-still-day = The day you are back
notify-still-day-words = A holiday, say. The bell rings again at eight that morning.
notify-still-until-day = Until that day
notify-still-more = Until a day …
notify-still-resume = Let it ring again
notify-still-direct = What is said to me rings all the same
notify-still-direct-words = Your name, an answer to you, an invitation, something that waits for you to decide.
notify-still-kept = Notices are kept here all the same.
notify-still-change = Change
notify-still-hours = Quiet hours
notify-still-hours-words = In these hours of each day the bell stays as it is.
notify-still-zone = By the clock of { $zone }.
notify-still-zone-change = Change your time zone
notify-still-from = From
notify-still-to = To
notify-still-hours-none = No quiet hours
notify-still-until-wrong = Choose an hour, tomorrow or a day.
notify-still-day-wrong = Choose a day to come, within a year.
notify-still-hours-wrong = Give two different times, such as 22:00 and 07:00.

# What the organisation decides
notify-house-tab = Notices
notify-house = What people are told of
notify-house-words = For each kind: what whoever has chosen nothing hears of, and whether they may choose. What is about their own account is told in any case.
notify-house-bell = The bell
notify-house-rule = As we ship it: { $rule }
notify-house-on = On, people may switch it off
notify-house-off = Off, people may switch it on
notify-house-always = Always on
notify-house-never = Always off
notify-house-why = Reason, if people may not choose
notify-house-unknown = Choose one of the five.
notify-locked = Your organisation has decided this.
notify-locked-on = on
notify-locked-off = off
