import { expect, test } from '@playwright/test'
import { nothingSerious, signIn } from './people'

const office = { Authorization: `Basic ${Buffer.from('general-1:demo').toString('base64')}` }
const mark = Date.now().toString(36)

test('a faulty import is mended and brought in', async ({ page }) => {
  const csv = (unitClass: string) => ({ name: 'units.csv', mimeType: 'text/csv', buffer: Buffer.from(`编号,名称,类别,参评方式\nu-${mark},数据管理局 ${mark},${unitClass},单列\n`) })
  await signIn(page, 'general-1', '/organisation')
  await page.getByRole('button', { name: '导入' }).click()
  const dialog = page.getByRole('dialog')

  await dialog.locator('input[type=file]').setInputFiles(csv('月亮'))
  await expect(dialog.getByText('1 处错误，改正后再导入')).toBeVisible()
  await expect(dialog.getByText('单位 C2')).toBeVisible()
  await expect(dialog.getByRole('button', { name: /导入 \d/ })).toHaveCount(0)
  await nothingSerious(page)

  await dialog.locator('input[type=file]').setInputFiles(csv('市直部门'))
  await expect(dialog.getByText('新增 1 行')).toBeVisible()
  await dialog.getByLabel('理由').fill('机构改革')
  await dialog.getByRole('button', { name: '导入 1 行' }).click()

  await expect(dialog).toHaveCount(0)
  await page.getByRole('searchbox').fill(mark)
  await page.getByRole('link', { name: `数据管理局 ${mark}` }).click()
  await expect(page.getByRole('complementary', { name: '详情' })).toContainText('单独排名')
})

test('a person leaves', async ({ page, request }) => {
  const person = `p-${mark}`
  const made = await request.post('/api/organization/register', { headers: office, data: { reason: '新进', people: [{ id: person, name: `陈昶${mark}` }], posts: [{ person, place: 'office-general', role: 'member', title: '科员', from: '2024-01-01' }] } })
  expect(made.status(), await made.text()).toBe(200)
  await signIn(page, 'general-1', '/organisation?place=office-general')

  await page.getByRole('link', { name: `陈昶${mark}` }).click()
  await page.getByRole('button', { name: '离任' }).click()
  const dialog = page.getByRole('dialog')
  await dialog.getByLabel('最后一天').fill('2025-06-30')
  await dialog.getByLabel('理由').fill('调离')
  await dialog.getByRole('button', { name: '离任' }).click()

  await expect(dialog).toHaveCount(0)
  await expect(page.getByRole('complementary', { name: '详情' })).toContainText('2025-06-30 离任')
  await expect(page.locator('.org-table').getByText(`陈昶${mark}`)).toHaveCount(0)
})
