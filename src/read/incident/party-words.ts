const words = (text: string): ReadonlySet<string> => new Set(text.split("|"))

/** Nouns that end the name of a fighting party ("Syrian army", "Nusra Front militants", "Assad's air force"). */
export const PARTY_HEADS = words(
  "force|forces|troops|troop|army|military|airforce|navy|marines|soldiers|servicemen|guards|guardsmen|government|regime|authorities|administration|junta|militants|militant|fighters|fighter|militia|militias|militiamen|gunmen|gunman|group|groups|terrorists|terrorist|loyalists|loyalist|police|policemen|brigade|brigades|battalion|battalions|coalition|alliance|rebels|rebel|insurgents|insurgent|jihadists|jihadist|extremists|extremist|islamists|islamist|units|unit|commandos|tanks|artillery|gunners|snipers|sniper|faction|factions|movement|organization|organisation|warplanes|warplane|jets|jet|planes|plane|aircraft|helicopters|helicopter|drones|drone|gunships|gunship|bombers|bomber|warships|warship|sorties|peshmerga|security|air|combat|fighter|special|armed|suicide|combatants|mercenaries|separatists|separatist|paramilitaries|paramilitary|backed|loyal",
)

/** Heads that say what flies or drives, not who; the name before them says who. */
export const PLATFORM_HEADS = words(
  "warplanes|warplane|jets|jet|planes|plane|aircraft|helicopters|helicopter|drones|drone|gunships|gunship|bombers|bomber|warships|warship|sorties|tanks|artillery",
)

/** Words that name an unnamed side, with the name that is given for it. */
export const UNNAMED_SIDES: ReadonlyMap<string, string> = new Map([
  ["rebels", "rebels"],
  ["rebel", "rebels"],
  ["opposition fighters", "rebels"],
  ["opposition forces", "rebels"],
  ["opposition militants", "rebels"],
  ["opposition groups", "rebels"],
  ["armed opposition", "rebels"],
  ["insurgents", "insurgents"],
  ["insurgent", "insurgents"],
  ["militants", "militants"],
  ["militant", "militants"],
  ["terrorists", "terrorists"],
  ["terrorist", "terrorists"],
  ["takfiri", "terrorists"],
  ["jihadists", "jihadists"],
  ["jihadist", "jihadists"],
  ["extremists", "extremists"],
  ["extremist", "extremists"],
  ["islamists", "Islamists"],
  ["islamist", "Islamists"],
  ["separatists", "separatists"],
  ["separatist", "separatists"],
  ["militia", "militia"],
  ["militias", "militias"],
  ["militiamen", "militiamen"],
  ["paramilitaries", "paramilitaries"],
  ["mercenaries", "mercenaries"],
  ["gunmen", "gunmen"],
  ["police", "police"],
  ["riot police", "police"],
  ["policemen", "police"],
  ["police officers", "police"],
  ["snipers", "snipers"],
  ["settlers", "settlers"],
])

/** Words for the side that governs; whose government it is must come from the codebook or the words before. */
export const GOVERNMENT_SIDE = words(
  "president's forces|presidents forces|president's army|presidents army|government|regime|government forces|regime forces|government troops|regime troops|government army|regime army|government warplanes|regime warplanes|loyalists|loyalist|loyalist forces|pro - government forces|pro - regime forces",
)

/** Words for an army that is not named further. */
export const ARMY_SIDE = words(
  "army|troops|soldiers|military|air force|security forces|armed forces|government air force",
)

/** After a name and a hyphen: the name describes a place or another party, and does nothing itself. */
export const NOT_THE_DOER = words(
  "held|controlled|backed|linked|affiliated|run|allied|aligned|based|sponsored|supported|occupied|brokered|made|besieged|populated|dominated|trained|funded|inspired|owned|ruled|majority|loyal|fighting|hit",
)

/** Words that may stand between a party and the noun that tells what it did ("Syrian government | heavy | air strikes"). */
export const BETWEEN_PARTY_AND_NOUN = words(
  "heavy|intense|deadly|fierce|fresh|new|relentless|indiscriminate|deliberate|massive|repeated|suspected|alleged|apparent|reported|latest|recent|major|large|big|wide|wider|ground|significant|several|multiple|similar|devastating|brutal|revenge|retaliatory|night|overnight|daily|abortive|failed|military|air|aerial|combat|s|'s|'|non|stop|double|twin|surprise|car|alleged|purported|surface|missile|artillery|rocket|mortar|precision|joint|renewed|continuous|continued|sustained|initial|first|second|third",
)
