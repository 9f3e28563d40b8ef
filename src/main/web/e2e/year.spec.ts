import { expect, test, type Browser, type Page } from '@playwright/test'
import { as, nothingSerious, signIn } from './people'
import { doByHand, type Way } from './hands'
import { doOverApi, inboxOf, type Item, YEAR, startSmallYear } from './work'

const pages = new Map<string, Page>()
async function pageOf(browser: Browser, who: string) {
  if (!pages.has(who)) {
    const page = await (await browser.newContext()).newPage()
    await signIn(page, who)
    pages.set(who, page)
  }
  return pages.get(who)!
}

const LOOKS = [['en', 375], ['zh', 375], ['en', 1440], ['zh', 1440]] as const
/** A folder, set by whoever wants the pictures of every task in all four; the story itself takes them in turn. */
const PICTURES = process.env.PICTURES

/** The task as it looks in both languages and at both widths, with what the year has brought it. */
async function look(page: Page, item: Item, nth: number) {
  for (const [language, width] of PICTURES ? LOOKS : [LOOKS[nth % 4]!]) {
    await page.evaluate((chosen) => localStorage.setItem('nianlun.language', chosen), language)
    await page.setViewportSize({ width, height: width < 700 ? 812 : 900 })
    await page.goto(`/tasks/${item.id}`)
    await expect(page.locator('.task-form .fjs-form-field').first()).toBeVisible()
    await expect(page.locator('.task-h h1')).toHaveText(language === 'en' ? /^[^\u4e00-\u9fff]+( · .*)?$/ : /[\u4e00-\u9fff]/)
    if (PICTURES) await page.screenshot({ path: `${PICTURES}/${item.task}-${language}-${width}.png`, fullPage: true })
    await nothingSerious(page, '.task')
    expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${item.task} is wider than the window`).toBe(true)
  }
}

test('each role does its part of a whole year by clicking and by keyboard alone', async ({ browser, request }) => {
  test.setTimeout(900_000)
  const cycle = await startSmallYear(request, `全年测试 ${Date.now()}`)
  const done = new Map<string, Way[]>()
  const counted = new Set<string>()

  async function work(who: string, item: Item) {
    const ways = done.get(item.task) ?? []
    const way = (['keyboard', 'click'] as const).find((one) => !ways.includes(one))
    if (!way) return doOverApi(request, who, item)
    const page = await pageOf(browser, who)
    if (!ways.length) await look(page, item, done.size)
    await page.setViewportSize({ width: 1440, height: 900 })
    await page.goto(`/tasks/${item.id}`)
    await doByHand(page, way, item.task === 'approvePlan' && way === 'keyboard' ? 'return' : 'approve')
    done.set(item.task, [...ways, way])
  }

  let idle = 0
  const state = async () => ((await (await request.get(`/api/cycles/${cycle}`, { headers: as('general-1') })).json()) as { state: string }).state
  await expect
    .poll(async () => {
      for (const who of YEAR)
        for (const item of await inboxOf(request, who, cycle)) {
          // whoever counts ballots leaves the second count to a colleague
          if (item.task === 'verifyBallots' && counted.has(who)) continue
          if (item.task === 'enterBallots') counted.add(who)
          await work(who, item)
          idle = -1
        }
      expect(++idle, `nobody has anything to do; done so far: ${[...done.keys()].join()}`).toBeLessThan(60)
      return state()
    }, { timeout: 880_000, intervals: [300] })
    .toBe('closed')
  for (const part of ['draftPlan', 'proposeTargets', 'issueTargets', 'writeSelfReview', 'signSelfReview', 'certifyFigures', 'enterBallots', 'rateUnits', 'decideResults', 'readFeedback', 'publishResults']) expect([...done.keys()], part).toContain(part)
  expect(done.get('writeSelfReview')).toEqual(['keyboard', 'click'])

  const unit = await pageOf(browser, 'transport-head')
  await unit.goto('/units/transport/2025')
  await expect(unit.locator('h1').first()).toContainText('交通运输局')
})
