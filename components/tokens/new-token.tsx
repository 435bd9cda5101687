'use client';

import { type ReactNode, useId, useState } from 'react';
import { CheckboxField, TextField } from '@/components/forms/field';
import { missing } from '@/components/forms/missing';
import { SelectField } from '@/components/forms/select-field';
import { useSubmit } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { COMMON_WORDS } from '@/components/ui/common.words';
import { Notice } from '@/components/ui/notice';
import type { Scope } from '@/lib/model/token.types';
import type { WantedToken } from './token.types';
import { LIFETIMES, PREPARES, SCOPE_WORDS, TOKEN_WORDS as WORDS } from './token.words';

const USUAL: readonly Scope[] = ['read', 'answer'];

/**
 * Asks for a new token.
 * @param children what this kind of token is asked for besides
 * @param onCreate makes it; the form has the fields of `children`
 */
export function NewToken({
  scopes,
  ofProject,
  children,
  fields: more,
  onCreate,
  onCancel,
}: {
  scopes: readonly Scope[];
  /** Whether it is a project's own, and no person stands behind it. */
  ofProject: boolean;
  children: (errors: Record<string, string>) => ReactNode;
  /** The names of the fields in `children`. */
  fields: readonly string[];
  onCreate: (wanted: WantedToken, form: FormData) => Promise<void>;
  onCancel: () => void;
}) {
  const [agent, setAgent] = useState(false);
  const { busy, onSubmit, onInput, message, fields } = useSubmit(
    async (form) => {
      const name = String(form.get('name')).trim();
      const days = String(form.get('days'));
      if (!name) throw missing('name', WORDS.enterName);
      const wanted = {
        name,
        scopes: form.getAll('scopes') as Scope[],
        isAgent: form.get('isAgent') === 'on',
        expiresInDays: days ? Number(days) : null,
      };
      await onCreate(wanted, form);
    },
    ['name', 'scopes', ...more],
  );
  return (
    <form noValidate onSubmit={onSubmit} onInput={onInput} className="space-y-4">
      {message ? <Notice tone="error">{message}</Notice> : null}
      <TextField
        label={WORDS.name}
        name="name"
        autoFocus
        autoComplete="off"
        maxLength={100}
        placeholder={WORDS.namePlaceholder}
        error={fields.name}
      />
      <Scopes scopes={scopes} claims={ofProject || agent} error={fields.scopes} />
      {children(fields)}
      <SelectField label={WORDS.ends} name="days" defaultValue="90" options={LIFETIMES} />
      <CheckboxField
        label={WORDS.isAgent}
        name="isAgent"
        hint={WORDS.isAgentHint}
        onChange={(event) => setAgent(event.currentTarget.checked)}
      />
      <div className="flex flex-wrap gap-2">
        <Button type="submit" variant="primary" busy={busy}>
          {WORDS.create}
        </Button>
        <Button onClick={onCancel}>{COMMON_WORDS.cancel}</Button>
      </div>
    </form>
  );
}

function Scopes({
  scopes,
  claims,
  error,
}: {
  scopes: readonly Scope[];
  /** Whether no person acts with it: then it prepares reviews and says nothing in them. */
  claims: boolean;
  error: string | undefined;
}) {
  const id = useId();
  return (
    <fieldset aria-describedby={error ? id : undefined}>
      <legend className="mb-1 text-sm font-medium">{WORDS.scopes}</legend>
      <div className="space-y-1.5">
        {scopes.map((scope) => (
          <CheckboxField
            key={scope}
            name="scopes"
            value={scope}
            defaultChecked={USUAL.includes(scope)}
            label={SCOPE_WORDS[scope].name}
            hint={claims && scope === 'review' ? PREPARES : SCOPE_WORDS[scope].may}
          />
        ))}
      </div>
      {error ? (
        <p id={id} role="alert" className="mt-1 text-[0.8125rem] font-medium text-danger">
          {error}
        </p>
      ) : null}
    </fieldset>
  );
}
