import { expect, test } from '@playwright/test'
import { nothingSerious, planOf, signIn, startYear } from './people'

let cycle: string
let task: string

test.beforeAll(async ({ request }) => {
  cycle = await startYear(request, `页面测试 ${Date.now()}`)
  task = await planOf(request, cycle)
})

const pages = () => ({ inbox: '/inbox/offered', done: '/inbox/done', task: `/tasks/${task}`, years: '/cycles', year: `/cycles/${cycle}`, newYear: '/cycles/new', units: '/units', unit: '/units/transport/2025', me: '/me', organisation: '/organisation?unit=transport', missing: '/no-such-page' })
/** Pages whose frame is that of the others: in Chinese wide, in English narrow. */
const moreOf = () => ({ calendar: '/calendar', notices: `/cycles/${cycle}/notices`, figures: `/cycles/${cycle}/figures`, sessions: `/cycles/${cycle}/sessions`, consequences: `/cycles/${cycle}/after`, results: `/results/${cycle}` })

for (const language of ['zh', 'en'] as const) {
  for (const width of [1440, 375]) {
    test(`axe finds nothing serious, and nothing leaves the frame: ${language}, ${width} px`, async ({ page }) => {
      test.setTimeout(180_000)
      const refused: string[] = []
      page.on('console', (message) => message.text().includes('Content Security Policy') && refused.push(message.text()))
      await page.setViewportSize({ width, height: width < 700 ? 812 : 900 })
      await page.addInitScript((chosen) => localStorage.setItem('nianlun.language', chosen), language)
      await page.goto('/login')
      await nothingSerious(page)
      await signIn(page, 'general-1')
      for (const [name, path] of Object.entries({ ...pages(), ...((language === 'zh') === (width === 1440) ? moreOf() : {}) })) {
        await page.goto(path)
        await page.waitForTimeout(900)
        await page.screenshot({ path: `e2e/shots/${name}-${language}-${width}.png` })
        await nothingSerious(page)
        expect(await page.evaluate(() => document.documentElement.scrollWidth <= window.innerWidth), `${name} is wider than the window`).toBe(true)
      }
      expect(refused).toEqual([])
    })
  }
}

test('the first row is there within 300 KB, cold', async ({ page, context }) => {
  await signIn(page, 'general-1', '/me')
  const cold = await context.newPage()
  const devtools = await context.newCDPSession(cold)
  await devtools.send('Network.enable')
  await devtools.send('Network.setCacheDisabled', { cacheDisabled: true })
  let bytes = 0
  devtools.on('Network.loadingFinished', (done: { encodedDataLength: number }) => (bytes += done.encodedDataLength))

  await cold.goto('/inbox/offered')
  await cold.locator('.row').first().waitFor()

  expect(bytes).toBeLessThan(300 * 1024)
})

test('nothing jumps while the inbox opens', async ({ page }) => {
  await signIn(page, 'general-1', '/me')
  await page.addInitScript(() => {
    const seen = window as unknown as { shift: number }
    seen.shift = 0
    new PerformanceObserver((list) => {
      for (const entry of list.getEntries() as (PerformanceEntry & { value: number; hadRecentInput: boolean })[]) if (!entry.hadRecentInput) seen.shift += entry.value
    }).observe({ type: 'layout-shift', buffered: true })
  })

  await page.goto('/inbox/offered')
  await page.locator('.row').first().waitFor()
  await page.waitForTimeout(1500)

  expect(await page.evaluate(() => (window as unknown as { shift: number }).shift)).toBeLessThanOrEqual(0.05)
})

test('the mark of bpmn.io stays visible, at 375 px and in print', async ({ page }) => {
  await signIn(page, 'general-1', `/cycles/${cycle}`)
  await page.setViewportSize({ width: 375, height: 812 })

  const mark = page.locator('.bjs-powered-by')
  await mark.scrollIntoViewIfNeeded()

  await expect(mark).toBeVisible()
  await page.emulateMedia({ media: 'print' })
  await expect(mark).toBeVisible()
})

test('a page that is switched to English keeps no Chinese but names, and loses nothing typed', async ({ page }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  // a slow line: the page of the other language asks for the task before the text has arrived
  await page.route(`**/api/tasks/${task}/draft`, async (route) => {
    await page.waitForTimeout(500)
    await route.continue()
  })
  const saved = page.waitForResponse((answer) => answer.url().endsWith('/draft') && answer.ok())
  await page.route(`**/api/tasks/${task}`, async (route) => {
    const answer = await route.fetch()
    await saved
    await route.fulfill({ response: answer })
  })
  await page.locator('.task-form textarea').first().fill('typed before the switch')

  await page.locator('.speak').click()

  await expect(page.locator('.task-h h1')).toHaveText('Draft the assessment plan')
  await expect(page.locator('.task-form textarea').first()).toHaveValue('typed before the switch')
  const words = await page.locator('.task-h h1, .task-form label, .task-form .fjs-form-field-description, .ctx h2, .ctx .steps li, .form-f, .rail').allInnerTexts()
  expect(words.filter((text) => /[\u4e00-\u9fff]/.test(text))).toEqual([])
})
