/** A kind of deed and the words that name it. */
export interface ActRule {
  readonly act: string
  /** Lemmas of the verb (or of the event noun where `nouns` is absent). */
  readonly verbs: ReadonlySet<string>
  /** One of these must stand in the clause; absent: the verb alone is enough. */
  readonly about?: ReadonlySet<string>
  /** Event nouns that say the same ("evacuation"), with the same `about`. */
  readonly nouns?: ReadonlySet<string>
  /** True: an event noun needs its `about` word too. */
  readonly nounNeedsAbout?: boolean
}

/** A set of the words in a string. */
export const set = (words: string) => new Set(words.trim().split(/\s+/))
const HALT = set(
  "stop halt cease end suspend freeze pause discontinue refrain cease-fire stoppage quit abandon curb reduce",
)
const FORCE_WORDS =
  "strike bombing attack operation offensive raid campaign fighting war airstrike assault bombardment air-strike push battle"
const AID_WORDS =
  "aid relief food assistance humanitarian dollar $ £ € million billion money fund funding medicine supply contribution convoy medical help shipment"
const TALK_WORDS =
  "talk talks negotiation negotiations meeting conference summit round table dialogue process discussion session consultation"

/** In order: the first rule that fits gives the act. Families follow PLOVER's and ETH/PRIO's distinctions, not one outlet's wording. */
export const ACT_RULES: readonly ActRule[] = [
  {
    act: "suspend-aid",
    verbs: set("suspend halt stop freeze cut pause block"),
    about: set("aid relief convoy delivery assistance funding"),
  },
  {
    act: "lift-siege",
    verbs: set("lift end ease relax remove stop"),
    about: set("siege blockade encirclement"),
    nouns: set("lifting easing end"),
    nounNeedsAbout: true,
  },
  { act: "break-siege", verbs: set("break"), about: set("siege blockade") },
  {
    act: "halt-air-strikes",
    verbs: HALT,
    about: set("airstrike air-strike airstrikes air-strikes"),
    nouns: HALT,
    nounNeedsAbout: true,
  },
  {
    act: "halt-bombing",
    verbs: HALT,
    about: set("bombing bomb bombardment bombard raid sortie strike"),
    nouns: HALT,
    nounNeedsAbout: true,
  },
  {
    act: "halt-shelling",
    verbs: HALT,
    about: set("shelling shell rocket artillery mortar"),
    nouns: HALT,
    nounNeedsAbout: true,
  },
  { act: "halt-flights", verbs: HALT, about: set("flight overflight"), nouns: HALT, nounNeedsAbout: true },
  {
    act: "ceasefire",
    verbs: HALT,
    about: set(
      "fire fighting fight hostility hostilities attack violence combat offensive war killing operation assault clash shoot shooting bloodshed arm",
    ),
    nouns: HALT,
    nounNeedsAbout: true,
  },
  { act: "ceasefire", verbs: set("hold"), about: set("fire") },
  {
    act: "monitor-ceasefire",
    verbs: set("monitor verify supervise police oversee"),
    about: set("ceasefire cease-fire truce cessation agreement fire"),
  },
  {
    act: "ceasefire",
    verbs: set(
      "observe respect accept honour honor abide adhere support back do implement declare announce join begin sign hold maintain extend renew keep uphold enforce enter reach conclude agree commit comply have make give attempt carry start prolong",
    ),
    about: set("ceasefire cease-fire truce cessation armistice hostilities"),
    nouns: set("ceasefire cease-fire truce cessation armistice"),
  },
  {
    act: "prisoner-exchange",
    verbs: set("exchange swap trade"),
    about: set("prisoner detainee hostage captive body soldier"),
    nouns: set("exchange swap"),
    nounNeedsAbout: true,
  },
  {
    act: "release-detainees",
    verbs: set("release free liberate hand pardon amnesty"),
    about: set(
      "prisoner detainee hostage captive inmate crew journalist soldier pilot worker activist monk nun woman civilian abductee people",
    ),
    nouns: set("release freeing amnesty pardon"),
  },
  {
    act: "disarm",
    verbs: set("disarm surrender lay hand give turn deliver relinquish drop put"),
    about: set("arm weapon weaponry gun rifle arsenal"),
    nouns: set("disarmament handover surrender"),
    nounNeedsAbout: true,
  },
  {
    act: "disarm",
    verbs: set("disarm demobilise demobilize"),
    nouns: set("disarmament demobilisation demobilization"),
  },
  {
    act: "destroy-chemical-weapons",
    verbs: set("destroy eliminate dismantle scrap remove hand surrender ship abandon give"),
    about: set("chemical sarin"),
    nouns: set("destruction elimination removal"),
    nounNeedsAbout: true,
  },
  {
    act: "destroy-weapons",
    verbs: set("destroy dismantle scrap decommission"),
    about: set("weapon stockpile missile arsenal arm"),
  },
  {
    act: "safe-passage",
    verbs: set("allow permit let grant give guarantee ensure secure provide offer assure facilitate"),
    about: set("passage exit leave evacuate flee depart evacuation"),
    nouns: set("passage"),
  },
  { act: "humanitarian-access", verbs: set("provide offer give"), about: set("access corridor") },
  {
    act: "humanitarian-access",
    verbs: set(
      "allow permit let grant give enable ensure guarantee facilitate open secure improve receive win get approve start begin",
    ),
    about: set("access aid relief convoy corridor humanitarian delivery food supply medicine agency lorry truck"),
    nouns: set("access corridor"),
  },
  {
    act: "aid",
    verbs: set(
      "deliver send provide donate give contribute supply pledge dispatch drop airdrop distribute offer fund earmark allocate commit promise raise spend increase bring",
    ),
    about: set(AID_WORDS),
    nouns: set("aid relief assistance donation funding pledge contribution"),
  },
  { act: "aid", verbs: new Set(), about: set(AID_WORDS), nouns: set("delivery shipment"), nounNeedsAbout: true },
  {
    act: "withdraw",
    verbs: set("withdraw pull retreat vacate redeploy"),
    nouns: set("withdrawal pullout pullback retreat redeployment departure"),
  },
  {
    act: "step-down",
    verbs: set("step resign relinquish leave quit surrender hand cede transfer"),
    about: set("power office presidency aside down post"),
    nouns: set("resignation"),
  },
  {
    act: "evacuate",
    verbs: set("evacuate leave bus transfer transport relocate depart quit exit resettle"),
    nouns: set("evacuation transfer relocation exit"),
  },
  {
    act: "attend-talks",
    verbs: set("attend join participate take return go come send engage resume rejoin sit travel restart"),
    about: set(TALK_WORDS),
  },
  {
    act: "talks",
    verbs: set(
      "hold host begin start open convene continue organise organize set schedule call have enter launch conduct push hold",
    ),
    about: set(TALK_WORDS),
    nouns: set("talk talks negotiation negotiations meeting conference summit dialogue round discussion"),
  },
  { act: "talks", verbs: set("set"), about: set("date round") },
  { act: "talks", verbs: set("negotiate meet talk discuss confer") },
  {
    act: "present-plan",
    verbs: set("present submit bring unveil draft table put offer propose produce outline prepare share make"),
    about: set("plan proposal idea draft outline roadmap blueprint suggestion initiative paper document"),
  },
  {
    act: "political-transition",
    verbs: set("form hold create establish organise organize draft adopt share set"),
    about: set("government election transition constitution referendum vote poll assembly"),
    nouns: set("transition election elections referendum"),
  },
  {
    act: "deploy-forces",
    verbs: set("deploy send dispatch commit station provide contribute"),
    about: set("troop force soldier adviser advisor peacekeeper special ground unit battalion marine"),
  },
  { act: "monitor-ceasefire", verbs: set("deploy send dispatch"), about: set("observer monitor inspector") },
  { act: "sanctions", verbs: set("impose lift ease tighten drop waive"), about: set("sanction embargo") },
  {
    act: "open-route",
    verbs: set("open reopen unblock clear secure"),
    about: set("road route crossing airport highway border port"),
  },
  { act: "retaliate", verbs: set("retaliate avenge punish respond") },
  { act: "resume-strikes", verbs: set("resume restart renew"), about: set(FORCE_WORDS) },
  {
    act: "military-action",
    verbs: set(
      "continue launch step intensify carry conduct keep press expand widen escalate pursue retake recapture capture liberate seize take regain crush defeat eliminate clean cleanse",
    ),
    about: set(
      `${FORCE_WORDS} city town area territory village province terrorist terrorism militant rebel isis daesh inch country`,
    ),
  },
  { act: "strike", verbs: set("strike bomb target shell hit bombard") },
  { act: "attack", verbs: set("attack storm invade raid assault") },
  { act: "fight", verbs: set("fight defend resist battle combat confront") },
  { act: "investigate", verbs: set("investigate probe inquire"), nouns: set("investigation inquiry probe") },
  {
    act: "cooperate",
    verbs: set("cooperate coordinate co-operate collaborate"),
    nouns: set("cooperation coordination"),
  },
]
