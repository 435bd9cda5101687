import Link from '@/components/ui/link';
import { WORDS } from '../account.words';

/** What somebody does who lost their password. @param mail whether a link can be mailed */
export function Forgotten({ mail }: { mail: boolean }) {
  return (
    <div className="mt-5 border-t border-line pt-4 text-[0.8125rem] text-muted">
      {mail ? (
        <Link href="/forgot" className="font-medium text-accent underline underline-offset-2">
          {WORDS.forgot}
        </Link>
      ) : (
        <>
          <h2 className="font-medium text-ink">{WORDS.forgot}</h2>
          <p className="mt-1">{WORDS.forgotMember}</p>
          <p className="mt-1">
            {WORDS.forgotOwner}{' '}
            <code className="rounded-sm bg-sunken px-1 py-0.5 text-ink [overflow-wrap:anywhere]">
              {WORDS.resetCommand}
            </code>
          </p>
        </>
      )}
    </div>
  );
}
