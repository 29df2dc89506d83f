import type { ActorType } from "../../../model/actor.ts"

/** Organisations by the nouns that take up their names later: "the group", "the monitor", "the newspaper". */
export const BODIES: ReadonlyMap<string, ReadonlySet<ActorType>> = new Map(
  (
    [
      [
        "group organisation organization body movement",
        ["ngo", "igo", "armed-group", "coalition", "political", "other"],
      ],
      ["charity watchdog monitor observatory campaigner", ["ngo", "other"]],
      ["agency", ["igo", "ngo", "outlet", "other"]],
      ["newspaper daily channel network station broadcaster magazine website", ["outlet"]],
      ["alliance bloc", ["igo", "coalition"]],
      ["militia faction militants", ["armed-group"]],
      ["coalition committee council commission ministry mission office court union party front institute", []],
      ["centre center company firm department bureau embassy university task force foundation", []],
    ] as const
  ).flatMap(([nouns, types]) => nouns.split(" ").map((noun) => [noun, new Set<ActorType>(types)] as const)),
)
/** Documents that speak: "the statement said". */
export const DOCUMENTS = new Set(
  "statement report document letter study survey text email tweet post release article memo paper".split(" "),
)
