/**
 * Where `?next=` may lead: to a path of this site, else home. `//host` and `/\host` are addresses
 * of other sites to a browser.
 */
export function localPath(next: string | string[] | undefined): string {
  const path = Array.isArray(next) ? next[0] : next;
  // biome-ignore lint/suspicious/noControlCharactersInRegex: browsers drop tabs and line breaks from an address
  if (!path || !/^\/(?![/\\])/.test(path) || /[\u0000-\u001f]/.test(path)) return '/';
  return path;
}
