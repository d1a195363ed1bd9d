import type { ApplyInput } from '../../../server/document-import/apply/apply-input.ts';
import type { PlanFile } from '../../../server/document-import/export/plan-file.ts';
import { planFileSchema } from '../../../server/document-import/export/plan-file.ts';

/** A small plan of an invented document: two areas, goals, measures, targets, units, a group and mentions. */
export function samplePlan(): PlanFile {
  return planFileSchema.parse({
    format: 'plangraph/1',
    plan: {
      key: 'laizhou-reading',
      title: '莱州市“十五五”全民阅读规划',
      jurisdiction: '莱州市',
      level: 'COUNTY',
      topic: 'reading',
      documentNumber: '莱政发〔2026〕3号',
      issuer: '莱州市人民政府',
      issuedOn: '2026-03-01',
      periodStart: 2026,
      periodEnd: 2030,
      position: 0,
      span: { start: 0, end: 400 },
      basis: ['中华人民共和国公共图书馆法', '烟台市“十五五”全民阅读规划'],
    },
    areas: [
      { id: 'A1', section: '二/（一）', title: '阅读设施', span: { start: 10, end: 200 } },
      { id: 'A2', section: '四', title: '组织实施', span: { start: 200, end: 400 } },
    ],
    goals: [
      {
        id: 'A1.G1',
        area: 'A1',
        kind: 'MAIN',
        ordinal: '1.',
        text: '每万人拥有图书馆面积达到120平方米，图书馆到馆率保持在60%以上。',
        spans: [{ start: 20, end: 60 }],
        responsibilities: [
          { role: 'LEAD', unit: '市文化和旅游局', asWritten: '市文化和旅游局', span: { start: 62, end: 69 } },
          { role: 'RESPONSIBLE', unit: '市妇联', asWritten: '妇联', span: { start: 70, end: 72 } },
          { role: 'RESPONSIBLE', unit: '市全民阅读成员单位', group: true, asWritten: '全民阅读成员单位' },
        ],
        mentions: [
          { unit: '各级妇联', asWritten: '各级妇联' },
          { unit: '烟台市图书馆', asWritten: '烟台市图书馆' },
        ],
      },
      { id: 'A1.G2', area: 'A1', kind: 'MAIN', ordinal: '2.', text: '乡镇阅览室开放时间更长。', responsibilities: [{ role: 'LEAD', unit: '市文旅局' }] },
    ],
    measures: [
      {
        id: 'A1.M1',
        area: 'A1',
        kind: 'STRATEGY',
        ordinal: '1.',
        title: '建好书房',
        text: '建好书房。在社区和园区新建书房，每年举办读书会不少于20场。',
        open: true,
        responsibilities: [{ role: 'LEAD', unit: '市住建局' }],
        supports: ['A1.G1'],
      },
      { id: 'A2.M1', area: 'A2', kind: 'SAFEGUARD', ordinal: '（一）', title: '', text: '财政部门把阅读经费列入预算。', responsibilities: [] },
    ],
    targets: [
      {
        id: 'T1',
        in: 'A1.G1',
        indicator: '每万人拥有图书馆面积',
        comparator: 'EQ',
        value: 120,
        unit: '平方米',
        dueYear: 2030,
        quote: '每万人拥有图书馆面积达到120平方米',
      },
      { id: 'T2', in: 'A1.G1', indicator: '图书馆到馆率', comparator: 'GTE', value: 60, unit: '%', dueYear: 2030, quote: '图书馆到馆率保持在60%以上' },
      { id: 'T3', in: 'table', indicator: '居民综合阅读率', comparator: 'TEXT', value: null, valueText: '逐年提高', unit: '', nature: 'EXPECTED' },
    ],
  });
}

/** The sample as a document's input, with its text and parts. */
export function sampleInput(change: (plan: PlanFile) => void = () => undefined): ApplyInput {
  const plan = samplePlan();
  change(plan);
  return {
    document: {
      title: '莱州市人民政府关于印发全民阅读规划的通知',
      number: '莱政发〔2026〕3号',
      issuer: '莱州市人民政府',
      issuedOn: '2026-03-01',
      fileName: 'sample.txt',
      format: 'txt',
      sha256: 'a'.repeat(64),
      text: '样'.repeat(400),
      sections: [
        { kind: 'NOTICE', title: '', ordinal: '', level: 0, span: { start: 0, end: 10 }, plan: null, text: '各单位：' },
        { kind: 'UNPLACED', title: '', ordinal: '', level: 0, span: { start: 390, end: 400 }, plan: 'laizhou-reading', text: '附注' },
      ] as NonNullable<ApplyInput['document']>['sections'],
    },
    plans: [plan],
    questions: [],
  };
}

/** The same plan as a catalogue knows it: labels and headings, no words of the document. */
export function sampleCatalogue(): ApplyInput {
  const plan = samplePlan();
  for (const item of [...plan.goals, ...plan.measures]) {
    item.label = `标签${item.id}`;
    delete item.text;
    delete item.spans;
  }
  for (const target of plan.targets) delete target.quote;
  return { document: { title: null, number: '莱政发〔2026〕3号', issuer: '莱州市人民政府', issuedOn: '2026-03-01' }, plans: [plan], questions: [] };
}
