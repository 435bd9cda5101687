import { crc32, deflateSync } from 'node:zlib';
import sharp from 'sharp';
import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';
import { uploaded } from '@/lib/testing/upload';

async function previewOf(body: Uint8Array<ArrayBuffer>) {
  const w = await testWorld();
  const { items } = await w.startRun(w.owner);
  const one = await uploaded(w.owner, items[0]?.id as string, { body, name: 'photo' });
  const ask = async () => w.owner.fetch(`/api/v1/evidence/${one.id}/preview`);
  return { ...w, one, ask };
}

const bytesOf = (buffer: Buffer) => new Uint8Array(buffer);

/** A photo that lies on its side and says where and with what it was taken. */
async function photo() {
  const plain = sharp({ create: { width: 2400, height: 1200, channels: 3, background: '#d33' } });
  const exif = {
    IFD0: { Model: 'SecretCam 9', Copyright: 'Ada' },
    IFD3: { GPSLatitudeRef: 'N', GPSLatitude: '52/1 30/1 0/1' },
  };
  return plain.withExif(exif).withMetadata({ orientation: 6 }).withExifMerge(exif).jpeg();
}

test('a photo is shown upright, smaller, and without where and with what it was taken', async () => {
  const original = bytesOf(await (await photo()).toBuffer());
  expect(Buffer.from(original).includes('SecretCam 9')).toBe(true);
  const { ask } = await previewOf(original);
  const response = await ask();
  expect(response.headers.get('content-type')).toBe('image/webp');
  expect(response.headers.get('content-security-policy')).toMatch(/^sandbox/);
  const shown = Buffer.from(await response.arrayBuffer());
  const { width, height, exif, xmp, icc, orientation } = await sharp(shown).metadata();
  expect({ width, height, exif, xmp, icc, orientation }).toEqual({ width: 800, height: 1600 });
  expect(shown.includes('SecretCam')).toBe(false);
});

test('several who ask at once get one preview, made once', async () => {
  const { ask, services, one } = await previewOf(bytesOf(await (await photo()).toBuffer()));
  const all = await Promise.all(Array.from({ length: 8 }, ask));
  const bodies = await Promise.all(all.map((response) => response.arrayBuffer()));
  expect(new Set(bodies.map((body) => Buffer.from(body).toString('base64'))).size).toBe(1);
  expect(services.files.previewOf(one.file.sha256)).toMatch(
    /previews.[0-9a-f]{2}.[0-9a-f]+\.webp$/,
  );
});

/** A PNG of a few bytes that says it is an image of so many pixels. */
function bomb(width: number, height: number): Uint8Array<ArrayBuffer> {
  const chunk = (type: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(type), data]);
    const ends = Buffer.alloc(8);
    ends.writeUInt32BE(data.length);
    ends.writeUInt32BE(crc32(body), 4);
    return Buffer.concat([ends.subarray(0, 4), body, ends.subarray(4)]);
  };
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width);
  header.writeUInt32BE(height, 4);
  header.set([8, 0, 0, 0, 0], 8);
  const rows = deflateSync(Buffer.alloc(4_000_000));
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  const parts = [chunk('IHDR', header), chunk('IDAT', rows), chunk('IEND', Buffer.alloc(0))];
  return bytesOf(Buffer.concat([signature, ...parts]));
}

test.each([
  ['a tiny file that claims to be huge', bomb(60_000, 60_000)],
  ['a damaged one', bytesOf(Buffer.from('ffd8ffe000104a46494600010100', 'hex'))],
])('%s is kept as a file and not opened', async (_, body) => {
  const { ask, owner, one } = await previewOf(body);
  expect(one.file.mediaType).toMatch(/^image\//);
  const response = await ask();
  expect([response.status, (await response.json()).error.code]).toEqual([
    415,
    'UNSUPPORTED_MEDIA_TYPE',
  ]);
  const file = await owner.fetch(`/api/v1/evidence/${one.id}/file`);
  expect((await file.arrayBuffer()).byteLength).toBe(body.length);
});
