/** A file on its way to an item. It has the id that its evidence will have. */
export interface Upload {
  id: string;
  mutationId: string;
  itemId: string;
  file: File;
  state: 'waiting' | 'sending' | 'failed';
  /** Bytes that are out. */
  sent: number;
  error: string | null;
  /** Whether sending it again may help. */
  again: boolean;
}

/** The uploads of a page. */
export interface Uploads {
  list: readonly Upload[];
  /** Whether files wait for the code that sends them. */
  coming: boolean;
}
