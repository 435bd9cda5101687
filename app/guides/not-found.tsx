import { BookOpen } from 'lucide-react';
import { ButtonLink } from '@/components/button';
import { EmptyState } from '@/components/empty-state';

/** For a guide, or a revision of it, that is not there. */
export default function GuideNotFound() {
  return (
    <EmptyState
      level={1}
      icon={<BookOpen />}
      title="There is no such guide"
      actions={
        <ButtonLink variant="primary" href="/guides">
          All guides
        </ButtonLink>
      }
    >
      <p>Its file may have been renamed, or may be one of those that could not be read.</p>
    </EmptyState>
  );
}
