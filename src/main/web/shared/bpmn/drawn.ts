/** The little that the pages know of a drawn element. */
export interface DrawnElement {
  id: string
  type: string
  labelTarget?: DrawnElement
  waypoints?: { x: number; y: number }[]
  source?: DrawnElement
  businessObject: { id: string; name?: string; get: (name: string) => unknown; sourceRef?: { id: string; $type: string }; conditionExpression?: { body?: string }; default?: { id: string }; outgoing?: { id: string; name?: string; targetRef?: { name?: string } }[] }
}

export interface Drawn {
  id: string
  type: string
  name: string
  group: string
  due: string
  form: string
  step: string
  condition: string
  /** The gateway that a flow leaves; empty for one that leaves no gateway. */
  gateway: string
  ways: { id: string; text: string }[]
  defaultWay: string
}

const text = (value: unknown) => (typeof value === 'string' ? value : '')

export function factsOf(element: DrawnElement): Drawn {
  const drawn = (element.labelTarget ?? element).businessObject
  const source = drawn.sourceRef
  return {
    id: drawn.id,
    type: element.type.replace('bpmn:', ''),
    name: drawn.name ?? '',
    group: text(drawn.get('camunda:candidateGroups')),
    due: text(drawn.get('camunda:dueDate')),
    form: text(drawn.get('camunda:formRef')),
    step: text(drawn.get('camunda:delegateExpression')),
    condition: drawn.conditionExpression?.body ?? '',
    gateway: source && /Exclusive|Inclusive/.test(source.$type) ? source.id : '',
    ways: (drawn.outgoing ?? []).map((way) => ({ id: way.id, text: way.name || way.targetRef?.name || way.id })),
    defaultWay: drawn.default?.id ?? '',
  }
}

/** The middle of the longest piece of a flow: there is room, and it lies on the line. */
export function middleOf(points: { x: number; y: number }[]) {
  const pieces = points.slice(1).map((to, at) => ({ from: points[at]!, to }))
  const length = ({ from, to }: (typeof pieces)[number]) => Math.hypot(to.x - from.x, to.y - from.y)
  const longest = pieces.reduce((one, other) => (length(other) > length(one) ? other : one))
  return { x: Math.round((longest.from.x + longest.to.x) / 2), y: Math.round((longest.from.y + longest.to.y) / 2) }
}

/** Everything that can be chosen, as a list: what a mouse can click a keyboard finds here. */
export function elementsOf(all: DrawnElement[]) {
  return all
    .filter((one) => !one.labelTarget && one.businessObject && one.type !== 'label' && !/Process$|Plane$|Collaboration$/.test(one.type))
    .map((one) => {
      const { name, sourceRef } = one.businessObject as DrawnElement['businessObject'] & { targetRef?: { name?: string }; sourceRef?: { name?: string } }
      const target = (one.businessObject as { targetRef?: { name?: string } }).targetRef
      const ends = one.waypoints && (sourceRef as { name?: string } | undefined)?.name && target?.name ? `${(sourceRef as { name?: string }).name} → ${target.name}` : ''
      return { id: one.id, text: [name, ends].filter(Boolean).join(' · ') || one.id }
    })
    .sort((a, b) => a.text.localeCompare(b.text))
}
