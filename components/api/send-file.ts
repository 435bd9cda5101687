import { ApiError } from '@/lib/api/api-error';
import { PAGE_PERSON } from '@/lib/api/page-person-header';
import { toldOfChange } from './changes';

/** After so many milliseconds in which nothing of it went out, sending has failed. */
const STALLED_MS = 60_000;

export interface Sending {
  /** Told how many bytes are out. */
  onProgress(sent: number): void;
  signal: AbortSignal;
  headers?: Record<string, string>;
  /** Told the whole of what the server has said so far, where it answers line by line. */
  onText?(text: string): void;
  /** How long nothing may go out or come in, in milliseconds. */
  patience?: number;
}

/**
 * Sends a file's bytes, and says how far it is, which `fetch` can't.
 * @param path of the API, with its query
 * @returns the `data` of the answer, or of its last line; rejects with `ApiError`, or with
 *   `AbortError` once it is cancelled
 */
export function sendFile<T>(path: string, file: Blob, sending: Sending): Promise<T> {
  const { onProgress, signal, onText, patience = STALLED_MS } = sending;
  const { headers = { 'content-type': 'application/octet-stream' } } = sending;
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    const stillGoing = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), patience);
    };
    const cancel = () => request.abort();
    const offline = () =>
      reject(new ApiError('OFFLINE', 'The server could not be reached.', request.status));
    request.open('POST', path);
    for (const [name, value] of Object.entries(headers)) request.setRequestHeader(name, value);
    const person = document.querySelector<HTMLElement>('[data-person]')?.dataset.person;
    if (person) request.setRequestHeader(PAGE_PERSON, person);
    request.upload.addEventListener('progress', ({ loaded }) => {
      stillGoing();
      onProgress(loaded);
    });
    request.addEventListener('progress', () => {
      stillGoing();
      onText?.(request.responseText);
    });
    request.addEventListener('loadend', () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', cancel);
    });
    request.addEventListener('error', offline);
    request.addEventListener('abort', () =>
      signal.aborted ? reject(new DOMException('', 'AbortError')) : offline(),
    );
    request.addEventListener('load', () => {
      const { data, error } = asJson(lastLine(request.responseText));
      toldOfChange(path, 'POST', data !== undefined);
      if (data !== undefined) resolve(data as T);
      else if (error?.code)
        reject(new ApiError(error.code, error.message, request.status, error.details));
      else offline();
    });
    if (signal.aborted) return reject(new DOMException('', 'AbortError'));
    signal.addEventListener('abort', cancel);
    stillGoing();
    request.send(file);
  });
}

interface Answer {
  data?: unknown;
  error?: Pick<ApiError, 'message' | 'details'> & { code: ApiError['code'] };
}

const lastLine = (text: string) => text.trimEnd().split('\n').at(-1) ?? '';

function asJson(text: string): Answer {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
