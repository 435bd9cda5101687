import type { Visitor } from './test-world';

/** The smallest image there is: one pixel, as PNG. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==',
  'base64',
);

/** Sends a file as somebody. @param file the image above unless told */
export function sendUpload(
  by: Pick<Visitor, 'fetch'>,
  itemId: string,
  file: {
    body?: BodyInit;
    name?: string;
    id?: string;
    mutationId?: string;
    headers?: Record<string, string>;
  } = {},
): Promise<Response> {
  const { body = new Uint8Array(PIXEL), headers = {}, ...query } = file;
  const asked = new URLSearchParams(query as Record<string, string>);
  return by.fetch(`/api/v1/items/${itemId}/uploads?${asked}`, {
    method: 'POST',
    body,
    headers: { 'content-type': 'application/octet-stream', ...headers },
    duplex: 'half',
  } as RequestInit);
}

/** The same, and the evidence that it became. @throws when it was refused */
export async function uploaded(...args: Parameters<typeof sendUpload>) {
  const response = await sendUpload(...args);
  const { data, error } = await response.json();
  if (!data) throw new Error(`${response.status} ${error.message}`);
  return data as {
    id: string;
    itemId: string;
    kind: 'upload';
    text: string;
    file: { sha256: string; bytes: number; mediaType: string };
  };
}
