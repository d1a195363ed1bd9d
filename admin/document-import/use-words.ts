import { useLocaleState } from 'react-admin';

interface InBoth {
  messageZh: string;
  messageEn: string;
}

/** The server's words in the user's language, where it says them in both. */
export function useWords() {
  const [locale] = useLocaleState();
  const english = locale === 'en';
  return {
    message: ({ messageZh, messageEn }: InBoth): string => (english ? messageEn : messageZh),
    question: ({ textZh, textEn }: { textZh: string; textEn: string }): string => (english ? textEn : textZh),
    /** A notice of the reader, which says the same in both languages: 中文 / English. */
    notice: (text: string): string => (english ? text.slice(text.indexOf(' / ') + 1).replace(/^\/ /, '') : (text.split(' / ')[0] ?? text)),
    dateTime: (iso: string): string =>
      new Date(iso).toLocaleString(english ? 'en-GB' : 'zh-CN', { year: 'numeric', month: 'short', day: 'numeric', hour: '2-digit', minute: '2-digit' }),
  };
}
