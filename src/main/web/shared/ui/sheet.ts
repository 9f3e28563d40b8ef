import { computed, nextTick, reactive, ref } from 'vue'
import { composing } from '../keys'
import { parseBlock } from './numbers'

export interface SheetColumn {
  id: string
  title: string
  kind: 'show' | 'number' | 'text'
  width?: number
}

export interface SheetRow {
  key: string
  /** Named for those who hear the sheet: 交通运输局 农村公路改造里程. */
  name: string
  head: string
  group?: string
  show: Record<string, string>
  /** What may be typed in this row, with its text. */
  edit: Record<string, string>
  unit?: string
}

export interface Change {
  row: number
  column: string
  text: string
}

interface Spot {
  row: number
  column: number
}

/** Moving, filling, pasting and taking back in a sheet of inputs, as a spreadsheet does it. */
export function useSheet(rows: () => SheetRow[], columns: () => SheetColumn[], host: () => HTMLElement | undefined, apply: (changes: Change[]) => void) {
  const spot = ref<Spot>()
  const anchor = ref<Spot>()
  const mode = ref<'move' | 'edit'>('move')
  const did = reactive<{ cells: number; undo: Change[] }>({ cells: 0, undo: [] })
  let before = ''

  const editable = (row: number, column: number) => {
    const name = columns()[column]?.id
    return name !== undefined && rows()[row]?.edit[name] !== undefined
  }
  const textAt = (row: number, column: number) => rows()[row]?.edit[columns()[column]!.id] ?? rows()[row]?.show[columns()[column]!.id] ?? ''

  const range = computed(() => {
    if (!spot.value) return undefined
    const from = anchor.value ?? spot.value
    return {
      top: Math.min(from.row, spot.value.row),
      bottom: Math.max(from.row, spot.value.row),
      left: Math.min(from.column, spot.value.column),
      right: Math.max(from.column, spot.value.column),
    }
  })
  const many = computed(() => !!range.value && (range.value.top !== range.value.bottom || range.value.left !== range.value.right))
  const inRange = (row: number, column: number) =>
    many.value && row >= range.value!.top && row <= range.value!.bottom && column >= range.value!.left && column <= range.value!.right

  async function go(row: number, column: number, extend = false) {
    const from = spot.value
    await nextTick()
    const cell = host()?.querySelector<HTMLInputElement>(`[data-cell="${row}:${column}"]`)
    if (!cell) return false
    anchor.value = extend ? (anchor.value ?? from) : undefined
    keepAnchor = extend
    cell.focus()
    return true
  }
  let keepAnchor = false

  function step(rowStep: number, columnStep: number, extend = false) {
    if (!spot.value) return
    let { row, column } = spot.value
    for (;;) {
      row += rowStep
      column += columnStep
      if (row < 0 || row >= rows().length || column < 0 || column >= columns().length) return
      if (editable(row, column)) return void go(row, column, extend)
    }
  }

  function focused(row: number, column: number, input: HTMLInputElement) {
    spot.value = { row, column }
    if (!keepAnchor) anchor.value = undefined
    keepAnchor = false
    mode.value = 'move'
    before = rows()[row]?.edit[columns()[column]!.id] ?? ''
    // The cell now shows what was typed, without the marks that make a number readable. Who types at once is faster than
    // that, and what is selected then would be overwritten by the next key.
    void nextTick(() => mode.value === 'move' && document.activeElement === input && input.select())
  }

  function left(row: number, column: number) {
    if (spot.value?.row === row && spot.value.column === column && !many.value) spot.value = undefined
  }

  function change(changes: Change[]) {
    const undo = changes.map(({ row, column }) => ({ row, column, text: rows()[row]!.edit[column]! }))
    apply(changes)
    did.cells = changes.length
    did.undo = undo
  }

  function undo() {
    if (!did.undo.length) return
    apply(did.undo)
    did.undo = []
    did.cells = 0
  }

  function cells(): Spot[] {
    const all: Spot[] = []
    const area = range.value
    if (area) for (let row = area.top; row <= area.bottom; row++) for (let column = area.left; column <= area.right; column++) if (editable(row, column)) all.push({ row, column })
    return all
  }

  function fillDown() {
    const area = range.value
    if (!area) return
    const source = many.value ? area.top : area.top - 1
    const targets = cells().filter(({ row }) => row !== source)
    change(targets.filter(({ column }) => source >= 0 && editable(source, column)).map(({ row, column }) => ({ row, column: columns()[column]!.id, text: textAt(source, column) })))
  }

  function key(event: KeyboardEvent) {
    if (composing(event)) return
    const input = event.target as HTMLInputElement
    const held = event.ctrlKey || event.metaKey
    const arrow = { ArrowUp: [-1, 0], ArrowDown: [1, 0], ArrowLeft: [0, -1], ArrowRight: [0, 1] }[event.key]
    const handled = () => {
      event.preventDefault()
      event.stopPropagation()
    }
    if (arrow && !held && !event.altKey) {
      const sideways = arrow[1] !== 0
      if (sideways && mode.value === 'edit') return event.stopPropagation()
      handled()
      return step(arrow[0]!, arrow[1]!, event.shiftKey)
    }
    if (event.key === 'Enter' && !held) {
      handled()
      return step(event.shiftKey ? -1 : 1, 0)
    }
    if (event.key === 'F2') {
      handled()
      mode.value = 'edit'
      return input.setSelectionRange(input.value.length, input.value.length)
    }
    if (event.key === 'Escape') {
      if (mode.value === 'edit' && input.value !== before) {
        handled()
        apply([{ row: spot.value!.row, column: columns()[spot.value!.column]!.id, text: before }])
        mode.value = 'move'
        return void nextTick(() => input.select())
      }
      anchor.value = undefined
      return
    }
    if (held && event.code === 'KeyD') {
      handled()
      return fillDown()
    }
    if (held && event.code === 'KeyZ' && mode.value === 'move' && did.undo.length) {
      handled()
      return undo()
    }
    if ((event.key === 'Delete' || event.key === 'Backspace') && many.value) {
      handled()
      return change(cells().map(({ row, column }) => ({ row, column: columns()[column]!.id, text: '' })))
    }
  }

  function typed(row: number, column: string, text: string) {
    mode.value = 'edit'
    anchor.value = undefined
    apply([{ row, column, text }])
  }

  function paste(event: ClipboardEvent) {
    const text = event.clipboardData?.getData('text/plain') ?? ''
    if (!spot.value || !/[\t\n]/.test(text.replace(/\r?\n$/, ''))) return
    event.preventDefault()
    const start = range.value!
    const changes: Change[] = []
    parseBlock(text).forEach((line, down) =>
      line.forEach((cell, right) => {
        if (editable(start.top + down, start.left + right)) changes.push({ row: start.top + down, column: columns()[start.left + right]!.id, text: cell.trim() })
      }),
    )
    if (changes.length) change(changes)
  }

  function copy(event: ClipboardEvent) {
    if (!many.value || !range.value) return
    event.preventDefault()
    const lines: string[] = []
    for (let row = range.value.top; row <= range.value.bottom; row++) {
      const line: string[] = []
      for (let column = range.value.left; column <= range.value.right; column++) line.push(textAt(row, column))
      lines.push(line.join('\t'))
    }
    event.clipboardData?.setData('text/plain', lines.join('\n'))
  }

  return { spot, inRange, did, undo, focused, left, key, typed, paste, copy, go }
}
