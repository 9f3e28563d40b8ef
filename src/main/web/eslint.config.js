import { defineConfigWithVueTs, vueTsConfigs } from '@vue/eslint-config-typescript'
import vue from 'eslint-plugin-vue'
import { readdirSync } from 'node:fs'

const features = readdirSync(new URL('./features', import.meta.url), { withFileTypes: true }).filter((entry) => entry.isDirectory()).map((entry) => entry.name)
const insides = (allowed) =>
  features
    .filter((feature) => feature !== allowed)
    .map((feature) => ({
      group: [`@/features/${feature}/*`, `**/features/${feature}/*`, `../${feature}/*`],
      message: `Import features/${feature} through its index.`,
    }))

const only = (files, patterns) => ({
  files,
  rules: { 'no-restricted-imports': ['error', { patterns }] },
})
const foreign = [
  { group: ['bpmn-js', 'bpmn-js/**'], message: 'shared/bpmn/BpmnCanvas.vue is the only file that knows bpmn-js.' },
  { group: ['@bpmn-io/**', 'preact', 'preact/**'], message: 'shared/form is the only place that knows form-js.' },
]

export default defineConfigWithVueTs(
  { ignores: ['node_modules', 'e2e/shots'] },
  vue.configs['flat/recommended'],
  vueTsConfigs.strict,
  {
    rules: {
      'vue/multi-word-component-names': 'off',
      'vue/max-attributes-per-line': 'off',
      'vue/singleline-html-element-content-newline': 'off',
      'vue/html-self-closing': 'off',
      'vue/html-indent': 'off',
      'vue/html-closing-bracket-newline': 'off',
      'vue/first-attribute-linebreak': 'off',
      'vue/multiline-html-element-content-newline': 'off',
      'vue/attributes-order': 'off',
      'vue/require-default-prop': 'off',
      '@typescript-eslint/no-non-null-assertion': 'off',
      '@typescript-eslint/no-dynamic-delete': 'off',
    },
  },
  only(['*.ts', '*.vue', 'shared/**'], [...insides(null), ...foreign]),
  ...features.map((feature) => only([`features/${feature}/**`], [...insides(feature), ...foreign])),
  only(['shared/bpmn/**'], insides(null)),
  only(['shared/form/**'], insides(null)),
)
