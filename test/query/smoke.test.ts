import { afterAll, beforeAll, expect, it } from 'vitest';
import { type Api, startApi } from '../support/api.ts';
import { openTestDatabase } from '../support/test-database.ts';
import { build } from '../support/factories.ts';

let api: Api;
beforeAll(async () => {
  const database = await openTestDatabase();
  await build(database, (f) => {
    const unit = f.unit({ shortName: '市妇联', name: '某市妇女联合会' });
    f.family({ code: 'womens-federation', nameEn: "Women's Federation", name: '妇女联合会', shortName: '妇联' }, [unit]);
    const plan = f.plan({ key: 'a-women' });
    const area = f.area({ plan });
    const goal = f.goal({ area, text: '妇女两癌筛查率达到80%。' });
    f.responsibility({ goal, unit, role: 'LEAD' as never });
    f.target({ goal });
    f.measure({ area });
  });
  api = await startApi(database);
});
afterAll(() => api.close());

it('answers', async () => {
  const a = await api.as(null)(`{ plans { totalCount nodes { id key title createdAt jurisdiction { name } areas { nodes { title goals { totalCount nodes { statement involvements { role via unit { shortName } } responsibilities { nodes { role unit { name } } } targets { nodes { value } } } } measures { nodes { text } } } } } } goals(filter: {involves: {family: "women’s federation"}, search: "两癌"}) { pageInfo { endCursor hasNextPage } nodes { text } } }`);
  console.log(JSON.stringify(a, null, 1), api.logged, api.sent);
});
