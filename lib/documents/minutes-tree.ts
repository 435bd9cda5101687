import type { Root, RootContent } from 'mdast';
import {
  code,
  heading,
  list,
  listItem,
  paragraph,
  phrase,
  strong,
  table,
  text,
  words,
} from '@/lib/markdown/mdast-nodes';
import { noteNodes, type ReadNote } from '@/lib/markdown/note-nodes';
import { STAGES } from '@/lib/model/stage';
import { STAGE_WORDS } from '@/lib/model/stage.words';
import type { MinutesAction, MinutesItem, MinutesModel, MinutesRun } from './minutes.types';
import { DECISION_NAMES, itemPhrase, minutesItem } from './minutes-item';
import { dayWords, momentWords } from './report-moment';
import { minutesToldApart } from './told-apart';

/**
 * The minutes of a review as an mdast tree: who was there, what was decided and why, who voted and
 * said what, what is to be done, what was left, and who signed what. What people typed is text
 * nodes or neutralised blocks, so it can't break the document; there are no task items in it.
 * @param read gives the blocks of what people typed, for who has parsed it before
 */
export function minutesTree(model: MinutesModel, read: ReadNote = noteNodes): Root {
  const minutes = minutesToldApart(model);
  const children: RootContent[] = [
    heading(1, phrase(minutes.title, 'Review')),
    opening(minutes),
    summary(minutes),
    heading(2, words('People')),
    list(minutes.people.map(person)),
    heading(2, words('Decisions')),
    ...decisions(minutes, read),
    heading(2, words('Actions')),
    listOr(minutes.actions.map(action)),
    heading(2, words('Deferred and carried over')),
    listOr(left(minutes)),
    heading(2, words('Sign-offs')),
    ...signOffs(minutes),
    heading(2, words('Provenance')),
    provenance(minutes),
  ];
  return { type: 'root', children };
}

function opening(minutes: MinutesModel) {
  const { startedAt, closedAt, phase } = minutes;
  const from = startedAt ? `, held from ${momentWords(startedAt)}` : '';
  const to = closedAt
    ? ` to ${momentWords(closedAt)}`
    : phase === 'closed'
      ? ''
      : ', not closed yet';
  return paragraph(
    text('Minutes of a review of '),
    ...phrase(minutes.project, 'a project'),
    text(`${from}${to}. Led by `),
    ...phrase(minutes.facilitator, 'somebody'),
    text(`; ${minutes.blind ? 'votes were blind' : 'votes were open'}. Made by `),
    ...phrase(minutes.generatedBy, 'somebody'),
    text(` on ${momentWords(minutes.generatedAt)}.`),
  );
}

const KINDS = ['accepted', 'needs_work', 'not_applicable', 'deferred', 'undecided'] as const;

function summary({ runs }: MinutesModel) {
  const row = (items: MinutesItem[]) => {
    const count = (kind: (typeof KINDS)[number]) =>
      items.filter((item) => (item.decision ?? 'undecided') === kind).length;
    return [String(items.length), ...KINDS.map((kind) => String(count(kind)))];
  };
  const columns = ['Stage', 'Items', ...KINDS.map((kind) => DECISION_NAMES[kind])];
  const stages = STAGES.flatMap((stage) => {
    const of = runs.filter((run) => run.stage === stage);
    if (of.length === 0) return [];
    return [
      [STAGE_WORDS[stage], ...row(of.flatMap((run) => run.items))].map((cell) => words(cell)),
    ];
  });
  const total = ['Total', ...row(runs.flatMap((run) => run.items))].map((cell) => strong(cell));
  return table(
    [columns.map((name) => words(name)), ...stages, total],
    ['left', ...columns.slice(1).map(() => 'right' as const)],
  );
}

function person({ name, role, joined }: MinutesModel['people'][number]) {
  const what = role === 'facilitator' ? ', facilitator' : '';
  return listItem([
    paragraph(
      ...phrase(name, 'Somebody'),
      text(`${what}${joined ? '' : ', invited, did not come'}`),
    ),
  ]);
}

function decisions({ runs }: MinutesModel, read: ReadNote): RootContent[] {
  return STAGES.flatMap((stage) => runs.filter((run) => run.stage === stage)).flatMap((run) => [
    heading(3, phrase(run.title, '(untitled)')),
    list(run.items.map((item) => minutesItem(item, read))),
  ]);
}

function action({ text: what, item, run, owner, dueOn, done, overdue }: MinutesAction) {
  return listItem([
    paragraph(
      ...strong(done ? 'Done' : overdue ? 'Overdue' : 'Open'),
      text(': '),
      ...phrase(what, '(no text)'),
      text(' · '),
      ...(owner ? words(owner) : [text('nobody’s yet')]),
      text(dueOn ? ` · due ${dayWords(dueOn)}` : ''),
      text(' — '),
      ...phrase(item, '(no text)'),
      text(', '),
      ...phrase(run, '(untitled)'),
    ),
  ]);
}

function left({ runs }: MinutesModel) {
  return runs.flatMap((run: MinutesRun) =>
    run.items
      .filter(({ decision }) => decision === null || decision === 'deferred')
      .map((item) =>
        listItem([
          paragraph(
            ...strong(DECISION_NAMES[item.decision ?? 'undecided']),
            text(': '),
            ...itemPhrase(item),
            text(', '),
            ...phrase(run.title, '(untitled)'),
          ),
        ]),
      ),
  );
}

function signOffs(minutes: MinutesModel): RootContent[] {
  const states = minutes.runs.map((run) =>
    listItem([
      paragraph(
        ...phrase(run.title, '(untitled)'),
        text(': '),
        ...strong(run.signed ? 'Signed' : 'Not signed'),
      ),
    ]),
  );
  const needed = minutes.quorum === 1 ? '1 sign-off' : `${minutes.quorum} sign-offs`;
  return [
    paragraph(text(`A run is signed with ${needed} that no later change has made stale.`)),
    listOr(states),
    listOr(
      minutes.signOffs.map(
        ({ name, run, signedTitle, at, seq, head, revision, confirmedWith, stale }) =>
          listItem([
            paragraph(
              ...strong(name),
              text(' signed off '),
              ...phrase(signedTitle, '(untitled)'),
              ...(run === signedTitle
                ? []
                : [text(' (now '), ...phrase(run, '(untitled)'), text(')')]),
              text(` with a ${confirmedWith} on ${momentWords(at)} as of event ${seq}, head `),
              ...code(head),
              text(', revision '),
              ...code(revision.slice(0, 12)),
              ...(stale ? [text(' · '), ...strong('stale: changed since')] : []),
            ),
          ]),
      ),
    ),
  ];
}

function provenance(minutes: MinutesModel) {
  const revisions = new Map(minutes.runs.map((run) => [run.revision, run.guide]));
  const guides = [...revisions].map(([revision, guide]) =>
    listItem([paragraph(...phrase(guide, '(untitled)'), text(', SHA-256 '), ...code(revision))]),
  );
  const history = paragraph(text(`History: event ${minutes.seq}, head `), ...code(minutes.head));
  return list([...guides, listItem([history])]);
}

const listOr = (items: ReturnType<typeof listItem>[]): RootContent =>
  items.length > 0 ? list(items) : paragraph(text('None.'));
