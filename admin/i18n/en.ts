import englishMessages from 'ra-language-english';
import { enApp } from './en-app.ts';
import type { Messages } from './messages.ts';

/** English. */
export const en: Messages = { ...englishMessages, ...enApp };
