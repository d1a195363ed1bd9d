import type { Figure } from './target-figures.ts';
import { hasLead, readLead } from './target-leads.ts';

/** The words around a figure that is the standard for something, put as if the standard were to be reached. */
export interface Standard {
  /** The words before the figure, its bound last. */
  before: string;
  /** Whether the name of what the standard is for stands after the figure. */
  nameAfter: boolean;
}

const PER = String.raw`(?:每[^,按不]{1,12}|[^,按不均]{0,8}[人户校班生床村亩]均)`;
const BOUND = '不得?(?:低于|少于|高于|超过)|至少|最[低高]';
const BY = new RegExp(`^(?<subject>.*?)按照?(?<per>${PER})?(?<bound>${BOUND})?$`);
const USES = '配建|配备|配置|配齐|设置|设立|建设|安排|落实|发放|补助|补贴|奖励|资助|拨付|提供|核定|计提|提取|筹集|预留|控制|实施|执行|支付|缴纳|列支|保障|给予';
const USE = new RegExp(`^(?<of>的?(?:标准|比例|水平))?(?<use>(?:予以|给予)?(?:规划|同步)*(?:${USES}))(?<noun>[^,、的]{0,16})$`);
/** 的标准通过购置、租赁等方式补足: by which ways it is to be reached. */
const BY_WAYS = new RegExp(
  `^(?<of>的?(?:标准|比例|水平))?(?:通过|采取|采用|以)[^,]{2,20}?(?:方式|途径|形式|办法)(?<use>${USES}|补足|补齐|配足|补建)(?<noun>[^,、的]{0,16})$`,
);
const NOUN_FIRST = /^(?<noun>[^,、的]{2,10}?)(?:规划|同步)*(?<use>配建|配备|配置|设置|建设)$/;
/** Uses that say nothing of what is given. */
const PLAIN = /^(?:执行|实施|安排|落实|控制|核定|计提|提取)$/;

const spoken = (bound: string | undefined): string => bound ?? '达到';

/** 按每人每月不低于(2元)标准安排工作经费: for each whom, at least how much, and for what. */
function byStandard(before: string, after: string, figure: Figure): Standard | null {
  const by = BY.exec(before)?.groups;
  const to = by ? (USE.exec(after) ?? BY_WAYS.exec(after) ?? NOUN_FIRST.exec(after))?.groups : undefined;
  if (!by || !to || (to.of === undefined && by.bound === undefined && by.per === undefined && figure.kind !== 'none')) return null;
  const use = (to.use ?? '').replace(/^[予给]予(?=.)/, '');
  const given = to.noun || (PLAIN.test(use) ? '' : `${use}标准`);
  if (given === '' && to.of === undefined) return null;
  const name = `${(by.subject ?? '').replace(/分别$/, '')}${by.per ?? ''}${given}${figure.kind === 'none' ? '配备比例' : ''}`;
  return { before: name + spoken(by.bound), nameAfter: true };
}

/** 按户均补贴(80元)的标准: what the standard is of. */
function standardOf(before: string, after: string): Standard | null {
  const match = /^的?(?:标准|水平)/.test(after) ? /按照?([^,按]{2,20})$/.exec(before) : null;
  return match?.[1] && !hasLead(readLead(match[1])) ? { before: `${match[1]}达到`, nameAfter: false } : null;
}

/** Reads the words around a figure as a standard to keep to; null where they are none. Shares have words of their own. */
export function readStandard(before: string, after: string, figure: Figure): Standard | null {
  if (figure.kind !== 'count' && figure.kind !== 'none') return null;
  return byStandard(before, after, figure) ?? (figure.kind === 'count' ? standardOf(before, after) : null);
}
