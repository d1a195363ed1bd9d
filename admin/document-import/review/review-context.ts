import { createContext, useContext, useEffect, useId } from 'react';
import type { Change, Review, Span } from '../import-types.ts';
import type { Entry } from './preview-index.ts';

/** What is looked at: an item, or a stretch of text. */
export interface Focus {
  /** The item's ref; null where a stretch of text is looked at. */
  item: string | null;
  file: number;
  span: Span | null;
  kind: 'item' | 'question' | 'stretch' | 'heading';
}

/** What the parts of a review share. */
export interface ReviewTools {
  review: Review;
  entries: Map<string, Entry>;
  focus: Focus | null;
  /** Looks at an item; with `inText` the document comes to the front too. */
  select: (ref: string | null, inText?: boolean) => void;
  /** Looks at a stretch of a file's text. */
  jump: (file: number, span: Span, kind: Focus['kind'], item?: string | null) => void;
  /** Takes decisions; false where that failed, which has been said then. */
  decide: (change: Change) => Promise<boolean>;
  /** The words of a file's text at a stretch; empty while the text is not here. */
  wordsAt: (file: number, span: Span) => string;
  isBusy: boolean;
  /** Tells whether a form has edits that are not saved. */
  setDirty: (form: string, isDirty: boolean) => void;
}

/** Holds what the parts of a review share. */
export const ReviewContext = createContext<ReviewTools | null>(null);

/** What the parts of a review share. */
export function useReviewTools(): ReviewTools {
  const tools = useContext(ReviewContext);
  if (!tools) throw new Error('A part of a review stands outside of it.');
  return tools;
}

/** Tells the review whether the form that calls it has edits that are not saved, for as long as it is shown. */
export function useDirty(isDirty: boolean): void {
  const { setDirty } = useReviewTools();
  const form = useId();
  useEffect(() => {
    setDirty(form, isDirty);
    return () => setDirty(form, false);
  }, [setDirty, form, isDirty]);
}
