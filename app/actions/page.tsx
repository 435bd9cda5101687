import type { Metadata } from 'next';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { ActionPages } from '@/components/actions/action-pages';
import { actionsHref, parseActionState } from '@/components/actions/action-tabs';
import { INBOX_WORDS } from '@/components/shell/inbox.words';
import { PageHeader } from '@/components/ui/page-header';
import { parsePage } from '@/components/ui/pagination';
import { pageApi } from '@/lib/application/page-api';
import { dayOf } from '@/lib/model/day';
import { ACTIONS_WORDS } from './actions.words';

export const metadata: Metadata = { title: ACTIONS_WORDS.title };

const PATH = '/actions';
const LIMIT = 50;

/** What I am to do, over all projects, the earliest due first. */
export default async function MyActionsPage({
  searchParams,
}: {
  searchParams: Promise<{ state?: string | string[]; page?: string | string[] }>;
}) {
  const params = await searchParams;
  const state = parseActionState(params.state);
  const page = parsePage(params.page);
  const person = await requirePerson(actionsHref(PATH, state, page));
  const api = await pageApi();
  const list = await api.list('/me/actions', { query: { state, page, limit: LIMIT } });
  return (
    <Shell person={person}>
      <PageHeader
        title={ACTIONS_WORDS.title}
        crumbs={[{ label: INBOX_WORDS.myWork, href: '/me' }]}
        description={ACTIONS_WORDS.description}
      />
      <ActionPages
        path={PATH}
        state={state}
        list={list}
        today={dayOf(new Date())}
        place="mine"
        hint={<p>{ACTIONS_WORDS.hint}</p>}
      />
    </Shell>
  );
}
