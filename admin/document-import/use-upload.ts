import { useQueryClient } from '@tanstack/react-query';
import { useRef, useState } from 'react';
import { uploadFiles, type Refusal } from './upload-files.ts';

/** Files that are to become one import, on their way or refused. */
export interface Batch {
  key: number;
  files: File[];
  /** The share sent, from 0 to 1. */
  sent: number;
  refusals: Refusal[];
}

let lastKey = 0;

/** The files chosen, sent at once; `onTaken` hears of each import that begins. Refused ones stay until they are dismissed. */
export function useUpload(onTaken: (id: string) => void) {
  const [batches, setBatches] = useState<Batch[]>([]);
  const stops = useRef(new Map<number, AbortController>());
  const queryClient = useQueryClient();
  const change = (key: number, values: Partial<Batch>) => setBatches((all) => all.map((batch) => (batch.key === key ? { ...batch, ...values } : batch)));
  const dismiss = (key: number) => {
    stops.current.get(key)?.abort();
    setBatches((all) => all.filter((batch) => batch.key !== key));
  };
  const send = async (files: File[]) => {
    if (files.length === 0) return;
    const key = (lastKey += 1);
    const stop = new AbortController();
    stops.current.set(key, stop);
    setBatches((all) => [...all, { key, files, sent: 0, refusals: [] }]);
    const outcome = await uploadFiles(files, (sent) => change(key, { sent }), stop.signal);
    if ('refusals' in outcome) return change(key, { refusals: outcome.refusals });
    dismiss(key);
    await queryClient.invalidateQueries({ queryKey: ['graphql'] });
    onTaken(outcome.id);
  };
  return { batches, send, dismiss };
}
