/** What people read about changes that wait to be sent. */
export const WORDS = {
  count: (count: number, [one, several]: readonly [one: string, several: string]) =>
    count === 1 ? `1 ${one} is waiting to be sent` : `${count} ${several} are waiting to be sent`,
  /** What becomes of them. `order` says how they go out. */
  kept: (count: number, order: string) =>
    count === 1
      ? 'It is kept on this device and sent when that is possible.'
      : `They are kept on this device and sent${order} when that is possible.`,
  notKept: (count: number) =>
    `${count === 1 ? 'It' : 'They'} could not be kept on this device: keep this page open until ${count === 1 ? 'it is' : 'they are'} sent.`,
  keptThrough: (count: number) =>
    count === 1 ? 'It is kept on this device.' : 'They are kept on this device.',
  offline: (count: string) => (count ? `Offline — ${count}` : 'Offline'),
  busy: 'The server can’t take changes right now. ',
  guestEnded: 'Your place in the review has ended',
  guestAsk: 'Ask whoever leads it for a new guest link.',
  gone: 'You no longer have access to this project',
  goneWhat:
    'You see it as it was, and can’t change it. If you are let in again, reload the page to go on.',
  goneWaiting: (count: string) =>
    `${count}. If you are let in again, reload the page to send it. Until then you can copy it or discard it.`,
  copyWaiting: 'Copy what waits',
  signedOut: 'You are signed out',
  signIn: 'Sign in again',
  signInToGoOn: 'Sign in again to go on.',
  somebodyElse: 'Another account is signed in in this browser',
  reload: 'Reload the page',
  reloadToGoOn: 'Reload the page to go on with that account.',
  signBackIn: (count: string) =>
    `${count}. Sign in with the account of this page to send what waits, or reload the page to go on with the other one.`,
  retry: 'Try now',
} as const;
