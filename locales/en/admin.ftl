# The administrator's pages.
admin-title = Administration
admin-words = How { $org } is run. Only administrators see these pages.
admin-tab-overview = Overview
admin-tab-people = People
admin-tab-invitations = Invitations
admin-tab-import = Import
admin-tab-house = Organisation
admin-tab-door = Sign-in
admin-save = Save
admin-back = Back to the overview
admin-skip = Skip

## The first ten minutes
admin-steps = The first ten minutes
admin-steps-words = { $n } of { $all } done. Leave whenever you like: it waits for you here.
admin-steps-over = You are set up
admin-steps-over-words = All that has to be done is done. Everything can be changed later from here.
admin-steps-again = Go through the steps again
admin-go-home = Go to the home page
admin-step-done = Done
admin-step-skipped = Skipped
admin-step-unknown = There is no such step.
admin-step-house = Name your organisation
admin-step-house-words = Its name stands on every page, its address in every link.
admin-step-house-do = Name and address
admin-step-people = Bring in your people
admin-step-people-words = From a spreadsheet, a directory or an address book. You see what will happen before it does.
admin-step-people-do = Import people
admin-step-invite = Invite them
admin-step-invite-words = Everybody gets a link of their own. It works once, and they choose a password with it.
admin-step-invite-do = Invite people
admin-step-door = Decide how people sign in
admin-step-door-words = Passwords, how long links and sessions last, who may join. The defaults are sound.
admin-step-door-do = Sign-in settings
admin-step-notice = Try the bell
admin-step-notice-words = A notice to yourself: if the bell rings without reloading, live pages work.
admin-notice-do = Send me a test notice
admin-done-house = Saved.
admin-done-door = Saved. It holds from now on.
admin-done-notice = Sent. Watch the bell beside Inbox.
admin-standing = How things stand
admin-stat-people = people
admin-stat-never = have never signed in
admin-stat-invitations = invitations waiting

## The organisation
admin-house = Your organisation
admin-house-words = Colleagues see this name at the top of every page.
admin-org = Name of your organisation
admin-org-missing = What is your organisation called?
admin-address = Address
admin-address-hint = What people type to come here. Invitation links begin with it. Left empty, links begin with the address you use yourself.
admin-people-tags = Tags on people
admin-people-tags-on = People may tag each other
admin-people-tags-off = Only themselves
admin-people-tags-hint = Whoever gives a tag is named with it, and whoever wears it may take it off. What was given stays.
admin-address-wrong = Give the bare address, such as https://moot.example.org
admin-address-fixed = The address is { $address }, as set where the program is started (public_url).

## Sign-in
admin-door = How people sign in
admin-door-words = It holds for everybody from the next sign-in on.
admin-door-passwords = Sign in with a password
admin-door-passwords-hint = Without passwords people come in only by links that an administrator makes. Administrators can always use theirs.
admin-door-new = Who may join
admin-door-invited = Whoever is invited
admin-door-closed = Nobody new, for now
admin-door-new-hint = Links for people who are here already work in both cases.
admin-door-links = An invitation link is good for
admin-link-1 = One day
admin-link-3 = Three days
admin-link-7 = A week
admin-link-30 = Thirty days
admin-link-hours = { $n } hours
admin-door-sessions = Days until somebody has to sign in again
admin-door-sessions-hint = From 1 to 365, even when they are here every day.
admin-door-number = Choose a number from the range.
admin-door-mail = Joining by an e-mail address of your organisation needs mail, which is not sent from here yet.

