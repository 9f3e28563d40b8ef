import { expect, test, type APIRequestContext } from '@playwright/test'
import { as, nothingSerious, signIn } from './people'

const SCHEME = `
id: defended
title: 可以说得清的考核
total: 100
classes: [{id: department, title: 市直部门}]
indicators:
  - id: duty
    title: 职能目标
    points: 60
    children:
      - {id: key, title: 重点指标, points: 40, measure: {method: completion, direction: higher, cap: 1}}
      - {id: routine, title: 业务指标, points: 20, measure: {method: given}}
  - {id: social, title: 社会评议, points: 40, measure: {method: given}}
vetoes: [{id: safety, title: 安全事故, gradeAtMost: 达标, when: "figures.key.actual < 91"}]
grades:
  ladder: [优秀, 良好, 达标]
  rules: [{grade: 优秀, quota: {share: 0.3}}, {grade: 良好, min: 85}, {grade: 达标}]
`

/** A year of which everything is known, without a task: the office brings the figures in. */
async function year(request: APIRequestContext) {
  const headers = as('general-1')
  const scheme = await request.post('/api/schemes', { headers: { ...headers, 'Content-Type': 'application/yaml' }, data: SCHEME })
  expect([201, 200], await scheme.text()).toContain(scheme.status())
  const all = (await (await request.get('/api/organization/units', { headers })).json()) as { id: string; name: string; class: string }[]
  const units = all.filter((one) => one.class === 'department').slice(0, 10)
  const made = await request.post('/api/cycles', { headers, data: { year: 2025, title: '说得清的一年', scheme: 'defended', units: units.map((one) => ({ id: one.id, class: 'department', participation: 'ranked' })) } })
  expect(made.status(), await made.text()).toBe(201)
  const { id } = (await made.json()) as { id: string }
  // what is good at its duty is not liked: every weight decides
  const figures = units.flatMap((unit, at) => [
    { unit: unit.id, indicator: 'key', actual: 99 - at, target: 100 },
    { unit: unit.id, indicator: 'routine', score: 96 - at },
    ...(at === 9 ? [] : [{ unit: unit.id, indicator: 'social', score: 80 + at * 1.45 }]),
  ])
  const put = await request.put(`/api/cycles/${id}/figures`, { headers, data: { figures } })
  expect(put.ok(), await put.text()).toBe(true)
  return { cycle: id, units }
}

test('who defends results asks what a weight would do, sees who flips and why, and every number leads to its source', async ({ page, request }) => {
  const { cycle, units } = await year(request)
  await signIn(page, 'committee-1', `/results/${cycle}`)
  const rows = page.locator('.ranking tbody tr')
  await expect(rows).toHaveCount(10)
  await expect(page.locator('.ranking')).toContainText('缺 1 项')
  await expect(page.locator('.ranking tr.cut').first()).toBeVisible()
  await expect(page.locator('.ranking .firmness').first()).toContainText(/即变|内不变/)
  await nothingSerious(page, '.results-page')
  await page.screenshot({ path: 'e2e/shots/results-zh-1440.png' })

  const social = page.getByRole('slider', { name: '社会评议' })
  await social.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.banner')).toContainText('社会评议 40 → 40.5')
  for (let at = 0; at < 20; at++) await page.keyboard.press('ArrowRight')
  await expect(page.locator('.flips li').first()).toContainText('→')
  await expect(page.locator('.what-if')).toContainText(['合计 100', ''])
  await expect(page).toHaveURL(/w=duty:49.5,social:50.5/)
  await page.screenshot({ path: 'e2e/shots/what-if-zh-1440.png' })
  await page.reload()
  await expect(page.locator('.banner')).toContainText('社会评议 40 → 50.5')
  await page.keyboard.press('Escape')
  await expect(page.locator('.banner')).toHaveCount(0)
  await expect(page).toHaveURL(new RegExp(`/results/${cycle}$`))

  for (const [tab, words] of [['分布与对比', '总分分布'], ['临界单位', ''], ['审定材料', '结果审定表'], ['评委', '不改动任何评分']] as const) {
    await page.locator('.tabs').getByRole('link', { name: tab }).click()
    await expect(page.locator('.page-b').first()).toContainText(words)
  }
  await page.setViewportSize({ width: 375, height: 812 })
  await page.goto(`/results/${cycle}?w=duty:49.5,social:50.5`)
  await expect(page.locator('.flips li').first()).toBeVisible()
  expect(await page.evaluate(() => document.documentElement.scrollWidth)).toBeLessThanOrEqual(375)
  await page.screenshot({ path: 'e2e/shots/what-if-zh-375.png' })

  await page.setViewportSize({ width: 1440, height: 900 })
  await page.goto(`/units/${units[2]!.id}/2025?cycle=${cycle}`)
  await page.locator('.tree tbody tr').nth(1).click()
  await expect(page.locator('.why')).toContainText('第 1 版')
  await expect(page.locator('.why')).toContainText('97 / 100 = 0.97')
  await nothingSerious(page, '.unit-result')
  await page.screenshot({ path: 'e2e/shots/unit-source-zh-1440.png' })
})

test('the public page is whole without a script', async ({ browser }) => {
  const context = await browser.newContext({ javaScriptEnabled: false })
  const page = await context.newPage()
  const answer = await page.goto('/public/1999?lang=en')
  expect(answer!.status()).toBe(404)
  await expect(page.locator('h1')).toHaveText('Assessment results of 1999')
  await page.getByRole('link', { name: '中文' }).click()
  await expect(page.locator('main')).toContainText('没有公布的考核结果')
  await context.close()
})
