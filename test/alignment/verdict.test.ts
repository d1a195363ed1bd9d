import { describe, expect, it } from 'vitest';
import { AlignmentVerdict } from '../../schema/alignment/alignment.enums.ts';
import { Comparator } from '../../schema/target/target.enums.ts';
import { type GoalFacts, pairGoals, type TargetFacts } from '../../server/alignment/likeness.ts';
import { pairFigures, verdictOfGoals } from '../../server/alignment/verdict.ts';

const { STRICTER, EQUAL, UNMEASURED, MISSING, EXTRA } = AlignmentVerdict;
const { GTE, ABOUT } = Comparator;

let count = 0;
const target = (name: string, value: number, more: Partial<TargetFacts> = {}): TargetFacts => ({
  id: `t${(count += 1)}`,
  subject: name,
  name,
  dueYear: 2030,
  comparator: GTE,
  value,
  valueMax: null,
  unitOfMeasure: '%',
  ...more,
});
const goal = (text: string, targets: TargetFacts[] = []): GoalFacts => ({ id: `g${(count += 1)}`, text, theme: null, targets });
const brief = (lower: TargetFacts[], higher: TargetFacts[]) =>
  pairFigures(lower, higher, new Map()).map((pair) => [pair.verdict, pair.lower?.value ?? null, pair.higher?.value ?? null]);

describe('figures of two goals', () => {
  it('are set side by side by their indicator, whatever else is called alike', () => {
    expect(brief([target('甲率', 91), target('乙率', 80)], [target('乙率', 80), target('甲率', 90)])).toEqual([
      [EQUAL, 80, 80],
      [STRICTER, 91, 90],
    ]);
  });

  it('are judged where two names are nearly the same', () => {
    expect(brief([target('乡镇单位从业人员中的青年比例', 43)], [target('乡镇单位就业人员中的青年比例', 40, { comparator: ABOUT })])).toEqual([
      [STRICTER, 43, 40],
    ]);
  });

  it('stand side by side without a judgement where one name is merely in the other', () => {
    expect(brief([target('肺癌检查率', 80)], [target('45-70岁城乡居民肺癌检查率', 80)])).toEqual([[UNMEASURED, 80, 80]]);
    expect(brief([target('婴儿死亡率', 5)], [target('新生儿死亡率', 4)])).toEqual([[UNMEASURED, 5, 4]]);
  });

  it('are missing and extra where names, years or units differ', () => {
    const higher = target('肺癌筛查覆盖率', 80);
    for (const lower of [
      target('体育场地面积', 80),
      target('肺癌筛查覆盖率二', 80, { dueYear: 2027 }),
      target('肺癌筛查覆盖率二', 80, { unitOfMeasure: '人' }),
    ])
      expect(brief([lower], [higher])).toEqual([
        [MISSING, null, 80],
        [EXTRA, 80, null],
      ]);
  });

  it('do not make a goal looser where they cannot be judged', () => {
    const [lower, higher] = [
      goal('一', [target('常见病筛查率', 85), target('肺癌检查率', 80)]),
      goal('二', [target('常见病筛查率', 85), target('城乡居民肺癌检查率', 80)]),
    ];
    expect(verdictOfGoals(lower, higher, pairFigures(lower.targets, higher.targets, new Map()))).toBe(EQUAL);
  });
});

describe('goals of two plans', () => {
  const early = goal('女孩平等接受学前教育，学前毛入园率达到九成九。', [target('学前毛入园率', 99)]);
  const school = goal('女孩平等接受义务教育，义务教育巩固率达到九成九。', [target('义务教育巩固率', 99)]);
  const both = goal('女孩平等接受教育，学前毛入园率达到九成九，义务教育巩固率达到百分之百。', [target('学前毛入园率', 99), target('义务教育巩固率', 100)]);
  const pairsOf = (lower: GoalFacts[], higher: GoalFacts[]) =>
    pairGoals(lower, higher, 0.3, new Set())
      .map((pair) => [pair.lower.id, pair.higher.id])
      .toSorted();

  it('are paired though one plan says in one goal what the other says in two', () => {
    expect(pairsOf([both], [early, school])).toEqual(
      [
        [both.id, early.id],
        [both.id, school.id],
      ].toSorted(),
    );
    expect(pairsOf([early, school], [both])).toHaveLength(2);
  });

  it('are paired once where their figures are of something else', () => {
    const same = goal(school.text, [target('劳动教育覆盖率', 50)]);
    expect(pairsOf([school], [goal(school.text, school.targets), same])).toHaveLength(1);
  });
});
