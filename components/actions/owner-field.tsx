'use client';

import { useState } from 'react';
import { SelectField } from '@/components/forms/select-field';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { toldApart } from '@/lib/model/same-name';
import { ACTION_WORDS } from './actions.words';
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
        ...toldApart(people ?? []).map(({ id, name }) => ({ value: id, label: name })),
      ]}
    />
  );
}
