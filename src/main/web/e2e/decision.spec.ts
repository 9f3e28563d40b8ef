import { expect, test, type Page } from '@playwright/test'
import { as, nothingSerious, signIn, taskOf } from './people'
import { yearUntil } from './work'

/** Another person sits down at the same browser. */
async function change(page: Page, who: string, to: string) {
  await page.context().clearCookies()
  await signIn(page, who, to)
}

test('the committee votes and changes a grade, and another member confirms it', async ({ page, request }) => {
  const { cycle, task } = await yearUntil(request, `审定测试 ${Date.now()}`, 'committee-1', 'decideResults')
  await signIn(page, 'committee-1', `/tasks/${task}`)
  const vote = page.locator('.vote')
  await vote.getByLabel(/^通过/).check()
  await vote.getByLabel('记录表决').check()
  await expect(vote).toContainText('到会 0 人，须 2 人')
  await page.getByRole('button', { name: '全部到会并同意' }).click()
  await expect(vote).toContainText('同意 3，反对 0，弃权 0')
  await page.getByRole('button', { name: '调整一个单位' }).click()
  await vote.getByLabel('单位').selectOption('transport')
  await vote.getByLabel('调整为').selectOption('良好')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.faults')).toContainText('请写明调整交通运输局等次的理由')
  await vote.locator('[data-path="changes/0/reason"]').fill('抢险救灾中贡献突出')
  await nothingSerious(page, '.task')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const confirm = await taskOf(request, 'committee-1', cycle, 'confirmChanges')
  await change(page, 'committee-1', `/tasks/${confirm}`)
  await page.getByLabel('同意调整').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.faults')).toContainText('处理人本人不能复核')
  await page.getByRole('button', { name: /释放/ }).click()
  await change(page, 'committee-2', `/tasks/${confirm}`)
  await expect(page.locator('.vote')).toContainText('抢险救灾中贡献突出')
  await page.getByLabel('同意调整').check()
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const results = (await (await request.get(`/api/cycles/${cycle}/results?steps=false`, { headers: as('general-1') })).json()) as { units: { unit: string; grade: string; gradeChange?: { before: string } }[] }
  const changed = results.units.find((one) => one.unit === 'transport')!
  expect([changed.gradeChange?.before, changed.grade]).toEqual(['合格', '良好'])
})
