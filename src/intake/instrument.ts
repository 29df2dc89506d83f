const OPERATIVE =
  /^\s{0,8}(?:\(?\d{1,2}[.)]?\s{1,4})?(?:Also |Further |Strongly |Again |Once again )?(?:Decides|Demands|Calls (?:for|upon|on)|Requests|Urges|Reaffirms|Endorses|Emphasi[sz]es|Expresses|Condemns|Underscores|Welcomes|Stresses|Recalling|Reaffirming|Expressing|Noting|Welcoming|Commending|Having considered|Determining|Acknowledging|Reiterates|Acknowledges|Recognizes|Supports|Invites|Encourages)\b/gmu
const ARTICLES = /^\s{0,8}(?:Article|ARTICLE)\s{1,3}(?:\d{1,3}|[IVXL]{1,6})\b/gmu
const OPENING =
  /^\s{0,20}(?:The (?:United Nations )?(?:Security Council|General Assembly)\s?,|(?:The|We, the) (?:Parties|undersigned|members? of)\b|Resolution \d{3,4} ?\()/iu

/**
 * Whether a text is a resolution, agreement or communiqué itself and not a report about one: it opens as one, and its lines begin with the
 * verbs of such texts or with numbered articles.
 */
export function isInstrument(text: string): boolean {
  const operative = text.match(OPERATIVE)?.length ?? 0
  const articles = text.match(ARTICLES)?.length ?? 0
  if (operative >= 5 || articles >= 4) return true
  const top = text
    .slice(0, 2500)
    .trimStart()
    .split(/[\r\n]+/u, 10)
  return operative >= 3 && top.some((line) => OPENING.test(line))
}
