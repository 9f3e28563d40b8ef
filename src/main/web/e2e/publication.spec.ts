import { expect, test, type Page } from '@playwright/test'
import { as, nothingSerious, signIn, startYear, planOf, taskOf } from './people'
import { inboxOf, yearUntil } from './work'

async function change(page: Page, who: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, who, to)
}

test('results are published, a unit asks about them and is answered', async ({ page, request }) => {
  const { cycle, task } = await yearUntil(request, `公布测试 ${Date.now()}`, 'lead-1', 'publishResults')
  await signIn(page, 'lead-1', `/tasks/${task}`)
  // the regime wants it inside; the lead group announces it to the public too
  await expect(page.getByLabel('内部通报', { exact: true })).toBeChecked()
  await expect(page.getByLabel('公示内容')).toHaveCount(0)
  await page.getByLabel('内部通报并公示').check()
  await page.getByLabel('通报内容').fill('现将考核结果予以通报。')
  await page.getByLabel('公示内容').fill('现将考核结果向社会公示。')
  await nothingSerious(page, '.task')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const rewards = await taskOf(request, 'general-1', cycle, 'recordRewards')
  await change(page, 'general-1', `/tasks/${rewards}`)
  await page.getByLabel('奖励基数').fill('20000')
  await expect(page.locator('.reward-table')).toContainText('20000 ×')
  await nothingSerious(page, '.task')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  await change(page, 'transport-contact', `/cycles/${cycle}/after`)
  await expect(page.getByText('现将考核结果予以通报。')).toBeVisible()
  await page.getByRole('button', { name: '提出查询' }).click()
  await page.getByLabel('查询内容').fill('社会评议如何计分？')
  await page.getByRole('button', { name: /督查办答复/ }).click()
  await expect(page.locator('.desk-queries .list')).toContainText('待答复')
  const asked = await taskOf(request, 'supervisor', cycle, 'answerQuery')
  await change(page, 'supervisor', `/tasks/${asked}`)
  await page.getByRole('textbox', { name: /^答复/ }).fill('按各层票数加权。')
  await page.getByLabel('公开查询和答复').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')
  await change(page, 'wangchao-head', `/cycles/${cycle}/after`)
  await expect(page.locator('.desk-queries')).toContainText('按各层票数加权。')
  await nothingSerious(page)

  const open = (await (await request.get('/api/public/2025')).json()) as { cycles: { id: string; results: { announcement: string } }[] }
  expect(open.cycles.find((one) => one.id === cycle)?.results.announcement).toBe('现将考核结果向社会公示。')
})

test('a running year is cancelled by two people, and what was typed is there to be copied', async ({ page, request }) => {
  const title = `取消测试 ${Date.now()}`
  const cycle = await startYear(request, title)
  const plan = await planOf(request, cycle)
  const typed = await request.put(`/api/tasks/${plan}/draft`, { headers: as('general-3'), data: { data: { basis: '写到一半的依据' } } })
  expect(typed.status()).toBe(204)
  await signIn(page, 'general-1', `/cycles/${cycle}`)
  await page.getByRole('button', { name: '取消这个年度…' }).click()
  await expect(page.locator('dialog')).toContainText('将结束 1 项在办任务')
  await page.getByLabel('理由').fill('机构改革')
  await page.getByLabel(/^输入年度名称/).fill(title)
  await nothingSerious(page, 'dialog')
  await page.getByRole('button', { name: '申请取消，由另一人确认' }).click()
  await expect(page.locator('.cycle-cancel')).toContainText('须由另一位负责考核的同事确认')
  await change(page, 'general-2', `/cycles/${cycle}`)
  await page.getByRole('button', { name: /^确认取消/ }).click()
  await page.getByLabel(/^输入年度名称/).fill(title)
  await page.getByRole('button', { name: /确认取消：结束/ }).click()
  await expect(page.locator('.page-h .tag').first()).toHaveText('已取消')
  await nothingSerious(page)

  await expect.poll(async () => (await inboxOf(request, 'general-1', cycle)).length, { timeout: 30_000 }).toBe(0)
  await change(page, 'general-3', `/tasks/${plan}`)
  await expect(page.locator('.why-ro')).toContainText('周期已取消：机构改革')
  await expect(page.locator('.typed')).toContainText('写到一半的依据')
})
