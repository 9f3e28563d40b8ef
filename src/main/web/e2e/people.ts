import AxeBuilder from '@axe-core/playwright'
import { expect, type APIRequestContext, type Page } from '@playwright/test'

export const as = (who: string) => ({ Authorization: `Basic ${Buffer.from(`${who}:demo`).toString('base64')}` })

/** A year of its own for a test, started: its first task is offered to the general office. */
export async function startYear(request: APIRequestContext, title: string, unit?: string) {
  const headers = as('general-1')
  const units = (await (await request.get('/api/organization/units', { headers })).json()) as { id: string; class: string }[]
  const panels: Record<string, string> = { county: 'assess-group-1', zone: 'assess-group-2', department: 'assess-group-3' }
  const made = await request.post('/api/cycles', {
    headers,
    data: { year: 2025, title, scheme: 'five-phases', units: units.filter((one, at) => (unit ? one.id === unit : at < 6)).map((unit) => ({ id: unit.id, class: unit.class, participation: 'ranked', panel: panels[unit.class] })) },
  })
  expect(made.status(), await made.text()).toBe(201)
  const cycle = (await made.json()) as { id: string }
  const started = await request.post(`/api/cycles/${cycle.id}/start`, { headers, data: {} })
  expect(started.ok(), await started.text()).toBe(true)
  return cycle.id
}

/** The plan that begins a year; the engine opens it a moment after the start. */
export async function planOf(request: APIRequestContext, cycle: string) {
  let id: string | undefined
  await expect
    .poll(async () => {
      const answer = await request.get(`/api/tasks?view=open&cycle=${cycle}&process=prepareYear`, { headers: as('general-1') })
      id = ((await answer.json()) as { items: { id: string; task: string }[] }).items.find((item) => item.task === 'draftPlan')?.id
      return id
    }, { timeout: 30_000 })
    .toBeTruthy()
  return id!
}

export async function signIn(page: Page, who: string, to = '/inbox/mine') {
  await page.goto(`/login?to=${encodeURIComponent(to)}`)
  await page.getByLabel(/账号|account/).fill(who)
  await page.getByLabel(/口令|Password/).fill('demo')
  await page.keyboard.press('Enter')
  await page.waitForURL((url) => url.pathname + url.search === to || url.pathname === to.split('?')[0])
}

/** @param part a part of the page, where the rest of it was looked at elsewhere */
export async function nothingSerious(page: Page, part?: string) {
  const axe = new AxeBuilder({ page })
  const found = await (part ? axe.include(part) : axe).analyze()
  const serious = found.violations.filter((one) => one.impact === 'serious' || one.impact === 'critical')
  expect(serious.map((one) => `${one.id}: ${one.nodes.slice(0, 3).map((node) => node.target.join(' ')).join(' | ')}`)).toEqual([])
}

/** Brings a year through its preparation, so that units are asked for their targets. */
export async function prepareYear(request: APIRequestContext, cycle: string) {
  const plan = await planOf(request, cycle)
  const planned = await request.post(`/api/tasks/${plan}/complete`, { headers: as('general-1'), data: { data: { basis: '上级文件', arrangement: '按阶段推进' } } })
  expect(planned.status(), await planned.text()).toBe(204)
  const approval = await taskOf(request, 'lead-1', cycle, 'approvePlan')
  const approved = await request.post(`/api/tasks/${approval}/complete`, { headers: as('lead-1'), data: { data: { decision: { choice: 'approve', reason: null } } } })
  expect(approved.status(), await approved.text()).toBe(204)
  await formPanels(request, cycle)
}

/** Forms the panels as they are proposed: the organisation's bodies. */
export async function formPanels(request: APIRequestContext, cycle: string) {
  const id = await taskOf(request, 'general-1', cycle, 'formPanels')
  const task = (await (await request.get(`/api/tasks/${id}`, { headers: as('general-1') })).json()) as { data: { panels: { panels: { kind: string; name: string; body: string | null; members: { person: string; role: string; chair: boolean }[] }[] } } }
  const panels = task.data.panels.panels.map(({ kind, name, body, members }) => ({ kind, name, body, members: members.map(({ person, role, chair }) => ({ person, role, chair })) }))
  const formed = await request.post(`/api/tasks/${id}/complete`, { headers: as('general-1'), data: { data: { panels: { panels } } } })
  expect(formed.status(), await formed.text()).toBe(204)
}

export async function taskOf(request: APIRequestContext, who: string, cycle: string, task: string) {
  let id: string | undefined
  await expect
    .poll(async () => {
      const answer = await request.get(`/api/tasks?view=open&cycle=${cycle}`, { headers: as(who) })
      id = ((await answer.json()) as { items: { id: string; task: string }[] }).items.find((item) => item.task === task)?.id
      return id
    }, { timeout: 40_000 })
    .toBeTruthy()
  return id!
}

export async function complete(request: APIRequestContext, who: string, task: string, data: unknown) {
  const done = await request.post(`/api/tasks/${task}/complete`, { headers: as(who), data: { data } })
  expect(done.status(), await done.text()).toBe(204)
}

export const shownOf = async (request: APIRequestContext, who: string, task: string) => ((await (await request.get(`/api/tasks/${task}`, { headers: as(who) })).json()) as { data: Record<string, { rows: { unit: { id: string }; indicator: { id: string } }[] }> }).data

/** What is sent for a sheet: each shown row with a number in a field. */
export const filled = (sheet: { rows: { unit: { id: string }; indicator: { id: string } }[] }, field: string, number: number) => ({ rows: sheet.rows.map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, [field]: number })) })

/** Brings the year of one unit to where it writes its self-review. */
export async function reachSelfReview(request: APIRequestContext, cycle: string, leader = 'leader-5') {
  await prepareYear(request, cycle)
  const proposal = await taskOf(request, 'transport-contact', cycle, 'proposeTargets')
  await complete(request, 'transport-contact', proposal, { targets: filled((await shownOf(request, 'transport-contact', proposal)).targets!, 'target', 14) })
  const review = await taskOf(request, 'target-1', cycle, 'reviewTargets')
  const opinions = (await shownOf(request, 'target-1', review)).opinions!.rows.map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, opinion: 'accept' }))
  await complete(request, 'target-1', review, { opinions: { rows: opinions } })
  await complete(request, leader, await taskOf(request, leader, cycle, 'approveTargets'), { decision: { choice: 'approve', reason: null } })
  await complete(request, 'general-1', await taskOf(request, 'general-1', cycle, 'issueTargets'), { documentNumber: '滨考办〔2025〕3号' })
  return taskOf(request, 'transport-contact', cycle, 'writeSelfReview')
}
