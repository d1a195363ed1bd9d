import { isUnitGroup } from './unit-names.ts';

const ENOUGH = 3;
const RARE = 2;

/** Bodies that exist under these names everywhere, so that one is never a slip for another. */
const KNOWN =
  /(?:教育|体育|科技|科学技术|民政|财政|司法|公安|商务|税务|水利|水务|林业|农业|统计|审计|信访|应急|医保|城管|交通|住建|卫健|人社|发改|工信|文旅|气象|地震|邮政|粮食|海洋|渔业|国资|金融|机关事务|市场监管|市场监督管理|自然资源|生态环境|农业农村|乡村振兴|退役军人事务?|文化和旅游|卫生健康|人力资源和?社会保障|发展和?改革|工业和信息化|住房和?城乡建设|交通运输|医疗保障|应急管理|教育和体育|行政审批|审批服务|综合执法|大数据|外事|民族宗教|民宗|档案|文联|侨联|妇联|残联|科协|团委|工商联|社科联|红十字会|总工会|关工委|老龄办|编办|网信办|组织部|宣传部|统战部|政法委|法院|检察院)(?:局|委|厅|办|中心|会|委员会|服务局|管理局)?$/u;

/** A name that is plainly another unit's, one letter off, by how often each is named. */
export interface UnitSlip {
  written: string;
  meant: string;
}

/** Finds names that are used once or twice and are one letter away from one that is well established in the same document. */
export function findUnitSlips(counts: ReadonlyMap<string, number>): UnitSlip[] {
  const established = [...counts].filter(([, count]) => count >= ENOUGH).map(([unit]) => unit);
  return [...counts].flatMap(([written, count]) => {
    if (count > RARE || isUnitGroup(written) || (KNOWN.test(written) && !written.endsWith('分局'))) return [];
    const meant = established.filter((unit) => isSlip(written, unit));
    return meant.length === 1 && meant[0] ? [{ written, meant: meant[0] }] : [];
  });
}

/** One letter more, less or other; not the last one, not 和, and in short names not another letter. */
function isSlip(written: string, meant: string): boolean {
  if (Math.abs(written.length - meant.length) > 1 || written.length < 4 || written.at(-1) !== meant.at(-1)) return false;
  const at = firstDifference(written, meant);
  if (written.length === meant.length) {
    if (written.slice(at + 1) !== meant.slice(at + 1)) return false;
    return at === 0 ? meant.endsWith('分局') : meant.length >= 6;
  }
  const [long, short] = written.length > meant.length ? [written, meant] : [meant, written];
  return at > 0 && long.slice(at + 1) === short.slice(at) && !/[和与及各]/u.test(long[at] ?? '');
}

function firstDifference(a: string, b: string): number {
  let at = 0;
  while (at < a.length && a[at] === b[at]) at += 1;
  return at;
}

const COMMITTEES = ['妇儿工委', '妇女儿童工作委员会', '残疾人工作委员会', '关心下一代工作委员会', '妇女联合会', '残疾人联合会'];

/** Spellings with one letter left out of a committee's name that the text uses often, and the name that is meant. */
export function committeeSlips(text: string): Map<string, string> {
  const slips = new Map<string, string>();
  for (const name of COMMITTEES) {
    if (text.split(name).length - 1 < ENOUGH) continue;
    for (let at = 1; at < name.length - 1; at += 1) slips.set(name.slice(0, at) + name.slice(at + 1), name);
  }
  return slips;
}
