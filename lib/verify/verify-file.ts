import { bytesOf } from '@/lib/signing/line-ends';
import type { PublicKey } from '@/lib/signing/public-key';
import { identifyFile } from './identify-file';
import type { Verification } from './verification.types';
import { verifyDocument } from './verify-document';
import { verifyHistory } from './verify-history';
import { verifyJson } from './verify-json';

/**
 * Says what a file is, and checks it: reports and minutes as Markdown, HTML or JSON, and exported
 * histories. With no network and no clock.
 * @param input the file, best as bytes: text has lost what was not UTF-8
 * @param keys the public keys to believe
 */
export function verifyFile(input: Uint8Array | string, keys: readonly PublicKey[]): Verification {
  const bytes = bytesOf(input);
  const content = identifyFile(bytes);
  const { format } = content;
  const file = { format, kind: 'unknown' } as const;
  switch (format) {
    case 'markdown':
    case 'html':
      return verifyDocument(bytes, keys, format);
    case 'history':
      return verifyHistory(bytes, keys);
    case 'json':
      if ('value' in content) return verifyJson(content.value, keys);
      return {
        state: 'altered',
        file,
        claims: null,
        lines: [],
        brokenAt: null,
        fault: { line: content.fault.line, message: content.fault.message },
      };
    case 'csv':
      return { state: 'uncheckable', file, why: 'csv' };
    default:
      return { state: 'uncheckable', file, why: 'not-ours' };
  }
}
