import { readFileSync, writeFileSync } from "node:fs"
import { type CompiledCodebooks, readCompiled } from "../intake/codebook/compiled.ts"
import { allCountries } from "../intake/codebook/countries.ts"
import { codebookPath, listCodebooks } from "../intake/codebook/open.ts"
import { parseCodebook } from "../intake/codebook/parse.ts"
import { INDEX_FILE, PROVINCES_FILE, packTownIndex } from "../read/place/gazetteer/compiled.ts"
import { provinceTable } from "../read/place/gazetteer/open.ts"
import { TownList } from "../read/place/gazetteer/towns.ts"

/**
 * Run by the build, on the built files: reads the codebooks, the country list, the towns and divisions once and writes beside the built modules what every
 * command would otherwise work out at its start.
 */
export function compileData(): void {
  if (readCompiled() !== null) throw new RangeError("compileData runs on a fresh build")
  const codebooks = Object.fromEntries(
    listCodebooks().map((name) => [
      name,
      parseCodebook(readFileSync(codebookPath(name), "utf8"), `codebooks/${name}.yaml`),
    ]),
  )
  const compiled: CompiledCodebooks = { countries: allCountries(), codebooks }
  const towns = new TownList()
  writeFileSync(INDEX_FILE, packTownIndex(towns.size, towns.index))
  writeFileSync(PROVINCES_FILE, JSON.stringify([...provinceTable(towns)]))
  writeFileSync(new URL("../intake/codebook/compiled.json", import.meta.url), JSON.stringify(compiled))
}
