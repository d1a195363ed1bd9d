import { type HeadingRole, headingRole, isGoalRole, listRole, namesWork, opensWithAction } from '../grammar/headings.ts';
import { isDutyLine } from './duty-lists.ts';
import { isPureHeading, type Node, walk } from './outline.ts';

const GUIDING =
  /^(?:高举.{0,30}旗帜|(?:坚持|必须)?以.{2,60}(?:思想|精神|理论|要求).{0,16}为(?:指导|统领|引领|根本|遵循)|(?:全面|深入)(?:学习)?贯彻.{0,40}(?:思想|精神))/u;
const BY_YEAR =
  /^(?:力争|确保)?(?:(?:到|至)\s*(?:20\d{2}|２０[０-９]{2})\s*年|(?:通过|用|经过)[^，。]{0,2}[一二三四五六七八九十\d]{1,2}[个年][^，。]{0,4}(?:努力|时间|攻坚))|^展望\s*20\d{2}/u;
const HELD_TO = /^(?:坚持|突出|注重|统筹|以人为本)/u;
const MOST_TITLE = 45;

const bare = (node: Node): string => node.head.text.split(/[。：:]/u)[0] ?? '';

/** What the words under a heading open with: the rest of a run-in heading, or the first paragraph below. */
function openingWords(node: Node): string {
  const stop = node.head.text.search(/[。：:]/u);
  const rest = stop >= 0 && stop <= MOST_TITLE && !isPureHeading(node) ? node.head.text.slice(stop + 1) : '';
  return (rest || (node.body[0]?.words.text ?? '')).trim();
}

/** What a heading announces: by its words, and where they do not tell, by what stands under it. */
export function nodeRole(node: Node): HeadingRole {
  const own = headingRole(bare(node).replace(/^[【〖]([^】〗]*)[】〗]$/u, '$1'));
  if (node.family === 'box' || (own !== 'topic' && own !== 'background')) return own;
  if (own === 'background') return holdsLists(node) ? 'topic' : isToCome(node) ? 'overall' : own;
  if (namesWork(bare(node)) === 'listed' && isUpper(node) && node.children.length > 1 && !node.children.some(isLong)) return 'projects';
  return opensWithAction(bare(node)) ? own : contentRole(node);
}

/** Whether lists that come again in other areas stand somewhere under a heading, so that it tells of no background. */
const holdsLists = (node: Node): boolean => walk(node).some(({ list }) => list !== undefined);

/** Whether a heading that may tell of what was (成效) opens with what is to come. */
const isToCome = (node: Node): boolean =>
  BY_YEAR.test(openingWords(node)) && !/^[^。，]{0,12}年?末|^至|已/u.test(openingWords(node)) && !node.children.some(isLong);

/** A heading of unknown words over words that guide, over what is to be reached by a year, or over parts of both sorts. */
function contentRole(node: Node): HeadingRole {
  const words = openingWords(node);
  if (GUIDING.test(words)) return 'guideline';
  if (BY_YEAR.test(words) && !node.children.some(isLong)) return 'overall';
  if (node.children.length === 0) return 'topic';
  const roles = node.children.map((child) => (isPureHeading(child) || openingWords(child) !== '' ? nodeRole(child) : 'topic'));
  if (roles.includes('guideline') && roles.some((role) => role !== 'guideline')) return 'guideline';
  if (isUpper(node) && node.children.some(isReached) && !node.children.some(({ head, list }) => (list ?? listRole(head.text)) === 'strategy'))
    return 'guideline';
  return node.children.length > 2 && node.children.every((child) => HELD_TO.test(child.head.text)) && besideGuidance(node) ? 'principle' : 'topic';
}

/** A part without points that says what is to be reached by a year. */
const isReached = (node: Node): boolean =>
  !opensWithAction(bare(node)) &&
  namesWork(bare(node)) === null &&
  !node.body.some(({ words }) => isDutyLine(words.text)) &&
  !node.children.some(isLong) &&
  BY_YEAR.test(openingWords(node));

const isUpper = ({ parent }: Node): boolean => parent?.family === 'root' || parent?.family === 'part';

/** A child with items of its own. */
const isLong = ({ children }: Node): boolean => children.length > 1;

/** Whether guidance or goals stand beside a heading. */
function besideGuidance(node: Node): boolean {
  const siblings = node.parent?.children ?? [];
  return siblings.some(
    (each) => each !== node && (GUIDING.test(openingWords(each)) || BY_YEAR.test(openingWords(each)) || isGoalRole(headingRole(bare(each)))),
  );
}
