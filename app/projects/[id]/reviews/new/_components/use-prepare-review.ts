import { useRouter } from 'next/navigation';
import { useRef, useState } from 'react';
import { v7 as uuidv7 } from 'uuid';
import { api } from '@/components/api/browser-api';
import { ApiError } from '@/lib/api/api-error';
import type { CallOptions } from '@/lib/application/client';
import { PREPARE_WORDS } from '../prepare.words';

type NewReview = NonNullable<CallOptions<'post', '/projects/{id}/reviews'>['body']>;

/** The fields of the form that the API's errors can be about. */
export const REVIEW_FIELDS = [
  'name',
  'previousId',
  'scope',
  'facilitatorId',
  'personIds',
  'scheduledOn',
  'timeBox',
  'quorum',
  'repeats',
  'reopens',
] as const;

/**
 * Prepares a review and goes to it. Its id is made here once, so that sending twice makes one.
 * `made` is the review that an earlier try has made after all.
 */
export function usePrepareReview(projectId: string) {
  const router = useRouter();
  const id = useRef<string>(undefined);
  const [made, setMade] = useState<string | null>(null);
  return { prepare, made };

  async function prepare(body: NewReview): Promise<'leaving'> {
    id.current ??= uuidv7();
    const params = { id: projectId };
    try {
      await api.call('post', '/projects/{id}/reviews', {
        params,
        body: { ...body, id: id.current },
      });
    } catch (error) {
      if (!(error instanceof ApiError)) throw error;
      if (error.code === 'CONFLICT' && (await isThere(id.current))) {
        // The answer to an earlier try got lost, and the form was changed since.
        setMade(id.current);
        throw new ApiError('CONFLICT', PREPARE_WORDS.preparedBefore, 409);
      }
      throw byField(error);
    }
    router.push(`/reviews/${id.current}`);
    return 'leaving';
  }
}

async function isThere(id: string): Promise<boolean> {
  try {
    await api.call('get', '/reviews/{id}', { params: { id } });
    return true;
  } catch {
    return false;
  }
}

/** The error with each detail at the form's field: `scope.runIds.0` is about `scope`. */
function byField(error: ApiError): ApiError {
  const details = error.details.map(({ field, message }) => ({
    field: field.split('.')[0] ?? field,
    message,
  }));
  return new ApiError(error.code, error.message, error.status, details);
}
