'use client';

import { useRouter } from 'next/navigation';
import { api } from '@/components/api/browser-api';
import { missing } from '@/components/forms/missing';
import type { ListedToken, WantedToken } from '@/components/tokens/token.types';
import { TOKEN_WORDS as WORDS } from '@/components/tokens/token.words';
import { Tokens } from '@/components/tokens/tokens';
import { SCOPES } from '@/lib/model/token.types';
import { TokenProjects } from './token-projects';

/** My tokens: what acts with one acts as me. */
export function MyTokens({ tokens }: { tokens: readonly ListedToken[] }) {
  const router = useRouter();
  return (
    <div className="space-y-4">
      <p className="text-sm text-muted">{WORDS.mineHint}</p>
      <Tokens
        tokens={tokens}
        label={WORDS.mine}
        scopes={SCOPES}
        fields={['projectIds']}
        create={create}
        revoke={(id) => api.call('delete', '/me/tokens/{id}', { params: { id } })}
        reload={() => router.refresh()}
      >
        {(errors) => <TokenProjects error={errors.projectIds} />}
      </Tokens>
    </div>
  );
}

function create(wanted: WantedToken, form: FormData) {
  const some = form.get('where') === 'some';
  const projectIds = some ? form.getAll('projectIds').map(String) : null;
  if (projectIds?.length === 0) throw missing('projectIds', WORDS.chooseProject);
  return api.call('post', '/me/tokens', { body: { ...wanted, projectIds } });
}
