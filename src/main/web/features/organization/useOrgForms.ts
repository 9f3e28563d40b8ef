import { shallowRef } from 'vue'
import { useI18n } from 'vue-i18n'
import { listUnits, type PostRow, type Tree, type UnitDetail } from './api'
import { mergeForm, officeForm, postEndForm, postForm, renameForm, unitForm, type OrgForm } from './forms'

const KINDS = ['OFFICE', 'BODY', 'DEPARTMENT', 'PANEL']

/** The form that is open over the organisation's page, and the verbs that open one. */
export function useOrgForms(tree: () => Tree | undefined) {
  const { t, te } = useI18n()
  const form = shallowRef<OrgForm>()
  const words = {
    class: (id: string) => (te(`class.${id}`) ? t(`class.${id}`) : (tree()?.classes.find((each) => each.id === id)?.title ?? id)),
    participation: (id: string) => t(`participation.${id}`),
    role: (id: string) => t(`org.role.${id}`),
  }
  const known = () => tree() ?? { classes: [], offices: [], roles: [], people: 0 }
  const kinds = () => KINDS.map((kind) => ({ value: kind, text: t(`org.kind.${kind}`) }))

  async function merge(unit: UnitDetail['unit']) {
    const others = await listUnits({ class: unit.class, limit: '200' })
    form.value = mergeForm(unit, others.items.filter((each) => each.id !== unit.id).map((each) => ({ value: each.id, text: each.name })))
  }
  return {
    form,
    addUnit: () => (form.value = unitForm(known(), words)),
    changeUnit: (unit: UnitDetail['unit']) => (form.value = unitForm(known(), words, unit)),
    renameUnit: (unit: UnitDetail['unit']) => (form.value = renameForm(unit)),
    mergeUnit: merge,
    appoint: (place: { id: string; name: string; unit: boolean }) => (form.value = postForm(known(), words, place)),
    endPost: (post: PostRow) => (form.value = postEndForm(post)),
    addOffice: () => (form.value = officeForm(kinds())),
    changeOffice: (office: Tree['offices'][number]) => (form.value = officeForm(kinds(), office)),
  }
}
