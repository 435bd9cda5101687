import fc from 'fast-check';
import { expect, test } from 'vitest';
import { testWorld, type Visitor } from '@/lib/testing/test-world';
import { createInsightService } from './insight.service';

const STATUS = ['open', 'done', 'needs_work', 'not_applicable'] as const;
const DAY_MS = 86_400_000;

/** Something that somebody does; whatever cannot be done just then is refused, and that is fine. */
const deeds = fc.array(
  fc.oneof(
    { weight: 8, arbitrary: deed('answer', 'undo', 'action', 'finish') },
    { weight: 2, arbitrary: deed('rules', 'evidence') },
    { weight: 4, arbitrary: deed('run', 'archiveRun', 'deleteRun', 'restoreRun', 'renameRun') },
    {
      weight: 3,
      arbitrary: deed('archive', 'delete', 'restore', 'restore', 'rename', 'access', 'member'),
    },
    {
      weight: 14,
      arbitrary: deed(
        'review',
        'phase',
        'phase',
        'vote',
        'vote',
        'reveal',
        'decide',
        'decide',
        'deleteReview',
      ),
    },
    { weight: 2, arbitrary: deed('day') },
  ),
  { minLength: 70, maxLength: 90 },
);

function deed<T extends string>(...names: T[]) {
  return fc.record({ name: fc.constantFrom(...names), a: fc.nat(7), b: fc.nat(7), c: fc.nat(7) });
}

test('what is kept says the same as reading everything anew, whatever was done and whoever asks', async () => {
  await fc.assert(
    fc.asyncProperty(deeds, async (done) => {
      const w = await world();
      for (const one of done) {
        await w.act(one);
        for (const by of w.people) {
          const kept = await by.call('get', '/insights');
          const anew = createInsightService({ db: w.db, clock: w.clock });
          const actor = { kind: 'person', id: by.id, name: '', role: 'member' } as const;
          expect(kept).toEqual(await anew.ofAll(actor as never));
        }
      }
    }),
    { numRuns: 3, endOnFailure: true },
  );
}, 120_000);

