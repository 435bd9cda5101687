'use client';

import { Plus } from 'lucide-react';
import { type ReactNode, useRef, useState } from 'react';
import { messageOf } from '@/components/forms/use-submit';
import { Button } from '@/components/ui/button';
import { LateConfirmDialog } from '@/components/ui/dialog-late';
import { toast } from '@/components/ui/toast';
import type { Scope } from '@/lib/model/token.types';
import { FreshToken } from './fresh-token';
import { NewToken } from './new-token';
import type { ListedToken, WantedToken } from './token.types';
import { TOKEN_WORDS as WORDS } from './token.words';
import { TokenRow } from './token-row';

/**
 * The tokens that there are, one more, and their end.
 * @param create makes one and gives the token itself
 * @param reload has the list told anew
 */
export function Tokens({
  tokens,
  label,
  scopes,
  ofProject = false,
  children,
  fields,
  create,
  revoke,
  reload,
  mayCreate = true,
}: {
  tokens: readonly ListedToken[];
  label: string;
  scopes: readonly Scope[];
  /** Whether they are a project's own. */
  ofProject?: boolean;
  children: (errors: Record<string, string>) => ReactNode;
  fields: readonly string[];
  create: (wanted: WantedToken, form: FormData) => Promise<{ token: string }>;
  revoke: (id: string) => Promise<unknown>;
  reload: () => unknown;
  mayCreate?: boolean;
}) {
  const [making, setMaking] = useState(false);
  const [fresh, setFresh] = useState<{ name: string; token: string } | null>(null);
  const [asked, setAsked] = useState<ListedToken | null>(null);
  const inside = useRef<HTMLDivElement>(null);

  async function make(wanted: WantedToken, form: FormData): Promise<void> {
    const { token } = await create(wanted, form);
    setFresh({ name: wanted.name, token });
    setMaking(false);
    await reload();
  }

  async function end({ id, name }: ListedToken): Promise<void> {
    try {
      await revoke(id);
      toast(WORDS.revoked(name), { tone: 'done' });
    } catch (error) {
      toast(messageOf(error), { tone: 'error' });
    }
    await reload();
    // The button that was pressed is gone with its token.
    requestAnimationFrame(() => {
      if (document.activeElement === document.body) inside.current?.focus();
    });
  }

  return (
    <div ref={inside} tabIndex={-1} className="space-y-4 text-sm outline-none">
      {fresh ? <FreshToken {...fresh} onDone={() => setFresh(null)} /> : null}
      {tokens.length === 0 ? <p className="text-muted">{WORDS.none}</p> : null}
      <ul aria-label={label} className="divide-y divide-line empty:hidden">
        {tokens.map((token) => (
          <TokenRow key={token.id} token={token} onRevoke={() => setAsked(token)} />
        ))}
      </ul>
      {making ? (
        <NewToken
          scopes={scopes}
          ofProject={ofProject}
          fields={fields}
          onCreate={make}
          onCancel={() => setMaking(false)}
        >
          {children}
        </NewToken>
      ) : mayCreate ? (
        <Button icon={<Plus />} onClick={() => setMaking(true)}>
          {WORDS.make}
        </Button>
      ) : null}
      {asked ? (
        <LateConfirmDialog
          open
          onOpenChange={(open) => (open ? null : setAsked(null))}
          title={WORDS.revokeTitle(asked.name)}
          description={WORDS.revokeText}
          confirmLabel={WORDS.revoke}
          danger
          onConfirm={() => end(asked)}
        />
      ) : null}
    </div>
  );
}
