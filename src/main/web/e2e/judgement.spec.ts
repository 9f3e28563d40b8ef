import { expect, test, type Page } from '@playwright/test'
import { complete, next, until } from './judgement'
import { nothingSerious, signIn } from './people'

/** Another person sits down at the same browser. */
async function change(page: Page, who: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, who, to)
}

test('ballots are counted against what came back, verified blind, and settled by a third reading', async ({ page, request }) => {
  const { cycle, task } = await until(request, 'five-phases', 'department', 'style-1', 'enterBallots')
  await signIn(page, 'style-1', `/tasks/${task}`)
  const cells = page.locator('.ballots td.ed input')
  await expect(cells.first()).toBeVisible()
  for (let at = 0; at < (await cells.count()); at++) await cells.nth(at).fill('7')
  await expect(page.locator('.ballots tbody tr').nth(1)).toContainText('28 / 28')
  await cells.first().fill('8')
  await expect(page.locator('.ballots')).toContainText('29 / 28 ▲')
  await cells.first().fill('7')
  await expect(page.locator('.saved')).toContainText('草稿已保存')
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/ballots-zh-1440.png' })
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const verify = await next(request, 'style-2', cycle, 'verifyBallots')
  await change(page, 'style-1', `/tasks/${verify}`)
  await expect(page.locator('.ballots .note')).toContainText('须由另一人进行')
  await change(page, 'style-2', `/tasks/${verify}`)
  await expect(cells.first()).toHaveValue('')
  for (let at = 0; at < (await cells.count()); at++) await cells.nth(at).fill(at === 0 ? '6' : '7')
  await expect(page.locator('.saved')).toContainText('草稿已保存')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const settle = await next(request, 'style-1', cycle, 'settleBallots')
  await change(page, 'style-1', `/tasks/${settle}`)
  await expect(page.locator('.ballots')).toContainText('满意 7 ↔ 6')
  await expect(page.locator('.ballots tbody th[scope="row"]')).toHaveCount(1)
  await page.screenshot({ path: 'e2e/shots/settle-zh-1440.png' })
})

test('the chair fixes bands by key, a rater stays inside them, and talks are read by a click', async ({ page, request }) => {
  const { cycle, task } = await until(request, 'three-in-one', 'enforcement', 'panel3-1', 'fixBands')
  await signIn(page, 'panel3-1', `/tasks/${task}`)
  const first = page.locator('[data-spot="0:3"]')
  await first.focus()
  await page.keyboard.press('1')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(0)
  await first.focus()
  for (let at = 0; at < 4; at++) await page.keyboard.press('4')
  await expect(page.getByRole('radio', { checked: true })).toHaveCount(4)
  await page.locator('.task-form textarea').fill('五人到会，集体研究')
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/bands-zh-1440.png' })
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const rate = await next(request, 'panel3-2', cycle, 'rateUnits')
  await change(page, 'panel3-2', `/tasks/${rate}`)
  await expect(page.locator('.ratings')).toContainText('5 人中 0 人已评')
  await page.locator('.ratings td.num.ed input').first().fill('90')
  await expect(page.locator('.ratings')).toContainText('90 属于 A-')
  await page.screenshot({ path: 'e2e/shots/ratings-zh-1440.png' })
  for (const rater of ['panel3-1', 'panel3-2', 'panel3-3', 'panel3-4', 'panel3-5']) {
    const own = await next(request, rater, cycle, 'rateUnits')
    await complete(request, rater, own, { ratings: { rows: ['key', 'routine', 'dynamic', 'common'].map((indicator) => ({ unit: 'transport', indicator, score: 88 })) } })
  }
  const report = await next(request, 'panel3-1', cycle, 'reportSession')
  await complete(request, 'panel3-1', report, { reports: { rows: [{ unit: 'transport', comment: '完成较好', grade: '良好' }] } })

  const witness = await next(request, 'watch-1', cycle, 'witnessSession')
  await change(page, 'watch-1', `/tasks/${witness}`)
  await expect(page.locator('.session')).toContainText('完成较好')
  await expect(page.locator('.session')).not.toContainText('班子不够团结')
  await page.getByRole('button', { name: '查看谈话记录' }).click()
  await expect(page.locator('.session')).toContainText('班子不够团结')
  await expect(page.locator('.talks .banner')).toContainText('仅考评组与监督组可见')
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/session-zh-1440.png' })
})

test('talks are recorded under a banner, without names', async ({ page, request }) => {
  const { task } = await until(request, 'five-phases', 'department', 'panel3-2', 'recordTalks')
  await signIn(page, 'panel3-2', `/tasks/${task}`)

  await expect(page.locator('.talks .banner')).toContainText('仅考评组与监督组可见')
  await page.getByLabel('谈话人数').fill('3')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.talks .late')).toContainText('请记录')
  await page.setViewportSize({ width: 375, height: 800 })
  await page.screenshot({ path: 'e2e/shots/talks-zh-375.png' })
})
