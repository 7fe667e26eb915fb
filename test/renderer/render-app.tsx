/** Puts a component into the app's real state over the in-memory bridge. */
import { act, render } from '@testing-library/react'
import { Suspense } from 'react'
import type { ReactNode } from 'react'
import type { StartState } from '../../shared/model/app.ts'
import { defaultSettings } from '../../shared/model/settings.ts'
import type { Settings } from '../../shared/model/settings.ts'
import { useApp } from '../../renderer/app-state.ts'
import type { App } from '../../renderer/app-state.ts'
import { forgetReportTexts } from '../../renderer/report-texts.ts'
import { AppProvider } from '../../renderer/shell/AppProvider.tsx'
import { CommandContext, createCommandRegistry } from '../../renderer/use-command.ts'
import type { CommandRegistry } from '../../renderer/use-command.ts'
import { createFakeBridge } from './fake-bridge.ts'
import type { FakeBridge } from './fake-bridge.ts'

export type Rendered = {
  readonly fake: FakeBridge
  readonly registry: CommandRegistry
  /** The app's state as the screens see it at this moment. */
  readonly app: () => App
}

export type RenderOptions = {
  readonly settings?: Partial<Settings>
  readonly stored?: Parameters<typeof createFakeBridge>[0]
  /** Another one than a new bridge with what is stored. */
  readonly fake?: FakeBridge
}

/** In English unless the settings say otherwise. */
export async function renderApp(content: ReactNode, options: RenderOptions = {}): Promise<Rendered> {
  const settings: Settings = { ...defaultSettings, interfaceLang: 'en', ...options.settings }
  const fake = options.fake ?? createFakeBridge({ ...options.stored, settings })
  Object.assign(window, { bridge: fake.bridge })
  forgetReportTexts()
  const registry = createCommandRegistry()
  const seen: { app: App | null } = { app: null }
  const start: StartState = { ...fake.start(), settings }

  await act(async () => {
    render(
      <CommandContext value={registry}>
        <AppProvider start={start}>
          <Look onSee={(app) => (seen.app = app)} />
          <Suspense fallback={null}>{content}</Suspense>
        </AppProvider>
      </CommandContext>,
    )
  })
  return {
    fake,
    registry,
    app: () => {
      if (seen.app === null) throw new Error('the app has not been drawn')
      return seen.app
    },
  }
}

function Look({ onSee }: { readonly onSee: (app: App) => void }) {
  onSee(useApp())
  return null
}
