import { z } from '@hono/zod-openapi';
import GithubSlugger from 'github-slugger';
import type { Context } from 'hono';
import { yesNo } from '@/lib/api/fields';
import { addHeader } from '@/lib/api/send';
import {
  type DocumentKind,
  FORMATS,
  type Format,
  formatsOf,
  type Models,
  writerOf,
} from '@/lib/documents/formats';
import { dayOf } from '@/lib/model/day';
import type { SigningService } from '@/lib/signing/signing.service';
import type { TextService } from '@/lib/texts/text.service';

/** What a request for a kind of document may ask for. */
export const documentQuery = (kind: DocumentKind) =>
  z.strictObject({
    format: z.enum(formatsOf(kind)).default('md').openapi({ example: 'md' }),
    download: yesNo().optional().openapi({ description: 'Have the browser save it as a file' }),
  });

/**
 * Answers with a document in the format that was asked for, signed where that has a place for it.
 * @param model what the document is made from, with the facts that a signature names
 * @param by who had it made, told apart from others of the same name
 * @param typed whatever people typed as Markdown in it
 */
export async function sendDocument<K extends DocumentKind, M extends Models[K] & Facts>(
  context: Context,
  { signing, texts }: { signing: SigningService; texts: TextService },
  { format, download }: { format: Format; download?: boolean | undefined },
  { kind, model, by, typed }: { kind: K; model: M; by: string; typed: Iterable<string | null> },
) {
  if (download) saveAs(context, { ...model, kind }, format);
  const facts = signedFacts(kind, { ...model, generatedBy: by });
  const { mediaType, reads, signed } = FORMATS[format];
  const write = writerOf(kind, format);
  if (write === 'data' || write === null) return signing.signJson(model, facts);
  const text = write(model, await texts.readerOf(reads ? typed : []));
  context.header('Content-Type', `${mediaType}; charset=utf-8`);
  context.header('Cache-Control', 'private, no-cache');
  return context.body(signed ? signing.sign(text, facts) : text);
}

interface Facts {
  projectId: string;
  seq: number;
  head: string;
  title: string;
  generatedAt: string;
  generatedBy: string;
}

/** What a signature says of a report or of minutes, in whichever format. */
function signedFacts<K extends DocumentKind>(kind: K, document: Facts) {
  const { projectId, seq, head, title, generatedAt: at, generatedBy: by } = document;
  return { kind, projectId, seq, head, title, at, by };
}

/** Has the browser save the answer as a file, named by what it is about and when it was made. */
function saveAs(
  context: Context,
  document: { title: string; kind: DocumentKind; generatedAt: string },
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
  return `${slug || 'walkaround'}-${document.kind}-${dayOf(document.generatedAt)}`;
}
