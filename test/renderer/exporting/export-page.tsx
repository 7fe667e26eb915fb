/** The dialog with its preview at hand, as a test opens and reads it. */
import { screen } from '@testing-library/react'
import userEvent from '@testing-library/user-event'
import { beforeEach, vi } from 'vitest'
import type { ExportPreview } from '../../../shared/model/export.ts'
import type { AnnotationId, ReportId } from '../../../shared/model/ids.ts'
import { ExportDialog } from '../../../renderer/exporting/index.ts'
import { forgetChoice } from '../../../renderer/exporting/use-choice.ts'
import { createFakeBridge } from '../fake-bridge.ts'
import type { FakeBridge } from '../fake-bridge.ts'
import { unicri2024 } from '../fixture.ts'
import { renderApp } from '../render-app.tsx'

/** jsdom has neither canvas nor workers: what is drawn is seen in the journeys. */
export const drawn = { opened: [] as string[], closed: 0 }
vi.mock('../../../renderer/exporting/pdf-pages.ts', () => ({
  openPdf: async (pdf: string) => {
    drawn.opened.push(pdf)
    const size = { width: 595, height: 842 }
    return { pages: [size, size, size], draw: async () => undefined, close: () => (drawn.closed += 1) }
  },
}))

class SeenAtOnce {
  readonly tell: (entries: readonly object[]) => void
  constructor(tell: (entries: readonly object[]) => void) {
    this.tell = tell
  }
  observe(): void {
    this.tell([{ isIntersecting: true, contentRect: { width: 400 } }])
  }
  disconnect(): void {}
}
vi.stubGlobal('ResizeObserver', SeenAtOnce)
vi.stubGlobal('IntersectionObserver', SeenAtOnce)

beforeEach(() => {
  forgetChoice()
  drawn.opened.length = 0
})

export const preview: ExportPreview = { pdf: 'AAAA', pages: 3, whole: true }

/** A bridge whose preview is made at once. */
export function createBridge(): FakeBridge {
  const fake = createFakeBridge()
  fake.services.exporting.preview = () => Promise.resolve(preview)
  return fake
}

type Shown = {
  readonly fake?: FakeBridge
  readonly reports?: readonly ReportId[]
  readonly annotations?: readonly AnnotationId[]
  readonly onClose?: () => void
}

export async function show({ fake = createBridge(), reports, annotations, onClose }: Shown = {}) {
  const user = userEvent.setup()
  const rendered = await renderApp(
    <ExportDialog
      reports={reports ?? [unicri2024]}
      annotations={annotations ?? null}
      onClose={onClose ?? (() => undefined)}
    />,
    { fake },
  )
  return { user, ...rendered }
}

export const start = () => screen.getByRole('button', { name: 'Choose file and export' })
export const calls = (fake: FakeBridge, name: string) => fake.calls.filter((call) => call.name === name)
export const written = (fake: FakeBridge) => calls(fake, 'exporting.write').at(-1)?.args[0]
export const radio = (name: string) => screen.getByRole('radio', { name })
