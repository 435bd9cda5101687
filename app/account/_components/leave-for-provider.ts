import { api } from '@/components/api/browser-api';

/** Has somebody say again to the identity provider who they are, and come back to a part of this page. */
export async function confirmWithProvider(part: string): Promise<'leaving'> {
  const body = { next: `/account#${part}` };
  const { url } = await api.call('post', '/me/provider-confirmations', { body });
  window.location.assign(url);
  return 'leaving';
}

/** Connects the account that somebody has there, once they signed in to it. */
export async function connectProvider(password: string): Promise<'leaving'> {
  const { url } = await api.call('post', '/me/provider-account', { body: { password } });
  window.location.assign(url);
  return 'leaving';
}
