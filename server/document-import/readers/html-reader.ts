import { load, type CheerioAPI } from 'cheerio';
import type { SourceText } from '../source-text.ts';
import { decodeAs, decodeText, looksLikeText } from './decode-text.ts';
import { HtmlBlocks } from './html-blocks.ts';
import { findMainContent } from './html-main-content.ts';
import { removeNoise } from './html-noise.ts';
import { unreadable, type ReadInput } from './read-input.ts';
import { SourceBuilder } from './source-builder.ts';

const TITLE_META = 'meta[name=ArticleTitle],meta[name=articletitle],meta[property="og:title"]';
const PAPER = /(?:规划|纲要|计划|方案|通知|意见|办法|决定)(?:[（(].*[）)])?$/u;
const ATTACHMENT = /\.(?:docx?|pdf|wps|xlsx?|zip|rar|ofd|ceb)(?:[?#].*)?$/iu;

/** Reads a web page: finds the document in it, leaves the site's surroundings out, and keeps headings, lists and tables. */
export function readHtmlFile(input: ReadInput): SourceText {
  const html = decodeHtml(input);
  refuseTagFlood(input, html);
  const $ = load(html);
  const declared = declaredTitle($);
  const number = declaredNumber($);
  const attachments = $('a')
    .toArray()
    .filter((link) => ATTACHMENT.test(link.attribs['href'] ?? '')).length;
  removeNoise($);
  const main = findMainContent($);
  if (!main) throw unreadable(input, 'EMPTY');
  const title = declared || topHeading($);
  const builder = new SourceBuilder(input);
  if (title !== '' && !holdsTitle($(main).text(), title)) builder.add(title, { kind: 'heading', level: 1 });
  if (number !== '' && !holdsTitle($(main).text(), number)) builder.add(number, { kind: 'paragraph' });
  new HtmlBlocks(input, builder).add(main);
  if (attachments > 0) builder.notice(`网页另有 ${attachments} 个附件未读取 / ${attachments} attached files of the page were not read`);
  return builder.build('html');
}

/** The encoding that the page declares, where the bytes agree with it; otherwise the one the bytes suggest. */
function decodeHtml(input: ReadInput): string {
  const start = Buffer.from(input.bytes.subarray(0, 4096)).toString('latin1');
  const declared = /<meta[^>]+charset\s*=\s*["']?\s*([\w-]+)/iu.exec(start)?.[1] ?? /<\?xml[^>]+encoding\s*=\s*["']([\w-]+)/iu.exec(start)?.[1];
  const usable = declared !== undefined && !/^utf-?16|^gb/iu.test(declared) ? declared : undefined;
  const decoded = usable === undefined ? null : decodeAs(input.bytes, usable);
  return decoded && decoded.replaced === 0 && looksLikeText(decoded) ? decoded.text : decodeText(input).text;
}

/** A parser's time grows with the square of deep nesting; no honest page has this many tags. */
function refuseTagFlood(input: ReadInput, html: string): void {
  const tags = html.split('<').length;
  if (tags > input.limits.maxBlocks) throw unreadable(input, 'TOO_COMPLEX', `> ${input.limits.maxBlocks} tags`);
  if (deepestNesting(html) > DEEPEST) throw unreadable(input, 'TOO_COMPLEX', 'nested too deeply');
}

const DEEPEST = 5000;
const NESTING_TAG = /<(\/?)(?:div|span|font|table|blockquote|section|article|center|b|i|u|strong|em|ul|ol|dl|form|a)\b/giu;

/** How deep the tags nest that only end where they are closed, before anything is parsed. */
function deepestNesting(html: string): number {
  let depth = 0;
  let deepest = 0;
  for (const [, closing] of html.matchAll(NESTING_TAG)) {
    depth = closing === '/' ? Math.max(0, depth - 1) : depth + 1;
    deepest = Math.max(deepest, depth);
  }
  return deepest;
}

/** The document's title in the page's meta data, or in the page's own title where that names a kind of official paper. */
function declaredTitle($: CheerioAPI): string {
  const named = squeeze($(TITLE_META).first().attr('content') ?? '');
  const page = squeeze($('head title').first().text()).split(/\s*[_|]\s*|\s+[-–—]\s+/u)[0] ?? '';
  return named || (PAPER.test(page) ? page : '');
}

/** The document's official number in the table of facts that sites put above it. */
function declaredNumber($: CheerioAPI): string {
  const text = squeeze($('body').text()).replaceAll(' ', '');
  return /(?:发文字号|发文文号|文件编号|文号)[：:]?([\p{Script=Han}]{2,12}[〔［[（(]20\d{2}[〕］\])）]\d{1,4}号)/u.exec(text)?.[1] ?? '';
}

/** The page's only top heading. */
function topHeading($: CheerioAPI): string {
  const headings = $('h1')
    .toArray()
    .map((heading) => squeeze($(heading).text()))
    .filter((text) => text !== '');
  return headings.length === 1 ? (headings[0] ?? '') : '';
}

function holdsTitle(text: string, title: string): boolean {
  return text.replaceAll(/\s+/gu, '').includes(title.replaceAll(/\s+/gu, ''));
}

function squeeze(text: string): string {
  return text.replaceAll(/\s+/gu, ' ').trim();
}
