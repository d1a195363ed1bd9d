import { endsLikeUnit, isPartyOrgan, isUnitGroup, standsAlone } from './unit-names.ts';

/** A unit in a list, with where it stands in the list's text. */
export interface ListedUnit {
  unit: string;
  asWritten: string;
  group: boolean;
  start: number;
  end: number;
}

/** The units of a list, and whether it goes on without naming them (等). */
export interface UnitList {
  units: ListedUnit[];
  open: boolean;
}

/** What a list hands on from one unit to the next, and where a place's own name must not be taken for a unit without prefix. */
export interface PrefixState {
  prefix: string;
  /** The first characters of the place's name, e.g. 烟台. */
  placeStem: string;
}

/** Bodies of which a place has several, so that 各镇人民政府、街道办事处 are two groups. */
const LOCAL_BODY =
  /^(?:街道|乡镇?|镇|社区|村|开发区|园区|功能区|管理区)?(?:办事处|人民政府|政府|管委会|管理委员会|居委会|村委会)$|^(?:街道|乡镇?|镇|社区|村|开发区|园区|功能区|管理区)办?$/u;

/** Offices of a street or a township, which share its prefix: 街道党群办、财政所. */
const LOCAL = '街道|镇|乡(?!村振兴)';
const OFFICES = '办|所|中心|站|办公室|(?<![总支大中分])队';
const LOCAL_PREFIX = new RegExp(`^(?:${LOCAL})`, 'u');
const LOCAL_OFFICE = new RegExp(`(?:${OFFICES})$`, 'u');
/** A unit that hands its street or township on to those after it. */
const LOCAL_UNIT = new RegExp(`^(${LOCAL})(?:\\p{Script=Han}{2,10}(?<!办事)(?:${OFFICES})|妇联|团委|工会|总工会|残联|纪委|武装部|人大)$`, 'u');
const LOCAL_ORGANISATION = /^(?:妇联|团委|工会|总工会|残联|纪委|武装部|人大|科协|关工委|卫生院|中心学?校|中心小学)$/u;

/** A company that a list names by its trade alone: one of those of the place where the company before it is, or where no other place has one. */
const COMPANY_OF_PLACE = /^[省市县区州旗镇乡]\p{Script=Han}{2,8}公司$/u;
const BARE_COMPANY = /^(?!国|中|南网|[省市县区州旗镇乡])\p{Script=Han}{2,3}(?:集团)?公司$/u;
const LOCAL_COMPANY = /^(?:邮政|水务|自来水|供水|排水|燃气|天然气|供热|热力|客运|公交|城投|交投|农投|水投|环卫)(?:集团)?公司$/u;

interface Token {
  text: string;
  start: number;
  end: number;
}

const ETC_TAIL =
  /^(?:(?:有关|相关|其他|责任|成员|市直|县直|区直|省直|多)*(?:部门|单位|方面|部门和单位|部门、单位))?(?:参与|参加|配合|协同|共同|分别|负责|按职责.*)?$/u;

/** Reads a list of units: 县委宣传部，县教育和体育局、融媒体中心、妇联等. */
export function readUnitList(text: string, state: PrefixState): UnitList {
  const list: UnitList = { units: [], open: false };
  for (const token of tokens(text)) {
    const unit = readToken(token, state, list.units.at(-1));
    if (unit) list.units.push(unit);
    else if (token.text.startsWith('等') && ETC_TAIL.test(token.text.slice(1))) list.open = true;
  }
  return list;
}

/** Cuts at 、，；/ and between whole names at 和 / 及 / 等; brackets inside a name keep it whole. */
function tokens(text: string): Token[] {
  const found: Token[] = [];
  let depth = 0;
  let start = 0;
  for (let index = 0; index <= text.length; index += 1) {
    const character = text[index] ?? '、';
    if (/[（(〔【[]/u.test(character)) depth += 1;
    if (/[）)〕】\]]/u.test(character)) depth = Math.max(0, depth - 1);
    if (index === text.length || (depth === 0 && /[、，,；;。/／|｜\s　：:]/u.test(character) && !insideName(text, start, index))) {
      found.push(...splitJoined({ text: text.slice(start, index), start, end: index }));
      start = index + 1;
    }
  }
  return found.filter((token) => token.text !== '');
}

const LEVELS = /^各(?:有关|相关)?[市县区州旗盟]{1,2}(?:[（(][^（()）]*[）)])?$/u;
const LEVEL_NEXT = /^、[市县区州旗盟]{1,2}(?:[（(][^（()）]*[）)])?(?:人民政府|政府|级市|管委会|[，,；;。]|$)/u;

