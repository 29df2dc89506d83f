// Prints the accuracy and speed tables. `npm run bench -- attribution time` runs only those; what shared/bench does not hold is skipped with a line.
import { BENCHES } from "./benches.ts"
import type { Row } from "./shared.ts"

const wanted = process.argv.slice(2)
const rows: Row[] = []
for (const { name, needs, run } of BENCHES) {
  if (wanted.length > 0 && !wanted.includes(name)) continue
  const missing = needs.find((path) => path() === null)
  if (missing) {
    console.log(`${name}: skipped, shared/ does not hold its data`)
    continue
  }
  process.stderr.write(`${name} ...\n`)
  rows.push(...run())
}
const width = (pick: (row: Row) => string) => Math.max(0, ...rows.map((row) => pick(row).length))
const columns = [width((row) => row.bench), width((row) => row.measure), width((row) => row.value)] as const
for (const { bench, measure, value, bar } of rows) {
  console.log(`${bench.padEnd(columns[0])}  ${measure.padEnd(columns[1])}  ${value.padStart(columns[2])}  ${bar}`)
}
