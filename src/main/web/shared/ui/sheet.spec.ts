import { nextTick } from 'vue'
import { beforeEach, expect, test, vi } from 'vitest'
import { useSheet, type Change, type SheetRow } from './sheet'

let rows: SheetRow[]
let input: HTMLInputElement

function sheet() {
  const apply = (changes: Change[]) => changes.forEach(({ row, column, text }) => (rows[row]!.edit[column] = text))
  return useSheet(() => rows, () => [{ id: 'actual', title: '实绩', kind: 'number' }], () => document.body, apply)
}

beforeEach(() => {
  rows = [{ key: 'a', name: '甲', head: '甲', show: {}, edit: { actual: '8' } }]
  document.body.innerHTML = '<input data-cell="0:0">'
  input = document.querySelector('input')!
})

test('a cell that is entered is selected, so that typing replaces it', async () => {
  const select = vi.spyOn(input, 'select')
  input.focus()

  sheet().focused(0, 0, input)
  await nextTick()

  expect(select).toHaveBeenCalledOnce()
})

test('a key typed at once is not selected, or the next one would overwrite it', async () => {
  const select = vi.spyOn(input, 'select')
  input.focus()
  const one = sheet()

  one.focused(0, 0, input)
  one.typed(0, 'actual', '1')
  await nextTick()

  expect(select).not.toHaveBeenCalled()
  expect(rows[0]!.edit.actual).toBe('1')
})
