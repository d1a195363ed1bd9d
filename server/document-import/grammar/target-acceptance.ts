import { Comparator } from '../../../schema/target/target.enums.ts';
import type { Figure } from './target-figures.ts';
import { hasLead } from './target-leads.ts';
import type { Lead } from './target-leads.ts';
import { cleanName, endsInMeasure } from './target-names.ts';
import { isBroughtAbout } from './target-promises.ts';
import { isAdjectiveCounter, RETURN_PERIOD } from './target-units.ts';
import type { VerbPhrase } from './target-verbs.ts';

/** What joins words to the figure before them. */
export const JOINED_BEFORE = /^(?:以及|[、和及与]|其中:?)/;
/** Whether the words after a figure begin with the thing itself. */
export const isNoun = (rest: string): boolean => rest !== '' && !JOINED_BEFORE.test(rest);

const CIRCLE = /^(?:的)?(?:半径|[^、和及与]{0,6}圈(?!舍)|范围|辐射|行动|计划|努力|时间|过渡期|左右的?时间|服务圈|热线|工作法|一体)/;
const DURATION_SERVED = /^(?:制)?免费/;
const PERIODIC = /每/;
/** The figure belongs to the name of a share: 6类以上方法的比例. */
const SHARE_OF = /^[^、和及与]*(?:比例|比重|占比|[\u4e00-\u9fa5]率)/;
const FORBIDDING = /^(?:对)?(?:严禁|禁止|严格禁止|杜绝|不再|不得(?![少低小超高大突]))/;
const GRADE = /^[级档]$/;
const ONE_OF = /^[所处家座名辆台剂]$/;
/** Counters of how often something is done. */
const TIMES_DONE = /^(?:[人场户批班]?次|[场期])$/;
/** What a thing costs, and not what is to be invested within a time (完成投资). */
const COST = /(?<!完成)(?:总投资|投资概算|估算投资|(?<!固定资产)投资额?|概算)$/;
const FOUNDING = /建设|建成|新建|设立|创建|争创|培育|引进|配备|创办|开设/;
const ABSTRACT = /体系|机制|制度|清单|责任|方面|环节|关系|意识|文明|格局|能力|目标|模式|维度|层面|阶段|一流$/;
const STANDING = /(?:现有|原有|原|现|现存|这|前|后|上述|抓好|第|坚持|围绕|针对|依托|落实|达标|等|包括|包含|由|分为|共分|按照|依照|按)$/;
const DESCRIBING = new Set<Comparator | null>([Comparator.GT, Comparator.LT, Comparator.LTE, Comparator.GTE]);

/** Whether the figure stands before a noun as its attribute (50%的村). */
export const isAttribute = (rest: string): boolean => /^的(?!目标|要求|标准$)/.test(rest);

/** A figure and what the words around it were read as. */
export interface Words {
  figure: Figure;
  lead: Lead;
  trail: Comparator | null;
  rest: string;
  phrase: VerbPhrase | null;
  clause: string;
  /** Whether the figure is a time limit (3个月内). */
  within: boolean;
  /** Whether more figures follow in the clause. */
  more: boolean;
}

/** A figure that describes a thing (超过30人的企业) as against one that is asked for (不少于30人的队伍). */
function describes(words: Words): boolean {
  const { figure, lead, trail, rest, phrase, clause, within, more } = words;
  if (figure.kind === 'rate' && lead.change && clause.startsWith('对') && isAttribute(rest)) return true;
  if (figure.kind === 'rate' || within) return false;
  if (more && isAttribute(rest) && !hasLead(lead) && isMeasureOfSize(figure.unit)) return true;
  if (more && SHARE_OF.test(rest)) return true;
  if (more && isBounded(trail) && isMeasureOfSize(figure.unit) && !lead.obliges && COUNTED_NEXT.test(rest)) return true;
  if (trail !== null && isOfPersons(figure.unit) && OF_BODY.test(rest)) return true;
  if (!figure.inWords && isBroughtAbout(words)) return false;
  if (isQualified(rest) && (clause.startsWith('对') || (trail !== null && (phrase === null || PROMOTING.test(phrase.verb))))) return true;
  if (lead.obliges) return isAttribute(rest) && phrase === null && !PERIODIC.test(clause);
  if (trail !== null && trail !== Comparator.ABOUT && rest !== '' && !/^[、和及]/.test(rest)) {
    if (isAttribute(rest) || figure.kind === 'time') return phrase === null || isMeasureOfSize(figure.unit);
    return phrase === null && !lead.reaches && !lead.change && !GRADE.test(figure.unit);
  }
  if (DESCRIBING.has(lead.comparator) && isNoun(rest) && !/^(?:大关|关口)/.test(rest) && isMeasureOfSize(figure.unit)) return true;
  return isAttribute(rest) && DESCRIBING.has(lead.comparator) && (phrase === null || phrase.noun !== '');
}

