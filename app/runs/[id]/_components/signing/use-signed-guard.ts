import { useEffect, useEffectEvent, useRef, useState } from 'react';
import { toast } from '@/components/ui/toast';
import type { ProjectEvent, ProjectEventOf } from '@/lib/model/event.types';
import { newestOfEach } from '@/lib/reviews/sign-off/newest-sign-offs.rules';
import type { Guarded } from '../../_store/guarding';
import { useRun, useScreen } from '../run-provider';
import type { KnownSigning, Signing } from './known-signing';
import { WORDS } from './signing.words';
import { namesOf } from './signing-state';
import { touchesSigned } from './touches-signed';

type SignOff = Signing['signOffs'][number];

/** The question that is open: whose sign-offs a change would make stale. */
export interface SignedQuestion {
  signOffs: readonly SignOff[];
  answer(yes: boolean): void;
}

/**
 * Has changes of a signed run wait for a yes, once a visit: again only for a sign-off that came
 * after the yes. What is asked for before the sign-offs are known waits until they are.
 */
export function useSignedGuard(known: KnownSigning): SignedQuestion | null {
  const screen = useScreen();
  const [question, setQuestion] = useState<SignedQuestion | null>(null);
  const agreed = useRef(new Set<string>());
  const waiting = useRef<((yes: boolean) => void)[]>([]);

  const ask = useEffectEvent((signOffs: readonly SignOff[]) => {
    return new Promise<boolean>((resolve) => {
      waiting.current.push(resolve);
      setQuestion({
        signOffs,
        answer(yes) {
          if (yes) for (const { id } of signOffs) agreed.current.add(id);
          for (const done of waiting.current.splice(0)) done(yes);
          setQuestion(null);
        },
      });
    });
  });
  const guard = useEffectEvent((change: Guarded): true | Promise<boolean> => {
    if (!touchesSigned(change)) return true;
    const verdict = (signing: Signing | null) => {
      const valid = newestOfEach(signing?.signOffs ?? []).filter((one) => !one.stale);
      return valid.every(({ id }) => agreed.current.has(id)) ? true : ask(valid);
    };
    // At once where the sign-offs are known: a tick shows in the next frame.
    const now = known.now();
    return now === undefined ? known.later().then(verdict) : verdict(now);
  });
  useEffect(() => screen.setGuard(guard), [screen]);

  const runId = useRun((state) => state.server.run.id);
  const me = useRun((state) => state.me.id);
  const turned = useRun(({ feed }) => feed[runId]?.findLast(isStale));
  const tell = useEffectEvent((event: ProjectEventOf<'sign-off.stale'>) => {
    // Who was offline when it was signed could not be asked.
    const unasked = event.data.signOffs.filter(({ signOffId }) => !agreed.current.has(signOffId));
    if (event.actor.id !== me || unasked.length === 0) return;
    // What is done while the message stands there is not what it speaks of.
    const newest = screen.store.getState().past.at(-1)?.mutationId;
    toast(WORDS.madeStale(namesOf(unasked)), {
      tone: 'error',
      action: { label: WORDS.takeBack, run: () => void screen.undo(newest) },
    });
  });
  useEffect(() => {
    if (turned) tell(turned);
  }, [turned]);
  return question;
}

const isStale = (event: ProjectEvent): event is ProjectEventOf<'sign-off.stale'> =>
  event.type === 'sign-off.stale';
