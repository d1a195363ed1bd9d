import type { CheerioAPI } from 'cheerio';
import type { AnyNode, ChildNode, Element, ParentNode } from 'domhandler';

/** Elements that never hold a document's words. */
const NEVER_TEXT =
  'script,style,noscript,template,iframe,frame,object,embed,svg,canvas,video,audio,map,head,nav,footer,aside,form input,select,button,textarea,link,meta,[role=navigation],[role=banner],[role=search],[role=contentinfo],[hidden],[aria-hidden=true]';
/** Words in an element's id or class that name a page's surroundings rather than its document. */
const SURROUNDINGS =
  /^(?:bread-?crumbs?|crumbs?|position|location|dqwz|weizhi|nav|navbar|navigation|menu|sub-?nav|top-?nav|foot|footer|copyright|share|bdshare|bdsharebuttonbox|social|print|toolbar|tools?|font-?size|qr-?code|erweima|ewm|side-?bar|related|xgwj|xgyd|xglj|recommend|hot|search|pager|pagination|login|banner|logo|comment|comments|attachment|attachments|attach|fujian|fj|xgfj|enclosure|bottom|topbar|header|site-?header)$/iu;
/** No more than this share of the page's words, and no running prose, is ever taken for surroundings. */
const MOST_SURROUNDINGS = 0.25;
const MOST_SENTENCES = 3;

/** Takes out of a page what is no part of its document: scripts, navigation, sharing and printing bars, footers, hidden parts. */
export function removeNoise($: CheerioAPI): void {
  const root = $.root()[0];
  if (!root) return;
  const never = new Set<AnyNode>($(NEVER_TEXT).not('html,body').toArray());
  prune(root, (node) => node.type !== 'text' && (node.type !== 'tag' || never.has(node)));
  const most = wordCount(root) * MOST_SURROUNDINGS;
  prune(root, (node) => node.type === 'tag' && isSurrounding(node) && wordCount(node) < most && sentences($(node).text()) < MOST_SENTENCES);
}

/** Drops the nodes below a parent that are unwanted, each list of children in one go. */
function prune(parent: ParentNode, isUnwanted: (node: ChildNode) => boolean): void {
  const kept = parent.children.filter((node) => !isUnwanted(node));
  parent.children = kept;
  for (const node of kept) if (node.type === 'tag') prune(node, isUnwanted);
}

/** How many characters other than white space stand in a node, those in links left out. */
export function wordCount(node: AnyNode | undefined): number {
  if (!node) return 0;
  if (node.type === 'text') return node.data.replaceAll(/\s+/gu, '').length;
  if (!('children' in node) || (node.type === 'tag' && node.name === 'a')) return 0;
  return node.children.reduce((sum, child) => sum + wordCount(child), 0);
}

function sentences(text: string): number {
  return text.match(/[。；]/gu)?.length ?? 0;
}

function isSurrounding(element: Element): boolean {
  if (/display\s*:\s*none/iu.test(element.attribs['style'] ?? '')) return true;
  if (/^(?:h[1-6]|p|table|tbody|tr|td|th|body|li)$/u.test(element.name)) return false;
  const words = `${element.attribs['id'] ?? ''} ${element.attribs['class'] ?? ''}`.split(/[\s_]+/u);
  return words.some((word) => SURROUNDINGS.test(word));
}
