import { Card } from '@/components/ui/card';
import { CopyButton } from '@/components/ui/copy-button';
import Link from '@/components/ui/link';
import { EXAMPLE, WORDS } from '../guides.words';

/** How a guide is added, below the list of guides or where there is none yet. */
export function AddingGuides() {
  const { adding } = WORDS;
  const [byHand, importing] = adding.byHand;
  const [sends, operation, token, docs] = adding.api;
  const [before, folder, between, variable, after] = adding.file;
  return (
    <Card id="add" title={adding.title} className="mt-6 scroll-mt-20">
      <div className="space-y-3 text-sm">
        <p className="max-w-prose">
          {byHand}{' '}
          <Link href="/guides/import" className="font-medium text-accent underline">
            {importing}
          </Link>
        </p>
        <p className="max-w-prose">
          {sends} <Code>{operation}</Code> {token}{' '}
          <a href="/api/docs" className="font-medium text-accent underline">
            {docs}
          </a>
        </p>
        <h3 className="text-sm font-semibold">{adding.folderTitle}</h3>
        <p>{adding.intro}</p>
        <ol className="max-w-prose list-decimal space-y-1.5 pl-5">
          <li>
            {before} <Code>{folder}</Code>
            {between} <Code>{variable}</Code> {after}
          </li>
          <li>{adding.checklist}</li>
          <li>{adding.taken}</li>
        </ol>
        <p className="max-w-prose">{adding.git}</p>
        <div className="flex items-center justify-between gap-3">
          <h3 className="text-sm font-semibold">{adding.example}</h3>
          <CopyButton text={EXAMPLE} />
        </div>
        {/* biome-ignore lint/a11y/useSemanticElements: a section around one line of code says no more */}
        <pre
          // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reached by keyboard
          tabIndex={0}
          role="region"
          aria-label={adding.example}
          className="overflow-x-auto rounded-control border border-line bg-sunken p-3 font-mono text-[0.8125rem] leading-normal"
        >
          {EXAMPLE}
        </pre>
        <p className="max-w-prose text-muted">{adding.more}</p>
      </div>
    </Card>
  );
}

function Code({ children }: { children: string }) {
  return (
    <code className="rounded border border-line bg-sunken px-1 font-mono text-[0.8125rem]">
      {children}
    </code>
  );
}
