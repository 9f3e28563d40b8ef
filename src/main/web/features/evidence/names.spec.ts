import { expect, it } from 'vitest'
import { readName, showSize } from './names'

it('reads number and date out of a name', () => {
  expect(readName('滨商函〔2025〕47号.pdf')).toEqual({ number: '滨商函〔2025〕47号', issuedOn: undefined })
  expect(readName('通报 2025年11月6日.docx').issuedOn).toBe('2025-11-06')
  expect(readName('扫描件20250619.jpg').issuedOn).toBe('2025-06-19')
})

it('reads no date that there is not', () => {
  expect(readName('2025-13-40.pdf').issuedOn).toBeUndefined()
  expect(readName('编号120250619001.pdf').issuedOn).toBeUndefined()
})

it('shows sizes as people say them', () => {
  expect(showSize(300)).toBe('1 KB')
  expect(showSize(1_258_291)).toBe('1.2 MB')
})
