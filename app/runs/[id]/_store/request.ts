import { ApiError } from '@/lib/api/api-error';
import type { ApiClient } from '@/lib/application/client';
import { bulkBody } from './bulk-body';
import type { AnswerMutation, Mutation } from './mutation.types';
import type { Comment, Evidence, Item } from './run.types';

/** What the server made of a mutation. */
export interface Outcome {
  items?: readonly Item[];
  evidence?: Evidence;
  comment?: Comment;
}

/** Sends a mutation. A repeat says exactly the same, so it is harmless. Rejects with `ApiError`. */
export async function sendMutation(
  api: ApiClient,
  runId: string,
  mutation: Mutation,
): Promise<Outcome> {
  const { mutationId } = mutation;
  switch (mutation.kind) {
    case 'answer':
      return { items: await sendAnswers(api, runId, mutation) };
    case 'verdict': {
      const { verdict, reason, items } = mutation;
      const body = {
        mutationId,
        verdict,
        ...(reason === null ? {} : { reason }),
        items: items.map(({ id, version }) => ({ id, version: version ?? 0 })),
        ...undoing(mutation),
      };
      const path = '/runs/{id}/confirmations';
      return { items: await api.call('post', path, { params: { id: runId }, body }) };
    }
    case 'evidence.add': {
      const { id, itemId, kind, url, text, file } = mutation.evidence;
      const named = file ? { sha256: file.sha256 } : {};
      const body = { id, kind, url, text, ...named, mutationId, ...undoing(mutation) };
      const evidence = await api.call('post', '/items/{id}/evidence', {
        params: { id: itemId },
        body,
      });
      return { evidence };
    }
    case 'evidence.remove':
      return gone(
        api.call('delete', '/evidence/{id}', {
          params: { id: mutation.evidenceId },
          query: { mutationId, ...undoing(mutation) },
        }),
      );
    case 'comment.add': {
      const { id, itemId, body } = mutation.comment;
      const comment = await api.call('post', '/items/{id}/comments', {
        params: { id: itemId },
        body: { id, body, mutationId },
      });
      return { comment };
    }
    case 'comment.change': {
      const { commentId: id, body } = mutation;
      return {
        comment: await api.call('patch', '/comments/{id}', {
          params: { id },
          body: { body, mutationId },
        }),
      };
    }
    case 'comment.remove':
      return gone(api.call('delete', '/comments/{id}', { params: { id: mutation.commentId } }));
  }
}

async function sendAnswers(
  api: ApiClient,
  runId: string,
  mutation: AnswerMutation,
): Promise<readonly Item[]> {
  const { mutationId, entries, undoes } = mutation;
  const [only] = entries;
  if (only && entries.length === 1 && !undoes) {
    const { id, fields, version } = only;
    const body = { ...fields, version: version ?? 0, mutationId };
    return [await api.call('patch', '/items/{id}', { params: { id }, body })];
  }
  return api.call('patch', '/runs/{id}/items', {
    params: { id: runId },
    body: bulkBody(mutation),
  });
}

const undoing = ({ undoes }: { undoes: string | null }) => (undoes ? { undoes } : {});

/** What is gone already need not be taken away: the first try may have got there. */
async function gone(request: Promise<unknown>): Promise<Outcome> {
  await request.catch((error) => {
    if (!(error instanceof ApiError && error.code === 'NOT_FOUND')) throw error;
  });
  return {};
}
