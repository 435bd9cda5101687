/** Text that somebody has begun to write. */
export interface Draft {
  text: string;
  /** The text it began from, by which a change of somebody else's meanwhile is told. */
  base: string;
}

export type Drafts = ReturnType<typeof createDrafts>;

/** Keeps drafts through a reload of the tab. Without storage they live as long as the page. */
export function createDrafts(storage: Storage | null, personId: string, runId: string) {
  const prefix = `walkaround:draft:${personId}:${runId}:`;
  return { load, save };

  function load(): Record<string, Draft> {
    const drafts: Record<string, Draft> = {};
    try {
      for (let at = 0; at < (storage?.length ?? 0); at++) {
        const key = storage?.key(at) ?? '';
        const draft = key.startsWith(prefix) ? JSON.parse(storage?.getItem(key) ?? 'null') : null;
        if (typeof draft?.text === 'string') drafts[key.slice(prefix.length)] = draft;
      }
    } catch {
      // What can't be read is as if it were not there.
    }
    return drafts;
  }

  function save(name: string, draft: Draft | null): void {
    try {
      if (draft) storage?.setItem(prefix + name, JSON.stringify(draft));
      else storage?.removeItem(prefix + name);
    } catch {
      // It is still on the page.
    }
  }
}