## People
admin-people-search = Name, handle or address
admin-people-show = Which people
admin-show-all = All
admin-show-active = Active
admin-show-never = Never came
admin-show-inactive = Left
admin-show-suspended = Shut out
admin-show-admin = Administrators
admin-people-none = Nobody is here yet
admin-people-none-words = Bring your people in from a file, or invite them one by one.
admin-people-none-found = Nobody fits
admin-people-none-found-words = Try the beginning of another name, or look at everybody.
admin-people-cut = Many fit these words, and not all are listed. Write more of the name.
admin-mark-admin = Administrator
admin-mark-inactive = Left
admin-mark-suspended = Shut out
admin-last-seen = Last here
admin-invited = Invited
admin-never-came = Never signed in
admin-profile = Profile
admin-sessions = { $n ->
    [0] Not signed in anywhere
    [one] Signed in on one device
   *[other] Signed in on { $n } devices
}
admin-has-password = Has a password
admin-no-password = No password yet
admin-name = Name
admin-mail = E-mail address
admin-mail-hint = Whoever is here under this address already gets a link of their own account.
admin-mail-wrong = This does not look like an e-mail address. It should read like ann@example.org.
admin-kind = Type
admin-kind-words = Employees and contractors see what is for everyone. Guests and alumni see only what names them.
admin-kind-employee = Employee
admin-kind-contractor = Contractor
admin-kind-guest = Guest
admin-kind-alumni = Former colleague
admin-kind-service = Service account
admin-kind-unknown = Choose a type from the list.
admin-link = New sign-in link
admin-link-words = For somebody who lost their password or never came. They choose a new password with it; it signs them out everywhere else. They are told that you made it.
admin-link-do = Make a link
admin-state = When somebody leaves
admin-state-words = They are out at once, on all devices. What they wrote stays under their name; nobody can write to them or pass them questions. You can take them back at any time.
admin-state-left = Has left
admin-state-shut = Shut out
admin-state-shut-words = Who has left comes back with the next file of people that names them. Who is shut out stays out until you say otherwise.
admin-state-unknown = Choose what becomes of the account.
admin-sign-out = Sign out
admin-sign-out-words = Ends every session and access token, for instance when a device was lost.
admin-sign-out-do = Sign out everywhere
admin-rights = Administrator
admin-rights-words = Administrators manage accounts and settings. They read no more than before.
admin-rights-give = Make administrator
admin-rights-end = Administrator no more
admin-back-title = Take back
admin-back-words = They can sign in again, with the password they had or with a new link. All they had is still theirs.
admin-back-do = Make active again
admin-did-kind = The type is changed.
admin-did-active = Active again.
admin-did-inactive = Out, and signed out everywhere.
admin-did-suspended = Shut out, and signed out everywhere.
admin-did-admin = Changed.
admin-did-sign-out = Signed out everywhere.
admin-not-oneself = This is your own account. Ask another administrator to change it.
admin-not-active = This account cannot sign in as it is. Make it active first.
admin-not-inside = Only employees and contractors can administer.

admin-mark-moderator = Moderator
admin-moderator = Moderator
admin-moderator-words = Moderators decide about flags at what everybody inside can read, and where nobody closer to it did. They read no more than before. Administrators can always do it.
admin-moderator-give = Make moderator
admin-moderator-end = Moderator no more
admin-not-inside-moderator = Only employees and contractors can moderate.

## Invitations
admin-invite-mail = Mail is not sent from here yet: you get the links to copy or to download, and pass them on yourself.
admin-invite-closed = Nobody new may join at the moment. People who are here already can still be invited.
admin-invite-rest = Everybody who is here and never came
admin-invite-rest-words = { $n ->
    [one] One person could sign in and never did, and has no link that waits.
   *[other] { $count } people could sign in and never did, and have no link that waits.
}
admin-invite-rest-do = Make links for them
admin-invite-nobody-left = Everybody has been here, or has a link that waits.
admin-invite-one = One person
admin-invite-one-words = They become part of the house when they use the link.
admin-invite-do = Invite
admin-invite-many-title = Several people
admin-invite-many-words = One a line: an address, or a name and an address.
admin-invite-people = People
admin-invite-many-do = Invite them
admin-invite-name-missing = Give a name or an address.
admin-invite-mail-wrong = In “{ $line }” the address is not right. It should read like ann@example.org.
admin-invite-none = Write at least one person, one a line.
admin-invite-many = Invite at most { $max } people at once.
admin-invite-left = { $name } has left. Take them back first, at People.
admin-invite-used = This invitation was used. Make a new link at the person's account.
admin-invite-shown = Which invitations
admin-invite-waiting = Waiting
admin-invite-all = All
admin-invite-none-wait = No invitation is here. The forms above make some.
admin-invite-until = Good until { $date }
admin-invite-was-used = Used
admin-invite-was-revoked = Closed
admin-invite-was-over = Too old
admin-invite-renew = New link
admin-invite-revoke = Close
admin-invite-revoked = Closed. The link opens nothing any more.
admin-links-left = { $n ->
    [one] One more waits for the next time.
   *[other] { $count } more wait for the next time.
}

