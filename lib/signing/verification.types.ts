import type { ChainBreak } from './chain';
import type { Claims } from './claims';
import type { LineChange } from './compare-lines';

/** A line that is not as it was signed, with what is there now. */
export interface AlteredLine extends LineChange {
  /** The line as it is; a removed one is known by its digest alone. */
  text?: string;
  /** What to look at, when the text alone does not show it. */
  note?: string;
}

/** What came of checking a file. Plain data, for the screen, the command line and `--json`. */
export type Verification =
  | {
      state: 'valid';
      claims: Claims;
      /** Every line end was re-encoded on the way; nothing else differs. */
      crlf: boolean;
    }
  | {
      state: 'altered';
      claims: Claims;
      lines: AlteredLine[];
      /** The first event of a history whose place in the chain does not hold. */
      brokenAt: ChainBreak | null;
    }
  /** `brokenAt`, of a history: its chain is checked even where nobody signed its end. */
  | { state: 'unsigned'; brokenAt?: ChainBreak | null; events?: number }
  /** The claims are what the file says, and nobody vouches for them. */
  | { state: 'wrong-key'; claims: Claims }
  | { state: 'bad-signature'; claims: Claims | null };
