import { expect, test, type Browser, type Page } from '@playwright/test'
import { as, nothingSerious, signIn, startSmallYear } from './people'
import { doByHand, doOverApi, inboxOf, type Item, type Way } from './work'

// the data departments first: the general office certifies no figures, and its task shows least
const PEOPLE = ['statistics-1', 'general-1', 'lead-1', 'committee-1', 'target-1', 'audit-group-1', 'watch-1', 'style-1', 'style-2', 'investment-1', 'petitions-1', 'safety-1', 'wangchao-contact', 'wangchao-head', 'transport-contact', 'transport-head', ...[1, 2, 3, 4, 5].map((n) => `leader-${n}`), ...[1, 2, 3, 4].map((n) => `panel1-${n}`), ...[1, 2, 3, 4, 5].map((n) => `panel3-${n}`)]

/** What each role does in its turn; every one of these is done with the mouse or by keyboard, most are done both ways. */
const PARTS = ['draftPlan', 'approvePlan', 'proposeTargets', 'approveTargets', 'writeSelfReview', 'signSelfReview', 'certifyFigures', 'rateUnits', 'enterBallots', 'draftReport', 'reviewResults', 'decideResults', 'readFeedback', 'publishResults']
/** Returned once, so that the office does its part a second time. */
const RETURNED = ['approvePlan', 'reviewResults']

const pages = new Map<string, Page>()
async function pageOf(browser: Browser, who: string) {
  if (!pages.has(who)) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, who)
    pages.set(who, page)
  }
  return pages.get(who)!
}

/** The task as it looks in both languages and at both widths, with what the year has brought it. */
async function look(page: Page, item: Item) {
  for (const language of ['en', 'zh'])
    for (const width of [375, 1440]) {
      await page.evaluate((chosen) => localStorage.setItem('nianlun.language', chosen), language)
      await page.setViewportSize({ width, height: width < 700 ? 812 : 900 })
      await page.goto(`/tasks/${item.id}`)
      await expect(page.locator('.task-form .fjs-form-field').first()).toBeVisible()
      await expect(page.locator('.task-h h1')).toHaveText(language === 'en' ? /^[^\u4e00-\u9fff]+( · .*)?$/ : /[\u4e00-\u9fff]/)
      await page.screenshot({ path: `e2e/shots/${item.task}-${language}-${width}.png` })
      await nothingSerious(page, '.task')
      expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${item.task} is wider than the window`).toBe(true)
    }
}

test('each role does its part of a whole year by clicking and by keyboard alone', async ({ browser, request }) => {
  test.setTimeout(600_000)
  const cycle = await startSmallYear(request, `全年测试 ${Date.now()}`)
  const done = new Map<string, Way[]>()
  const entered = new Set<string>()

  async function work(who: string, item: Item) {
    const ways = done.get(item.task) ?? []
    const way = (['keyboard', 'click'] as const).find((one) => !ways.includes(one))
    if (!PARTS.includes(item.task) || !way) return doOverApi(request, who, item)
    const page = await pageOf(browser, who)
    if (ways.length) await page.goto(`/tasks/${item.id}`)
    else await look(page, item)
    await doByHand(page, way, RETURNED.includes(item.task) && !ways.length ? 'return' : 'approve')
    done.set(item.task, [...ways, way])
  }

  const state = async () => ((await (await request.get(`/api/cycles/${cycle}`, { headers: as('general-1') })).json()) as { state: string }).state
  let idle = 0
  while ((await state()) !== 'closed') {
    let worked = 0
    for (const who of PEOPLE) {
      for (const item of await inboxOf(request, who, cycle)) {
        // whoever enters ballots leaves their second count to a colleague
        if (item.task === 'verifyBallots' && entered.has(who)) continue
        if (item.task === 'enterBallots') entered.add(who)
        await work(who, item)
        worked++
      }
    }
    idle = worked ? 0 : idle + 1
    expect(idle, `the year waits; done so far: ${[...done.keys()].join()}`).toBeLessThan(60)
    if (!worked) await new Promise((resolve) => setTimeout(resolve, 500))
  }

  expect([...done.keys()].sort()).toEqual([...PARTS].sort())
  for (const task of ['draftPlan', 'approvePlan', 'proposeTargets', 'writeSelfReview', 'certifyFigures', 'rateUnits', 'readFeedback']) expect(done.get(task), task).toEqual(['keyboard', 'click'])
  const unit = await pageOf(browser, 'transport-head')
  await unit.goto('/units/transport/2025')
  await expect(unit.locator('h1').first()).toContainText('交通运输局')
})
