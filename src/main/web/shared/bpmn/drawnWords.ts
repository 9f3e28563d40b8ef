/** What bpmn-js says of itself, in Chinese; in English it speaks for itself. */
const chinese: Record<string, string> = {
  'Append end event': '添加结束事件',
  'Append gateway': '添加网关',
  'Append task': '添加任务',
  'Append intermediate/boundary event': '添加中间事件或边界事件',
  'Add text annotation': '添加注释',
  'Append text annotation': '添加注释',
  'Append receive task': '添加等待消息',
  'Change element': '更改类型',
  'Change type': '更改类型',
  'Connect to other element': '连到另一个元素',
  'Connect using sequence/message flow or association': '连到另一个元素',
  'Connect using association': '用关联连接',
  Delete: '删除',
  Remove: '删除',
  'Search in diagram': '在图中查找',
  'Toggle non-interrupting': '切换是否中断',
  'Parallel multi-instance': '并行多实例',
  'Sequential multi-instance': '串行多实例',
  Loop: '循环',
  'User task': '用户任务',
  'Service task': '服务任务',
  'Send task': '发送任务',
  'Receive task': '接收任务',
  'Manual task': '线下任务',
  'Business rule task': '决策任务',
  'Script task': '脚本任务',
  'Call activity': '调用流程',
  'Sub-process (collapsed)': '子流程（折叠）',
  'Sub-process (expanded)': '子流程（展开）',
  'Exclusive gateway': '排他网关',
  'Parallel gateway': '并行网关',
  'Inclusive gateway': '包容网关',
  'Event-based gateway': '事件网关',
  'Complex gateway': '复杂网关',
  'Sequence flow': '走向',
  'Default flow': '默认走向',
  'Conditional flow': '有条件的走向',
  'End event': '结束事件',
  'Start event': '开始事件',
}

export function drawnWords(locale: string) {
  const translate = (template: string, values: Record<string, string> = {}) =>
    ((locale.startsWith('zh') && chinese[template]) || template).replace(/{([^}]+)}/g, (_, key: string) => values[key] ?? `{${key}}`)
  return { translate: ['value', translate] }
}
