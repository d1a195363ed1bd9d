import type { CheerioAPI } from 'cheerio';
import type { AnyNode, Element } from 'domhandler';

/** Elements that never hold a document's words. */
const NEVER_TEXT = 'script,style,noscript,template,iframe,frame,object,embed,svg,canvas,video,audio,map,head,nav,footer,aside,form input,select,button,textarea,link,meta,[role=navigation],[role=banner],[role=search],[role=contentinfo],[hidden],[aria-hidden=true]';
/** Words in an element's id or class that name a page's surroundings rather than its document. */
const SURROUNDINGS = /^(?:bread-?crumbs?|crumbs?|position|location|dqwz|weizhi|nav|navbar|navigation|menu|sub-?nav|top-?nav|foot|footer|copyright|share|bdshare|bdsharebuttonbox|social|print|toolbar|tools?|font-?size|qr-?code|erweima|ewm|side-?bar|related|xgwj|xgyd|xglj|recommend|hot|search|pager|pagination|login|banner|logo|comment|comments|attachment|attachments|attach|fujian|fj|xgfj|enclosure|bottom|topbar|header|site-?header)$/iu;
/** No more than this share of the page's words, and no running prose, is ever taken for surroundings. */
const MOST_SURROUNDINGS = 0.25;
const MOST_SENTENCES = 3;

/** Takes out of a page what is no part of its document: scripts, navigation, sharing and printing bars, footers, hidden parts. */
export function removeNoise($: CheerioAPI): void {
  $('*').contents().filter((_, node) => node.type === 'comment').remove();
  $(NEVER_TEXT).not('html,body').remove();
  const total = wordCount($.root()[0]);
  $('body *').each((_, element) => {
    if (isSurrounding(element) && wordCount(element) < total * MOST_SURROUNDINGS && sentences($(element).text()) < MOST_SENTENCES) $(element).remove();
  });
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
