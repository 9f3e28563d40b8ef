import type { FormFields } from '@bpmn-io/form-js-viewer'
import { createElement } from 'preact'
import { useEffect, useRef } from 'preact/hooks'
import type { FieldSchema, Json } from './fields'

/** Where a Vue component is mounted inside a form: the form gives the place, Vue teleports the component there. */
export interface Island {
  domId: string
  type: string
  host: HTMLElement
  field: FieldSchema
  value: Json
  readonly: boolean
  change: (value: Json) => void
}

interface Rendered {
  field: FieldSchema
  value: Json
  readonly: boolean
  disabled: boolean
  domId: string
  onChange: (update: { field: FieldSchema; value: Json }) => void
}

export interface Islands {
  set: (island: Island) => void
  drop: (domId: string) => void
}

/** A form-js module that draws each of the product's own kinds as a place for a Vue component. */
export function ownFieldsModule(types: string[], islands: Islands) {
  function kind(type: string) {
    function OwnField(props: Rendered) {
      const host = useRef<HTMLElement>(null)
      const { field, value, readonly, disabled, domId, onChange } = props
      useEffect(() => {
        if (!host.current) return
        islands.set({ domId, type, host: host.current, field, value, readonly: readonly || disabled || field.readonly === true, change: (now) => onChange({ field, value: now }) })
      })
      useEffect(() => () => islands.drop(domId), [domId])
      return createElement('div', { ref: host, class: `fjs-form-field own-field own-${type}`, id: domId, tabIndex: -1 })
    }
    OwnField.config = { type, keyed: true, name: type, group: 'input', emptyValue: null, sanitizeValue: ({ value }: { value: unknown }) => value, create: (options = {}) => options }
    return OwnField
  }

  function OwnFields(formFields: FormFields) {
    for (const type of types) formFields.register(type, kind(type))
  }
  OwnFields.$inject = ['formFields']

  return { __init__: ['ownFields'], ownFields: ['type', OwnFields] }
}
