import { AppError } from '@/lib/api/app-error';
import { UPLOAD_WORDS } from './upload.words';

const FULL = new Set(['ENOSPC', 'EDQUOT']);
const UNWRITABLE = new Set(['EACCES', 'EPERM', 'EROFS', 'EIO', 'EMFILE', 'ENFILE', 'EFBIG']);

/** Does what writes files. @throws UNAVAILABLE when the disk is full or can't be written */
export async function onDisk<T>(work: () => Promise<T>): Promise<T> {
  try {
    return await work();
  } catch (error) {
    const code = (error as NodeJS.ErrnoException).code ?? '';
    if (FULL.has(code)) throw new AppError('UNAVAILABLE', UPLOAD_WORDS.diskFull);
    if (UNWRITABLE.has(code)) throw new AppError('UNAVAILABLE', UPLOAD_WORDS.unwritable);
    throw error;
  }
}
