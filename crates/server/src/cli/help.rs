//! What stands under the flags in `--help`: what goes in, what comes of it, whether the server may run, an example.

pub(super) const LONG: &str = "\
Folkmoot: a social intranet for organisations, in one program.

Started with nothing it keeps everything in one directory (./var unless --data-dir says
otherwise): the database, uploads, the search index.";

pub(super) const FIRST_STEPS: &str = "\
First steps:
  folkmoot demo                          look around in a made-up organisation
  folkmoot serve --data-dir /srv/moot    start your own; it prints how to become its administrator
  folkmoot import people staff.csv       bring in your people (CSV, LDIF or vCard)
  folkmoot backup moot.tar.zst           copy everything into one file while the server runs

A data directory is one site, real or made up; every command takes it as --data-dir /srv/moot.
Settings come from a file (--config, or folkmoot.toml here), then the environment
(FOLKMOOT_LISTEN=…), then flags; later ones win. `folkmoot config print` shows them all with their
meaning. `folkmoot help COMMAND` and `--help` say more, `-h` less.

Exit codes: 0 done, 1 failed, 2 not understood (a flag, a setting), 3 refused: it would do harm.";

pub(super) const SERVE: &str = "\
The first start makes the site and prints a link for its first administrator (also in
DATA_DIR/setup-token, for 30 minutes). The server speaks plain HTTP: put a reverse proxy with TLS
before it and set --public-url https://moot.example.org. Ctrl-C or SIGTERM ends it in order:
requests under way may finish. One server works in a data directory; a second is refused.

  folkmoot serve --data-dir /srv/moot --listen 127.0.0.1:8080 --public-url https://moot.example.org
  folkmoot serve --database postgres://moot@db.example.org/moot";

pub(super) const DEMO: &str = "\
Makes a demonstration the first time, fills it, and prints a sign-in link for each of a few
people. It keeps in ./var/demo, or in the directory that --data-dir names. What is done in it
stays there; --fresh begins anew. It is served to this machine only, and a directory with a real
site in it is refused.

  folkmoot demo
  folkmoot demo --fresh --listen 127.0.0.1:9000
  folkmoot login-link ann --data-dir ./var/demo    one more link, from another terminal";

pub(super) const IMPORT: &str = "\
Both can be run again with a newer file: what is here already is recognised and brought up to
date, nothing comes twice.

  folkmoot import people staff.csv --dry-run
  folkmoot import stackexchange dumps/devops.stackexchange.com";

pub(super) const PEOPLE: &str = "\
CSV: the first line names the columns, in any order and many spellings; one that is not known is
told and passed over. Commas, semicolons, tabs or bars; UTF-8, UTF-16 or Windows-1252.
  id         stays the same for ever, such as an employee number: people are recognised by it next
             time, and without it by mail
  name       or first name and last name; needed, as is one of id, mail, username
  manager    id, mail or username of another line or of somebody who is here; not a name
  type       employee (when empty), contractor, guest (sees only what is shared with them), alumni,
             service (also: bot, robot)
  languages, tags     several in one field, separated by semicolons
  mail, username, title, department, place, country, phone, mobile, timezone, about

  id,name,mail,title,department,place,country,manager,type
  17,Ann Berg,ann@example.org,Engineer,Harbour,Oslo,NO,4,employee
  4,Ben Okonkwo,ben@example.org,Head of harbours,Harbour,Halifax,CA,,

LDIF: entries as `ldapsearch` or a directory exports them (employeeNumber, cn, mail, title,
department, l, co, manager, jpegPhoto …); the manager is the other entry's dn. vCard: cards as
address books export them (UID, FN, EMAIL, TITLE, ORG, PHOTO …).

Problems are told line by line. An error: nothing is taken, exit code 1. A warning (a type or a
manager nobody knows): that field is left out and the exit code stays 0; a script finds it under
\"problems\" of --json. People are written some hundred at a time, so that others go on working;
what was broken off goes on when it is run again. Running it again updates. Who is missing in a
newer file stays as is; with --deactivate-missing they can no longer sign in, except
administrators and whoever no import brought. The server may run meanwhile.

  folkmoot import people staff.csv --dry-run
  folkmoot import people staff.ldif --deactivate-missing";

