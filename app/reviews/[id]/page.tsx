import type { Metadata } from 'next';
import { findPerson } from '@/app/_session/require-person';
import { AppShell } from '@/components/shell/app-shell';
import { ReviewView } from './_components/review-view';
import { findReview } from './find-review';

interface Props {
  params: Promise<{ id: string }>;
}

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const { id } = await params;
  return { title: (await findReview(id, `/reviews/${id}`)).review.name };
}

/** A review, from its lobby to its sign-offs; for people with an account and for its guests. */
export default async function ReviewPage({ params }: Props) {
  const { id } = await params;
  const snapshot = await findReview(id, `/reviews/${id}`);
  const person = await findPerson();
  return (
    <AppShell person={person} guestId={snapshot.me.participantId} wide>
      <ReviewView key={id} snapshot={snapshot} />
    </AppShell>
  );
}
