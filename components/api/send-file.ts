import { ApiError } from '@/lib/api/api-error';
import { PAGE_PERSON } from '@/lib/api/page-person-header';
import { toldOfChange } from './changes';

/** After so many milliseconds in which nothing of it went out, sending has failed. */
const STALLED_MS = 60_000;

export interface Sending {
  /** Told how many bytes are out. */
  onProgress(sent: number): void;
  signal: AbortSignal;
}

/**
 * Sends a file's bytes, and says how far it is, which `fetch` can't.
 * @param path of the API, with its query
 * @returns the answer's `data`; rejects with `ApiError`, or with `AbortError` once it is cancelled
 */
export function sendFile<T>(path: string, file: Blob, { onProgress, signal }: Sending): Promise<T> {
  return new Promise<T>((resolve, reject) => {
    const request = new XMLHttpRequest();
    let timer: ReturnType<typeof setTimeout>;
    const stillGoing = () => {
      clearTimeout(timer);
      timer = setTimeout(() => request.abort(), STALLED_MS);
    };
    const cancel = () => request.abort();
    const offline = () =>
      reject(new ApiError('OFFLINE', 'The server could not be reached.', request.status));
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    const person = document.querySelector<HTMLElement>('[data-person]')?.dataset.person;
    if (person) request.setRequestHeader(PAGE_PERSON, person);
    request.upload.addEventListener('progress', ({ loaded }) => {
      stillGoing();
      onProgress(loaded);
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
      const { success, data, error } = asJson(request.responseText);
      toldOfChange(path, 'POST', success === true);
      if (success) resolve(data as T);
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
  success?: boolean;
  data?: unknown;
  error?: Pick<ApiError, 'message' | 'details'> & { code: ApiError['code'] };
}

function asJson(text: string): Answer {
  try {
    return JSON.parse(text) ?? {};
  } catch {
    return {};
  }
}
