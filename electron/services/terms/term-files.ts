/** Files of terms: taken in after a look at what they would do, and written. */
import { resolve } from 'node:path'
import type { Services } from '../../../shared/api.ts'
import { exportFileName } from '../../../shared/export/file-name.ts'
import type { Dependencies } from '../dependencies.ts'
import { createRunningTasks } from '../running-tasks.ts'
import type { BeforeTaking } from './term-import.ts'

type TermFileCalls = Pick<Services['terms'], 'choose' | 'plan' | 'take' | 'takeBack' | 'cancel' | 'write'>

export function createTermFileCalls(deps: Dependencies): TermFileCalls {
  const { host, now } = deps
  let last: BeforeTaking | null = null
  const { run, cancel } = createRunningTasks(deps, 'termProgress')
  return {
    choose: () => host.chooseTermFile(),
    plan: (path) => run('planTerms', path),
    take: async (path, sha256) => {
      const { counts, before } = await run('takeTerms', { path, sha256 })
      last = before
      return { counts }
    },
    takeBack: async () => {
      const before = last
      last = null
      return before === null ? null : await run('takeBackTerms', before)
    },
    cancel,
    write: async (request) => {
      const name = request.interfaceLang === 'zh' ? '术语' : 'Terms'
      const file = await host.chooseSavePath(exportFileName(name, now().slice(0, 10), request.format))
      return file === null ? null : await run('writeTerms', { request, file: resolve(file) })
    },
  }
}
