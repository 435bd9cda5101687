'use client';

import { MoreHorizontal } from 'lucide-react';
import { type ReactNode, useMemo } from 'react';
import { AvatarStack } from '@/components/ui/avatar';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import { IconButton } from '@/components/ui/icon-button';
import { LazyMenu } from '@/components/ui/menu-lazy';
import { PageHeader } from '@/components/ui/page-header';
import { faceOf, here, mayJoin, nameOf } from '../../_store/review-state';
import { useReview, useScreen } from '../review-provider';
import { useBusy } from '../use-busy';
import { WORDS } from './frame.words';
import { PhaseSteps } from './phase-steps';
import { useMenuEntries } from './use-menu-entries';

/** The review's name, where it stands, who is here, and what can be done with it. */
export function ReviewHeader() {
  const review = useReview((state) => state.server.review);
  const facilitator = useReview((state) => nameOf(state, state.server.review.facilitatorId));
  const project = useReview((state) => state.server.project);
  const isGuest = useReview((state) => state.server.me.isGuest);
  const entries = useMenuEntries();
  return (
    <PageHeader
      title={review.name}
      crumbs={
        isGuest
          ? []
          : [
              { href: '/', label: WORDS.projects },
              { href: `/projects/${project.id}`, label: project.name },
              { href: `/projects/${project.id}/reviews`, label: WORDS.reviews },
            ]
      }
      description={isGuest ? WORDS.reviewOf(project.name, facilitator) : WORDS.ledBy(facilitator)}
      meta={
        <>
          <PhaseSteps phase={review.phase} />
          {isGuest ? <Badge>{WORDS.youAreGuest}</Badge> : null}
        </>
      }
      actions={
        <>
          <WhoIsHere />
          <JoinButton />
          {entries.length > 0 ? (
            <LazyMenu
              entries={entries}
              trigger={<IconButton label={WORDS.more} icon={<MoreHorizontal />} />}
            />
          ) : null}
        </>
      }
    />
  );
}

function WhoIsHere() {
  const { store } = useScreen();
  const seats = useReview((state) => state.seats);
  const count = useReview((state) => state.server.participants.length);
  // biome-ignore lint/correctness/useExhaustiveDependencies: a vote makes another array of the same people
  const people = useMemo(() => {
    const present = here({ seats });
    const { participants } = store.getState().server;
    return participants.filter(({ id }) => present.has(id)).map(faceOf);
  }, [store, seats, count]);
  if (people.length === 0) return null;
  return <AvatarStack people={people} max={6} size="m" label={WORDS.hereNow} />;
}

/** For a person who may take part and does not yet. */
export function JoinButton({ children = WORDS.join }: { children?: ReactNode }) {
  const { join } = useScreen();
  const [busy, run] = useBusy();
  const may = useReview(mayJoin);
  if (!may) return null;
  return (
    <Button variant="primary" busy={busy} onClick={() => run(join)}>
      {children}
    </Button>
  );
}
