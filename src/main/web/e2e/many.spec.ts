import { expect, test } from '@playwright/test'
import { as, signIn } from './people'

/** Enough cycles that the office is offered a thousand tasks: each begins with one. */
const TASKS = 1000

test('a thousand tasks are scrolled, followed by keys, filtered and claimed at once, and nothing jumps', async ({ page, request }) => {
  test.setTimeout(420_000)
  const headers = as('general-1')
  const mark = `千件测试 ${Date.now()}`
  const offered = async (cycle = '') => ((await (await request.get(`/api/tasks?view=offered&limit=1${cycle}`, { headers })).json()) as { counts: { offered: number }; capped: string[] })
  let missing = TASKS - (await offered()).counts.offered
  const cycles: string[] = []
  while (missing > 0) {
    const batch = Math.min(8, missing)
    await Promise.all(
      Array.from({ length: batch }, async (_, at) => {
        const made = await request.post('/api/cycles', { headers, data: { year: 2025, title: `${mark} ${cycles.length + at}`, scheme: 'five-phases', units: [{ id: 'transport', class: 'department', panel: 'assess-group-3' }] } })
        expect(made.status(), await made.text()).toBe(201)
        const { id } = (await made.json()) as { id: string }
        cycles.push(id)
        expect((await request.post(`/api/cycles/${id}/start`, { headers, data: {} })).ok()).toBe(true)
      }),
    )
    missing -= batch
  }
  await expect.poll(async () => (await offered()).counts.offered, { timeout: 60_000 }).toBeGreaterThanOrEqual(TASKS)

  await signIn(page, 'general-1', '/me')
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })
  await page.goto('/inbox/offered')
  const rows = page.locator('.rows .row')
  await rows.first().waitFor()

  // scrolled to the end, page by page; rows that were there stay there
  const list = page.locator('.rows')
  await expect
    .poll(async () => {
      await list.evaluate((host) => host.scrollTo(0, host.scrollHeight))
      return rows.count()
    }, { timeout: 120_000, intervals: [150] })
    .toBeGreaterThanOrEqual(TASKS)
  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.05)

  // a key moves on within a blink, however long the list is
  await list.focus()
  await page.keyboard.press('j')
  const started = Date.now()
  for (let pressed = 0; pressed < 10; pressed++) await page.keyboard.press('j')
  await expect(page.locator('.row[aria-selected=true]')).toBeInViewport()
  expect(Date.now() - started).toBeLessThan(5_000)

  // found by its words, in a list that holds only these
  await page.keyboard.press('/')
  await page.keyboard.type('没有这样的任务')
  await page.keyboard.press('Enter')
  await expect(page.locator('.list .state')).toContainText('没有符合条件的任务')
  await page.keyboard.press('/')
  await page.keyboard.press('Control+a')
  await page.keyboard.type('编制考核方案')
  await page.keyboard.press('Enter')
  await expect(rows.first()).toContainText('编制考核方案')
  await list.focus()

  // picked as a range and claimed in one call
  await rows.first().click()
  await page.keyboard.press('x')
  await rows.nth(29).click({ modifiers: ['Shift'] })
  const bulk = page.waitForResponse((answer) => answer.url().endsWith('/api/tasks/bulk'))
  await page.keyboard.press('c')
  const outcomes = ((await (await bulk).json()) as { outcomes: { status: number }[] }).outcomes
  expect(outcomes.length).toBe(30)
  expect(outcomes.every((one) => one.status === 204)).toBe(true)
})
