import { existsSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { KEY_PATH, type PublicKey, readPublicKey } from '../signing/public-key';
import { CliError } from './cli-error';

const FILES = ['walkaround-key.json', 'walkaround-key.pem'];

/**
 * The public keys to believe: those that were named, else the one kept beside the file or where
 * the command runs, else the server's.
 * @param from where the file says it is from; nobody vouches for that yet
 * @throws CliError that says how to get a key
 */
export async function findKeys(
  file: string,
  from: string | undefined,
  options: { key: string[]; server: string | undefined; env: NodeJS.ProcessEnv },
): Promise<PublicKey[]> {
  const { key, server, env } = options;
  if (key.length > 0) return Promise.all(key.map(readKey));
  if (env.WALKAROUND_KEY) return [await readKey(env.WALKAROUND_KEY)];
  const beside = [path.dirname(file), '.']
    .flatMap((folder) => FILES.map((name) => path.join(folder, name)))
    .find((place) => existsSync(place));
  if (beside) return [await readKey(beside)];
  if (server) return [await readKey(server)];
  const address = from && /^https?:\/\/[\w.:[\]-]+$/.test(from) ? from : null;
  throw new CliError(
    `The public key is needed, and none is at hand. ${address ? `The file says that it is from ${address}. If you trust that one, get its key once, and keep it:` : 'Get it once from the Walkaround that made the file, and keep it:'}
  curl -o walkaround-key.json ${address ?? 'https://WALKAROUND'}${KEY_PATH}
Then it is found beside the file, or name it with --key.`,
  );
}

async function readKey(place: string): Promise<PublicKey> {
  const text = /^https?:\/\//.test(place) ? await download(place) : readKeyFile(place);
  const key = readPublicKey(text);
  if (!key) throw new CliError(`${place} is not a public key of a Walkaround.`);
  return key;
}

function readKeyFile(place: string): string {
  try {
    return readFileSync(place, 'utf8');
  } catch {
    throw new CliError(`The key ${place} could not be read.`);
  }
}

async function download(place: string): Promise<string> {
  const address = URL.canParse(place) ? new URL(place) : null;
  if (!address) throw new CliError(`${place} is not an address.`);
  if (address.pathname === '/') address.pathname = KEY_PATH;
  const response = await fetch(address, { signal: AbortSignal.timeout(15_000) }).catch(() => null);
  if (!response?.ok) throw new CliError(`No key could be fetched from ${address}.`);
  return response.text();
}
