import { fold } from './fold.ts';

/** The plan that a title means: without 《》, without the paper it was sent with (关于印发…的通知). */
export function planTitleKey(title: string): string {
  const plain = title.replace(/[《》〈〉]/gu, '').trim();
  const sent = /(?:印发|发布|公布|下达)(.+?)的(?:通知|公告|决定|意见)$/u.exec(plain);
  return fold(sent?.[1] ?? plain);
}
