import { reactive, shallowRef } from 'vue'

/** Where there is room beside a form: a field that belongs there goes there, else it stays in its place. */
export const beside = shallowRef<HTMLElement>()

/** What somebody is at in a form; what stands beside it follows. */
export const followed = reactive({ about: '', title: '' })

export function follow(about: string, title: string) {
  Object.assign(followed, { about, title })
}

/** How many pieces of evidence each matter has, for the sheet that shows it. */
export const attached = reactive(new Map<string, number>())

let of = ''

/** Another task begins with nothing followed: its rows are other matters. */
export function followIn(task: string) {
  if (of !== task) follow('', '')
  of = task
}
