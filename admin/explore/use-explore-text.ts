import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';
import { fillPlaces, type Places, textAt } from '../ask/ask-text.ts';
import { enExplore } from '../i18n/en-explore.ts';
import { zhExplore } from '../i18n/zh-explore.ts';
import type { NodeFacts } from './explore-query.ts';
import { fullName, pointName } from './model/names.ts';

/** The explorer's words in the user's language. They come with the explorer, not with the first page. */
export function useExploreText() {
  const [locale] = useLocaleState();
  const translate = useTranslate();
  return useMemo(() => {
    const messages = locale === 'en' ? enExplore : zhExplore;
    const words = { english: locale === 'en', translate: (key: string) => translate(key) };
    const t = (path: string, places?: Places): string => fillPlaces(textAt(messages, path) ?? path, places);
    return {
      t,
      locale,
      /** What a row is called in full. */
      nameOf: (node: NodeFacts | null) => fullName(node, words),
      /** What a row is called beside its point. */
      pointName: (node: NodeFacts | null) => pointName(node, words),
      kind: (kind: string) => t(`kinds.${kind}`),
      line: (label: string) => t(`lines.${label}`),
      /** A line seen from one of its ends. */
      tie: (label: string, outgoing: boolean) => t(`${outgoing ? 'out' : 'in'}.${label}`),
      /** Today, as it stands on pictures. */
      today: () => new Date().toLocaleDateString(locale === 'en' ? 'en-GB' : 'zh-CN', { year: 'numeric', month: 'long', day: 'numeric' }),
    };
  }, [locale, translate]);
}

export type ExploreText = ReturnType<typeof useExploreText>;
