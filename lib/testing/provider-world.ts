import type { Logger } from 'pino';
import { onTestFinished } from 'vitest';
import type { SignOnSettings } from '@/lib/config/sign-on-settings';
import { identityProvider } from './identity-provider';
import { testWorld } from './test-world';

/** A Walkaround whose people may sign in at an identity provider, which ends with the test. */
export async function providerWorld(settings: Partial<SignOnSettings> = {}, log?: Logger) {
  const provider = await identityProvider('http://localhost:3000');
  onTestFinished(() => provider.close());
  const config = { signOn: provider.settings(settings) };
  return { w: await testWorld({ config, ...(log ? { log } : {}) }), provider };
}

/** Where the browser is led that could not be signed in there. */
export const problem = (code: string) => `/sign-in?problem=${code}`;
