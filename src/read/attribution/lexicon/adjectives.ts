/** Adjectives after "be", "remain", "seem", "feel" that tell what somebody thinks or means to do: lemma, speech act, frames (see verbs.ts). */
export const ADJECTIVES = `
confident assert~ t of about in
certain assert~ t of about
sure assert~ t of about
convinced assert~ t of
persuaded assert~ t of
hopeful hope~ t of about
optimistic hope~ t about
pessimistic predict~ t about
worried warn~ t about
concerned warn~ t about
afraid warn~ t of i
fearful warn~ t of
alarmed warn~ t by
wary warn~ of about
skeptical deny~ of about t
sceptical deny~ of about t
doubtful deny~ t of about
suspicious accuse~ of
unsure ask~ w of about
uncertain ask~ w of about
aware assert~ t of
unaware assert~ t of
mindful assert~ t of
adamant assert~ t about
emphatic assert~ t about
clear assert~ t about
critical condemn~ of
supportive endorse~ of
dismissive deny~ of
proud endorse~ t of
happy endorse~ t with about
glad endorse~ t i
pleased endorse~ t with
grateful endorse~ t for
thankful endorse~ t for
disappointed condemn~ t by in with
angry condemn~ t about at
furious condemn~ t about at
outraged condemn~ t by at
frustrated condemn~ t by with
unhappy condemn~ t with about
upset condemn~ t about
surprised assert~ t by
shocked condemn~ t by
saddened condemn~ t by
horrified condemn~ t by
willing offer~ i
unwilling refuse~ i
ready offer~ i
prepared offer~ i
eager hope~ i for
keen hope~ i on
anxious hope~ i
reluctant refuse~ i
loath refuse~ i
loth refuse~ i
hesitant refuse~ i
inclined hope~ i
determined commit~ i t
committed commit~ to
intent commit~ on
bent commit~ on
opposed refuse~ to
sympathetic endorse~ to
interested hope~ in
desperate hope~ i for
guilty concede~ of
resigned concede~ to
`
