import { readFileSync } from 'node:fs';
import path from 'node:path';
import { expect, test } from 'vitest';
import { writeBillOfMaterials } from './bill-of-materials.mjs';
import { ROOT } from './steps.mjs';

test('the bill of materials names what ships, with licences and hashes, and nothing else', async () => {
  await writeBillOfMaterials();
  const text = readFileSync(path.join(ROOT, 'dist/walkaround.cdx.json'), 'utf8');
  const { bomFormat, metadata, components } = JSON.parse(text);
  expect(bomFormat).toBe('CycloneDX');
  expect(metadata.component).toMatchObject({ name: 'walkaround', type: 'application' });
  const hono = components.find(({ name }: { name: string }) => name === 'hono');
  expect(hono).toMatchObject({ licenses: [{ license: { id: 'MIT' } }], hashes: [{}] });
  expect(components.some(({ name }: { name: string }) => name === 'vitest')).toBe(false);
  expect(text).not.toContain(ROOT);
}, 60_000);
