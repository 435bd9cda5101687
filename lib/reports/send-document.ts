import GithubSlugger from 'github-slugger';
import type { Context } from 'hono';
import { addHeader } from '@/lib/api/send';

const TYPE = { md: 'text/markdown', html: 'text/html', csv: 'text/csv' } as const;

/** Answers with a document that is not JSON. */
export function sendText(context: Context, format: keyof typeof TYPE, text: string): Response {
  context.header('Content-Type', `${TYPE[format]}; charset=utf-8`);
  context.header('Cache-Control', 'private, no-cache');
  return context.body(text);
}

/** What a signature says of a report or of minutes, in whichever format. */
export function signedFacts<K extends 'report' | 'minutes'>(
  kind: K,
  document: {
    projectId: string;
    seq: number;
    head: string;
    title: string;
    generatedAt: string;
    generatedBy: string;
  },
) {
  const { projectId, seq, head, title, generatedAt: at, generatedBy: by } = document;
  return { kind, projectId, seq, head, title, at, by };
}

/** Has the browser save the answer as a file, named by what it is about and when it was made. */
export function saveAs(
  context: Context,
  document: { title: string; kind: 'report' | 'minutes'; generatedAt: string },
  format: string,
): void {
  const name = `${fileName(document)}.${format}`;
  addHeader(context, 'Content-Disposition', `attachment; filename="${name}"`);
}

/** What a document is called as a file, without its ending. */
export function fileName(document: { title: string; kind: string; generatedAt: string }): string {
  // Header values are ASCII; a title in another script falls back to the plain word.
  const slug = new GithubSlugger()
    .slug(document.title)
    .replace(/[^a-z0-9-]/g, '')
    .replace(/-+/g, '-')
    .slice(0, 61)
    .replace(/^-|-$/g, '');
  return `${slug || 'walkaround'}-${document.kind}-${document.generatedAt.slice(0, 10)}`;
}
