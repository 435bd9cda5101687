/** This tab's name, the same through its reloads. */
export function tabId(mint: () => string): string {
  const key = 'walkaround:tab';
  try {
    const known = sessionStorage.getItem(key) ?? mint();
    sessionStorage.setItem(key, known);
    return known;
  } catch {
    return mint();
  }
}
