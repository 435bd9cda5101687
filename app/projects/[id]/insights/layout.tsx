import type { ReactNode } from 'react';
import { orNotFound } from '@/app/_report/or-not-found';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { pageApi } from '@/lib/application/page-api';

/**
 * The shell around a project's insights, there while they are being added up. Who may see them is
 * decided here, before anything is sent, so that a refusal has its own status.
 */
export default async function ProjectInsightsLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>;
  children: ReactNode;
}) {
  const { id } = await params;
  const person = await requirePerson(`/projects/${id}/insights`);
  const api = await pageApi();
  await orNotFound(api.call('get', '/projects/{id}', { params: { id } }));
  return <Shell person={person}>{children}</Shell>;
}