const isBounded = (trail: Comparator | null): boolean => trail === Comparator.GTE || trail === Comparator.LTE;
/** (30万吨)以下煤矿5处: the bare name of what is counted next. */
const COUNTED_NEXT = /^(?!实现|达到|完成|新建|建成|建设|改造|惠及|带动|覆盖|培育|培训)[\u4e00-\u9fa5“”]{2,10}(?<![、和及与或达到为于超过])$/;

/** Whether figure and noun together tell which thing is meant: (100张以上)床位的养老机构. */
const isQualified = (rest: string): boolean => /^[^的、,和及]{1,8}的[\u4e00-\u9fa5]{2,}/.test(rest);
const isOfPersons = (unit: string): boolean => /^(?:[名人户]|人次)$/.test(unit);
/** Persons that a body must have for the sentence to mean it: 招收(5名)以上残疾学生的学校, (100人)以上企业. */
const OF_BODY = /^(?:[^的、,和及]{1,8}的[\u4e00-\u9fa5]{0,4}?)?(?:学校|幼儿园|企业|单位|机构|医院|社区|村|园区|小区|乡镇|场所)/;
const PROMOTING = /^(?:支持|推动|推进|帮助)/;

/** 进入全球前(1%): a rank, not a share. */
const RANKED = /(?:全球|全国|全省|世界|排名|位居|位列|进入)前$/;

const isMeasureOfSize = (unit: string): boolean => /米|吨|元|瓦|岁|小时|分钟|天|年|月|克|升|度|分$/.test(unit);

/** 提前(2个月)完成, as against 提前(3天)通知. */
const EARLIER = /提前$/;
const REACHED = /^(?:[\u4e00-\u9fa5]{0,6}?)(?:完成|实现|达到|达标|建成|完工|竣工|交付|投用|投产|通车|投入使用|迈入|进入)/;

/** How long something lasts that only frames what is promised. */
const SPAN_OF_TIME = /(?:规划|有效|试点|建设|实施|过渡)期限?$|任期$|(?:规划|任务|评估|统计|考核|监测|一个)周期$/;

/** What is made or gathered by the hour: 采集口述史料(200小时). */
const RECORDED = /^(?:采集|征集|录制|拍摄|摄制|制作|播出)/;

function acceptsTime({ figure, lead, trail, phrase, rest, clause, within }: Words): boolean {
  if (SPAN_OF_TIME.test(lead.stem)) return false;
  if (phrase !== null && RECORDED.test(phrase.verb)) return true;
  if (EARLIER.test(lead.stem)) return rest === '' || REACHED.test(rest);
  if (figure.unit.endsWith('岁')) return hasLead(lead);
  if (within && !lead.caps) return figure.unit !== '年' && rest !== '' && !CIRCLE.test(rest) && !/率|比例/.test(rest);
  if (lead.reaches || lead.change || lead.comparator || trail) return !/^(?:过渡|行动|计划)/.test(rest);
  if (rest === '' && endsInMeasure(lead.stem)) return true;
  if (figure.unit === '年') return DURATION_SERVED.test(rest);
  return /(?:保证|确保|保障|落实).*每[天日周年]|每[天日周].*(?:保证|保障|落实)$/.test(clause);
}

function acceptsWords({ figure, lead, trail, phrase, clause, rest }: Words): boolean {
  if (lead.comparator || trail) return !isAdjectiveCounter(figure.unit) || phrase !== null || lead.obliges || lead.reaches;
  if (figure.unit === '次') return PERIODIC.test(clause);
  if (figure.value === 1)
    return (
      phrase !== null && (ONE_OF.test(figure.unit) || (figure.unit === '个' && PERIODIC.test(clause) && FOUNDING.test(phrase.verb) && !ABSTRACT.test(rest)))
    );
  if (figure.unit === '个') return phrase !== null && FOUNDING.test(phrase.verb) && !ABSTRACT.test(rest);
  return (phrase !== null || lead.reaches) && !isAdjectiveCounter(figure.unit);
}

/** 推进甲、乙等(3个)装置落地: those named are among what is promised. */
const isPlanned = ({ lead, phrase, rest }: Words): boolean =>
  lead.stem.endsWith('等') && phrase !== null && (/(?:落地|建成|投用|投产|竣工)$/.test(rest) || (BUILDING.test(phrase.verb) && COUNTED_THING.test(rest)));
const BUILDING = /(?:新建|改建|扩建|改造|建成|建设|打造|培育|引进|创建)$/;
const COUNTED_THING = /(?:项目|工程|企业|园区|基地|平台|机构|学校|医院|景区|场馆)$/;

/** 东坪、西坝(两村)管网改造: as many as are named before, so that nothing is counted. */
const NAMED_BEFORE = /(?:^|[\u4e00-\u9fa5])((?:[\u4e00-\u9fa5]{2,10})(?:、[\u4e00-\u9fa5]{2,6})+)$/;
const isOfNamed = ({ figure, lead, rest }: Words): boolean =>
  figure.inWords && rest !== '' && (NAMED_BEFORE.exec(lead.stem)?.[1]?.split('、').length ?? 0) === figure.value;

