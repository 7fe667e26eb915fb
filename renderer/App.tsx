/** The window: its state around its frame, and a plain word when something inside breaks. */
import { useState } from 'react'
import type { StartState } from '../shared/model/app.ts'
import { AppProvider } from './shell/AppProvider.tsx'
import { ErrorBoundary } from './shell/ErrorBoundary.tsx'
import { Shell } from './shell/Shell.tsx'
import { CommandContext, createCommandRegistry } from './use-command.ts'

export function App({ start }: { readonly start: StartState }) {
  const [registry] = useState(createCommandRegistry)
  return (
    <ErrorBoundary>
      <CommandContext value={registry}>
        <AppProvider start={start}>
          <Shell />
        </AppProvider>
      </CommandContext>
    </ErrorBoundary>
  )
}
