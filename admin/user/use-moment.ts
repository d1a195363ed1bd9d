import { useLocaleState } from 'react-admin';

/** Says when something was, to the minute, in the user's language. */
export function useMoment(): (iso: string) => string {
  const [locale] = useLocaleState();
  return (iso) =>
    new Date(iso).toLocaleString(locale === 'en' ? 'en-GB' : 'zh-CN', { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' });
}