/** White space inside a name (a cut line) does not end it; 各市、县人民政府 is one name. */
function insideName(text: string, start: number, index: number): boolean {
  if (LEVELS.test(text.slice(start, index).trim())) return LEVEL_NEXT.test(text.slice(index));
  return /[\s　]/u.test(text[index] ?? '') && !endsLikeUnit(text.slice(start, index));
}

function splitJoined(token: Token): Token[] {
  const text = token.text;
  for (const match of text.matchAll(/以及|会同|[和及与等]/gu)) {
    const at = match.index;
    const left = text.slice(0, at);
    const right = text.slice(at + match[0].length);
    const cut =
      match[0] === '等'
        ? left === '' || endsLikeUnit(left) || isUnitGroup(left)
        : at === 0 || (endsLikeUnit(left) && right !== '' && right.length > 2) || (right.startsWith('各') && isUnitGroup(left));
    if (!cut || (match[0] === '等' && left === '')) continue;
    const rest = match[0] === '等' ? at : at + match[0].length;
    return [{ text: left, start: token.start, end: token.start + at }, ...splitRest({ text: text.slice(rest), start: token.start + rest, end: token.end })];
  }
  return [token];
}

/** What follows 等 is either how the list ends (等部门) or a named group (等市妇儿工委成员单位). */
function splitRest(token: Token): Token[] {
  if (!token.text.startsWith('等')) return splitJoined(token);
  if (ETC_TAIL.test(token.text.slice(1))) return [token];
  return splitJoined({ text: token.text.slice(1), start: token.start + 1, end: token.end });
}

function readToken(token: Token, state: PrefixState, previous: ListedUnit | undefined): ListedUnit | null {
  const lead = token.text.length - token.text.trimStart().length;
  const asWritten = token.text.trim();
  if (asWritten === '' || asWritten.startsWith('等')) return null;
  const plain = asWritten.replace(/[\s　]/gu, '');
  const unit = withPrefix(plain, state, previous);
  carry(plain, state);
  return { unit, asWritten, group: isUnitGroup(unit), start: token.start + lead, end: token.start + lead + asWritten.length };
}

/** Whether a body beside those of a street or a township is one of theirs: an office, or an organisation that each of them has. */
function sharesLocalPrefix(name: string, { placeStem }: PrefixState): boolean {
  if (LOCAL_PREFIX.test(name) || (placeStem !== '' && name.startsWith(placeStem))) return false;
  return LOCAL_ORGANISATION.test(name) || (LOCAL_OFFICE.test(name) && !standsAlone(name));
}

function withPrefix(name: string, state: PrefixState, previous: ListedUnit | undefined): string {
  if (/^(?:特邀单位|成员单位)$/u.test(name)) return `${groupStem(previous)}${name}`;
  if (/^(?:单位|部门|机构)$/u.test(name) && previous?.group) return previous.unit.replace(/(?:部门|单位|机构)$/u, name);
  if (/^各[^级有相]/u.test(previous?.unit ?? '') && LOCAL_BODY.test(name)) return `各${name}`;
  if (LOCAL_PREFIX.test(state.prefix)) return sharesLocalPrefix(name, state) ? `${state.prefix}${name}` : name;
  if (isCompanyOfPlace(name, state, previous)) return `${state.prefix}${name}`;
  if (state.prefix === '' || standsAlone(name) || (state.placeStem !== '' && name.startsWith(state.placeStem))) return name;
  if (isPartyOrgan(name) && !(name === '办公室' && previous && !/[省市县区州旗]委/u.test(previous.unit)))
    return `${state.prefix}${state.prefix.length > 1 ? '党委' : '委'}${name}`;
  return `${state.prefix}${name}`;
}

/** Whether a company of no name but its trade shares the list's prefix. */
const isCompanyOfPlace = (name: string, { prefix }: PrefixState, previous: ListedUnit | undefined): boolean =>
  prefix !== '' && (LOCAL_COMPANY.test(name) || (BARE_COMPANY.test(name) && COMPANY_OF_PLACE.test(previous?.unit ?? '')));

/** 市妇儿工委 of 市妇儿工委有关成员单位. */
function groupStem(previous: ListedUnit | undefined): string {
  return /^(.*?)(?:各|有关|其他|相关)*成员单位$/u.exec(previous?.unit ?? '')?.[1] ?? '';
}

/** A unit that opens with 市, 县 … hands that on; a branch of a higher level's body (市生态环境局某某分局) does not. */
function carry(name: string, state: PrefixState): void {
  const match = /^(团)?(自治[区州县旗]|[省市县区州旗])(?!场|政(?!府|协|务|法|研|数)|容|域|划|长)/u.exec(name);
  const local = LOCAL_UNIT.exec(name);
  if (local?.[1]) state.prefix = local[1];
  else if (match?.[2] && !/分局$|分公司$|支局$/u.test(name)) state.prefix = match[2];
}
