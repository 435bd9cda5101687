import { AsyncLocalStorage } from 'node:async_hooks';
import type Database from 'better-sqlite3';
import { query, type Tx } from './connection';

/** Pieces that one COMMIT carries at most, so that the first of them never waits long. */
const GROUP_SIZE = 128;

interface Piece {
  run(): Promise<void>;
  settle(failure?: unknown): void;
  afterCommit: (() => void)[];
}

export interface GroupCommit {
  /**
   * Queues `work`, runs it in its own savepoint and resolves once it is on disk.
   * Rejects with the work's own error (only its savepoint is undone) or, when the commit
   * itself failed, with that: then nothing of the whole group was kept.
   * `work` may await nothing but its queries: its neighbours wait for it.
   */
  transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T>;
  /** Calls `listener` once the present piece is on disk; never if it is undone. */
  afterCommit(listener: () => void): void;
  /** Resolves when everything queued so far is settled. */
  idle(): Promise<void>;
}

/**
 * One writer, many waiting pieces, one fsync: BEGIN IMMEDIATE, every waiting piece in a
 * SAVEPOINT of its own, COMMIT, and only then are their promises resolved.
 */
export function groupCommit(sqlite: Database.Database): GroupCommit {
  const present = new AsyncLocalStorage<Piece>();
  const statements = {
    begin: sqlite.prepare('BEGIN IMMEDIATE'),
    commit: sqlite.prepare('COMMIT'),
    rollback: sqlite.prepare('ROLLBACK'),
    savepoint: sqlite.prepare('SAVEPOINT piece'),
    release: sqlite.prepare('RELEASE piece'),
    undo: sqlite.prepare('ROLLBACK TO piece'),
  };
  let current: Piece | undefined;
  let queue: Piece[] = [];
  let draining: Promise<void> | undefined;

  const tx = query(
    guarded(sqlite, () => current !== undefined && present.getStore() === current),
  ) as Tx;

  return { transaction, afterCommit, idle: async () => draining };

  function transaction<T>(work: (tx: Tx) => Promise<T>): Promise<T> {
    if (present.getStore()) {
      return Promise.reject(new Error('A transaction inside a transaction would wait for itself'));
    }
    return new Promise<T>((resolve, reject) => {
      let result: T;
      const piece: Piece = {
        run: async () => {
          result = await present.run(piece, work, tx);
        },
        settle: (failure) => (failure === undefined ? resolve(result) : reject(failure)),
        afterCommit: [],
      };
      queue.push(piece);
      draining ??= drain();
    });
  }

  function afterCommit(listener: () => void): void {
    const piece = present.getStore();
    if (!piece || piece !== current) throw new Error('afterCommit is for use inside a transaction');
    piece.afterCommit.push(listener);
  }

  async function drain(): Promise<void> {
    while (queue.length > 0) {
      await allArrived();
      const group = queue.slice(0, GROUP_SIZE);
      queue = queue.slice(GROUP_SIZE);
      await commitGroup(group);
    }
    draining = undefined;
  }

  /** A group closes once a turn of the event loop brings no more: what arrived together goes together. */
  async function allArrived(): Promise<void> {
    for (let before = 0; before < queue.length && before < GROUP_SIZE; ) {
      before = queue.length;
      await new Promise(setImmediate);
    }
  }

  async function commitGroup(group: Piece[]): Promise<void> {
    const [alone] = group;
    if (alone && group.length === 1) return commitAlone(alone);
    const kept: Piece[] = [];
    const failed: [Piece, unknown][] = [];
    try {
      statements.begin.run();
      for (const piece of group) {
        const failure = await runPiece(piece);
        if (failure) failed.push([piece, failure.error]);
        else kept.push(piece);
        // A full disk or an I/O error makes SQLite undo the whole transaction by itself.
        if (!sqlite.inTransaction) throw failure?.error ?? new Error('The transaction was lost');
      }
      statements.commit.run();
    } catch (error) {
      if (sqlite.inTransaction) statements.rollback.run();
      const refused = new Set(failed.map(([piece]) => piece));
      for (const [piece, failure] of failed) piece.settle(failure);
      for (const piece of group) if (!refused.has(piece)) piece.settle(error);
      return;
    }
    for (const piece of kept) for (const listener of piece.afterCommit) listener();
    for (const piece of kept) piece.settle();
    for (const [piece, failure] of failed) piece.settle(failure);
  }

  /** One piece needs no savepoint: undoing it is undoing all there is. */
  async function commitAlone(piece: Piece): Promise<void> {
    try {
      statements.begin.run();
      current = piece;
      await piece.run();
      current = undefined;
      if (!sqlite.inTransaction) throw new Error('The transaction was lost');
      statements.commit.run();
    } catch (error) {
      current = undefined;
      if (sqlite.inTransaction) statements.rollback.run();
      piece.settle(error ?? new Error('The work failed without an error'));
      return;
    }
    for (const listener of piece.afterCommit) listener();
    piece.settle();
  }

  async function runPiece(piece: Piece): Promise<{ error: unknown } | undefined> {
    statements.savepoint.run();
    current = piece;
    try {
      await piece.run();
      current = undefined;
      statements.release.run();
      return undefined;
    } catch (error) {
      current = undefined;
      if (sqlite.inTransaction) {
        statements.undo.run();
        statements.release.run();
      }
      return { error: error ?? new Error('The work failed without an error') };
    }
  }
}

/**
 * The connection as the pieces see it: a statement runs only inside the piece that is being
 * worked on, so that one nobody awaited can't slip into its neighbour's savepoint.
 */
function guarded(sqlite: Database.Database, allowed: () => boolean): Database.Database {
  const inTurn =
    <A extends unknown[], R>(run: (...args: A) => R) =>
    (...args: A): R => {
      if (!allowed()) throw new Error('A write outside its transaction (a missing await?)');
      return run(...args);
    };
  const guardStatement = (statement: Database.Statement): unknown => ({
    run: inTurn((...args: unknown[]) => statement.run(...args)),
    all: inTurn((...args: unknown[]) => statement.all(...args)),
    get: inTurn((...args: unknown[]) => statement.get(...args)),
    raw: () => guardStatement(statement.raw()),
  });
  return {
    prepare: (source: string) => guardStatement(sqlite.prepare(source)),
    transaction: () => {
      throw new Error("better-sqlite3's transaction() commits before async work ends; use ours");
    },
  } as unknown as Database.Database;
}
