/** Data table: nouns for unnamed people and groups, by the type of actor that they make. Lemmas (singular). Source: usage of the English press. */
import type { ActorType } from "../../model/actor.ts"

const set = (list: string): ReadonlySet<string> => new Set(list.trim().split(/\s+/))

/** Groups that need no name to be somebody. Checked in this order. */
export const GROUPS: readonly (readonly [ActorType, ReadonlySet<string>])[] = [
  [
    "armed-group",
    set(`rebel insurgent militant fighter gunman gunmen jihadist jihadi extremist terrorist militia militiaman militiamen separatist guerrilla islamist mercenary paramilitary kidnapper hijacker
    assailant attacker loyalist warlord peshmerga`),
  ],
  [
    "government-forces",
    set(
      "troop soldier army military police policeman policemen gendarme forces airman marine guard commando paratrooper",
    ),
  ],
  [
    "political",
    set(
      "opposition government regime authority parliament lawmaker politician cabinet junta administration dissident leadership",
    ),
  ],
  ["ngo", set("monitor rescuer medic aid-worker charity")],
  [
    "civilians",
    set(
      "civilian resident villager refugee protester demonstrator protestor evacuee inhabitant tribesman tribe pilgrim migrant townspeople",
    ),
  ],
  [
    "other",
    set(
      "activist official diplomat witness analyst observer mediator negotiator delegation envoy source doctor expert investigator prosecutor inspector representative delegate",
    ),
  ],
]

/** Groups whose noun alone says too little: they need a name or an adjective of a side before them ("security forces", "Western powers"). */
export const GROUPS_WITH_NAME: readonly (readonly [ActorType, ReadonlySet<string>])[] = [
  [
    "government-forces",
    set("force navy warship warplane jet aircraft unit commander officer brigade battalion intelligence"),
  ],
  ["armed-group", set("cell commander operative affiliate faction")],
  ["coalition", set("coalition alliance ally")],
  ["civilians", set("people population citizen community national")],
  ["political", set("leader minister president official side delegation power diplomat party")],
  ["other", set("group supporter representative member network organization organisation agency team worker")],
]

/** What one person may be called by: office, rank, trade. Lemmas. */
export const ROLES = set(`
spokesman spokeswoman spokesperson minister president chancellor premier secretary ambassador envoy diplomat official officer commander general colonel lieutenant major captain sergeant
brigadier admiral marshal leader chief head director chairman chairwoman chair founder deputy adviser advisor analyst activist negotiator mediator coordinator representative delegate senator
congressman congresswoman lawmaker mp governor mayor judge prosecutor lawyer attorney doctor surgeon nurse medic engineer professor teacher student resident witness farmer shopkeeper
journalist reporter correspondent editor photographer cameraman writer author blogger researcher fellow expert historian economist scientist member cleric imam sheikh bishop archbishop pope
king queen prince princess emir sultan counterpart politician dissident oppositionist defector fighter rebel militant soldier pilot policeman source aide undersecretary commissioner
manager owner worker volunteer mother father wife husband son daughter brother sister refugee chief-of-staff dictator strongman warlord ruler monarch prime coach player singer actor director
`)

/** Adjectives of a side, which may stand before a group's noun without a name. */
export const SIDES = set(`
armed opposition rebel islamist jihadist extremist militant kurdish arab western sunni shiite shia alawite druze christian muslim moderate government pro-government regime loyalist security
foreign allied military local tribal separatist insurgent revolutionary air ground special police army coalition joint state human rights aid medical rescue relief emergency health senior
moderate secular nationalist warring takfiri salafist salafi wahhabi islamic jewish hindu buddhist yazidi yezidi assyrian turkmen bedouin berber pashtun tajik tamil paramilitary anti-government armed terrorist terror
`)
