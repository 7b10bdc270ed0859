# Announcements: official words, how far they came, who is asked to read.

announcements-title = Announcements
announcements-one = Announcement
announcements-lede = Official words to everyone, to a unit, a country or a community.
announcements-new = New announcement
announcements-none = Nothing was announced yet
announcements-none-words = What is announced stays here, also when it no longer stands on top of home.
announcements-more = More announcements
announcements-all = All announcements
announcements-away = Seen
announcements-open = Open
announcements-must-read = Please read
announcements-waits = Please read: { $title }
announcements-confirm = I have read it
announcements-confirm-hint = Until you confirm, your name is shown to { $name } in the list of those who have not.
announcements-confirmed = You have read this.
announcements-opened-few = Opened by fewer than { $few } of { $of }
announcements-opened = Opened by { $n } of { $of }
announcements-confirmed-count = { $n } of { $of } have confirmed
announcements-confirmed-few = Fewer than { $few } of { $of } have confirmed
announcements-who-not = Who has not confirmed yet
announcements-all-read = Everyone has read it
announcements-all-read-words = Nobody is left to confirm.
announcements-back = Back to the announcement
announcements-manage = On top and comments
announcements-pinned = On top until
announcements-not-pinned = It does not stand on top any more.
announcements-pin = On top for 14 days from now
announcements-unpin = Take it off the top
announcements-comments-on = Allow comments
announcements-comments-off = Close comments
announcements-comments = Comments
announcements-comment = Comment
announcements-silent-words = Comments are closed.
announcements-field-title = Heading
announcements-field-body = What do you have to say?
announcements-days = Days on top of home
announcements-days-hint = 0: it does not stand on top.
announcements-days-wrong = Give a number of days up to 365.
announcements-silent = Nobody can comment
announcements-must = Must be read
announcements-must-hint = Readers confirm that they have read it. You see who has not yet, and they are told so.
announcements-remind = Remind after so many days
announcements-remind-hint = Only those who have not confirmed, twice at most. Left empty: never.
announcements-whom = Who is it for?
announcements-choose = Choose
announcements-part-everyone = Everyone inside
announcements-part-unit = A unit
announcements-part-country = A country
announcements-part-wrong = Choose everyone, a unit or a country.
announcements-place-missing = Say which one.
announcements-nobody = Nobody is there whom it would reach.
announcements-untitled = Give it a heading.
announcements-communicators = Who may announce
announcements-communicators-words = They may speak to everyone inside, to a unit and to a country. Owners announce in their own communities anyway, and administrators everywhere.
announcements-appoint = Let them announce
announcements-appoint-who = Whom?
announcements-dismiss = No more
announcements-whom-one = Name one person.
announcements-whom-inside = Only people inside can announce.
announcements-sure = Yes, this is meant for { $n } people
announcements-sure-missing = This goes to { $n } people. Say that you mean it.
announcements-send = { $n ->
    [one] Send to 1 person
   *[other] Send to { $n } people
}
announcements-to = { $n ->
    [one] To { $who }: 1 person
   *[other] To { $who }: { $n } people
}
