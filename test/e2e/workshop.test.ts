/** From a trainer's questions to a table of who marked what: an assignment made, answered by two, taken in, compared. */
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import type { ListedLayer } from '../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Accord } from '../../shared/model/workshop.ts'
import {
  call,
  command,
  expectAccessibleInBothThemes,
  newFolder,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { answerAssignment, asked, makeAssignment, names } from './assignment-steps.ts'
import { answersOf, csvCells } from './workshop-people.ts'
import { zh } from './words.ts'

const accord = (which: Accord): string => zh(`workshop.accord.${which}`)

/** What an entry of the strip says before who it was. */
const entry = (place: string, people: number, which: Accord): string =>
  zh('workshop.entry', {
    place,
    people: zh('workshop.people', { count: people }),
    accord: accord(which),
    who: '',
  }).replace('。', '')

const adoptOne = new RegExp(
  zh('workshop.passage.adoptOf', { name: `${zh('workshop.participant', { number: '' })}\\d` }),
)

const list = (page: Page) => call<readonly PlacedAnnotation[]>(page, 'annotations', 'list', null)

test('an assignment from the dialog to the workshop: made, answered by two, taken in, compared, written', async () => {
  test.setTimeout(150_000)
  const data = newFolder('trainer')
  const making = await startApp(data)
  await setSize(making.app, 1440, 900)
  await command(making.app, 'lang.zh')
  const assignment = await makeAssignment(making)
  expect(making.complaints).toEqual([])
  await making.app.close()

  const answers = [
    await answerAssignment(assignment),
    await answersOf(names.second, assignment, [
      { key: 'p22', length: 10, colour: 'sky', tag: 'Q1' },
      { key: 'p23', length: 8, colour: 'amber', tag: 'Q1' },
      { key: 'p24', length: 12, colour: 'rose', tag: 'Q1' },
    ]),
  ]

  const running = await startApp(data, {}, answers)
  const { app, page, complaints } = running
  await setSize(app, 1440, 900)
  await test.step('both files are taken in, one layer for each person', async () => {
    await page.getByRole('radio', { name: zh('exchange.into.person'), exact: true }).check({ force: true })
    await page.getByRole('button', { name: zh('exchange.take'), exact: true }).click()
    await expect(page.locator('.merge-done-counts')).toContainText('新增 6 条')
    const layers = await call<readonly ListedLayer[]>(page, 'layers', 'list')
    const owners = layers.map(({ owner }) => owner).filter((owner) => owner !== '')
    expect(owners.toSorted()).toEqual(Object.values(names).toSorted())
  })
  await compare(running)
  expect(complaints).toEqual([])
  await app.close()
})

const parts = ['passage', 'questions', 'people'] as const

const tab = (page: Page, part: (typeof parts)[number]) =>
  page.getByRole('tab', { name: zh(`workshop.tabs.${part}`) }).click()

const entries = (page: Page): Locator =>
  page.getByRole('navigation', { name: zh('workshop.strip') }).getByRole('button')

const passage = (page: Page): Locator => page.getByRole('main').getByRole('article')

async function compare(running: RunningApp): Promise<void> {
  const { app, page } = running
  await command(app, 'screen.workshop')
  await test.step('the strip has who marked what, in the order of the text', async () => {
    await expect(entries(page)).toHaveCount(4)
    const labels = await entries(page).evaluateAll((all) => all.map((one) => one.getAttribute('title')))
    expect(labels.map((label) => label?.split(/[。；]/)[0])).toEqual([
      entry('第22段', 1, 'single'),
      entry('第23段', 2, 'agreed'),
      entry('第24段', 2, 'different'),
      entry('第26段', 1, 'single'),
    ])
    await expectAccessibleInBothThemes(running)
  })

  await test.step('people and questions are counted as they were marked', async () => {
    await tab(page, 'people')
    const rows = page.getByRole('table', { name: zh('workshop.who_is.people') }).getByRole('row')
    await expect(rows.nth(1)).toHaveText(/^\d=Translator330$/)
    await expect(rows.nth(2)).toHaveText(/^\dReviewer330$/)
    await expect(rows).toHaveCount(3)
    await expectAccessibleInBothThemes(running)
    await tab(page, 'questions')
    const sums = page.getByRole('table', { name: zh('workshop.sum.caption') }).getByRole('row')
    const numbers = async (row: number) => sums.nth(row).getByRole('cell').allTextContents()
    expect(await numbers(1)).toEqual(['2', '0', '1', '1', '1', '67%'])
    expect(await numbers(2)).toEqual(['1', '1', '0', '0', '1', '–'])
    await expect(sums).toHaveCount(3)
    await expectAccessibleInBothThemes(running)
  })

  await test.step('the keyboard goes from passage to passage by what people made of them', async () => {
    await command(app, 'workshop.next')
    await expect(passage(page)).toContainText(accord('different'))
    await expect(passage(page).getByRole('heading', { name: '第24段' })).toBeVisible()
    await expect(passage(page)).toContainText(names.first)
    await command(app, 'workshop.next')
    await expect(
      page.getByText(zh('workshop.noneAfter', { accord: accord('different') })).first(),
    ).toBeAttached()
    await page.getByRole('combobox', { name: zh('workshop.stepThrough') }).selectOption('single')
    await command(app, 'workshop.next')
    await expect(passage(page).getByRole('heading', { name: '第26段' })).toBeVisible()
    await command(app, 'workshop.previous')
    await expect(passage(page).getByRole('heading', { name: '第22段' })).toBeVisible()
    await entries(page).first().focus()
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('ArrowDown')
    await page.keyboard.press('Enter')
    await expect(passage(page).getByRole('heading', { name: '第24段' })).toBeVisible()
    await expectAccessibleInBothThemes(running)
  })

  await hideNames(running)
  await adopt(running)
  await writeTables(running)
}

/** What can be read, is read out, or is kept in a field. */
async function everyWord({ app, page }: RunningApp): Promise<string> {
  const page_ = await page.evaluate(() =>
    [
      document.title,
      document.documentElement.outerHTML,
      ...[...document.querySelectorAll<HTMLInputElement>('input, textarea')].map(({ value }) => value),
    ].join('\n'),
  )
  return [page_, await page.locator('body').ariaSnapshot(), await windowTitle(app)].join('\n')
}

const windowTitle = (app: RunningApp['app']) =>
  app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.getTitle() ?? '')

