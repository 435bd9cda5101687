import type { ReactNode } from 'react';
import { orNotFound } from '@/app/_report/or-not-found';
import { requirePerson } from '@/app/_session/require-person';
import { Shell } from '@/app/_session/shell';
import { pageApi } from '@/lib/application/page-api';

/**
 * The shell around a report, there while it is being made. Who may see it is decided here, before
 * anything is sent, so that a refusal has its own status.
 */
export default async function ReportLayout({
  params,
  children,
}: {
  params: Promise<{ id: string }>;
  children: ReactNode;
}) {
  const { id } = await params;
  const person = await requirePerson(`/runs/${id}/report`);
  const api = await pageApi();
  await orNotFound(api.call('get', '/runs/{id}', { params: { id } }));
  return <Shell person={person}>{children}</Shell>;
}
