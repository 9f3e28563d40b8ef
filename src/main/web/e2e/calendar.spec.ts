import { expect, test } from '@playwright/test'
import { nothingSerious, planOf, signIn, startYear, taskOf } from './people'

const as = (who: string) => ({ Authorization: `Basic ${Buffer.from(`${who}:demo`).toString('base64')}` })

test('a phase is moved by keys, with what moves along and whom it concerns', async ({ page, request }) => {
  const cycle = await startYear(request, '日程年度', 'transport')
  await planOf(request, cycle)
  await signIn(page, 'general-1', `/calendar?cycle=${cycle}`)
  await expect(page.getByRole('table')).toHaveCount(12)

  const bar = page.getByRole('button', { name: /^准备.*截止/ }).or(page.locator('.phase-dates .bar').first()).first()
  await bar.focus()
  await page.keyboard.press('ArrowRight')
  await expect(page.locator('.move')).toContainText('10')
  await expect(page.locator('.move')).toContainText('将涉及 3 人')
  await nothingSerious(page)
  await page.getByLabel('调整理由').fill('市委会议改期')
  await page.getByRole('button', { name: '按此调整' }).click()
  await expect(page.locator('.move')).toBeHidden()
})

test('a panel is filled by number keys, and a tie is refused where it was dropped', async ({ page, request }) => {
  const cycle = await startYear(request, '组建年度', 'transport')
  const plan = await planOf(request, cycle)
  await request.post(`/api/tasks/${plan}/complete`, { headers: as('general-1'), data: { data: { basis: '依据', arrangement: '安排' } } })
  const approval = await taskOf(request, 'lead-1', cycle, 'approvePlan')
  await request.post(`/api/tasks/${approval}/complete`, { headers: as('lead-1'), data: { data: { decision: { choice: 'approve' } } } })
  const task = await taskOf(request, 'general-1', cycle, 'formPanels')
  await signIn(page, 'general-1', `/tasks/${task}`)

  await page.getByPlaceholder(/姓名/).fill('transport-head')
  await page.keyboard.press('Enter')
  const head = page.locator('.builder .who button').first()
  await head.focus()
  await page.keyboard.press('1')
  await expect(page.locator('.panel .no')).toContainText('该组考核该单位')

  await page.getByPlaceholder(/姓名/).fill('panel1-2')
  const other = page.locator('.builder .who button').first()
  await other.focus()
  await page.keyboard.press('1')
  await expect(page.locator('.panel').first()).toContainText('谭兆丰')
  await nothingSerious(page)
})

test('a new cycle is copied from last year with what differs, and resumed after leaving', async ({ page, request }) => {
  const cycle = await startYear(request, '2025 年度沿用', 'transport')
  await signIn(page, 'general-1', '/cycles/new')
  await page.getByLabel('从哪个年度沿用').selectOption(cycle)
  await expect(page.getByText(/与上年有 \d+ 处不同/)).toBeVisible()
  await expect(page.getByLabel('名称')).toHaveValue('2026 年度沿用')
  await nothingSerious(page)

  await page.goto('/cycles')
  await page.goto('/cycles/new')
  await expect(page.getByText('接着上次没有建完的内容')).toBeVisible()
  await expect(page.getByLabel('名称')).toHaveValue('2026 年度沿用')
})
