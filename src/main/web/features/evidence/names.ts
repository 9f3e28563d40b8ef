/** What a file's name tells: 滨商函〔2025〕47号.pdf is a document's number, 通报2025-11-06.pdf says when. Both can be mended. */
export function readName(name: string): { number?: string; issuedOn?: string } {
  const bare = name.replace(/\.[A-Za-z0-9]{1,5}$/, '')
  const number = /[\u4e00-\u9fff]{1,12}\s*[〔[［【(（]\s*20\d\d\s*[〕\]］】)）]\s*(第\s*)?\d+\s*号/.exec(bare)?.[0]
  const date = /(20\d\d)\s*[-._年/]\s*(\d{1,2})\s*[-._月/]\s*(\d{1,2})/.exec(bare) ?? /(?<!\d)(20\d\d)(\d\d)(\d\d)(?!\d)/.exec(bare)
  return { number: number?.replace(/\s/g, ''), issuedOn: date ? day(date) : undefined }
}

function day([, year, month, date]: RegExpExecArray): string | undefined {
  const text = `${year}-${month!.padStart(2, '0')}-${date!.padStart(2, '0')}`
  const moment = new Date(`${text}T00:00:00Z`)
  return !Number.isNaN(moment.getTime()) && moment.toISOString().startsWith(text) ? text : undefined
}

export function showSize(bytes: number): string {
  if (bytes < 1024 * 1024) return `${Math.max(1, Math.round(bytes / 1024))} KB`
  return `${(bytes / 1024 / 1024).toFixed(1)} MB`
}
