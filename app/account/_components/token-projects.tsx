'use client';

import { useEffect, useId, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { CheckboxField } from '@/components/forms/field';
import { messageOf } from '@/components/forms/use-submit';
import { TOKEN_WORDS as WORDS } from '@/components/tokens/token.words';
import { Notice } from '@/components/ui/notice';
import { SkeletonList } from '@/components/ui/skeleton';
import { everyPage } from '@/lib/application/every-page';

interface Named {
  id: string;
  name: string;
}

/** Where a token of mine is good: in all projects that I see, or in some. */
export function TokenProjects({ error }: { error: string | undefined }) {
  const [some, setSome] = useState(false);
  return (
    <fieldset>
      <legend className="mb-1 text-sm font-medium">{WORDS.where}</legend>
      {[
        { value: 'all', label: WORDS.everywhere, checked: !some },
        { value: 'some', label: WORDS.someProjects, checked: some },
      ].map(({ value, label, checked }) => (
        <label key={value} className="flex items-center gap-2.5 py-0.5 text-sm coarse:min-h-10">
          <input
            type="radio"
            name="where"
            value={value}
            checked={checked}
            onChange={() => setSome(value === 'some')}
            className="size-4 coarse:size-5"
          />
          {label}
        </label>
      ))}
      {some ? <Choice error={error} /> : null}
    </fieldset>
  );
}

function Choice({ error }: { error: string | undefined }) {
  const errorId = useId();
  const [projects, setProjects] = useState<Named[] | null>(null);
  const [failure, setFailure] = useState<string | null>(null);
  useEffect(() => {
    everyPage((query) => api.list('/projects', { query: { ...query, sort: 'name' } }))
      .then(setProjects)
      .catch((failed) => setFailure(messageOf(failed)));
  }, []);
  if (failure) return <Notice tone="error">{failure}</Notice>;
  if (!projects) return <SkeletonList rows={2} label={WORDS.loadingProjects} />;
  if (projects.length === 0) return <p className="text-sm text-muted">{WORDS.noProjects}</p>;
  return (
    <fieldset className="mt-1 ml-6" aria-describedby={error ? errorId : undefined}>
      <legend className="sr-only">{WORDS.whichProjects}</legend>
      <div className="max-h-48 space-y-1 overflow-y-auto p-0.5 [overflow-wrap:anywhere]">
        {projects.map(({ id, name }) => (
          <CheckboxField key={id} name="projectIds" value={id} label={name} />
        ))}
      </div>
      {error ? (
        <p id={errorId} role="alert" className="mt-1 text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
