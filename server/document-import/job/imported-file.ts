import type { ApplyInput } from '../apply/apply-input.ts';
import type { Place } from '../reading.ts';
import type { SourcePart } from '../source-text.ts';

/** What was read in one document of an import (a file, or several that belong together): the input of an import, and what a reviewer needs besides. */
export interface ImportedFile {
  /** What it was read as: docx, pdf, html, md, txt, json or xlsx. */
  format: string;
  /** The text that spans point into; null for formats of plans. */
  text: string | null;
  notices: string[];
  /** The files that it was put together from, where they are several. */
  parts?: SourcePart[];
  places: Place[];
  /** The document with its plans; several where a file of plans holds those of several documents. */
  inputs: ApplyInput[];
}

/** An error of a file of plans, in words for whoever chose the file. */
export class UnusableFileError extends Error {
  readonly code: string;
  readonly messageZh: string;
  readonly messageEn: string;

  constructor(code: string, messageZh: string, messageEn: string, options?: ErrorOptions) {
    super(`${messageEn} ${messageZh}`, options);
    this.name = 'UnusableFileError';
    this.code = code;
    this.messageZh = messageZh;
    this.messageEn = messageEn;
  }
}
