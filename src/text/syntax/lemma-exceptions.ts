// Irregular forms. Own compilation from general knowledge of English grammar.

/** Verb forms, "dictionary form: other forms". */
const VERBS = `be: am is are was were been being 'm 're; have: has had having 've; do: does did done; say: said; go: went gone goes;
get: got gotten; make: made; know: knew known; think: thought; take: took taken; see: saw seen; come: came; give: gave given; find: found;
tell: told; become: became; show: shown; leave: left; feel: felt; bring: brought; begin: began begun; keep: kept; hold: held; write: wrote written;
stand: stood; hear: heard; mean: meant; meet: met; run: ran; pay: paid; sit: sat; speak: spoke spoken; lie: lying lay lain; lead: led;
grow: grew grown; lose: lost; fall: fell fallen; send: sent; build: built; understand: understood; draw: drew drawn; break: broke broken;
spend: spent; rise: rose risen; drive: drove driven; buy: bought; wear: wore worn; choose: chose chosen; seek: sought; throw: threw thrown;
catch: caught; deal: dealt; win: won; forget: forgot forgotten; fight: fought; teach: taught; eat: ate eaten; sing: sang sung;
strike: struck stricken; hang: hung; shake: shook shaken; ride: rode ridden; feed: fed; shoot: shot; drink: drank drunk; hit: hitting;
arise: arose arisen; fly: flew flown; sleep: slept; flee: fled fleeing; sell: sold; withdraw: withdrew withdrawn; undergo: underwent undergone;
overcome: overcame; undertake: undertook undertaken; swear: swore sworn; steal: stole stolen; forbid: forbade forbidden; freeze: froze frozen;
hide: hid hidden; bear: bore borne born; beat: beaten; bite: bit bitten; bleed: bled; blow: blew blown; breed: bred; burn: burnt; cling: clung;
creep: crept; dig: dug; dream: dreamt; fling: flung; forgive: forgave forgiven; grind: ground; kneel: knelt; lay: laid; lean: leant;
leap: leapt; learn: learnt; lend: lent; light: lit; mistake: mistook mistaken; overthrow: overthrew overthrown; prove: proven; ring: rang rung;
shine: shone; shrink: shrank shrunk; sink: sank sunk; slay: slew slain; slide: slid; spell: spelt; spin: spun; spring: sprang sprung;
stick: stuck; sting: stung; sweep: swept; swim: swam swum; swing: swung; tear: tore torn; wake: woke woken; weave: wove woven; weep: wept;
wind: wound; bind: bound; bend: bent; foresee: foresaw foreseen; foretell: foretold; withhold: withheld; withstand: withstood; uphold: upheld;
mislead: misled; misunderstand: misunderstood; rebuild: rebuilt; retake: retook retaken; rewrite: rewrote rewritten; oversee: oversaw overseen;
overrun: overran; override: overrode overridden; resend: resent; repay: repaid; partake: partook; outgrow: outgrew; stride: strode; strive: strove striven;
tread: trod trodden; mow: mown; sew: sewn; sow: sown; swell: swollen; thrust: thrusting; die: dying died dies; tie: tying tied ties; vie: vying vied vies;
agree: agreed agreeing; free: freed freeing; decree: decreed decreeing; guarantee: guaranteed guaranteeing; see: seeing; quit: quitting; panic: panicked panicking;
will: wo 'll; shall: sha; can: ca; would: would; may: might; pre-empt: pre-empted; can: can; focus: focused focusing focuses; bus: bused;
target: targeted targeting; visit: visited visiting; use: used using; cease: ceased ceasing; raise: raised raising; accuse: accused accusing;
bias: biased; canvas: canvased; discredit: discredited discrediting; pretend: pretended; besiege: besieged besieging; age: aged ageing aging; dye: dyed dyeing;
read: read; put: putting; set: setting; let: letting; cut: cutting; shut: shutting; bet: betting; rid: ridding; split: splitting; spread: spreading; shed: shedding;
lie: lied lies; murder: murdered murdering; order: ordered ordering; offer: offered offering; consider: considered considering; refer: referred referring;
confer: conferred conferring; deter: deterred deterring; transfer: transferred transferring; prefer: preferred preferring; suffer: suffered suffering; defer: deferred;
occur: occurred occurring; compel: compelled compelling; expel: expelled expelling; propel: propelled; cancel: cancelled canceled cancelling; travel: travelled travelling;
signal: signalled signalling; label: labelled labelling; model: modelled; level: levelled levelling; shell: shelled shelling; kill: killed; control: controlled controlling;
commit: committed committing; admit: admitted admitting; permit: permitted permitting; submit: submitted submitting; omit: omitted; equip: equipped; ship: shipped;
echo: echoed echoing echoes; veto: vetoed vetoing vetoes; develop: developed developing; shoe: shod; refute: refuted; execute: executed executing; dispute: disputed disputing`

