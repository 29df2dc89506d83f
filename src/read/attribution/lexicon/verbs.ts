// Data table
/**
 * Verbs that attribute words, thoughts, wishes or stances to somebody, one a line: lemma (a particle after "_"), speech act, frames.
 *
 * Frames: t that-clause or bare clause · w whether/what/how-clause · q direct quotation · i to-infinitive with the subject as its actor ·
 * o object + to-infinitive · n noun phrase as content · a object + predicate ("called it a trap") · g gerund ·
 * v object that is spoken to + clause ("told them that") · x somebody is expected to (passive raising) · "of", "for" …: preposition that introduces the content ·
 * "n+of": object, then preposition, both content ("accused them of").
 * "!" marks a strong verb of saying: read also inside what somebody else says. "~" marks thought, wish or stance: outer level only.
 */
export const VERBS = `
say assert! t w q of x
tell assert! v w q o about of t
add assert! t q
report assert! t q n x
note assert! t q n
state assert! t q n
announce declare! t q n i
declare declare! t q n a
proclaim declare! t q n a
pronounce declare! a
claim assert! t i q n
assert assert! t q n
maintain assert! t q
argue assert! t q for against
contend assert! t q
insist assert! t q on upon
stress assert! t q n
emphasize assert! t q n
emphasise assert! t q n
underline assert! t n
underscore assert! t n
reiterate assert! t q n
restate assert! t n
repeat assert! t q n
explain assert! t w q n
clarify assert! t w n
point_out assert! t q n
point assert~ to
remark assert! t q on
comment assert! q on
observe assert! t q
mention assert! t n
indicate assert! t n w
suggest assert! t q n
imply assert! t n
hint assert! t at
signal assert! t n
reveal assert! t w n
disclose assert! t w n
divulge assert! t w n
confirm assert! t q n w
reaffirm assert! t n
affirm assert! t q n
corroborate assert! t n
acknowledge concede! t q n
admit concede! t q n to g
concede concede! t q n
confess concede! t to q
recognize concede~ t n
recognise concede~ t n
recall assert! t q n
recount assert! t q n w
relate assert! t q
describe assert! a n w
depict assert~ a
portray assert~ a
characterize assert! a
characterise assert! a
label assert! a
dub assert! a
brand assert! a
term assert! a
name declare~ n a
nickname assert~ a
write assert! t q about of
tweet assert! t q n about
retweet assert~ n
post assert! q t
blog assert! q t about
email assert! q t
text assert~ q t
reply assert! t q
respond assert! t q by with
answer assert! t q
retort assert! t q
counter assert! t q
shoot_back assert! q
fire_back assert! q
rejoin assert! q
ask ask! w q o for about v t
inquire ask! w q about
wonder ask! w q
query ask! w q n
question ask! w q n
joke assert! t q about
quip assert! t q
muse assert! t q about
opine assert! t q
elaborate assert! q on
aver assert! t q
avow assert! t q
allege accuse! t q n
testify assert! t q about to
attest assert! t to
swear commit! t i q
vouch assert~ for
shout assert! t q
boom assert! q
bark assert! q
roar assert! q
holler assert! q
growl assert! q
murmur assert! q t
stammer assert! q
gasp assert~ q
yell assert! t q
scream assert! q t
cry assert! q
cry_out assert! q
chant assert! q n
exclaim assert! q t
whisper assert! q t
mutter assert! q t
interject assert! q t
interrupt assert~ q
chime_in assert! q
pipe_up assert! q
continue assert~ q
conclude assert! t q n
go_on assert~ q
begin assert~ q
recite assert~ n q
declaim assert~ q
intone assert! q
sigh assert~ q
laugh assert~ q
snap assert! q
preach assert~ t n
quote assert! n
cite assert! n
paraphrase assert~ n
refer assert~ to
allude assert~ to
reference assert~ n
speak assert~ of about on
talk assert~ about of
discuss assert~ n w
detail assert~ n w
outline assert~ n w
lay_out assert~ n w
set_out assert~ n
spell_out assert~ n w
sum_up assert! q n
list assert~ n
enumerate assert~ n
highlight assert~ n t w
showcase assert~ n
tout assert~ n a
trumpet assert~ n
boast assert! t q of about
brag assert! t q about of
lament condemn! t q n
complain condemn! t q about of
bemoan condemn! t q n
gripe condemn! t q about
grumble condemn! t q about
decry condemn! n a
deplore condemn! n t
regret condemn~ n t
rue condemn~ n
apologize concede~ for
apologise concede~ for
warn warn! t q of about against o v
caution warn! t q about against o v
alert warn! n t v
remind assert! v t q of
inform assert! v of about t
notify assert! v of t
brief assert~ on about
advise propose! t o n against v q
counsel propose! o n against
assure commit! v t of q
reassure commit! v t q
convince assert~ v o t
persuade assert~ v o t
threaten threaten! i t q n
vow commit! i t q n
pledge commit! i t q n
promise commit! i t q n v
guarantee commit! t n
undertake commit! i t
commit commit~ to
agree commit! t i to on with q
consent commit! to i
accept commit~ n t
offer offer! i n q
volunteer offer! i q
propose propose! t i n q g
recommend propose! t n g
suggest propose! g
float propose~ n
advocate propose~ n for g
champion endorse~ n
espouse endorse~ n
push demand~ for o
press demand~ for o
lobby demand~ for o
campaign demand~ for against
argue demand~ for
urge demand! o n t q
exhort demand! o q
implore demand! o q
beseech demand! o q
beg demand! o for q
plead demand! for with q
appeal demand! for to o
call demand! for on a q upon
call_out condemn~ n
call_upon demand! o n
demand demand! t i n q
insist demand! on
request demand! t n o
require stipulate~ t o
oblige stipulate~ o
order stipulate! o n t
command stipulate! o t
instruct stipulate! o t v
direct stipulate~ o
mandate stipulate~ t n
decree stipulate! t n
stipulate stipulate! t n
specify stipulate! t w n
rule declare~ t against
forbid stipulate~ o n
authorize endorse~ n o
authorise endorse~ n o
invite offer~ n o
ask demand~ o for
encourage propose~ o n g
challenge demand~ o n
dare demand~ o
accuse accuse! n+of
charge accuse! t q n+with
blame accuse! n+for n+on
fault accuse! n+for n
suspect accuse~ t o n+of
denounce condemn! n a
condemn condemn! n a
criticize condemn! n a
criticise condemn! n a
censure condemn! n
slam condemn! n a
blast condemn! n a
bash condemn~ n
lambaste condemn! n a
lambast condemn! n a
assail condemn! n a
deride condemn! n a
mock condemn~ n a
ridicule condemn~ n a
chide condemn~ n
rebuke condemn! n
scold condemn~ n
berate condemn~ n
castigate condemn! n
excoriate condemn! n
disparage condemn~ n
rip condemn~ n
pan condemn~ n
skewer condemn~ n
savage condemn~ n
insult condemn~ n
attack condemn~ q
lash_out condemn! at against q
rail condemn~ against
rant condemn~ about against
protest condemn~ t n against
object condemn~ to t q
balk refuse~ at
dismiss deny! n a
reject deny! n a
rebuff refuse~ n
deny deny! t n g
refute deny! n
rebut deny! n
dispute deny! n t w
contradict deny~ n
contest deny~ n
discount deny~ n
downplay deny~ n
play_down deny~ n
disavow deny~ n
repudiate deny! n
renounce deny~ n
disown deny~ n
debunk deny~ n
doubt deny~ t w n
challenge deny~ n
refuse refuse! i n
decline refuse! i n q
rule_out refuse! n g
oppose refuse~ n g
resist refuse~ n g
veto refuse~ n
disagree deny~ with t
support endorse~ n g
back endorse~ n
favor endorse~ n g
favour endorse~ n g
endorse endorse~ n a
approve endorse~ of n
second endorse~ n
echo endorse~ n q
embrace endorse~ n
hail endorse! n a
praise endorse! n a
applaud endorse! n
commend endorse! n
laud endorse! n a
salute endorse~ n
welcome endorse! n
celebrate endorse~ n
thank endorse~ n
congratulate endorse~ n
credit endorse~ n a
cheer endorse~ n
admire endorse~ n
defend justify~ n a
justify justify! n a
excuse justify~ n
rationalize justify~ n
blame justify~ n
side endorse~ with
hope hope~ t i for q
wish hope~ t i for
want hope~ i o n
desire hope~ i n
long hope~ i for
yearn hope~ i for
crave hope~ n
prefer hope~ i n t
like hope~ i g
love hope~ g
hate hope~ g
expect predict~ t i n o x
anticipate predict~ t n
predict predict! t q n w
forecast predict! t n
foresee predict~ t n
project predict~ t n o
envision predict~ n t
envisage predict~ n t
estimate assert~ t n x
calculate assert~ t n
reckon assert~ t q
speculate predict~ t about q
believe assert~ t in x n
think assert~ t q about of w x
feel assert~ t
consider assert~ a g w n x
regard assert~ a
view assert~ a n
see assert~ t a w
perceive assert~ a t n
deem assert~ a x
judge assert~ a t w
rate assert~ a
fear warn~ t n for
worry warn~ t q about
dread warn~ n t
mistrust deny~ n
distrust deny~ n
assume assert~ t
presume assert~ t x
suppose assert~ t x
guess assert~ t
figure assert~ t
imagine assert~ t n w
conceive assert~ of
know assert~ t w
realize assert~ t w n
realise assert~ t w n
understand assert~ t w n
appreciate assert~ t n w
grasp assert~ t
remember assert~ t n w q g
forget assert~ t
learn assert~ t of about w
discover assert~ t w n
find assert~ t a
find_out assert~ t w
figure_out assert~ w
determine assert~ t w n
ascertain assert~ t w
establish assert~ t
decide commit~ i t w on against
resolve commit~ i t
determine commit~ i
choose commit~ i
opt commit~ i for
elect commit~ i
plan commit~ i on
intend commit~ i
aim commit~ i
mean commit~ i
seek demand~ i
hear assert~ t about of
notice assert~ t w n
sense assert~ t n
read assert~ q t
show assert~ t w n
demonstrate assert~ t w n
illustrate assert~ t w n
document assert~ t n w
conclude assert~ t
mean assert~ t
stand_by endorse~ n
back_down concede~ on
pay_tribute endorse~ to
weigh_in assert~ on q
speak_out condemn~ against about
come_out endorse~ for against
take_issue condemn~ with
make_clear assert! t w
vote endorse~ for against
disapprove condemn~ of
sympathize endorse~ with
dream hope~ of about
worry_about warn~ n
push_back deny~ against on
complain condemn! to
attribute assert~ n+to
liken assert~ n+to
compare assert~ n+to n+with
contrast assert~ n+with
link accuse~ n+to
urge_on demand~ n
advertise assert~ n
broadcast assert~ t
insinuate assert! t
theorize assert~ t
posit assert~ t
postulate assert~ t
hypothesize assert~ t
surmise assert~ t
deduce assert~ t
infer assert~ t
rejoice endorse~ t
marvel assert~ t at q
vent condemn~ q about
fume condemn! q t
rage condemn~ q
thunder assert! q t
bristle condemn~ at
crow assert~ q t
gloat assert~ q t
gush assert~ q t
enthuse assert~ q t
implore demand! q
advocate propose~ t
ban stipulate~ g n+from
bar stipulate~ n+from
prohibit stipulate~ n g n+from
call_off declare~ n
`
