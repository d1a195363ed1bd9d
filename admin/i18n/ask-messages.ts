import type { Worded } from './messages.ts';
import type { zhAsk } from './zh-ask.ts';

/** What the query workbench says in every language. */
export type AskMessages = Worded<typeof zhAsk>;
