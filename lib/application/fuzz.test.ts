import fc from 'fast-check';
import { expect, test } from 'vitest';
import { byHand } from '@/lib/testing/by-hand';
import { checkedWorld } from '@/lib/testing/checked-world';
import { fuzzPlace } from '@/lib/testing/fuzz-place';
import { type FuzzRequest, fuzzRequests, withIds } from '@/lib/testing/fuzz-requests';
import { UNKNOWN } from '@/lib/testing/wild-values';

/** `FUZZ=20000 FUZZ_SEED=7 npx vitest run lib/application/fuzz.test.ts` asks more, and other things. */
const REQUESTS = Number(process.env.FUZZ ?? 1_500);
const SEED = Number(process.env.FUZZ_SEED ?? 1);
/** What is asked of one place, before there is a fresh one: it gets deleted, closed and left. */
const EACH = 100;
/** What one database holds of them, before its limits and its size tell. */
const PLACES = 20;
/** Longer than any answer takes, in milliseconds. */
const HANG_MS = 20_000;
/** What would end the owner, who makes the next place, or shut everybody out. */
const SPARED = new Set([
  'changeMyPassword',
  'endMyOtherSessions',
  'endMySession',
  'setInstanceSettings',
]);

test(`${REQUESTS} requests from seed ${SEED}: answered as the document says, and never a failure`, {
  timeout: 60_000 + REQUESTS * 60,
}, async () => {
  let w = await checkedWorld();
  const requests = fuzzRequests(w.document);
  const faults: string[] = [];
  const statuses = new Map<number, number>();
  const succeeded = new Set<string>();
  for (let at = 0; at * EACH < REQUESTS; at += 1) {
    if (at % PLACES === 0 && at > 0) {
      faults.push(...stored(w));
      w = await checkedWorld();
    }
    const { callers, ids } = await fuzzPlace(w);
    const made = fc.sample(requests, { numRuns: EACH, seed: SEED + at });
    for (const [n, one] of made.entries()) {
      if (one.by === 'owner' && SPARED.has(one.operationId)) continue;
      const asked = withIds(one, ids);
      const address = `10.${at % 256}.${n >> 8}.${n & 255}`;
      try {
        const response = await within(
          HANG_MS,
          callers[asked.by].fetch(asked.path, sent(asked, address)),
        );
        statuses.set(response.status, (statuses.get(response.status) ?? 0) + 1);
        if (response.ok) succeeded.add(asked.operationId);
        if (response.status >= 500) throw new Error(`${response.status} ${await response.text()}`);
        // What its address got wrong may be no operation any more.
        if (response.status === 404 && !hasRoute(w.conform.operations, asked)) continue;
        await w.conform.check(asked.method, asked.path, response.clone());
      } catch (error) {
        faults.push(`${described(asked)}: ${(error as Error).message}`.slice(0, 1_500));
      }
    }
  }
  faults.push(...stored(w));
  expect(faults, `seed ${SEED}`).toEqual([]);
  if (process.env.FUZZ) console.info(SEED, Object.fromEntries(statuses), succeeded.size);
  // A fuzz that is refused at the door tries nothing.
  const ok = [...statuses].filter(([status]) => status < 300).reduce((sum, [, n]) => sum + n, 0);
  expect(ok / REQUESTS).toBeGreaterThan(0.2);
  if (REQUESTS >= 1_500) expect(succeeded.size).toBeGreaterThan(60);
});

function sent({ method, body, headers }: FuzzRequest, address: string): RequestInit {
  const said = { 'x-walkaround-ip': address, ...headers };
  if (body === undefined) return { method, headers: said };
  return {
    method,
    headers: { 'content-type': 'application/json', ...said },
    body: JSON.stringify(body),
  };
}

function within<T>(ms: number, work: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Error('no answer')), ms);
  });
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}

function hasRoute(operations: { method: string; pattern: RegExp }[], asked: FuzzRequest): boolean {
  const { pathname } = new URL(asked.path, 'http://localhost');
  return operations.some(
    ({ method, pattern }) => method === asked.method && pattern.test(pathname),
  );
}

const described = ({ by, method, path, body, headers }: FuzzRequest) =>
  `${by} ${method} ${path.slice(0, 300)} ${JSON.stringify(body)?.slice(0, 400)} ${JSON.stringify(headers)}`;

/** What was stored that no schema lets through. */
function stored(w: { dir: string }): string[] {
  const db = byHand(w);
  return [UNKNOWN, '\u0000'].flatMap((text) =>
    holding(db, text).map((column) => `${column} holds ${JSON.stringify(text)}`),
  );
}

/** The columns in which a text is stored anywhere. */
function holding(db: ReturnType<typeof byHand>, text: string): string[] {
  const tables = db
    .prepare("select name from sqlite_master where type = 'table' and sql not like '%virtual%'")
    .pluck()
    .all() as string[];
  return tables.flatMap((name) =>
    db
      .prepare(`select * from "${name}"`)
      .all()
      .flatMap((row) =>
        Object.entries(row as object)
          .filter(([, value]) => typeof value === 'string' && value.includes(text))
          .map(([column]) => `${name}.${column}`),
      ),
  );
}
