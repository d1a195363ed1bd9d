import { fold } from '../resolve/fold.ts';
import type { ApplyContext } from './apply-context.ts';
import type { SectionContent } from './apply-input.ts';
import { spanColumns } from './apply-items.ts';
import { Matching } from './match.ts';
import { isCurated } from './row-set.ts';
import type { Row } from './sql.ts';

/** The parts of a document that are no items: matched by words, then by heading. */
export function applySections(context: ApplyContext, sections: SectionContent[], documentId: string, planIds: Map<string, string>, stored: Row[]): void {
  const set = context.sets.section;
  const matching = new Matching(stored, sections)
    .pass({
      old: (row) => `${row.kind as string} ${fold(String(row.title))} ${fold(String(row.text))}`,
      new: (section) => `${section.kind} ${fold(section.title)} ${fold(section.text)}`,
    })
    .pass({
      old: (row) => `${row.kind as string} ${String(row.ordinal)} ${fold(String(row.title))}`,
      new: (section) => `${section.kind} ${section.ordinal} ${fold(section.title)}`,
    });
  sections.forEach((section, position) => {
    const values = {
      document_id: documentId,
      plan_id: section.plan === null ? null : (planIds.get(section.plan) ?? null),
      position,
      level: section.level,
      kind: section.kind,
      ordinal: section.ordinal,
      title: section.title,
      text: section.text,
      ...spanColumns(section.span),
    };
    set.put(matching.pairs.get(section), values, section.title || section.kind);
  });
  set.sweep(stored, (row) => String(row.title), isCurated);
}
