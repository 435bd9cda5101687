import { type Claims, claimsText, parseClaims } from './claims';

const LINE = /^\{"signature":"([^"]*)","claims":(\{.*\})\}$/;

/** The last line of an exported history, without its line feed. */
export function writeHistorySignature(claims: Claims, signature: string): string {
  return `{"signature":"${signature}","claims":${claimsText(claims)}}`;
}

/** Reads an exported history's last line, or gives nothing when it is none. */
export function parseHistorySignature(
  line: string,
): { text: string; claims: Claims | null; signature: string } | null {
  const found = LINE.exec(line);
  if (!found) return null;
  const text = found[2] as string;
  return { text, claims: parseClaims(text), signature: found[1] as string };
}
