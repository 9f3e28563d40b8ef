import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import en from './en'
import zh from './zh'

type Texts = { [key: string]: string | Texts }
const keys = (texts: Texts, path = ''): string[] => Object.entries(texts).flatMap(([key, value]) => (typeof value === 'string' ? [path + key] : keys(value, `${path}${key}.`)))
const places = (texts: Texts, key: string) => [...String(key.split('.').reduce<unknown>((at, part) => (at as Texts)[part], texts)).matchAll(/\{(\w+)\}/g)].map((found) => found[1]).sort().filter((one, at, all) => all.indexOf(one) === at)

const root = process.cwd()
const sources = (folder: string): string[] => readdirSync(folder).flatMap((name) => (name === 'node_modules' || name === 'e2e' ? [] : statSync(join(folder, name)).isDirectory() ? sources(join(folder, name)) : /\.(vue|ts)$/.test(name) && !name.includes('.spec.') ? [join(folder, name)] : []))

it('says everything in both languages', () => {
  expect(keys(en)).toEqual(keys(zh))
})

it('names the same things in both languages', () => {
  for (const key of keys(zh)) expect([key, places(en, key)]).toEqual([key, places(zh, key)])
})

it('has every text that the pages ask for', () => {
  const known = new Set(keys(zh))
  const asked = sources(root).flatMap((file) => [...readFileSync(file, 'utf8').matchAll(/\bt\('([\w.]+)'/g)].map((found) => found[1]!))

  expect([...new Set(asked)].filter((key) => !known.has(key))).toEqual([])
})

it('has no text that no page asks for', () => {
  const all = sources(root).map((file) => readFileSync(file, 'utf8')).join('\n')
  const built = [...all.matchAll(/t\(`([\w.]+)\$\{/g)].map((found) => found[1]!)
  const unused = keys(zh).filter((key) => !all.includes(`'${key}'`) && !all.includes(`${key}'`) && !built.some((start) => key.startsWith(start)))

  expect(unused).toEqual([])
})
