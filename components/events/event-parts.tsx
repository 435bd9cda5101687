import type { ReactNode } from 'react';
import Link from '@/components/ui/link';
import { PlainText } from '@/components/ui/plain-text';
import type { ProjectEvent } from '@/lib/model/event.types';
import { shorten } from '@/lib/model/shorten';
import type { NameOf } from './answer-phrases';

/** An event as the list and the live stream give it. */
export type EventFacts = Pick<
  ProjectEvent,
  'actor' | 'via' | 'runId' | 'itemId' | 'reviewId' | 'at'
> & {
  type: string;
  data: object;
};

/** A run's title, leading to it, or to one of its items. */
export function RunLink(run: { id: string | null; title: string; itemId?: string | null }) {
  if (!run.id) return <Name>{run.title}</Name>;
  return (
    <Link
      href={`/runs/${run.id}${run.itemId ? `?item=${run.itemId}` : ''}`}
      className="font-medium text-ink underline decoration-line-strong underline-offset-2 hover:decoration-current"
    >
      <PlainText text={run.title} />
    </Link>
  );
}

/** What an event is about, set apart from the words around it. */
export function Name({ children }: { children: ReactNode }) {
  return (
    <em className="font-medium text-ink not-italic">
      {typeof children === 'string' ? <PlainText text={children} /> : children}
    </em>
  );
}

/** What a sentence needs to know beside the event. */
export interface Known {
  nameOf: NameOf;
  items: number;
  runTitle: string | undefined;
}

export type Saying<Data> = (data: Data, event: EventFacts, known: Known) => ReactNode[];

/** One line of what may be a long text. */
export const oneLine = (text: string) => shorten(text, 120);
