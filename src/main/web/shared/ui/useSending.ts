import { ref, shallowRef } from 'vue'
import { Problem } from '../api'

/** One press, one request: while it is under way another does nothing, and what the server refuses stays to be shown. */
export function useSending() {
  const busy = ref(false)
  const problem = shallowRef<Problem>()

  async function send(work: () => Promise<void>) {
    if (busy.value) return
    busy.value = true
    problem.value = undefined
    try {
      await work()
    } catch (fault) {
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
    } finally {
      busy.value = false
    }
  }

  return { busy, problem, send }
}
