/** The process that annotates a printed report, so that the window stays responsive. One report, then it ends. */
import type { ParentPort } from 'electron'
import { annotateDocument } from './pdf/annotate-document.ts'
import type { FromAnnotateJob, ToAnnotateJob } from './pdf/messages.ts'

const parent: ParentPort = process.parentPort
let takeFrame: (pdf: Uint8Array) => void = () => {}

function send(message: FromAnnotateJob): void {
  parent.postMessage(message)
}

parent.on('message', ({ data }) => {
  const message = data as ToAnnotateJob
  if (message.kind === 'frame') takeFrame(message.pdf)
  else void run(message.request)
})

async function run(request: Extract<ToAnnotateJob, { kind: 'start' }>['request']): Promise<void> {
  const askForFrame = (pages: number) =>
    new Promise<Uint8Array>((resolve) => {
      takeFrame = resolve
      send({ kind: 'pages', pages })
    })
  try {
    const result = await annotateDocument({ ...request, frame: askForFrame }, (fraction) =>
      send({ kind: 'progress', fraction }),
    )
    send({ kind: 'done', result })
  } catch (error) {
    send({ kind: 'failed', reason: error instanceof Error ? (error.stack ?? error.message) : String(error) })
  }
}
