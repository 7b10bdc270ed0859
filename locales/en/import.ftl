# What is wrong with a file of people, line by line; also said on the command line. No capital at the beginning: what kind
# of problem it is stands before it.
import-about-long = the text about the person is very long; the first { $max } characters were kept
import-admin-stays = { $name } (@{ $handle }) is not in the file but is an administrator, and stays active
import-attributes = attributes that were not taken: { $names }
import-base64 = the base64 value of { $name } is broken; the file may be cut off
import-card-cut = the file is cut off: this card has no END:VCARD
import-card-open = this card has no END:VCARD before the next begins on line { $next }
import-card-unread = this card cannot be read
import-changes = { $n ->
    [one] { $n } change record was passed over
   *[other] { $n } change records were passed over (first here)
  }; export the entries themselves
import-column-again = the column “{ $column }” stands for something that an earlier column gives already; it was passed over
import-column-unknown = the column “{ $column }” is not known and was passed over
import-entry-dn = an entry must begin with “dn:”
import-entry-joined = a new entry begins without an empty line before it
import-entry-not-dn = an entry must begin with “dn:”, not “{ $name }:”
import-fields = this row has { $n } fields, the first line { $of }; check for a missing quotation mark
import-file-empty = the file is empty
import-file-large = the file is larger than { $gb } GB; split it
import-file-none = this is not a file
import-file-unread = the file cannot be read: { $why }
import-groups = { $n ->
    [one] { $n } card is a group or a place, not a person, and was passed over
   *[other] { $n } cards are groups or places, not people, and were passed over (first here)
  }
import-handle-taken = the user name { $wish } is taken; { $name } is @{ $handle } here
import-line-odd = this line is neither “name: value” nor a continuation
import-mail-of-another = the mail address of { $name } belongs to { $other } (@{ $handle }) here
import-mail-of-another-id = the mail address of { $name } belongs to { $other } (@{ $handle }) here, who has the id { $id }: correct one of the two
import-mail-wrong = “{ $mail }” is not a mail address; it was left out
import-manager-unknown = the manager “{ $manager }” of { $name } is not in the file and not known; it was left empty
import-managers = there is more than one manager; the first was taken
import-more = and { $n } more
import-name-missing = the name is missing{ $left ->
    [yes] ; the entry was left out
   *[no] {""}
  }
import-no-headings = the first line must name the columns, for example: id, name, email, title, department, manager
import-no-id-column = there is no id column: people are known by mail address or user name, and who changes it will appear twice
import-no-key-column = there is no column with an id or a mail address
import-no-name-column = there is no column with the name (name, or first name and last name)
import-no-people = { $n ->
    [one] { $n } entry of class “{ $class }” is not a person and was passed over
   *[other] { $n } entries of class “{ $class }” are not people and were passed over (first here)
  }
import-nobody = there are no people in this file
import-not-utf8 = the file is not UTF-8; it was read as Western European (Windows-1252): check the accents
import-outside = text outside of a card was passed over
import-own-manager = { $name } is named as their own manager; the manager was left empty
import-photo-address = the photo is only an address on the web; it was not fetched
import-photo-bad = the photo of { $name } is not a picture that can be read; it was left out
import-photo-large = the photo is larger than { $mb } MB; it was left out
import-pointer = { $name } points to another file or address; it was not fetched
import-quotation = a quotation mark is not closed somewhere; check that no rows ran together
import-ring = these { $n } people are each other’s managers in a ring: lines { $lines }
import-ring-here = with the people who are here already this makes a ring of managers: { $names }
import-row-unread = the row cannot be read: { $why }
import-rows = there are more than { $max } rows; split the file
import-same = this and line { $first } are the same person here ({ $name })
import-twice = { $way ->
    [mail] the mail address
    [dn] the distinguished name
    [handle] the user name
   *[id] the id
  } “{ $key }” stands on line { $line } already ({ $name })
import-type-unknown = the type “{ $type }” is not known; employee was taken
import-unknowable = there is no id and no mail address to recognise this person by next time{ $left ->
    [yes] ; the entry was left out
   *[no] {""}
  }
import-utf16-broken = the text is not valid UTF-16 here; the file may be cut off
