/** `npm run soak [-- --rounds N --merges N --logs N --seed N]`: kills and torn logs in numbers; exit 1 when anything is lost. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { parseArgs } from 'node:util'
import { soak } from './soak.ts'

const { values } = parseArgs({
  options: {
    rounds: { type: 'string', default: '50' },
    merges: { type: 'string', default: '50' },
    logs: { type: 'string', default: '200' },
    seed: { type: 'string', default: String(Date.now() % 1_000_000) },
  },
})
const [rounds, merges, logs, seed] = [values.rounds, values.merges, values.logs, values.seed].map(Number)
const folder = mkdtempSync(join(tmpdir(), 'duizhao-soak-'))
const say = (line: string) => console.error(line)
say(`seed ${seed}`)
try {
  const figures = await soak({
    folder,
    seed: seed ?? 0,
    rounds: rounds ?? 0,
    merges: merges ?? 0,
    logs: logs ?? 0,
    say,
  })
  for (const [name, figure] of Object.entries(figures)) console.log(`${String(figure).padStart(7)}  ${name}`)
  console.log(`${rounds} kills, ${merges} merges, ${logs} logs, seed ${seed}: nothing acknowledged was lost`)
  rmSync(folder, { recursive: true })
} catch (error) {
  console.error(error)
  console.error(`seed ${seed}; what was found is in ${folder}`)
  process.exitCode = 1
}
