/** Where a guide's text can come from. */
export const ORIGIN_KINDS = ['folder', 'paste', 'file', 'api', 'copy', 'git'] as const;

export type OriginKind = (typeof ORIGIN_KINDS)[number];

/** Where the text of one revision comes from. */
export interface GuideOrigin {
  kind: OriginKind;
  /** What the file was called. */
  file?: string;
  /** The commit that it was read from, in hex. */
  commit?: string;
  /** Who imported it, by id. */
  by?: string;
}

/** Whether a revision was read from the folder of guides, so that its text is changed there. */
export const isFromFolder = ({ kind }: Pick<GuideOrigin, 'kind'>): boolean =>
  kind === 'folder' || kind === 'git';
