import { expect, type ElementHandle, type Locator, type Page } from '@playwright/test'

/**
 * How a person fills the form of a task, with the mouse or without it. What a control wants is read from the page alone:
 * who brings a new kind of field adds a line to wanted() where a person would do something else than type or press.
 */

export type Way = 'click' | 'keyboard'
export type Choice = 'approve' | 'return'

/** What is typed into a column of a sheet, by the column's name; any other number is 2. */
const KEYS: Record<string, string> = { target: '100', actual: '100', score: '90', sent: '20', returned: '15', heard: '3' }
const WORDS = '已按要求办理'

const CONTROLS = '.task-form :is(input, textarea, select, .board button[role=radio]):not([readonly]):not([disabled]):not([type=file])'

/** Fills the open form and submits it. */
export async function doByHand(page: Page, way: Way, choice: Choice = 'approve') {
  await expect(page.locator('.task-form .fjs-form-field').first()).toBeVisible()
  // the product's own fields are loaded when they are needed; evidence stands beside the form
  await expect(page.locator('.task-form .own-field:not(.own-evidencePanel):empty')).toHaveCount(0)
  if (way === 'click') await clickThrough(page, choice)
  else await tabThrough(page, choice)
  if (way === 'click') await page.locator('.form-f .btn.p').click()
  else await page.keyboard.press('Control+Enter')
  const said = page.locator('.toast').filter({ hasText: /已提交|Submitted/ })
  await expect(said.or(page.locator('.faults')).first()).toBeVisible({ timeout: 15_000 })
  expect(await page.locator('.faults').allInnerTexts()).toEqual([])
}

async function clickThrough(page: Page, choice: Choice) {
  // by place and not by element, since a decision opens a field for its reason
  for (let at = 0; at < (await page.locator(CONTROLS).count()); at++) {
    const control = page.locator(CONTROLS).nth(at)
    const does = await wanted(control, 'click', choice)
    if (!does) continue
    if (does === 'choose') await control.selectOption({ index: 1 })
    else await control.click()
    if (does.startsWith('type:')) await page.keyboard.type(does.slice(5))
  }
}

async function tabThrough(page: Page, choice: Choice) {
  await page.locator('.form-b').focus()
  for (let pressed = 0; pressed < 600; pressed++) {
    await page.keyboard.press('Tab')
    const stands = await page.evaluate((controls) => (document.activeElement?.closest('.form-f') ? 'end' : document.activeElement?.matches(controls) ? 'control' : 'other'), CONTROLS)
    if (stands === 'end') return
    if (stands === 'other') continue
    // a date's inner parts have the focus without matching :focus
    const control = (await page.evaluateHandle(() => document.activeElement)).asElement()!
    const does = await wanted(control, 'keyboard', choice)
    if (!does) continue
    if (does === 'choose') await page.keyboard.press('ArrowDown')
    else if (does === 'press') await page.keyboard.press((await control.getAttribute('type')) === 'radio' && choice === 'return' ? 'ArrowDown' : 'Space')
    else await page.keyboard.type(does.replace(/^\w+:/, ''))
  }
  throw new Error('the form has no end')
}

/** What a person does at a control: 'press' it, 'choose' its first answer, 'type:' something, or pass it over. */
async function wanted(control: Locator | ElementHandle<Element>, way: Way, choice: Choice): Promise<string | undefined> {
  const it = await (control as Locator).evaluate((element) => {
    const input = element as HTMLInputElement
    const inside = (parts: string) => !!input.closest(parts)
    const group = input.type === 'radio' ? [...document.getElementsByName(input.name)].map((one) => (one as HTMLInputElement).checked) : []
    return {
      tag: input.tagName, type: input.type, value: input.value, checked: input.checked, column: input.dataset.path?.split('/').pop() ?? '',
      answered: group.some(Boolean) || !!input.closest('[role=radiogroup]')?.querySelector('[aria-checked=true]'),
      inSheet: inside('.sheet'), inBoard: inside('.board'), inDecision: inside('.decision'), rating: inside('.reports, .members, .vote'),
      date: inside('.fjs-form-field-datetime'),
      number: input.inputMode === 'decimal' || input.inputMode === 'numeric' || inside('.fjs-form-field-number'),
      // a unit's own score is its choice, and would want a reason
      passed: !!input.dataset.path?.endsWith('/ownScore') || inside('.detail, .events, .claims, .evidence, .changes, .avoids, .acts, .say > input, .verdicts .line > .input') || input.classList.contains('note'),
    }
  })
  if (it.passed) return undefined
  if (it.inBoard) return it.answered ? undefined : way === 'click' ? 'press' : 'digit:5'
  if (it.type === 'radio') return it.answered || (way === 'click' && it.inDecision && choice === 'return' && it.value !== choice) ? undefined : 'press'
  if (it.type === 'checkbox') return it.checked ? undefined : 'press'
  if (it.tag === 'SELECT') return it.value || !it.rating ? undefined : 'choose'
  if (it.value) return undefined
  if (it.date) return 'type:2026/1/12'
  if (it.inSheet) return it.number ? `type:${KEYS[it.column] ?? '2'}` : undefined
  return `type:${it.number ? (KEYS[it.column] ?? '2') : WORDS}`
}
