/** Day and minute, as every other page has them. */
export function moment(at: string) {
  const when = new Date(at)
  const two = (n: number) => String(n).padStart(2, '0')
  return `${when.getFullYear()}-${two(when.getMonth() + 1)}-${two(when.getDate())} ${two(when.getHours())}:${two(when.getMinutes())}`
}

export const KINDS = ['process', 'decision', 'form', 'scheme']

interface Field {
  type?: string
  key?: string
  label?: string
  values?: { value?: string; label?: string }[]
  choices?: { value?: string; label?: string }[]
  components?: Field[]
}

function fieldsOf(form: Field): Field[] {
  return (form.components ?? []).flatMap((field) => [field, ...fieldsOf(field)])
}

/** Every answer that a way can depend on: what is drawn chooses one, nobody types a condition. */
export function answersOf(forms: string[]) {
  const answers = new Map<string, string>()
  for (const text of forms)
    for (const field of fieldsOf(JSON.parse(text) as Field)) {
      for (const option of [...(field.values ?? []), ...(field.choices ?? [])])
        if (field.key && option.value && /^[\w-]+$/.test(option.value)) answers.set(`\${${field.key} == '${option.value}'}`, `${field.label ?? field.key}：${option.label ?? option.value}`)
      if (field.key && field.type === 'checkbox') answers.set(`\${${field.key}}`, field.label ?? field.key)
    }
  return [...answers].map(([value, text]) => ({ value, text }))
}
