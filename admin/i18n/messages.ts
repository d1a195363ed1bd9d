import type { TranslationMessages } from 'react-admin';
import type { zhApp } from './zh-app.ts';

/** The same keys with any words: a language that lacks one does not compile. */
export type Worded<T> = { [K in keyof T]: T[K] extends string ? string : Worded<T[K]> };

/** The console's own words. */
export type AppMessages = Worded<typeof zhApp>;

/** Everything a language of the console must say. */
export type Messages = TranslationMessages & AppMessages;
