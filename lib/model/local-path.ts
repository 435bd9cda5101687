const HERE = 'http://here.invalid';

/**
 * Where `?next=` may lead: to a path of this site, else home. `//host` and `/\host` are addresses
 * of other sites to a browser, also where they are what is left of `/..//host`.
 */
export function localPath(next: string | string[] | undefined): string {
  const path = Array.isArray(next) ? next[0] : next;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line breaks from an address
  if (!path?.startsWith('/') || /[\u0000-\u001f]/.test(path) || !URL.canParse(path, HERE))
    return '/';
  const { origin, pathname, search, hash } = new URL(path, HERE);
  return origin === HERE && !pathname.startsWith('//') ? pathname + search + hash : '/';
}
