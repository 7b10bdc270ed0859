# Events: when and where, who comes, calendars.

events-title = Events
events-event = Event
events-lede = What comes, for you and in your communities.
events-new = New event
events-make = Make the event
events-save = Save
events-all = All
events-mine = Mine
events-communities = My communities
events-see-all = See all
events-next = Coming up
events-coming-up = Coming up
events-month = Month
events-months = Which events
events-month-before = The month before
events-month-after = The month after
events-today = today
events-whole-day = All day
events-none = Nothing is planned here
events-none-words = Events show up here as soon as somebody makes one that you may see.
events-mo = Mon
events-tu = Tue
events-we = Wed
events-th = Thu
events-fr = Fri
events-sa = Sat
events-su = Sun
events-in-zone = { $zone } time
events-for-me = For you: { $when }
events-zone-words = Times are shown as in { $zone }.
events-going = Coming
events-maybe = Perhaps
events-waiting = Waiting for a place
events-who-comes = Who comes
events-nobody = Nobody has said that they come yet
events-nobody-words = You could be the first.
events-back = Back to the event
events-answer = Do you come?
events-go = I'm coming
events-may = Perhaps
events-not = I can't
events-wait = Wait for a place
events-i-go = You are coming
events-i-wait = You are on the waiting list
events-i-may = Perhaps
events-cancelled = Cancelled
events-full-words = All places are taken. Who waits moves up when somebody leaves.
events-waiting-words = You get a notice when a place is free for you.
events-more = More times
events-manage = Manage
events-manage-words = Whoever comes is told of a new time, a new place, and when it is cancelled.
events-change = Change
events-change-all = Change the whole series
events-change-one = Change this time
events-change-all-words = Answers stay on the days that stay. What is past is not changed.
events-cancel = Cancel the event
events-cancel-all = Cancel the whole series
events-cancel-one = Cancel this time
events-uncancel = It takes place after all
events-cancel-following = Cancel this and all after it
events-uncancel-following = This and all after it take place after all
events-following = Also all that come after it
events-following-hint = They move by as much, and are at the same place.
events-remove-one = Take this day out
events-invite = Invite
events-invite-people = Whom would you like to come?
events-invite-hint = Handles such as @ann, spaces between. They must be able to see the event.
events-invite-do = Invite
events-invite-whom = Name one to a hundred people.
events-invite-unseen = { $name } cannot see this event, so nobody was invited.
events-download = Calendar file
events-comments = Comments
events-comment = Comment
events-name = What is it?
events-about = About it
events-day = Day
events-time = From
events-end-day = Last day
events-end-day-hint = If it is another one.
events-end-time = To
events-end-time-hint = Left empty: an hour.
events-all-day = Whole days, without a clock
events-zone = Time zone
events-place = Place
events-url = Link, for those who come online
events-people-hint = Handles, when only some people may see it.
events-capacity = Places
events-capacity-hint = Left empty: as many as come. When they are taken, others can wait.
events-repeat = Repeat
events-repeat-never = Once
events-repeat-daily = Daily
events-repeat-weekly = Weekly
events-repeat-monthly = Monthly, on the same day
events-repeat-weekday = Monthly, on the same weekday (such as the third Thursday)
events-repeat-last = Monthly, on the last of its weekday
events-repeat-yearly = Yearly
events-every = Every so many
events-every-hint = 2 with weekly: every second week.
events-week = Weekly on
events-times = Ends after so many times
events-until = or on
events-until-hint = A series has an end; it can be made longer.
events-untitled = Say in a few words what it is.
events-day-wrong = Give a day such as 2026-10-25.
events-far = That is too far off. Choose a time between 1970 and 2200.
events-time-wrong = Give a time such as 09:30.
events-end-before = It ends before it begins.
events-long = An event lasts a month at most. Make it a series, or several.
events-zone-wrong = Choose a time zone, such as Europe/Stockholm.
events-number-wrong = Give a number from 1 to { $max }.
events-url-wrong = Give a whole address that begins with https://
events-repeat-wrong = Choose how it repeats.
events-not-last = The first day is not the last of its weekday in the month.
events-endless = Say how often, or until when.
events-many = That is more than { $max } times. Let it end earlier.
events-none-of-series = There is no such day.
events-last = This is the only day that is left. Delete the event instead.
events-answer-wrong = Say going, maybe or no.
events-is-cancelled = This event is cancelled.
events-is-over = This event is over.
events-feeds = Calendar addresses
events-feeds-words = A calendar program that you give such an address shows your events and keeps up with them. Whoever has the address reads them as you do: keep it to yourself.
events-feed-make = Make an address for my calendar
events-feed-community = Subscribe to this calendar
events-feed-community-hint = A community has a calendar of its own: see its events.
events-feed-made = This is the address. It is shown this once: copy it into your calendar program.
events-feed-mine = My calendar
events-feed-gone = A community that you no longer see
events-places = { $n } places, { $free } free
events-going-count = { $n ->
    [0] Nobody comes yet
    [one] 1 person comes
   *[other] { $n } come
}
events-each-day = { $n ->
    [one] Daily
   *[other] Every { $n } days
}
events-each-week = { $n ->
    [one] Weekly
   *[other] Every { $n } weeks
}
events-each-month = { $n ->
    [one] Monthly
   *[other] Every { $n } months
}
events-each-year = { $n ->
    [one] Yearly
   *[other] Every { $n } years
}
events-month-more = and { $n } more
