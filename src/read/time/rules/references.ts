import { date, type Rule, words } from "../rule.ts"

/** Words for past, present and future that name no day. */
export const REFERENCE_RULES: readonly Rule[] = [
  {
    name: "now",
    classes: ["ref"],
    pattern: words(
      "(?:right now|just now|now|nowadays|these days|at present|at the moment|currently|presently|at this (?:point|time|moment))",
    ),
    read: ({ text, right, left }) => {
      if (
        /^now$/i.test(text) &&
        (/^(?:-\w|\s+that\b|,\s+now\b)/i.test(right) ||
          /\b(?:every\s|even\s+|and\s+|till\s+)$/i.test(left) ||
          (left === "" && /^,/.test(right)))
      )
        return null
      return date("PRESENT_REF", null)
    },
    yes: [["The road is now open.", "now", "PRESENT_REF"]],
    no: ["Now that it ended, they went home.", "The now-defunct group left.", "He comes every now and then."],
  },
  {
    name: "recently",
    classes: ["ref"],
    pattern: words("(?:(?:most |more |only )?recently|lately|the (?:recent )?past)"),
    read: ({ text, left, right }) =>
      /past$/i.test(text) &&
      (!/\bin\s+$/i.test(left) ||
        /^\s+(?:\d|few|two|three|four|five|six|seven|eight|nine|ten|year|month|week|day|decade|century|several|couple|quarter|half)/i.test(
          right,
        ))
        ? null
        : date("PAST_REF", null),
    yes: [["They recently left.", "recently", "PAST_REF"]],
    no: ["In the past three days nothing moved."],
  },
  {
    name: "future",
    classes: ["ref"],
    pattern: words(
      "(?:the (?:near |foreseeable |immediate |not[- ]too[- ]distant )?future|as soon as possible|a later date)",
    ),
    read: ({ right }) => (/^\s+of\b/i.test(right) ? null : date("FUTURE_REF", null)),
    yes: [["Talks resume in the near future.", "the near future", "FUTURE_REF"]],
    no: ["They discussed the future of the country."],
  },
]
