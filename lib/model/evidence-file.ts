import type { EvidenceFile } from './answer.types';
import { sizeWords } from './size.words';

/** The file of a row of evidence; nothing where it is no upload. */
export function fileOf({
  sha256,
  bytes,
  mediaType,
}: {
  sha256: string | null;
  bytes: number | null;
  mediaType: string | null;
}): { file?: EvidenceFile } {
  if (sha256 === null || bytes === null || mediaType === null) return {};
  return { file: { sha256, bytes, mediaType } };
}

/** The largest file that is taken, in bytes. */
export const LARGEST_FILE = 20 * 1024 * 1024;
/** The same as it is said: `20 MB`. */
export const LARGEST_FILE_WORDS = sizeWords(LARGEST_FILE);

/**
 * What images can be shown of, by media type, and what libvips calls the format that it may open
 * for that; of all else there is no preview. SVG and documents are not among it: they run things.
 */
export const PREVIEW_FORMATS: Readonly<Record<string, string>> = {
  'image/jpeg': 'Jpeg',
  'image/png': 'Png',
  'image/apng': 'Png',
  'image/webp': 'Webp',
  'image/gif': 'Nsgif',
};

/** Whether an uploaded file has a preview. */
export const hasPreview = ({ mediaType }: Pick<EvidenceFile, 'mediaType'>): boolean =>
  Object.hasOwn(PREVIEW_FORMATS, mediaType);
