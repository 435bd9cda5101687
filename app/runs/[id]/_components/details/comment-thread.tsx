'use client';

import { Pencil, Trash2 } from 'lucide-react';
import { type FormEvent, useRef, useState } from 'react';
import { MentionArea } from '@/app/runs/[id]/_components/mentions/mention-area';
import { LazyMarkdown } from '@/components/markdown/markdown-lazy';
import { TimeAgo } from '@/components/time/time-ago';
import { Avatar } from '@/components/ui/avatar';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { IconButton } from '@/components/ui/icon-button';
import { Part } from '@/components/ui/part';
import type { Comment } from '../../_store/run.types';
import { mayDiscuss } from '../../_store/run-state';
import { useRun, useScreen } from '../run-provider';
import { WORDS } from './details.words';

const NONE: readonly Comment[] = [];

/** What people say about an item. One's own can be reworded and removed. */
export default function CommentThread({ id }: { id: string }) {
  const list = useRun((state) => state.view.comments[id] ?? NONE);
  const readOnly = !useRun(mayDiscuss);
  const screen = useScreen();
  return (
    <Part title={WORDS.comments.title} count={list.length}>
      {list.length > 0 ? (
        <ul className="mb-3 space-y-3">
          {list.map((comment) => (
            <One key={comment.id} comment={comment} readOnly={readOnly} />
          ))}
        </ul>
      ) : null}
      {readOnly ? null : (
        <CommentForm
          name={`${id}:comment`}
          label={WORDS.comments.write}
          verb={WORDS.comments.add}
          field="comment"
          onSave={(body) => screen.addComment(id, body)}
        />
      )}
    </Part>
  );
}

function One({ comment, readOnly }: { comment: Comment; readOnly: boolean }) {
  const screen = useScreen();
  const mine = useRun((state) => state.me.id === comment.authorId);
  const name = `${comment.id}:reword`;
  const rewording = useRun((state) => state.drafts[name] !== undefined);
  const { id, itemId, body, authorId, authorName, createdAt, updatedAt } = comment;
  return (
    <li className="flex items-start gap-2.5">
      <Avatar person={{ id: authorId, name: authorName }} size="s" decorative className="mt-0.5" />
      <div className="min-w-0 flex-1">
        <div className="flex flex-wrap items-center gap-x-2 text-[0.8125rem]">
          <span className="min-w-0 font-medium [overflow-wrap:anywhere]">{authorName}</span>
          <TimeAgo at={createdAt} className="text-muted" />
          {updatedAt > createdAt ? (
            <span className="text-muted">{WORDS.comments.edited}</span>
          ) : null}
          {mine && !readOnly && !rewording ? (
            <span className="ml-auto flex">
              <IconButton
                size="s"
                label={WORDS.comments.edit}
                icon={<Pencil />}
                onClick={() => screen.draft(name, { text: body, base: body })}
              />
              <IconButton
                size="s"
                label={WORDS.comments.remove}
                icon={<Trash2 />}
                onClick={() => screen.removeComment(itemId, id)}
              />
            </span>
          ) : null}
        </div>
        {rewording && !readOnly ? (
          <CommentForm
            name={name}
            label={WORDS.comments.editing}
            verb={WORDS.comments.save}
            autoFocus
            onSave={(text) => {
              if (text !== body) screen.changeComment(itemId, id, text);
            }}
            onCancel={() => screen.draft(name, null)}
          />
        ) : (
          <LazyMarkdown source={body} compact />
        )}
      </div>
    </li>
  );
}

function CommentForm({
  name,
  label,
  verb,
  field,
  autoFocus,
  onSave,
  onCancel,
}: {
  name: string;
  label: string;
  verb: string;
  field?: string;
  autoFocus?: boolean;
  onSave: (body: string) => void;
  onCancel?: () => void;
}) {
  const screen = useScreen();
  const text = useRun((state) => state.drafts[name]?.text ?? '');
  const people = useRun((state) => state.server.people);
  const [error, setError] = useState<string | null>(null);
  const form = useRef<HTMLFormElement>(null);
  function save(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return setError(WORDS.comments.empty);
    onSave(text);
    screen.draft(name, null);
  }
  return (
    <form ref={form} onSubmit={save} className="space-y-2">
      <MentionArea
        people={people}
        label={label}
        labelHidden
        data-field={field}
        placeholder={label}
        value={text}
        error={error}
        rows={2}
        maxLength={20000}
        autoFocus={autoFocus}
        onText={(next) => {
          setError(null);
          const base = screen.store.getState().drafts[name]?.base ?? '';
          const empty = next === '' && !onCancel;
          screen.draft(name, empty ? null : { text: next, base });
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) {
            event.preventDefault();
            form.current?.requestSubmit();
          }
          // What is written stays; who gives up editing an earlier comment has the old one back.
          if (event.key !== 'Escape' || !onCancel) return;
          event.stopPropagation();
          onCancel();
        }}
      />
      <div className="flex gap-2">
        <Button type="submit" size="s">
          {verb}
        </Button>
        {onCancel ? (
          <Button size="s" variant="ghost" onClick={onCancel}>
            {COMMON_WORDS.cancel}
          </Button>
        ) : null}
      </div>
    </form>
  );
}
