import type { Feature } from '@/shared/ui/parts'

export type { Item as EvidenceItem } from './api'
export { default as EvidenceLinks } from './EvidenceLinks.vue'

/** What is attached is kept at once, so the field sends nothing with the form. */
export const evidence: Feature = {
  fields: [{ type: 'evidencePanel', component: () => import('./EvidencePanel.vue'), sent: () => null }],
}
