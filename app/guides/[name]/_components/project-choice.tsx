'use client';

import { useEffect, useState } from 'react';
import { api } from '@/components/api/browser-api';
import { TextField } from '@/components/forms/field';
import { SelectField } from '@/components/forms/select-field';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import { Skeleton } from '@/components/ui/skeleton';
import type { Data } from '@/lib/application/client';
import { WORDS } from '../../guides.words';

/** The choice that stands for a project still to be made. */
export const NEW_PROJECT = 'new';

const MOST = 100;
const PAUSE = 200;

interface Found {
  projects: Data<'get', '/projects'>;
  total: number;
}

/**
 * A project to start in: one of those there are, the latest first, or a new one with its name. With
 * more than fit, a search narrows them. Nothing is chosen until they are known.
 */
export function ProjectChoice({
  value,
  onChange,
  nameError,
}: {
  value: string;
  onChange: (value: string) => void;
  nameError: string | undefined;
}) {
  const [query, setQuery] = useState('');
  const [attempt, setAttempt] = useState(0);
  const [found, setFound] = useState<Found | null>(null);
  const [searchable, setSearchable] = useState(false);
  const [failure, setFailure] = useState<string | null>(null);

  // biome-ignore lint/correctness/useExhaustiveDependencies: only what is searched for asks again; `attempt` is "try again"
  useEffect(() => {
    const stop = new AbortController();
    const timer = setTimeout(
      async () => {
        try {
          const { data, meta } = await api.list('/projects', {
            query: { limit: MOST, q: query.trim() },
            signal: stop.signal,
          });
          setFound({ projects: data, total: meta.total });
          if (meta.total > MOST) setSearchable(true);
          setFailure(null);
          if (!data.some((project) => project.id === value)) onChange(data[0]?.id ?? NEW_PROJECT);
        } catch (error) {
          if (!stop.signal.aborted) setFailure(messageOf(error));
        }
      },
      found ? PAUSE : 0,
    );
    return () => {
      clearTimeout(timer);
      stop.abort();
    };
  }, [query, attempt]);

  if (failure) {
    return (
      <Notice
        tone="error"
        title={WORDS.start.failed}
        actions={
          <Button size="s" onClick={() => setAttempt(attempt + 1)}>
            {COMMON_WORDS.tryAgain}
          </Button>
        }
      >
        {failure}
      </Notice>
    );
  }
  if (!found) {
    return (
      <div role="status" aria-label={WORDS.start.loading}>
        <Skeleton className="mb-1.5 h-4 w-16" />
        <Skeleton className="h-9" />
      </div>
    );
  }
  return (
    <>
      {searchable ? (
        <TextField
          label={WORDS.start.find}
          type="search"
          value={query}
          onChange={(event) => setQuery(event.target.value)}
          hint={WORDS.start.found(found.total)}
        />
      ) : null}
      <SelectField
        label={WORDS.start.project}
        value={value}
        onChange={(event) => onChange(event.target.value)}
      >
        {found.projects.map((project) => (
          <option key={project.id} value={project.id}>
            {project.name}
          </option>
        ))}
        <option value={NEW_PROJECT}>{WORDS.start.newProject}</option>
      </SelectField>
      {value === NEW_PROJECT ? (
        <TextField
          label={WORDS.start.newName}
          name="name"
          required
          maxLength={200}
          autoComplete="off"
          placeholder={WORDS.start.exampleName}
          error={nameError}
        />
      ) : null}
    </>
  );
}
