import type { Em } from '../../../db/orm.ts';
import type { Json } from '../../support/api.ts';

/** Takes the place of the line that begins with `words` away from it, in an import as it was read: what the reader leaves unplaced changes with the reader. */
export async function unplace(em: Em, jobId: string, words: string): Promise<void> {
  const [row]: Json[] = await em.execute('select reading from import_file where job_id = ?', [jobId]);
  const { reading } = row;
  const start = reading.text.indexOf(words);
  const span = { start, end: reading.text.indexOf('\n', start) };
  const unplaced = { kind: 'unplaced', plan: reading.inputs[0].plans[0].plan.key, item: null, span };
  reading.places = reading.places.flatMap((place: Json) =>
    place.span.end <= span.start || place.span.start >= span.end
      ? [place]
      : [{ ...place, span: { ...place.span, end: span.start } }, unplaced, { ...place, span: { ...place.span, start: span.end } }].filter(
          (each) => each.span.end > each.span.start,
        ),
  );
  const section = { kind: 'UNPLACED', title: '', ordinal: '', level: 0, span, plan: unplaced.plan, text: reading.text.slice(span.start, span.end) };
  reading.inputs[0].document.sections = [
    ...reading.inputs[0].document.sections.filter((each: Json) => each.span.end <= start || each.span.start > start),
    section,
  ];
  const alternatives = ['leave', 'goal', 'measure', 'previous', 'next', 'section', 'furniture'];
  const textZh = `这段文字未能归入任何条目：“${section.text}”。`;
  reading.inputs[0].questions = [{ code: 'UNPLACED', textZh, textEn: '', span, item: null, plan: unplaced.plan, alternatives }];
  await em.execute('update import_file set reading = ?::jsonb where job_id = ?', [JSON.stringify(reading), jobId]);
}
