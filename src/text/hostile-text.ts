import fc from "fast-check"

const PIECES = [
  '"', "“", "”", "„", "«", "»", "‹", "›", "'", "‘", "’", "‚", "`", "``", "''", ".", "..", "...", "…", "?", "!", "?!", ",", ";", ":", "-", "–", "—", "--", "/", "(", ")",
  "-LRB-", "-RRB-", " ", "  ", "\n", "\n\n", "\r\n", "\t", "\u00a0", "\u2028", "s", "s'", "n't", "U.S.", "Feb.", "p.m.", "Mr.", "J.", "said", "He", "rebels", "the", "Kerry",
  "al-Nusra", "5", "3,000", "1.", "$", "%", "@", "#", "http://", "www.", "😀", "\ud83d", "\u0301", "حلب", "don", "t", "US$", "0.", "_", "|", "*",
]

/** Text made to trip what reads it: marks, breaks, halves of pairs and words in any order. Tests only. */
export const hostileText: fc.Arbitrary<string> = fc.oneof(
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join("")),
  fc.array(fc.constantFrom(...PIECES), { maxLength: 60 }).map((parts) => parts.join(" ")),
  fc.string({ unit: "binary", maxLength: 80 }),
)
