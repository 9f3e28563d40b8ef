import { language } from './i18n/language'

/** One thing that is wrong with what was sent; `path` is a JSON pointer into it. */
export interface Fault {
  path: string
  code: string
  message: string
}

/** The server's refusal, or none at all: `offline` and `timed-out` never reached it. */
export class Problem extends Error {
  readonly code: string
  readonly status: number
  readonly title: string
  readonly detail: string
  readonly action: string
  readonly errors: Fault[]
  readonly extra: Record<string, unknown>

  constructor(body: Record<string, unknown>, status: number) {
    const text = (key: string) => (typeof body[key] === 'string' ? (body[key] as string) : '')
    super(text('detail') || text('title') || String(status))
    this.status = status
    this.code = text('code') || (status === 0 ? 'offline' : `status-${status}`)
    this.title = text('title')
    this.detail = text('detail')
    this.action = text('action')
    this.errors = Array.isArray(body.errors) ? (body.errors as Fault[]) : []
    this.extra = body
  }

  get offline() {
    return this.status === 0
  }
}

export interface Options {
  body?: unknown
  /** A file that is the whole body, in place of one that is written as JSON. */
  file?: Blob
  /** What the file is, where the server asks for it. */
  type?: string
  /** One key per intent: a click repeated by an impatient hand or a lost answer counts once. */
  intent?: string
  signal?: AbortSignal
  /** Set where the caller itself deals with a 401: the sign-in form. */
  anonymous?: boolean
}

type Again = () => Promise<boolean>

let signInAgain: Again = () => Promise.resolve(false)
let noteConnection: (reachable: boolean) => void = () => undefined

/** What to do when the session has ended in the middle of work: resolves to true once there is one again. */
export function onSessionEnd(handler: Again) {
  signInAgain = handler
}

export function onReachable(handler: (reachable: boolean) => void) {
  noteConnection = handler
}

function cookie(name: string) {
  const found = document.cookie.split('; ').find((part) => part.startsWith(`${name}=`))
  return found ? decodeURIComponent(found.slice(name.length + 1)) : undefined
}

export function headers(method: string, options: Options) {
  const all: Record<string, string> = {
    Accept: 'application/json, application/problem+json',
    'Accept-Language': language(),
    'X-Requested-With': 'XMLHttpRequest',
  }
  if (options.body !== undefined) all['Content-Type'] = 'application/json'
  if (options.file) all['Content-Type'] = options.type ?? 'application/octet-stream'
  if (options.intent) all['Idempotency-Key'] = options.intent
  const token = method === 'GET' ? undefined : cookie('XSRF-TOKEN')
  if (token) all['X-XSRF-TOKEN'] = token
  return all
}

async function once(method: string, path: string, options: Options): Promise<Response> {
  try {
    const answer = await fetch(path, {
      method,
      headers: headers(method, options),
      body: options.file ?? (options.body === undefined ? undefined : JSON.stringify(options.body)),
      credentials: 'same-origin',
      signal: options.signal,
    })
    noteConnection(true)
    return answer
  } catch (fault) {
    if (options.signal?.aborted) throw fault
    noteConnection(false)
    throw new Problem({ code: 'offline' }, 0)
  }
}

async function problemOf(answer: Response) {
  const body = await answer.json().catch(() => ({}))
  return new Problem(body as Record<string, unknown>, answer.status)
}

export async function call<T>(method: string, path: string, options: Options = {}): Promise<T> {
  let answer = await once(method, path, options)
  if (answer.status === 401 && !options.anonymous && (await signInAgain())) answer = await once(method, path, options)
  if (answer.status === 403 && method !== 'GET') {
    const refusal = await problemOf(answer)
    // The CSRF token belongs to the session; the first refusal after a new sign-in only means that it was renewed.
    if (refusal.code !== 'page-outdated') throw refusal
    answer = await once(method, path, options)
  }
  if (!answer.ok) throw await problemOf(answer)
  if (answer.status === 204 || answer.headers.get('content-length') === '0') return undefined as T
  const type = answer.headers.get('content-type') ?? ''
  return (type.includes('json') ? await answer.json() : await answer.text()) as T
}

export const get = <T>(path: string, options?: Options) => call<T>('GET', path, options)
export const post = <T = void>(path: string, body?: unknown, options?: Options) => call<T>('POST', path, { ...options, body })
export const put = <T = void>(path: string, body?: unknown, options?: Options) => call<T>('PUT', path, { ...options, body })
export const remove = <T = void>(path: string, options?: Options) => call<T>('DELETE', path, options)

export function query(params: Record<string, string | number | undefined>) {
  const search = new URLSearchParams()
  for (const [name, value] of Object.entries(params)) if (value !== undefined && value !== '') search.set(name, String(value))
  const text = search.toString()
  return text ? `?${text}` : ''
}

/** `randomUUID` exists on secure addresses only; an office may run this on plain http inside its own network. */
export function newIntent(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('')
}
