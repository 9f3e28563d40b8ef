import { expect, type APIRequestContext, type Locator, type Page } from '@playwright/test'
import { as } from './people'

/**
 * How the tasks of a year are filled, over the API and by hand. Who adds a task to a model whose form has a field of a
 * new kind adds a line here: to FIELDS for the kind, to KEYS for what is typed into a column of a sheet.
 */

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type Row = { [name: string]: Json }
interface Component { type: string; key?: string; path?: string; readonly?: boolean; values?: { value: Json }[]; choices?: { value: string }[]; validate?: { required?: boolean }; components?: Component[] }
export interface Item { id: string; name: string; task: string; process: string; assignee: { id: string } | null; unit: { id: string } | null }
interface Opened { task: Item; form: Component & { components: Component[] }; data: { [key: string]: Json }; can: string[] }

/** What is typed into a column of a sheet, by the column's name; any other number is 2. */
const KEYS: Record<string, string> = { target: '100', actual: '100', score: '90', sent: '20', returned: '15' }
const numberIn = (column: string) => KEYS[column] ?? '2'
const WORDS = '已按要求办理'

const idOf = (value: Json | undefined) => (value && typeof value === 'object' && !Array.isArray(value) ? value.id! : (value ?? null))
const rowsOf = (shown: Json | undefined) => ((shown as { rows?: Row[] } | null)?.rows ?? [])

/** The rows of a sheet as they are sent: who and what they are about, and a number for each field. */
function sheet(shown: Json | undefined, fields: (row: Row) => Row): Json {
  return {
    rows: rowsOf(shown).map((row) => ({
      ...(row.unit ? { unit: idOf(row.unit) } : {}),
      ...(row.indicator ? { indicator: idOf(row.indicator) } : {}),
      ...(row.layer ? { layer: row.layer } : {}),
      ...fields(row),
    })),
  }
}
const numbers = (names: Json | undefined): Row => Object.fromEntries(((names ?? []) as string[]).map((name) => [name, Number(numberIn(name))]))

/** What a field of a kind is sent with. */
const FIELDS: Record<string, (shown: Json | undefined, field: Component) => Json> = {
  indicatorSheet: (shown) => ({ rows: rowsOf((sheet(shown, (row) => numbers(row.fields))) as Json).filter((_, at) => ((rowsOf(shown)[at]!.fields ?? []) as Json[]).length) }),
  opinionSheet: (shown) => sheet(shown, () => ({ opinion: 'accept' })),
  ratingSheet: (shown) => sheet(shown, () => ({ score: 90 })),
  bandBoard: (shown) => sheet(shown, () => ({ band: 'B0' })),
  claimVerdicts: (shown) => sheet(shown, () => ({ verdict: 'accepted' })),
  talkRecord: (shown) => sheet(shown, () => ({ heard: 3, achievements: WORDS })),
  sessionReport: (shown) => sheet(shown, () => ({ comment: WORDS, grade: (shown as { grades?: string[] } | null)?.grades?.[0] ?? null })),
  panelBuilder: (shown) => ({ panels: ((shown as { panels?: Row[] } | null)?.panels ?? []).map(({ kind, name, body, members }) => ({ kind: kind!, name: name!, body: body!, members: (members as Row[]).map(({ person, role, chair }) => ({ person: person!, role: role!, chair: chair! })) })) }),
  ballotPlan: (shown) => sheet(shown, () => ({ sent: 20, returned: 15 })),
  claimSheet: () => ({ rows: [] }),
  checkSheet: (shown) => ({ rows: rowsOf(shown).map((row) => ({ item: row.item!, verdict: 'accepted' })) }),
  gapSheet: (shown) => sheet(shown, () => ({ choice: 'without', reason: WORDS })),
  decisionVote: (shown) => ({ choice: 'approve', mode: 'consensus', statement: WORDS, members: ((shown as { members?: Row[] } | null)?.members ?? []).map((member) => ({ person: idOf(member.person)!, present: true })) }),
  ballotEntry: (shown) => sheet(shown, (row) => ({ counts: numbers(row.answers) })),
  eventSheet: () => ({ rows: [] }),
  resultTable: (shown) => ({ version: (shown as { version?: number } | null)?.version ?? 0 }),
  decision: (_, field) => ({ choice: field.choices![0]!.value, reason: null }),
  datetime: () => '2026-01-12',
  textfield: () => WORDS,
  textarea: () => WORDS,
  number: () => 2,
  checkbox: () => true,
  radio: (_, field) => field.values![0]!.value,
  select: (_, field) => field.values?.[0]?.value ?? null,
}

