import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, it } from 'vitest';
import { ImportPage } from './pages/import-page.ts';
import { PlanPage } from './pages/plan-page.ts';
import { SignInPage } from './pages/sign-in-page.ts';
import { seriousFindings } from './support/accessibility.ts';
import { launchBrowser, openPage } from './support/browser.ts';

const url = inject('consoleUrl');
const administrator = inject('administrator');
let browser: Browser;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());

const file = (name: string, text: string) => ({ name, mimeType: 'text/plain', buffer: Buffer.from(text) });

async function openImports(options: { width?: number; colorScheme?: 'light' | 'dark' } = {}): Promise<{ page: Page; imports: ImportPage }> {
  const { width = 1280, colorScheme = 'light' } = options;
  const { page } = await openPage(browser, { viewport: { width, height: 844 }, colorScheme });
  const imports = new ImportPage(page, url);
  await imports.open('/login');
  await new SignInPage(page).signIn(administrator.name, administrator.password);
  await imports.account().waitFor();
  await imports.open('/imports');
  return { page, imports };
}

const doubtful = (place: string): string =>
  [
    `${place}供水工作部署`,
    '一、工作目标',
    '到2025年，供水普及率达到95%。到2035年，供水普及率达到99%。',
    '二、主要任务',
    '（一）建设水厂。东区水厂日供水5万吨。（二）改造管网。更新管网30公里。',
    '（三）保障水质。开展水质抽检，公开检测结果。（市卫生健康局、老王茶摊）',
    '（四）加强管护。新建泵站2座，重点做好以下工作：',
    '（1）各镇要对辖区内的供水设施逐一登记造册，明确管护责任人，按季度报告运行情况。',
    '（2）各镇要对辖区内的排水设施逐一登记造册，明确管护责任人，按季度报告运行情况。',
    '（五）完善机制。定期调度。',
    '街道\t户数\t备注',
    '东街\t120\t甲',
    '西街\t80\t乙',
  ].join('\n');

it('should do what each answer says, and show it in the items', async () => {
  const { page, imports } = await openImports();
  await imports.upload(file('供水部署.txt', doubtful('青浦市')));
  await imports.reviewable();
  await imports.show(/^问题/u);
  await imports.answer(/似为责任单位/u, '是责任单位');
  await imports.answerTarget(/5万吨/u, '东区水厂日供水量');
  await imports.answer(/几个年份/u, '按年份拆成几条');
  await imports.answer(/下一个序号/u, '从这个序号起另为一条');
  await imports.answer(/编号各项/u, '编号各项各为一条');
  await imports.answer(/这张表/u, '是指标表');
  await imports.decided(6);
  expect(await seriousFindings(page)).toEqual([]);
  const title = '青浦市供水工作方案';
  const named = imports.question(/标题/u);
  await page.getByRole('listitem').filter({ has: named }).getByLabel('规划标题').fill(title);
  await page.getByRole('listitem').filter({ has: named }).getByRole('button', { name: '就用它' }).click();
  await imports.decided(7);
  await page
    .getByRole('listitem')
    .filter({ has: imports.question(/似为责任单位/u) })
    .getByRole('button', { name: '打开条目' })
    .click();
  await imports.button('编辑').waitFor();
  await imports.item('到2035年').waitFor();
  await imports.item('排水设施逐一登记').waitFor();
  await imports.openItem('改造管网');
  await imports.show(/^条目/u);
  await imports.openItem('东区水厂');
  await page.getByRole('tabpanel').getByText('东区水厂日供水量').first().waitFor();
  await imports.openItem('保障水质');
  await page.getByRole('tabpanel').getByText('老王茶摊').first().waitFor();
  await imports.apply();
  await imports.follow(title);
  const plan = new PlanPage(page, url);
  await plan.heading(title);
  await page.getByText('供水设施逐一登记').first().waitFor();
  await page.context().close();
});

const grouped = `青榆市托育服务发展规划（2021—2025年）
一、发展目标
1.每千人口托位数达到4.6个。
2.普惠托位占比达到60%以上。
责任单位：市卫生健康委、市妇联
二、重点任务
先抓设施，城里怎么建
1.新建市级托育中心。（责任单位：市卫生健康委）
2.改造社区托育点。（责任单位：市民政局）
再抓服务，乡下怎么办
3.办好乡镇托育站。（责任单位：市教育局）
4.组织入户照护指导。（责任单位：市妇联）
三、强化监管
（一）日常检查（归口管理：市卫生健康委；协力推动：市教育局、市妇联）
1.新建检查队伍3支，逐个机构上门检查。
2.建立日常检查制度。
（二）信息公开
1.公开机构名单。
2.公布收费标准。
四、保障措施
（一）加强组织领导。成立领导小组。
（二）加大经费投入。列入预算。
附件
责任分工表
领域\t类别\t目标任务\t牵头单位
强化监管\t策略措施\t2.建立日常检查制度\t市市场监管局
\t策略措施\t7.办好家长学校\t市文明办
`;

