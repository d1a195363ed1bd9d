import type { PlanFile } from '../export/plan-file.ts';
import type { ApplyInput } from './apply-input.ts';
import { must } from '../resolve/must.ts';

function documentKey({ plan }: PlanFile): string {
  const { documentNumber = null, documentTitle = null, issuer = null } = plan;
  return JSON.stringify(documentNumber === null ? [documentTitle] : [documentNumber, issuer]);
}

/** Plans in the exchange format as inputs of an import: those of one document together. */
export function inputsOfPlanFiles(files: PlanFile[]): ApplyInput[] {
  const byDocument = new Map<string, PlanFile[]>();
  for (const file of files) byDocument.set(documentKey(file), [...(byDocument.get(documentKey(file)) ?? []), file]);
  return [...byDocument.values()].map((plans) => {
    const { documentTitle = null, documentNumber: number = null, issuer = null, issuedOn = null } = must(plans[0], 'the first plan').plan;
    return { document: documentTitle === null && number === null ? null : { title: documentTitle, number, issuer, issuedOn }, plans, questions: [] };
  });
}