## Files of people
admin-import = A file of people
admin-import-words = It is looked at first, and nothing changes before you say so. Bringing the same file again changes nothing.
admin-import-file = File
admin-import-hint = A table (CSV), a directory (LDIF) or address cards (vCard), up to 64 MB.
admin-import-look = Look at it
admin-import-no-file = Choose a file first.
admin-import-large = This file is larger than 64 MB. Split it, or import it where the program runs.
admin-import-columns = Which columns a table may have
admin-import-columns-words = The first line names the columns. A name is needed, and an id or an address to know the person by next time. The manager is an id or an address of somebody in the file or here.
admin-import-before = Files before
admin-import-looked = Looked at
admin-import-running = Being taken
admin-import-running-words = You can leave this page. The people come in a few hundred at a time, and everybody else works on meanwhile.
admin-import-at = { $at } of { $of } people
admin-import-again = Look again
admin-import-done = Taken
admin-import-done-words = Your people are here. The next step is to invite them.
admin-import-failed = Could not be taken
admin-import-errors-title = To be mended
admin-import-warnings = Left out or worth a look
admin-import-would = What would happen
admin-import-would-words = Nothing has happened yet.
admin-import-would-not = With the lines above mended.
admin-import-not = Nothing can be taken from this file yet. Mend the lines below in it and bring it again.
admin-import-stale = People here have changed since the file was looked at. This is what would happen now; nothing has been taken.
admin-import-errors = This file has lines to mend first.
admin-import-begun = This file is being taken already, or was taken before.
admin-import-part = { $n ->
    [one] { $n } person was taken before it stopped.
   *[other] { $n } people were taken before it stopped.
  } Below is what is left.
admin-import-unseen = What would happen has changed since this page was shown. Look at it again, then take it.
admin-import-gone = This file was brought more than 30 days ago. It and what it said have been removed; the people are not touched by that.
admin-import-over = Removed
admin-import-nothing = Everything in this file is here already.
admin-import-new = New
admin-import-changed = Changed
admin-import-unchanged = Unchanged
admin-import-leaving = No longer in the file
admin-import-leave = { $n ->
    [one] The one who is no longer in the file has left
   *[other] The { $n } who are no longer in the file have left
}
admin-import-leave-hint = They can no longer sign in; what they wrote stays. Without the tick they stay as they are.
admin-import-take = Take these people
admin-import-other = Another file
admin-import-more = and { $n } more
admin-import-line = Line { $n }
admin-field-name = Name
admin-field-sort = Sorted under
admin-field-id = Id
admin-field-title = Title
admin-field-unit = Unit
admin-field-place = Place
admin-field-country = Country
admin-field-timezone = Time zone
admin-field-languages = Languages
admin-field-phone = Telephone
admin-field-about = About
admin-field-manager = Reports to
admin-field-tag = Tag
admin-field-photo = New photo
admin-field-state = State

## The audit log
admin-audit = Audit log
admin-audit-words = Who changed rights, members, settings, and what was moderated. Entries are added and never changed.
admin-audit-all = Everything
admin-audit-person = People
admin-audit-invitation = Invitations
admin-audit-session = Sessions
admin-audit-token = Access tokens
admin-audit-setting = Settings
admin-audit-import = Imports
admin-audit-community = Communities
admin-audit-moderation = Moderation
admin-audit-filter = Look for
admin-audit-area = About
admin-audit-actor = Who did it
admin-audit-actor-hint = A handle; “system” finds what the program did by itself.
admin-audit-subject = Whom it happened to
admin-audit-object = What it happened to
admin-audit-object-wrong = Write a word and a number, such as “community 7” or “item 12”.
admin-audit-nobody = Nobody has this handle.
admin-audit-from = From
admin-audit-until = Until
admin-audit-look = Look
admin-audit-everything = Show everything
admin-audit-none = No entries
admin-audit-none-words = Nothing of this kind has happened, or not in these days.
admin-audit-system = The program
admin-audit-number = Person { $n }
admin-audit-in = Community { $n }
admin-audit-whole = The chain is whole: all { $n } entries are what they were.
admin-audit-whole-newest = The newest { $n } of { $all } entries are what they were. The whole chain can be checked below.
admin-audit-broken = The chain is broken at entry { $id }: it was changed, or something was taken out there.
admin-audit-keep = Take it along
admin-audit-keep-words = All entries with their hashes, the oldest first. Each hash is the SHA-256 of the hash before it and the columns of its row, a line each, so anybody can check the file.
admin-audit-csv = As a table (CSV)
admin-audit-lines = As JSON lines
admin-audit-check = Check the whole chain
admin-audit-head = The last hash:
admin-audit-back = Back to the log

## Break-glass
admin-glass-tab = Break-glass
admin-glass = Read a closed community
admin-glass-words = You read it and nothing more, for { $n } minutes. Its owners are told at once that you do and why, it is kept in the audit log, and every page says so as long as it lasts. Without this a closed community is hidden from you as from anybody.
admin-glass-community = Community
admin-glass-community-hint = Its number, its short address, or the address of its page.
admin-glass-reason = Why
admin-glass-reason-hint = At least a sentence. Its owners read it.
admin-glass-do = Tell them and read
