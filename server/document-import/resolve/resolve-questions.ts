import { numberHolders } from '../apply/apply-input.ts';
import { nameByMeasure } from './indicator-book.ts';
import type { Question } from '../reading.ts';
import type { Span } from '../source-text.ts';

/** Where a doubtful name stands. */
export interface DoubtPlace {
  span: Span | undefined;
  item: string | null;
  plan: string;
}

const at = ({ span, item, plan }: DoubtPlace): Pick<Question, 'span' | 'item' | 'plan'> => ({ span: span ?? { start: 0, end: 0 }, item, plan });

/** Asks about a unit that was made although its name fits no family. */
export function unknownUnit(name: string, similar: string[], place: DoubtPlace): Question {
  const alike = similar.join('、');
  return {
    code: 'UNIT_UNKNOWN',
    textZh: `“${name}”不属于已知条线，已作为新单位登记。${alike === '' ? '' : `是否即：${alike}？`}`,
    textEn: `“${name}” fits no known line of offices and was entered as a new unit.${alike === '' ? '' : ` Is it one of: ${alike}?`}`,
    ...at(place),
    alternatives: [name, ...similar],
  };
}

/** Asks where a place belongs that no list knows. */
export function unknownPlace(name: string, plan: string): Question {
  return {
    code: 'PLACE_UNKNOWN',
    textZh: name === '' ? '未读出规划所属的行政区划，暂记为全国。' : `行政区划“${name}”不在名录中，或有同名，已登记在全国之下，请指定其上级。`,
    textEn:
      name === ''
        ? 'The plan does not say which place it is of; it was entered under the nation.'
        : `The place “${name}” is not in the list, or is there more than once; it was entered right below the nation. Say what it belongs to.`,
    ...at({ span: undefined, item: null, plan }),
    alternatives: [name],
  };
}

/** Asks which upper place a plan's place lies in, where the plan rests on plans of another one than the list says. */
export function otherPlaceAbove(name: string, listed: string, named: string, plan: string): Question {
  return {
    code: 'PLACE_ABOVE',
    textZh: `名录中“${name}”属${listed}，而规划依据的是${named}的文件。“${name}”属于哪里？“市”等简称按此理解。`,
    textEn: `By the list “${name}” lies in ${listed}, but the plan rests on papers of ${named}. Which does it lie in? Words such as 市 are read by that.`,
    ...at({ span: undefined, item: null, plan }),
    alternatives: [listed, named],
  };
}

/** Asks about an indicator that the registry measures in another way. */
export function otherMeasure(name: string, read: string, known: string, place: DoubtPlace): Question {
  return {
    code: 'INDICATOR_MEASURE',
    textZh: `指标“${name}”在名录中以“${known}”计量，本文件以“${read}”计量，暂按同一指标登记，请核对。`,
    textEn: `The indicator “${name}” is measured in “${known}” in the registry, in “${read}” here; it was taken for the same. Is it?`,
    ...at(place),
    alternatives: [name, nameByMeasure(name, read)],
  };
}

/** Asks whether a new indicator is one that is known by a similar name. */
export function similarIndicator(name: string, similar: string[], place: DoubtPlace): Question {
  return {
    code: 'INDICATOR_SIMILAR',
    textZh: `指标“${name}”不在名录中，已作为新指标登记。是否即：${similar.join('、')}？`,
    textEn: `The indicator “${name}” is not in the registry and was entered as a new one. Is it one of: ${similar.join(', ')}?`,
    ...at(place),
    alternatives: [name, ...similar],
  };
}

/** Asks whether a title that a plan names is that of a plan with a similar one. */
export function similarPlan(title: string, similar: string[], plan: string): Question {
  return {
    code: 'PLAN_SIMILAR',
    textZh: `规划中提到的《${title}》尚未收录，有题目相近的规划：${similar.map((each) => `《${each}》`).join('、')}。是同一规划吗？`,
    textEn: `《${title}》, which the plan names, is not here; there are plans of similar titles: ${similar.map((each) => `《${each}》`).join(', ')}. Is it one of them?`,
    ...at({ span: undefined, item: null, plan }),
    alternatives: [title, ...similar],
  };
}

/** Asks about a document whose number another one has already. */
export function takenNumber(number: string, plan: string | null): Question {
  return {
    code: 'NUMBER_TAKEN',
    textZh: `文号${number}已属于另一文件，本文件登记时未记文号，请核对。`,
    textEn: `The number ${number} belongs to another document already; this one was entered without it. Check both.`,
    span: { start: 0, end: 0 },
    item: null,
    plan,
    alternatives: [...numberHolders],
  };
}