pub(super) const STACKEXCHANGE: &str = "\
DIR is one unpacked archive of a public data dump. Read are Posts.xml (needed), Users.xml,
Comments.xml, Votes.xml, PostLinks.xml and Badges.xml; other files are not. A row looks like
  <row Id=\"10\" PostTypeId=\"1\" CreationDate=\"2018-02-01T10:00:00.000\" OwnerUserId=\"1\"
       Title=\"…\" Body=\"…\" Tags=\"|a|b|\" />

Authors, dates and licence lines are kept, and nobody is told: it is history. A row that cannot be
taken is named with its line and passed over. A file that ends too early, or of which nothing can
be taken, gives exit code 1; what stood before is here. It can be stopped and run again at any
time: what is here already is not taken twice. The server may run meanwhile.

  folkmoot import stackexchange dumps/devops.stackexchange.com
  folkmoot import stackexchange dumps/cooking --site cooking.stackexchange.com --community";

pub(super) const GENERATE: &str = "\
The same seed makes the same organisation. It is made as a demonstration, in ./var/demo or in the
directory that --data-dir names, and never becomes a real site. The directory must hold nothing
yet, so no server can run on it.

  folkmoot generate --people 1000 --items 5000 --data-dir small
  folkmoot generate --data-dir big --people 400000 --items 2000000 --seed 7
  folkmoot demo --data-dir big";

pub(super) const EVAL: &str = "\
Fills a site of its own in a temporary directory, asks it as a browser would, and prints how good
the answers are beside those of a plain method. Nothing of yours is read or changed, and the same
program on the same data prints the same figures (only the times differ).

  folkmoot eval search
  folkmoot eval search --data dumps --json";

pub(super) const EVAL_ANSWERERS: &str = "\
Brings a Stack Exchange site in step by step, in the order of time, and asks the product at the
moment of each of the newest fifth of its questions who will answer: nothing that was written later
stands in the house by then. DIR has a Posts.xml (and a Comments.xml, if there is one). Printed
are MRR, Hit@5 and R@10 beside plain methods, the same for the tail (without the three who answer
most) and how much falls on the busiest 1 %.

  folkmoot eval answerers dumps/se-beer
  folkmoot eval answerers dumps/se-devops --json";

pub(super) const EVAL_SEARCH: &str = "\
Asks the search page some 150 graded queries (typing errors, diacritics, four languages, Chinese
and Japanese, operators, names, whole sentences) over the sample company, and prints nDCG@10
beside plain BM25 over the same texts: 1 is everything good in the best order, 0 is nothing good
among the first ten. With --data the queries over Stack Exchange sites are asked as well; DIR
holds one directory each, any of se-quantum, se-devops, se-beer, with a Posts.xml in it. Reading
them takes a minute or two.

--short lists each query that could have been answered better, the worst first: what is good, what
the product found, what plain BM25 found. --json has all of that.

  folkmoot eval search --data dumps
  folkmoot eval search --short
  folkmoot eval search --json | jq .all.product";

pub(super) const REINDEX: &str = "\
The index is made from the database and can be thrown away at any time. Needed only when it is
damaged: the server keeps it up to date, and builds it when it is not there. Stop the server
first; while one runs, this is refused.

  folkmoot reindex --data-dir /srv/moot";

pub(super) const BACKUP: &str = "\
The file holds the database as of one moment, every upload, and a list with the SHA-256 of each
part. It is written under another name and renamed when whole; a file that is there already is
never written over. The server may run meanwhile. For PostgreSQL use pg_dump, and copy the uploads
with your object store's tools.

  folkmoot backup --data-dir /srv/moot /backups/moot-$(date +%F).tar.zst";

pub(super) const RESTORE: &str = "\
FILE is what `folkmoot backup` wrote, by this version or an older one. Everything is unpacked
beside its place and compared with the list first; nothing is in place unless all of it is right.
The data directory must be empty or not there, so no server can run on it.

  folkmoot restore /backups/moot-2026-11-22.tar.zst --data-dir /srv/moot-again";

