/** Words up to the persons that they speak of: 基层儿童工作者业务培训 → 基层儿童工作者; empty where they speak of none. */
export function endsInPeople(words: string): string {
  const [ends] = [
    ...words.matchAll(
      /工作者|志愿者|劳动者|人员|居民|群众|家庭|孕产妇|患者|女性|干部|骨干|教师|医[生师]|护士|职工|员工|儿童|妇女|老年人|残疾人|学生|农民|青年|家长|指导员|督导员|护理员|主任/g,
    ),
  ]
    .map(({ index, 0: found }) => index + found.length)
    .toReversed();
  return ends === undefined ? '' : words.slice(0, ends);
}

/** 至少配备2名乙, after 每所学校配备甲: what each has of both. */
export function withSharedPer(name: string, before: string): string {
  const per = /^每.{1,30}?(?:配备|配置|设置|建有|设有|拥有)/.exec(before)?.[0];
  return per === undefined || name.startsWith('每') ? name : per + name;
}

/** Joined words that begin as a part of the name before does share what stands before that part: 场所设防要求…、设防措施 → 场所设防措施. */
export function withSharedStart(name: string, before: string): string {
  const at = name.length < before.length ? before.lastIndexOf(name.slice(0, 2)) : -1;
  return at > 1 ? before.slice(0, at) + name : name;
}

const LEAST_END = 4;

/** What stands in `other` after words of the same kind and length as `name`: 基准站, 基本站安装 → 安装. */
export function sharedEnd(name: string, other: string): string {
  const kind = name.at(-1) ?? '';
  const at = [name.length - 1, name.length, name.length - 2].find((place) => kind !== '' && other[place] === kind) ?? -1;
  const end = at < 0 ? '' : other.slice(at + 1);
  return end.length >= LEAST_END && end !== name ? end : '';
}

/** The verb phrase at the end of 农村社区建立服务站, which joined subjects before it share: 建立服务站. */
export function sharedPredicate(name: string): string {
  return /(?:建立|建有|建成|达到|设立|设有|实现|开展|完成|通过|配备|拥有|具备|纳入|参加|享受|能够|得到|接受|使用|成为).+$/.exec(name)?.[0] ?? '';
}
