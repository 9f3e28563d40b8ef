import { computed, reactive, readonly } from 'vue'
import { get, onSessionEnd, post, Problem, remove } from './api'

export interface Ref {
  id: string
  name: string
}

export interface Me extends Ref {
  roles: string[]
  groups: Ref[]
  offices: Ref[]
  units: Ref[]
  demo: boolean
}

type SignedIn = { status: 'unknown' | 'out' } | { status: 'in' | 'expired'; me: Me }

const state = reactive<{ is: SignedIn }>({ is: { status: 'unknown' } })
let waiting: ((back: boolean) => void)[] = []

export const session = readonly(state)
export const me = computed(() => ('me' in state.is ? (state.is.me as Me) : undefined))

export const isAdmin = computed(() => !!me.value?.roles.includes('admin'))
export const isSupervisor = computed(() => !!me.value?.roles.includes('supervisor'))
export const readsJournal = computed(() => !!me.value?.roles.includes('journal'))
export const runsCycles = computed(() => isAdmin.value || !!me.value?.roles.includes('cycles'))
export const inOffice = computed(() => !!me.value && (me.value.offices.length > 0 || isAdmin.value || isSupervisor.value))

/** In the middle of work the page stays as it is; a dialog asks for the password, then every waiting call goes on. */
onSessionEnd(() => {
  if (state.is.status === 'in') state.is = { status: 'expired', me: state.is.me as Me }
  if (state.is.status !== 'expired') return Promise.resolve(false)
  return new Promise<boolean>((resolve) => waiting.push(resolve))
})

export async function whoAmI(): Promise<Me | undefined> {
  try {
    const found = await get<Me>('/api/me', { anonymous: true })
    state.is = { status: 'in', me: found }
    return found
  } catch (problem) {
    if (problem instanceof Problem && problem.status === 401) {
      state.is = { status: 'out' }
      return undefined
    }
    throw problem
  }
}

/** @param own the password that a person chooses in place of the one that was given to them */
export async function signIn(username: string, password: string, own?: string) {
  const before = me.value
  // The answer gives the browser its CSRF token: nobody may be signed in by another site.
  if (!before) await get('/api/session', { anonymous: true }).catch(() => undefined)
  if (own === undefined) await post('/api/session', { username, password }, { anonymous: true })
  else await post('/api/session/first', { username, temporary: password, password: own }, { anonymous: true })
  const now = await whoAmI()
  const back = waiting
  waiting = []
  back.forEach((resume) => resume(!!now && (!before || before.id === now.id)))
  return { changed: !!before && before.id !== now?.id }
}

export async function signOut() {
  await remove('/api/session', { anonymous: true }).catch(() => undefined)
  state.is = { status: 'out' }
  giveUp()
}

export function giveUp() {
  const back = waiting
  waiting = []
  back.forEach((resume) => resume(false))
}
