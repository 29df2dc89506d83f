/**
 * Nouns that hold somebody's words, thoughts or wishes: lemma, speech act, complements. t that-clause · i to-infinitive · w whether/how-clause · prepositions.
 * They are cues only with such a complement; the source is the possessor, the agent ("by", "from", "among"), or the subject of a light verb ("voiced hope that").
 */
export const NOUNS = `
claim assert! t of
assertion assert! t of
allegation accuse! t of
accusation accuse! t of
charge accuse! t of
statement assert! t about on
announcement declare! t of
declaration declare! t of
remark assert~ t about on
comment assert~ t about on
admission concede! t of
acknowledgement concede! t of
acknowledgment concede! t of
confession concede! t of
assurance commit! t of
promise commit! t i of
pledge commit! t i of
vow commit! t i of
commitment commit~ i to
oath commit~ i
offer offer! i of
proposal propose! t i for
plan commit~ i for
intention commit~ i of
decision commit~ i t
desire hope~ i for t
wish hope~ i t for
hope hope~ t i for of
expectation predict~ t of for
prediction predict! t of about
forecast predict! t of
belief assert~ t in
view assert~ t of on about
opinion assert~ t of on about
conviction assert~ t
conclusion assert~ t
contention assert! t
argument assert! t for against about
suggestion propose! t of
insinuation assert! t
recommendation propose! t i for
demand demand! t i for
request demand! t i for
call demand! i for on
appeal demand! i for to
plea demand! i for
order stipulate! t i
threat threaten! t i of
warning warn! t of about against to
fear warn~ t of about for
worry warn~ t about over
concern warn~ t about over
doubt deny~ t about over on
suspicion accuse~ t of about
denial deny! t of
refusal refuse! i of
rejection refuse~ of
opposition refuse~ to
objection refuse~ to t
support endorse~ for of
endorsement endorse~ of
backing endorse~ for of
approval endorse~ of
praise endorse~ for of
criticism condemn~ of about t
condemnation condemn~ of
denunciation condemn~ of
complaint condemn~ t about of against
attack condemn~
question ask~ about of w over as
testimony assert! t about
case assert~ t
point assert~ t
observation assert~ t
revelation assert~ t about of
disclosure assert~ t of about
rumor assert~ t about of
rumour assert~ t about of
speculation predict~ t about over
notion assert~ t of
idea assert~ t
assumption assert~ t
understanding assert~ t
impression assert~ t
perception assert~ t of
feeling assert~ t
confidence assert~ t in
optimism hope~ t about
frustration condemn~ t with over at about
anger condemn~ t over about at
outrage condemn~ over at about
regret concede~ t for over
willingness offer~ i
readiness offer~ i
unwillingness refuse~ i
reluctance refuse~ i
eagerness hope~ i
determination commit~ i
insistence assert! t on
message assert~ t of about
advice propose~ t i on about
description assert! of
characterization assert! of
characterisation assert! of
portrayal assert~ of
assessment assert~ t of
estimate assert~ t of
explanation justify~ t of for
finding assert~ t
ruling declare~ t
defense justify~ of
defence justify~ of
account assert~ of
`

/** Verbs that lend a speech noun its subject: "voiced hope that", "issued a warning against". */
export const LIGHT_VERBS = new Set([
  "express",
  "voice",
  "raise",
  "make",
  "issue",
  "give",
  "have",
  "deliver",
  "release",
  "launch",
  "reiterate",
  "repeat",
  "renew",
  "send",
  "announce",
  "offer",
  "share",
  "hold",
  "reject",
  "deny",
  "dismiss",
  "face",
  "draw",
  "lodge",
  "file",
  "level",
  "put",
  "hear",
  "air",
  "repeat",
  "echo",
  "extend",
  "convey",
  "signal",
  "show",
  "throw",
  "declare",
  "state",
  "maintain",
  "retract",
  "withdraw",
  "drop",
  "cast",
  "take",
  "receive",
  "get",
  "pose",
  "field",
  "lead",
  "answer",
  "spark",
  "prompt",
  "fuel",
])
