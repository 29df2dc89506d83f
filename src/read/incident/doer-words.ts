// Data table: the closed classes of words by which the doer of a deed is read from word order.

const words = (text: string): ReadonlySet<string> => new Set(text.split("|"))

/** Words that leave open who it was. */
export const HEDGES = words(
  "suspected|presumed|believed|apparent|apparently|likely|possible|possibly|probable|probably|either|thought|unclear",
)

/** Forms of "be" and "get" before a passive. */
export const BE = words("is|are|was|were|be|been|being|'s|get|got|gets|getting")

/** What may stand between a subject and its verb. */
export const AUXILIARIES = words(
  "has|have|had|is|are|was|were|be|been|being|also|then|later|earlier|again|now|already|already|still|reportedly|repeatedly|allegedly|will|would|did|do|does|not|just|first|since|twice|once|jointly|simultaneously|on|friday|saturday|sunday|monday|tuesday|wednesday|thursday|yesterday|overnight|recently|who|which|that|'d|'ve|heavily|previously|subsequently|immediately|separately|deliberately|indiscriminately|meanwhile|even",
)

/** A party after one of these is no subject. */
export const PREPOSITIONS = words(
  "of|in|on|at|against|by|to|with|from|near|between|for|into|around|inside|outside|over|under|toward|towards|including|among|like|without",
)

/** People and machines of a party ("militants of X"). */
export const MEMBERS =
  /^(?:militants?|fighters?|members?|forces?|bombers?|attackers?|rebels?|troops|gunm[ae]n|soldiers|supporters|warplanes?|jets?|planes?|aircraft|helicopters?|units?|terrorists?|elements?|insurgents?|jihadists?)$/

/** Verbs whose object is the deed ("carried out a raid"). */
export const LIGHT_VERBS =
  /^(?:carr(?:y|ies|ied|ying)|conduct(?:s|ed|ing)?|launch(?:es|ed|ing)?|stag(?:e|es|ed|ing)|unleash(?:es|ed|ing)?|mount(?:s|ed|ing)?|commit(?:s|ted|ting)?|perpetrat(?:e|ed|es|ing)|wag(?:e|es|ed|ing)|execut(?:e|ed|es|ing)|beg[aiu]n(?:s|ning)?|start(?:s|ed|ing)?|intensif(?:y|ies|ied|ying)|continu(?:e|es|ed|ing)|resum(?:e|ed|es|ing)|step(?:s|ped|ping)?|escalat(?:e|ed|es|ing)|us(?:ed|es|ing)|perform(?:ed|s|ing)?|behind|responsible|responded|made|makes|making|lead|led|leading|plott(?:ed|ing)|order(?:ed|s|ing)?|bomb(?:ed|ing)|target(?:ed|s|ing)|pound(?:ed|s|ing))$/

/** Verbs that name who is accused as their object. */
export const ACCUSING =
  /^(?:accus(?:e|es|ed|ing)|blam(?:e|es|ed|ing)|charg(?:e|es|ed|ing)|denounc(?:e|es|ed|ing)|condemn(?:s|ed|ing)?|suspect(?:s|ed|ing)?)$/

/** Marks that end a clause. */
export const CLAUSE_ENDS = words('.|;|:|?|!|"|“|”|(|)|--|–')
