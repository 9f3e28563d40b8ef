import { ref } from 'vue'
import { readNotices } from './api'

/** Of how many tasks there is news: one number for the bell and the list. */
export const unseen = ref(0)

export async function look() {
  const found = await readNotices()
  unseen.value = found.unseen
  return found
}
