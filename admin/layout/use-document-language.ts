import { useEffect } from 'react';
import { useLocaleState } from 'react-admin';

/** Keeps the document's language in step with the console's, so that screen readers and fonts follow. */
export function useDocumentLanguage() {
  const [locale] = useLocaleState();
  useEffect(() => {
    document.documentElement.lang = locale ?? 'zh-CN';
  }, [locale]);
}
