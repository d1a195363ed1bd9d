import { cleanName, endsInMeasure } from './target-names.ts';
import { endsInPeople, sharedPredicate } from './target-shared-names.ts';
import { isMakingVerb, verbAtEnd, verbBeforeNoun } from './target-verbs.ts';

/** What stands around a figure whose own words are too few to name it. */
export interface NameContext {
  /** The name of the figure before, in the same sentence. */
  last: string;
  /** The words of the clause before. */
  clauseBefore: string;
  /** Whether the figure has the unit of measure of the one before. */
  sameUnit: boolean;
  /** Whether the words say that the thing is among those before (其中). */
  among: boolean;
  /** Whether the clause opens with a word that obliges, so that whom it obliges stands before. */
  obliges: boolean;
  /** Whether the clause says what is there once something is finished (建成后). */
  afterwards: boolean;
}

/** Completes a name by what it leaves out because the words before it have said it. */
export function completeName(name: string, context: NameContext): string {
  const { last, clauseBefore } = context;
  const rules = [
    () => (context.among ? amongLast(name, last) : name),
    () => withThingCounted(name, last),
    () => withSubjectOfLast(name, last),
    () => (context.sameUnit ? besideLast(name, last) : name),
    () => withWholeThing(name, last),
    () => (context.obliges ? withObliged(name, clauseBefore) : name),
    () => (context.afterwards ? ofProject(name, clauseBefore) : name),
    () => withBody(name, clauseBefore),
    () => withObjectBefore(name, context),
    () => (last === '' ? withThingOfRate(name, clauseBefore) : name),
  ];
  for (const rule of rules) {
    const whole = rule();
    if (whole !== name) return whole;
  }
  return name;
}

const ROLE = /^(?:担任|从事|面向|用于|来自|任)/;

/** The thing that a name ends in: 领导班子配备女干部 → 女干部, 面积达标的小区 → 小区. */
function thingOf(name: string): string {
  const noun = /(?:配备|配置|建有|设有|拥有|具备|至少有)(.+)$/.exec(name)?.[1] ?? name;
  return noun.slice(noun.lastIndexOf('的') + 1);
}

/** 其中担任正职: those among the women cadres who do. */
function amongLast(name: string, last: string): string {
  const isRole = ROLE.test(name) || (PREDICATE.test(name) && !endsInMeasure(name) && sharedPredicate(last) === '');
  const thing = isRole ? thingOf(last) : '';
  return thing === '' || /\d/.test(thing) ? name : `${name}的${thing}`;
}

/** 占比, 总数: of what was counted last. */
function withThingCounted(name: string, last: string): string {
  return last !== '' && /^(?:占比|总数|总量)$/.test(name) ? last.replace(/^每.{1,24}?(?:建成|建立|配备|设立|建有)|(?:总数|总量|数量)$/g, '') + name : name;
}

const PREDICATE = /^(?:达到|通过|建有|建成|设有|设立|实现|能够|具有|取得|获得)(?=.{3,})/;
const GENERIC = /^(?:该?机构|单位|中心|设施|基地)(?=.{2,})/;

/** 达到推荐标准的比例, after 卫生院达到基本标准的比例: of whom it speaks. */
function withSubjectOfLast(name: string, last: string): string {
  if (!PREDICATE.test(name)) return name;
  const predicate = sharedPredicate(last);
  return predicate !== '' && predicate.length < last.length ? last.slice(0, -predicate.length) + name : name;
}

/** 机构床位数, after 标准化的妇幼保健机构: of which it speaks; 机构达到推荐标准, after 卫生院达到基本标准: the same ones. */
function withWholeThing(name: string, last: string): string {
  const generic = GENERIC.exec(name)?.[0];
  if (generic === undefined) return name;
  const rest = name.slice(generic.length);
  const thing = thingOf(last);
  if (thing.endsWith(generic) && thing.length > generic.length) return thing + rest;
  return PREDICATE.test(rest) ? withSubjectOfLast(rest, last) : name;
}

const PLACE = /(?:地区|区域|城区|市区|街区|片区|县城|乡村|农村|街道|乡镇)$/;
const BETWEEN = /(?:比例|之比|比)$/;
const ASSESSED = /(?:评价|测评|评审|评估)$/;

/** 二级医院, after 三级医院开设专业: what goes on about the things beside; 偏远地区, after a ratio: the same ratio there. */
function besideLast(name: string, last: string): string {
  const end = ASSESSED.exec(name)?.[0] ?? '';
  const subject = name.slice(0, name.length - end.length);
  if (
    last === '' ||
    subject.length < 3 ||
    endsInMeasure(subject) ||
    sharedPredicate(subject) !== '' ||
    verbAtEnd(subject) ||
    !last.endsWith(end) ||
    last.includes(name)
  )
    return name;
  if (PLACE.test(subject) && BETWEEN.test(last) && !PLACE.test(last)) return name + last;
  const middle = afterSharedNoun(subject, last.slice(0, last.length - end.length));
  return middle === '' ? name : subject + middle + end;
}

const LEAST_NOUN = 2;
const ABOUT_AS_LONG = 3;

