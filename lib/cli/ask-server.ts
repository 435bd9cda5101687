import { CliError } from './cli-error';

/** A Walkaround that can be asked. */
export interface AskedServer {
  /** Requests an address below the server's own. */
  ask(path: string): Promise<Response>;
  /** Ends the session that was begun for asking, if there is one. */
  leave(): Promise<void>;
}

/**
 * Requests to a Walkaround, signed in when the environment says as whom.
 * @throws CliError when the address is none, or signing in is refused
 */
export async function askServer(server: string, env: NodeJS.ProcessEnv): Promise<AskedServer> {
  if (!/^https?:\/\//.test(server) || !URL.canParse(server)) {
    throw new CliError(`${server} is not an address such as https://walkaround.example.com.`);
  }
  const base = server.replace(/\/+$/, '');
  const { WALKAROUND_EMAIL: email, WALKAROUND_PASSWORD: password } = env;
  const cookie = email && password ? await signIn(base, { email, password }) : '';
  return {
    ask: (path) => fetch(base + path, { headers: { cookie }, signal: AbortSignal.timeout(30_000) }),
    async leave() {
      if (!cookie) return;
      // What was found stands without it: the session ends by itself, later.
      await fetch(`${base}/api/auth/sign-out`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', origin: new URL(base).origin, cookie },
        body: '{}',
        signal: AbortSignal.timeout(5_000),
      }).catch(() => null);
    },
  };
}

async function signIn(base: string, account: { email: string; password: string }): Promise<string> {
  const response = await fetch(`${base}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', origin: new URL(base).origin },
    body: JSON.stringify(account),
    signal: AbortSignal.timeout(30_000),
  }).catch(() => null);
  if (!response) throw new CliError(`${base} could not be reached.`);
  if (!response.ok) throw new CliError(`${base} did not let ${account.email} sign in.`);
  return response.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
}
