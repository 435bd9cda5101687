import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ButtonLink } from '@/components/ui/button';
import { Notice } from '@/components/ui/notice';
import { PageHeader } from '@/components/ui/page-header';
import { everyPage } from '@/lib/application/every-page';
import { pageApi } from '@/lib/application/page-api';
import { NewProjectForm } from './_components/new-project-form';
import { answerGroups, choiceGroups } from './_components/proposals';
import { NEW_WORDS } from './new-project.words';

export const metadata: Metadata = { title: NEW_WORDS.title };

/** The guide whose scenarios are offered first, unless the address names another. */
const ASKED = 'backend-developer';

/** Creating a project. `?guide=` offers another guide's answers first, `?checklist=` starts with that one in. */
export default async function NewProjectPage({
  searchParams,
}: {
  searchParams: Promise<{ guide?: string | string[]; checklist?: string | string[] }>;
}) {
  const { guide: name = ASKED, checklist } = await searchParams;
  const person = await requirePerson('/projects/new');
  const api = await pageApi();
  const guides = await everyPage((query) => api.list('/guides', { query }));
  const asked =
    guides.find((guide) => guide.name === name) ??
    guides.find((guide) => guide.name === ASKED) ??
    guides.find((guide) => guide.scenarios.length > 0);
  const groups = choiceGroups(guides, asked);
  const known = new Set(groups.flatMap(({ choices }) => choices.map(({ id }) => id)));
  return (
    <Shell person={person}>
      <PageHeader title={NEW_WORDS.title} crumbs={[{ label: NEW_WORDS.projects, href: '/' }]} />
      {groups.length === 0 ? (
        <Notice
          tone="warn"
          title={NEW_WORDS.noGuide}
          className="mb-4"
          actions={
            <ButtonLink size="s" href="/guides">
              {NEW_WORDS.guides}
            </ButtonLink>
          }
        >
          {NEW_WORDS.noGuideText}
        </Notice>
      ) : null}
      <NewProjectForm
        answerGroups={answerGroups(guides, asked)}
        groups={groups}
        initial={[checklist ?? []].flat().filter((id) => known.has(id))}
      />
    </Shell>
  );
}
