import { createRequire } from "node:module"
import type { z as Zod } from "zod"
import { ACTOR_TYPES } from "../../model/actor.ts"
import { PLACE_PRECISIONS } from "../../model/place.ts"

type CodebookSchema = ReturnType<typeof makeSchema>
let schema: CodebookSchema | undefined

/** The schema of a codebook file, made (and its package loaded) on first use. What a key means stands at the model's types (src/model/codebook.ts). */
export function codebookFile(): CodebookSchema {
  schema ??= makeSchema((createRequire(import.meta.url)("zod") as typeof import("zod")).z)
  return schema
}

function makeSchema(z: typeof Zod) {
  const edtf = z
    .string()
    .regex(
      /^[0-9X]{4}(?:-[0-9X]{2}(?:-[0-9X]{2})?)?(?:\/(?:\.\.|[0-9X-]{4,10}))?$/,
      "not an EDTF date such as 2016-02-11, 2016-02 or 2013",
    )
  const country = z.string().regex(/^[A-Z]{2}$/, "not an ISO 3166-1 alpha-2 code such as SY")
  const name = z.string().trim().min(1).max(200)
  const names = z.array(name).default([])

  const tenure = z.strictObject({
    role: name,
    of: name,
    from: edtf.nullable().default(null),
    to: edtf.nullable().default(null),
  })

  const actor = z.strictObject({
    name,
    type: z.enum(ACTOR_TYPES),
    aliases: names,
    demonyms: names,
    metonyms: names,
    country: country.nullable().default(null),
    gender: z.enum(["male", "female"]).nullable().default(null),
    tenures: z.array(tenure).default([]),
    partOf: name.nullable().default(null),
  })

  const place = z.strictObject({
    name,
    aliases: names,
    country,
    province: name.nullable().default(null),
    /** Latitude, longitude in degrees. */
    at: z
      .tuple([z.number().min(-90).max(90), z.number().min(-180).max(180)])
      .nullable()
      .default(null),
    precision: z.enum(PLACE_PRECISIONS).default("town"),
    pcode: name.nullable().default(null),
  })

  const instrument = z.strictObject({
    name,
    aliases: names,
    issuer: name.nullable().default(null),
    date: edtf.nullable().default(null),
  })

  const event = z.strictObject({ name, aliases: names, date: edtf, place: name.nullable().default(null) })

  return z.strictObject({
    name,
    /** Names that choose this codebook for a text: any one of them is enough. */
    triggers: names,
    /** Countries that the case is about. */
    countries: z.array(country).default([]),
    /** Whether the states of the world are added from the country list. */
    states: z.boolean().default(false),
    actors: z.array(actor).default([]),
    places: z.array(place).default([]),
    instruments: z.array(instrument).default([]),
    events: z.array(event).default([]),
  })
}

export type CodebookFile = Zod.infer<CodebookSchema>
