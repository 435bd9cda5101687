'use client';

import { useCallback, useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { SelectField } from '@/components/forms/select-field';
import { messageOf } from '@/components/forms/use-submit';
import { ROLE_WORDS } from '@/components/identity/role.words';
import type { ListedToken, WantedToken } from '@/components/tokens/token.types';
import { TOKEN_WORDS as WORDS } from '@/components/tokens/token.words';
import { Tokens } from '@/components/tokens/tokens';
import { Dialog } from '@/components/ui/dialog';
import { Notice } from '@/components/ui/notice';
import { SkeletonList } from '@/components/ui/skeleton';
import { everyPage } from '@/lib/application/every-page';
import {
  PROJECT_TOKEN_ROLES,
  PROJECT_TOKEN_SCOPES,
  type ProjectTokenRole,
} from '@/lib/model/token.types';
import type { HostedProps } from './dialog.types';

/** The project's own tokens, for its leads. In the archive they can still be revoked. */
export default function TokensDialog({ open, onOpenChange, project }: HostedProps) {
  const [tokens, setTokens] = useState<ListedToken[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  const params = { id: project.id };
  const load = useCallback(async () => {
    try {
      setTokens(
        await everyPage((query) =>
          api.list('/projects/{id}/tokens', { params: { id: project.id }, query }),
        ),
      );
      setFailure(null);
    } catch (error) {
      setFailure(messageOf(error));
    }
  }, [project.id]);
  useEffect(() => void load(), [load]);

  const create = (wanted: WantedToken, form: FormData) => {
    const scopes = PROJECT_TOKEN_SCOPES.filter((scope) => wanted.scopes.includes(scope));
    const role = form.get('role') as ProjectTokenRole;
    return api.call('post', '/projects/{id}/tokens', { params, body: { ...wanted, scopes, role } });
  };
  return (
    <Dialog
      open={open}
      onOpenChange={onOpenChange}
      title={WORDS.title}
      description={WORDS.projectHint}
    >
      {failure ? <Notice tone="error">{failure}</Notice> : null}
      {tokens || failure ? null : <SkeletonList rows={2} label={WORDS.loading} />}
      {tokens ? (
        <Tokens
          tokens={tokens}
          label={WORDS.title}
          scopes={PROJECT_TOKEN_SCOPES}
          ofProject
          fields={['role']}
          mayCreate={!project.archived}
          create={create}
          revoke={(tokenId) =>
            api.call('delete', '/projects/{id}/tokens/{tokenId}', {
              params: { ...params, tokenId },
            })
          }
          reload={load}
        >
          {(errors) => (
            <SelectField
              label={WORDS.role}
              name="role"
              error={errors.role ?? null}
              options={PROJECT_TOKEN_ROLES.map((role) => ({
                value: role,
                label: `${ROLE_WORDS[role].name}: ${ROLE_WORDS[role].may}`,
              }))}
            />
          )}
        </Tokens>
      ) : null}
    </Dialog>
  );
}
