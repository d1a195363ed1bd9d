import { describe, expect, it } from 'vitest';
import { readSourceBytes } from '../../../server/document-import/readers/read-source.ts';
import type { SourceText } from '../../../server/document-import/source-text.ts';
import { gb18030 } from './support/encode.ts';
import { expectSoundSource, outline, wordsOf } from './support/sound-source.ts';

const LONG = '各县区要把规划纳入本地国民经济和社会发展规划，同步部署、同步落实，确保各项任务按期完成。'.repeat(4);

async function read(html: string, name = 'a.html'): Promise<SourceText> {
  const source = await readSourceBytes(name, new TextEncoder().encode(html));
  expectSoundSource(source);
  return source;
}

const page = (
  main: string,
): string => `<!DOCTYPE html><html><head><meta charset="utf-8"><title>江州市妇女发展规划_江州市人民政府</title><script>var a="<p>脚本</p>"</script><style>p{}</style></head>
<body><div class="header"><img alt="logo"><ul class="nav"><li><a href="/">首页</a></li><li><a href="/zw">政务公开</a></li></ul></div>
<div class="wrap"><div class="BreadCrumb">当前位置：<a href="/">首页</a> &gt; 规划信息</div>
<div class="detail"><h1>江州市妇女发展规划</h1><div class="share">分享到：<a>微信</a></div>${main}<div class="print">【打印本页】</div></div></div>
<div class="footer"><p>主办：江州市人民政府办公室　备案号：12345号</p></div></body></html>`;

describe('pages of government sites', () => {
  it('keeps the document and leaves the site out', async () => {
    const source = await read(
      page(
        `<div id="zoom"><p>　　一、总体要求</p><p>${LONG}</p><p>二、主要目标</p><p>${LONG}</p><p>附件：<a href="x.docx">1.指标表.docx</a></p><p><a href="y.pdf">2.图解.pdf</a></p></div>`,
      ),
    );
    expect(outline(source)).toEqual([
      'heading1 江州市妇女发展规划',
      'paragraph 一、总体要求',
      `paragraph ${LONG}`,
      'paragraph 二、主要目标',
      `paragraph ${LONG}`,
      'paragraph 附件：1.指标表.docx',
      'furniture 2.图解.pdf',
    ]);
    expect(source.notices).toHaveLength(1);
  });

  it('finds the document without any known class, inside layout tables', async () => {
    const source = await read(
      page(
        `<table><tr><td><table><tr><td><div class="k3"><span>${LONG}</span><br>　　（一）第一项<br/>　　（二）第二项</div></td></tr></table></td></tr></table>`,
      ),
    );
    expect(wordsOf(source, 'paragraph')).toEqual([LONG, '（一）第一项', '（二）第二项']);
  });

  it('loses none of several parts of the document', async () => {
    const source = await read(page(`<div class="TRS_Editor"><p>甲${LONG}</p></div><div class="TRS_Editor"><p>乙${LONG}</p></div>`));
    expect(wordsOf(source, 'paragraph')).toEqual([`甲${LONG}`, `乙${LONG}`]);
  });

  it('reads the declared and the undeclared Chinese encodings', async () => {
    const html = `<html><head><meta charset="gb2312"></head><body><p>${LONG}</p></body></html>`;
    for (const text of [html, html.replace('gb2312', 'utf-8'), html.replace('<meta charset="gb2312">', '')]) {
      const source = await readSourceBytes('a.htm', gb18030(text));
      expect(wordsOf(source, 'paragraph')).toEqual([LONG]);
    }
  });

  it('knows a page by its content, whatever its name', async () => {
    expect((await read('<!-- saved --><html><body><p>内容。</p></body></html>', 'a.doc')).format).toBe('html');
  });
});

describe('HTML structure', () => {
  it('joins source lines of Chinese without a space and keeps words apart', async () => {
    expect(wordsOf(await read('<p>推进妇女\n   事业，发展&nbsp;GDP\n growth　目标。</p>'), 'paragraph')).toEqual(['推进妇女事业，发展 GDP growth　目标。']);
  });

  it('computes the numbers of lists', async () => {
    const html =
      '<h2>目标<br>任务</h2><ol start="3"><li>甲<ol type="a"><li>子</li></ol></li><li value="7">乙</li><li>丙</li></ol><ul><li>丁</li></ul><ol style="list-style-type:cjk-ideographic"><li>戊<p>续</p></li></ol><ol style="list-style: none">1. 己；<br>2. 庚。</ol><ol reversed><li>辛</li><li>壬</li></ol>';
    expect(outline(await read(html))).toEqual([
      'heading2 目标⏎任务',
      'list-item0 [3.] 甲',
      'list-item1 [a.] 子',
      'list-item0 [7.] 乙',
      'list-item0 [8.] 丙',
      'list-item0 丁',
      'list-item0 [一、] 戊',
      'list-item0 续',
      'paragraph 1. 己；',
      'paragraph 2. 庚。',
      'list-item0 [2.] 辛',
      'list-item0 [1.] 壬',
    ]);
  });

  it('places the cells of tables with merged cells', async () => {
    const html =
      '<table><caption>表1</caption><thead><tr><th rowspan=2>类别</th><th colspan="2">年份</th></tr><tr><th>2020</th><th>2025</th></tr></thead><tbody><tr><td rowspan="0">健康</td><td>1</td><td>2<br>3</td></tr><tr><td></td><td><p>4</p><p>5</p></td></tr></tbody></table>';
    expect(outline(await read(html))).toEqual([
      'paragraph 表1',
      'table-cell@0:0,0+2x1h 类别',
      'table-cell@0:0,1+1x2h 年份',
      'table-cell@0:1,1h 2020',
      'table-cell@0:1,2h 2025',
      'table-cell@0:2,0+2x1 健康',
      'table-cell@0:2,1 1',
      'table-cell@0:2,2 2⏎3',
      'table-cell@0:3,2 4⏎5',
    ]);
  });

  it('refuses pages that are nested or tagged beyond reason', async () => {
    await expect(read(`${'<div>'.repeat(3000)}深${'</div>'.repeat(3000)}`)).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
    await expect(read(`${'<div>'.repeat(60_000)}深`)).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
    await expect(read(`<p>${'<b>'.repeat(500_000)}`)).rejects.toMatchObject({ code: 'TOO_COMPLEX' });
    await expect(read(`<table><tr>${'<td colspan=1000>甲</td>'.repeat(10)}<td>乙</td></tr><tr><td>丙</td></tr></table>`)).rejects.toMatchObject({
      code: 'TOO_COMPLEX',
    });
  });
});
