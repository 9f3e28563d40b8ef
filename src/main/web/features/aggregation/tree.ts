import type { IndicatorResult } from './results'

export interface Node extends IndicatorResult {
  key: string
  level: number
  children: Node[]
}

/** Where the server names no parents, a row's path of titles says where it hangs. */
export function treeOf(indicators: IndicatorResult[]): Node[] {
  const nodes = indicators.map((one): Node => ({ ...one, key: one.id ?? one.indicator ?? one.title, level: 1, children: [] }))
  const byKey = new Map(nodes.map((node) => [node.key, node]))
  const byPath = new Map(nodes.map((node) => [[...(node.path ?? []), node.title].join('\u0000'), node]))
  const roots: Node[] = []
  for (const node of nodes) {
    const parent = (node.parent && byKey.get(node.parent)) || (node.path?.length ? byPath.get(node.path.join('\u0000')) : undefined)
    if (parent && parent !== node) parent.children.push(node)
    else roots.push(node)
  }
  const sink = (node: Node, level: number) => {
    node.level = level
    node.children.forEach((child) => sink(child, level + 1))
  }
  roots.forEach((root) => sink(root, 1))
  return roots
}

export function visible(roots: Node[], open: Set<string>): Node[] {
  return roots.flatMap((node) => [node, ...(open.has(node.key) ? visible(node.children, open) : [])])
}

export const lost = (node: IndicatorResult) => (node.missing || node.points === null ? null : Math.max(0, node.of - node.points))
