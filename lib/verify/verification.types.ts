import type { Claims } from '@/lib/signing/claims';
import type { ChainBreak } from './chain';
import type { LineChange } from './compare-lines';
import type { HistorySignOff } from './history-sign-offs';

/** A line that is not as it was signed, with what is there now. */
export interface AlteredLine extends LineChange {
  /** The line as it is; a removed one is known by its digest alone. */
  text?: string;
  /** What to look at, when the text alone does not show it. */
  note?: string;
  /** In JSON, in place of a line: the place as a JSON pointer (RFC 6901). */
  pointer?: string;
}

/** What a file is: how it is written, and of what kind it says it is. */
export interface FileFacts {
  format: 'markdown' | 'html' | 'json' | 'history' | 'csv' | 'text' | 'binary' | 'empty';
  kind: 'report' | 'minutes' | 'history' | 'unknown';
}

/**
 * Why a file is not something that can be checked: it is nothing that Walkaround makes; it is of a
 * format that carries no signature; it carries none; or it is signed with a key that is not at hand.
 */
export type Why = 'not-ours' | 'csv' | 'unsigned' | 'other-key';

/** What came of checking a file. Plain data, for the screen, the command line and `--json`. */
export type Verification =
  | {
      state: 'valid';
      file: FileFacts;
      claims: Claims;
      /** Every line end was re-encoded on the way; nothing else differs. */
      crlf: boolean;
      /** Of a history: every sign-off in it, and whether it holds at its end. */
      signOffs?: HistorySignOff[];
      /** Of a history: how many events had the name of a deleted person taken out. */
      redacted?: number;
    }
  | {
      state: 'altered';
      file: FileFacts;
      /** None where they can't be read any more. */
      claims: Claims | null;
      lines: AlteredLine[];
      /** The first event of a history whose place in the chain does not hold. */
      brokenAt: ChainBreak | null;
      /** The signature itself was altered, so nothing tells what else was. */
      signatureAltered?: true;
      /** Where a JSON document can't be read any more. */
      fault?: { line: number; message: string };
    }
  | {
      state: 'uncheckable';
      file: FileFacts;
      why: Why;
      /** What the file says of itself; nobody whose key is at hand vouches for it. */
      claims?: Claims;
      /** Of a history without a signature: how many events there are, whose chain holds. */
      events?: number;
    };
