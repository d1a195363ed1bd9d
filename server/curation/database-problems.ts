import { badInput, PlanGraphError } from '../core/errors.ts';

/** What the database's own errors say, as both drivers give it. */
interface DatabaseError {
  code?: string;
  detail?: string;
  constraint?: string;
}

const fieldOf = (column: string): string => column.trim().replaceAll(/_([a-z])/gu, (_, letter: string) => letter.toUpperCase());

/** The columns of `Key (jurisdiction_id, name)=(…) already exists.` */
const keyFields = (detail: string | undefined): string[] => (/^Key \(([^)]*)\)/u.exec(detail ?? '')?.[1] ?? '').split(',').filter(Boolean).map(fieldOf);

const tableOf = (detail: string | undefined): string | undefined => /from table "(\w+)"/u.exec(detail ?? '')?.[1]?.replaceAll('_', ' ');

function inUse({ detail }: DatabaseError): PlanGraphError {
  const table = tableOf(detail);
  return table
    ? new PlanGraphError('CONFLICT', `It cannot be deleted while a ${table} refers to it.`, { usedBy: table })
    : new PlanGraphError('CONFLICT', 'Something that it refers to has just been deleted.', {
        fields: Object.fromEntries(keyFields(detail).map((field) => [field, 'is gone'])),
      });
}

/** Whether the database has ended a transaction because it and others waited for each other. */
export const isDeadlock = (error: unknown): boolean => ['40001', '40P01'].includes((error as DatabaseError).code ?? '');

/** The database's refusals in our words; anything else stays what it is. */
export function explainDatabase(error: unknown): unknown {
  const { code, detail, constraint } = error as DatabaseError;
  switch (code) {
    case '23505': {
      const fields = keyFields(detail);
      return new PlanGraphError('CONFLICT', `There is one with the same ${fields.join(' and ')} already.`, {
        fields: Object.fromEntries(fields.map((field) => [field, 'is taken'])),
      });
    }
    case '23001':
    case '23503':
      return inUse(error as DatabaseError);
    case '23514':
    case '23502':
      return badInput(`The values do not go together${constraint ? ` (${constraint.replaceAll('_', ' ')})` : ''}.`);
    case '22003':
    case '22021':
    case '54000':
      return badInput('A value is too large to be kept.');
    case '40001':
    case '40P01':
      return new PlanGraphError('CONFLICT', 'Others are editing the same rows. Try again.');
    default:
      return error;
  }
}
