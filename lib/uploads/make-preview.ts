import { randomUUID } from 'node:crypto';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { AppError } from '@/lib/api/app-error';
import { PRIVATE_DIRECTORY, PRIVATE_FILE } from '@/lib/config/private-directory';
import { PREVIEW_FORMATS } from '@/lib/model/evidence-file';
import { onDisk } from './disk-error';
import { type FileStore, settle } from './file-store';
import { UPLOAD_WORDS } from './upload.words';

/** The longest side of a preview, in pixels. */
const SIDE = 1_600;
/** What is opened at most, in pixels: a tiny file may claim to be a huge image. */
const PIXELS = 64e6;
/** How long one may take to make. */
const SECONDS = 15;

/** What libvips may open. */
const LOADERS = [...new Set(Object.values(PREVIEW_FORMATS))].map(
  (format) => `VipsForeignLoad${format}`,
);

/**
 * Makes an image anew from its pixels alone: turned the right way up, no larger than a screen,
 * without the place, the time and the device that cameras write into it. Off the event loop.
 * @returns where it lies
 * @throws UNSUPPORTED_MEDIA_TYPE when it is no image, a damaged one, or one that is too large to open
 */
export async function makePreview(files: FileStore, sha256: string): Promise<string> {
  const place = files.previewOf(sha256);
  const made = await render(files.placeOf(sha256));
  await onDisk(async () => {
    await mkdir(files.incoming, { recursive: true, mode: PRIVATE_DIRECTORY });
    const draft = path.join(files.incoming, randomUUID());
    try {
      await writeFile(draft, made, { mode: PRIVATE_FILE });
      await settle(draft, place);
    } finally {
      await rm(draft, { force: true });
    }
  });
  return place;
}

async function render(file: string): Promise<Buffer> {
  try {
    const sharp = await load();
    return await sharp(file, { limitInputPixels: PIXELS, sequentialRead: true, failOn: 'error' })
      .autoOrient()
      .resize({ width: SIDE, height: SIDE, fit: 'inside', withoutEnlargement: true })
      .timeout({ seconds: SECONDS })
      .webp({ quality: 80 })
      .toBuffer();
  } catch {
    throw new AppError('UNSUPPORTED_MEDIA_TYPE', UPLOAD_WORDS.noPreview);
  }
}

type Sharp = typeof import('sharp')['default'];

let loaded: Promise<Sharp> | undefined;

/** The library, once somebody wants a preview, and with nothing kept between two of them. */
function load(): Promise<Sharp> {
  loaded ??= import('sharp').then(({ default: sharp }) => {
    sharp.cache(false);
    sharp.concurrency(1);
    sharp.block({ operation: ['VipsForeignLoad'] });
    sharp.unblock({ operation: LOADERS });
    return sharp;
  });
  return loaded;
}
