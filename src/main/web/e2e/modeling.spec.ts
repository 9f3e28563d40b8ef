import { expect, test, type APIRequestContext } from '@playwright/test'
import { as, nothingSerious, signIn } from './people'
import { yearUntil } from './work'

async function releasedBy(request: APIRequestContext, who: string, draft: string) {
  const { draft: now } = (await (await request.get(`/api/drafts/${draft}`, { headers: as(who) })).json()) as { draft: { revision: number } }
  const answer = await request.post(`/api/drafts/${draft}/release`, { headers: as(who), data: { revision: now.revision } })
  expect(answer.status(), await answer.text()).toBe(200)
}

test('a second approval is drawn, audited, released by another person, and a year runs through it', async ({ page, request }) => {
  page.setDefaultTimeout(20_000)
  await signIn(page, 'admin', '/library')
  const before = ((await (await request.get('/api/library/process/approveResults', { headers: as('admin') })).json()) as { versions: { version: number }[] }).versions[0]!.version
  await page.locator('.shelf').getByRole('link', { name: '审定考核结果' }).click()
  await page.getByRole('button', { name: `从第 ${before} 版开始改` }).click()
  await page.waitForURL(/\/library\/drafts\//)
  const id = page.url().split('/').pop()!

  await page.getByLabel('元素').selectOption('flow_reviewPassed')
  await page.getByRole('button', { name: '人办的任务' }).click()
  const findings = page.locator('.findings li')
  await expect(findings).toHaveCount(3)
  await page.getByLabel('名称', { exact: true }).fill('政府常务会议审议')
  await page.keyboard.press('Tab')
  await page.locator('.props select').nth(1).selectOption('lead-group')
  await page.getByRole('button', { name: '设为本阶段期限' }).click()
  await expect(findings).toHaveCount(1)
  await page.getByRole('button', { name: '新建一张意见表单' }).click()
  await expect(page.locator('.findings')).toContainText('没有发现问题')
  await expect(page.locator('.changes').first()).toContainText('新增任务“政府常务会议审议”')
  await nothingSerious(page, '.draft')

  await page.getByRole('button', { name: '提请发布' }).click()
  await page.getByLabel('理由').fill('政府常务会议先行审议')
  await page.locator('dialog').getByRole('button', { name: '提请发布' }).click()
  await expect(page.locator('.acts')).toContainText('须由另一人发布')

  await page.context().clearCookies()
  await signIn(page, 'admin-2', `/library/drafts/${id}`)
  await page.getByRole('button', { name: '发布', exact: true }).click()
  await expect(page.locator('dialog')).toContainText('政府常务会议先行审议')
  await page.locator('dialog').getByRole('button', { name: '发布', exact: true }).click()
  await page.waitForURL(/\/library\/process\/approveResults/)
  await expect(page.locator('.shelf')).toContainText(`第 ${before + 1} 版`)

  const drawn = ((await (await request.get(`/api/library/process/approveResults/versions/${before + 1}`, { headers: as('admin') })).json()) as { files: { name: string; content: string }[] }).files.find((file) => file.name === 'approve-results.bpmn')!.content
  const added = / id="([^"]+)"/.exec(/<bpmn:userTask [^>]*name="政府常务会议审议"[^>]*>/.exec(drawn)![0])![1]!
  const { task } = await yearUntil(request, `第二道审批 ${Date.now()}`, 'lead-1', added.slice(added.indexOf('_') + 1))
  const done = await request.post(`/api/tasks/${task}/complete`, { headers: as('lead-1'), data: { data: { opinion: '同意' } } })
  expect(done.status(), await done.text()).toBe(204)

  // other years of this server run as the product draws them
  const back = await request.post(`/api/library/process/approveResults/versions/${before}/restore`, { headers: as('admin'), data: { reason: '恢复' } })
  await releasedBy(request, 'admin-2', ((await back.json()) as { draft: string }).draft)
})
