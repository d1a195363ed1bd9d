import { describe, expect, it } from 'vitest';
import { ImportDecisionKind, ImportItemType } from '../../../schema/document-import/import-job.enums.ts';
import { ResponsibilityRole } from '../../../schema/responsibility/responsibility.enums.ts';
import { inputOfReading } from '../../../server/document-import/apply/input-of-reading.ts';
import type { ItemFile } from '../../../server/document-import/export/plan-file.ts';
import { applyDecisions, inputsOf } from '../../../server/document-import/job/apply-decisions.ts';
import type { Decision, DecisionInput } from '../../../server/document-import/job/decision.ts';
import { type Draft, draftOf, plansOf } from '../../../server/document-import/job/draft.ts';
import type { ImportedFile } from '../../../server/document-import/job/imported-file.ts';
import { readDocument } from '../../../server/document-import/read-document.ts';
import { readTextFile } from '../../../server/document-import/readers/text-reader.ts';
import { withDefaultLimits } from '../../../server/document-import/readers/read-limits.ts';
import { twoPlans } from '../fixtures/two-plans.ts';

const bytes = Buffer.from(twoPlans);
const reading = readDocument(readTextFile({ fileName: 'a.txt', bytes, limits: withDefaultLimits() }));
const file: ImportedFile = { format: 'txt', text: reading.source.text, notices: [], places: reading.places, inputs: [inputOfReading(reading, bytes)] };

const { ACCEPT, ADD, ANSWER, DROP, EDIT, EDIT_TARGET, MERGE, MOVE, OVERWRITE, SET_UNIT, SPLIT } = ImportDecisionKind;
const take = (...inputs: DecisionInput[]): Draft =>
  applyDecisions(
    [file],
    inputs.map((input, index): Decision => ({ id: `d${index + 1}`, at: '2026-01-01T00:00:00.000Z', byName: 'somebody', input })),
  );
const start = draftOf([file]);
const plan = (draft: Draft, position = 0) => plansOf(draft.files[0] as ImportedFile)[position] as NonNullable<ReturnType<typeof plansOf>[number]>;
const itemsOf = (draft: Draft): ItemFile[] => [...plan(draft).goals, ...plan(draft).measures];
const withWords = (words: string, draft = start): ItemFile => {
  const found = itemsOf(draft).find(({ text }) => text?.includes(words));
  if (!found) throw new Error(`no item with ${words}`);
  return found;
};
const parks = withWords('体育公园');
const games = withWords('全民健身运动会');
const refOf = (item: ItemFile): string => item.ref ?? '';

