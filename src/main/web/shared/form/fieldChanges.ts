import type { Json } from './fields'

interface Field {
  domId: string
  value: Json
}

/**
 * What a field was changed to and the form has not drawn yet. The form tells its fields their values some time after a
 * key was pressed; until it tells the last one, an older one must not take its place, or quick typing loses keys.
 */
export class FieldChanges {
  private readonly last = new Map<string, Json>()

  made<F extends Field>(field: F, value: Json): F {
    this.last.set(field.domId, value)
    return { ...field, value }
  }

  /** The field as it is to be shown, whatever the form still believes. */
  shown<F extends Field>(field: F): F {
    const last = this.last.get(field.domId)
    if (last === undefined) return field
    if (JSON.stringify(field.value) !== JSON.stringify(last)) return { ...field, value: last }
    this.last.delete(field.domId)
    return field
  }

  clear() {
    this.last.clear()
  }
}
