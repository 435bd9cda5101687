import { ApiError } from '@/lib/api/api-error';
import { REPORT_PAGE_WORDS } from './report-page.words';
import type { Reported } from './reported.types';
import 'server-only';
import { cookies } from 'next/headers';
import { notFound } from 'next/navigation';
import { theHost } from '@/lib/application/host';

/** Where the API has a report. */
export function reportHref({ kind, id }: Reported, query: string): string {
  const what = kind === 'reviews' ? 'minutes' : 'report';
  return `/api/v1/${kind}/${encodeURIComponent(id)}/${what}?${query}`;
}

/** A report's Markdown, signed. Answers with the not-found page for what the visitor may not see. */
export async function readReport(reported: Reported): Promise<string> {
  const cookie = (await cookies()).toString();
  const response = await theHost().request(reportHref(reported, 'format=md'), {
    headers: { cookie },
  });
  if (response.ok) return response.text();
  if (response.status === 404) notFound();
  const { error } = await response.json().catch(() => ({ error: {} }));
  throw new ApiError(
    error?.code ?? 'INTERNAL',
    error?.message ?? REPORT_PAGE_WORDS.notMade,
    response.status,
  );
}
