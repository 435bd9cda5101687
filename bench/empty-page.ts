import { execFileSync } from 'node:child_process';
import { projectFile } from '@/lib/config/project-file';
import { type ChildServer, startServer } from './child-server';

/** Builds and serves an empty page of the same Next and React. */
export function startEmptyPage(): Promise<ChildServer> {
  buildEmptyPage();
  return startServer('empty-page.mjs', {});
}

export function buildEmptyPage(): void {
  execFileSync(
    process.execPath,
    [projectFile('node_modules/next/dist/bin/next'), 'build', 'bench/baseline/empty-page'],
    { cwd: projectFile('.'), stdio: ['ignore', 'ignore', 'inherit'] },
  );
}
