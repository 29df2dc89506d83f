import type { Zone } from "../../model/report.ts"

/** A kind of line that pages carry around their text. The pattern is tried on the whole line, white space at its ends left out. */
export interface FurnitureRule {
  readonly name: string
  readonly zone: Extract<Zone, "caption" | "debris">
  /** Longest line, in letters, that it is tried on: a longer one is somebody's sentence. */
  readonly limit: number
  readonly pattern: RegExp
  readonly yes: readonly string[]
  readonly no: readonly string[]
}

const AGENCY =
  "(?:AFP|AP|EPA|Reuters|Getty(?: Images)?|Anadolu(?: Agency)?|AA|Shutterstock|Xinhua|Sputnik|TASS|RIA|SANA|dpa|DPA|PA|Bloomberg|Alamy|Rex|Corbis|Magnum|iStock|Twitter|YouTube|Facebook|Associated Press|Agence France-Presse)"

/** Lines of furniture, most telling first. A rule's `yes` and `no` examples run as tests. */
export const FURNITURE: readonly FurnitureRule[] = [
  {
    name: "share buttons",
    zone: "debris",
    limit: 80,
    pattern:
      /^(?:(?:share|tweet|print|e-?mail|comments?|save|bookmark|follow|like|facebook|twitter|x|whatsapp|linkedin|pinterest|reddit|telegram|messenger|copy(?: link)?|link|listen|download|embed|pin it|google\+?|\d{1,6}|[-|•·/,&+])\s*(?:(?:this|article|story|on|via|by|with|friends|page|us|a|to)\s+(?=\S)|(?:this|article|story|page|us)$)*){1,8}$/iu,
    yes: ["Share", "Tweet", "Share this article on Facebook", "Share on Twitter | Email", "12 Comments"],
    no: ["Share prices fell on Monday.", "Print workers went on strike"],
  },
  {
    name: "advertisement",
    zone: "debris",
    limit: 120,
    pattern:
      /^(?:advertis(?:e)?ments?|advertising|ads?|sponsored(?: content)?|promoted(?: content)?|story continues below(?: advertisement)?|article continues below|scroll down for (?:the )?videos?|swipe left|skip (?:advertisement|ad|to [a-z ]{1,30}))[\s.:|-]*(?:continue reading the main story)?\.?$/iu,
    yes: [
      "Advertisement",
      "Advertisement Continue reading the main story",
      "Scroll down for video",
      "Skip to main content",
    ],
    no: ["Advertisement for the peace talks hung in the square."],
  },
  {
    name: "continue reading",
    zone: "debris",
    limit: 120,
    pattern:
      /^(?:continue reading|keep reading|read (?:more|on|also|next|the full (?:story|article|report))|click (?:here|to [a-z ]{1,40})|show (?:more|less|all)|load more|full (?:article|story)|more on this story|back to top|view (?:gallery|more|all)|see (?:also|more)|hide|close|expand|loading|play(?: video)?|watch(?: now| live| video)?)\b[\s.:>»-]*(?:the main story|this story|below)?[.:]?$/iu,
    yes: ["Continue reading the main story", "Read more", "Read also", "Full Article", "Loading..."],
    no: ["Watch out for mines, villagers were told.", "Read the resolution aloud, he said."],
  },
  {
    name: "reading time",
    zone: "debris",
    limit: 40,
    pattern: /^(?:reading time:?\s*)?\d{1,3}\s*(?:-\s*)?min(?:ute)?s?[\s-]*(?:read|of reading)?\.?$/iu,
    yes: ["3 min read", "Reading time: 4 minutes", "12 minute read"],
    no: ["3 minutes later the bombing resumed"],
  },
  {
    name: "another story",
    zone: "debris",
    limit: 240,
    pattern:
      /^(?:related(?: (?:stories|articles|story|article|news|content|topics|coverage|video))?|read (?:more|also|next)|also read|see also|more (?:on|from) [^:]{1,40}|more|watch|video|gallery|in pictures|explainer|don['’]t miss|most (?:read|popular|viewed|shared)|trending(?: now)?|recommended(?: for you)?|you (?:may|might) also like|top stories|up next|editor['’]?s?['’]? picks?|opinion|topics?|tags?|keywords|filed under)\s*(?::.{0,200}|[»>|-]\s.{1,200})?(?<![.!?…]\s?["”'’]{0,2})$/iu,
    yes: [
      "Related: Aid convoy turned back at checkpoint",
      "READ MORE: What the truce says",
      "Most read",
      "Tags: Syria, aid",
    ],
    no: [
      "More than twenty people were hurt.",
      "Related claims were denied by the ministry.",
      "Video: the guns fell silent at midnight, he said.",
    ],
  },
  {
    name: "newsletter form",
    zone: "debris",
    limit: 400,
    pattern:
      /^(?:(?:please )?sign up\b|subscribe\b|get (?:the|our|daily|breaking) .{0,80}\b(?:newsletter|e-?mails?|alerts?|inbox|app)\b|please (?:enter|select|verify|provide|check)\b|thank(?:s| you) for (?:subscribing|signing)|you(?:['’]ve| have) (?:successfully|been) (?:subscribed|signed)|keep up with this story|by (?:signing up|subscribing|clicking|submitting)|you (?:can|may) (?:opt out|unsubscribe)|an error (?:has )?occurred|invalid e-?mail|manage (?:my|your) (?:account|newsletters?)|already (?:a subscriber|registered)|log ?in\b|register (?:now|here|for free)|create an account|follow (?:us|@?\w{1,30}) on (?:twitter|facebook|instagram|telegram)|like us on|download (?:our|the) (?:free )?app|support (?:our|independent|quality) journalism|we use cookies|this (?:site|website|page) uses cookies|accept (?:all )?cookies|we(?:['’]ll| will) (?:send|e-?mail) you|your e-?mail(?: address)?\b|newsletter\b|privacy (?:policy|notice)|terms (?:of (?:use|service)|and conditions)|see sample|not a subscriber|have a news tip|help improve|view all new york times newsletters|opt out or contact us)/iu,
    yes: [
      "Sign up for our morning newsletter",
      "Please enter a valid email address.",
      "Thank you for subscribing!",
      "We use cookies to improve your visit.",
      "Follow us on Twitter",
    ],
    no: [
      "Subscribers to the plan include three states.",
      "Signing up to the truce, the group set two conditions.",
      "Please help us, a resident said by telephone.",
    ],
  },
  {
    name: "copyright line",
    zone: "debris",
    limit: 400,
    pattern:
      /^(?:(?:©|\(c\)|copyright\b).{0,380}|.{0,200}\ball rights reserved\b.{0,180}|this material may not be published, broadcast.{0,200}|.{0,30}our standards\s?:.{0,100})$/iu,
    yes: ["© 2016 Sample Wire. All rights reserved.", "Copyright 2016 Sample Wire A", "All rights reserved."],
    no: ["The right to copy the text was denied."],
  },
  {
    name: "credit line",
    zone: "debris",
    limit: 260,
    pattern: new RegExp(
      `^\\(?(?:(?:additional |further )?(?:reporting|writing|editing)(?: and (?:writing|editing))? (?:by|from)\\b.{0,240}|(?:edited|compiled|translated|written) by .{1,120}|.{1,120} contributed (?:to|reporting).{0,80}|(?:with|source:?|sources:?|from|agencies|news agencies|by agencies)?[\\s:]*(?:agencies(?: and .{1,40})?|${AGENCY}(?:(?:,| and|/) ?${AGENCY}){0,3}|.{0,30}correspondents|agencies contributed))\\)?\\.?$`,
      "iu",
    ),
    yes: [
      "(Reporting by A. Writer; editing by B. Editor)",
      "Sample Wire A contributed to this report.",
      "(With agencies)",
      "AFP",
      "Source: Reuters",
    ],
    no: ["Agencies said that the road was closed.", "Reporting on the siege has been difficult."],
  },
  {
    name: "byline",
    zone: "debris",
    limit: 120,
    pattern:
      /^(?:[Bb]y|BY|[Ff]rom)\s*:?\s+(?:the\s+)?\p{Lu}[\p{L}.'’-]{0,30}(?:(?:,?\s+|,\s*)(?:and|in|for|of|the|with|staff|writers?|&|\p{Lu}[\p{L}.'’-]{0,30}|\p{Lu}{2,10})){0,14}$/u,
    yes: ["By A. N. Writer", "By Jane Doe in Beirut and John Roe", "By the Sample Wire Staff"],
    no: ["By Friday the road was open again.", "By the river, three bodies were found"],
  },
  {
    name: "picture label",
    zone: "debris",
    limit: 60,
    pattern:
      /^(?:photos?|videos?|images?|pictures?|gallery|slideshow|photograph|graphic|map|hide caption|toggle caption|enlarge(?: this)?(?: image)?|(?:image|media|photo) (?:copyright|caption)|\d{1,2} (?:of|\/) \d{1,3}|get short url[\s\d]*)$/iu,
    yes: ["Photo", "1 of 12", "Image copyright", "Get short URL 0 1"],
    no: ["Photographs showed the square."],
  },
  {
    name: "counter",
    zone: "debris",
    limit: 30,
    pattern: /^[\d,.\s]{1,12}(?:shares?|comments?|views?|likes?|retweets?|replies)?$/iu,
    yes: ["219", "1,204 shares"],
    no: ["12 killed"],
  },
  {
    name: "rule or ornament",
    zone: "debris",
    limit: 200,
    pattern: /^[^\p{L}\p{N}"“”'‘’]+$/u,
    yes: ["***", "-----", "• • •"],
    no: ["A"],
  },
  {
    name: "file picture",
    zone: "caption",
    limit: 500,
    pattern:
      /^(?:file\s?(?:photo|picture|image)?\s?[-–—:]\s?|file photo\b|(?:photo|picture|image|pictured|photograph|caption)\s?:\s?(?!.{0,60}\b(?:AFP|AP|EPA|PA|Reuters|Getty|Rex|Guardian)\s+\S+\s+\S+\s+\S+))\S.{3,490}$/iu,
    yes: ["FILE - In this Jan. 3, 2016 file photo, trucks wait at a crossing.", "Photo: trucks wait at a crossing"],
    no: ["Filed charges were dropped.", "Photograph: Jane Doe/AP The road to the town was open again."],
  },
  {
    name: "credited picture",
    zone: "caption",
    limit: 500,
    pattern: new RegExp(
      `^.{3,420}(?:\\[(?:[^()\\[\\]]{0,60}[\\s/,-])?${AGENCY}(?:[\\s/,][^()\\[\\]]{0,60})?\\]|\\([^()]{0,60}(?:[Pp]hotos?|[Pp]icture|[Ff]ile (?:photo|picture|image)|/\\s?[Ff]ile|[Hh]andout|[/]\\s?${AGENCY}|Getty)[^()]{0,60}\\)|(?<![.!?”"']\\s?)\\(${AGENCY}\\)|©\\s?\\S[^©]{1,60}|(?:Photo(?:graph)?|Credit|Image|Picture)s?\\s?:\\s?[^.]{2,60}|\\S/(?:AP|AFP|Reuters|EPA|Getty(?: Images)?))\\.?$`,
      "u",
    ),
    yes: [
      "Trucks wait at a crossing [Getty]",
      "Smoke rises over the town on Monday. (Photo: AP)",
      "A convoy leaves the capital ©Jane Doe (AFP/File)",
      "Trucks at the crossing. Jane Doe/Reuters",
    ],
    no: [
      "BEIRUT (Reuters) - Trucks crossed the line on Monday.",
      "The group [IS] claimed the attack.",
      "The road was closed, he said. (AFP)",
      "The list names ten groups (see the file of 2015)",
    ],
  },
]

/** The first rule whose pattern the line meets; null for a line that is not furniture. */
export function furnitureRule(line: string): FurnitureRule | null {
  return FURNITURE.find((rule) => line.length <= rule.limit && rule.pattern.test(line)) ?? null
}
