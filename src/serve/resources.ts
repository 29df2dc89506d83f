import { codebooksFor, openCodebooks } from "../intake/codebook/open.ts"
import type { Codebook } from "../model/codebook.ts"
import type { Resources } from "../read/engine.ts"
import { openGazetteer } from "../read/place/gazetteer/open.ts"
import { openSyntaxModel } from "../text/syntax/open.ts"

function generalFirst(a: string, b: string): number {
  return Number(b === "general") - Number(a === "general") || (a < b ? -1 : 1)
}

/** Opens what reading needs, once: the syntax model and the gazetteer are shared, codebooks are kept by their names. */
export class ResourceShelf {
  private opened: Pick<Resources, "gazetteer" | "syntax"> | null = null
  private readonly codebooks = new Map<string, Codebook>()
  private readonly named: readonly string[]

  /** @param named codebooks that the user asked for; with none, each text's trigger names decide. */
  constructor(named: readonly string[] = []) {
    this.named = named
  }

  /** The resources for one text, read alone. */
  for(text: string): Resources {
    return this.with(this.named.length > 0 ? this.named : codebooksFor(text))
  }

  /** The resources for a whole case: every codebook that one of its texts calls for. */
  forCase(texts: readonly string[]): Resources {
    if (this.named.length > 0) return this.with(this.named)
    return this.with([...new Set(["general", ...texts.flatMap((text) => codebooksFor(text))])].sort(generalFirst))
  }

  private with(names: readonly string[]): Resources {
    const key = names.join("\n")
    let codebook = this.codebooks.get(key)
    if (!codebook) {
      codebook = openCodebooks(names)
      this.codebooks.set(key, codebook)
    }
    // Opened when the first text is read: a command that only lists or serves does not wait for the models.
    this.opened ??= { gazetteer: openGazetteer(), syntax: openSyntaxModel() }
    return { codebook, ...this.opened }
  }
}