/** What follows in `whole` after the longest noun that `subject` ends in, where `whole` begins with one of the same kind. */
function afterSharedNoun(subject: string, whole: string): string {
  for (let length = subject.length - 1; length >= LEAST_NOUN; length--) {
    const at = whole.indexOf(subject.slice(-length));
    if (at > 0 && Math.abs(at + length - subject.length) <= ABOUT_AS_LONG) return whole.slice(at + length);
  }
  return '';
}

const OBLIGED = /^[^,]{2,24}(?:部门|单位|机构|企业|学校|医院|组织|社区|乡镇|街道)$/;

/** 应保证班子配备…, after 县级部门: whom it obliges. */
const withObliged = (name: string, before: string): string => (OBLIGED.test(before) && !verbBeforeNoun(before) ? cleanName(before) + name : name);

const PROJECT = /([^,;。\d]{2,24}(?:项目|工程))(?:建设)?$/;
const OPENS_WORK = /^.*(?:开工|启动|实施|推进|完成|加快|建设(?!项目|工程))/;

/** 建成后增加床位, after 推进二期项目建设: of which project. */
function ofProject(name: string, before: string): string {
  const project = PROJECT.exec(before)?.[1]?.replace(OPENS_WORK, '') ?? '';
  return project.length > 1 ? project + name : name;
}

const MEMBERS = /^(?:女性|女|青年|基层)?(?:成员|委员|代表|会员|理事)(?=.*(?:比例|占比|人数)$)/;

/** 女性成员比例, after 加强议事会建设: the body whose members they are. */
function withBody(name: string, before: string): string {
  const body = MEMBERS.test(name) ? cleanName(before.replace(LEADING, '').replace(TRAILING, '')) : '';
  return /(?:会|组织|队伍|团队|机构)$/.test(body) && body.length <= LONGEST ? body + name : name;
}

const ADVERBS = /^(?:累计|每[年月季度半学期两三]{1,3}|[两三四五]年|统筹|定期|集中|再|新|组织|开展)+/;
const LEADING =
  /^(?:[两三四五]年|每年|大力|积极|着力|切实|持续|进一步)*(?:加大|加强|强化|提高|提升|扩大|完善|健全|推进|推动|深化|开展|做好|抓好|实施|落实|规范|优化|改善|建立|支持|鼓励)(?:对)?/;
const TRAILING = /(?:的?(?:力度|工作|水平|质量|供给|规模|建设|管理|制度|机制|体系))+$/;
const OF_PEOPLE = /^(?:轮训|复训|培训|集中培训|考核|体检|慰问|探访|走访)$/;
const LONGEST = 24;
const COUNTED = /^.*\d(?:[个名家所处座支项]|人次)(?=[\u4e00-\u9fa5]{3,}$)/;

/** A verb alone (轮训, 筹集): what it is done to, as the clause before says. */
function withObjectBefore(name: string, { last, clauseBefore, sameUnit }: NameContext): string {
  const verb = name.replace(ADVERBS, '') || name;
  if (!isMakingVerb(verb) && !OF_PEOPLE.test(verb)) return name;
  const said = objectOf(verb, clauseBefore);
  if (said !== '') return said;
  const holdsFigures = /\d/.test(clauseBefore.replace(COUNTED, ''));
  const noun = holdsFigures ? '' : cleanName(clauseBefore.replace(COUNTED, '').replace(LEADING, '').replace(TRAILING, ''));
  if (OF_PEOPLE.test(verb)) {
    const people = endsInPeople(noun) || endsInPeople(last);
    return people === '' || people.length > LONGEST ? name : people + verb;
  }
  if (holdsFigures) return last === '' || !sameUnit ? name : last;
  const known = LEADING.test(clauseBefore) || COUNTED.test(clauseBefore);
  return noun === '' || noun.length > LONGEST || noun.includes('、') || !known ? name : noun + verb;
}

/** The object that the verb has in the clause before: after 开展医师培训, what 培训 is of. */
function objectOf(verb: string, clause: string): string {
  const at = clause.lastIndexOf(verb);
  const object = at < 0 ? '' : cleanName(clause.slice(at + verb.length).replace(/^[\ue000-\uf8ff]+/, ''));
  return object.length > 1 && object.length <= LONGEST && !/\d/.test(object) && !verbBeforeNoun(object) ? object : '';
}

const BARE_RATE = /^(?<verb>[\u4e00-\u9fa5]{2})率$/;
const LONGEST_OF_RATE = 16;

/** 接种率, after 开展疫苗接种 or 免费接种疫苗, 覆盖率, after 建设讲堂: of what the rate is. */
function withThingOfRate(name: string, before: string): string {
  const verb = BARE_RATE.exec(name)?.groups?.verb;
  if (verb === undefined || /\d/.test(before)) return name;
  const ended = before.endsWith(verb)
    ? cleanName(
        before
          .slice(0, -verb.length)
          .replace(LEADING, '')
          .replace(/(?:免费|全面|专项)$/, ''),
      )
    : '';
  const made = verb === '覆盖' || verb === '达标' || verb === '完好' ? (verbBeforeNoun(before)?.noun ?? '') : '';
  const thing = ended || objectOf(verb, before) || made;
  return thing.length > 1 && thing.length <= LONGEST_OF_RATE && !/[、和及与]/.test(thing) ? thing + name : name;
}
