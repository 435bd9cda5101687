import { bytesOf } from './line-ends';
import type { PublicKey } from './public-key';
import { findBlocks } from './signature-block';
import type { Verification } from './verification.types';
import { verifyDocument } from './verify-document';
import { verifyHistory } from './verify-history';

const EVENT_LINE = /^\{"(?:id|signature)":"/m;

/** Checks a signed document or an exported history, whichever the file's content is. */
export function verifyFile(input: Uint8Array | string, keys: readonly PublicKey[]): Verification {
  const bytes = bytesOf(input);
  return looksLikeHistory(bytes) ? verifyHistory(bytes, keys) : verifyDocument(bytes, keys);
}

/**
 * JSON objects, a line each: no report begins so. Where the beginning was damaged and there is no
 * document's block, the other lines tell.
 */
function looksLikeHistory(bytes: Uint8Array): boolean {
  const beginning = new TextDecoder().decode(bytes.subarray(0, 200)).trimStart();
  if (/^\{\s*"/.test(beginning)) return true;
  return findBlocks(bytes).length === 0 && EVENT_LINE.test(new TextDecoder('latin1').decode(bytes));
}
