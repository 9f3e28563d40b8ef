import { expect, test } from '@playwright/test'
import { nothingSerious, prepareYear, signIn, startYear, taskOf } from './people'

test('a unit proposes its targets by keyboard and from a spreadsheet', async ({ page, request }) => {
  test.setTimeout(120_000)
  const cycle = await startYear(request, `目标商定测试 ${Date.now()}`, 'transport')
  await prepareYear(request, cycle)
  const task = await taskOf(request, 'transport-contact', cycle, 'proposeTargets')
  await signIn(page, 'transport-contact', `/tasks/${task}`)
  const cells = page.locator('.sheet td.num.ed input')
  await expect(cells.first()).toBeVisible()
  const count = await cells.count()

  await cells.first().focus()
  await page.keyboard.type('1,508')
  await page.keyboard.press('Enter')
  await expect(cells.nth(1)).toBeFocused()
  await page.evaluate((n) => {
    const clipboard = new DataTransfer()
    clipboard.setData('text/plain', Array.from({ length: n - 1 }, (_, at) => String(10 + at)).join('\n'))
    document.activeElement!.dispatchEvent(new ClipboardEvent('paste', { clipboardData: clipboard, bubbles: true, cancelable: true }))
  }, count)

  await expect(page.locator('.did')).toContainText(`${count - 1} 格`)
  await expect(page.locator('.saved')).toContainText('草稿已保存')

  // as fast as keys can come, from cell to cell: not one is lost
  await cells.first().focus()
  await page.keyboard.type('1508')
  await page.keyboard.press('Enter')
  await page.keyboard.type('27')
  await page.keyboard.press('Enter')
  await page.keyboard.press('ArrowUp')
  await expect(cells.nth(1)).toHaveValue('27')
  await page.keyboard.press('ArrowUp')
  await expect(cells.first()).toHaveValue('1508')
  await nothingSerious(page)
  await page.screenshot({ path: 'e2e/shots/targets-zh-1440.png' })
  await page.keyboard.press('Control+Enter')
  await expect(page.locator('.toast')).toContainText('已提交')

})
