import { expect, test } from '@playwright/test'
import { planOf, signIn, startYear } from './people'

let task: string

test.beforeEach(async ({ request }, info) => {
  const cycle = await startYear(request, `浏览器测试 ${info.title} ${Date.now()}`)
  task = await planOf(request, cycle)
})

const text = '按市委要求，今年突出项目建设。'

test('what is typed is kept, and still there after a reload', async ({ page }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  const field = page.locator('.task-form textarea').first()

  await field.fill(text)

  await expect(page.locator('.saved')).toContainText('草稿已保存')
  await page.reload()
  await expect(page.locator('.task-form textarea').first()).toHaveValue(text)
})

test('the network dies in mid-form and comes back', async ({ page, context }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  const field = page.locator('.task-form textarea').first()
  await field.fill('断网之前。')
  await expect(page.locator('.saved')).toContainText('草稿已保存')

  await context.setOffline(true)
  await field.pressSequentially('断网之后')
  await expect(page.locator('.saved')).toContainText('已存在本机')
  await expect(page.locator('.top-r .line')).toContainText('已断网')
  await context.setOffline(false)

  await expect(page.locator('.saved')).toContainText('草稿已保存')
  await page.reload()
  await expect(page.locator('.task-form textarea').first()).toHaveValue('断网之前。断网之后')
})

test('a session expires in mid-form and nothing is lost', async ({ page, context }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  const field = page.locator('.task-form textarea').first()
  await field.fill('一')
  await expect(page.locator('.saved')).toContainText('草稿已保存')

  await context.clearCookies()
  await field.fill(text)

  const dialog = page.getByRole('dialog', { name: '登录已过期' })
  await expect(dialog).toBeVisible()
  await dialog.getByLabel('口令').fill('demo')
  await page.keyboard.press('Enter')
  await expect(dialog).toBeHidden()
  await expect(field).toHaveValue(text)
  await expect(page.locator('.saved')).toContainText('草稿已保存')
})

test('two people race for a task, and the slower one is told who has it', async ({ browser }) => {
  const [first, second] = await Promise.all([browser.newPage(), browser.newPage()])
  await signIn(first!, 'general-1', `/tasks/${task}`)
  await signIn(second!, 'general-2', `/tasks/${task}`)
  await expect(second!.getByRole('button', { name: /^领取/ })).toBeVisible()

  await first!.getByRole('button', { name: /^领取/ }).click()
  await expect(first!.locator('.meta')).toContainText('我办理')
  await second!.getByRole('button', { name: /^领取/ }).click()

  await expect(second!.getByRole('alert').first()).toContainText('领取')
  await expect(second!.locator('.meta')).not.toContainText('我办理')
})

test('while an input method composes, no key is a shortcut', async ({ page }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  const before = page.url()
  await page.locator('.task-form textarea').first().click()
  const input = await page.context().newCDPSession(page)

  await input.send('Input.imeSetComposition', { text: 'c', selectionStart: 1, selectionEnd: 1 })
  await input.send('Input.dispatchKeyEvent', { type: 'rawKeyDown', windowsVirtualKeyCode: 229, code: 'Enter', key: 'Process', modifiers: 2 })
  await input.send('Input.imeSetComposition', { text: '测', selectionStart: 1, selectionEnd: 1 })
  await input.send('Input.insertText', { text: '测试' })

  await expect(page.locator('.task-form textarea').first()).toHaveValue(/测试/)
  expect(page.url()).toBe(before)
  await expect(page.locator('.faults')).toHaveCount(0)
})

test('submitting an empty form says what to fix and leads there', async ({ page }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  await expect(page.locator('.task-form textarea').first()).toBeVisible()

  await page.keyboard.press('Control+Enter')

  const summary = page.locator('.faults')
  await expect(summary).toBeFocused()
  await summary.getByRole('button').first().click()
  expect(await page.evaluate(() => document.activeElement?.closest('.task-form') !== null)).toBe(true)
})

test('a task is done by keyboard alone', async ({ page }) => {
  await signIn(page, 'general-1', `/tasks/${task}`)
  await expect(page.locator('.task-form textarea').first()).toBeVisible()
  await page.keyboard.press('c')
  await expect(page.locator('.meta')).toContainText('我办理')

  for (const field of await page.locator('.task-form textarea, .task-form input[type=text]').all()) {
    await field.focus()
    await page.keyboard.type(text)
  }
  await page.keyboard.press('Control+Enter')

  await expect(page).not.toHaveURL(new RegExp(`/tasks/${task}$`))
  await expect(page.locator('.toast')).toContainText('已提交')
})
