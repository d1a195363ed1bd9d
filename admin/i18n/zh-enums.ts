import type { AreaTheme } from '../../schema/area/area.enums.ts';
import type { GoalKind } from '../../schema/goal/goal.enums.ts';
import type { IndicatorDirection } from '../../schema/indicator/indicator.enums.ts';
import type { JurisdictionLevel } from '../../schema/jurisdiction/jurisdiction.enums.ts';
import type { MeasureKind } from '../../schema/measure/measure.enums.ts';
import type { PlanLinkKind, PlanStatus } from '../../schema/plan/plan.enums.ts';
import type { InvolvementVia, ResponsibilityRole } from '../../schema/responsibility/responsibility.enums.ts';
import type { SectionKind } from '../../schema/section/section.enums.ts';
import type { Comparator, TargetNature } from '../../schema/target/target.enums.ts';
import type { UserRole } from '../../schema/user/user.enums.ts';

/** The values of the API's enums in Simplified Chinese; a value without words does not compile. */
export const zhEnums = {
  planStatus: { DRAFT: '草稿', PUBLISHED: '已发布', ARCHIVED: '已归档' } satisfies Record<PlanStatus, string>,
  planLinkKind: { BASIS: '依据', SUPERSEDES: '替代', CONNECTS: '衔接' } satisfies Record<PlanLinkKind, string>,
  level: { NATION: '国家', PROVINCE: '省级', CITY: '市级', COUNTY: '县级', TOWNSHIP: '乡级' } satisfies Record<JurisdictionLevel, string>,
  goalKind: { MAIN: '主要目标', OVERALL: '总体目标', SUB: '分项目标', VISION: '远景目标' } satisfies Record<GoalKind, string>,
  measureKind: { STRATEGY: '策略措施', TASK: '主要任务', PROJECT: '重点工程与专栏', SAFEGUARD: '保障与实施', MONITORING: '监测评估' } satisfies Record<
    MeasureKind,
    string
  >,
  role: { LEAD: '牵头', RESPONSIBLE: '责任', PARTICIPATING: '参与', COOPERATING: '配合' } satisfies Record<ResponsibilityRole, string>,
  via: { DIRECT: '点名负责', GROUP: '随成员单位', MENTION: '文中提及' } satisfies Record<InvolvementVia, string>,
  viaHint: { DIRECT: '责任分工中点了名', GROUP: '责任分工写的是它所在的一组单位', MENTION: '只在正文里提到' } satisfies Record<InvolvementVia, string>,
  comparator: {
    LTE: '不高于',
    LT: '低于',
    GTE: '不低于',
    GT: '高于',
    EQ: '达到',
    ABOUT: '约',
    DECREASE_BY: '下降',
    INCREASE_BY: '提高',
    RANGE: '介于',
    TEXT: '文字表述',
  } satisfies Record<Comparator, string>,
  nature: { BINDING: '约束性', EXPECTED: '预期性' } satisfies Record<TargetNature, string>,
  direction: { HIGHER: '越高越好', LOWER: '越低越好', NEUTRAL: '不分高低' } satisfies Record<IndicatorDirection, string>,
  sectionKind: {
    NOTICE: '印发通知',
    TITLE: '标题',
    HEADING: '小标题',
    PREAMBLE: '引言',
    BACKGROUND: '规划背景',
    GUIDELINE: '指导思想',
    PRINCIPLE: '基本原则',
    TABLE: '表格',
    CONTENTS: '目录',
    NOTE: '注释',
    ATTACHMENT: '附件',
    CLOSING: '落款',
    FURNITURE: '页眉页脚',
    UNPLACED: '未归位',
  } satisfies Record<SectionKind, string>,
  theme: {
    OVERALL: '总体',
    HEALTH: '健康',
    EDUCATION: '教育',
    ECONOMY: '经济',
    EMPLOYMENT: '就业',
    DECISION_MAKING: '决策与管理',
    SOCIAL_SECURITY: '社会保障',
    WELFARE: '福利',
    FAMILY: '家庭',
    ENVIRONMENT: '环境',
    LAW: '法律',
    SAFETY: '安全',
    EMERGENCY: '应急',
    DISASTER_REDUCTION: '防灾减灾',
    CULTURE: '文化体育',
    INFRASTRUCTURE: '基础设施',
    INNOVATION: '科技创新',
    IMPLEMENTATION: '组织实施',
    MONITORING: '监测评估',
  } satisfies Record<AreaTheme, string>,
  userRole: { VIEWER: '查看者', ANALYST: '分析人员', CURATOR: '规划管理员', ADMINISTRATOR: '系统管理员' } satisfies Record<UserRole, string>,
};
