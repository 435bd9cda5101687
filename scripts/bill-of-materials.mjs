import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { npmSays, ROOT } from './steps.mjs';

/**
 * Writes `dist/walkaround.cdx.json`: every package that ships, with its version, licence and the
 * hash that the lockfile has of it, as CycloneDX. Made from package-lock.json, without a network.
 */
export async function writeBillOfMaterials() {
  const said = await npmSays([
    'sbom',
    '--sbom-format=cyclonedx',
    '--package-lock-only',
    '--omit=dev',
    '--offline',
  ]);
  const bill = JSON.parse(said);
  // npm names the product after the folder that it happens to be in.
  const { name } = JSON.parse(readFileSync(path.join(ROOT, 'package.json'), 'utf8'));
  Object.assign(bill.metadata.component, { name, type: 'application' });
  mkdirSync(path.join(ROOT, 'dist'), { recursive: true });
  writeFileSync(path.join(ROOT, 'dist/walkaround.cdx.json'), `${JSON.stringify(bill, null, 2)}\n`);
}
