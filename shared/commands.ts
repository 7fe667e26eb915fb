/**
 * Every act of the interface: one list from which menu, shortcuts, palette and the list of keys are made.
 * Names are in the catalogues under `command.<id>`.
 */

export type CommandMenu = 'file' | 'edit' | 'view' | 'go' | 'help'

export type Command = {
  readonly id: string
  /** Electron accelerator; null when the act has only a menu entry and a place in the palette. */
  readonly key: string | null
  readonly menu: CommandMenu
  /** True: works only while a report is open. */
  readonly reader: boolean
}

const command = <const Id extends string>(
  menu: CommandMenu,
  id: Id,
  key: string | null = null,
  reader = false,
) => ({
  id,
  key,
  menu,
  reader,
})

/** In the order of the menu. */
export const commands = [
  command('file', 'exchange.open', 'CmdOrCtrl+O'),
  command('file', 'exchange.write', 'CmdOrCtrl+Shift+E'),
  command('file', 'sharing.open'),
  command('file', 'assignment.open'),
  command('file', 'assignment.make'),
  command('file', 'export.open', 'CmdOrCtrl+E'),
  command('file', 'workshop.write'),
  command('file', 'terms.import'),
  command('file', 'terms.write'),
  command('file', 'notebook.backUp'),
  command('file', 'notebook.restore'),
  command('file', 'settings.open', 'CmdOrCtrl+,'),
  command('edit', 'history.undo', 'CmdOrCtrl+Z'),
  command('edit', 'history.redo', 'CmdOrCtrl+Shift+Z'),
  command('edit', 'selection.copyReference', 'CmdOrCtrl+Shift+C', true),
  command('edit', 'selection.copyBoth', 'CmdOrCtrl+Alt+C', true),
  command('edit', 'selection.copyMarkdown', 'CmdOrCtrl+Alt+Shift+C', true),
  command('edit', 'selection.copyCitation', 'Alt+C', true),
  command('edit', 'selection.amber', 'Alt+1', true),
  command('edit', 'selection.mint', 'Alt+2', true),
  command('edit', 'selection.sky', 'Alt+3', true),
  command('edit', 'selection.rose', 'Alt+4', true),
  command('edit', 'selection.violet', 'Alt+5', true),
  command('edit', 'selection.underline', 'Alt+U', true),
  command('edit', 'selection.question', 'Alt+Q', true),
  command('edit', 'selection.note', 'Alt+N', true),
  command('edit', 'selection.tag', 'Alt+T', true),
  command('edit', 'sentence.select', 'Alt+S', true),
  command('edit', 'paragraph.select', 'Alt+A', true),
  command('edit', 'paragraph.note', 'Alt+P', true),
  command('edit', 'paragraph.bookmark', 'Alt+B', true),
  command('edit', 'subject.choose', 'Alt+Z', true),
  command('edit', 'report.symbol', null, true),
  command('edit', 'annotation.extend', 'Alt+E', true),
  command('edit', 'annotation.resize', 'Alt+R', true),
  command('edit', 'annotation.reply', 'Alt+Y', true),
  command('edit', 'annotation.resolve', 'Alt+O', true),
  command('edit', 'annotation.merge', 'Alt+M'),
  command('edit', 'terms.add'),
  command('edit', 'find.open', 'CmdOrCtrl+F', true),
  command('edit', 'find.next', 'F3', true),
  command('edit', 'find.previous', 'Shift+F3', true),
  command('view', 'layout.columns', 'CmdOrCtrl+Alt+1', true),
  command('view', 'layout.interleaved', 'CmdOrCtrl+Alt+2', true),
  command('view', 'layout.zh', 'CmdOrCtrl+Alt+3', true),
  command('view', 'layout.en', 'CmdOrCtrl+Alt+4', true),
  command('view', 'text.larger', 'CmdOrCtrl+='),
  command('view', 'text.smaller', 'CmdOrCtrl+-'),
  command('view', 'text.normal', 'CmdOrCtrl+0'),
  command('view', 'line.wider', 'CmdOrCtrl+Alt+='),
  command('view', 'line.narrower', 'CmdOrCtrl+Alt+-'),
  command('view', 'theme.light'),
  command('view', 'theme.dark'),
  command('view', 'theme.system'),
  command('view', 'layers.open', 'Alt+L'),
  command('view', 'terms.toggle', 'Alt+J', true),
  command('view', 'contents.toggle', 'CmdOrCtrl+Shift+O', true),
  command('view', 'panel.toggle', 'CmdOrCtrl+Shift+A', true),
  command('view', 'workshop.strip', 'Alt+W'),
  command('view', 'workshop.names', 'CmdOrCtrl+Shift+H'),
  command('view', 'lang.zh'),
  command('view', 'lang.en'),
  command('go', 'palette.open', 'CmdOrCtrl+K'),
  command('go', 'go.paragraph', 'CmdOrCtrl+G', true),
  command('go', 'go.back', 'Alt+Left'),
  command('go', 'go.forward', 'Alt+Right'),
  command('go', 'annotation.say', 'Alt+I', true),
  command('go', 'annotation.next', 'Alt+Down', true),
  command('go', 'annotation.previous', 'Alt+Up', true),
  command('go', 'terms.nextUse', 'F4', true),
  command('go', 'terms.previousUse', 'Shift+F4', true),
  command('go', 'terms.look', 'Alt+K', true),
  command('go', 'workshop.next', 'Alt+PageDown'),
  command('go', 'workshop.previous', 'Alt+PageUp'),
  command('go', 'screen.reader', 'CmdOrCtrl+1'),
  command('go', 'screen.library', 'CmdOrCtrl+2'),
  command('go', 'screen.annotations', 'CmdOrCtrl+3'),
  command('go', 'screen.workshop', 'CmdOrCtrl+4'),
  command('go', 'screen.search', 'CmdOrCtrl+Shift+F'),
  command('go', 'screen.terms', 'CmdOrCtrl+5'),
  command('go', 'terms.check'),
  command('go', 'screen.facts', 'CmdOrCtrl+6'),
  command('go', 'screen.geography', 'CmdOrCtrl+7'),
  command('go', 'screen.subjects', 'CmdOrCtrl+8'),
  command('go', 'screen.references', 'CmdOrCtrl+9'),
  command('go', 'screen.compare', 'CmdOrCtrl+Shift+9'),
  command('go', 'reference.next', 'Alt+Shift+Down', true),
  command('go', 'reference.previous', 'Alt+Shift+Up', true),
  command('help', 'search.help', 'CmdOrCtrl+/'),
  command('help', 'help.keys', 'F1'),
  command('help', 'help.about'),
] as const satisfies readonly Command[]

export type CommandId = (typeof commands)[number]['id']
