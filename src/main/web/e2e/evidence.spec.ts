import { expect, test, type Page } from '@playwright/test'
import { complete, filled, nothingSerious, reachSelfReview, shownOf, signIn, startYear, taskOf } from './people'

test.setTimeout(180_000)

/** Drops a file on the panel, as from a folder of the desktop. */
async function drop(page: Page, name: string, text: string) {
  const transfer = await page.evaluateHandle(([fileName, content]) => {
    const data = new DataTransfer()
    data.items.add(new File([`%PDF-1.7\n${content}`], fileName!, { type: 'application/pdf' }))
    return data
  }, [name, text])
  await page.locator('.evidence .drop').dispatchEvent('drop', { dataTransfer: transfer })
}

test('a unit attaches evidence beside its sheet, the office returns an item, and the unit mends it', async ({ page, request }) => {
  const cycle = await startYear(request, `佐证测试 ${Date.now()}`, 'transport')
  const task = await reachSelfReview(request, cycle)
  await signIn(page, 'transport-contact', `/tasks/${task}`)
  await page.locator('.sheet td.num.ed input').first().focus()

  await drop(page, '滨商函〔2025〕47号 2025-11-06.pdf', '一')
  await expect(page.locator('.evidence .list li')).toContainText('2025-11-06')
  await drop(page, '又一份 2025-11-06.pdf', '一')
  await expect(page.locator('.evidence [role=alert]')).toContainText('内容相同')
  await page.locator('.evidence [role=alert] .link').first().click()
  await drop(page, '先进单位 2023-12-18.pdf', '二')
  await expect(page.locator('.evidence [role=alert]')).toContainText('日期 2023-12-18 不在 2025 年内，未附上')
  await page.screenshot({ path: 'e2e/shots/self-review-zh-1440.png' })
  await nothingSerious(page)
  await page.locator('.evidence [role=alert] input[type=date]').fill('2025-12-18')
  await page.getByRole('button', { name: '改日期后附上' }).click()
  await expect(page.locator('.evidence .list li')).toHaveCount(2)

  const actuals = async (number: number) => ({ actuals: filled((await shownOf(request, 'transport-contact', await taskOf(request, 'transport-contact', cycle, 'writeSelfReview'))).actuals!, 'actual', number), practice: '健全制度' })
  await complete(request, 'transport-contact', task, await actuals(15))
  await complete(request, 'transport-head', await taskOf(request, 'transport-head', cycle, 'signSelfReview'), { decision: { choice: 'approve', reason: null }, truthful: true })
  await page.context().clearCookies()
  await signIn(page, 'general-1', `/tasks/${await taskOf(request, 'general-1', cycle, 'checkSelfReview')}`)
  await page.locator('.check-row input[value=returned]').first().check()
  await page.locator('.check-row textarea').fill('与台账不符')
  await page.getByRole('button', { name: /全部接受/ }).click()
  await page.screenshot({ path: 'e2e/shots/check-self-review-zh-1440.png' })
  await nothingSerious(page)
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

  const again = await taskOf(request, 'transport-contact', cycle, 'writeSelfReview')
  await page.context().clearCookies()
  await signIn(page, 'transport-contact', `/tasks/${again}`)
  await expect(page.locator('.sheet .opinion')).toContainText('与台账不符')
  await complete(request, 'transport-contact', again, await actuals(16))
  await complete(request, 'transport-head', await taskOf(request, 'transport-head', cycle, 'signSelfReview'), { decision: { choice: 'approve', reason: null }, truthful: true })
  await page.context().clearCookies()
  await signIn(page, 'general-1', `/tasks/${await taskOf(request, 'general-1', cycle, 'checkSelfReview')}`)
  await page.getByLabel(/只看有改动/).check()
  await expect(page.locator('.check-row').first()).toContainText('16')
  await expect(page.locator('.check-row del').first()).toContainText('15')
  await complete(request, 'general-1', await taskOf(request, 'general-1', cycle, 'checkSelfReview'), { check: { rows: (await shownOf(request, 'general-1', await taskOf(request, 'general-1', cycle, 'checkSelfReview'))).check!.rows.map((row) => ({ item: (row as unknown as { item: string }).item, verdict: 'accepted' })) } })

  const certify = await taskOf(request, 'statistics-1', cycle, 'certifyFigures')
  await page.context().clearCookies()
  await signIn(page, 'statistics-1', `/tasks/${certify}`)
  const cells = page.locator('.sheet td.num.ed input')
  await cells.first().fill('14')
  await expect(page.locator('.sheet input[placeholder*="自报 16"]').first()).toBeVisible()
  for (let at = 1; at < (await cells.count()); at++) await cells.nth(at).fill('16')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.faults')).toContainText('与单位自报数不同')
  await page.screenshot({ path: 'e2e/shots/certify-zh-1440.png' })
  await page.locator('.sheet input[placeholder*="自报 16"]').first().fill('以台账为准')
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')
  expect(await taskOf(request, 'audit-group-1', cycle, 'auditFigures')).toBeTruthy()
})
