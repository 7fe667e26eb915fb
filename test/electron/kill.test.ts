/** A short version of `npm run soak`: processes killed at any moment, logs torn and flipped. */
import { join } from 'node:path'
import { expect, test } from 'vitest'
import { soak } from '../soak/soak.ts'
import { temporaryFolder } from './fixtures/stores.ts'

test(
  'kill -9 while annotating, migrating, backing up, restoring and merging loses nothing acknowledged',
  { timeout: 120_000 },
  async () => {
    const folder = join(temporaryFolder(), 'soak')
    const figures = await soak({
      folder,
      seed: 20_261_121,
      rounds: 4,
      merges: 4,
      logs: 15,
      say: () => undefined,
    })
    expect(figures['calls acknowledged']).toBeGreaterThan(2)
    expect((figures['torn logs opened'] ?? 0) + (figures['flipped logs opened'] ?? 0)).toBe(15)
  },
)
