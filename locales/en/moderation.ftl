# Moderation: flags, decisions, appeals.
moderation-title = Moderation
moderation-lede = What colleagues raised a flag at. Those closest to it decide first. Nothing is hidden before somebody has decided.
moderation-back = Back
moderation-save = Save
moderation-somebody = Somebody
moderation-category = What is wrong with it
moderation-words = Why
moderation-words-hint = Its author reads this.
moderation-choose = Choose what is wrong.
moderation-decide = Choose what to do.
moderation-say-what = Say in a few words what is wrong.
moderation-say-why = Say why: its author reads it.
moderation-hurtful = Hurtful or harassing
moderation-private = Private or confidential
moderation-rights = Against the law or somebody’s rights
moderation-misleading = Misleading or false
moderation-spam = Advertising or spam
moderation-other = Something else

## Raising a flag
moderation-flag-title = Raise a flag
moderation-flag-words = Those who decide see what you write here and your name. Its author never learns who raised a flag. It stays in sight until somebody has decided.
moderation-flag-other-words = Moderators see its name and what you write here, with your name. Those whose it is never learn who raised a flag.
moderation-flag-say = What should those who decide know?
moderation-flag-do = Raise the flag
moderation-flagged-already = You have raised a flag at this already. You are told what comes of it.
moderation-did-flag = Thank you. Somebody looks at it, and you are told what comes of it.

## The queue
moderation-none = Nothing waits for you
moderation-none-words = When somebody raises a flag that is yours to decide about, it stands here.
moderation-report-person = A flag was raised at the profile of { $name }
moderation-report-community = A flag was raised at the community { $name }
moderation-ask = Ask them to change it
moderation-ask-words = What has to change
moderation-ask-hint = Those whose it is read this. They are not told who raised a flag.
moderation-say-change = Say what has to change: those whose it is read it.
moderation-look = Look at it
moderation-did-decide = Decided. Everybody it concerns is told.
moderation-mine = What of mine is held
moderation-mine-none = Nothing you wrote is held.
moderation-mine-one = Something you wrote, held since { $date }
moderation-waits-flag = { $n ->
    [one] A flag was raised at something { $who } wrote
   *[other] { $n } flags were raised at something { $who } wrote
}
moderation-waits-appeal = { $who } appeals against a decision
moderation-waits-again = { $who } changed something and sends it again
moderation-waits-first = { $who } posted something that waits to be looked at

## One case
moderation-case-author = What you wrote
moderation-case-decides = To decide
moderation-case-flagged = What you flagged
moderation-in-place = See it in its place
moderation-state-before = Waits to be looked at
moderation-state-open = Flagged
moderation-state-appealed = Appealed
moderation-state-resubmitted = Sent again
moderation-state-quarantined = Out of sight
moderation-state-rejected = Not taken as it is
moderation-state-deleted = Deleted
moderation-state-dismissed = Stays as it is
moderation-state-released = In sight
moderation-author-waits = In this community an owner looks at what members post before others see it. Nobody else sees this yet.
moderation-author-again = You sent it again. Nobody else sees it until somebody has looked at it.
moderation-author-appealed = You have appealed. Somebody else than before looks at it; until then nobody else sees it.
moderation-author-quarantined = This was taken out of sight. Only you and those who decide can read it. You can change it and send it again, or appeal once.
moderation-author-rejected = This was not taken as it is. Only you and those who decide can read it. You can change it and send it again, or appeal once.
moderation-author-deleted = This was deleted by a decision.
moderation-author-released = Everybody it was meant for can read this.
moderation-author-refused = Your appeal was refused. You can still change it and send it again.
moderation-author-under = What it stood under was taken out of sight, and your words with it. They come back together.
moderation-flagged-waits = Somebody looks at it. You are told what comes of it.
moderation-flagged-over = It was looked at.
moderation-flaggers-hidden = Its author does not learn who raised a flag. Do not tell.
moderation-decided-before = What was decided before
moderation-appeal = Appeal
moderation-appeal-lede = Somebody else than who decided looks at it, where there is somebody else. You can do this once.
moderation-appeal-say = Why should it be seen?
moderation-appeal-words = Say why it should be seen.
moderation-appeal-do = Appeal
moderation-appealed-already = You can appeal once, and only while it is out of sight.
moderation-did-appeal = Sent. You are told what was decided.
moderation-again = Change it and send it again
moderation-again-words = Those who decided look at the new words.
moderation-again-waits = You can still change it while it waits.
moderation-send = Send again
moderation-did-send = Saved. Somebody looks at it.
moderation-item-title = Title
moderation-item-body = Text
moderation-empty = Write something.
moderation-untitled = Give it a title.

## Deciding
moderation-decide-title = Decide
moderation-decide-why = Its author is told why, in your words.
moderation-dismiss = It stays as it is
moderation-quarantine = Take out of sight
moderation-delete = Delete
moderation-approve = Let it be seen
moderation-reject = Not as it is
moderation-grant = Put it back
moderation-refuse = The decision stands
moderation-decided = Somebody has decided about this meanwhile. Look at it again.
moderation-reworded = This was changed while you looked at it. Read the new words before you decide.
moderation-somebody-else = You decided about this before, so somebody else decides the appeal.
moderation-awaits-author = This waits for its author now.

## Before others see it
moderation-first-title = Moderation in { $name }
moderation-first-words = As a rule everything is seen at once, and flags are raised at what should not be there.
moderation-first-on = An owner looks at these before others see them
moderation-first-hint = Whoever posts is told that it waits, and replies wait with what they stand under. Owners find it under To settle. What owners post is seen at once.
moderation-read-by = Who read it as an administrator
moderation-read-by-words = They were not in it, said why, and read for a limited time.
moderation-did-save = Saved.

## Numbers
moderation-numbers = Moderation in numbers
moderation-numbers-words = What was flagged and decided in the last twelve months, in places that everybody inside can read.
moderation-numbers-none = Nothing was flagged
moderation-numbers-none-words = In the last twelve months nobody raised a flag where everybody can read.
moderation-n-flags = flags
moderation-n-median = half of all decisions took no longer
moderation-n-appeals = appeals granted
moderation-n-month = Month
moderation-n-raised = Flags
moderation-n-decided = Decisions
moderation-n-closed = { $n } flags in places that not everybody can read. More is not told of these.
moderation-n-closed-few = Fewer than { $n } flags in places that not everybody can read.

## What was decided
moderation-past = Decisions
moderation-past-words = What was decided, by whom and when: in communities you own, and for moderators where everybody can read or what was brought before them.
moderation-past-none = Nothing was decided
moderation-past-none-words = When somebody decides about something that was flagged or waited, it stands here.
moderation-past-about = About something { $who } wrote
