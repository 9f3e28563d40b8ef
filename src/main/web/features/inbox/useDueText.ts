import { useI18n } from 'vue-i18n'
import { daysBetween, dayOf, showDay, today } from '@/shared/format'
import { workdaysUntil } from '@/shared/workdays'
import type { TaskItem } from './api'
import { groupOf } from './rows'

/** When a task is due, said as people say it: lateness and what is left are in working days. */
export function useDueText() {
  const { t } = useI18n()

  function due(item: Pick<TaskItem, 'due' | 'overdue' | 'daysLate'>) {
    if (!item.due) return t('due.never')
    const group = groupOf(item)
    if (group === 'late') return item.daysLate > 0 ? t('due.late', { n: item.daysLate }, item.daysLate) : t('due.lateToday')
    if (group === 'today') return t('due.today')
    if (daysBetween(today(), dayOf(item.due)) === 1) return t('due.tomorrow')
    const left = workdaysUntil(dayOf(item.due))
    return t('due.left', { n: left }, left)
  }

  return { due, day: (item: Pick<TaskItem, 'due' | 'dueAssumed'>) => (item.due ? showDay(item.due) + (item.dueAssumed ? t('due.assumed') : '') : '') }
}
