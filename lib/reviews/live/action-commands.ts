import type { Command } from './review-commands';
import type { Real, Who } from './review-model';

/*
 * What people do to actions beside a review. The rules of a review say nothing of them: what is
 * held against them is that whoever follows sees the same as a fresh snapshot.
 */

/** Notes something to be done for an item of the review. */
export const addAction = (who: Who, at: number, dueOn: string | null): Command =>
  always(`${who} adds an action to ${at}, due ${dueOn}`, async (real) => {
    const { items } = await real.snapshot('olga');
    await real.people[who].call('post', '/items/{id}/actions', {
      params: { id: items[at]?.item.id as string },
      body: { text: 'Mend it', dueOn },
    });
  });

/** Changes the first action that there is. */
export const changeAction = (
  who: Who,
  fields: { done?: boolean; dueOn?: string | null; text?: string },
): Command =>
  always(`${who} changes an action: ${JSON.stringify(fields)}`, async (real) => {
    const [action] = (await real.snapshot('olga')).actions;
    if (!action) return;
    const { id, version } = action;
    const params = { id };
    await real.people[who].call('patch', '/actions/{id}', { params, body: { ...fields, version } });
  });

/** Removes the first action that there is. */
export const removeAction = (who: Who): Command =>
  always(`${who} removes an action`, async (real) => {
    const [action] = (await real.snapshot('olga')).actions;
    if (action)
      await real.people[who].call('delete', '/actions/{id}', { params: { id: action.id } });
  });

const always = (name: string, ask: (real: Real) => Promise<void>): Command => ({
  check: () => true,
  async run(model, real) {
    await ask(real);
    await real.check(model);
  },
  toString: () => name,
});