async function world() {
  const w = await testWorld();
  const bo = await w.join('Bo');
  const people = [w.owner, bo, await w.join('Cleo')];
  const projects = [await w.startRun(w.owner), await w.startRun(bo, { access: 'private' })];
  const reviews: { id: string; by: Visitor }[] = [];
  const answered: { mutationId: string; runId: string; id: string }[] = [];
  const of = <T>(list: readonly T[], at: number) => list[at % list.length] as T;
  let now = w.clock.now().getTime();

  async function act({ name, a, b, c }: { name: string; a: number; b: number; c: number }) {
    now += 60_000 + (name === 'day' ? (1 + b * 5) * DAY_MS : 0);
    w.clock.set(new Date(now).toISOString());
    if (name === 'day') return;
    await attempt(name, of(people, a), of(projects, b), c).catch((error) => {
      if (!('code' in error) || error.code === 'INTERNAL') throw error;
    });
  }

  async function attempt(name: string, by: Visitor, place: (typeof projects)[number], c: number) {
    const params = { id: place.project.id };
    const ofRun = { params: { id: place.run.id } };
    const item = { params: { id: of(place.items, c).id } };
    // Its maker leads a review; others are refused most of what is done there.
    const review = of(reviews, c % 2);
    const ofReview = { params: { id: review?.id ?? '' } };
    if (name === 'answer') {
      const { version } = await by.call('get', '/items/{id}', item);
      const status = of(STATUS, c);
      const mutationId = crypto.randomUUID().replace(/^(.{14})./, '$17');
      await by.call('patch', '/items/{id}', {
        ...item,
        body: { status, justification: 'Why', version, mutationId },
      });
      answered.push({ mutationId, runId: place.run.id, id: item.params.id });
    } else if (name === 'undo') {
      const last = answered.pop();
      if (!last) return;
      const { version } = await by.call('get', '/items/{id}', { params: { id: last.id } });
      await by.call('patch', '/runs/{id}/items', {
        params: { id: last.runId },
        body: {
          undoes: last.mutationId,
          changes: [{ id: last.id, status: 'open', justification: null, version }],
        },
      });
    } else if (name === 'action') {
      await by.call('post', '/items/{id}/actions', {
        ...item,
        body: { text: 'Mend it', dueOn: '2026-12-01' },
      });
    } else if (name === 'finish') {
      const { data } = await by.list('/projects/{id}/actions', { params });
      const action = of(data, c);
      if (!action) return;
      await by.call('patch', '/actions/{id}', {
        params: { id: action.id },
        body: { done: true, version: action.version },
      });
    } else if (name === 'run') {
      await by.call('post', '/projects/{id}/runs', {
        params,
        body: { checklistId: place.checklist.id },
      });
    } else if (name === 'archiveRun') {
      await by.call('patch', '/runs/{id}', { ...ofRun, body: { archived: c % 2 === 0 } });
    } else if (name === 'renameRun') {
      await by.call('patch', '/runs/{id}', { ...ofRun, body: { title: `Run ${c}` } });
    } else if (name === 'deleteRun') await by.call('delete', '/runs/{id}', ofRun);
    else if (name === 'restoreRun') await by.call('post', '/runs/{id}/restoration', ofRun);
    else if (name === 'archive') {
      await by.call('patch', '/projects/{id}', { params, body: { archived: c % 2 === 0 } });
    } else if (name === 'delete') await by.call('delete', '/projects/{id}', { params });
    else if (name === 'restore') await by.call('post', '/projects/{id}/restoration', { params });
    else if (name === 'rename') {
      await by.call('patch', '/projects/{id}', { params, body: { name: `Project ${c}` } });
    } else if (name === 'access') {
      const access = c % 2 ? 'team' : 'private';
      await by.call('patch', '/projects/{id}', { params, body: { access } });
    } else if (name === 'rules') {
      const rule = { strength: 'confirmed', second: false, evidence: c % 2 === 0 } as const;
      const stageRules = { [place.run.stage]: rule };
      await by.call('patch', '/projects/{id}', { params, body: { stageRules } });
    } else if (name === 'evidence') {
      const body = { kind: 'text' as const, text: 'Seen.' };
      await by.call('post', '/items/{id}/evidence', { ...item, body });
    } else if (name === 'member') {
      const member = { params: { id: place.project.id, personId: of(people, c).id } };
      if (c % 3) await by.call('put', '/projects/{id}/members/{personId}', member as never);
      else await by.call('delete', '/projects/{id}/members/{personId}', member);
    } else if (name === 'review') {
      const personIds = people.map(({ id }) => id);
      const made = await by
        .call('post', '/projects/{id}/reviews', {
          params,
          body: { name: 'Weekly', personIds, repeats: 'always' as never },
        })
        .catch(() =>
          by.call('post', '/projects/{id}/reviews', { params, body: { name: 'Weekly' } }),
        );
      reviews.unshift({ id: made.id, by });
      for (const one of people) {
        await one
          .call('put', '/reviews/{id}/participants/me', { params: { id: made.id } })
          .catch(() => {});
      }
    } else if (!review) return;
    else if (name === 'phase') {
      const { phase } = await review.by.call('get', '/reviews/{id}', ofReview);
      const next = { lobby: 'judging', judging: 'discussing', discussing: 'closed' } as const;
      if (phase === 'closed') return;
      const body = { from: phase, to: next[phase] };
      await review.by.call('post', '/reviews/{id}/phase', { ...ofReview, body });
    } else if (name === 'deleteReview') await review.by.call('delete', '/reviews/{id}', ofReview);
    else {
      const snapshot = await review.by.call('get', '/reviews/{id}/snapshot', ofReview);
      const judged = of(snapshot.items, c);
      if (!judged) return;
      const at = { params: { id: judged.id } };
      if (name === 'vote') {
        const vote = c % 2 ? 'pass' : 'needs_work';
        for (const one of people) {
          await one
            .call('put', '/review-items/{id}/vote', {
              ...at,
              body: {
                vote: one === by ? vote : 'pass',
                comment: null,
                round: judged.round,
                tookMs: 900,
              },
            })
            .catch(() => {});
        }
      } else if (name === 'reveal') await review.by.call('post', '/review-items/{id}/reveal', at);
      else {
        const decision = c % 3 ? 'accepted' : 'needs_work';
        await review.by.call('put', '/review-items/{id}/decision', {
          ...at,
          body: { decision, reason: 'Why', action: null, version: judged.version },
        });
      }
    }
  }
  return { ...w, people, act };
}
