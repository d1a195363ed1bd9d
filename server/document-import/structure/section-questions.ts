import { headingRole, opensWithAction } from '../grammar/headings.ts';
import type { Question } from '../reading.ts';
import type { AssembledPlan } from './assemble-plan.ts';
import type { SectionDraft } from './drafts.ts';
import { findDutyBrackets, isDutyLine } from './duty-lists.ts';
import { JoinedText } from './joined-text.ts';
import { leftText } from './outline-questions.ts';

const LEAST_MARKS = 2;
const LEAST_LENGTH = 12;
const ORDINAL = /^(?:[（(]?[一二三四五六七八九十\d]{1,3}[）)、.．]|——|[①-⑳])/u;
const PAST = /^(?:“?十[一二三四五]五|过去|近年来|20\d{2}年[，,]|截至)/u;

/** Chapters kept as prose although their words have the marks of items: who answers, or points that say what to do under a heading that does not say what it is. */
export function proseQuestions({ plan, read }: AssembledPlan): Question[] {
  return read.draft.sections
    .filter((section) => holdsDuties(section) || (section.ordinal !== '' && headingRole(section.title) === 'topic' && holdsActions(section)))
    .map(({ title, words }) =>
      leftText(
        `“${title}”已作为章节文字保留，但其中有责任单位或“做什么”的分条，请确认是否有应读出的目标或措施。`,
        'This was kept as prose but has the marks of items: who answers, or points that say what to do. Does it hold goals or measures?',
        JoinedText.join(words, () => '').span,
        plan.key,
      ),
    );
}

const holdsDuties = ({ words }: SectionDraft): boolean => words.some((each) => isDutyLine(each.text) || findDutyBrackets(each).length > 0);

/** Numbered points or paragraphs that open with verbs, two or more, none of which tells of the past. */
function holdsActions({ words }: SectionDraft): boolean {
  const bare = words.map(({ text }) => text.replace(ORDINAL, '').trim()).filter((text) => text.length >= LEAST_LENGTH);
  return bare.filter(opensWithAction).length >= LEAST_MARKS && !bare.some((text) => PAST.test(text));
}
