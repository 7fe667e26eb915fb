/** From a trainer's questions to a table of who marked what: an assignment made, answered by two, taken in, compared. */
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import fs from 'node:fs'
import path from 'node:path'
import type { Colour } from '../../shared/model/annotation.ts'
import { catalogueIn } from '../../shared/i18n/catalogue.ts'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import type { ListedLayer } from '../../shared/model/layer.ts'
import type { PlacedAnnotation } from '../../shared/model/placement.ts'
import type { Accord } from '../../shared/model/workshop.ts'
import {
  call,
  command,
  expectAccessible,
  newFolder,
  openReport,
  paintedWords,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { answersOf, csvCells } from './workshop-people.ts'

const title = '软目标：第一次作业'
const asked = { Q1: '哪些场所属于**易受攻击的目标**？', Q2: '=SUM(1,2) 哪些措施针对旅游业？' }
/** One of them would be a formula in a spreadsheet. */
const names = { first: 'Reviewer', second: '=Translator', trainer: 'Trainer' }

const { t: zh } = catalogueIn('zh')
const { t: en } = catalogueIn('en')
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

async function expectAccessibleInBothThemes({ app, page }: RunningApp): Promise<void> {
  for (const theme of ['dark', 'light']) {
    await command(app, `theme.${theme}`)
    await expect(page.locator('html')).toHaveAttribute('data-theme', theme)
    await expectAccessible(page)
  }
}

/** Presses the key until the place is reached. */
async function pressUntil(page: Page, key: string, reached: () => Promise<boolean>): Promise<void> {
  for (let presses = 0; !(await reached()); presses += 1) {
    if (presses === 40) throw new Error(`${key} leads nowhere`)
    await page.keyboard.press(key)
  }
}

const focusIsIn = (page: Page, selector: string) => async () =>
  page.evaluate((wanted) => document.activeElement?.closest(wanted) !== null, selector)

/** Marks the first characters of a paragraph: F6 leads to the text, arrows to the paragraph, Shift extends. */
async function markByKeys(
  { app, page }: RunningApp,
  key: string,
  length: number,
  colour: Colour,
): Promise<Locator> {
  await pressUntil(page, 'F6', focusIsIn(page, '[data-cell="zh"]'))
  await pressUntil(page, 'ArrowDown', focusIsIn(page, `[data-row="${key}"]`))
  await page.keyboard.press('Home')
  for (let at = 0; at < length; at += 1) await page.keyboard.press('Shift+ArrowRight')
  const words = await page.evaluate(() => String(getSelection()))
  expect(words).toHaveLength(length)
  await command(app, `selection.${colour}`)
  await expect.poll(() => paintedWords(page, colour)).toContain(words)
  return page.locator(`article.annotation-${colour}`).filter({ hasText: words })
}

/** The trainer's part: the dialog, filled in part by part. Gives the file. */
async function makeAssignment(running: RunningApp): Promise<string> {
  const { app, page } = running
  const file = path.join(newFolder('assignment'), '作业.assignment')
  await saveDialogGives(app, file)
  await openReport(page, '第三十三届会议')
  await command(app, 'assignment.make')
  const dialog = page.getByRole('dialog', { name: zh('assignment.makeTitle') })
  await dialog.getByLabel(zh('assignment.titleField'), { exact: true }).fill(title)
  await dialog.getByLabel(zh('assignment.trainerField')).fill(names.trainer)
  await dialog
    .getByRole('textbox', { name: zh('assignment.instructions') })
    .fill('请读第二章，然后**逐题**标出依据。')
  await expectAccessibleInBothThemes(running)

  await dialog.getByRole('tab', { name: zh('assignment.part.questions') }).click()
  for (const [at, text] of Object.values(asked).entries()) {
    await dialog.getByRole('button', { name: zh('assignment.addQuestion') }).click()
    const question = dialog.getByRole('group', { name: zh('assignment.questionPart', { number: at + 1 }) })
    await expect(question.getByLabel(zh('assignment.tagField'))).toHaveValue(`Q${at + 1}`)
    await question.getByLabel(zh('assignment.textField')).fill(text)
    await question.getByLabel(zh('assignment.placesField')).fill(at === 0 ? '22-24' : '')
  }
  await expect(dialog.getByText(zh('assignment.placesFound', { count: 3 }))).toBeVisible()
  await expectAccessibleInBothThemes(running)

  await dialog.getByRole('tab', { name: zh('assignment.part.words') }).click()
  await dialog.getByLabel(zh('colour.amber')).fill('明文依据')
  await dialog.getByLabel(zh('assignment.glossary')).fill('soft target\t软目标\t第23段')
  await expect(dialog.getByText(zh('assignment.glossaryCount', { count: 1 }))).toBeVisible()
  await expectAccessibleInBothThemes(running)
  await dialog.getByRole('tab', { name: zh('assignment.part.examples') }).click()
  await expectAccessible(page)
  await dialog.getByRole('button', { name: zh('assignment.write') }).click()
  await expect(dialog.getByText(zh('assignment.madeFile', { file: '作业.assignment' }))).toBeVisible()
  await dialog.getByRole('button', { name: zh('assignment.finish') }).click()

  await command(app, 'assignment.open')
  await page.getByRole('button', { name: zh('assignment.useColours') }).click()
  await expectAccessibleInBothThemes(running)
  return file
}

/** The first participant's part: all by keyboard, from the file to the answers. */
async function answerAssignment(assignment: string): Promise<string> {
  const running = await startApp(newFolder('first'), {}, [assignment])
  const { app, page, complaints } = running
  await setSize(app, 1440, 900)
  await command(app, 'lang.en')

  await test.step('the file given shows instructions, questions, words and colours', async () => {
    const shown = page.getByRole('article', { name: title })
    await expect(shown.getByText('请读第二章，然后逐题标出依据。')).toBeVisible()
    await expect(shown.getByText('哪些场所属于易受攻击的目标？')).toBeVisible()
    await expect(shown.getByText(asked.Q2)).toBeVisible()
    await expect(shown.getByText(en('assignment.match.same'))).toBeVisible()
    await expect(shown.getByText('明文依据')).toBeVisible()
    await expect(shown.getByRole('cell', { name: '软目标' })).toBeVisible()
    await expectAccessibleInBothThemes(running)
  })

  await test.step('what is marked while a question is being answered has its tag', async () => {
    await page.getByRole('button', { name: en('assignment.answerQuestion', { tag: 'Q1' }) }).focus()
    await page.keyboard.press('Enter')
    await expect(
      page.getByRole('button', { name: en('assignment.stopAnswering', { tag: 'Q1' }) }),
    ).toBeFocused()
    await page.getByRole('button', { name: en('assignment.paragraphs', { places: '22–24' }) }).focus()
    await page.keyboard.press('Enter')
    const bar = page.getByRole('region', { name: en('assignment.bar') })
    await expect(bar.getByRole('combobox', { name: en('assignment.barQuestion') })).toHaveValue('Q1')
    await expect(await markByKeys(running, 'p23', 15, 'amber')).toContainText('Q1')
    await expect(await markByKeys(running, 'p24', 12, 'amber')).toContainText('Q1')
    await expect(bar.getByText(en('assignment.answerCount', { count: 2 }))).toBeVisible()
    await expectAccessibleInBothThemes(running)
    await bar.getByRole('button', { name: en('assignment.barNext') }).focus()
    await page.keyboard.press('Enter')
    await expect(await markByKeys(running, 'p26', 14, 'mint')).toContainText('Q2')
    await expect(bar.getByText(en('assignment.answerCount', { count: 1 }))).toBeVisible()
  })

  const file = path.join(newFolder('handed-in'), 'answers.annotation')
  await test.step('handed in with a name', async () => {
    await saveDialogGives(app, file)
    await command(app, 'assignment.open')
    await page.getByRole('button', { name: en('assignment.handIn') }).click()
    const dialog = page.getByRole('dialog', { name: en('assignment.handInTitle', { title }) })
    await expect(dialog.getByText(en('assignment.marks', { count: 3 }))).toBeVisible()
    await dialog.getByRole('textbox', { name: en('assignment.name') }).fill(names.first)
    await expectAccessibleInBothThemes(running)
    await dialog.getByRole('button', { name: en('assignment.write') }).click()
    await expect(
      dialog.getByText(en('assignment.handedInFile', { file: 'answers.annotation' })),
    ).toBeVisible()
    await dialog.getByRole('button', { name: en('assignment.finish') }).click()
    await expect(page.getByText(en('assignment.handedIn', { time: '' }).trim())).toBeVisible()
    const [state] = await call<readonly AssignmentState[]>(page, 'assignments', 'list')
    expect(state?.answers).toEqual({ Q1: 2, Q2: 1 })
  })
  expect(complaints).toEqual([])
  await app.close()
  return file
}

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
