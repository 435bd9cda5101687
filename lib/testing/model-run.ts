import type { AnswerFields } from '@/lib/model/answer.types';
import type { ProjectEvent } from '@/lib/model/event.types';
import { countsAsDone, USUAL_RULE } from '@/lib/model/strength';
import { answerDifference, changeAnswer, isRefusal } from '@/lib/runs/answer.reducer';
import { NOBODY } from '@/lib/runs/answered-facts';
import { answeredIn } from '@/lib/runs/answered-live.reducer';
import type { Comment, Evidence, Item, Snapshot } from '@/lib/runs/run-state.types';

type Fields = Partial<AnswerFields>;

/** A change of answers as it is sent. */
interface Sent {
  mutationId: string;
  entries: readonly { id: string; fields: Fields; version: number | null }[];
}

interface Marks {
  mutationId: string;
  undoes: string | null;
}

export type Reply =
  | { kind: 'items'; items: Item[] }
  | { kind: 'conflict'; current: Item }
  | { kind: 'refused' };

/** The server's rules for answers, without a server: versions, repeats, events. For tests. */
export function createModelServer(items: readonly Item[]) {
  const state = new Map(items.map((item) => [item.id, item]));
  const seen = new Map<string, string>();
  const events: ProjectEvent[] = [];
  /** How often each mutation was really carried out. */
  const applied = new Map<string, number>();

  const comments: Comment[] = [];
  const evidence: Evidence[] = [];

  return {
    state,
    events,
    applied,
    change,
    answer,
    comment,
    uncomment,
    addEvidence,
    removeEvidence,
    snapshot,
  };

  /** What `POST /items/{id}/evidence` does. */
  function addEvidence(
    actorId: string,
    { mutationId, undoes, evidence: sent }: Marks & { evidence: Evidence },
  ): Evidence | null {
    const known = evidence.find(({ id }) => id === sent.id);
    if (known || seen.has(mutationId)) return known ?? null;
    note(mutationId, 'evidence');
    const { id, itemId, kind, url, text } = sent;
    evidence.push({ ...sent, createdBy: actorId, createdAt: MOMENT });
    tell(actorId, itemId, mutationId, 'evidence.added', {
      evidence: { id, kind, url, text },
      ...(undoes ? { undoes } : {}),
    });
    return evidence.at(-1) as Evidence;
  }

  /** What `DELETE /evidence/{id}` does. */
  function removeEvidence(
    actorId: string,
    { mutationId, undoes, evidenceId }: Marks & { evidenceId: string },
  ): void {
    const at = evidence.findIndex(({ id }) => id === evidenceId);
    const [gone] = at < 0 || seen.has(mutationId) ? [] : evidence.splice(at, 1);
    if (!gone) return;
    note(mutationId, 'evidence');
    const { id, itemId, kind, url, text } = gone;
    tell(actorId, itemId, mutationId, 'evidence.removed', {
      evidence: { id, kind, url, text },
      ...(undoes ? { undoes } : {}),
    });
  }

  function note(mutationId: string, body: string): void {
    seen.set(mutationId, body);
    applied.set(mutationId, (applied.get(mutationId) ?? 0) + 1);
  }

  /** What `POST /items/{id}/comments` does. */
  function comment(actorId: string, mutationId: string | null, sent: Comment): Comment | null {
    const known = comments.find(({ id }) => id === sent.id);
    // A repeat of one that was removed since tells that it is gone.
    if (known || (mutationId && seen.has(mutationId))) return known ?? null;
    const made = { ...sent, authorId: actorId, authorName: actorId };
    if (mutationId) note(mutationId, 'comment');
    comments.push({ ...made, createdAt: MOMENT, updatedAt: MOMENT });
    tell(actorId, sent.itemId, mutationId, 'comment.added', {
      comment: { id: sent.id, body: sent.body },
    });
    return comments.at(-1) as Comment;
  }

  /** What `DELETE /comments/{id}` does; its event names no mutation. */
  function uncomment(actorId: string, id: string): void {
    const at = comments.findIndex((one) => one.id === id);
    const [gone] = at < 0 ? [] : comments.splice(at, 1);
    if (gone) tell(actorId, gone.itemId, null, 'comment.removed', { comment: { id } });
  }

  /** Everything as it is now. */
  function snapshot(): Snapshot {
    return {
      ...modelSnapshot(0),
      items: [...state.values()],
      comments: [...comments],
      evidence: [...evidence],
      seq: events.length,
    };
  }

  /** What `PATCH /items/{id}` and `PATCH /runs/{id}/items` do. */
  function answer(actorId: string, mutation: Sent): Reply {
    const { mutationId, entries } = mutation;
    const body = JSON.stringify(entries.map(({ id, fields, version }) => [id, fields, version]));
    const known = seen.get(mutationId);
    if (known !== undefined) {
      if (known !== body) throw new Error('a repeat must say the same');
      return { kind: 'items', items: entries.map(({ id }) => state.get(id)!) };
    }
    const next = new Map(state);
    for (const { id, fields, version } of entries) {
      const item = next.get(id)!;
      if (item.version !== version) return { kind: 'conflict', current: item };
      const outcome = changeAnswer(item, { ...fields, version });
      if (isRefusal(outcome)) return { kind: 'refused' };
      next.set(id, outcome);
    }
    note(mutationId, body);
    for (const { id } of entries) put(actorId, next.get(id)!, mutationId);
    return { kind: 'items', items: entries.map(({ id }) => state.get(id)!) };
  }

  /** What somebody else does. */
  function change(actorId: string, id: string, fields: Fields): void {
    const item = state.get(id)!;
    const outcome = changeAnswer(item, { ...fields, version: item.version });
    if (!isRefusal(outcome)) put(actorId, outcome, null);
  }

  function put(actorId: string, next: Item, mutationId: string | null): void {
    const { before, after } = answerDifference(state.get(next.id)!, next);
    // What changes nothing makes neither a version nor an event.
    if (Object.keys(after).length === 0) return;
    const event = { actor: { kind: 'person', id: actorId, name: actorId } as const, at: MOMENT };
    const given = { ...next, ...answeredIn(next, { after }, event) };
    state.set(next.id, { ...given, counts: countsAsDone(given, USUAL_RULE, 'none') });
    const { version } = next;
    tell(actorId, next.id, mutationId, 'item.answered', { before, after, version });
  }

  function tell(
    actorId: string,
    itemId: string,
    mutationId: string | null,
    type: ProjectEvent['type'],
    data: object,
  ): void {
    const seq = events.length + 1;
    events.push({
      id: `event-${seq}`,
      projectId: 'project',
      seq,
      type,
      actor: { kind: 'person', id: actorId, name: actorId },
      at: MOMENT,
      runId: 'run',
      itemId,
      reviewId: null,
      mutationId,
      data: { text: state.get(itemId)?.text ?? '', ...data },
      hash: '',
    } as unknown as ProjectEvent);
  }
}

const MOMENT = '2026-11-22T10:00:00.000Z';

/** A snapshot of some items, all open, at the first event. */
export function modelSnapshot(count: number): Snapshot {
  const moment = '2026-11-22T09:00:00.000Z';
  return {
    run: {
      id: 'run',
      projectId: 'project',
      title: 'New Endpoint',
      archived: false,
      deleted: false,
    } as Snapshot['run'],
    project: {
      id: 'project',
      name: 'Orders',
      archived: false,
      may: ['see', 'discuss', 'work', 'review'],
      signersApart: false,
      stageRules: {},
    },
    items: Array.from({ length: count }, (_, position) => ({
      id: `item-${position}`,
      runId: 'run',
      key: `item-${position}`,
      text: `Item ${position}`,
      parentKey: null,
      depth: 0,
      position,
      section: [],
      lead: '',
      status: 'open' as const,
      justification: null,
      note: null,
      assigneeId: null,
      dueOn: null,
      ...NOBODY,
      counts: false,
      version: 1,
      createdAt: moment,
      updatedAt: moment,
    })),
    formatted: {},
    evidence: [],
    comments: [],
    waivers: [],
    people: [],
    acceptances: {},
    names: {},
    presence: [],
    seq: 0,
    head: '',
  };
}
