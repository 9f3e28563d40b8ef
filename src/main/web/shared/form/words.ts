import type { Form } from '@bpmn-io/form-js-viewer'
import flatpickr from 'flatpickr'
import { Mandarin } from 'flatpickr/dist/l10n/zh.js'
import { i18n } from '../i18n'
import { language } from '../i18n/language'

const t = i18n.global.t

const patterns: [RegExp, (found: RegExpMatchArray) => string][] = [
  [/^Field is required\.$/, () => t('form.required')],
  [/^Value is not a number\.$/, () => t('form.notANumber')],
  [/^Value is expected to be an integer\.$/, () => t('form.integer')],
  [/^Value is expected to have at most (\d+) decimal/, (found) => t('form.decimals', { n: found[1] })],
  [/^Please select a valid value, the two nearest valid values are (\S+) and (\S+)\.$/, (found) => t('form.nearest', { a: found[1], b: found[2] })],
  [/^Field must match pattern/, () => t('form.pattern')],
  [/^Field must have minimum value of (\S+)\.$/, (found) => t('form.min', { n: found[1] })],
  [/^Field must have maximum value of (\S+)\.$/, (found) => t('form.max', { n: found[1] })],
  [/^Field must have minimum length of (\S+)\.$/, (found) => t('form.minLength', { n: found[1] })],
  [/^Field must have maximum length of (\S+)\.$/, (found) => t('form.maxLength', { n: found[1] })],
]

/** form-js says what is wrong in English only; this is the one place that says it in the reader's language. */
export function inOurWords(message: string): string {
  for (const [pattern, say] of patterns) {
    const found = message.match(pattern)
    if (found) return say(found)
  }
  return message
}

interface Validates {
  validateFieldInstance: (instance: unknown, value: unknown) => string[]
}

function WordedValidator(validator: Validates) {
  const original = validator.validateFieldInstance.bind(validator)
  validator.validateFieldInstance = (instance, value) => original(instance, value).map(inOurWords)
}
WordedValidator.$inject = ['validator']

export const wordsModule = { __init__: ['wordedValidator'], wordedValidator: ['type', WordedValidator] }

const fixed = () => ({
  Select: t('form.select'),
  Search: t('form.search'),
  'No results': t('form.noResults'),
  'All values selected': t('form.allSelected'),
  'Add new': t('form.add'),
})

/** The few texts that form-js draws itself and offers no way to give. */
export function translateDrawn(host: HTMLElement) {
  const texts = fixed() as Record<string, string>
  const walker = document.createTreeWalker(host, NodeFilter.SHOW_TEXT)
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const text = texts[node.nodeValue?.trim() ?? '']
    if (text && !node.parentElement?.closest('.own-field, label, textarea')) node.nodeValue = text
  }
  for (const input of host.querySelectorAll<HTMLInputElement>('input[placeholder]')) {
    const text = texts[input.placeholder]
    if (text) input.placeholder = text
  }
}

/** The calendar that form-js opens at a date has its own texts; a change of the language loads the page anew. */
export function calendarWords() {
  if (language() === 'zh') flatpickr.localize(Mandarin)
}

export type { Form }
