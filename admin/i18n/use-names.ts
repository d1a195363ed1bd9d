import { useMemo } from 'react';
import { useLocaleState, useTranslate } from 'react-admin';

interface Named {
  name: string;
  nameEn?: string | null;
}

interface ShortNamed {
  shortName: string;
  name?: string;
  nameEn?: string | null;
}

interface Period {
  periodStart: number | null;
  periodEnd: number | null;
}

/** How things are called in the user's language. Names that have no English one keep their Chinese. */
export function useNames() {
  const translate = useTranslate();
  const [locale] = useLocaleState();
  return useMemo(() => {
    const english = locale === 'en';
    return {
      /** A place by its full name. */
      place: ({ name, nameEn }: Named) => (english && nameEn ? nameEn : name),
      /** A family by its full name. */
      family: ({ name, nameEn }: Named) => (english && nameEn ? nameEn : name),
      /** A place or family in short. */
      short: ({ shortName, nameEn }: ShortNamed) => (english && nameEn ? nameEn : shortName),
      /** The subject of a plan. */
      topic: (topic: string) => translate(`pg.topic.${topic}`, { _: topic }),
      /** The years of a plan; empty where none is known. */
      period: ({ periodStart, periodEnd }: Period) => (periodStart && periodEnd ? translate('pg.common.period', { start: periodStart, end: periodEnd }) : ''),
    };
  }, [locale, translate]);
}
