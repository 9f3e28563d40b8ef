import { useI18n } from 'vue-i18n'

/** The phases of the year, in its order; a process that a process administrator added shows its own name. */
export const PHASES = ['prepareYear', 'agreeTargets', 'reviewSelf', 'scoreFigures', 'assessCentrally', 'evaluateSocially', 'aggregateYear', 'approveResults', 'giveFeedback', 'publishYear']

export function usePhaseName() {
  const { t, te } = useI18n()
  return (process: string, name = process) => (te(`phase.${process}`) ? t(`phase.${process}`) : name)
}
