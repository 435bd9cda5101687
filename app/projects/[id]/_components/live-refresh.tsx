'use client';

import { fetched } from '@/components/ui/fetched';
import { useProjectStream } from './use-project-stream';

const GoneNotice = fetched(() => import('@/components/live/gone-notice'));

/**
 * Keeps a page about a project up to date while it is looked at. It shows nothing itself, but that
 * its reader was shut out.
 */
export function LiveRefresh({
  projectId,
  head,
}: {
  projectId: string;
  /** The newest event that the page was made from. */
  head: number;
}) {
  const gone = useProjectStream(projectId, head, ignore);
  return gone ? (
    <div className="mb-4">
      <GoneNotice />
    </div>
  ) : null;
}

function ignore() {}
