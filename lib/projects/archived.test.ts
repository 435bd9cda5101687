import { expect, test } from 'vitest';
import { testWorld } from '@/lib/testing/test-world';

const CONFLICT = { code: 'CONFLICT' };

test('what is archived is archived once, and taken out or deleted from there', async () => {
  const w = await testWorld();
  const { project, run } = await w.startRun(w.owner);
  const ofProject = { params: { id: project.id } };
  const ofRun = { params: { id: run.id } };
  const changeProject = (body: object) =>
    w.owner.call('patch', '/projects/{id}', { ...ofProject, body });
  const changeRun = (body: object) => w.owner.call('patch', '/runs/{id}', { ...ofRun, body });

  for (const change of [changeRun, changeProject]) {
    await change({ archived: true });
    await expect(change({ archived: true })).rejects.toMatchObject(CONFLICT);
  }
  await expect(changeProject({ name: 'Other' })).rejects.toMatchObject(CONFLICT);
  await expect(changeRun({ title: 'Other' })).rejects.toMatchObject(CONFLICT);
  // A run comes out of its archive, goes into none and is deleted while the project is archived.
  expect(await changeRun({ archived: false, title: 'Again' })).toMatchObject({ title: 'Again' });
  await expect(changeRun({ archived: true })).rejects.toMatchObject(CONFLICT);
  await w.owner.call('delete', '/runs/{id}', ofRun);
  const restored = w.owner.call('post', '/runs/{id}/restoration', ofRun);
  await expect(restored).rejects.toMatchObject(CONFLICT);
  expect(await changeProject({ archived: false, name: 'Again' })).toMatchObject({ name: 'Again' });
  await changeProject({ archived: true });
  await w.owner.call('delete', '/projects/{id}', ofProject);
  expect(await w.owner.call('post', '/projects/{id}/restoration', ofProject)).toMatchObject({
    archived: true,
  });
});
