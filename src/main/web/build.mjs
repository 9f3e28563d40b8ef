// What Maven runs: `build` makes the pages, `check` lints and tests them, `e2e` drives them in a real browser.
// Each does nothing where nothing changed, so that a second build is quick and works offline.
import { createHash } from 'node:crypto'
import { spawnSync } from 'node:child_process'
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs'
import { dirname, join, resolve } from 'node:path'
import { fileURLToPath } from 'node:url'
import { brotliCompressSync, constants, gzipSync } from 'node:zlib'

const web = dirname(fileURLToPath(import.meta.url))
const target = resolve(process.argv[3] ?? join(web, '../../../target'))
const out = join(target, 'web/static')
const stamps = join(target, 'web/stamps')

function files(folder) {
  return readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return ['node_modules', 'shots', 'results'].includes(entry.name) ? [] : files(path)
    return [path]
  })
}

function digest(paths) {
  const hash = createHash('sha256')
  for (const path of paths) hash.update(path.slice(web.length)).update(readFileSync(path))
  return hash.digest('hex')
}

const lock = () => digest([join(web, 'package-lock.json'), join(web, '.npmrc')])
const sources = () => digest(files(web).sort())

/** Runs a step unless its stamp says that it was done for the same input. */
function once(name, input, isThere, step) {
  const stamp = join(stamps, name)
  if (isThere() && existsSync(stamp) && readFileSync(stamp, 'utf8') === input) return
  rmSync(stamp, { force: true })
  step()
  mkdirSync(stamps, { recursive: true })
  writeFileSync(stamp, input)
}

function run(command, args, env = {}) {
  const done = spawnSync(command, args, { cwd: web, stdio: 'inherit', shell: process.platform === 'win32', env: { ...process.env, ...env } })
  if (done.status !== 0) process.exit(done.status ?? 1)
}

function install() {
  once('installed', lock(), () => existsSync(join(web, 'node_modules/.package-lock.json')), () =>
    run('npm', ['ci', '--prefer-offline', '--loglevel=error']),
  )
}

/** Compressed once here, as small as can be, instead of at every request. */
function compress() {
  for (const path of files(out)) {
    if (statSync(path).size < 1024 || !/\.(js|css|html|svg)$/.test(path)) continue
    const bytes = readFileSync(path)
    writeFileSync(`${path}.gz`, gzipSync(bytes, { level: 9 }))
    writeFileSync(`${path}.br`, brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 11 } }))
  }
}

const commands = {
  build() {
    const input = sources()
    once('built', input, () => existsSync(join(out, 'index.html')), () => {
      install()
      run('npm', ['run', 'build', '--silent', '--', '--logLevel', 'warn'], { WEB_OUT: out })
      compress()
    })
  },
  check() {
    once('checked', sources(), () => true, () => {
      install()
      run('npm', ['run', 'lint', '--silent'])
      run('npm', ['test', '--silent'])
    })
  },
  e2e() {
    if (!existsSync(join(target, 'nianlun.jar'))) {
      console.error('The browser tests drive target/nianlun.jar: package it first.')
      process.exit(1)
    }
    const chromium = process.env.CHROMIUM ?? '/usr/bin/chromium'
    if (!existsSync(chromium)) {
      if (process.env.CI) {
        console.error(`No Chromium at ${chromium}: the browser tests must not be skipped here.`)
        process.exit(1)
      }
      console.log(`No Chromium at ${chromium}: the browser tests were skipped.`)
      return
    }
    install()
    run('npm', ['run', 'e2e', '--silent'], { CHROMIUM: chromium, NIANLUN_JAR: join(target, 'nianlun.jar') })
  },
}

commands[process.argv[2]]()
