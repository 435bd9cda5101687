import { v7 as uuidv7 } from 'uuid';
import { notices, providerAccounts } from '@/lib/db/tables/tables';
import type { checkedWorld } from './checked-world';
import { TEST_PASSWORD } from './hashed-once';
import { signRun } from './sign-run';
import type { Visitor } from './test-world';
import { ownToken } from './token-visitor';
import { tracedAnswers } from './traced-answers';

type World = Awaited<ReturnType<typeof checkedWorld>>;

/** Words of whom a test looks for traces; they stand nowhere else. */
export const TRACED = { name: 'Zephyrine Quillfeather', email: 'zephyrine@quillfeather.example' };

/** Somebody who left a trace of every kind in a project, which the owner of the workspace leads. */
export async function tracedPerson(w: World) {
  const person = await w.join(TRACED.name, TRACED.email);
  const [o, p] = [asked(w, w.owner), asked(w, person)];
  const { project, run, items } = await w.startRun(w.owner);
  const at = `/projects/${project.id}`;
  const [first, second] = items as [(typeof items)[number], (typeof items)[number]];
  await o('PUT', `${at}/members/${person.id}`, { role: 'reviewer' });
  await o('DELETE', `${at}/members/${person.id}`);
  await o('PUT', `${at}/members/${person.id}`, { role: 'viewer' });
  await o('PUT', `${at}/members/${person.id}`, { role: 'reviewer' });
  await invited(w, person, project.id);
  await p('PUT', `${at}/pin`);
  await p('POST', '/imports', { source: '# Traced\n\n- [ ] One\n', origin: { kind: 'paste' } });
  await p('POST', '/me/tokens', { name: 'Quillfeather’s laptop', scopes: ['read'] });
  const token = await ownToken(w, person, { name: 'Quillfeather’s script' });
  await token.as.call('post', '/items/{id}/comments', {
    params: { id: first.id },
    body: { body: 'By a script' },
  });
  const { data: third } = await w.owner.list('/projects/{id}/runs', { params: { id: project.id } });
  await o('POST', `${at}/runs`, { checklistId: third[0]?.checklistId, title: 'By a script' });
  const { data: all } = await w.owner.list('/projects/{id}/runs', { params: { id: project.id } });
  const scripted = all.find(({ title }) => title === 'By a script')?.id ?? '';
  const { json } = await o('GET', `/runs/${scripted}/items`);
  await token.as.call('patch', '/items/{id}', {
    params: { id: json.data[0].id },
    body: { status: 'done', version: 1 },
  });
  await p('POST', `/items/${first.id}/comments`, { body: 'Traced comment, @Olga Owner' });
  await o('POST', `/items/${first.id}/comments`, { body: `@${TRACED.name}, look` });
  await p('POST', `/items/${first.id}/evidence`, { kind: 'text', text: 'Traced evidence' });
  await p('PATCH', `/items/${first.id}`, {
    status: 'needs_work',
    justification: 'Traced reason',
    mutationId: uuidv7(),
    version: 1,
  });
  const waiver = { reason: 'Traced wait', ownerId: person.id, expiresOn: '2026-12-20' };
  const waived = await p('POST', `/items/${second.id}/waivers`, waiver);
  await p('POST', `/waivers/${waived.json.data.id}/end`, { version: waived.json.data.version });
  const mine = { text: 'Traced action', ownerId: person.id };
  await p('POST', `/items/${first.id}/actions`, mine);
  const reviewed = await review(w, person, project.id);
  await signRun(person, run.id);
  await signedAgain(w, second.id);
  await o('PATCH', `/items/${second.id}`, { assigneeId: person.id, version: 5 });
  const started = { checklistId: third[0]?.checklistId, title: 'Answered otherwise' };
  const otherwise = (await o('POST', `${at}/runs`, started)).json.data;
  const ids = { ownerId: w.owner.id, personId: person.id };
  const headers = { 'walkaround-agent-model': 'some-model-4' };
  const agent = (await ownToken(w, w.owner, { isAgent: true, headers })).as;
  await tracedAnswers({ o, p, script: token.as, agent, ...ids }, otherwise);
  await o('POST', `/people/${person.id}/reset-links`);
  await o('POST', '/invitation-batches', { emails: [TRACED.email] });
  await atProvider(w, person.id);
  return { person, project, run, items, reviewed, first, second };
}

