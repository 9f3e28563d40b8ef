import { headers, Problem } from './api'

/** Sends a file as it is and says how far it has come, which `fetch` cannot. */
export function upload<T>(path: string, file: Blob, progress: (sent: number) => void, signal: AbortSignal): Promise<T> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest()
    request.open('POST', path)
    for (const [name, value] of Object.entries(headers('POST', {}))) request.setRequestHeader(name, value)
    request.setRequestHeader('Content-Type', 'application/octet-stream')
    request.upload.onprogress = (event) => progress(event.loaded)
    request.onload = () => {
      const body = parsed(request.responseText)
      if (request.status >= 200 && request.status < 300) resolve(body as T)
      else reject(new Problem(body, request.status))
    }
    request.onerror = () => reject(new Problem({ code: 'offline' }, 0))
    request.onabort = () => reject(new Problem({ code: 'aborted' }, 0))
    signal.addEventListener('abort', () => request.abort())
    request.send(file)
  })
}

function parsed(text: string): Record<string, unknown> {
  try {
    return JSON.parse(text) as Record<string, unknown>
  } catch {
    return {}
  }
}
