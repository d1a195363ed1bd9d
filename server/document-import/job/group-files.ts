/** The name of a file without its ending, folded. */
const stemOf = (name: string): string =>
  name
    .normalize('NFKC')
    .replace(/\.[a-z\d]{1,5}$/iu, '')
    .replace(/[\s《》“”"]/gu, '');

/** Names of attachments, and of tables that come with a plan. */
const attachment =
  /^附[件录表]|附[件录表][\d一二三四五六七八九十]*(?:$|[:_.、()\-—])|(?:任务|责任|职责)(?:分工|分解|清单)|分工(?:表|方案|清单)|(?:指标|项目)(?:一览表|体系表|表|清单)$/u;

const digits = '〇一二三四五六七八九十';

/** A part of a plan that was cut: its ending and the number that it gives, e.g. （上）, 第二部分, part3. */
const cut =
  /[(_\-—]?(?:(?<side>[上中下])(?:册|篇|部|部分)?|第?(?<number>\d{1,2}|[一二三四五六七八九十])(?:部分|册)|之(?<after>[一二三四五六七八九十])|part[_-]?(?<part>\d{1,2}))\)?$/iu;

interface Named {
  index: number;
  stem: string;
  /** What a cut file's name begins with, and which part of it the file is. */
  whole: string | null;
  part: number;
  attached: boolean;
}

const numberOf = (words: string): number => (/^\d+$/u.test(words) ? Number(words) : digits.indexOf(words));

function readName(name: string, index: number): Named {
  const stem = stemOf(name);
  const found = cut.exec(stem);
  const { side, number, after, part } = found?.groups ?? {};
  const whole = found && found.index >= 2 ? stem.slice(0, found.index) : null;
  return { index, stem, whole, part: side ? '上中下'.indexOf(side) : numberOf(number ?? after ?? part ?? '0'), attached: attachment.test(stem) };
}

/** How long the longest stretch is that two names have in common. */
function common(one: string, other: string): number {
  let longest = 0;
  for (let from = 0; from < one.length; from += 1) while (other.includes(one.slice(from, from + longest + 1)) && from + longest < one.length) longest += 1;
  return longest;
}

const leastInCommon = 4;

/** The document that an attachment goes with: the only one there is, else the one whose name it shares most with. */
function hostOf({ stem }: Named, hosts: readonly Named[][]): Named[] | null {
  const [only] = hosts;
  if (hosts.length === 1 && only) return only;
  const ranked = hosts.map((host) => ({ host, shared: Math.max(...host.map((each) => common(stem, each.stem))) })).toSorted((a, b) => b.shared - a.shared);
  const [best, next] = ranked;
  return best && best.shared >= leastInCommon && best.shared > (next?.shared ?? 0) ? best.host : null;
}

/**
 * Which files make one document, by their names: the parts of a plan that was cut (上、下；第一部分), and attachments (附件, 任务分工表) with what they
 * are attached to. Documents in the order of their first files, each as the places of its files in order.
 */
export function groupByName(names: readonly string[]): number[][] {
  const files = names.map(readName);
  const hosts: Named[][] = [];
  for (const file of files.filter(({ attached }) => !attached)) {
    const host = file.whole === null ? undefined : hosts.find(([first]) => first?.whole === file.whole);
    if (host) host.push(file);
    else hosts.push([file]);
  }
  for (const host of hosts) host.sort((a, b) => a.part - b.part || a.index - b.index);
  const mains = [...hosts];
  for (const file of files.filter(({ attached }) => attached)) {
    const host = hostOf(file, mains);
    if (host) host.push(file);
    else hosts.push([file]);
  }
  const documents = hosts.map((host) => host.map(({ index }) => index));
  return documents.toSorted((a, b) => Math.min(...a) - Math.min(...b));
}

/** The document, among others, that a file goes with in which no plan was found: the one it shares most of its name with, else the one before it. */
export function hostByName(name: string, hosts: readonly { document: number; name: string }[], own: number): number | null {
  const named = hosts.map((host) => ({ ...host, shared: common(stemOf(name), stemOf(host.name)) })).toSorted((a, b) => b.shared - a.shared);
  const [best, next] = named;
  if (best && best.shared >= leastInCommon && best.shared > (next?.shared ?? 0)) return best.document;
  return (hosts.findLast(({ document }) => document < own) ?? hosts[0])?.document ?? null;
}
