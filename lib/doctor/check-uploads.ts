import { createHash } from 'node:crypto';
import { createReadStream, existsSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { pipeline } from 'node:stream/promises';
import { UPLOADS } from '@/lib/config/data-files';
import { openForReading } from '@/lib/db/database';
import { createFileStore } from '@/lib/uploads/file-store';
import { everyFile } from './doctor.repo';
import { DOCTOR_WORDS } from './doctor.words';
import { advice, type Finding, fine, wrong } from './finding.types';

/** Whether every file that people handed in is there, as it was sent, and nothing besides. */
export async function checkUploads(data: string): Promise<Finding[]> {
  const named = await filesNamed(data);
  const store = createFileStore(data);
  const lost: string[] = [];
  const altered: string[] = [];
  for (const sha256 of named) {
    const place = store.placeOf(sha256);
    if (!existsSync(place)) lost.push(sha256);
    else if ((await hashOf(place)) !== sha256) altered.push(sha256);
  }
  const places = new Set([...named].map(store.placeOf));
  const rest = (await filesIn(path.join(data, UPLOADS))).filter((place) => !places.has(place));
  const findings = [
    ...(lost.length > 0 ? [wrong('uploads', DOCTOR_WORDS.lost(lost))] : []),
    ...(altered.length > 0 ? [wrong('uploads', DOCTOR_WORDS.altered(altered))] : []),
    ...(rest.length > 0
      ? [advice('uploads', DOCTOR_WORDS.unnamed(rest.map((one) => path.relative(data, one))))]
      : []),
  ];
  return findings.length > 0 ? findings : [fine('uploads', DOCTOR_WORDS.uploads(named.size))];
}

async function filesNamed(data: string): Promise<Set<string>> {
  const db = openForReading(data);
  try {
    return new Set(await everyFile(db.read));
  } finally {
    await db.close();
  }
}

async function hashOf(file: string): Promise<string> {
  const hash = createHash('sha256');
  await pipeline(createReadStream(file), hash);
  return hash.digest('hex');
}

async function filesIn(folder: string): Promise<string[]> {
  if (!existsSync(folder)) return [];
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => path.join(entry.parentPath ?? entry.path, entry.name));
}
