import { readFileSync } from 'node:fs';
import path from 'node:path';
import { sourceFiles } from './source-files.mjs';

const FROM = String.raw`(?:from\s+|import\()'`;
/** What has one place, and what to do elsewhere. */
const PLACES = [
  {
    what: new RegExp(
      `${FROM}(?:better-sqlite3|pg\\b|postgres\\b|drizzle-orm/(?:better-sqlite3|node-postgres|[a-z]+-core))`,
    ),
    at: /^lib\/db\/(?:kit\/|(?:connection|group-commit|migrate|sqlite)\.ts$)/,
    instead:
      'a dialect of the database is known to lib/db/kit alone; say it in the words of the kit',
  },
  {
    what: new RegExp(`${FROM}[^']*/[a-z-]+\\.(?:sqlite|postgres)'`),
    at: /^lib\/db\/kit\//,
    instead: 'lib/db/kit/dialect.ts chooses the dialect; import from there',
  },
  {
    what: new RegExp(`${FROM}(?:@/lib/db|[./]+)/sqlite'`),
    at: /^(?:lib\/(?:db|testing)|bench)\//,
    instead:
      'tests look into a database through lib/testing/by-hand.ts, all else through repositories',
  },
  {
    what: /\bjson_(?:extract|type|each|tree|set|remove)\(|\b(?:strftime|julianday|unixepoch|instr)\(|\bSQLITE_|sql`[^`]*\b(?:rowid|collate|insert or|glob)\b/i,
    at: /^(?:lib\/db\/|bench\/|scripts\/|.*\.test\.ts$)/,
    instead: 'this is one dialect’s; say it in the words of lib/db/kit',
  },
  {
    // A page's own requests are the browser's; what the server asks nobody may have typed.
    what: /(?<![.\w])fetch\(|^import (?!type ).*from '(?:node:)?(?:https?|http2|tls|dgram|undici)'/,
    at: /^(?:app\/(?:.*\/)?_(?:components|report)\/|components\/|bench\/|e2e\/|scripts\/|lib\/(?:testing|server)\/|lib\/cli\/(?:ask-server|find-keys)\.ts$|lib\/single-sign-on\/provider-fetch\.ts$)|\.test\.tsx?$/,
    instead:
      'the server asks no address that somebody typed; the identity provider of the environment is asked in lib/single-sign-on/provider-fetch.ts, and the command line asks in lib/cli/ask-server.ts and find-keys.ts',
  },
  {
    // Who may speak to the two servers that the environment names, with which limits of time.
    what: new RegExp(`${FROM}(?:openid-client|nodemailer)'`),
    at: /^(?:lib\/single-sign-on\/(?:provider|sign-on-error)|lib\/mail\/mailer)\.ts$/,
    instead:
      'the identity provider is asked by lib/single-sign-on/provider.ts, and mail is sent by lib/mail/mailer.ts',
  },
  {
    what: /\bproviderFetch\b/,
    at: /^lib\/single-sign-on\/provider(?:-fetch)?\.ts$/,
    instead: 'only lib/single-sign-on/provider.ts asks the identity provider',
  },
  {
    what: /\bas\s+(?:unknown\s+as\s+)?Authorized\b|<Authorized<[^>]*>>\s*\(|\bauthorized\(/,
    at: /\.access\.ts$|^lib\/api\/authorized(?:\.test)?\.ts$/,
    instead: 'only *.access.ts says who may; ask it for the authorized value',
  },
];

/**
 * Holds what has one place to it: dialects of the database, and who may.
 * @throws Error that lists each line at fault, and says what to do
 */
export function checkPlaces(root) {
  const faults = sourceFiles(root).flatMap((file) => {
    const rules = PLACES.filter(({ at }) => !at.test(file));
    if (file.startsWith('scripts/check-places')) return [];
    const lines = readFileSync(path.join(root, file), 'utf8').split('\n');
    return lines.flatMap((line, at) =>
      rules
        .filter(({ what }) => what.test(line))
        .map(({ instead }) => `${file}:${at + 1}: ${instead}`),
    );
  });
  if (faults.length > 0) throw new Error(`\n  ${faults.join('\n  ')}`);
}
