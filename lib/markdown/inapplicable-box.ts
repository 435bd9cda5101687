import type { Code, Construct, Extension, State } from 'micromark-util-types';

declare module 'micromark-util-types' {
  interface TokenTypeMap {
    taskListCheck: 'taskListCheck';
    taskListCheckMarker: 'taskListCheckMarker';
    taskListCheckValueInapplicable: 'taskListCheckValueInapplicable';
  }
}

const [OPEN, TILDE, CLOSE] = [91, 126, 93];
/** As micromark numbers them: a tab is -2, each column that it fills -1. */
const isSpace = (code: Code) => code === -2 || code === -1 || code === 32;
const isLineEnd = (code: Code) => code !== null && code < -2;

/** At least one character that is no space, or another line of the paragraph. */
const textAhead: Construct = {
  partial: true,
  tokenize(effects, ok, nok) {
    const skip: State = (code) => {
      if (!isSpace(code)) return code === null ? nok(code) : ok(code);
      effects.enter('whitespace');
      effects.consume(code);
      effects.exit('whitespace');
      return skip;
    };
    return skip;
  },
};

const box: Construct = {
  name: 'inapplicableBox',
  tokenize(effects, ok, nok) {
    const isFirst = this.previous === null && this._gfmTasklistFirstContentOfListItem;

    const bracket = (next: State): State => {
      return (code) => {
        effects.enter('taskListCheckMarker');
        effects.consume(code);
        effects.exit('taskListCheckMarker');
        return next;
      };
    };
    const open: State = (code) => {
      if (!isFirst) return nok(code);
      effects.enter('taskListCheck');
      return bracket(mark)(code);
    };
    const mark: State = (code) => {
      if (code !== TILDE) return nok(code);
      effects.enter('taskListCheckValueInapplicable');
      effects.consume(code);
      effects.exit('taskListCheckValueInapplicable');
      return (next) => (next === CLOSE ? bracket(after)(next) : nok(next));
    };
    const after: State = (code) => {
      effects.exit('taskListCheck');
      if (isLineEnd(code)) return ok(code);
      return isSpace(code) ? effects.check(textAhead, ok, nok)(code) : nok(code);
    };
    return open;
  },
};

/**
 * GitLab's box of a task that doesn't apply, `[~]`, by the rules of micromark's
 * `gfmTaskListItem`: where GFM has `[ ]` or `[x]`. Its mark is a `taskListCheckValueInapplicable`.
 */
export const inapplicableBox = (): Extension => ({ text: { [OPEN as number]: box } });
