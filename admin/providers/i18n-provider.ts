import polyglotI18nProvider from 'ra-i18n-polyglot';
import { en } from '../i18n/en.ts';
import { zh } from '../i18n/zh.ts';

/** The languages of the console; Chinese is first. */
export const locales = [
  { locale: 'zh-CN', name: '简体中文' },
  { locale: 'en', name: 'English' },
];

/** Both languages are bundled, so that switching needs no request. react-admin remembers the choice. */
export const i18nProvider = polyglotI18nProvider((locale) => (locale === 'en' ? en : zh), 'zh-CN', locales, { allowMissing: false });
