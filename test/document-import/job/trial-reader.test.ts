import { afterAll, beforeAll, expect, it } from 'vitest';
import type { Database } from '../../../db/orm.ts';
import { planImport } from '../../../server/document-import/job/plan-import.ts';
import { TrialReadings } from '../../../server/document-import/job/trial-reader.ts';
import { applyInputs } from '../../../server/document-import/apply/apply.service.ts';
import type { ApplyContext } from '../../../server/document-import/apply/apply-context.ts';
import { openTestDatabase } from '../../support/test-database.ts';
import { sampleInput } from '../support/sample-input.ts';

let database: Database;
beforeAll(async () => {
  database = await openTestDatabase();
});
afterAll(() => database?.close());

/** What a trial found: the fields that would change of the rows that are there, and how many rows of each kind. */
const found = ({ report, sets }: ApplyContext): unknown => [
  report.counts,
  Object.values(sets).map((set) =>
    [...set.outcomes].flatMap(([id, { isNew, fields }]) => (isNew ? [] : [[id, fields.map((each: { field: string }) => each.field)]])),
  ),
];

/** An input with other words in its first goal. */
function edited(text: string) {
  const input = sampleInput();
  const goal = input.plans[0]?.goals[0];
  if (goal) goal.text = text;
  return [input];
}

it.each(['nothing', 'the document'])('should find the same from what an earlier trial has read as from the database, where that holds %s', async (held) => {
  if (held !== 'nothing') await applyInputs(database.orm.em.fork(), [sampleInput()]);
  const readings = new TrialReadings();
  await planImport(database.orm.em.fork(), [sampleInput()], readings);
  const connection = database.orm.em.getConnection();
  const execute = connection.execute.bind(connection);
  let statements = 0;
  connection.execute = ((...args: Parameters<typeof execute>) => {
    statements += 1;
    return execute(...args);
  }) as typeof connection.execute;
  const quick = await planImport(database.orm.em.fork(), edited('改过的目标。'), readings);
  expect(statements).toBe(0);
  const slow = await planImport(database.orm.em.fork(), edited('改过的目标。'));
  expect(statements).toBeGreaterThan(0);
  connection.execute = execute;
  expect(found(quick)).toEqual(found(slow));
});

it('should ask the database where an earlier trial has not read what is needed', async () => {
  const readings = new TrialReadings();
  await planImport(database.orm.em.fork(), [sampleInput()], readings);
  const other = sampleInput();
  for (const { plan } of other.plans) Object.assign(plan, { title: '海阳市“十五五”全民阅读规划', jurisdiction: '海阳市' });
  expect(found(await planImport(database.orm.em.fork(), [other], readings))).toEqual(found(await planImport(database.orm.em.fork(), [other])));
});
