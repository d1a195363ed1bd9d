import { useMemo } from 'react';
import { useLocaleState } from 'react-admin';
import { enAsk } from '../i18n/en-ask.ts';
import type { AskMessages } from '../i18n/ask-messages.ts';
import { zhAsk } from '../i18n/zh-ask.ts';

/** What fills the places of a phrase. */
export type Places = Record<string, string | number>;

/** The text at a dotted path of some messages; undefined where there is none. */
export function textAt(messages: object, path: string): string | undefined {
  let here: unknown = messages;
  for (const name of path.split('.')) here = typeof here === 'object' && here !== null ? (here as Record<string, unknown>)[name] : undefined;
  return typeof here === 'string' ? here : undefined;
}

/** A phrase with its places, written %{name}, filled in. */
export const fillPlaces = (text: string, places: Places = {}): string => text.replaceAll(/%\{(\w+)\}/g, (_, name: string) => String(places[name] ?? ''));

/** The workbench's words in the user's language. They come with the workbench, not with the first page. */
export function useAskText() {
  const [locale] = useLocaleState();
  return useMemo(() => {
    const messages: AskMessages = locale === 'en' ? enAsk : zhAsk;
    return {
      locale,
      english: locale === 'en',
      t: (path: string, places?: Places): string => fillPlaces(textAt(messages, path) ?? path, places),
      /** The text at a path, or something else where there is none. */
      or: (path: string, fallback: string): string => textAt(messages, path) ?? fallback,
    };
  }, [locale]);
}
