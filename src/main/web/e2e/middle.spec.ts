import { expect, test } from '@playwright/test'
import { as, nothingSerious, signIn, startYear } from './people'

const mark = Date.now().toString(36)

test('figures are brought in from a table, its faults at their rows', async ({ page, request }) => {
  const made = await request.post('/api/cycles', { headers: as('general-1'), data: { year: 2025, title: `数据 ${mark}`, scheme: 'five-phases', units: [{ id: 'transport', class: 'department', participation: 'ranked', panel: 'assess-group-3' }] } })
  const cycle = ((await made.json()) as { id: string }).id
  const put = (data: object) => request.put(`/api/cycles/${cycle}/figures`, { headers: as('general-1'), data })
  expect((await put({ figures: [{ unit: 'transport', indicator: 'recruitment', actual: 15, target: 14 }] })).status()).toBe(204)
  await signIn(page, 'general-1', `/cycles/${cycle}/figures`)
  const table = (text: string) => page.getByLabel('CSV 文件').setInputFiles({ name: 'figures.csv', mimeType: 'text/csv', buffer: Buffer.from(text) })

  await table('unit,indicator,actual\ntransport,recruitment,许多\n')
  await page.getByRole('button', { name: '导入' }).click()
  await expect(page.getByText(/第 2 行 actual：/)).toBeVisible()
  await nothingSerious(page)

  await table('unit,indicator,actual\ntransport,recruitment,16\n')
  await page.getByLabel('更正理由').fill('漏报一人')
  await page.getByRole('button', { name: '导入' }).click()
  await expect(page.getByText('已全部保存')).toBeVisible()
  await expect(page.getByText('没有待确认的更正')).toBeVisible()
})

test('the supervision group finds the sessions and the office the leaders', async ({ page, request }) => {
  const cycle = await startYear(request, `考评 ${mark}`, 'transport')
  await signIn(page, 'watch-1', `/cycles/${cycle}/sessions`)

  await page.getByRole('button', { name: '停止评定' }).first().click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('停止理由').fill('会议未到齐')
  await dialog.getByRole('button', { name: '停止评定，交考核办处理' }).click()
  await expect(dialog.getByRole('alert')).toContainText('没有进行中的评定')
  await nothingSerious(page)
  await dialog.getByRole('button', { name: '取消' }).click()

  await page.getByRole('link', { name: /考核组/ }).first().click()
  await expect(page.getByRole('heading', { name: '评定过程' }).first()).toBeVisible()
})

test('a notice is drafted, and the unit finds what was issued to it', async ({ page, request }) => {
  const cycle = await startYear(request, `通知 ${mark}`, 'transport')
  await signIn(page, 'general-1', `/cycles/${cycle}/notices`)

  await expect(page.getByText('还没有通知')).toBeVisible()
  await page.getByRole('button', { name: '起草通知' }).click()
  await expect(page.getByText('起草中的通知')).toBeVisible()
  await nothingSerious(page)
})

test('a unit is added, refused at its field, renamed, and a post is given and ended', async ({ page }) => {
  await signIn(page, 'general-1', '/organisation')
  await page.getByRole('button', { name: '增设单位' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel(/^编号/).fill(`o-${mark}`)
  await dialog.getByLabel(/^名称/).fill('交通运输局')
  await dialog.getByLabel(/^理由/).fill('新设')
  await dialog.getByRole('button', { name: '增设' }).click()
  await expect(dialog.getByText(/已有名称为“交通运输局”的单位/)).toBeVisible()
  await expect(dialog.getByLabel(/^名称/)).toBeFocused()
  await nothingSerious(page)
  await dialog.getByLabel(/^名称/).fill(`海洋局 ${mark}`)
  await dialog.getByRole('button', { name: '增设' }).click()
  await expect(dialog).toHaveCount(0)

  await page.getByRole('searchbox').fill(mark)
  await page.getByRole('link', { name: `海洋局 ${mark}` }).click()
  const detail = page.getByRole('complementary', { name: '详情' })
  await detail.getByRole('button', { name: '任职' }).click()
  await dialog.getByLabel(/^账号/).fill(`m-${mark}`)
  await dialog.getByLabel(/^姓名/).fill('岳明')
  await dialog.getByLabel(/^职名/).fill('局长')
  await dialog.getByLabel(/^理由/).fill('任命')
  await dialog.getByRole('button', { name: '任职' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(detail.getByText('局长')).toBeVisible()

  await detail.getByRole('button', { name: /结束岳明/ }).click()
  await dialog.getByLabel(/^理由/).fill('调离')
  await dialog.getByRole('button', { name: '结束任职' }).click()
  await expect(dialog).toHaveCount(0)
  await expect(detail.getByText('至今')).toHaveCount(0)
})
