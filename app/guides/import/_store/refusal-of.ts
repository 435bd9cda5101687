import { ApiError } from '@/lib/api/api-error';
import { WORDS } from '../import.words';
import type { Refusal } from './import.types';

/** What is told of a request that failed. What the server says of the document itself stays so. */
export function refusalOf(error: unknown): Refusal {
  if (!(error instanceof ApiError)) return { message: WORDS.refused.failed, way: 'again' };
  if (error.code === 'OFFLINE') return { message: WORDS.refused.offline, way: 'again' };
  const [detail] = error.details ?? [];
  const isOfDocument = error.code === 'VALIDATION_ERROR' && detail?.field === 'source';
  const message = isOfDocument && detail ? sentence(detail.message) : error.message;
  return { message, way: isOfDocument || error.code === 'PAYLOAD_TOO_LARGE' ? 'none' : 'again' };
}

function sentence(text: string): string {
  const begun = `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
  return /[.!?]$/.test(begun) ? begun : `${begun}.`;
}
