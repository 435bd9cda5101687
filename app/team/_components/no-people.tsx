import { ButtonLink } from '@/components/ui/button';
import { EmptyState } from '@/components/ui/empty-state';
import { WORDS } from '../team.words';

/** What stands where people would: the way back from a search, or from a page that isn't there. */
export function NoPeople({ q }: { q: string }) {
  return (
    <EmptyState
      title={WORDS.noResults}
      actions={<ButtonLink href="/team">{WORDS.everyone}</ButtonLink>}
    >
      <p className="[overflow-wrap:anywhere]">{q ? WORDS.noMatch(q) : WORDS.noPage}</p>
    </EmptyState>
  );
}
