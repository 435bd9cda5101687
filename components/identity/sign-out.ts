/** Ends this browser's session and opens the sign-in page. @throws Error when it went on */
export async function signOut(): Promise<void> {
  const answer = await fetch('/api/auth/sign-out', {
    method: 'POST',
    credentials: 'same-origin',
    headers: { 'content-type': 'application/json' },
    body: '{}',
  });
  if (!answer.ok) throw new Error(`sign-out answered ${answer.status}`);
  // A whole new page, so that nothing of the last person stays in memory.
  window.location.assign('/sign-in');
}
