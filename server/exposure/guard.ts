import { createHash } from 'node:crypto';
import { type DocumentNode, GraphQLError, parse } from 'graphql';
import { PlanGraphError } from '../core/errors.ts';
import type { Call } from './calls.ts';
import { deepestNesting, type DocumentLimits, refuseLongDocument } from './document-limits.ts';
import type { Exposure } from './exposure.ts';
import { refuseLargeVariables } from './input-limits.ts';

const mostRemembered = 5000;
const longestKept = 2000;

/** Checks operations before anything looks at what they mean. */
export class Guard {
  private readonly exposure: Exposure;
  private readonly limits: DocumentLimits;
  /** The texts that were found to be in order; long ones by their hash. */
  private readonly passed = new Set<string>();

  constructor(exposure: Exposure) {
    this.exposure = exposure;
    this.limits = {
      aliases: exposure.queryMaxAliases,
      rootFields: exposure.queryMaxRootFields,
      directives: exposure.queryMaxDirectives,
      fragments: exposure.queryMaxFragments,
      fields: exposure.queryMaxFields,
      duplicates: exposure.queryMaxDuplicates,
    };
  }

  /** Refuses calls that are too many, too long or too large. */
  check(calls: readonly Call[], isBatch: boolean): void {
    if (isBatch) this.refuseBatch(calls.length);
    for (const call of calls) {
      refuseLargeVariables(call.variables, this.exposure.queryMaxVariablesKb);
      if (typeof call.query === 'string') this.checkText(call.query);
    }
  }

  private refuseBatch(size: number): void {
    const { maxBatch } = this.exposure;
    if (maxBatch === 0) throw new PlanGraphError('BAD_USER_INPUT', 'Batches are not answered here: send one operation a request.', { limit: 0 });
    if (size > maxBatch) throw new PlanGraphError('TOO_LARGE', `The batch has ${size} operations; at most ${maxBatch} are allowed.`, { limit: maxBatch });
  }

  private checkText(text: string): void {
    const key = text.length <= longestKept ? text : createHash('sha256').update(text).digest('base64');
    if (this.passed.has(key)) return;
    const document = parsed(text, this.exposure.queryMaxTokens);
    if (!document) return;
    refuseLongDocument(document, this.limits);
    if (this.passed.size >= mostRemembered) this.passed.clear();
    this.passed.add(key);
  }
}

/** The document; null where the text is none, which Apollo tells the caller. */
function parsed(text: string, maxTokens: number): DocumentNode | null {
  try {
    return parse(text, { maxTokens, noLocation: true });
  } catch (error) {
    if (error instanceof GraphQLError) return null;
    if (error instanceof RangeError)
      throw new PlanGraphError('QUERY_TOO_COSTLY', `The query is nested deeper than ${deepestNesting} levels.`, { limit: deepestNesting });
    throw error;
  }
}
