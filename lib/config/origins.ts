/** Which addresses this server is asked at, and by whose pages. */
export interface Origins {
  /** The public origin; none when nobody said, and then every Host is answered. */
  own: string | null;
  /** Other sites whose pages may ask the API, without cookies. */
  others: ReadonlySet<string>;
}

/** What holds where nothing is set: any Host, and no other site. */
export const ANY_HOST: Origins = { own: null, others: new Set() };

/**
 * Reads the origins of other sites that may ask the API.
 * @param text `https://a.example, https://b.example:8443`; no patterns, no paths
 * @throws Error naming the part that is no origin
 */
export function readOrigins(text: string): Set<string> {
  const parts = text.split(/[\s,]+/).filter(Boolean);
  for (const part of parts)
    if (originOf(part) !== part || part.includes('*'))
      throw new Error(`“${part}” is not an origin, such as https://dashboard.example.com`);
  return new Set(parts);
}

/** The origin of an address of the web, or nothing. */
export function originOf(address: string): string | null {
  const url = URL.canParse(address) ? new URL(address) : null;
  return url && /^https?:$/.test(url.protocol) ? url.origin : null;
}
