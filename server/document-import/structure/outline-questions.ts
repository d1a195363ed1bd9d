import { fold } from '../resolve/fold.ts';
import { opensWithAction } from '../grammar/headings.ts';
import type { Question } from '../reading.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import type { AreaDraft, SectionDraft } from './drafts.ts';
import { paragraphsOf } from './item-paragraphs.ts';
import { JoinedText } from './joined-text.ts';
import type { NumberedItem } from './plan-targets.ts';

/** What does not fit in with the rest of a plan's outline: each may be a sign that something above it was misread. */
export function outlineQuestions(assembled: AssembledPlan): Question[] {
  return [...repeatedAreas(assembled), ...emptyAreas(assembled), ...strangeSections(assembled), ...longItems(assembled), ...longClosing(assembled)];
}

/** A question that asks to look at what was read; to leave it as it is is the first answer. */
export const keep = (code: string, textZh: string, textEn: string, span: Question['span'], plan: string | null, others: string[] = []): Question => ({
  code,
  textZh,
  textEn,
  span,
  item: null,
  plan,
  alternatives: ['keep', ...others],
});

/** Two areas of one title in one plan: a heading that only names a list, or the plan's own annex read once more. */
function repeatedAreas({ plan, read }: AssembledPlan): Question[] {
  const groups = [...Map.groupBy(read.draft.areas, ({ title }) => fold(title)).values()];
  return groups.flatMap((group) => {
    const second = group[1];
    return second
      ? [
          keep(
            'AREA_REPEATED',
            `本规划中有两个以上领域都名为“${second.title}”，请核对：是否只是各领域内的小标题，或附件重复了正文。`,
            'Several areas of this plan have this title. Is it only a heading within areas, or does an annex repeat the plan?',
            second.span,
            plan.key,
            group.length < read.draft.areas.length ? ['merge', 'drop'] : ['merge'],
          ),
        ]
      : [];
  });
}

/** An area under which nothing was found. */
function emptyAreas({ plan, read, items }: AssembledPlan): Question[] {
  const held = new Set<AreaDraft>(items.map(({ draft }) => draft.area));
  return read.draft.areas
    .filter((area) => !held.has(area))
    .map((area) =>
      keep(
        'AREA_EMPTY',
        `领域“${area.title}”之下未读出任何目标或措施，请核对。`,
        'Nothing was found under this area; is something missing?',
        area.span,
        plan.key,
        read.draft.areas.length > 1 ? ['drop'] : [],
      ),
    );
}

const parentOf = (path: string): string => path.split('/').slice(0, -1).join('/');
const LEAST_SIBLINGS = 2;

/** Prose kept as a section whose neighbours under the same heading are areas of measures; not what only opens such an area, or announces what stands below. */
function strangeSections({ plan, read, items }: AssembledPlan): Question[] {
  const measured = new Set(items.flatMap(({ draft }) => ('measure' in draft.kind ? [draft.area] : [])));
  const parents = Map.groupBy([...measured], ({ section }) => parentOf(section));
  const opened = new Set([...measured].map(({ section }) => section));
  const isStrange = ({ ordinal, words }: SectionDraft): boolean =>
    ordinal.includes('/') &&
    (parents.get(parentOf(ordinal))?.length ?? 0) >= LEAST_SIBLINGS &&
    !(opened.has(ordinal) && !words.some(({ text }) => text.split('。').some(opensWithAction))) &&
    !/[：:]$/u.test(words.at(-1)?.text.trim() ?? '');
  return read.draft.sections
    .filter(isStrange)
    .map((section) =>
      leftText(
        `“${section.title}”与同级各领域并列，但已作为章节文字保留，请确认其中是否有应读出的措施。`,
        'This stands among areas of measures but was kept as prose; does it hold measures?',
        JoinedText.join(section.words, () => '').span,
        plan.key,
      ),
    );
}

const LONG = 900;
const LONGER_THAN_USUAL = 6;

/** An item many times as long as the others: it may have swallowed what follows it. */
function longItems({ plan, items }: AssembledPlan): Question[] {
  const lengths = items.map(({ words }) => words.text.length).toSorted((a, b) => a - b);
  const usual = lengths[Math.floor(lengths.length / 2)] ?? 0;
  const isLong = ({ words }: NumberedItem): boolean => words.text.length > Math.max(LONG, usual * LONGER_THAN_USUAL);
  return items.filter(isLong).map((item) => {
    const cuts = paragraphsOf(item);
    return {
      ...keep(
        'ITEM_LONG',
        `这一条有${item.words.text.length}字，远长于其他条目，请核对是否把后面的内容也读了进来。`,
        'This item is many times as long as the others; does it hold what follows it?',
        item.words.span,
        plan.key,
        cuts.length > 0 ? ['split'] : [],
      ),
      item: item.id,
      cuts,
    };
  });
}

const LEAST_CLOSING = 60;

/** Sentences set aside as the paper's closing or as words of the page it was printed on. */
function longClosing({ plan, read }: AssembledPlan): Question[] {
  const first = read.closing.find(({ words }) => words.text.length >= LEAST_CLOSING && /。/u.test(words.text));
  if (!first) return [];
  return [
    leftText(
      '文末这段文字已按落款或网页附带内容处理，请确认不属于规划正文。',
      'This was set aside as the end of the paper or of its page; is it no part of the plan?',
      first.words.span,
      plan.key,
    ),
  ];
}

/** A question about a stretch that was kept as prose, or set aside. */
export function leftText(textZh: string, textEn: string, span: Question['span'], plan: string): Question {
  return { code: 'TEXT_LEFT', textZh, textEn, span, item: null, plan, alternatives: ['leave', 'goal', 'measure', 'previous', 'next', 'section', 'furniture'] };
}
