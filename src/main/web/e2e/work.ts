import { expect, type APIRequestContext } from '@playwright/test'
import { as } from './people'

/**
 * How the tasks of a year are filled over the API. Who adds a task to a model whose form has a field of a new kind adds a
 * line for the kind to FIELDS.
 */

type Json = string | number | boolean | null | Json[] | { [name: string]: Json }
type Row = { [name: string]: Json }
interface Component { type: string; mode?: string; key?: string; path?: string; readonly?: boolean; values?: { value: Json }[]; choices?: { value: string }[]; validate?: { required?: boolean }; components?: Component[] }
export interface Item { id: string; name: string; task: string; process: string; assignee: { id: string } | null; unit: { id: string } | null }
interface Opened { task: Item; form: Component & { components: Component[] }; data: { [key: string]: Json }; can: string[] }

/** The number in a column of a sheet, by the column's name; any other is 2. */
const NUMBERS: Record<string, number> = { target: 100, actual: 100, score: 90 }
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
const numbers = (names: Json | undefined): Row => Object.fromEntries(((names ?? []) as string[]).map((name) => [name, NUMBERS[name] ?? 2]))

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
  feedbackAnswer: () => ({ choice: 'accept' }),
  objectionSheet: (shown, field) => ({ rows: rowsOf(shown).map((row) => ({ about: row.about!, [field.mode === 'handle' ? 'finding' : 'decision']: 'reject', reason: WORDS })) }),
  ballotEntry: (shown) => sheet(shown, (row) => ({ counts: numbers(row.answers) })),
  eventSheet: () => ({ rows: [] }),
  rewardSheet: (shown) => ({ rates: ((shown as { rates?: Row[] } | null)?.rates ?? []).map(({ kind, name, value }) => ({ kind: kind!, name: name!, value: value ?? 1 })) }),
  measureSheet: (shown, field) => (field.mode === 'check' ? { rows: rowsOf(shown).map(() => ({ done: true, finding: WORDS })) } : { rows: [{ measure: WORDS, owner: WORDS, due: '2099-12-31' }] }),
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

/** Everyone who has a part in the small year, in the order in which they look into their inboxes. */
export const YEAR = ['general-1', 'lead-1', 'committee-1', 'committee-2', 'target-1', 'statistics-1', 'investment-1', 'petitions-1', 'safety-1', 'audit-group-1', 'watch-1', 'style-1', 'style-2', 'wangchao-contact', 'wangchao-head', 'transport-contact', 'transport-head', ...[1, 2, 3, 4, 5].map((n) => `leader-${n}`), ...[1, 2, 3, 4].map((n) => `panel1-${n}`), ...[1, 2, 3, 4, 5].map((n) => `panel3-${n}`)]

/** A year of a county and a department, started. */
export async function startSmallYear(request: APIRequestContext, title: string) {
  const headers = as('general-1')
  const units = [{ id: 'wangchao', class: 'county', panel: 'assess-group-1' }, { id: 'transport', class: 'department', panel: 'assess-group-3' }]
  const made = await request.post('/api/cycles', { headers, data: { year: 2025, title, scheme: 'five-phases', units } })
  expect(made.status(), await made.text()).toBe(201)
  const { id: cycle } = (await made.json()) as { id: string }
  expect((await request.post(`/api/cycles/${cycle}/start`, { headers, data: {} })).ok()).toBe(true)
  return cycle
}

/** A year of a county and a department, worked by its people until somebody has the task. */
export async function yearUntil(request: APIRequestContext, title: string, who: string, wanted: string) {
  const cycle = await startSmallYear(request, title)
  const counted = new Set<string>()
  let found: Item | undefined
  await expect
    .poll(async () => {
      for (const person of YEAR)
        for (const item of await inboxOf(request, person, cycle)) {
          // whoever counts ballots leaves the second count to a colleague
          if (item.task === 'verifyBallots' && counted.has(person)) continue
          if (item.task === 'enterBallots') counted.add(person)
          if (item.task !== wanted) await doOverApi(request, person, item)
        }
      found = (await inboxOf(request, who, cycle)).find((item) => item.task === wanted)
      return found
    }, { timeout: 120_000, intervals: [200] })
    .toBeTruthy()
  return { cycle, task: found!.id }
}
