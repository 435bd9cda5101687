/**
 * Whether an address may be linked to: http, https and mailto, or one without a scheme, which is
 * relative to the page or an anchor on it. Anything else could run as a script.
 * @param url as in a document; what isn't text is not safe
 */
export function safeUrl(url: unknown): url is string {
  if (typeof url !== 'string') return false;
  // Browsers ignore white space and control characters around and within a scheme.
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it is about
  const bare = url.replace(/[\u0000-\u0020\u007f-\u00a0]/g, '');
  const scheme = /^([^/?#:]*):/.exec(bare)?.[1];
  return scheme === undefined || /^(?:https?|mailto)$/i.test(scheme);
}

/** Whether a safe address names a host of its own. Browsers read backslashes as slashes. */
export function isRemote(url: string): boolean {
  return /^(?:[a-z][a-z\d+.-]*:|[\\/]{2})/i.test(url.trim());
}

/** An absolute address that may be linked to from a file: http, https or mailto, or else null. */
export function webUrl(url: string | null): string | null {
  const bare = url?.trim() ?? '';
  return /^(?:https?:\/\/|mailto:)[^\s<>]+$/i.test(bare) && URL.canParse(bare) ? bare : null;
}
