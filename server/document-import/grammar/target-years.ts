import type { Clause } from './target-clauses.ts';

/** The years a plan covers. */
export interface Period {
  periodStart: number | null;
  periodEnd: number | null;
  issuedOn: string | null;
}

/** For each clause: the year its figures fall due, and whether it tells of the past. */
export interface ClauseTime {
  dueYear: number | null;
  /** Several years for several figures: 到2023年和2025年. */
  dueYears: number[] | null;
  past: boolean;
}

const YEAR = String.raw`(?<!\d)((?:19|20)\d\d)年(?!\d*[-~至]\d)`;
const REFERENCE = /(?:比|较|以|从|由|自|与|于|同|跟|在|和)$/;
/** What follows a year by which something is reached: 2025年达到, 2025年底. */
const REACHED = /^(?:底|末|达到|实现|(?:提高|提升|增加|下降|降低|缩短)到|控制在|保持在|稳定在|增至|降至|升至)/;
const AT_HEAD = new RegExp(
  `^(?:[一二三四五六七八九]是|其中|展望|并|力争|争取|确保|计划|预计|规划|要|在|于|即)*(?:到|至|截至|截止)?(?:20\\d\\d(?:年)?[-~至])?${YEAR}`,
);
const ANYWHERE = new RegExp(YEAR, 'g');
/** The last year of the five-year plan that a clause names. */
const FIVE_YEARS = /“?十([四五六])五”?(?:时期|期间|末|期末)/;
const FIVE_YEAR_ENDS: Record<string, number> = { 四: 2025, 五: 2030, 六: 2035 };
const PLAN_END = /“?十[四五六]五”?末|规划期末|规划末|期末/;
const AFTERTHOUGHT =
  /^(?<promise>(?:并|力争|确保|争取|计划|预计|于|在|到|至)+)?20\d\d年.*(?:投入使用|投入运营|投用|完成|建成|竣工|交付|投产|运行|开放|开业|通车|达标|实现)$/;
const MERE_START = /的?基础上?$|相比$|开工|启动|动工|开始|起|以来/;
const PAST_MARK =
  /截至目前|截止目前|(?<![由从在比较])目前(?!的?基础)|(?<![比较与]“?)十[一二三]五”?(?:期间|时期|以来|末|期末)|以来|近[两二三四五几\d]{1,2}年|[五近几]年来|(?:建成|达到|完成|实现|新增|提高|增长|下降|增加)了/;
/** 对2013年以来改造的户厕: which things are meant. */
const SINCE_WHEN = /(?:对|将|把|针对)[^,]{0,6}(?:19|20)\d\d年(?:以来|以后|后)[^,]{1,12}的(?=[\u4e00-\u9fa5]{2})/;
const DONE_MARK =
  /现有|原有|现已|已经|已(?=建(?!成?[^\d,;]{2,14}(?:率|比例|占比)|成?的?(?:居住|住宅|小区|城区|工会|园区))|[达完累有实成发新开培创设形惠覆吸帮救资改治投纳引举组清修绿搬签])/;
const RISING = /(?:增加|提高|提升|扩大|增|升|扩)(?:到|至)/;
const FUTURE_MARK = /到20\d\d年|力争|争取|确保|规划期内|“?十四五”?(?:期间|时期|末|期末)|十四五/;

/** What follows a year that only says how old a thing is: 2000年底前建成的小区. */
const OF_AGE = /^(?:年?[底末])?(?:以?前|之前|以后)?(?:已?(?:建成|建造|竣工|投用|完工|取得|毕业|出生|入学))[^,]{0,8}的/;

function yearAtHead(clause: string): number | null {
  const match = AT_HEAD.exec(clause);
  if (!match || OF_AGE.test(clause.slice(match[0].length)) || /^(?:为|的基|基|相比|的)/.test(clause.slice(match[0].length))) return null;
  return Number(match[1]);
}

