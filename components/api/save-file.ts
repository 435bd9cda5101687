import { ApiError } from '@/lib/api/api-error';

/**
 * Asks for something and saves it as a file. What is refused is no file, so it can be told.
 * @param path of the API, such as `/api/v1/runs/…/source`
 * Rejects with `ApiError`.
 */
export async function saveFrom(path: string, name: string): Promise<void> {
  const response = await fetch(path).catch(() => null);
  if (!response) throw new ApiError('OFFLINE', 'The server could not be reached.', 0);
  if (response.ok) return saveBlob(await response.blob(), name);
  const { code, message } = (await response.json().catch(() => null))?.error ?? {};
  if (!code) throw new ApiError('OFFLINE', 'The server gave no usable answer.', response.status);
  throw new ApiError(code, message, response.status);
}

/** Has the browser save something as a file. */
export function saveBlob(blob: Blob, name: string): void {
  const url = URL.createObjectURL(blob);
  Object.assign(document.createElement('a'), { href: url, download: name }).click();
  // The browser may only begin to save it.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}
