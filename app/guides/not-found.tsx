import { BookOpen } from 'lucide-react';
import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { WORDS } from './guides.words';

/** For a guide, or a revision of it, that is not there. */
export default function GuideNotFound() {
  return (
    <EmptyState
      level={1}
      icon={<BookOpen />}
      title={WORDS.notFound}
      actions={
        <ButtonLink variant="primary" href="/guides">
          {WORDS.all}
        </ButtonLink>
      }
    >
      <p>{WORDS.notFoundAbout}</p>
    </EmptyState>
  );
}
