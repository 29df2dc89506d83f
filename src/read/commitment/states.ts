import type { TermState } from "../../model/commitment.ts"

/** What a sentence says of a truce, deal or promise that it names. */
export type State = TermState

const table = (rows: Readonly<Record<string, string>>): ReadonlyMap<string, State> =>
  new Map(
    Object.entries(rows).flatMap(([state, words]) =>
      words
        .trim()
        .split(/\s+/)
        .map((word) => [word, state as State] as const),
    ),
  )

/** Verbs that have the truce as their object (or as subject of the passive). */
export const AS_OBJECT = table({
  declared: "announce declare proclaim unveil decree order grant launch initiate issue promise pledge unveil call",
  agreed: `have agree reach sign strike conclude broker negotiate mediate hammer clinch seal secure forge finalise finalize enter make arrange achieve cut ink
    work approve adopt endorse ratify do`,
  joined:
    "join accept observe respect honour honor uphold adhere abide commit comply implement maintain accede back support",
  extended: "extend renew prolong reinstate restore",
  "in-effect": "impose establish monitor enforce mark use exploit follow see shatter",
  violated:
    "violate breach break flout ignore disregard undermine jeopardise jeopardize strain disrupt shake threaten test mar shred endanger imperil",
  ended: "end cancel scrap abandon terminate quit suspend renounce revoke discard denounce annul rescind exit",
  refused: "reject refuse dismiss rebuff spurn decline oppose rule",
  offered: "offer propose suggest float submit table present put",
  demanded: `demand urge want seek need push press hope require request ask wish advocate pursue insist plead encourage discuss consider debate expect
    call favour favor prefer welcome bring help facilitate mean`,
})

/** Verbs that have the truce as their subject. */
export const AS_SUBJECT = table({
  "in-effect": `hold take come go enter begin start last continue remain kick stand prevail apply include cover exclude allow enable keep bring follow stay run
    commence survive appear seem reduce save spare`,
  collapsed:
    "collapse expire fail break unravel crumble falter end lapse fray shatter fall hang stumble disintegrate implode",
})

/** Prepositions before a truce that take its existence for granted or say how things stand. */
export const BY_PREPOSITION = table({
  "in-effect": "under despite during since amid throughout notwithstanding",
})

/** Verb and preposition before a truce. */
export const AS_OBLIQUE = table({
  agreed: "agree:to agree:on agree:upon enter:into arrive:at settle:on decide:on sign:to",
  joined: "join:of abide:by adhere:to commit:to comply:with sign:up stick:to join:in adhere:by accede:to stand:by",
  ended: "withdraw:from pull:out pull:from renege:on walk:away back:out",
  declared: "decide:on",
  violated: "blame:for",
  negotiated: "negotiate:on negotiate:for negotiate:over",
  demanded: `call:for push:for press:for appeal:for hope:for ask:for plead:for work:for talk:about discuss:about look:for aim:at lobby:for insist:on
    work:on work:towards work:toward wait:for argue:for vote:on vote:for depend:on lead:to`,
})

/** Nouns that stand between the truce and its verb ("the end of", "violations of", "a promise of"). */
export const AS_NOUN = table({
  ended: "end suspension cancellation abandonment termination withdrawal rejection",
  collapsed: "collapse failure breakdown expiry expiration unravelling unraveling demise",
  violated: "violation breach infringement break infraction noncompliance",
  extended: "extension renewal prolongation",
  declared: "announcement declaration promise pledge vow",
  joined: "commitment adherence joining acceptance compliance respect observance implementation commit",
  offered: "offer proposal plan draft suggestion initiative",
  agreed: "signing conclusion signatory",
  negotiated: "talk talks negotiation negotiations discussion mediation",
  demanded: `call demand appeal need push hope effort attempt bid prospect chance possibility pressure idea plea request insistence step path progress
    modality work condition framework likelihood discussion terms timing`,
})
