import { useState } from 'react';
import { HttpError, useNotify } from 'react-admin';
import type { ExportRequest } from './question/export-request.ts';

async function fetchFile({ list, body }: ExportRequest, format: string): Promise<Blob> {
  const response = await fetch(`/export/${list}.${format}`, {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  }).catch(() => {
    throw new HttpError('pg.error.OFFLINE', 0, { code: 'OFFLINE' });
  });
  if (!response.ok) throw new HttpError('pg.error.INTERNAL', response.status, { code: 'INTERNAL' });
  return response.blob();
}

function saveFile(blob: Blob, name: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(blob);
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Takes a whole answer away as a file: every row that matches, not only the page that is shown. */
export function useExport() {
  const notify = useNotify();
  const [exporting, setExporting] = useState(false);
  return {
    exporting,
    exportAs: async (request: ExportRequest, format: 'csv' | 'xlsx') => {
      setExporting(true);
      try {
        const day = new Date().toISOString().slice(0, 10);
        saveFile(await fetchFile(request, format), `${request.body.title.replaceAll(/[\\/:*?"<>|]/g, ' ')} ${day}.${format}`);
      } catch (error) {
        const message = error instanceof Error ? error.message : 'pg.error.INTERNAL';
        notify(message, { type: 'error', messageArgs: { _: message } });
      } finally {
        setExporting(false);
      }
    },
  };
}
