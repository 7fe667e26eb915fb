/** The application menu, made from the list of commands; the page carries them out. */
import { Menu } from 'electron'
import type { MenuItemConstructorOptions } from 'electron'
import { commands } from '../shared/commands.ts'
import type { CommandMenu } from '../shared/commands.ts'
import type { Lang } from '../shared/model/report.ts'
import { createTranslator } from './translator.ts'
import type { Translate } from './translator.ts'

const menus: readonly CommandMenu[] = ['file', 'edit', 'view', 'go', 'help']

/** Families of commands (the part of the id before the dot) that stand together, without a line between them. */
const neighbours: Readonly<Record<string, string>> = {
  paragraph: 'selection',
  subject: 'selection',
  line: 'text',
  panel: 'contents',
}

/** Before the app is ready, so that Electron does not make a menu of its own first. */
export function clearMenu(): void {
  Menu.setApplicationMenu(null)
}

/** `choose` is called with the id of the command chosen, or whose key was pressed. */
export function setMenu(lang: Lang, choose: (id: string) => void): void {
  const translate = createTranslator(lang)
  const template = menus.map((menu) => ({
    label: translate(`menu.${menu}`),
    submenu: [...itemsOf(menu, translate, choose), ...roleItems(menu, translate)],
  }))
  const appMenu: MenuItemConstructorOptions[] = process.platform === 'darwin' ? [{ role: 'appMenu' }] : []
  Menu.setApplicationMenu(Menu.buildFromTemplate([...appMenu, ...template]))
}

function itemsOf(
  menu: CommandMenu,
  translate: Translate,
  choose: (id: string) => void,
): MenuItemConstructorOptions[] {
  const items: MenuItemConstructorOptions[] = []
  let family: string | null = null
  for (const { id, key } of commands.filter((command) => command.menu === menu)) {
    const next = familyOf(id)
    if (family !== null && next !== family) items.push({ type: 'separator' })
    family = next
    items.push({
      id,
      label: translate(`command.${id}`),
      click: () => choose(id),
      ...(key === null ? {} : { accelerator: key }),
    })
  }
  return items
}

function familyOf(id: string): string {
  const family = id.split('.')[0] ?? id
  return neighbours[family] ?? family
}

/** What the system's own menu items do best: the clipboard, the full screen, the end. */
function roleItems(menu: CommandMenu, translate: Translate): MenuItemConstructorOptions[] {
  const roles = {
    file: ['quit'],
    edit: ['cut', 'copy', 'paste', 'selectAll'],
    view: ['togglefullscreen'],
    go: [],
    help: [],
  } as const
  const items = roles[menu].map((role) => ({ role, label: translate(`menu.${role}`) }))
  return items.length === 0 ? [] : [{ type: 'separator' }, ...items]
}
