'use client';

import { useProjectStream } from './use-project-stream';
import { useRefreshSoon } from './use-refresh-soon';

/** Keeps a page about a project up to date while it is looked at. It shows nothing itself. */
export function LiveRefresh({
  projectId,
  head,
}: {
  projectId: string;
  /** The newest event that the page was made from. */
  head: number;
}) {
  useProjectStream(projectId, head, { change: useRefreshSoon(), presence: ignore });
  return null;
}

function ignore() {}
