import { useCallback, useEffect, useRef, useState } from 'react';
import { useLogoutIfAccessDenied } from 'react-admin';
import { graphql } from '../../providers/graphql-client.ts';
import type { Operation } from '../question/operation.ts';

/** How far an operation has come. */
export interface RunState<T> {
  status: 'idle' | 'running' | 'done' | 'stopped' | 'failed';
  data: T | null;
  /** The text of the operation that the data answers, which says what shape they have. */
  query: string | null;
  /** A message key. */
  error: string | null;
  milliseconds: number;
}

const idle = { status: 'idle', data: null, query: null, error: null, milliseconds: 0 } as const;

/** Runs operations one at a time; another, or the stop button, ends the one before, on the server too. */
export function useRun<T>() {
  const [state, setState] = useState<RunState<T>>(idle);
  const controller = useRef<AbortController | null>(null);
  const logoutIfAccessDenied = useLogoutIfAccessDenied();
  useEffect(() => () => controller.current?.abort(), []);
  const run = useCallback(
    async ({ query, variables }: Operation) => {
      controller.current?.abort();
      const mine = new AbortController();
      controller.current = mine;
      const began = performance.now();
      setState((before) => ({ ...before, status: 'running', error: null, data: before.query === query ? before.data : null }));
      try {
        const data = await graphql<T>(query, variables, mine.signal);
        setState({ status: 'done', data, query, error: null, milliseconds: Math.round(performance.now() - began) });
      } catch (error) {
        if (mine.signal.aborted) return;
        await logoutIfAccessDenied(error);
        setState({ status: 'failed', data: null, query: null, error: error instanceof Error ? error.message : 'pg.error.INTERNAL', milliseconds: 0 });
      }
    },
    [logoutIfAccessDenied],
  );
  const stop = useCallback(() => {
    controller.current?.abort();
    setState((before) => (before.status === 'running' ? { ...before, status: 'stopped' } : before));
  }, []);
  return { ...state, run, stop };
}
