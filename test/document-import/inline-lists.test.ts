import { expect, it } from 'vitest';
import { readDocument } from '../../server/document-import/read-document.ts';
import { readSourceBytes } from '../../server/document-import/readers/read-source.ts';

const TEXT = `海州市妇女发展规划（2021—2025年）
为保障妇女权益，制定本规划。
一、总体目标
妇女发展环境更加优化。
二、发展领域
（一）妇女与教育
主要目标：1.女童入园率达到95%以上。2.女性平均受教育年限达到11年；3.扫除女性青壮年文盲。
策略措施：1.保障受教育权利。落实资助政策：1.免学费；2.发补助。
`;

it('should read the entries that follow a heading of goals on its own line', async () => {
  const [plan] = readDocument(await readSourceBytes('plan.txt', Buffer.from(TEXT))).plans;
  expect(plan?.goals.map(({ ordinal, text }) => `${ordinal} ${text}`)).toEqual([
    ' 妇女发展环境更加优化。',
    '1. 女童入园率达到95%以上。',
    '2. 女性平均受教育年限达到11年；',
    '3. 扫除女性青壮年文盲。',
  ]);
  expect(plan?.measures).toHaveLength(1);
});
