import { expect, test } from 'vitest'
import { FieldChanges } from './fieldChanges'

const field = (value: string) => ({ domId: 'f', value })

test('an older value that the form tells late does not take the place of a newer one', () => {
  const changes = new FieldChanges()
  changes.made(field(''), '1')
  changes.made(field('1'), '15')

  expect(changes.shown(field('1')).value).toBe('15')
  expect(changes.shown(field('15')).value).toBe('15')
})

test('once the form has the last value, what it tells is shown again', () => {
  const changes = new FieldChanges()
  changes.made(field(''), '1')
  changes.shown(field('1'))

  expect(changes.shown(field('7')).value).toBe('7')
})

test('what is read anew is shown as it is', () => {
  const changes = new FieldChanges()
  changes.made(field(''), '1')
  changes.clear()

  expect(changes.shown(field('')).value).toBe('')
})

test('a change of one field holds back no other', () => {
  const changes = new FieldChanges()
  changes.made(field(''), '1')

  expect(changes.shown({ domId: 'other', value: 'x' }).value).toBe('x')
})
