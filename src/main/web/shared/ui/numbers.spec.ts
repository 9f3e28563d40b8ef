import { describe, expect, it } from 'vitest'
import { parseBlock, parseNumber } from './numbers'

describe('a number as people type it', () => {
  it.each([
    ['1,508', '', 1508],
    ['１，５０８', '', 1508],
    ['1508万', '万元', 1508],
    ['1508万元', '万元', 1508],
    ['1.5万', '人', 15000],
    ['0.1亿', '', 1e7],
    ['98.6%', '%', 98.6],
    [' -3.20 ', '', -3.2],
  ])('reads %s in %s', (text, unit, value) => {
    expect(parseNumber(text, unit)).toEqual({ is: 'number', value })
  })

  it('knows that nothing is not zero', () => {
    expect(parseNumber('  ')).toEqual({ is: 'empty' })
  })

  it.each(['约 30', '12-15', '1.2.3', 'N/A', '1234567890123456'])('does not guess %s', (text) => {
    expect(parseNumber(text)).toEqual({ is: 'bad' })
  })
})

describe('a block from a spreadsheet', () => {
  it('falls into rows and cells', () => {
    expect(parseBlock('1\t2\r\n3\t\r\n')).toEqual([['1', '2'], ['3', '']])
  })

  it('keeps line breaks and quotes inside a quoted cell', () => {
    expect(parseBlock('"a\nb ""c"""\t2')).toEqual([['a\nb "c"', '2']])
  })
})