function yearInside(clause: string): number | null {
  for (const match of clause.matchAll(ANYWHERE)) {
    const before = clause.slice(0, match.index);
    const after = clause.slice(match.index + match[0].length);
    if (OF_AGE.test(after)) continue;
    if (/(?:到|至|力争|确保|争取|计划|于|,|在)$/.test(before) || /^(?:底|末|年底|年末)?(?:前|之前|以前)/.test(after)) {
      if (!/^(?:的?基础|相比|相较|为基|基)/.test(after)) return Number(match[1]);
    } else if (!REFERENCE.test(before) && REACHED.test(after)) return Number(match[1]);
  }
  return null;
}

/** A year named in a clause that says when something starts is no due year. */
function clauseYear(clause: string): { year: number | null; head: boolean } {
  if (MERE_START.test(clause)) return { year: null, head: false };
  const head = yearAtHead(clause);
  return head === null ? { year: yearInside(clause), head: false } : { year: head, head: true };
}

/** The clauses that a clause without a figure only adds the year to: the one before it (力争2022年投入使用), or, where it ends the sentence, all whose words name no year. */
function datedAfterwards(i: number, text: string, clauses: Clause[], hasFigure: boolean[], named: boolean[]): number[] {
  const match = hasFigure[i] ? null : AFTERTHOUGHT.exec(text);
  if (!match) return [];
  const { sentence } = clauses[i] as Clause;
  const inSentence = clauses.flatMap((clause, at) => (clause.sentence === sentence && hasFigure[at] ? [at] : []));
  const before = inSentence.filter((at) => at < i);
  if (match.groups?.promise !== undefined) return before.slice(-1);
  return before.length < inSentence.length || before.some((at) => named[at]) ? [] : before;
}

const SEVERAL = /^(?:力争|争取|确保)?(?:到|至)?(20\d\d)年?(?:底|末)?[、和](?:到)?(20\d\d)年(?:底|末)?(?:[、和](20\d\d)年)?/;

function severalYears(clause: string): number[] | null {
  const match = SEVERAL.exec(clause);
  return match ? match.slice(1).filter(Boolean).map(Number) : null;
}

/** 2023年为攻坚年: the words that follow are all of that year. */
const YEAR_OF_ITS_OWN = /^(20\d\d)年度?(?:为|是)[^,]{2,14}年$/;

/** Reads the due year and the tense of every clause. A year holds for its sentence; one beyond the plan's end for the whole text. */
export function clauseTimes(texts: string[], clauses: Clause[], hasFigure: boolean[], period: Period): ClauseTime[] {
  const times: ClauseTime[] = [];
  const first = period.periodStart ?? (period.issuedOn === null ? null : Number(period.issuedOn.slice(0, 4)));
  let sentence = -1;
  let year: number | null = null;
  let past = false;
  let years: number[] | null = null;
  let vision: number | null = null;
  const dated: boolean[] = [];
  clauses.forEach((clause, i) => {
    const text = texts[i] ?? '';
    if (clause.sentence !== sentence) [sentence, year, years, past] = [clause.sentence, null, null, false];
    if (PAST_MARK.test(text.replace(SINCE_WHEN, ''))) past = true;
    else if (FUTURE_MARK.test(text)) past = false;
    let own: number | null = null;
    const owners = datedAfterwards(i, text, clauses, hasFigure, dated);
    if (owners.length > 0) {
      for (const at of owners) if (times[at]) times[at].dueYear = clauseYear(text).year;
    } else {
      const named = clauseYear(text);
      const five = FIVE_YEAR_ENDS[FIVE_YEARS.exec(text)?.[1] ?? ''];
      if (five !== undefined && !past) own = period.periodEnd === null ? five : Math.min(five, period.periodEnd);
      if (own !== null && !hasFigure[i]) year = own;
      else if (own === null && PLAN_END.test(text)) year = period.periodEnd;
      if (named.year !== null) [year, years] = [named.year, severalYears(text)];
      const whole = i === 0 ? YEAR_OF_ITS_OWN.exec(text)?.[1] : undefined;
      if (whole !== undefined) vision = Number(whole);
      if (i === 0 && year !== null && period.periodEnd !== null && year > period.periodEnd) vision = year;
    }
    const over = year !== null && first !== null && year < first;
    dated.push(year !== null || own !== null);
    times.push({ dueYear: own ?? year ?? vision ?? period.periodEnd, dueYears: years, past: past || over || (DONE_MARK.test(text) && !RISING.test(text)) });
  });
  return times;
}
