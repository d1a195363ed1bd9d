import type { Messages } from './messages.ts';
import { zhApp } from './zh-app.ts';
import { zhReactAdmin } from './zh-react-admin.ts';

/** Simplified Chinese, the console's first language. */
export const zh: Messages = { ...zhReactAdmin, ...zhApp };
