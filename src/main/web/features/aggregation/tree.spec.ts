import { describe, expect, it } from 'vitest'
import { lost, treeOf, visible } from './tree'

const leaf = (id: string, parent: string | null, points: number | null, of: number, missing = false) => ({ id, title: id, parent, score: points, points, of, missing })

describe('the tree of a result', () => {
  it('hangs every node under its parent and opens only what is open', () => {
    const roots = treeOf([leaf('duty', null, 8, 10), leaf('key', 'duty', 8, 10), leaf('social', null, 40, 40)])

    expect(visible(roots, new Set()).map((node) => node.key)).toEqual(['duty', 'social'])
    expect(visible(roots, new Set(['duty'])).map((node) => [node.key, node.level])).toEqual([['duty', 1], ['key', 2], ['social', 1]])
  })

  it('shows where points went; missing is not lost', () => {
    expect(lost(leaf('a', null, 8, 10))).toBe(2)
    expect(lost(leaf('b', null, null, 10, true))).toBeNull()
  })
})
