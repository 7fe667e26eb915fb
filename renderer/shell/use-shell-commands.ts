/** The commands that work on every screen: screens, dialogs, layout, text size, theme, language, the way back. */
import { useContext, useLayoutEffect } from 'react'
import type { Settings } from '../../shared/model/settings.ts'
import { useApp } from '../app-state.ts'
import { onEvent } from '../client.ts'
import { showSearchHelp } from '../search-state.ts'
import { askSymbol } from '../symbol-desk.ts'
import { askTerms } from '../terms-desk.ts'
import type { TermsAct } from '../terms-desk.ts'
import { CommandContext, useCommand } from '../use-command.ts'
import type { GivenFiles } from './use-given-files.ts'

export type OpenDialog = 'palette' | 'export' | 'write' | 'assignment' | 'sharing' | 'keys' | 'about'

const textStep = 10
const lineStep = 10

export function useShellCommands(open: (dialog: OpenDialog) => void, given: GivenFiles): void {
  const { state, reports, showScreen, back, forward, notebook } = useApp()
  const reportOpen = state.report !== null
  const reading = state.screen === 'reader'

  useCommand('palette.open', () => open('palette'))
  useCommand('export.open', () => open('export'), reports.length > 0)
  useCommand('exchange.open', given.choose)
  useCommand('exchange.write', () => open('write'))
  useCommand('assignment.make', () => open('assignment'))
  useCommand('assignment.open', () => showScreen('assignments'))
  useCommand('sharing.open', () => open('sharing'))
  useCommand('help.keys', () => open('keys'))
  useCommand('help.about', () => open('about'))

  useCommand('notebook.backUp', notebook.backUp)
  useCommand('notebook.restore', notebook.openSection)
  useCommand('settings.open', () => showScreen('settings'))
  useCommand('screen.reader', () => showScreen('reader'), reportOpen)
  useCommand('screen.library', () => showScreen('library'))
  useCommand('screen.annotations', () => showScreen('annotations'))
  useCommand('screen.terms', () => showScreen('terms'))
  useTermCommands()
  useCommand('screen.workshop', () => showScreen('workshop'))
  useCommand('screen.search', () => showScreen('search'))
  useIndexCommands()
  useCommand(
    'report.symbol',
    () => {
      askSymbol(state.report)
      showScreen('library')
    },
    reportOpen,
  )
  useCommand('search.help', () => {
    showSearchHelp(true)
    showScreen('search')
  })
  useCommand('go.back', back, state.past.length > 0)
  useCommand('go.forward', forward, state.future.length > 0)

  useSettingCommands(reading)
  useMenuCommands()
}

/** What the reports count, where, on what, and what they cite. */
function useIndexCommands(): void {
  const { showScreen } = useApp()
  useCommand('screen.facts', () => showScreen('facts'))
  useCommand('screen.geography', () => showScreen('geography'))
  useCommand('screen.subjects', () => showScreen('subjects'))
  useCommand('screen.references', () => showScreen('references'))
  useCommand('screen.compare', () => showScreen('compare'))
}

/** From whatever screen: the one of the terms does them. */
function useTermCommands(): void {
  const { showScreen } = useApp()
  const ask = (act: TermsAct) => (): void => {
    askTerms(act)
    showScreen('terms')
  }
  useCommand('terms.add', ask('add'))
  useCommand('terms.check', () => showScreen('consistency'))
  useCommand('terms.import', ask('import'))
  useCommand('terms.write', ask('write'))
}

function useSettingCommands(reading: boolean): void {
  const { settings, changeSettings } = useApp()
  const { textSize, lineWidth } = settings
  const change = (part: Partial<Settings>) => () => changeSettings(part)

  useCommand('layout.columns', change({ layout: 'columns' }), reading)
  useCommand('layout.interleaved', change({ layout: 'interleaved' }), reading)
  useCommand('layout.zh', change({ layout: 'zh' }), reading)
  useCommand('layout.en', change({ layout: 'en' }), reading)
  useCommand('text.larger', change({ textSize: Math.min(200, textSize + textStep) }))
  useCommand('text.smaller', change({ textSize: Math.max(80, textSize - textStep) }))
  useCommand('text.normal', change({ textSize: 100 }))
  useCommand('line.wider', change({ lineWidth: Math.min(160, lineWidth + lineStep) }))
  useCommand('line.narrower', change({ lineWidth: Math.max(60, lineWidth - lineStep) }))
  useCommand('theme.light', change({ theme: 'light' }))
  useCommand('theme.dark', change({ theme: 'dark' }))
  useCommand('theme.system', change({ theme: 'system' }))
  useCommand('lang.zh', change({ interfaceLang: 'zh' }))
  useCommand('lang.en', change({ interfaceLang: 'en' }))
}

/** What is chosen in the menu, or by a key of the menu, arrives as an event. */
function useMenuCommands(): void {
  const { run } = useContext(CommandContext)
  // A command that came before somebody listens would be lost: from the first paint on, somebody does.
  useLayoutEffect(() => onEvent('command', run), [run])
}
