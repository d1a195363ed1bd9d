/** Why the server did not take a file, in both languages where it says so. */
export interface Refusal {
  code: string;
  file: string | null;
  messageZh: string;
  messageEn: string;
}

/** What became of an upload: the import that it began, or why there is none. */
export type UploadOutcome = { id: string } | { refusals: Refusal[] };

interface ServerAnswer {
  id?: string;
  job?: { id: string };
  error?: Partial<Refusal> & { message?: string };
  errors?: (Partial<Refusal> & { message?: string })[];
}

const toRefusal = ({ code = 'INTERNAL', file = null, messageZh, messageEn, message = '' }: Partial<Refusal> & { message?: string }): Refusal => ({
  code,
  file,
  messageZh: messageZh ?? message,
  messageEn: messageEn ?? message,
});

const without = (code: string): UploadOutcome => ({ refusals: [{ code, file: null, messageZh: '', messageEn: '' }] });

function parse(text: string): ServerAnswer {
  try {
    return JSON.parse(text) as ServerAnswer;
  } catch {
    return {};
  }
}

function outcomeOf(status: number, text: string): UploadOutcome {
  const answer = parse(text);
  const id = answer.id ?? answer.job?.id;
  if (status < 300 && id) return { id };
  const errors = answer.errors ?? (answer.error ? [answer.error] : []);
  if (errors.length > 0) return { refusals: errors.map(toRefusal) };
  return without(status === 413 ? 'TOO_LARGE' : status === 401 ? 'UNAUTHENTICATED' : status === 403 ? 'FORBIDDEN' : 'INTERNAL');
}

/** Sends files to the server as one import; `onProgress` hears the share sent, from 0 to 1. Never throws: a lost connection is an outcome. */
export function uploadFiles(files: File[], onProgress: (share: number) => void, signal: AbortSignal): Promise<UploadOutcome> {
  const body = new FormData();
  for (const file of files) body.append('files', file, file.name);
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total > 0 ? loaded / total : 0));
    request.addEventListener('load', () => resolve(outcomeOf(request.status, request.responseText)));
    request.addEventListener('error', () => resolve(without('OFFLINE')));
    request.addEventListener('abort', () => resolve(without('ABORTED')));
    signal.addEventListener('abort', () => request.abort());
    request.open('POST', '/imports');
    request.setRequestHeader('accept', 'application/json');
    request.setRequestHeader('x-plangraph-upload', '1');
    request.send(body);
  });
}
