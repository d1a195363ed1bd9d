const NORM = /^(?<whose>.*?)(?:按照?|给予|发放|补助|补贴)(?<per>每(?![年月天日周季])[^的,、按每]{1,6}(?:每[年月天日])?)$/;

/** The name of what a norm sets for each so many (居住区按每百户…配建养老设施), and the words after the figure that belong to it. */
export interface NormName {
  name: string;
  tail: string;
}

/** Reads a norm: whose it is, of how many each, and of what; null where the words before a figure are none. */
export function readNorm(stem: string, rest: string): NormName | null {
  const groups = NORM.exec(stem)?.groups;
  if (!groups) return null;
  const tail = thingOfNorm(rest);
  const whose = (groups.whose ?? '').replace(/^(?:对|给|向|为)|^分别$/, '');
  return { name: whose + (groups.per ?? '') + tail, tail };
}

const USE = '同步|统一|足额|规划建设|规划|配建|补建|建设|建立|配置|配备|配套|设置|补齐|调剂|解决|筹集|发放|给予|安排|列入|纳入|核定|用于';
const FIRST_USE = new RegExp(`^(?:(?:列入|纳入|核定).*|(?:${USE})+)`);
const LATER_USE = new RegExp(`(?:${USE}).*$`);

/** What a norm is of: 病床的标准配置资源 → 病床, 的标准发放津贴 → 津贴, 配建养老设施 → 养老设施. */
function thingOfNorm(rest: string): string {
  const named = /^的?([^的]{2,})的?标准/.exec(rest)?.[1];
  if (named !== undefined) return named;
  if (/^的(?!标准)/.test(rest)) return rest.slice(1);
  const words = rest.replace(/^的?标准/, '').replace(FIRST_USE, '');
  return words.replace(LATER_USE, '');
}