/** Noun plurals. */
const NOUNS = `man: men; woman: women; child: children; foot: feet; tooth: teeth; goose: geese; mouse: mice; ox: oxen; life: lives; wife: wives; knife: knives;
leaf: leaves; loaf: loaves; half: halves; shelf: shelves; thief: thieves; wolf: wolves; self: selves; calf: calves; elf: elves; crisis: crises; analysis: analyses;
basis: bases; thesis: theses; hypothesis: hypotheses; oasis: oases; axis: axes; criterion: criteria; phenomenon: phenomena; medium: media; datum: data; bus: buses;
gas: gases; lens: lenses; virus: viruses; status: statuses; campus: campuses; bonus: bonuses; census: censuses; series: series; species: species; headquarters: headquarters;
means: means; shoe: shoes; movie: movies; cookie: cookies; zombie: zombies; rookie: rookies; tie: ties; lie: lies; die: dies; pie: pies; axe: axes; cache: caches;
ache: aches; headache: headaches; niche: niches; avalanche: avalanches; house: houses; cause: causes; horse: horses; case: cases; base: bases; phase: phases; excuse: excuses;
nurse: nurses; course: courses; purpose: purposes; response: responses; expense: expenses; defense: defenses; license: licenses; offense: offenses; increase: increases;
release: releases; purchase: purchases; database: databases; disease: diseases; promise: promises; premise: premises; enterprise: enterprises; exercise: exercises;
corpse: corpses; clause: clauses; rose: roses; nose: noses; hose: hoses; vase: vases; phrase: phrases; lease: leases; abuse: abuses; ruse: ruses; size: sizes; prize: prizes;
breeze: breezes; maze: mazes; use: uses; noise: noises; surprise: surprises; franchise: franchises; collapse: collapses; synapse: synapses; lapse: lapses; bruise: bruises; sense: senses;
universe: universes; pause: pauses; verse: verses; curse: curses; purse: purses; reverse: reverses; crew: crews; person: persons; helicopter: helicopters; us: us; clothes: clothes; regards: regards; news: news; mathematics: mathematics; politics: politics;
serviceman: servicemen; policeman: policemen; policewoman: policewomen; militiaman: militiamen; gunman: gunmen; spokesman: spokesmen; spokeswoman: spokeswomen;
fisherman: fishermen; businessman: businessmen; lawman: lawmen; congressman: congressmen; tribesman: tribesmen; strongman: strongmen; human: humans; german: germans`

/** Other closed-class forms. */
const OTHERS = `not: n't nt; a: an; this: these; that: those; i: me; we: us; he: him; they: them 'em; will: 'll; good: better best; bad: worse worst; well: better;
small: smaller smallest; far: farther further farthest furthest; old: elder eldest`

function table(data: string): ReadonlyMap<string, string> {
  const map = new Map<string, string>()
  for (const entry of data.split(";")) {
    const [lemma = "", forms = ""] = entry.split(":").map((s) => s.trim())
    for (const form of forms.split(/\s+/)) if (form) map.set(form, map.get(form) ?? lemma)
  }
  return map
}

/** Form to dictionary form. */
export const IRREGULAR_VERBS = table(VERBS)
export const IRREGULAR_NOUNS = table(NOUNS)
export const IRREGULAR_OTHERS = table(OTHERS)