it('should ask what the groups of a paper leave in doubt, and mend what was misread', async () => {
  const { page, imports } = await openImports();
  await imports.upload(file('托育规划.txt', grouped));
  await imports.reviewable();
  await imports.show(/^问题/u);
  await imports.answer(/只是列表的名称/u, '就是一个领域，不用改');
  await imports.answer(/标题中写有责任单位/u, '其下各条都由这些单位负责');
  await imports.answer(/归入了本列表的最后一条/u, '由这些单位负责整个列表');
  await imports.answer(/与正文各条对不上/u, '是新增的任务，保留');
  await imports.decided(4);
  expect(await seriousFindings(page)).toEqual([]);
  await imports.show(/^条目/u);
  await imports.area('重点任务').waitFor();
  await imports.openItem('每千人口托位数');
  await page.getByRole('tabpanel').getByText('市妇联').first().waitFor();
  await imports.openItem('办好家长学校');
  await page.getByRole('tabpanel').getByText('市文明办').first().waitFor();
  await imports.apply();
  await imports.follow('青榆市托育服务发展规划');
  await new PlanPage(page, url).heading('青榆市托育服务发展规划');
  await page.getByText('办好家长学校').first().waitFor();
  await page.context().close();
});

it('should take an answer back when another is chosen', async () => {
  const { page, imports } = await openImports({ width: 390, colorScheme: 'dark' });
  await imports.upload(file('供水部署.txt', doubtful('青杉市')));
  await imports.reviewable();
  await imports.show(/^问题/u);
  await imports.answer(/编号各项/u, '编号各项各为一条');
  await imports.answer(/编号各项/u, '与标题合为一条');
  await imports.decided(1);
  expect(await seriousFindings(page)).toEqual([]);
  await imports.show(/^条目/u);
  await imports.item('加强管护').waitFor();
  expect(await imports.item('排水设施逐一登记').innerText()).toContain('加强管护');
  await page.context().close();
});

it('should ask about the same slip once, and show all its places', async () => {
  const { page, imports } = await openImports();
  const duty = (unit: string): string => `（责任单位：${unit}、市水务局）`;
  const goals = [
    ...Array.from({ length: 6 }, (_, index) => `第${index + 1}段河湖巡查覆盖率达到9${index}%。${duty('市自然资源和规划局')}`),
    ...['东段', '西段'].map((where) => `${where}岸线绿化率达到60%。${duty('市自然资源和规化局')}`),
  ];
  await imports.upload(
    file(
      '河湖.txt',
      `青塘市“十四五”河湖管护规划\n规划期为2021—2025年。\n一、发展目标\n（一）主要目标\n${goals.map((goal, index) => `${index + 1}.${goal}`).join('\n')}\n`,
    ),
  );
  await imports.reviewable();
  await imports.show(/^问题/u);
  const question = page.getByRole('listitem').filter({ has: imports.question(/规化局.*疑为/u) });
  expect(await question.count()).toBe(1);
  await question.getByText('原文共 2 处，一并答复：').waitFor();
  await question.getByRole('button', { name: '看原文第 2 处' }).click();
  await imports.lit('市自然资源和规化局').first().waitFor();
  expect(await seriousFindings(page)).toEqual([]);
  await page.context().close();
});

it('should take the name that a reviewer writes for a unit that no family knows', async () => {
  const { page, imports } = await openImports();
  const duty = '（责任单位：市渡口统筹专班）';
  await imports.upload(
    file('渡口.txt', `青堰市“十四五”渡口管护规划\n规划期为2021—2025年。\n一、主要任务\n（一）加强管护\n1.检修渡口设施。${duty}\n2.公示渡口班次。${duty}\n`),
  );
  await imports.reviewable();
  await imports.show(/^问题/u);
  await imports.answerInWords(/渡口统筹专班.*不属于已知条线/u, '或写单位名称', '市交通运输局');
  await imports.decided(1);
  await imports.show(/^条目/u);
  await imports.openItem('公示渡口班次');
  await page.getByRole('tabpanel').getByText('市交通运输局').first().waitFor();
  await page.context().close();
});

