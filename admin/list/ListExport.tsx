import { useAsk } from '../ask/ask-context.ts';
import { ExportMenu } from '../ask/ExportMenu.tsx';
import { exportRequest } from '../ask/question/export-request.ts';
import type { Question } from '../ask/question/question.ts';
import type { Filter } from '../ask/question/to-filter.ts';
import { inDigits, useListText } from './list-text.ts';

interface Props {
  question: Question;
  /** The conditions and the words searched for. */
  where: Filter | undefined;
  total: number | undefined;
}

/** Takes the whole list away as a file, with the columns that are shown: all rows that match, not the page. */
export function ListExport({ question, where, total }: Props) {
  const { schema, wording } = useAsk();
  const { t } = useListText();
  const count = inDigits(total ?? 0);
  const words = { export: t('export'), exporting: t('exporting'), csv: t('export_csv', { count }), xlsx: t('export_xlsx', { count }) };
  return <ExportMenu request={total ? exportRequest(schema, question, where, wording) : null} words={words} />;
}
