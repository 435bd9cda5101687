import { api } from '@/components/api/browser-api';
import { createDocument } from '@/lib/live/document';
import type { DocumentKind, LiveState, Queued } from '@/lib/live/document.types';
import { createDrafts } from '@/lib/live/drafts';
import { createOutboxOf } from '@/lib/live/outbox';
import { accountTrouble, readingTrouble } from '@/lib/live/queue-sender';
import type { Presence } from '@/lib/runs/run-state.types';

/** The newest event that the page was made from, or has heard of since. */
interface Head {
  seq: number;
}

type ProjectState = LiveState<Head, Queued> & { presence: readonly Presence[] };

const same = <T>(value: T) => value;

/**
 * A project's page as a live document. The server makes the page, so an event only says that it
 * should come anew, and nothing ever waits to be sent.
 */
const PROJECT_KIND: DocumentKind<Head, Queued, null, Head, ProjectState> = {
  read: same,
  apply: (_, { seq }) => ({ seq }),
  take: same,
  echo: same,
  queued: same,
  inOrder: same,
  withdraw: same,
  isForServer: () => false,
  isSent: () => false,
  prepare: () => ({ next: null, patch: {} }),
  derive: () => ({}),
};

/** After this long, in milliseconds, the page is taken to have come anew as it was. */
const LONGEST_WAIT = 4_000;

/**
 * @param head the newest event that the page was made from
 */
export function createProjectDocument(projectId: string, head: number) {
  let made = head;
  let change = () => {};
  let arrived = () => {};
  const document = createDocument(
    PROJECT_KIND,
    {
      server: { seq: head },
      pending: [],
      live: false,
      trouble: null,
      kept: true,
      drafts: {},
      presence: [],
    },
    {
      outbox: createOutboxOf<Queued>(
        null,
        '',
        () => false,
        same,
        () => false,
      ),
      drafts: createDrafts(null, '', ''),
      async load() {
        change();
        await new Promise<void>((resolve) => {
          arrived = resolve;
          setTimeout(resolve, LONGEST_WAIT);
        });
        return { seq: made };
      },
    },
  );
  return {
    ...document,
    ask,
    look,
    madeFrom,
    /** Sets what asks for the page anew. */
    whenOutdated(ask: () => void) {
      change = ask;
    },
  };

  /** Asks for what only its readers get. Rejects with `ApiError`. */
  function ask(): Promise<unknown> {
    return api.call('get', '/projects/{id}', { params: { id: projectId } });
  }

  /**
   * Gives whether the page has something to show if it comes anew: what it is about, or how to sign
   * in. For somebody who was shut out it would say that nothing is here, and of a server that is
   * away only that.
   */
  async function look(): Promise<boolean> {
    try {
      await ask();
      return true;
    } catch (error) {
      const trouble = readingTrouble(error);
      if (trouble === 'gone') document.store.setState({ trouble });
      return accountTrouble(error) !== null;
    }
  }

  /** The page has come anew, made from this event. */
  function madeFrom(head: number): void {
    made = head;
    arrived();
    document.change(({ server }) => (head > server.seq ? { server: { seq: head } } : {}));
  }
}
