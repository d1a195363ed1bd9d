import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';
import { wordCount } from './html-noise.ts';
import { isLayoutTable, tableRows } from './html-table.ts';

/** Where sites commonly put a document; only a hint: it must also hold nearly all the words. */
const CONTENT_HINTS =
  'article,[itemprop=articleBody],#zoom,#Zoom,.TRS_Editor,.trs_editor_view,.article-content,.article_content,.article-con,#article,#content,.content,.pages_content,.view,main';
const HINT_SHARE = 0.85;
const DOMINANT_SHARE = 0.92;
/** Elements that are content themselves; the search never goes into them. */
const CONTENT = /^(?:p|h[1-6]|ul|ol|dl|li|pre|blockquote|span|font|b|strong|a)$/u;

/** Finds the element that holds the document: the smallest one with nearly all words that are not links. */
export function findMainContent($: CheerioAPI): Element | undefined {
  const body = $('body')[0];
  if (!body) return undefined;
  const counts = countWords(body);
  const total = counts.get(body) ?? 0;
  const hinted = $(CONTENT_HINTS)
    .toArray()
    .find((element) => (counts.get(element) ?? 0) >= total * HINT_SHARE);
  return descend(hinted ?? body, counts);
}

function descend(from: Element, counts: Map<AnyNode, number>): Element {
  let current = from;
  for (;;) {
    const enough = (counts.get(current) ?? 0) * DOMINANT_SHARE;
    const next: Element | undefined = current.children.find(
      (child): child is Element => child.type === 'tag' && enough > 0 && (counts.get(child) ?? 0) >= enough,
    );
    if (!next || CONTENT.test(next.name) || isData(next) || losesSentences(current, next)) return current;
    current = next;
  }
}

function isData(element: Element): boolean {
  return element.name === 'table' && !isLayoutTable(element, tableRows(element));
}

/** Whether the step would leave whole sentences behind. */
function losesSentences(current: Element, next: Element): boolean {
  return current.children.some((child) => child !== next && /[。；]/u.test(plainText(child)) && wordCount(child) > 40);
}

function plainText(node: AnyNode): string {
  if (node.type === 'text') return node.data;
  return 'children' in node && !(node.type === 'tag' && node.name === 'a') ? node.children.map(plainText).join('') : '';
}

/** The words below every element, counted in one pass. */
function countWords(root: Element): Map<AnyNode, number> {
  const counts = new Map<AnyNode, number>();
  const visit = (node: AnyNode): number => {
    const own = 'children' in node && !(node.type === 'tag' && node.name === 'a');
    const count = own ? node.children.reduce((sum, child) => sum + visit(child), 0) : wordCount(node);
    counts.set(node, count);
    return count;
  };
  visit(root);
  return counts;
}
