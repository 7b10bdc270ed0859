# Coming in, setting up, my settings.

## Signing in
accounts-sign-in-title = Sign in
accounts-sign-in-words = Welcome to { $org }.
accounts-who = E-mail address or handle
accounts-password = Password
accounts-sign-in-wrong = This name and password do not go together. Check both and try again.
accounts-sign-in-lost = No password yet, or forgotten? Ask an administrator for a sign-in link.
accounts-sign-in-demo = This is a demo: use one of the sign-in links printed where it was started.
accounts-fresh = Nobody can administer this place yet. Open the setup address that the server printed when it started; it is in the file setup-token in its data directory too.
accounts-link-title = Hello, { $name }
accounts-link-words = This link signs you in to { $org } on this device.
accounts-link-button = Sign in as { $name }
accounts-link-once = The link works once. If you are not the person it names, close this page.
accounts-link-over = This link no longer works
accounts-link-spent = A sign-in link works once, and not for long. If you have a password, sign in with it; if not, ask an administrator for a new link.
accounts-link-in = You are signed in as { $name } already.

## Setting up
accounts-setup-title = Set up your place
accounts-setup-words = You become the first administrator. Everything can be changed later.
accounts-setup-token = Setup token
accounts-setup-token-hint = The server printed it when it started. It is good for half an hour; a restart makes a new one.
accounts-setup-token-wrong = This token is not valid any more. Start the server again to get a new one.
accounts-setup-org = Name of your organisation
accounts-setup-org-missing = What is your organisation called?
accounts-setup-name = Your name
accounts-setup-name-missing = Fill in your name as your colleagues know it.
accounts-setup-email = Your e-mail address
accounts-setup-email-wrong = This does not look like an e-mail address. It should read like ann@example.org.
accounts-setup-email-left = This address belongs to somebody who cannot sign in. Use another one.
accounts-setup-submit = Set up and sign in

## Passwords
accounts-password-new = New password
accounts-password-hint = At least 12 characters. A few words that have nothing to do with each other are easy to remember and hard to guess.
accounts-password-short = Use at least { $min } characters. This has { $n }.
accounts-password-long = Use at most { $max } characters.
accounts-password-weak = This is too easy to guess. Add another word or two that have nothing to do with the others, and leave out names, dates and rows of keys.
accounts-password-current = Current password
accounts-password-current-wrong = That is not your current password.
accounts-password-words = Changing it signs you out on all other devices.
accounts-password-none = You have signed in by link so far. Choose a password to sign in by yourself.
accounts-password-change = Change password
accounts-password-choose = Choose password

## My settings
accounts-save = Save
accounts-look = Language and colours
accounts-look-words = Light or dark is chosen in the menu at your name, on each device for itself.
accounts-lang = Language of pages
accounts-lang-browser = Same as my browser
accounts-lang-unknown = Choose a language from the list.
accounts-devices = Devices
accounts-devices-words = Where you are signed in. End what you do not recognise, then change your password.
accounts-device-unknown = Unknown device
accounts-device-seen = Last used
accounts-device-this = This device
accounts-device-end = Sign out
accounts-devices-end = Sign out everywhere
accounts-tokens = Access tokens
accounts-tokens-words = For scripts and programs of yours. A token can do what you can do and see what you see, never more. Signing out everywhere ends them too.
accounts-token-name = What is it for?
accounts-token-name-hint = For example: nightly report
accounts-token-name-missing = Say what the token is for, so that you know it again.
accounts-token-scope = It may
accounts-token-scope-wrong = Choose whether the token may only read, or also write.
accounts-token-read = Only read
accounts-token-write = Read and write
accounts-token-days = It ends
accounts-token-days-wrong = Choose when the token ends: after 1 to 3650 days, or never.
accounts-token-30 = After 30 days
accounts-token-90 = After 90 days
accounts-token-365 = After a year
accounts-token-never = Never ends
accounts-token-until = Until { $date }
accounts-token-ended = Has ended
accounts-token-used = Last used
accounts-token-unused = Not used yet
accounts-token-make = Make a token
accounts-token-revoke = Revoke
accounts-token-made = Your token “{ $name }”
accounts-token-made-words = Copy it now. It is shown only this once, and nobody can look it up later.
accounts-token-use = A program sends it like this:
accounts-done-lang = Saved.
accounts-done-password = Your password is changed. Other devices are signed out.
accounts-done-session = That device is signed out.
accounts-done-token = The token is revoked.

## Said on the command line
accounts-unknown = Nobody here has the handle or the address { $name }.
accounts-shut = { $name } cannot sign in: the account is { $state }, of kind { $kind }.

## Coming in by invitation
accounts-sign-in-off = Passwords are switched off here. Ask an administrator for a sign-in link.
accounts-join-title = Welcome to { $org }, { $name }
accounts-join-words = Choose a password, and you are in.
accounts-join-words-by = { $by } has invited you to { $org }. Choose a password, and you are in.
accounts-join-back = Welcome back, { $name }
accounts-join-back-words = Choose a new password. It takes the place of the old one and signs you out on your other devices.
accounts-join-submit = Save password and come in
accounts-join-submit-plain = Come in
accounts-join-not = You are not { $name }? Then this link is not for you: close the page.
accounts-join-over-title = This invitation is over
accounts-join-over = An invitation works once, and not for ever. If you have a password, sign in with it; if not, ask whoever invited you for a new link.
accounts-join-closed = Nobody new can join at the moment. Ask whoever invited you.
accounts-join-another = This invitation is for { $name }, and you are signed in as { $me }. Sign out first if it is yours.

