import { defineEntity, p } from '@mikro-orm/core';
import { curated } from '../base.entity.ts';
import { Jurisdiction } from '../jurisdiction/jurisdiction.entity.ts';
import { Plan } from '../plan/plan.entity.ts';
import { Section } from './section.entity.ts';

/** One of several files that a document was put together from, and where it stands in the document's text. */
export interface DocumentPart {
  fileName: string;
  format: string;
  start: number;
  end: number;
}

const DocumentSchema = defineEntity({
  name: 'Document',
  properties: {
    ...curated,
    title: p.text(),
    /** The document number, e.g. 烟政发〔2021〕15号. */
    number: p.text().nullable(),
    issuer: p.text().nullable(),
    issuedOn: p.date().nullable(),
    jurisdiction: () => p.manyToOne(Jurisdiction).ref().nullable().index().deleteRule('restrict'),
    fileName: p.text().nullable(),
    format: p.text().nullable(),
    /** SHA-256 of the file's bytes, in hex. */
    sha256: p.text().nullable().unique(),
    /** The text as the reader stored it; every span points into it. */
    text: p.text().nullable().lazy(),
    /** The files it was put together from; null where it is one. */
    parts: p.json<DocumentPart[]>().nullable(),
    plans: () => p.oneToMany(Plan).mappedBy('document'),
    sections: () => p.oneToMany(Section).mappedBy('document'),
  },
  uniques: [{ properties: ['issuer', 'number'] }],
});

/** 文件: the official paper, its source file and text; holds one or more plans. */
export class Document extends DocumentSchema.class {}
DocumentSchema.setClass(Document);
