/** What the window asks of the check of terms: the list, ticking off, the list as a document. */
import { resolve } from 'node:path'
import type { Services } from '../../../shared/api.ts'
import type {
  CheckRequest,
  ConsistencyCheck,
  FindingId,
  Findings,
  UsedForm,
  WrittenCheck,
} from '../../../shared/model/consistency.ts'
import type { ReportId } from '../../../shared/model/ids.ts'
import type { ListedTerm } from '../../../shared/model/term.ts'
import { AppError } from '../../../shared/result.ts'
import { writeNotebook } from '../../db/open-notebook.ts'
import { raiseRevision } from '../../db/revision-repository.ts'
import { addException, listExceptions, removeException } from '../../db/term-exception-repository.ts'
import type { Dependencies } from '../dependencies.ts'
import { replaceFile } from '../replace-file.ts'
import { checkDocument, checkFileName } from './check-document.ts'
import { checkedReports, checkTerms } from './check-terms.ts'
import { knownTerms } from './known-terms.ts'

export type CheckCalls = Pick<Services['terms'], 'check' | 'except' | 'writeCheck' | 'cancelCheck'>

/** Most findings of a kind, and most places of a wording, that a window or a document gets. */
const findingLimit = 2000
const placeLimit = 1000

export function createCheckCalls(deps: Dependencies): CheckCalls {
  const checking = newestAlone()
  const writing = newestAlone()
  let last: {
    readonly listed: readonly ListedTerm[]
    readonly of: string
    readonly findings: Findings
  } | null = null

  const find = async (
    reports: readonly ReportId[],
    { signal }: AbortController,
  ): Promise<ConsistencyCheck> => {
    const checked = checkedReports(deps, reports)
    const { listed } = await knownTerms(deps)
    const of = checked.join(' ')
    if (last?.listed !== listed || last.of !== of) {
      const onProgress = progressTeller(deps)
      last = { listed, of, findings: await checkTerms(deps, checked, { signal, onProgress }) }
    }
    return cut(last.findings, checked, listExceptions(deps.notebook.db))
  }
  return {
    check: (reports) => checking.run((cancel) => find(reports, cancel)),
    except: (id, ticked) => except(deps, id, ticked),
    writeCheck: (request) =>
      writing.run(async (cancel) => {
        checkedReports(deps, request.reports)
        const file = await deps.host.chooseSavePath(checkFileName(request, deps.now()))
        if (file === null) return null
        const check = await find(request.reports, cancel)
        return await write(deps, resolve(file), request, check, cancel.signal)
      }),
    cancelCheck() {
      checking.cancel()
      writing.cancel()
      return null
    },
  }
}

type Alone = {
  /** Ends the one before it. */
  readonly run: <Value>(act: (cancel: AbortController) => Promise<Value>) => Promise<Value>
  readonly cancel: () => void
}

function newestAlone(): Alone {
  let running: AbortController | null = null
  return {
    async run(act) {
      running?.abort()
      const cancel = new AbortController()
      running = cancel
      try {
        return await act(cancel)
      } finally {
        if (running === cancel) running = null
      }
    },
    cancel: () => running?.abort(),
  }
}

/** Tells a hundred steps at most. */
function progressTeller({ host }: Dependencies): (fraction: number) => void {
  let told = -1
  return (fraction) => {
    const step = Math.floor(fraction * 100)
    if (step === told) return
    told = step
    host.sendEvent('checkProgress', { fraction })
  }
}

function cut(
  { forms, names, lacking }: Findings,
  reports: readonly ReportId[],
  excepted: readonly FindingId[],
): ConsistencyCheck {
  const cutForm = (form: UsedForm): UsedForm => ({ ...form, places: form.places.slice(0, placeLimit) })
  return {
    reports,
    forms: forms.slice(0, findingLimit).map((finding) => ({ ...finding, forms: finding.forms.map(cutForm) })),
    names: names.slice(0, findingLimit).map((finding) => ({
      ...finding,
      forms: [cutForm(finding.forms[0]), cutForm(finding.forms[1])],
    })),
    lacking: lacking.slice(0, findingLimit),
    totals: { forms: forms.length, names: names.length, lacking: lacking.length },
    excepted,
  }
}

function except({ notebook, now }: Dependencies, id: FindingId, ticked: boolean): null {
  writeNotebook(notebook, (db) => {
    if (ticked) addException(db, id, now())
    else removeException(db, id)
    raiseRevision(db)
  })
  return null
}

async function write(
  deps: Dependencies,
  file: string,
  request: CheckRequest,
  check: ConsistencyCheck,
  signal: AbortSignal,
): Promise<WrittenCheck> {
  const { pdf, pages } = await checkDocument(deps, request, check, signal)
  if (signal.aborted) throw new AppError('check-cancelled')
  await replaceFile(file, pdf, signal)
  return { file, bytes: pdf.length, pages }
}
