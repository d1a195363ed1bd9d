import { trailingBracket } from '../grammar/brackets.ts';
import { listRole } from '../grammar/headings.ts';
import { parseMarker } from '../grammar/numbering.ts';
import { UNIT_LABEL } from '../grammar/responsibility.ts';
import { endsLikeUnit } from '../grammar/unit-names.ts';
import type { Place, Question } from '../reading.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import { JoinedText } from './joined-text.ts';
import { loneDuties } from './list-duties.ts';
import { keep } from './outline-questions.ts';
import type { NumberedItem } from './plan-targets.ts';

const LEAST_MEASURES = 4;

/** An area that only has the name of a list (策略措施, 重点任务) and holds many measures: its headings may be the areas. */
export function listAreaQuestions({ plan, read, items }: AssembledPlan): Question[] {
  const measures = Map.groupBy(
    items.filter(({ draft }) => 'measure' in draft.kind),
    ({ draft }) => draft.area,
  );
  return read.draft.areas
    .filter((area) => listRole(area.title) === 'strategy' && (measures.get(area)?.length ?? 0) >= LEAST_MEASURES)
    .map((area) =>
      keep(
        'AREA_IS_LIST',
        `“${area.title}”只是列表的名称，已作为一个领域，请核对：其下各小标题是否才是领域。`,
        'This only names a list and was read as one area. Are the headings below it the areas?',
        area.span,
        plan.key,
        headingsOf(measures.get(area) ?? []),
      ),
    );
}

/** What the areas may be instead: what opens each item, where each has a heading; the lines above the lists, where numbers start over. */
function headingsOf(items: NumberedItem[]): string[] {
  const titled = items.every(({ draft, words }) => draft.title !== '' && draft.title.length + 1 < words.text.length);
  const lists = items.filter(({ draft }) => parseMarker(`${draft.mark?.text.trim() ?? ''}　标题`)?.number === 1).length;
  return [...(titled ? ['area'] : []), ...(lists > 1 ? ['headings'] : [])];
}

/** A line of units after a list's last item, in a paper in which not all lists end so. */
export function loneDutyQuestions({ plan, read }: AssembledPlan): Question[] {
  return loneDuties(read.draft.items).map(({ dutyLines }) =>
    keep(
      'DUTY_OF_LAST',
      '这一行责任单位归入了本列表的最后一条，其余各条没有责任单位，请核对是否由这些单位负责整个列表。',
      'These units were given to the last item of the list only, and the others name none. Do they answer for the whole list?',
      JoinedText.join(dutyLines, () => '').span,
      plan.key,
      ['list'],
    ),
  );
}

const LABEL = new RegExp(`${UNIT_LABEL}[）)]?\\s*[：:]`, 'u');

/** Whether a heading has a label of units, or a bracket at its end in which some other label names one. */
function saysWho(heading: string): boolean {
  const bracket = trailingBracket(heading);
  const [label, ...named] = bracket ? heading.slice(bracket.inner.start, bracket.inner.end).split(/[：:]/u) : [];
  return LABEL.test(heading) || (label !== undefined && named.some((names) => names.split(/[、，；\s]/u).some(endsLikeUnit)));
}

/** Who answers, said in a heading and read as nobody's. */
export function headingDutyQuestions(text: string, places: Place[]): Question[] {
  return places
    .filter(({ kind, span }) => kind === 'heading' && saysWho(text.slice(span.start, span.end)))
    .map(({ span, plan }) =>
      keep(
        'DUTY_IN_HEADING',
        '这个标题中写有责任单位，未归入任何条目，请核对其下各条由谁负责。',
        'This heading says who answers, and no item below it was given that. Who answers for them?',
        span,
        plan,
        plan === null ? [] : ['below'],
      ),
    );
}
