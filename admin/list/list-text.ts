import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { fillPlaces, type Places, textAt } from '../ask/ask-text.ts';
import { enLists } from '../i18n/en-lists.ts';
import { zhLists } from '../i18n/zh-lists.ts';

/** The words of lists in the user's language; they come with the lists, not with the first page. */
export function useListText() {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const messages = locale === 'en' ? enLists : zhLists;
    return { t: (path: string, places?: Places): string => fillPlaces(textAt(messages, path) ?? path, places) };
  }, [locale]);
}

/** A number as people read it. */
export const inDigits = (count: number): string => count.toLocaleString('en-US');
