import {
  createHash,
  createPrivateKey,
  createPublicKey,
  type Hash,
  sign as signWith,
} from 'node:crypto';
import { toBase64Url } from './base64url';
import { type Claims, claimsText, signedBytes } from './claims';
import { writeHistorySignature } from './history-signature';
import { jsonLines } from './json-lines';
import { DIGEST_BYTES } from './line-digests';
import { keyIdOf, type PublishedKey } from './public-key';
import { writeBlock } from './signature-block';
import { contentText, type JsonSignature } from './signed-json';

export type SigningService = ReturnType<typeof createSigningService>;

/** What the caller says of a document; the rest is found in its text. */
export type SignedFacts = Pick<Claims, 'kind' | 'projectId' | 'seq' | 'head' | 'at'> & {
  title?: string;
  /** Who had it made. */
  by?: string;
};

/**
 * Signs what leaves this instance.
 * @param deps.key the instance's Ed25519 key, PKCS#8 PEM
 * @param deps.url the instance's address, which documents name
 */
export function createSigningService(deps: { key: string; url: string }) {
  const privateKey = createPrivateKey(deps.key);
  const publicKey = createPublicKey(privateKey);
  const raw = new Uint8Array(publicKey.export({ type: 'spki', format: 'der' }).subarray(-32));
  const published: PublishedKey = {
    keyId: keyIdOf(raw),
    algorithm: 'Ed25519',
    publicKey: toBase64Url(raw),
    pem: publicKey.export({ type: 'spki', format: 'pem' }).toString(),
    from: deps.url,
  };

  return { published, sign, signJson, history };

  /**
   * A document with its signature behind it, in a comment that Markdown and HTML do not show.
   * @param text Markdown or HTML; it is delivered as it is, but for an empty line at its end
   */
  function sign(text: string, facts: SignedFacts): string {
    const content = text.endsWith('\n') ? `${text}\n` : `${text}\n\n`;
    const digest = lineDigester();
    for (const line of content.slice(0, -1).split('\n')) digest.line(line);
    const claims = complete(facts, digest);
    return content + writeBlock(claims, signatureOf(claims));
  }

  /**
   * A JSON document with its signature as one more member, `signature`. It holds for what the JSON
   * says, however it is laid out: the digest is of the rest as canonical JSON (RFC 8785).
   * @param document plain data that JSON can hold
   */
  function signJson<D extends object>(
    document: D,
    facts: SignedFacts,
  ): D & { signature: JsonSignature } {
    const content = JSON.parse(JSON.stringify(document)) as object;
    const digest = lineDigester();
    for (const { text } of jsonLines(content)) digest.line(text);
    const sha256 = createHash('sha256').update(contentText(content)).digest('hex');
    const claims = { ...complete(facts, digest), sha256 };
    return { ...document, signature: { claims, value: signatureOf(claims) } };
  }

  /** Signs an exported history a line at a time; `end` gives the line that closes it. */
  function history(facts: Omit<SignedFacts, 'kind'>) {
    const digest = lineDigester();
    let count = 0;
    return {
      line(text: string): void {
        count += 1;
        digest.line(text);
      },
      end(): string {
        const claims = { ...complete({ ...facts, kind: 'history' }, digest), count };
        return writeHistorySignature(claims, signatureOf(claims));
      },
    };
  }

  function complete(facts: SignedFacts, digest: ReturnType<typeof lineDigester>): Claims {
    return { v: 1, ...facts, from: deps.url, key: published.keyId, ...digest.end() };
  }

  function signatureOf(claims: Claims): string {
    return signWith(null, signedBytes(claimsText(claims)), privateKey).toString('base64url');
  }
}

/** Digests a text and each of its lines as they come. */
function lineDigester() {
  const whole: Hash = createHash('sha256');
  const parts: Buffer[] = [];
  return {
    line(text: string): void {
      whole.update(text).update('\n');
      parts.push(createHash('sha256').update(text).digest().subarray(0, DIGEST_BYTES));
    },
    end: () => ({
      sha256: whole.digest('hex'),
      lines: Buffer.concat(parts).toString('base64url'),
    }),
  };
}
