import { describe, expect, it } from 'vitest';
import { toInterchange } from '../../server/document-import/interchange.ts';
import { readDocument } from '../../server/document-import/read-document.ts';
import { summarize } from '../../server/cli/summary.ts';
import { responsibilityLines } from './fixtures/responsibility-lines.ts';
import { twoPlans } from './fixtures/two-plans.ts';
import { plainSource } from './support/source-builder.ts';

describe('toInterchange', () => {
  it('gives one object a plan, with its facts', () => {
    const plans = toInterchange(readDocument(plainSource(responsibilityLines)));
    expect(plans.map(({ format, plan }) => [format, plan])).toEqual([
      [
        'plangraph/1',
        {
          key: '平湖县-elderly',
          title: '平湖县“十四五”养老服务体系建设规划',
          jurisdiction: '平湖县',
          level: 'COUNTY',
          documentNumber: '平政办发〔2021〕33号',
          issuer: '平湖县人民政府办公室',
          issuedOn: '2021-11-08',
          periodStart: 2021,
          periodEnd: 2025,
          basis: ['平湖县国民经济和社会发展第十四个五年规划和二〇三五年远景目标纲要'],
          topic: 'elderly',
        },
      ],
    ]);
  });

  it('gives the words as printed where a prefix was carried over', () => {
    const measure = toInterchange(readDocument(plainSource(responsibilityLines)))[0]?.measures[0];
    expect(measure).toMatchObject({ id: 'A2.M1', area: 'A2', ordinal: '1.', title: '建设社区食堂', open: false, targets: [] });
    expect(measure?.responsibilities).toEqual([
      { role: 'RESPONSIBLE', unit: '县民政局', group: false },
      { role: 'RESPONSIBLE', unit: '县财政局', group: false, asWritten: '财政局' },
      { role: 'RESPONSIBLE', unit: '县农业农村局', group: false, asWritten: '农业农村局' },
    ]);
  });

  it('survives being written and read again', () => {
    const plans = toInterchange(readDocument(plainSource(twoPlans)));
    expect(JSON.parse(JSON.stringify(plans))).toEqual(plans);
  });
});

describe('summarize', () => {
  it('counts what was read and names what could not be placed', () => {
    const summary = summarize('a.txt', readDocument(plainSource(twoPlans)));
    expect(summary).toMatch(/山海市-sports {2}山海市“十四五”体育发展规划: areas 3, goals 1, measures 3, targets \d+, responsibilities 3/u);
    expect(summary).toMatch(/text: item \d+\.\d%/u);
    expect(summary).not.toContain('not placed');
  });
});
