import { expect, type APIRequestContext } from '@playwright/test'
import { prepareYear } from './people'

type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
interface Row { item?: string; unit?: { id: string }; indicator?: { id: string }; layer?: string; fields?: string[]; answers?: string[] }
interface Opened { task: { id: string; task: string }; data: Record<string, { rows?: Row[]; grades?: string[]; items?: { unit: string; id: string }[] }> }

const as = (who: string) => ({ Authorization: `Basic ${Buffer.from(`${who}:demo`).toString('base64')}` })
const rows = (sheet: { rows?: Row[] } | undefined, fill: (row: Row) => Record<string, Json>): Json => ({
  rows: (sheet?.rows ?? []).map((row) => ({ unit: row.unit?.id ?? '', ...(row.indicator ? { indicator: row.indicator.id } : {}), ...(row.layer ? { layer: row.layer } : {}), ...fill(row) })),
})
const accepted = (sheet: { rows?: Row[] } | undefined): Json => ({ rows: (sheet?.rows ?? []).map((row) => ({ item: row.item ?? '', verdict: 'accepted' })) })
const decision = { choice: 'approve', reason: null }

/** What each task on the way to the panels and the ballots is filled with. */
const fills: Record<string, (data: Opened['data']) => Record<string, Json>> = {
  proposeTargets: (data) => ({ targets: rows(data.targets, () => ({ target: 10 })), note: '对照上年' }),
  reviewTargets: (data) => ({ opinions: rows(data.opinions, () => ({ opinion: 'accept' })) }),
  approveTargets: () => ({ decision }),
  issueTargets: () => ({ documentNumber: '滨考办〔2025〕3号' }),
  writeSelfReview: (data) => ({ actuals: rows(data.actuals, () => ({ actual: 10 })), practice: '扎实推进' }),
  signSelfReview: () => ({ truthful: true, decision }),
  checkSelfReview: (data) => ({ check: accepted(data.check) }),
  auditFigures: (data) => ({ audit: accepted(data.audit) }),
  certifyFigures: (data) => ({ figures: rows(data.figures, () => ({ actual: 10 })), ...(data.events ? { events: { rows: [] } } : {}) }),
  announceVisit: () => ({ visitDate: '2026-01-12', place: '本单位', notice: '集中考核安排' }),
  holdMeeting: () => ({ meetingDate: '2026-01-12', attendance: 80, record: '听取述职' }),
  examineEvidence: (data) => ({ verdicts: rows(data.verdicts, () => ({ verdict: 'accepted' })) }),
  recordTalks: (data) => ({ talks: rows(data.talks, () => ({ heard: 3, problems: '班子不够团结' })) }),
  fixBands: (data) => ({ bands: rows(data.bands, () => ({ band: 'B+' })), minutes: '集体研究' }),
  prepareBallots: (data) => ({ plan: rows(data.plan, () => ({ sent: 30, returned: 28 })) }),
}
const workers = ['general-1', 'target-1', 'transport-contact', 'transport-head', 'leader-5', 'style-1', 'audit-group-1', 'statistics-1', 'petitions-1', 'safety-1', 'investment-1', 'panel3-1', 'panel3-2']

/** A year of the transport bureau under a scheme, worked until somebody has the task. */
export async function until(request: APIRequestContext, scheme: string, unitClass: string, who: string, wanted: string) {
  const office = as('general-1')
  const made = await request.post('/api/cycles', { headers: office, data: { year: 2025, title: `评定 ${Date.now()}`, scheme, units: [{ id: 'transport', class: unitClass, participation: 'ranked', panel: 'assess-group-3' }] } })
  expect(made.status(), await made.text()).toBe(201)
  const cycle = ((await made.json()) as { id: string }).id
  expect((await request.post(`/api/cycles/${cycle}/start`, { headers: office, data: {} })).ok()).toBe(true)
  await prepareYear(request, cycle)
  await expect.poll(async () => (await open(request, who, cycle)).find((one) => one.task === wanted) ?? (await work(request, cycle, wanted)), { timeout: 120_000 }).toBeTruthy()
  return { cycle, task: (await open(request, who, cycle)).find((one) => one.task === wanted)!.id }
}

async function open(request: APIRequestContext, who: string, cycle: string) {
  const answer = await request.get(`/api/tasks?view=open&limit=50&cycle=${cycle}`, { headers: as(who) })
  return ((await answer.json()) as { items: { id: string; task: string }[] }).items
}

async function work(request: APIRequestContext, cycle: string, wanted: string) {
  for (const who of workers)
    for (const item of await open(request, who, cycle))
      if (item.task !== wanted && fills[item.task]) await complete(request, who, item.id)
  return undefined
}

/** Completes a task as its owner would. */
export async function complete(request: APIRequestContext, who: string, task: string, data?: Record<string, Json>) {
  const opened = (await (await request.get(`/api/tasks/${task}`, { headers: as(who) })).json()) as Opened
  const answer = await request.post(`/api/tasks/${task}/complete`, { headers: as(who), data: { data: data ?? fills[opened.task.task]!(opened.data) } })
  expect(answer.status(), `${opened.task.task}: ${await answer.text()}`).toBe(204)
}

export const next = async (request: APIRequestContext, who: string, cycle: string, wanted: string) => {
  let id: string | undefined
  await expect.poll(async () => (id = (await open(request, who, cycle)).find((one) => one.task === wanted)?.id), { timeout: 30_000 }).toBeTruthy()
  return id!
}
