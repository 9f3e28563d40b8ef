import { computed, onBeforeUnmount, ref, shallowRef, watch, type Ref } from 'vue'
import { useRoute, useRouter } from 'vue-router'
import { Problem } from '@/shared/api'
import { askWhatIf } from './api'
import type { Comparison } from './ranking'
import { fromQuery, isAssumed, nothing, questionOf, toQuery, type Assumption } from './whatIf'

const APART = 150
const ASSUMED = ['w', 'lock', 'without', 'rounding', 'lift']

/**
 * What is assumed and what would come of it: asked at most every 150 ms and one at a time, and the last answer stays
 * until the next; what is assumed stands in the address.
 */
export function useWhatIf(cycle: Ref<string>, unitClass: Ref<string>) {
  const route = useRoute()
  const router = useRouter()
  const assumed = ref<Assumption>(fromQuery(route.query))
  const answer = shallowRef<Comparison | null>(null)
  const problem = shallowRef<Problem>()
  const stop = new AbortController()
  let waiting: ReturnType<typeof setTimeout> | undefined
  let last = 0
  let busy = false
  let again = false

  function address() {
    const others = Object.fromEntries(Object.entries(route.query).filter(([name]) => !ASSUMED.includes(name)))
    void router.replace({ path: route.path, query: { ...others, ...toQuery(assumed.value) } })
  }
  async function ask() {
    waiting = undefined
    again = busy
    if (busy) return
    busy = true
    last = Date.now()
    try {
      const found = await askWhatIf(cycle.value, questionOf(assumed.value, unitClass.value), stop.signal)
      if (isAssumed(assumed.value)) answer.value = found
      problem.value = undefined
      address()
    } catch (fault) {
      if (stop.signal.aborted) return
      if (!(fault instanceof Problem)) throw fault
      problem.value = fault
    } finally {
      busy = false
      if (again) soon()
    }
  }
  function soon() {
    if (!isAssumed(assumed.value)) return drop()
    waiting ??= setTimeout(() => void ask(), Math.max(0, last + APART - Date.now()))
  }
  function drop() {
    clearTimeout(waiting)
    waiting = undefined
    again = false
    answer.value = null
    problem.value = undefined
    if (ASSUMED.some((name) => name in route.query)) address()
  }
  const reset = () => (assumed.value = nothing())

  watch(assumed, soon, { deep: true })
  // other weights hold for another class: what was moved there means nothing here
  watch(unitClass, (_, before) => before && (assumed.value = { ...assumed.value, points: {}, locked: [] }))
  watch(cycle, reset)
  if (isAssumed(assumed.value)) soon()
  onBeforeUnmount(() => {
    clearTimeout(waiting)
    stop.abort()
  })
  return { assumed, answer, problem, reset, active: computed(() => isAssumed(assumed.value)) }
}
