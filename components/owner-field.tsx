'use client';

import { useState } from 'react';
import { ACTION_WORDS } from './actions.words';
import { COMMON_WORDS } from './common.words';
import { SelectField } from './field';
import { useAssignable } from './use-assignable';

/** Whose an action is: somebody of its project, or nobody. It is named `ownerId` in its form. */
export function OwnerField({
  projectId,
  initial = { id: null, name: null },
  error,
}: {
  projectId: string;
  initial?: { id: string | null; name: string | null };
  error?: string | null | undefined;
}) {
  const people = useAssignable(projectId);
  const [owner, setOwner] = useState(initial.id ?? '');
  const known = people?.some(({ id }) => id === initial.id);
  return (
    <SelectField
      label={ACTION_WORDS.owner}
      name="ownerId"
      value={owner}
      onChange={({ target }) => setOwner(target.value)}
      error={error ?? null}
      options={[
        { value: '', label: COMMON_WORDS.nobody },
        ...(initial.id && !known
          ? [{ value: initial.id, label: initial.name ?? COMMON_WORDS.somebodyWhoLeft }]
          : []),
        ...(people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
