/** An assignment on screen: made by the trainer in the dialog, answered by a participant with the keyboard. */
import { expect, test } from '@playwright/test'
import type { Locator, Page } from '@playwright/test'
import path from 'node:path'
import type { Colour } from '../../shared/model/annotation.ts'
import type { AssignmentState } from '../../shared/model/assignment.ts'
import {
  call,
  command,
  expectAccessible,
  expectAccessibleInBothThemes,
  newFolder,
  openReport,
  paintedWords,
  saveDialogGives,
  setSize,
  startApp,
} from './app.ts'
import type { RunningApp } from './app.ts'
import { en, zh } from './words.ts'

const title = '软目标：第一次作业'
export const asked = { Q1: '哪些场所属于**易受攻击的目标**？', Q2: '=SUM(1,2) 哪些措施针对旅游业？' }
/** One of them would be a formula in a spreadsheet. */
export const names = { first: 'Reviewer', second: '=Translator', trainer: 'Trainer' }

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
export async function makeAssignment(running: RunningApp): Promise<string> {
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
export async function answerAssignment(assignment: string): Promise<string> {
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
