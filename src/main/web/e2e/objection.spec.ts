import { expect, test, type Page } from '@playwright/test'
import { nothingSerious, signIn, taskOf } from './people'
import { doOverApi, inboxOf, yearUntil } from './work'

test.setTimeout(240_000)

/** Another person sits down at the same browser. */
async function change(page: Page, who: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, who, to)
}

async function submitted(page: Page) {
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')
}

test('a unit objects, another office looks into it, the lead group upholds it, and the year is added up again', async ({ page, request }) => {
  const { cycle, task } = await yearUntil(request, `异议测试 ${Date.now()}`, 'transport-head', 'readFeedback')
  await signIn(page, 'transport-head', `/tasks/${task}`)
  const letter = page.locator('.letter')
  await letter.getByRole('button', { name: '招商引资到位资金' }).click()
  await expect(letter.locator('.why-row')).toContainText('100 / 100')
  await page.getByLabel(/^提出异议/).check()
  await page.locator('[data-path="items/0/about"]').selectOption({ label: '数据 · 招商引资到位资金' })
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.faults')).toContainText('请写明对“招商引资到位资金”有异议的理由')
  await page.locator('[data-path="items/0/reason"]').fill('两笔资金重复计算，应予核减')
  await page.locator('[data-path="items/0/wished"]').fill('50')
  await expect(page.locator('.evidence h2')).toContainText('招商引资到位资金')
  await page.screenshot({ path: 'e2e/shots/feedback-zh-1440.png', fullPage: true })
  await nothingSerious(page, '.task')
  await submitted(page)

  await change(page, 'audit-group-1', `/tasks/${await taskOf(request, 'supervision-1', cycle, 'handleObjection')}`)
  await expect(page.locator('.objection')).toContainText('两笔资金重复计算')
  await expect(page.getByRole('button', { name: /领取/ })).toHaveCount(0)
  await change(page, 'supervision-1', `/tasks/${await taskOf(request, 'supervision-1', cycle, 'handleObjection')}`)
  await page.locator('.objection').getByLabel('采纳', { exact: true }).check()
  await page.getByLabel('更正值：实绩').fill('50')
  await page.locator('[data-path="rows/0/reason"]').fill('台账有两笔重复')
  await page.locator('[data-path="rows/0/documents"]').fill('滨督〔2026〕1号')
  await nothingSerious(page, '.task')
  await page.screenshot({ path: 'e2e/shots/handle-objection-zh-1440.png', fullPage: true })
  await submitted(page)

  await change(page, 'lead-1', `/tasks/${await taskOf(request, 'lead-1', cycle, 'decideObjection')}`)
  await expect(page.locator('.objection .before')).toHaveText('实绩 100')
  await expect(page.locator('.objection')).toContainText('实绩 50')
  await page.locator('.objection').getByLabel('采纳', { exact: true }).check()
  await page.locator('[data-path="rows/0/reason"]').fill('同意核查意见')
  await submitted(page)

  await change(page, 'transport-head', `/tasks/${await taskOf(request, 'transport-head', cycle, 'readAnswer')}`)
  await expect(page.locator('.objection')).toContainText('采纳 · 同意核查意见')
  await page.getByLabel('本单位已阅知异议答复').check()
  await submitted(page)

  for (const item of await inboxOf(request, 'wangchao-head', cycle)) await doOverApi(request, 'wangchao-head', item)
  await change(page, 'general-1', `/tasks/${await taskOf(request, 'general-1', cycle, 'draftReport')}`)
  await expect(page.getByLabel('退回理由')).toHaveValue(/同意核查意见/)
  await expect(page.locator('.results')).toContainText('采纳异议')
})