function acceptsCount(words: Words): boolean {
  const { figure, lead, trail, phrase, rest, clause } = words;
  if ((STANDING.test(lead.stem) && !isPlanned(words)) || isOfNamed(words) || COST.test(lead.stem) || CIRCLE.test(rest)) return false;
  if (/^[件项]$/.test(figure.unit) && /^(?:[\u4e00-\u9fa5]{0,4}(?:实事|好事))(?!\d)/.test(rest)) return false;
  if (/^[类等]$/.test(figure.unit) && /^(?:标准|水平|等级)/.test(rest)) return false;
  if (figure.unit === RETURN_PERIOD) return hasLead(lead) || trail !== null || /[抗防抵]御$/.test(lead.stem);
  if (GRADE.test(figure.unit)) return Boolean(lead.change) || lead.reaches || /(?:通过|达到|[抗防抵]御)$/.test(lead.stem);
  if (figure.inWords) return acceptsWords(words) || (lead.change !== null && rest === '');
  if (TIMES_DONE.test(figure.unit) && PERIODIC.test(clause)) return true;
  if (hasLead(lead) || phrase !== null || isDoneToAll(words) || isBroughtAbout(words) || isHadByEach(words)) return !isAgenda(words);
  return rest === '' && (trail !== null || endsInMeasure(lead.stem) || SERVED.test(lead.stem));
}

/** 服务老年人(2万人次): 服务 also ends names of things, so it is no verb by itself. */
const SERVED = /服务(?:老年人|群众|居民|游客|企业|学生|儿童|妇女|残疾人|职工|青年|农户|对象)$/;

/** 每个乡镇明确(1名)联络员: what each of them has, whatever the verb. */
const isHadByEach = ({ figure, lead, rest, clause }: Words): boolean =>
  clause.startsWith(lead.stem) && HAD_BY_EACH.test(lead.stem) && !isMeasureOfSize(figure.unit) && /^[\u4e00-\u9fa5]{2,14}(?:,|$)/.test(rest);
const HAD_BY_EACH = /^每(?:个|所|家|户|村|县|乡镇?|街道|社区|班|校)[\u4e00-\u9fa5()\ue000-\uf8ff]{2,16}(?<![由将把从按有为的])$/;

const ADMINISTRATIVE = /^(?:个)?(?:县|市|区|乡镇|镇|街道|乡|部门|单位)/;
const DONE =
  /^(?<noun>(?:[^,、（(]|[（(][^（()）]*[）)]){1,14}?)(?:启动|纳入|列入|进入|入选|开工|竣工|投用|投产|投入使用|交付|达标|落地|挂牌|完成|实现|达到|通过|创成|建成|建立|建有|设立|通[车气水])/;
const ACTING = /(?:全部|全面|均$|部门|单位|小组|专班|联合|共同|协同|阶段|方面|环节|领域|层面)/;

/** (8个)项目建成, 将(25项)事项纳入…: so many things are to come to something. Where all of them are, what is promised is all, and no number. */
function isDoneToAll({ figure, lead, rest }: Words): boolean {
  const noun = DONE.exec(rest)?.groups?.noun;
  if (noun === undefined || figure.inWords || ACTING.test(noun)) return false;
  if (/(?:全[市县省区镇]|[我本][市县省区])$/.test(lead.stem) && ADMINISTRATIVE.test(noun)) return false;
  return cleanName(lead.stem.replace(JOINED_BEFORE, '')).length <= 2;
}

const AGENDA = /^(?:重点|专项|重大|主要|具体)?[\u4e00-\u9fa5]{0,6}(?:行动|改革|举措|措施|要求|原则|战役|攻坚战?)$/;

/** 推进(3项)改革: a name for what is set about, and no quantity. */
const isAgenda = ({ figure, lead, phrase, rest, clause }: Words): boolean =>
  /^[项个]$/.test(figure.unit) && phrase !== null && !hasLead(lead) && AGENDA_VERB.test(phrase.verb) && AGENDA.test(rest) && !PERIODIC.test(clause);
const AGENDA_VERB = /(?:推进|推动|实施|开展|启动|组织实施|组织开展)$/;

/** Whether the words make the figure a commitment, as against a description, a name or a mere mention. */
export function accepts(words: Words): boolean {
  const { figure, lead, trail, rest, clause } = words;
  if (describes(words) || (FORBIDDING.test(clause) && !lead.obliges)) return false;
  if (figure.kind === 'time') return acceptsTime(words);
  if (figure.kind === 'count') return acceptsCount(words);
  if (figure.kind === 'rate' && RANKED.test(lead.stem)) return false;
  if (figure.kind === 'rate') return !figure.inWords || figure.unit !== '%' || hasLead(lead) || Boolean(trail ?? figure.says) || isAttribute(rest);
  return (hasLead(lead) || trail !== null || /比例?$/.test(lead.stem)) && /^(?:[、和及,]|配[备置齐]|设置|$)/.test(rest);
}