/** An account at an identity provider, which takes one to make, and what they are told of it. */
async function atProvider(w: World, personId: string) {
  const at = w.clock.now();
  const row = { personId, createdAt: at, updatedAt: at };
  const account = { ...row, id: uuidv7(), issuer: 'https://id.example', subject: TRACED.name };
  const notice = { ...row, id: uuidv7(), kind: 'provider_connected' as const };
  await w.db.transaction(async (tx) => {
    await tx.insert(providerAccounts).values({ ...account, email: TRACED.email });
    await tx.insert(notices).values(notice);
  });
}

/** They, and somebody new, are let in by an invitation. */
async function invited(w: World, person: Visitor, projectId: string) {
  const projects = [{ projectId, role: 'contributor' }];
  const o = asked(w, w.owner);
  const link = async () => (await o('POST', '/invitations', { projects })).json.data.token;
  await asked(w, person)('POST', `/invitation-links/${await link()}/acceptance`);
  const account = { name: 'Ivy Invited', email: 'ivy@example.com', password: TEST_PASSWORD };
  await asked(w, w.nobody)('POST', '/people', { ...account, token: await link() });
}

/** What a sign-off is over changes, comes back, and changes again. */
async function signedAgain(w: World, itemId: string) {
  const o = asked(w, w.owner);
  const { status, version } = (await o('GET', `/items/${itemId}`)).json.data;
  await o('PATCH', `/items/${itemId}`, { status: 'open', version });
  await o('PATCH', `/items/${itemId}`, { status, version: version + 1 });
  await o('PATCH', `/items/${itemId}`, { status: 'open', version: version + 2 });
}

/** A review in which they vote, decide and lead. */
async function review(w: World, person: Visitor, projectId: string) {
  const [o, p] = [asked(w, w.owner), asked(w, person)];
  const made = (await o('POST', `/projects/${projectId}/reviews`, { name: 'Traced', blind: false }))
    .json.data;
  const at = `/reviews/${made.id}`;
  await o('PUT', `${at}/participants/me`);
  await o('POST', `${at}/participants`, { personId: person.id });
  await p('PUT', `${at}/participants/me`);
  await o('POST', `${at}/phase`, { from: 'lobby', to: 'judging' });
  const { items } = (await o('GET', `${at}/snapshot`)).json.data;
  const vote = { vote: 'needs_work', comment: 'Traced vote', round: 1 };
  await p('PUT', `/review-items/${items[0].id}/vote`, vote);
  await o('POST', `${at}/phase`, { from: 'judging', to: 'discussing' });
  await o('POST', `/review-items/${items[0].id}/reveal`);
  await o('PUT', `${at}/facilitator`, { from: w.owner.id, to: person.id });
  await p('PUT', `/review-items/${items[0].id}/decision`, {
    decision: 'needs_work',
    reason: 'Traced decision',
    action: { text: 'Agreed', ownerId: person.id },
    version: 1,
  });
  await p('PUT', `${at}/facilitator`, { from: person.id, to: w.owner.id });
  const { id: seat } = (await o('GET', `${at}/participants`)).json.data.find(
    ({ personId }: { personId: string | null }) => personId === person.id,
  );
  await o('DELETE', `${at}/participants/${seat}`);
  return made as { id: string };
}

/** Requests that have to go well: what was refused would leave no trace. */
function asked(w: World, by: Visitor) {
  const ask = w.as(by);
  return async (method: string, path: string, body?: unknown) => {
    const answer = await ask(method, path, body);
    if (answer.status >= 400) throw new Error(`${method} ${path}: ${answer.text}`);
    return answer;
  };
}