async function hideNames(running: RunningApp): Promise<void> {
  const { app, page } = running
  const expectNobody = async () => {
    const words = await everyWord(running)
    for (const name of ['Reviewer', 'Translator', 'Trainer']) expect(words).not.toContain(name)
  }
  await test.step('names hidden: on no screen is anybody called by their name', async () => {
    await command(app, 'workshop.names')
    await expect(passage(page)).toContainText(zh('workshop.participant', { number: 1 }))
    await expect(passage(page)).toContainText(zh('workshop.participant', { number: 2 }))
    for (const part of parts) {
      await tab(page, part)
      await page
        .getByRole('radio', { name: zh('workshop.colouring.person'), exact: true })
        .check({ force: true })
      await expectNobody()
    }
    await expectAccessibleInBothThemes(running)
    await command(app, 'screen.annotations')
    await expect(page.getByRole('listbox', { name: zh('list.list') })).toBeVisible()
    await expectNobody()
    await command(app, 'screen.reader')
    await command(app, 'workshop.strip')
    await expect(entries(page).filter({ hasText: '24' })).toBeVisible()
    await expect(page.locator('article.annotation').first()).toBeVisible()
    await expectNobody()
    await command(app, 'layers.open')
    await expect(page.getByText(zh('layers.hintTarget'))).toBeVisible()
    await expectNobody()
    await page.keyboard.press('Escape')
    await command(app, 'assignment.open')
    await expectNobody()
  })
}

async function adopt(running: RunningApp): Promise<void> {
  const { app, page } = running
  await test.step('one mark is adopted into the own layer, and compared with nobody', async () => {
    await command(app, 'screen.workshop')
    await tab(page, 'passage')
    const before = await list(page)
    const adoptions = passage(page).getByRole('button', { name: adoptOne })
    await expect(adoptions).toHaveCount(2)
    await adoptions.first().focus()
    await page.keyboard.press('Enter')
    await expect(
      passage(page).getByRole('button', { name: zh('workshop.passage.known', { layer: zh('layers.own') }) }),
    ).toBeFocused()
    await expect(adoptions).toHaveCount(1)
    const known = new Set(before.map(({ id }) => id))
    const added = (await list(page)).filter(({ id }) => !known.has(id))
    expect(added).toMatchObject([
      { author: '', layer: 'personal', tags: ['Q1'], anchors: [{ key: 'p24', start: 0, end: 12 }] },
    ])
    await expect(entries(page).filter({ hasText: '24' })).toHaveAttribute(
      'title',
      new RegExp(entry('第24段', 2, 'different')),
    )
  })
}

async function writeTables({ app, page }: RunningApp): Promise<void> {
  const folder = newFolder('tables')
  const written = async (name: string): Promise<string> => {
    const file = path.join(folder, name)
    await saveDialogGives(app, file)
    await command(app, 'workshop.write')
    await expect.poll(() => fs.existsSync(file)).toBe(true)
    return fs.readFileSync(file, 'utf8')
  }
  await test.step('the table has the numbers, runs nothing, and names nobody while names are hidden', async () => {
    const text = await written('无名.csv')
    for (const name of Object.values(names)) expect(text).not.toContain(name.replace('=', ''))
    const cells = csvCells(text)
    const [head = []] = cells
    expect(head.slice(10)).toEqual([1, 2].map((number) => zh('workshop.participant', { number })))
    expect(cells.every((row) => row.length === head.length)).toBe(true)
    expect(cells.flat().filter((cell) => /^[=+\-@\t\r]/.test(cell))).toEqual([])
    expect(cells.slice(1, 4).map((row) => row.slice(10))).toEqual([
      ['3', '3'],
      ['3', '3'],
      ['0', '0'],
    ])
    const questions = cells.filter(([part]) => part === zh('workshop.table.row.question'))
    expect(questions.map((row) => row.slice(1, 10))).toEqual([
      ['Q1', asked.Q1, '2', '0', '', '1', '1', '1', '0.667'],
      ['Q2', `'${asked.Q2}`, '1', '1', '', '0', '0', '1', ''],
    ])
    const marked = cells.filter(
      ([part, , , people]) => part === zh('workshop.table.row.block') && people !== '0',
    )
    expect(marked.map(([, place, , people, without, accord]) => [place, people, without, accord])).toEqual([
      ['第22段', '1', '1', accord('single')],
      ['第23段', '2', '0', accord('agreed')],
      ['第24段', '2', '0', accord('different')],
      ['第26段', '1', '1', accord('single')],
    ])
    expect(marked[1]?.slice(10)).toEqual(['明文依据', '明文依据'])
  })

  await test.step('names shown again: a name that is a formula is only a name', async () => {
    await command(app, 'workshop.names')
    await expect(passage(page)).toContainText(names.first)
    const cells = csvCells(await written('有名.csv'))
    expect(cells[0]?.slice(10)).toEqual([`'${names.second}`, names.first])
  })
}
