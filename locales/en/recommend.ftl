# Recommendations: people one should know.
recommend-people = People you should know
recommend-people-words = One person at a time, with the reason. Nobody is told what you decide here.
recommend-is-off = Nothing is suggested to you.
recommend-nobody = Nobody new right now
recommend-nobody-words = When you join a community or have more contacts, or somebody new comes near, they appear here.
recommend-directory = All people
recommend-refused = People you never want suggested
recommend-again = May be suggested again
recommend-how = How people are suggested
recommend-how-words = From contacts and units that everybody inside may see, and from open communities, tags and answers you share. What you may not see moves nobody.
recommend-off = Suggest nothing to me
recommend-on = Suggest people to me again
recommend-unname = Suggest me to nobody
recommend-name = I may be suggested again
recommend-do-you-know = Do you know { $name }?
recommend-why = Why am I seeing this?
recommend-invite = Invite as a contact
recommend-follow = Follow
recommend-skip = Not now
recommend-never = Never
recommend-contacts = You both know { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
recommend-ways = Short ways lead to them over people you know
recommend-communities = You are both in { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
recommend-tags = You both have { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
}
recommend-answers = { $n ->
    [one] One of you answered the other
   *[other] You answered each other { $n } times
}
recommend-near-meets = You meet in communities, tags or answers
recommend-place = You both work in { $place }
recommend-near-contacts = Close to people you know
recommend-manager = You have the same manager
recommend-unit = You are both in { $unit }
recommend-no-switch = This switch does not exist
recommend-title = Recommended for you
recommend-words = Others every day, from what you do, your tags and your communities. Only you see this page.
recommend-nothing = Nothing to recommend yet
recommend-nothing-words = Like a post, use tags or add contacts, and it appears here.
recommend-liked = { $names }{ $more ->
    [0] {""}
   *[other] {" "}and { $more } more
} liked it
recommend-used = You use #{ $tag }
recommend-given = Others gave you the tag #{ $tag }
recommend-acted = You liked, saved or answered posts with #{ $tag }
recommend-shared = You passed on posts with #{ $tag }
recommend-in = In { $name }, a community of yours
recommend-fresh = It moved lately
recommend-hide = Not interested
recommend-less = Less
recommend-more = More
recommend-less-of = Less of { $name }
recommend-more-of = More of { $name }
recommend-less-reason = Less for this reason
recommend-more-reason = More for this reason
recommend-follow-people = People to follow
recommend-join = Communities to join
recommend-contacts-in = { $n ->
    [one] one of your contacts is in it
   *[other] { $n } of your contacts are in it
}
recommend-tags-on = { $n ->
    [one] bears one of your tags
   *[other] bears { $n } of your tags
}
recommend-tags-too = Tags beside yours
recommend-tag-n = on { $n } posts found for you
recommend-today = From outside your network
recommend-today-off = Show nothing of this on home
recommend-today-on = Show it on home again
recommend-choices = Your choices about recommendations
recommend-choices-words = Nobody else sees them. Everything here can be taken back.
recommend-chosen = What you chose
recommend-undo = Take back
recommend-gone = Something you can no longer see
recommend-way-less = less of it
recommend-way-more = more of it
recommend-way-hide = hidden
recommend-reason-liked = Liked by people near you
recommend-reason-used = Tags you use
recommend-reason-given = Tags others gave you
recommend-reason-acted = Tags of what you liked, saved or answered
recommend-reason-shared = Tags of what you passed on
recommend-reason-community = In a community of yours
recommend-no-choice = This choice does not exist
