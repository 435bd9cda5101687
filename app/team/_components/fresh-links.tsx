import { TextArea } from '@/components/forms/field';
import { CopyButton } from '@/components/ui/copy-button';
import { WORDS } from '../team.words';
import { FreshLink } from './fresh-link';

export interface NewLink {
  /** Whose account it must be; anybody's where there is none. */
  email: string | null;
  url: string;
}

/** Links that were just made, ready to be copied. They are shown this once. */
export function FreshLinks({ links }: { links: readonly NewLink[] }) {
  const [only] = links;
  if (only && links.length === 1) {
    return (
      <div className="space-y-2 text-sm">
        <p className="text-muted">{only.email ?? WORDS.forAnyone}</p>
        <FreshLink url={only.url} label={WORDS.invitationLabel} />
      </div>
    );
  }
  const text = links.map(({ email, url }) => `${email}\t${url}`).join('\n');
  return (
    <div className="space-y-2 text-sm">
      <p role="status">{WORDS.linksMade(links.length)}</p>
      <TextArea
        label={WORDS.linksLabel}
        value={text}
        readOnly
        hint={WORDS.copyHint}
        className="[&_textarea]:font-mono [&_textarea]:text-[0.8125rem]"
      />
      <CopyButton text={text} label={WORDS.copyAll} />
    </div>
  );
}