pub(super) const VERIFY: &str = "\
Checks the database, reads every upload again, looks for missing ones, and counts what is counted.
Changes nothing, and the server may run meanwhile. Exit code 1 when something is wrong.

  folkmoot verify --data-dir /srv/moot
  folkmoot verify --data-dir /srv/moot --json";

pub(super) const MIGRATE: &str = "\
Prints what it applied. There is no way back except a backup made before. Stop a server of an
older version first; with several servers on PostgreSQL run it once, and start the new version
then.

  folkmoot migrate --data-dir /srv/moot";

pub(super) const CONFIG: &str = "\
`config print` shows what a server started like this would use: every setting with its meaning,
its value and where it comes from. Secrets are hidden. What it prints is a settings file. The
server may run; it reads its settings once, when it starts.

  folkmoot config print > folkmoot.toml
  folkmoot config print --json";

pub(super) const LOGIN_LINK: &str = "\
For somebody who is locked out. The link opens once, within 15 minutes. The server may run: the
link then has the address it is reached at; otherwise it has --public-url or --listen.

  folkmoot login-link ann --data-dir /srv/moot
  folkmoot login-link ann@example.org --data-dir /srv/moot";

pub(super) const EVAL_ASKED: &str = "\
Asks for questions like a question at the moment it was made, of what there was then, and looks
whether those come first that it was later found to repeat or to lead on from. DIR is one dump of
Stack Exchange (Posts.xml; PostLinks.xml says what points to what, else the links in its texts do),
or holds stackExchange-FAQ.xml: questions with their answers, and needs in other words. Prints
nDCG@10 (and MAP) beside BM25 over titles, whole texts, and answers.

  folkmoot eval asked dumps/se-quantum
  folkmoot eval asked stackfaq --json";

pub(super) const EVAL_ALIVE: &str = "\
Orders the living threads of a dump of Stack Exchange (DIR with Posts.xml, Comments.xml, Votes.xml)
every second day by the formula of the page *hot*, and looks where things happen in the three days
that follow (nDCG@10; worth of a thread: its answers, comments and likes). Beside it: newest, last
activity, the formulas of Hacker News and Reddit, and last activity plus newest.

  folkmoot eval alive dumps/se-quantum
  folkmoot eval alive dumps/se-quantum --json";

pub(super) const EVAL_TIES: &str = "\
Hides a part of the ties among people and asks whom each of them should know: where moments are
known, the pairs that meet first after seven tenths of the messages, else one of ten ties (one of
five among few), several times over. DIR has email-Eu-core.txt with departments, the temporal list
of the same house, or advice.csv, cowork.csv and people.csv. Prints R@10, MRR and AUC beside
common neighbours, Adamic-Adar and resource allocation, and what the graph takes of memory.

  folkmoot eval ties email-eu-core
  folkmoot eval ties lazega-law --json";

pub(super) const EVAL_IDEAS: &str = "\
Reads who agreed with which statement (votes.csv of one conversation, or folders of such, in DIR)
and keeps 5, 10 and 20 votes for each statement in the mean: drawn at random, or as people come and
each is shown what the product would show them. Prints how near the order comes to that of all votes
(Kendall's tau-b) beside up minus down, raw share, Wilson, Laplace and popularity. Several seeds.

  folkmoot eval ideas polis
  folkmoot eval ideas polis/brexit-consensus --json";

pub(super) const EVAL_THEMES: &str = "\
Looks for themes in the texts in DIR (proposals.json with theme and sub-theme, packed or not, or
train.csv and test.csv with text and category), told only how many topics there are. Prints how much
the themes tell of the topics (NMI) beside k-means on TF-IDF and on its first hundred directions,
what becomes of themes when the last fifth of the texts arrives later, and the largest by name.

  folkmoot eval themes metadecidim
  folkmoot eval themes banking77 --json";

pub(super) const EVAL_TAGS: &str = "\
Offers tags for each of the newest fifth of the questions in DIR (a dump of Stack Exchange with
Posts.xml), as the composer would have at that moment, and looks how many of those that were
chosen are among the first five (R@5; only tags that two others had before). Beside it: the most
used, those named in the text, those of the nearest texts, and a linear model of words.

  folkmoot eval tags dumps/se-devops
  folkmoot eval tags dumps/se-beer --json";
