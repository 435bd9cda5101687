import type { ListItem, PhrasingContent } from 'mdast';
import type { MinutesItem } from './minutes.types';
import { noteNodes } from './note-nodes';
import { momentWords } from './report-moment';
import { type Flow, list, listItem, paragraph, quote, strong, text, words } from './report-nodes';

/** Decisions as minutes name them; none is what nobody got to. */
export const DECISION_NAMES = {
  accepted: 'Accepted',
  needs_work: 'Needs work',
  not_applicable: 'Not applicable',
  deferred: 'Deferred',
  undecided: 'Not decided',
} as const;

const VOTE_NAMES = {
  pass: 'Pass',
  needs_work: 'Needs work',
  not_applicable: 'Not applicable',
  unsure: 'Unsure',
} as const;

/** An item of a review with all that was said of it: decision, reason, note, votes, comments. */
export function minutesItem(item: MinutesItem): ListItem {
  return listItem([
    paragraph(
      ...strong(DECISION_NAMES[item.decision ?? 'undecided']),
      text(': '),
      ...words(item.text, '(no text)'),
      ...circumstances(item),
    ),
    ...against(item),
    ...noteNodes(item.reason),
    ...note(item),
    ...votes(item),
    ...comments(item),
  ]);
}

function circumstances(item: MinutesItem): PhrasingContent[] {
  const by = item.decidedBy
    ? [text(' — by '), ...words(item.decidedBy), text(`, ${momentWords(item.decidedAt ?? '')}`)]
    : [];
  const carried = item.carriedOver ? [text(' · carried over from the review before')] : [];
  const changed = item.changedSince ? [text(' · '), ...strong('changed since')] : [];
  return [...by, ...carried, ...changed];
}

/** That a decision went against most votes stands before the reason for it. */
function against({ against: most }: MinutesItem): Flow[] {
  if (!most) return [];
  const { vote, count, of } = most;
  return [
    paragraph(
      ...strong('Against most votes'),
      text(`: ${count} of ${of} voted “${VOTE_NAMES[vote]}”.`),
    ),
  ];
}

function note(item: MinutesItem): Flow[] {
  const blocks = noteNodes(item.note);
  return blocks.length > 0 ? [paragraph(text('Note:')), quote(blocks)] : [];
}

/** Earlier rounds stand before later ones, and say which they are if there was more than one. */
function votes(item: MinutesItem): Flow[] {
  if (item.votes.length === 0) return [];
  const rounds = [...new Set(item.votes.map(({ round }) => round))].sort((a, b) => a - b);
  return rounds.flatMap((round) => {
    const cast = item.votes.filter((vote) => vote.round === round);
    const label = rounds.length > 1 ? `Votes, round ${round}:` : 'Votes:';
    return [
      paragraph(text(label)),
      list(
        cast.map(({ name, vote, comment }) =>
          listItem([
            paragraph(...words(name, 'Someone'), text(': '), ...strong(VOTE_NAMES[vote])),
            ...noteNodes(comment),
          ]),
        ),
      ),
    ];
  });
}

function comments(item: MinutesItem): Flow[] {
  if (item.comments.length === 0) return [];
  const said = item.comments.map(({ author, at, body }) =>
    listItem([
      paragraph(...words(author, 'Someone'), text(`, ${momentWords(at)}`)),
      ...noteNodes(body),
    ]),
  );
  return [paragraph(text('Comments:')), list(said)];
}
