/** Use cases of the glossary. */
import type { Services } from '../../shared/api.ts'
import { readPack } from '../db/open-pack.ts'
import { listTerms } from '../db/pack-repository.ts'
import type { Dependencies } from './dependencies.ts'

export function createTermService({ packs }: Pick<Dependencies, 'packs'>): Services['terms'] {
  return { list: () => packs.flatMap((pack) => readPack(pack, listTerms)) }
}
