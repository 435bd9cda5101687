'use client';

import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TextArea } from '@/components/forms/field';
import { TimeAgo } from '@/components/time/time-ago';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Dialog } from '@/components/ui/dialog';
import type { ProjectEvent } from '@/lib/model/event.types';
import { STATUS_WORDS, type Status } from '@/lib/model/status';
import type { Entry } from '../_store/mutation.types';
import { clashingFields } from '../_store/pending.reducer';
import type { Fields, Item } from '../_store/run.types';
import type { RunScreenState } from '../_store/run-state';
import { WORDS } from '../run.words';
import { WORDS as SAY } from './conflict.words';
import { nameOf, useRun, useScreen } from './run-provider';

/** Shows what somebody else answered beside what I did, and lets me choose. */
export default function ConflictDialog({ mutationId }: { mutationId: string }) {
  const { store, choice, draft, isHolding } = useScreen();
  const entry = useRun(({ pending }) => entryOf(pending, mutationId));
  const item = useRun(({ server }) => server.items[entry?.id ?? '']);
  const name = `${mutationId}:merge`;
  const merged = useRun(({ drafts }) => drafts[name]?.text ?? null);
  const event = useLastAnswer(entry?.id);
  if (!entry || !item) return null;
  const clashing = clashingFields(item, entry);
  // They agree by now, or what I had is what there is.
  const fields = clashing.length > 0 ? clashing : (Object.keys(entry.fields) as (keyof Fields)[]);
  const mine: Fields = merged === null ? entry.fields : { ...entry.fields, note: merged };
  const choose = (chosen: Fields | null) => {
    choice(mutationId, chosen);
    // A choice that is held until it is confirmed keeps what was written.
    if (!isHolding()) draft(name, null);
  };
  return (
    <Dialog
      open
      onOpenChange={() => store.setState({ later: true })}
      size="l"
      title={SAY.title}
      description={
        <>
          <p className="font-medium text-ink">{item.text}</p>
          <p>{SAY.what}</p>
        </>
      }
      footer={
        <>
          <Button onClick={() => choose(without(entry.fields, fields))}>{SAY.theirs}</Button>
          <Button variant="primary" onClick={() => choose(mine)}>
            {merged === null ? SAY.mine : SAY.edited}
          </Button>
        </>
      }
    >
      <div className="space-y-5">
        {fields.map((field) => (
          <section key={field}>
            <h3 className="mb-1.5 text-sm font-semibold">{WORDS.fields[field]}</h3>
            <div className="grid gap-3 sm:grid-cols-2">
              <Side
                title={
                  event ? (
                    <>
                      {SAY.theirsOf(event.actor.name)}, <TimeAgo at={event.at} />
                    </>
                  ) : (
                    SAY.theirVersion
                  )
                }
                value={<Value field={field} value={item[field]} />}
              />
              <Side
                title={SAY.myVersion}
                value={<Value field={field} value={mineOf(entry, field)} />}
              />
            </div>
            {field === 'note' ? (
              <TextArea
                className="mt-3"
                label={SAY.both}
                value={merged ?? bothNotes(item, entry)}
                maxLength={20000}
                cuts
                onChange={({ target }) => draft(name, { text: target.value, base: '' })}
              />
            ) : null}
          </section>
        ))}
      </div>
    </Dialog>
  );
}

function Side({ title, value }: { title: React.ReactNode; value: React.ReactNode }) {
  return (
    <div className="min-w-0 rounded-control border border-line bg-surface px-3 py-2">
      <p className="text-[0.8125rem] text-muted">{title}</p>
      <p className="text-sm whitespace-pre-wrap [overflow-wrap:anywhere]">{value}</p>
    </div>
  );
}

function Value({ field, value }: { field: keyof Fields; value: string | null | undefined }) {
  const name = useRun((state) => (field === 'assigneeId' && value ? nameOf(state, value) : null));
  if (field === 'status') return STATUS_WORDS[value as Status];
  if (field === 'assigneeId') return name ?? COMMON_WORDS.nobody;
  return value ?? <span className="text-muted">{SAY.none}</span>;
}

/** A reason that I left unsaid goes when the status does. */
const mineOf = (entry: Entry, field: keyof Fields) =>
  field in entry.fields ? entry.fields[field] : field === 'status' ? entry.base.status : null;

function bothNotes(item: Item, entry: Entry): string {
  return [item.note, entry.fields.note].filter(Boolean).join('\n\n');
}

/** What is mine alone still goes out when theirs is kept; a status and its reason go together. */
function without(fields: Fields, taken: readonly (keyof Fields)[]): Fields | null {
  const coupled = taken.some((field) => field === 'status' || field === 'justification');
  const rest = Object.entries(fields).filter(([name]) => {
    if (coupled && (name === 'status' || name === 'justification')) return false;
    return !taken.includes(name as keyof Fields);
  });
  return rest.length > 0 ? Object.fromEntries(rest) : null;
}

function entryOf(pending: RunScreenState['pending'], mutationId: string): Entry | undefined {
  const mutation = pending.find((one) => one.mutationId === mutationId);
  return mutation?.kind === 'answer' ? mutation.entries[0] : undefined;
}

/** Who answered last and when, if it can be found out. */
function useLastAnswer(itemId: string | undefined): Pick<ProjectEvent, 'actor' | 'at'> | null {
  const projectId = useRun((state) => state.server.run.projectId);
  const [event, setEvent] = useState<Pick<ProjectEvent, 'actor' | 'at'> | null>(null);
  useEffect(() => {
    if (!itemId) return;
    const stop = new AbortController();
    const query = { itemId, type: 'item.answered', limit: 1 };
    api
      .list('/projects/{id}/events', { params: { id: projectId }, query, signal: stop.signal })
      .then(({ data }) => setEvent(data[0] ?? null))
      .catch(() => {});
    return () => stop.abort();
  }, [projectId, itemId]);
  return event;
}