export async function inboxOf(request: APIRequestContext, who: string, cycle: string): Promise<Item[]> {
  const answer = await request.get(`/api/tasks?view=open&limit=200&cycle=${cycle}`, { headers: as(who) })
  return ((await answer.json()) as { items: Item[] }).items
}

/** Does a task as a program would, whatever its form is. */
export async function doOverApi(request: APIRequestContext, who: string, item: Item) {
  const headers = as(who)
  const opened = (await (await request.get(`/api/tasks/${item.id}`, { headers })).json()) as Opened
  const data: { [key: string]: Json } = {}
  const fill = (components: Component[]) => {
    for (const field of components) {
      if (field.type === 'group' && !field.path) fill(field.components ?? [])
      if (!field.key || field.readonly) continue
      const how = FIELDS[field.type]
      if (how) data[field.key] = how(opened.data[field.key], field)
    }
  }
  fill(opened.form.components)
  const done = await request.post(`/api/tasks/${item.id}/complete`, { headers, data: { data } })
  expect(done.status(), `${who} ${item.task}: ${await done.text()}`).toBe(204)
}

export type Way = 'click' | 'keyboard'

/** Fills the open form and submits it, with the mouse or without it. */
export async function doByHand(page: Page, way: Way, choice: 'approve' | 'return' = 'approve') {
  const form = page.locator('.task-form')
  await expect(form.locator('.fjs-form-field').first()).toBeVisible()
  // the product's own fields come when they are seen; what is typed before they stand would land beside them
  await expect.poll(() => form.evaluate((drawn) => [...drawn.querySelectorAll('.own-field')].every((place) => place.querySelector('section, fieldset')))).toBe(true)
  if (way === 'click') await clickThrough(page, choice)
  else await tabThrough(page, choice)
  if (way === 'click') await page.locator('.form-f .btn.p').click()
  else await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast'), await page.locator('.faults').allInnerTexts().then((all) => all.join())).toContainText(/已提交|Submitted/, { timeout: 15_000 })
}

const CONTROLS = '.task-form :is(input, textarea, select):not([readonly]):not([disabled])'

async function clickThrough(page: Page, choice: string) {
  // by place and not by element, since a decision opens a field for its reason
  for (let at = 0; at < (await page.locator(CONTROLS).count()); at++) {
    const control = page.locator(CONTROLS).nth(at)
    const does = await wanted(control, 'click', choice)
    if (!does) continue
    if (does === 'next') {
      await control.press('ArrowDown')
      continue
    }
    await control.click()
    if (does !== 'press') await page.keyboard.type(does)
  }
}

async function tabThrough(page: Page, choice: string) {
  await page.locator('.form-b').focus()
  for (let pressed = 0; pressed < 400; pressed++) {
    await page.keyboard.press('Tab')
    const control = page.locator('*:focus')
    if (await page.evaluate(() => !!document.activeElement?.closest('.form-f'))) return
    if (!(await page.evaluate((controls) => !!document.activeElement?.matches(controls), CONTROLS))) continue
    const does = await wanted(control, 'keyboard', choice)
    if (!does) continue
    if (does === 'press') await page.keyboard.press((await control.getAttribute('type')) === 'radio' && choice === 'return' ? 'ArrowDown' : 'Space')
    else if (does === 'next') await page.keyboard.press('ArrowDown')
    else await page.keyboard.type(does)
  }
  throw new Error('the form has no end')
}

/** What a person does at a control: press it, choose the next, type something, or pass it over. */
async function wanted(control: Locator, way: Way, choice: string): Promise<string | undefined> {
  const it = await control.evaluate((element) => {
    const input = element as HTMLInputElement
    const group = input.type === 'radio' ? [...document.getElementsByName(input.name)].map((one) => (one as HTMLInputElement).checked) : []
    return {
      tag: input.tagName, type: input.type, value: input.value, checked: input.checked, column: input.dataset.path?.split('/').pop() ?? '',
      inSheet: !!input.closest('.sheet'), number: input.inputMode === 'decimal' || input.type === 'number', answered: group.some(Boolean), decision: !!input.closest('.decision'), optional: !!input.closest('.events, .claims, .avoids, [class*=repeat]'), vote: !!input.closest('.vote'),
    }
  })
  if (it.optional) return undefined
  if (it.type === 'radio') return it.answered || (way === 'click' && it.decision && choice === 'return' && it.value !== choice) ? undefined : 'press'
  if (it.type === 'checkbox') return it.checked ? undefined : 'press'
  if (it.tag === 'SELECT') return it.vote && !it.value ? 'next' : undefined
  if (it.value) return undefined
  if (it.inSheet) return it.number ? numberIn(it.column) : undefined
  return it.number ? '2' : WORDS
}
