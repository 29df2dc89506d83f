import { resolve } from "node:path"
import { codebooksFor, openCodebooks } from "../intake/codebook/open.ts"
import { openGazetteerFile } from "../intake/gazetteer/open.ts"
import type { Codebook } from "../model/codebook.ts"
import type { GazetteerFile } from "../model/gazetteer.ts"
import type { Resources } from "../read/engine.ts"
import { withGivenPlaces } from "../read/place/gazetteer/layered.ts"
import { openGazetteer } from "../read/place/gazetteer/open.ts"
import { openSyntaxModel } from "../text/syntax/open.ts"

function generalFirst(a: string, b: string): number {
  return Number(b === "general") - Number(a === "general") || (a < b ? -1 : 1)
}

/** How a gazetteer file stands among the names that a case keeps. */
const GAZETTEER = "gazetteer:"

/** What the user asked to read with, as one list that a case keeps: codebooks by name or path, gazetteers as "gazetteer:/absolute/path.csv". */
export function askedFor(options: {
  readonly codebook?: readonly string[]
  readonly gazetteer?: readonly string[]
}): string[] {
  return [...(options.codebook ?? []), ...(options.gazetteer ?? []).map((path) => GAZETTEER + resolve(path))]
}

/** Opens what reading needs, once: the syntax model and the gazetteer are shared, codebooks are kept by their names. */
export class ResourceShelf {
  private opened: Pick<Resources, "gazetteer" | "syntax"> | null = null
  private readonly codebooks = new Map<string, Codebook>()
  private readonly named: readonly string[]
  private readonly gazetteers: readonly string[]
  private given: readonly GazetteerFile[] | null = null

  /** @param asked what the user asked for (`askedFor`); with no codebook among it, each text's trigger names decide. */
  constructor(asked: readonly string[] = []) {
    this.named = asked.filter((name) => !name.startsWith(GAZETTEER))
    const files = asked.filter((name) => name.startsWith(GAZETTEER)).map((name) => name.slice(GAZETTEER.length))
    this.gazetteers = [...new Set(files)]
  }

  /**
   * The resources for one text, read alone.
   * @throws CodebookError, GazetteerError at the first call, where a file that the user named is missing or faulty
   */
  for(text: string): Resources {
    return this.with(this.named.length > 0 ? this.named : codebooksFor(text))
  }

  /** The resources for a whole case: every codebook that one of its texts calls for. */
  forCase(texts: readonly string[]): Resources {
    if (this.named.length > 0) return this.with(this.named)
    return this.with([...new Set(["general", ...texts.flatMap((text) => codebooksFor(text))])].sort(generalFirst))
  }

  /** Opens the files that the user named, so that a fault shows before anything is read. */
  check(): void {
    if (this.named.length > 0 || this.gazetteers.length > 0) this.forCase([])
  }

  private with(names: readonly string[]): Resources {
    const key = names.join("\n")
    let codebook = this.codebooks.get(key)
    if (!codebook) {
      codebook = withGazetteers(openCodebooks(names), this.files())
      this.codebooks.set(key, codebook)
    }
    // Opened when the first text is read: a command that only lists or serves does not wait for the models.
    this.opened ??= { gazetteer: withGivenPlaces(openGazetteer(), this.files()), syntax: openSyntaxModel() }
    return { codebook, ...this.opened }
  }

  private files(): readonly GazetteerFile[] {
    this.given ??= this.gazetteers.map(openGazetteerFile)
    return this.given
  }
}

/** Most countries that a gazetteer may hold to tell which ones the case is about; with more it is a list of the world. */
const FEW = 5

/** The codebook with what the user's gazetteers add to it: their names, for the record to state, and the countries that they are about. */
function withGazetteers(codebook: Codebook, files: readonly GazetteerFile[]): Codebook {
  const countries = files
    .map(({ places }) => [...new Set(places.map(({ country }) => country).filter((code) => code !== ""))])
    .filter((codes) => codes.length <= FEW)
  return {
    ...codebook,
    names: [...codebook.names, ...files.map(({ name }) => name)],
    countries: [...new Set([...codebook.countries, ...countries.flat()])],
  }
}
