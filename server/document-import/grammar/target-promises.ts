import type { Lead } from './target-leads.ts';
import { cleanName } from './target-names.ts';

const ENSURED = /^[^,]*?(?:确保|保证|力争|争取|使|让)/;
/** What so many come to: 接受康复训练, 受益. */
const COME_TO = /^[^,、的]{0,16}?(?:接受|享受|享有|得到|获得|获评|受益|掌握|参加|参与|实现|达到|完成|通过|就业|创业|上岗|持证|增收|入学|入园|入住|脱贫|取得)/;
const PARTNERS = '(?:与|面向|对接)(?:国内外|省内外|市内外|国内|国外|省内|省外|周边|本地|驻地|相关|优质)*';
const WITH = new RegExp(`^${PARTNERS}$`);
const TOGETHER = new RegExp(
  `^${PARTNERS}\\d(?!.{1,6}(?:部门|单位|委办局|小组))[^的]*?(?:建立|签订|签署|达成|开展|结成|结为|结对|形成|实现|合作|实施|共建|对接|举办|提供)`,
);

/** How far into a clause it is looked for what opens it. */
const OPENING_LENGTH = 80;

/** The words around a figure: what leads to it, what stands behind it, and the clause before it. */
interface Around {
  lead: Lead;
  rest: string;
  clause: string;
}

/** Whether so many are promised to come to something, or to be worked with, although no verb of making stands before them: 确保(1万名)以上儿童接受训练, 与(30所)以上高校建立合作. */
export function isBroughtAbout({ lead, rest, clause }: Around): boolean {
  const stem = lead.stem.replace(/^(?:[、和及]|让$|使$)/, '');
  const opening = clause.slice(0, OPENING_LENGTH);
  if (TOGETHER.test(opening)) return rest !== '' && (stem === '' || WITH.test(stem) || WITH.test(lead.stem));
  if (stem === '对接') return rest !== '';
  return COME_TO.test(rest) && ENSURED.test(opening) && cleanName(stem) === '';
}
