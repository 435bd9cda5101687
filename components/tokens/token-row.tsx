import { roleNamed } from '@/components/identity/role.words';
import { TimeAgo } from '@/components/time/time-ago';
import { Badge } from '@/components/ui/badge';
import { Button } from '@/components/ui/button';
import type { ListedToken } from './token.types';
import { SCOPE_WORDS, TOKEN_WORDS as WORDS } from './token.words';

/** A token: how it is told apart, what it may do and where, and when it was used and ends. */
export function TokenRow({ token, onRevoke }: { token: ListedToken; onRevoke: () => void }) {
  return (
    <li className="flex flex-wrap items-center gap-x-3 gap-y-2 py-2.5">
      <div className="min-w-0 flex-1 basis-56 text-sm [overflow-wrap:anywhere]">
        <p className="flex flex-wrap items-center gap-x-2 gap-y-1">
          <span className="max-w-full font-medium">{token.name}</span>
          {token.isAgent ? <Badge tone="accent">{WORDS.agent}</Badge> : null}
          {token.expired ? <Badge tone="skip">{WORDS.expired}</Badge> : null}
        </p>
        <p className="text-[0.8125rem] text-muted">
          <code>{WORDS.begins(token.beginning)}</code> · {reachOf(token)}
        </p>
        <p className="text-[0.8125rem] text-muted">
          <Times {...token} />
        </p>
      </div>
      <Button size="s" aria-label={WORDS.revokeOf(token.name)} onClick={onRevoke}>
        {WORDS.revoke}
      </Button>
    </li>
  );
}

/** "Read, Answer · Orders service", or of a project's own "Read · its ticks are claims · viewer · made by Ada". */
function reachOf({ scopes, isAgent, projects, role, createdBy }: ListedToken): string {
  return [
    scopes.map((scope) => SCOPE_WORDS[scope].name).join(', '),
    (isAgent || role) && WORDS.claims,
    projects === null ? WORDS.allProjects : projects?.map(({ name }) => name).join(', '),
    role && roleNamed(role),
    createdBy && WORDS.madeBy(createdBy),
  ]
    .filter(Boolean)
    .join(' · ');
}

function Times({ lastUsedAt, expiresAt, expired }: ListedToken) {
  return (
    <>
      {lastUsedAt ? (
        <>
          {WORDS.lastUsed} <TimeAgo at={lastUsedAt} />
        </>
      ) : (
        WORDS.notUsed
      )}
      {', '}
      {expiresAt ? (
        <>
          {expired ? WORDS.expiredAt : WORDS.expires} <TimeAgo at={expiresAt} />
        </>
      ) : (
        WORDS.noEnd
      )}
    </>
  );
}
