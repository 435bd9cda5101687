import { STATUS_WORDS } from '@/lib/model/status';
import { WORDS } from '../run.words';
import type { Fields } from './run.types';
import type { RunScreenState } from './run-state';

/** What waits to be sent, as text that can be taken elsewhere: a line for each part of a change. */
export function waitingText({
  pending,
  server,
}: Pick<RunScreenState, 'pending' | 'server'>): string {
  const line = (id: string, ...parts: (string | null | undefined)[]) =>
    [server.items[id]?.text ?? '', ...parts].filter(Boolean).join(': ');
  const lines = pending.flatMap((change) => {
    switch (change.kind) {
      case 'answer':
        return change.entries.flatMap(({ id, fields }) =>
          written(fields).map((text) => line(id, text)),
        );
      case 'verdict':
        return change.items.map(({ id }) =>
          line(
            id,
            change.verdict === 'take_back' ? WORDS.undo : WORDS.confirming[change.verdict],
            change.reason,
          ),
        );
      case 'evidence.add': {
        const { itemId, text, url } = change.evidence;
        return [line(itemId, url, text)];
      }
      case 'comment.add':
        return [line(change.comment.itemId, change.comment.body)];
      case 'comment.change':
        return [line(change.itemId, change.body)];
      default:
        return [];
    }
  });
  return lines.join('\n');
}

function written({ status, justification, note, dueOn }: Fields): string[] {
  return [
    status && STATUS_WORDS[status],
    justification && `${WORDS.fields.justification}: ${justification}`,
    note && `${WORDS.fields.note}: ${note}`,
    dueOn && `${WORDS.fields.dueOn}: ${dueOn}`,
  ].filter((part) => typeof part === 'string' && part !== '') as string[];
}
