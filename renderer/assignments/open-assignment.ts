/** Opens the file of an assignment and shows what is in it. */
import type { App } from '../app-state.ts'
import { client } from '../client.ts'
import { i18n } from '../i18n.ts'
import { shownText } from '../shown-text.ts'
import { chooseAssignment } from './chosen-assignment.ts'

/** Throws what opening throws; nothing is changed then. */
export async function openAssignment(
  path: string,
  { changeSettings, showScreen, notify }: Pick<App, 'changeSettings' | 'showScreen' | 'notify'>,
): Promise<void> {
  const { id, title, layer, opened } = await client.assignments.open(path)
  // It is the active one on disk already.
  if (opened === 'new' && layer !== null) changeSettings({ activeLayer: layer })
  chooseAssignment(id)
  showScreen('assignments')
  notify(i18n.t(`assignment.opened.${opened}`, { title: shownText(title) }))
}
