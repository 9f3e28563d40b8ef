import type { Json, JsonObject } from './fields'

export interface Conflict {
  /** Where, as keys from the top: `['targets', 'rows', 'transport|roads', 'target']`. */
  path: string[]
  mine: Json
  theirs: Json
}

const isObject = (value: Json | undefined): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value)
export const same = (a: Json | undefined, b: Json | undefined): boolean => JSON.stringify(a ?? null) === JSON.stringify(b ?? null)
const blank = (value: Json | undefined) => value === undefined || value === null || value === ''

const IDENTITY = ['unit', 'indicator', 'layer', 'adjustment', 'veto', 'id']
const idOf = (value: Json | undefined): string => (isObject(value) ? String(value.id ?? '') : value === undefined || value === null ? '' : String(value))

/** Rows are told apart by what they are about, never by their place. */
export function rowKey(row: Json): string {
  return isObject(row) ? IDENTITY.map((field) => idOf(row[field])).join('|') : JSON.stringify(row)
}

const isRows = (value: Json | undefined): value is JsonObject[] =>
  Array.isArray(value) && value.length > 0 && value.every(isObject) && new Set(value.map(rowKey)).size === value.length && value.some((row) => IDENTITY.some((field) => field in row))

/**
 * Lays what I typed and what someone else kept meanwhile together, field by field and row by row. Only where both
 * changed the same thing to something else is there a conflict; mine stands there until somebody decides.
 */
export function merge(base: JsonObject, mine: JsonObject, theirs: JsonObject) {
  const conflicts: Conflict[] = []

  function one(path: string[], b: Json | undefined, m: Json | undefined, s: Json | undefined): Json | undefined {
    if (same(m, s)) return m
    if (same(m, b)) return s
    if (same(s, b)) return m
    if (isObject(m) && isObject(s)) return object(path, isObject(b) ? b : {}, m, s)
    if (isRows(m) && isRows(s)) return rows(path, isRows(b) ? b : [], m, s)
    // A blank never wins over something that was written.
    if (blank(m)) return s
    if (blank(s)) return m
    conflicts.push({ path, mine: m ?? null, theirs: s ?? null })
    return m
  }

  function object(path: string[], b: JsonObject, m: JsonObject, s: JsonObject): JsonObject {
    const all: JsonObject = {}
    for (const key of new Set([...Object.keys(s), ...Object.keys(m)])) {
      const value = one([...path, key], b[key], m[key], s[key])
      if (value !== undefined) all[key] = value
    }
    return all
  }

  function rows(path: string[], b: JsonObject[], m: JsonObject[], s: JsonObject[]): Json[] {
    const before = new Map(b.map((row) => [rowKey(row), row]))
    const theirs = new Map(s.map((row) => [rowKey(row), row]))
    const kept: Json[] = []
    for (const row of m) {
      const key = rowKey(row)
      const other = theirs.get(key)
      theirs.delete(key)
      if (other) kept.push(object([...path, key], before.get(key) ?? {}, row, other))
      else if (!before.has(key) || !same(before.get(key), row)) kept.push(row)
    }
    for (const [key, row] of theirs) if (!before.has(key) || !same(before.get(key), row)) kept.push(row)
    return kept
  }

  return { merged: object([], base, mine, theirs), conflicts }
}

/** Where someone else wrote something that is not what I have, mine blank or not: each can be taken over by itself. */
export function differences(mine: JsonObject, theirs: JsonObject): Conflict[] {
  const found: Conflict[] = []
  function one(path: string[], m: Json | undefined, s: Json | undefined) {
    if (blank(s) || same(m, s)) return
    if (isObject(m) && isObject(s)) for (const key of Object.keys(s)) one([...path, key], m[key], s[key])
    else if (isRows(m) && isRows(s)) {
      const own = new Map(m.map((row) => [rowKey(row), row]))
      for (const row of s) one([...path, rowKey(row)], own.get(rowKey(row)), row)
    } else found.push({ path, mine: m ?? null, theirs: s! })
  }
  one([], mine, theirs)
  return found
}

/** Puts a value where a conflict was; a row that was not there comes last. */
export function settle(data: JsonObject, path: string[], value: Json): JsonObject {
  const copy = structuredClone(data) as JsonObject
  let at: Json = copy
  for (const key of path.slice(0, -1)) {
    if (Array.isArray(at)) at = (at as Json[]).find((row) => rowKey(row) === key) ?? {}
    else if (isObject(at)) at = at[key] ?? {}
  }
  const last = path.at(-1)
  if (last !== undefined && isObject(at)) at[last] = value
  else if (Array.isArray(at) && isObject(value) && rowKey(value) === last) (at as Json[]).push(value)
  return copy
}