describe('applying decisions', () => {
  it('should leave what was read as it is', () => {
    const before = JSON.stringify(file);
    const draft = take({ kind: EDIT, ref: refOf(parks), text: '改。' }, { kind: SPLIT, ref: refOf(games), offset: 4 }, { kind: MERGE, ref: refOf(parks) });
    expect(JSON.stringify(file)).toBe(before);
    expect(draft.problems.size).toBe(0);
    expect(JSON.stringify(inputsOf(take()))).toBe(JSON.stringify(inputsOf(take())));
  });

  it('should edit an item, and turn a goal into a measure', () => {
    const goal = plan(start).goals[0] as ItemFile;
    const draft = take({ kind: EDIT, ref: refOf(goal), type: ImportItemType.MEASURE, itemKind: 'TASK', ordinal: '9.' });
    expect(draft.problems.size).toBe(0);
    expect(plan(draft).goals).toHaveLength(plan(start).goals.length - 1);
    expect(plan(draft).measures.find(({ id }) => id === goal.id)).toMatchObject({ kind: 'TASK', ordinal: '9.', title: '', text: goal.text });
  });

  it('should move an item to another area, and before another', () => {
    const other = plan(start).areas.find(({ id }) => id !== parks.area);
    const draft = take({ kind: MOVE, ref: refOf(parks), area: other?.ref ?? null }, { kind: MOVE, ref: refOf(games), before: refOf(parks) });
    expect([withWords('体育公园', draft).area, withWords('全民健身运动会', draft).area]).toEqual([other?.id, other?.id]);
    const ids = plan(draft).measures.map(({ id }) => id);
    expect(ids.indexOf(games.id)).toBe(ids.indexOf(parks.id) - 1);
  });

  it('should split an item with its spans and targets, and merge it again', () => {
    const offset = parks.text?.indexOf('新建') ?? 0;
    const draft = take({ kind: SPLIT, ref: refOf(parks), offset });
    const [head, tail] = [withWords('完善场地设施', draft), withWords('体育公园', draft)];
    expect(`${head.text}${tail.text}`).toBe(parks.text);
    const textAt = (item: ItemFile): string =>
      (item.spans ?? [])
        .map(({ start: from, end }) => reading.source.text.slice(from, end))
        .join('')
        .trim();
    expect(textAt(tail)).toContain('新建体育公园');
    expect(textAt(head)).not.toContain('新建');
    expect(plan(draft).targets.filter((target) => target.in === tail.id).length).toBe(plan(start).targets.filter((target) => target.in === parks.id).length);
    expect(tail.responsibilities.map(({ unit }) => unit)).toEqual(parks.responsibilities.map(({ unit }) => unit));
    const merged = take({ kind: SPLIT, ref: refOf(parks), offset }, { kind: MERGE, ref: refOf(parks) });
    expect(withWords('体育公园', merged)).toMatchObject({ text: parks.text, id: parks.id });
    expect(withWords('体育公园', merged).responsibilities).toHaveLength(parks.responsibilities.length);
  });

  it('should leave out items with their targets, single units and single targets', () => {
    const target = plan(start).targets[0];
    const duty = parks.responsibilities[0];
    const [input] = inputsOf(take({ kind: DROP, ref: refOf(games) }, { kind: DROP, ref: duty?.ref ?? '' }, { kind: DROP, ref: target?.ref ?? '' }));
    const made = input?.plans[0];
    expect(made?.measures.some(({ id }) => id === games.id)).toBe(false);
    expect(made?.measures.find(({ id }) => id === parks.id)?.responsibilities).toHaveLength(parks.responsibilities.length - 1);
    expect(made?.targets.some(({ id }) => id === target?.id)).toBe(false);
    expect(made?.targets.every((each) => each.in !== games.id)).toBe(true);
  });

  it('should give a responsibility another unit and role, and a target other figures', () => {
    const target = plan(start).targets[0];
    const draft = take(
      { kind: SET_UNIT, ref: parks.responsibilities[0]?.ref ?? '', unitName: '市公园城市建设局', role: ResponsibilityRole.LEAD },
      { kind: EDIT_TARGET, ref: target?.ref ?? '', target: { value: 46, dueYear: 2025, unitOfMeasure: null } },
    );
    expect(withWords('体育公园', draft).responsibilities[0]).toMatchObject({ unit: '市公园城市建设局', role: 'LEAD' });
    expect(plan(draft).targets[0]).toMatchObject({ value: 46, dueYear: 2025, unit: '', indicator: target?.indicator });
  });

  it('should make an item of a stretch of text', () => {
    const at = reading.source.text.indexOf('建立联席会议制度');
    const area = plan(start).areas[0];
    const draft = take({ kind: ADD, ref: area?.ref ?? '', type: ImportItemType.GOAL, itemKind: 'SUB', offset: at, end: at + 8 });
    expect(plan(draft).goals.find(({ text }) => text === '建立联席会议制度')).toMatchObject({
      area: area?.id,
      kind: 'SUB',
      spans: [{ start: at, end: at + 8 }],
    });
  });

  it('should note acceptance and what may be overwritten', () => {
    const draft = take({ kind: ACCEPT, ref: refOf(parks) }, { kind: OVERWRITE, ref: refOf(parks), field: 'text' });
    expect(draft.accepted.has(refOf(parks))).toBe(true);
    expect(withWords('体育公园', draft).overwrite).toEqual(['text']);
  });

  it('should say why a decision has no effect, and go on', () => {
    const draft = take(
      { kind: SPLIT, ref: refOf(parks), offset: 0 },
      { kind: MOVE, ref: refOf(parks), area: '0/1/A1' },
      { kind: EDIT, ref: refOf(parks), itemKind: 'MAIN' },
      { kind: ANSWER, ref: refOf(parks), alternative: 'a' },
      { kind: DROP, ref: '9/9/A1' },
      { kind: EDIT, ref: refOf(parks), text: '好。' },
    );
    expect([...draft.problems.keys()]).toEqual(['d1', 'd2', 'd3', 'd4', 'd5']);
    expect(withWords('好。', draft).id).toBe(parks.id);
  });

  describe('answers', () => {
    const asked = (code: string, alternatives: string[], span = { start: 0, end: 0 }): ImportedFile => ({
      ...file,
      inputs: file.inputs.map((input) => ({
        ...input,
        questions: [{ code, textZh: '？', textEn: '?', span, item: null, plan: plan(start).plan.key, alternatives }],
      })),
    });
    const answered = (read: ImportedFile, alternative: string): Draft =>
      applyDecisions([read], [{ id: 'd1', at: '', byName: '', input: { kind: ANSWER, ref: '0/q0', alternative } }]);

    it('should rename a unit everywhere it was read so', () => {
      const draft = answered(asked('UNIT_UNKNOWN', ['市体育局', '市教育和体育局']), '市教育和体育局');
      expect(
        itemsOf(draft)
          .flatMap(({ responsibilities }) => responsibilities)
          .some(({ unit }) => unit === '市体育局'),
      ).toBe(false);
      expect(draft.questions[0]?.question.answer).toBe('市教育和体育局');
    });

    it('should make a goal of prose', () => {
      const at = reading.source.text.indexOf('建立联席会议制度');
      const draft = answered(asked('ITEM_OR_SECTION', ['section', 'goal'], { start: at, end: at + 9 }), 'goal');
      expect(plan(draft).goals.find(({ text }) => text === '建立联席会议制度。')).toMatchObject({ kind: 'OVERALL' });
    });

    it('should join a paragraph to the goal before it', () => {
      const read = asked('GOAL_PARAGRAPH', ['goal', 'paragraph']);
      const [input] = read.inputs;
      const [question] = input?.questions ?? [];
      const [own, other] = plan(start).measures.filter(({ area }) => area === parks.area);
      if (question) question.item = other?.id ?? null;
      const draft = answered(read, 'paragraph');
      expect(draft.problems.size).toBe(0);
      expect(itemsOf(draft).find(({ id }) => id === own?.id)?.text).toBe(`${own?.text}${other?.text}`);
    });

    it('should refuse what is none of the alternatives, and take note of a question without any', () => {
      expect(answered(asked('UNIT_SLIP', ['甲局', '乙局']), '丙局').problems.get('d1')).toContain('none of the alternatives');
      expect(answered(asked('UNPLACED', []), '').questions[0]?.question.answer).toBe('');
    });
  });
});