const numbered = (kind: string): string =>
  `青枫市人民政府\n关于印发《青枫市${kind}规划》的通知\n青枫政发〔2022〕17号\n各县人民政府：\n现印发给你们，请认真贯彻执行。\n青枫市人民政府\n2022年3月1日\n青枫市${kind}规划\n规划期为2021—2025年。\n一、主要任务\n（一）加强管理\n1.健全${kind}制度。\n2.完善${kind}台账。\n`;

it('should say whose a document number is, and undo the import as a whole', async () => {
  const { page, imports } = await openImports();
  await imports.upload(file('堤防.txt', numbered('堤防管护')));
  await imports.reviewable();
  await imports.apply();
  await imports.open('/imports');
  await imports.upload(file('渠道.txt', numbered('渠道管护')));
  await imports.reviewable();
  await imports.show(/^问题/u);
  await imports.answer(/文号青枫政发〔2022〕17号已属于/u, '文号属于本文件，另一文件不再记文号');
  await imports.apply();
  const review = page.url();
  await imports.follow('青枫市渠道管护规划');
  await new PlanPage(page, url).heading('青枫市渠道管护规划');
  await page.getByText('青枫政发〔2022〕17号').first().waitFor();
  const address = page.url();
  await page.goto(review);
  await imports.undo();
  await page.goto(address);
  await page.getByRole('heading', { name: '没有找到' }).waitFor();
  await imports.open('/plans');
  await page.getByRole('link', { name: '青枫市堤防管护规划' }).first().click();
  await page.getByText('青枫政发〔2022〕17号').first().waitFor();
  await page.context().close();
});

it('should keep a field that a curator edited unless told otherwise', async () => {
  const { page, imports } = await openImports();
  const words = numbered('泵站管护').replaceAll('青枫', '青榆');
  await imports.upload(file('泵站.txt', words));
  await imports.reviewable();
  await imports.apply();
  const ask = async (query: string, variables: object) => (await page.request.post(`${url}/graphql`, { data: { query, variables } })).json();
  const found = await ask('query ($words: String!) { measures(filter: { text: { contains: $words } }) { nodes { id version } } }', { words: '健全泵站' });
  const [measure] = found.data.measures.nodes;
  const edited = await ask(
    'mutation ($id: ID!, $version: Int!, $text: String!) { updateMeasure(id: $id, version: $version, input: { text: $text }) { measure { id } } }',
    {
      ...measure,
      text: '建立健全泵站管护制度。',
    },
  );
  expect(edited.errors).toBeUndefined();
  for (const told of [false, true]) {
    await imports.open('/imports');
    await imports.upload(file('泵站.txt', words.replace('健全泵站管护制度', '健全泵站管护长效制度')));
    await imports.reviewable();
    await imports.show(/^条目/u);
    await imports.item('健全泵站管护长效制度').click();
    await page.getByText('管理员改过这一项，将保持不变。').first().waitFor();
    if (told) {
      await imports.button('改用文件的内容').first().click();
      await imports.decided(1);
    }
    await imports.apply();
    const now = await ask('query ($id: ID!) { measure(id: $id) { text } }', { id: measure.id });
    expect(now.data.measure.text).toBe(told ? '健全泵站管护长效制度。' : '建立健全泵站管护制度。');
  }
  await page.context().close();
});

it('should show how much of a large file has been sent, and stop where it is told to', async () => {
  const { page, imports } = await openImports();
  const session = await page.context().newCDPSession(page);
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', { offline: false, latency: 20, downloadThroughput: -1, uploadThroughput: 400_000 });
  const filler = `${'各县要抓好落实，定期报告进展情况。'.repeat(40)}\n`.repeat(1500);
  await imports.upload(file('大文件.txt', `${numbered('水闸管护').replaceAll('青枫', '青桐')}${filler}`));
  const bar = page.getByRole('progressbar', { name: /大文件\.txt/u });
  await bar.waitFor();
  const sent = async (): Promise<number> => Number((await bar.getAttribute('aria-valuenow')) ?? 0);
  await expect.poll(sent).toBeGreaterThan(0);
  const first = await sent();
  await expect.poll(sent).toBeGreaterThan(first);
  expect(await seriousFindings(page)).toEqual([]);
  await page
    .getByRole('button', { name: /停止上传/u })
    .first()
    .click();
  await bar.waitFor({ state: 'detached' });
  await page.context().close();
});
