import { html } from 'hono/html';
import { failure } from '@/lib/api/envelope';
import { AGENT_HEADERS } from '@/lib/tokens/bearer.service';
import { BEARER, COOKIE_JAR, quoted } from './curl-command';
import { errorsTable } from './errors-table';
import type { OpenApiDocument } from './openapi.types';
import { EXAMPLE_ID } from './schema-example';
import { codeBlock, jsonBlock, type Markup, sentence } from './text-markup';

/** The parts of the introduction, for it and for the navigation. */
export const INTRODUCTION = {
  tokens: 'Tokens',
  'sign-in': 'Sign in as a person',
  envelope: 'The envelope',
  lists: 'Pages and order',
  etag: 'Reading only what changed',
  'mutation-id': 'Requests that come twice',
  versions: 'Two people, one item',
  errors: 'Errors',
} as const;

/** What holds for every operation. */
export function introduction(document: OpenApiDocument, origin: string): Markup {
  return html`<section class="introduction" aria-label="What holds for every operation">
<p class="lead">${sentence(document.info.description ?? '')}</p>
${part('tokens', tokens(origin))}
${part('sign-in', signIn(origin))}
${part('envelope', envelope())}
${part('lists', lists(origin))}
${part('etag', etag(origin))}
${part('mutation-id', mutationIds(origin))}
${part('versions', html`<p>${sentence('An answer has a `version`. A change names the one it was made against; when somebody else was faster, nothing is overwritten: the reply is `CONFLICT`, with the item as it stands in `error.current`. Look, decide, and send the change with that version.')}</p>`)}
${part('errors', errorsTable())}
</section>`;
}

const part = (id: keyof typeof INTRODUCTION, content: Markup): Markup =>
  html`<h2 id="${id}">${INTRODUCTION[id]}</h2>${content}`;

function tokens(origin: string): Markup {
  const { model, run } = AGENT_HEADERS;
  return html`<p>${sentence('A script, a CI job or an agent sends a token with each request. Make one that acts as you under “My account”, or one that belongs to a project in the project’s menu. It is shown once; keep it like a password, out of files that are shared.')}</p>
${codeBlock(`curl ${BEARER} \\\n  ${quoted(`${origin}/api/v1/me`)}`, 'the command to see whom a token acts for')}
<p>${sentence('A token has scopes, and each operation below names the one that it needs: `read` to look, `answer` to work and discuss, `review` to take part in reviews, `admin` to manage projects and people. It does at most what its person may, and only in its projects: all others are `NOT_FOUND`. Passwords, sessions, passkeys, tokens and sign-offs take a person who is signed in.')}</p>
<p>${sentence(`The history says which token was used. A token that is marked as an agent’s may say in \`${model}\` and \`${run}\` what it is and in which run of it, in at most 100 characters of ASCII each; the history keeps both.`)}</p>
<p>${sentence('A wrong, expired or revoked token is `UNAUTHENTICATED`, also when a cookie comes with it. It starts with `wka_` and ends with a checksum, so that scanners for secrets know it.')}</p>`;
}

function signIn(origin: string): Markup {
  const who = quoted('{"email":"ada@example.com","password":"correct horse battery"}');
  return html`<p>${sentence(`Signing in sets a cookie, which lasts 30 days. From a shell, keep it in a cookie jar and send it along. Whoever has \`${COOKIE_JAR}\` is signed in as you.`)}</p>
${codeBlock(`curl -c ${COOKIE_JAR} -H 'Content-Type: application/json' \\\n  -d ${who} \\\n  ${quoted(`${origin}/api/auth/sign-in/email`)}`, 'the command to sign in')}
${codeBlock(`curl -b ${COOKIE_JAR} ${quoted(`${origin}/api/v1/me`)}`, 'the command to see who I am')}
${codeBlock(`curl -b ${COOKIE_JAR} -c ${COOKIE_JAR} -H ${quoted(`Origin: ${origin}`)} \\\n  -H 'Content-Type: application/json' -d '{}' \\\n  ${quoted(`${origin}/api/auth/sign-out`)}`, 'the command to sign out')}
<p>${sentence('Below `/api/auth` errors have a `code` and a `message` without the envelope. A change that a browser sends from another site’s page is refused with `FORBIDDEN`.')}</p>`;
}

function envelope(): Markup {
  const refused = failure({
    code: 'VALIDATION_ERROR',
    message: 'name: Enter a name',
    details: [{ field: 'name', message: 'Enter a name' }],
    current: undefined,
  });
  return html`<p>${sentence('Every answer below `/api/v1` is JSON in one of two shapes. `meta` comes with lists. A 204 has no body; reports and the live stream come as they are.')}</p>
<div class="pair">${jsonBlock({ success: true, data: [{ name: 'Orders service' }], meta: { page: 1, limit: 20, total: 1 } }, 'Example success')}
${jsonBlock(refused, 'Example error')}</div>
<p>${sentence('Send bodies as `application/json`, of at most 1 MiB. Fields and parameters that an operation does not know are refused, so that a typing error is not taken for silence. Times are UTC in ISO 8601; ids are UUIDs.')}</p>`;
}

function lists(origin: string): Markup {
  return html`<p>${sentence('A list takes `page`, from 1, and `limit`, from 1 to 100 (20 unless said). `meta.total` counts the entries of all pages. `sort` names a field, with `-` in front for the largest first.')}</p>
${codeBlock(`curl ${BEARER} \\\n  ${quoted(`${origin}/api/v1/projects?page=2&limit=50&sort=-createdAt`)}`, 'the command for one page of projects')}`;
}

function etag(origin: string): Markup {
  return html`<p>${sentence('A `GET` answers with an `ETag`. Send it back in `If-None-Match`: unless something changed, the answer is 304 without a body.')}</p>
${codeBlock(`curl ${BEARER} -H ${quoted('If-None-Match: W/"2jmj7l5rSw0yVb/vlWAYkK/YBwk"')} \\\n  ${quoted(`${origin}/api/v1/projects`)}`, 'the command that reads only what changed')}`;
}

function mutationIds(origin: string): Markup {
  const body = JSON.stringify({ status: 'done', version: 3, mutationId: EXAMPLE_ID });
  return html`<p>${sentence('Did the answer get lost? Give a change a `mutationId`, a UUID that you make (version 7 is best), and send the very same request again as often as needed. It takes effect once; a repeat gets the resource as it stands. Another request under a used mark is a `CONFLICT`. Where you choose the new resource’s `id`, that id is the mark.')}</p>
${codeBlock(`curl ${BEARER} -X PATCH -H 'Content-Type: application/json' \\\n  -d ${quoted(body)} \\\n  ${quoted(`${origin}/api/v1/items/${EXAMPLE_ID}`)}`, 'the command for a change that may be repeated')}`;
}
