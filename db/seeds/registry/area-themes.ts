import { AreaTheme } from '../../../schema/area/area.enums.ts';

/** Words in an area's title and the theme they stand for. The first that fits counts, so the narrow ones come first. */
export const themeWords: [RegExp, AreaTheme][] = [
  [/监测|评估|考核/u, AreaTheme.MONITORING],
  [/组织实施|保障措施|保障机制|实施保障|组织保障|组织领导|规划实施|实施机制/u, AreaTheme.IMPLEMENTATION],
  [/总体目标|规划目标|发展目标|具体目标|主要目标|远景|愿景|总体要求/u, AreaTheme.OVERALL],
  [/参与决策|决策和管理|决策管理|参政/u, AreaTheme.DECISION_MAKING],
  [/应急|救援|处置/u, AreaTheme.EMERGENCY],
  [/防震|减灾|抗震|地震|防灾|救灾|灾害|防汛|震害/u, AreaTheme.DISASTER_REDUCTION],
  [/法律|法治|司法|权益|权利|依法|立法|执法|维权|保护(?!区)/u, AreaTheme.LAW],
  [/安全(?!感)|隐患|风险|平安/u, AreaTheme.SAFETY],
  [/社会保障|社会保险|养老保险|救助|保障水平|兜底/u, AreaTheme.SOCIAL_SECURITY],
  [/福利|关爱|托育|养老|老龄/u, AreaTheme.WELFARE],
  [/健康|卫生|医疗|医药|疾病|疾控|康复|中医|医改|生育/u, AreaTheme.HEALTH],
  [/就业|创业|职业/u, AreaTheme.EMPLOYMENT],
  [/教育|学前|学校|学习/u, AreaTheme.EDUCATION],
  [/家庭|家教|家风/u, AreaTheme.FAMILY],
  [/环境|生态|绿色|污染|低碳/u, AreaTheme.ENVIRONMENT],
  [/文化|旅游|文明|体育|精神/u, AreaTheme.CULTURE],
  [/科技|创新|数字|信息化|智能|智慧|人才/u, AreaTheme.INNOVATION],
  [/基础设施|设施|基础能力|交通|能源|水利|城乡建设/u, AreaTheme.INFRASTRUCTURE],
  [/经济|产业|工业|农业|服务业|市场|开放|乡村振兴/u, AreaTheme.ECONOMY],
  [/重点工程|重点项目|重大工程|重大项目/u, AreaTheme.IMPLEMENTATION],
];
