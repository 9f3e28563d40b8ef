import type { Feature } from '@/shared/ui/parts'

/** What is attached is kept at once, so the field sends nothing with the form. */
export const evidence: Feature = {
  fields: [{ type: 'evidencePanel', component: () => import('./EvidencePanel.vue'), sent: () => null }],
}
