'use client';

import { useState, useSyncExternalStore } from 'react';
import { CopyButton } from '@/components/copy-button';
import { SelectField, TextField } from '@/components/field';
import { STAGE_WORDS } from '@/components/stage-name';
import { STAGES } from '@/lib/markdown/guide.types';

/** Where a project's public badge is, and the Markdown that shows it, each to be copied. */
export function BadgeAddress({
  project,
  saved,
}: {
  project: { id: string; name: string };
  /** The badge is public already, and not only once this is saved. */
  saved: boolean;
}) {
  const origin = useSyncExternalStore(never, browserOrigin, () => '');
  const [stage, setStage] = useState('');
  const home = `${origin}/projects/${project.id}`;
  const address = `${origin}/api/v1/projects/${project.id}/badge.svg${stage ? `?stage=${stage}` : ''}`;
  const text = `${project.name}${stage ? `, ${STAGE_WORDS[stage as keyof typeof STAGE_WORDS]}` : ''}`;
  // What Markdown would take for the end of the text is escaped.
  const markdown = `[![${text.replace(/[[\]\\]/g, '\\$&')}](${address})](${home})`;
  return (
    <div className="space-y-3 rounded-control bg-sunken px-3 py-3">
      <SelectField
        label="What the badge shows"
        value={stage}
        onChange={({ target }) => setStage(target.value)}
        options={[
          { value: '', label: 'The whole project' },
          ...STAGES.map((one) => ({ value: one, label: STAGE_WORDS[one] })),
        ]}
      />
      <Copied label="Address" text={address} />
      <Copied label="Markdown" text={markdown} />
      {saved ? null : <p className="text-[0.8125rem] text-muted">It answers once this is saved.</p>}
    </div>
  );
}

function Copied({ label, text }: { label: string; text: string }) {
  return (
    <div className="flex items-end gap-2">
      <TextField
        label={label}
        readOnly
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        className="flex-1 [&_input]:font-mono [&_input]:text-[0.8125rem]"
      />
      <CopyButton text={text} label={`Copy ${label.toLowerCase()}`} className="h-9!" />
    </div>
  );
}

function browserOrigin(): string {
  return window.location.origin;
}

function never(): () => void {
  return () => {};
}
