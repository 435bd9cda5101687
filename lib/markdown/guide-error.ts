/** A guide that can't be read, with a message for its author and, where known, the line (from 1). */
export class GuideError extends Error {
  override readonly name = 'GuideError';
  readonly line?: number;

  constructor(message: string, line?: number) {
    super(message);
    if (line !== undefined) this.line = line;
  }
}
