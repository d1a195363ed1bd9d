import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { toInterchange } from '../../server/document-import/interchange.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';
import { firstReading } from '../document-import/support/first-reading.ts';
import { corpusFiles } from '../support/corpus.ts';
import { launchBrowser } from './support/browser.ts';
import { pageOfDocument } from './support/page-of-document.ts';

type Print = Parameters<Page['pdf']>[0];

const number = '<span class="pageNumber"></span>';
const footer = (words: string): string => `<div style="font-size:9pt;width:100%;text-align:center">${words}</div>`;
const margin = { top: '37mm', bottom: '35mm', left: '28mm', right: '26mm' };

/** How offices and browsers print: size, lines around the text, and how paragraphs are set. */
const ways: [name: string, style: string, print: Print][] = [
  [
    'as an office prints it',
    'body{font:16pt/28pt "Noto Serif CJK SC"} p{margin:0;text-indent:2em} td{font-size:12pt} td p{text-indent:0}',
    { format: 'A4', displayHeaderFooter: true, headerTemplate: '<div></div>', footerTemplate: footer(`— ${number} —`), margin },
  ],
  [
    'in a gazette, lines filled, with a running head',
    'body{font:11pt/17pt "Noto Serif CJK SC";text-align:justify} p{margin:0;text-indent:2em} td{font-size:9pt}',
    {
      format: 'A5',
      displayHeaderFooter: true,
      headerTemplate: footer('政府公报 2022年第3期'),
      footerTemplate: footer(`第 ${number} 页`),
      margin: { top: '20mm', bottom: '18mm', left: '15mm', right: '15mm' },
    },
  ],
  [
    'from a browser, without indents, with the date above and the address below',
    'body{font:14pt/24pt "Noto Serif CJK SC"} p{margin:0 0 8pt}',
    {
      format: 'A4',
      displayHeaderFooter: true,
      headerTemplate: footer('2022/1/5 10:20 文件'),
      footerTemplate: footer(`http://www.example.gov.cn/art/2022/1/5/art_12_345.html ${number}/<span class="totalPages"></span>`),
      margin: { top: '20mm', bottom: '18mm', left: '25mm', right: '25mm' },
    },
  ],
];

describe.skipIf(corpusFiles.length === 0)('the official documents, printed', () => {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchBrowser();
  });
  afterAll(() => browser.close());

  it.each(ways)('should read the same %s', async (_name, style, print) => {
    const page = await browser.newPage();
    for (const file of corpusFiles) {
      const text = await readFile(file, 'utf8');
      const plain = readDocument(await readSourceBytes(basename(file), Buffer.from(text)));
      await page.setContent(pageOfDocument(text, style));
      const printed = readDocument(await readSourceBytes('printed.pdf', await page.pdf(print)));
      expect(firstReading(toInterchange(plain), printed).misses).toEqual([]);
    }
    await page.close();
  });
});
