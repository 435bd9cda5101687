import { expect, startProject, test } from './fixtures';

test('who leads a review but not its project is told why there is no guest link', async ({
  somebody,
}) => {
  const ada = await somebody('Ada Lead');
  const bo = await somebody('Bo Facilitator');
  const { project } = await startProject(ada, 'Guests by leads', ['New Endpoint']);
  const review = await ada.api.call('post', '/projects/{id}/reviews', {
    params: { id: project.id },
    body: { name: 'Led by Bo', facilitatorId: bo.id, personIds: [ada.id] },
  });
  const join = { params: { id: review.id } };
  await bo.api.call('put', '/reviews/{id}/participants/me', join);
  await bo.page.goto(`/reviews/${review.id}`);
  await expect(bo.page.getByRole('button', { name: 'Invite', exact: true })).toBeVisible();
  await expect(bo.page.getByRole('button', { name: 'Guest link' })).toHaveCount(0);
  await bo.page.getByRole('button', { name: 'More', exact: true }).click();
  await expect(
    bo.page.getByRole('menuitem', { name: /Guest link.*Project leads only/ }),
  ).toBeDisabled();

  // A lead makes it without leading the review, and without having joined.
  await ada.page.goto(`/reviews/${review.id}`);
  await ada.page.getByRole('button', { name: 'Guest link' }).click();
  const dialog = ada.page.getByRole('dialog', { name: 'Guest link' });
  await dialog.getByRole('button', { name: /^(Make|Create)/ }).click();
  await dialog.getByRole('button', { name: 'Allow guests' }).click();
  await expect(dialog.getByLabel('The link')).toHaveValue(/\/reviews\/join\//);
});
