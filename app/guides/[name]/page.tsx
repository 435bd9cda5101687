import { Plus } from 'lucide-react';
import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Badge } from '@/components/badge';
import { ButtonLink } from '@/components/button';
import { PageHeader } from '@/components/page-header';
import { WORDS } from '../guides.words';
import { GuideContents } from './_components/guide-contents';
import { GuideDocument } from './_components/guide-document';
import { GuideNotices } from './_components/guide-notices';
import { readContents } from './_document/read-contents';
import { readDocument } from './_document/read-document';
import { findGuide, listGuideNames } from './find-guide';

interface Props {
  params: Promise<{ name: string }>;
  searchParams: Promise<{ revision?: string | string[] }>;
}

export async function generateMetadata(props: Props): Promise<Metadata> {
  const { name, revision } = await addressed(props);
  await requirePerson(hrefOf(name, revision));
  return { title: (await findGuide(name, revision)).title };
}

/** One guide as a document to be read, with a way to start each of its checklists. */
export default async function GuidePage(props: Props) {
  const { name, revision } = await addressed(props);
  await requirePerson(hrefOf(name, revision));
  const [guide, names] = await Promise.all([findGuide(name, revision), listGuideNames()]);
  const document = readDocument(guide);
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
          guide.isCurrent && guide.checklists.length > 0 ? (
            <ButtonLink
              href={`/projects/new?guide=${encodeURIComponent(guide.name)}`}
              icon={<Plus />}
            >
              {WORDS.newProject}
            </ButtonLink>
          ) : null
        }
      />
      <GuideNotices guide={guide} />
      <div className="lg:grid lg:grid-cols-[minmax(0,1fr)_15rem] lg:gap-10">
        <GuideContents entries={contents} />
        <GuideDocument guide={guide} document={document} names={names} />
      </div>
    </>
  );
}

async function addressed({ params, searchParams }: Props) {
  const { revision } = await searchParams;
  // Next leaves a name as it is in the address.
  const name = decodeURIComponent((await params).name);
  return { name, revision: typeof revision === 'string' ? revision : undefined };
}

function hrefOf(name: string, revision: string | undefined): string {
  const query = revision ? `?revision=${encodeURIComponent(revision)}` : '';
  return `/guides/${encodeURIComponent(name)}${query}`;
}
