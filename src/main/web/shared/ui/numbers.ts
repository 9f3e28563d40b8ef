export type Parsed = { is: 'empty' } | { is: 'number'; value: number } | { is: 'bad' }

const FULL = '０１２３４５６７８９．，－＋％'
const HALF = '0123456789.,-+%'

/** Numbers as people paste them: full-width digits, thousands, a trailing unit, 万 and 亿. */
export function parseNumber(text: string, unit = ''): Parsed {
  let plain = [...text.trim()].map((char) => (FULL.includes(char) ? HALF[FULL.indexOf(char)] : char)).join('')
  if (!plain) return { is: 'empty' }
  if (unit && plain.endsWith(unit)) plain = plain.slice(0, -unit.length).trim()
  plain = plain.replace(/[,\s\u3000]/g, '')
  let times = 1
  const scale = plain.match(/^(.*?)(万|亿)(?:元)?$/)
  if (scale) {
    plain = scale[1]!
    // A column that already counts in 万 means the number before it.
    if (!unit.startsWith(scale[2]!)) times = scale[2] === '万' ? 1e4 : 1e8
  }
  if (unit === '%' || unit === '％') plain = plain.replace(/%$/, '')
  if (!/^[-+]?(\d+\.?\d*|\.\d+)$/.test(plain) || plain.replace(/\D/g, '').length > 15) return { is: 'bad' }
  const value = Number((Number(plain) * times).toPrecision(15))
  return { is: 'number', value }
}

/** A copied block of a spreadsheet: rows by line, cells by tab, quoted cells with line breaks inside. */
export function parseBlock(text: string): string[][] {
  const rows: string[][] = [[]]
  let cell = ''
  let quoted = false
  for (let at = 0; at < text.length; at++) {
    const char = text[at]!
    if (quoted) {
      if (char === '"' && text[at + 1] === '"') cell += text[++at]
      else if (char === '"') quoted = false
      else cell += char
    } else if (char === '"' && cell === '') quoted = true
    else if (char === '\t') {
      rows.at(-1)!.push(cell)
      cell = ''
    } else if (char === '\n') {
      rows.at(-1)!.push(cell)
      cell = ''
      rows.push([])
    } else if (char !== '\r') cell += char
  }
  if (cell !== '' || rows.at(-1)!.length) rows.at(-1)!.push(cell)
  if (rows.at(-1)!.length === 0) rows.pop()
  return rows
}
