import { expect, test, type APIRequestContext } from '@playwright/test'
import { as, nothingSerious, prepareYear, signIn, startYear, taskOf } from './people'

interface Shown {
  rows: { unit: { id: string }; indicator: { id: string } }[]
}

async function complete(request: APIRequestContext, who: string, task: string, data: unknown) {
  const done = await request.post(`/api/tasks/${task}/complete`, { headers: as(who), data: { data } })
  expect(done.status(), await done.text()).toBe(204)
}
const shownIn = async (request: APIRequestContext, who: string, task: string, field: string) =>
  ((await (await request.get(`/api/tasks/${task}`, { headers: as(who) })).json()) as { data: Record<string, Shown> }).data[field]!

async function propose(request: APIRequestContext, cycle: string, amount: number) {
  const task = await taskOf(request, 'transport-contact', cycle, 'proposeTargets')
  const { rows } = await shownIn(request, 'transport-contact', task, 'targets')
  await complete(request, 'transport-contact', task, { targets: { rows: rows.map((row, at) => ({ unit: row.unit.id, indicator: row.indicator.id, target: at ? 100 : amount })) }, note: '' })
}

test('targets go up and down in rounds, with opinions and differences', async ({ page, request }) => {
  test.setTimeout(150_000)
  const cycle = await startYear(request, `三上三下 ${Date.now()}`, 'transport')
  await prepareYear(request, cycle)
  await propose(request, cycle, 8260)

  // 一下: the office amends one item and accepts the rest
  const review = await taskOf(request, 'target-1', cycle, 'reviewTargets')
  await signIn(page, 'target-1', `/tasks/${review}`)
  const first = page.locator('.opinions .items tbody tr').first()
  await first.getByText('改动', { exact: true }).click()
  await first.getByLabel(/建议值/).fill('8000')
  await page.getByRole('button', { name: '其余全部同意' }).click()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.faults')).toContainText('写明意见')
  await first.getByLabel(/写明意见/).fill('上年实绩偏高')
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/opinions-zh-1440.png' })
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  await propose(request, cycle, 8000)
  const again = await taskOf(request, 'target-1', cycle, 'reviewTargets')
  const { rows } = await shownIn(request, 'target-1', again, 'opinions')
  await complete(request, 'target-1', again, { opinions: { rows: rows.map((row) => ({ unit: row.unit.id, indicator: row.indicator.id, opinion: 'accept' })) } })
  await complete(request, 'leader-5', await taskOf(request, 'leader-5', cycle, 'approveTargets'), { decision: { choice: 'return', reason: '再核口径' } })

  // 三上: the unit sees what changed and writes the detail beside the number
  const third = await taskOf(request, 'transport-contact', cycle, 'proposeTargets')
  await page.context().clearCookies()
  await signIn(page, 'transport-contact', `/tasks/${third}`)
  await expect(page.locator('.rounds .lies')).toContainText('联络员手里，已 0 个工作日')
  await expect(page.locator('.rounds .diff')).toContainText('8,260')
  await expect(page.locator('.rounds .diff')).toContainText('上年实绩偏高')
  const detail = page.locator('.detail')
  await detail.getByLabel('措施').fill('分三批开工')
  await detail.getByLabel('添加单位').selectOption('transport')
  await expect(detail).toContainText('合计 100%')
  await detail.getByLabel('分值').fill('21')
  await expect(page.locator('.saved')).toContainText('草稿已保存')
  await page.reload()
  await expect(detail.getByLabel('措施')).toHaveValue('分三批开工')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.faults')).toContainText('合计 86')
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/target-detail-zh-1440.png' })
  await detail.getByLabel('分值').fill('20')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')
})

test('the audit group reads the journal and verifies it', async ({ page }) => {
  await signIn(page, 'audit-group-1', '/journal')
  await expect(page.locator('.entries tbody tr').first()).toBeVisible()
  await page.getByRole('button', { name: '核验' }).click()
  await expect(page.locator('.verify .found')).toContainText('全部相符')
  await page.getByLabel('对象').fill('unit:transport')
  await page.getByRole('button', { name: '查找' }).click()
  await page.waitForURL(/subject=unit/)
  await page.locator('.entries button').first().click()
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/journal-zh-1440.png' })
})
