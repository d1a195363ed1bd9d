import { PlanGraphError } from '../core/errors.ts';

/** Lists and objects inside each other, in variables. */
const deepest = 64;

/** Refuses variables that are nested too deep; walks them without recursion. */
function refuseDeep(variables: unknown): void {
  let level = [variables];
  for (let depth = 0; level.length > 0; depth += 1) {
    if (depth > deepest)
      throw new PlanGraphError('BAD_USER_INPUT', `variables: lists and objects may be nested ${deepest} levels deep.`, {
        fields: { variables: 'is nested too deep' },
      });
    level = level.flatMap((value) => (value !== null && typeof value === 'object' ? Object.values(value) : []));
  }
}

/** Refuses variables that are too large or nested too deep. */
export function refuseLargeVariables(variables: unknown, mostKb: number): void {
  if (variables === null || typeof variables !== 'object') return;
  refuseDeep(variables);
  const bytes = Buffer.byteLength(JSON.stringify(variables));
  if (bytes > mostKb * 1024)
    throw new PlanGraphError('TOO_LARGE', `The variables have ${Math.ceil(bytes / 1024)} kB; at most ${mostKb} kB are allowed.`, { limit: mostKb * 1024 });
}
