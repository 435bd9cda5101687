import { mkdtempSync, rmSync } from 'node:fs';
import type { TestProject } from 'vitest/node';
import { projectFile } from '@/lib/config/project-file';

declare module 'vitest' {
  interface ProvidedContext {
    /** Where tests may put bundles of the server; gone when all have run. */
    bundles: string;
  }
}

export default function setup(project: TestProject) {
  // Within the project, so that they find their packages.
  const folder = mkdtempSync(projectFile('node_modules/.walkaround-server-'));
  project.provide('bundles', folder);
  return () => rmSync(folder, { recursive: true, force: true });
}
