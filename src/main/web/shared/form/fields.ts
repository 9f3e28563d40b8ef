import type { Component } from 'vue'

export type Json = null | boolean | number | string | Json[] | { [key: string]: Json }
export type JsonObject = { [key: string]: Json }

/** A component of a form-js schema. */
export interface FieldSchema {
  id: string
  type: string
  key: string
  label?: string
  description?: string
  readonly?: boolean
  disabled?: boolean
  [option: string]: unknown
}

/** What a field is called; a date or a time has its label under another name. */
export const labelOf = (field: { key: string; label?: string; dateLabel?: unknown; timeLabel?: unknown }) => field.label ?? String(field.dateLabel ?? field.timeLabel ?? field.key)

/** One of the product's own form fields. Its component gets {@link FieldProps} and tells `change` what is to be sent. */
export interface FormField {
  type: string
  component: () => Promise<{ default: Component }>
  /** Of what the server shows, the part that is sent back: the draft. */
  sent: (shown: Json) => Json
  /** How many gaps are left, for the summary before sending. */
  gaps?: (shown: Json, value: Json, field: FieldSchema) => number
}

/** What the component of an own field is given. */
export interface FieldProps {
  field: FieldSchema
  /** As the server showed it when the task was opened. */
  shown: Json
  /** As typed so far. */
  value: Json
  readonly: boolean
  domId: string
  /** The server's faults that point into this field; their paths start behind the field's key. */
  faults: { path: string; message: string }[]
}

const kinds = new Map<string, FormField>()

export function registerFields(fields: FormField[]) {
  for (const field of fields) kinds.set(field.type, field)
}

export const fieldOf = (type: string) => kinds.get(type)
export const fieldTypes = () => [...kinds.keys()]
