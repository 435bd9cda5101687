import { expect, test } from 'vitest';
import { type Authorized, authorized, type InProject, type Visible } from './authorized';

/** Stands for whatever changes something: the compiler is what is tested here. */
const change = ({ projectId }: Authorized<InProject>) => projectId;
const look = ({ projectId }: Visible<InProject>) => projectId;

test('what changes things takes what was checked, and no likeness of it', () => {
  const checked = authorized({ projectId: 'ours', name: 'Orders' }, 'manage');
  const seen = authorized({ projectId: 'ours', name: 'Orders' }, 'read');
  expect([change(checked), look(checked), look(seen)]).toEqual(['ours', 'ours', 'ours']);
  // @ts-expect-error: who may look at it may not change it yet
  change(seen);
  // @ts-expect-error: nobody checked this one
  change({ projectId: 'theirs' });
  // @ts-expect-error: a copy with another project is not what was checked
  change({ ...checked, projectId: 'theirs' });
  // @ts-expect-error: the place of an item is not a run's, whoever checked it
  change(authorized({ id: 'item' }));
});
