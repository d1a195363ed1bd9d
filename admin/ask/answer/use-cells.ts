import { useMemo } from 'react';
import { useWords } from '../../document-import/use-words.ts';
import { useAsk } from '../ask-context.ts';
import { useAskText } from '../ask-text.ts';
import { Cells } from './cell-text.ts';

/** The words of cells in the user's language. */
export function useCells(): Cells {
  const { schema, words } = useAsk();
  const { t, english } = useAskText();
  const { dateTime } = useWords();
  return useMemo(
    () =>
      new Cells(schema, { plain: words.plain, moment: dateTime, english, more: (count) => t('and_more', { count }), separator: t('sentence.list_separator') }),
    [schema, words, t, english, dateTime],
  );
}