## What is mine
accounts-content = What I wrote
accounts-content-words = Every post, question, answer and comment of yours, the most recently active first.
accounts-content-none = You have not written anything yet
accounts-content-none-words = What you write stands here, so that you find it again and can delete it.
accounts-content-write = Write something
accounts-content-open = Open
accounts-content-trash = Delete what is ticked
accounts-content-trash-words = It goes to the trash, with the replies below it. From there you can take it back.
accounts-content-deleted = Deleted by others
accounts-content-deleted-words = Somebody who may has deleted this of yours. Here are your words, to copy; only they can bring it back.
accounts-content-deleted-by = deleted by { $name }
accounts-content-deleted-somebody = deleted by somebody else
accounts-content-deleted-copy = Your words
accounts-content-none-picked = Tick what you want to delete.
accounts-content-removed = { $n ->
    [one] One thing is in the trash now.
   *[other] { $n } things are in the trash now.
} You can take them back from there:
accounts-content-export = Download everything of mine
accounts-export-running = Your data is being read for a download already. Let that one end first.

## What others see of me
accounts-privacy = What others see of you
accounts-privacy-words = Who sees a post is always your choice, and stands on the button before you send it. For the rest, these rules hold.
accounts-privacy-see = Who sees what
accounts-privacy-colleague = Colleagues
accounts-privacy-colleague-words = see your profile, your tags and who gave them, whom you report to, and what you wrote for everyone or for them.
accounts-privacy-guest = Guests
accounts-privacy-guest-words = know of you only where you share a community, and read only what stands there or is for them by name.
accounts-privacy-nobody = People who are not signed in
accounts-privacy-nobody-words = see nothing at all, not even that you are here.
accounts-privacy-admin = Administrators
accounts-privacy-admin-words = manage accounts and read what they would read without that. Into a closed community they can look for a limited time only, after giving a reason that its owners are told and the audit log keeps.
accounts-privacy-own = Only you
accounts-privacy-own-words = see your drafts, your notices, your devices and access tokens, and whom you have muted.
accounts-privacy-as = See for yourself
accounts-privacy-as-words = Your profile as others find it, from the same rules as theirs.
accounts-privacy-as-colleague = As a colleague
accounts-privacy-as-guest = As a guest
accounts-privacy-as-nobody = As somebody not signed in
accounts-privacy-mine = What is yours
accounts-privacy-mine-words = Read it again, delete it, or take it along.
accounts-privacy-more = What others see of you, what you wrote, and a copy of it all.
accounts-privacy-open = Privacy and my data

## Guests
guests-terms = Terms for guests
guests-terms-words = Before you come in to { $org }: please read and accept this.
guests-terms-accept = I accept
guests-terms-form-words = What guests accept before anything else opens. Leave it empty, and nothing is asked.
guests-terms-hint = Markdown
guests-terms-anew = When you change the words, every guest accepts them anew at the next page.
guests-terms-newer = The terms have changed meanwhile. Read them once more.
guests-invite = Invite a guest
guests-invite-to = Invite a guest to { $name }
guests-invite-words = You answer for them. They see this community and the people in it, and nothing else here.
guests-made = Send this link to { $name }. It is shown this once.
guests-link = Link
guests-field-name = Name
guests-field-email = E-mail address
guests-field-organisation = Organisation
guests-field-organisation-hint = It stands under their name wherever that stands.
guests-field-days = Days they may come in
guests-field-days-hint = At most { $max }; it can be extended.
guests-list = Several guests at once
guests-list-words = A CSV file with the columns “name”, “email” and “organisation”, and “days” if you like. You see who could come before anything happens. At most { $max } lines.
guests-list-file = File
guests-list-look = See who could come
guests-list-nobody = Nobody could be invited with this list.
guests-list-sure = { $n ->
    [one] 1 guest would be invited. You answer for them.
   *[other] { $n } guests would be invited. You answer for them.
}
guests-list-invite = { $n ->
    [one] Invite 1 guest
   *[other] Invite { $n } guests
}
guests-list-coming = Could come: { $n }
guests-list-refused = Could not: { $n }
guests-list-no-file = Choose a file.
guests-list-columns = The first line has to name the columns “name”, “email” and “organisation”.
guests-list-twice = stands further up in the list
guests-mine = My guests
guests-mine-words = People of other organisations for whom you answer.
guests-none = You answer for no guest
guests-none-words = Owners of a community made for guests can invite some.
guests-look = My communities
guests-none-all = No guest
guests-none-all-words = Nobody fits. Guests come by invitation into communities made for them.
guests-all = Guests
guests-all-words = People of other organisations, with whoever answers for them and until when they come in.
guests-orphans = Nobody answers for them
guests-orphan = nobody answers for them
guests-by = { $who } answers for them
guests-until = until { $date }
guests-seen = last here
guests-never = never signed in lately
guests-out = Out
guests-extend = Extend by { $days } days
guests-end = End access
guests-sort = Order
guests-sort-expiry = Ends first
guests-sort-seen = Longest not seen
guests-sort-sponsor = By who answers
guests-sort-organisation = By organisation
guests-filter = Filter
guests-filter-sponsor = Handle of who answers
guests-nameless = Fill in their name.
guests-mail = This is no e-mail address.
guests-from-nowhere = Say which organisation they are from.
guests-days = Give a number of days between 1 and { $max }.
guests-here-already = Somebody with this address is here already. Invite them by name.
guests-suspended = An administrator has shut them out. Only an administrator takes them back.
guests-act = Say what to do: extend or end.
guests-nobody = Choose at least one guest.
