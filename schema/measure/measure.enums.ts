/** What a measure is: 策略措施, 主要任务, 重点工程/专栏, 保障措施/组织实施 or 监测评估. */
export enum MeasureKind {
  STRATEGY = 'STRATEGY',
  TASK = 'TASK',
  PROJECT = 'PROJECT',
  SAFEGUARD = 'SAFEGUARD',
  MONITORING = 'MONITORING',
}
