import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Badge } from '@/components/ui/badge';
import { ButtonLink } from '@/components/ui/button';
import { PageHeader } from '@/components/ui/page-header';
import { contentsOfPart, readContents } from '@/lib/guides/document/read-contents';
import { WORDS } from '../guides.words';
import { DownloadSource } from './_components/download-source';
import { GuideContents } from './_components/guide-contents';
import { GuideDocument } from './_components/guide-document';
import { GuideNotices } from './_components/guide-notices';
import { GuideOrigin } from './_components/guide-origin';
import { GuideParts } from './_components/guide-parts';
import { findGuide, listGuideNames } from './find-guide';
import { findImporter } from './find-importer';
import { readDocument } from './read-document';

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<{ revision?: string | string[]; part?: string | string[] }>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, revision } = await addressed(props);
  await requirePerson(hrefOf(name, revision));
  return { title: (await findGuide(name, revision)).title };
}

/** One guide as a document to be read, with a way to start each of its checklists. */
export default async function GuidePage(props: Props) {
  const { name, revision, part } = await addressed(props);
  await requirePerson(hrefOf(name, revision, part));
  const [guide, names] = await Promise.all([findGuide(name, revision), listGuideNames()]);
  const [document, importer] = await Promise.all([
    readDocument(guide, part - 1),
    findImporter(guide.origin.by),
  ]);
  const hrefOfPart = (at: number) => hrefOf(name, revision, at + 1);
  const parts = <GuideParts {...document} hrefOf={hrefOfPart} />;
  const contents = readContents(document.sections, (id) => {
    const position = document.checklists.get(id);
    return position === undefined ? undefined : guide.checklists[position]?.itemCount;
  });
  return (
    <>
      <PageHeader
        title={guide.title}
        crumbs={[{ href: '/guides', label: WORDS.title }]}
        description={guide.description}
        meta={
          <>
            {guide.version ? <Badge>{WORDS.version(guide.version)}</Badge> : null}
            <Badge>{WORDS.size(guide.checklists.length, guide.itemCount)}</Badge>
            <Badge>
              {WORDS.revision} <span className="font-mono">{guide.revision.slice(0, 8)}</span>
            </Badge>
          </>
        }
        actions={
          <>
            <DownloadSource revision={guide.revision} name={guide.name} />
            {guide.isCurrent && guide.checklists.length > 0 ? (
              <ButtonLink
                href={`/projects/new?guide=${encodeURIComponent(guide.name)}`}
                icon={<Plus />}
              >
                {WORDS.newProject}
              </ButtonLink>
            ) : null}
          </>
        }
      />
      <GuideOrigin guide={guide} by={importer} />
      <GuideNotices guide={guide} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_15rem] lg:gap-10">
        <GuideContents
          entries={contentsOfPart(contents, document.part)}
          places={document.count > 1 ? contents.map(({ id, part }) => [id, part] as const) : []}
          hrefs={Array.from({ length: document.count }, (_, at) =>
            at === document.part ? '' : hrefOfPart(at),
          )}
        />
        <div className="min-w-0 lg:col-start-1 lg:row-start-1">
          {parts}
          <GuideDocument guide={guide} document={document} names={names} />
          {parts}
        </div>
      </div>
    </>
  );
}

async function addressed({ params, searchParams }: Props) {
  const { revision, part } = await searchParams;
  // Next leaves a name as it is in the address.
  const name = decodeURIComponent((await params).name);
  return {
    name,
    revision: typeof revision === 'string' ? revision : undefined,
    part: Math.trunc(Number(part)) || 1,
  };
}

function hrefOf(name: string, revision: string | undefined, part = 1): string {
  const query = new URLSearchParams({
    ...(revision ? { revision } : {}),
    ...(part > 1 ? { part: String(part) } : {}),
  });
  return `/guides/${encodeURIComponent(name)}${query.size > 0 ? `?${query}` : ''}`;
}
