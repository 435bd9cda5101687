import { pathToFileURL } from 'node:url';
import { type ResourceLimits, Worker } from 'node:worker_threads';
import { projectFile } from '@/lib/config/project-file';

/** The programs that run in threads of their own; each has a file of its name beside this one. */
export type ThreadName = 'reading-thread' | 'text-thread' | 'backup-thread' | 'document-thread';

/** Starts one of our threads, from source and from the build alike. */
export function startThread(
  name: ThreadName,
  workerData?: unknown,
  resourceLimits: ResourceLimits = {},
): Worker {
  // A bundle is one file beside the others of its build.
  if (!import.meta.url.endsWith('.ts')) {
    return new Worker(new URL(`./${name}.mjs`, import.meta.url), { workerData, resourceLimits });
  }
  // A thread does not inherit what lets its process read TypeScript.
  const file = pathToFileURL(projectFile(`lib/threads/${name}.ts`)).href;
  const program = `import('tsx/esm/api').then(({ register }) => {
    register();
    return import(${JSON.stringify(file)});
  })`;
  return new Worker(program, { eval: true, workerData, resourceLimits });
}
