/** The most characters that a run's title has. */
export const TITLE_LIMIT = 200;

/**
 * What a run is called: its checklist, and for what it is run. The one place that says so, for the
 * API and every form alike: "New Endpoint: POST /refunds", or "New Endpoint" without a subject.
 * @param subject what was typed; a subject that names the checklist already does not name it twice
 */
export function runTitle(checklist: string, subject = ''): string {
  const prefix = `${checklist}:`;
  const typed = subject.trim();
  const own = typed.toLowerCase().startsWith(prefix.toLowerCase())
    ? typed.slice(prefix.length).trim()
    : typed;
  return own ? `${prefix} ${own}` : checklist;
}

/** How long the subject of a run of this checklist can be, in characters, for its title to be kept. */
export const subjectLimit = (checklist: string) =>
  Math.max(0, TITLE_LIMIT - checklist.length - ': '.length);
