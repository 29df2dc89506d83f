/** Words that own texts bind with. */
export const MODALS = /^(?:shall|will|must)$/
export const BINDING_VERBS = /^(?:undertake|agree|commit|pledge|promise|accept|guarantee|oblige)$/
/** Verbs of stopping. */
export const HALTING = /^(?:refrain|cease|stop|halt|end|suspend|abstain|desist)$/
/** What stops where fighting stops. */
export const FIGHTING =
  /^(?:attack|attacks|hostilities|fire|firing|shelling|bombing|bombardment|bombardments|raid|raids|operations|operation|strikes|strike|sniping|violence|assault|assaults|offensive|offensives|attacking|shooting|fighting)$/
/** Verbs that give, state or define and promise nothing. */
export const IDLE =
  /^(?:be|consist|comprise|mean|apply|include|refer|remain|contain|constitute|define|understand|read|call|consider|deem|extend|cover|entail|have|prevail|affect|prejudice|exclude|exempt)$/
