import type { OpenAPIHono } from '@hono/zod-openapi';
import { type ApiClient, createClient } from '@/lib/application/client';

export interface SeededPerson extends ApiClient {
  id: string;
  name: string;
  /** The API as it meets a script that has a token of theirs, with what else it says of itself. */
  through(token: string, more: Record<string, string>): ApiClient;
}

const NAMES = ['Ada Okafor', 'Bo Lindqvist', 'Chidi Ramaswamy', 'Dana Moreau'];

/** Four people; the first is the owner. All have the password “four owls on a roof”. */
export async function seedPeople(app: OpenAPIHono): Promise<SeededPerson[]> {
  const people: SeededPerson[] = [];
  for (const name of NAMES) {
    const email = `${name.split(' ')[0]?.toLowerCase()}@example.com`;
    const account = { name, email, password: 'four owls on a roof' };
    const [owner] = people;
    const invitation = owner ? await owner.call('post', '/invitations') : null;
    const [path, body] = invitation
      ? ['/people', { ...account, token: invitation.token }]
      : ['/setup', account];
    const response = await app.request(`/api/v1${path}`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    });
    const { data } = await response.json();
    const cookie = response.headers
      .getSetCookie()
      .map((line) => line.split(';')[0])
      .join('; ');
    const sending = (headers: Record<string, string>) =>
      createClient((at, init) =>
        app.request(at, { ...init, headers: { ...init.headers, ...headers } }),
      );
    people.push({
      ...sending({ cookie }),
      id: data.id,
      name,
      through: (token, more) => sending({ authorization: `Bearer ${token}`, ...more }),
    });
  }
  return people;
}
