import { expect, test } from '@playwright/test'
import { nothingSerious, planOf, signIn, startYear } from './people'

test('two people on one draft see each other and lose nothing', async ({ browser, request }) => {
  const task = await planOf(request, await startYear(request, `同填测试 ${Date.now()}`, 'transport'))
  const [first, second] = [await (await browser.newContext()).newPage(), await (await browser.newContext()).newPage()]
  await signIn(first, 'general-1', `/tasks/${task}`)
  await signIn(second, 'general-2', `/tasks/${task}`)
  const fields = (page: typeof first) => page.locator('.task-form textarea')
  await expect(fields(second).first()).toBeVisible()

  await fields(first).nth(0).fill('甲写的依据')
  await expect(first.locator('.saved')).toContainText('草稿已保存')
  await expect(second.locator('.colleague')).toContainText('也在填写，最后保存于')
  await fields(second).nth(1).fill('乙写的安排')

  const colleague = first.locator('.colleague')
  await expect(colleague).toContainText('也在填写，最后保存于')
  await colleague.getByRole('button').click()
  const dialog = first.getByRole('dialog')
  await expect(dialog).toContainText('乙写的安排')
  await nothingSerious(first)
  await first.screenshot({ path: 'e2e/shots/together-zh-1440.png' })
  await dialog.getByRole('button', { name: '用对方的' }).first().click()
  await first.keyboard.press('Escape')

  await expect(fields(first).nth(0)).toHaveValue('甲写的依据')
  await expect(fields(first).nth(1)).toHaveValue('乙写的安排')
  await expect(first.locator('.saved')).toContainText('草稿已保存')
  await first.reload()
  await expect(fields(first).nth(0)).toHaveValue('甲写的依据')
  await expect(fields(first).nth(1)).toHaveValue('乙写的安排')
  await second.reload()
  await expect(fields(second).nth(1)).toHaveValue('乙写的安排')
})
