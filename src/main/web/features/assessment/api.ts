import { get } from '@/shared/api'
import type { JsonObject } from '@/shared/form/fields'

/** What was said in talks; that it was read is noted on the server. */
export const readTalks = (cycle: string, panel: string) => get<JsonObject>(`/api/cycles/${cycle}/panels/${panel}/talks`)
