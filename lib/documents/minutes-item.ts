import type { ListItem, PhrasingContent } from 'mdast';
import { itemWords } from '@/lib/markdown/item-words';
import {
  type Flow,
  list,
  listItem,
  paragraph,
  phrase,
  quote,
  strong,
  text,
} from '@/lib/markdown/mdast-nodes';
import type { ReadNote } from '@/lib/markdown/note-nodes';
import type { MinutesItem } from './minutes.types';
import { MINUTES_WORDS } from './report.words';
import { dayWords, momentWords } from './report-moment';

/** Decisions as minutes name them; none is what nobody got to. */
export const DECISION_NAMES = MINUTES_WORDS.decisions;

const VOTE_NAMES = MINUTES_WORDS.votes;

/** An item of a review with all that was said of it: decision, reason, note, votes, comments. */
export function minutesItem(item: MinutesItem, read: ReadNote): ListItem {
  return listItem([
    paragraph(
      ...strong(DECISION_NAMES[item.decision ?? 'undecided']),
      text(': '),
      ...itemPhrase(item),
      ...circumstances(item),
    ),
    ...against(item),
    ...reason(item),
    ...note(item, read),
    ...votes(item, read),
    ...comments(item, read),
  ]);
}

function circumstances(item: MinutesItem): PhrasingContent[] {
  const by = item.decidedBy
    ? [text(' — by '), ...phrase(item.decidedBy), text(`, ${momentWords(item.decidedAt ?? '')}`)]
    : [];
  const carried = item.carriedOver ? [text(' · carried over from the review before')] : [];
  const changed = item.changedSince ? [text(' · '), ...strong('changed since')] : [];
  const waived = item.waivedUntil
    ? [text(' · '), ...strong(`${MINUTES_WORDS.waivedUntil}${dayWords(item.waivedUntil)}`)]
    : [];
  return [...by, ...carried, ...changed, ...waived];
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

/** An item as it stands in the guide. */
export function itemPhrase(item: MinutesItem): PhrasingContent[] {
  const shown = itemWords(item);
  return shown.length > 0 ? shown : [text('(no text)')];
}

function reason(item: MinutesItem): Flow[] {
  const why = phrase(item.reason ?? '');
  return why.length > 0 ? [paragraph(...why)] : [];
}

function note(item: MinutesItem, read: ReadNote): Flow[] {
  const blocks = read(item.note);
  return blocks.length > 0 ? [paragraph(text('Note:')), quote(blocks)] : [];
}

/** Earlier rounds stand before later ones, and say which they are if there was more than one. */
function votes(item: MinutesItem, read: ReadNote): Flow[] {
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
            paragraph(...phrase(name, 'Somebody'), text(': '), ...strong(VOTE_NAMES[vote])),
            ...read(comment),
          ]),
        ),
      ),
    ];
  });
}

function comments(item: MinutesItem, read: ReadNote): Flow[] {
  if (item.comments.length === 0) return [];
  const said = item.comments.map(({ author, at, body }) =>
    listItem([
      paragraph(...phrase(author, 'Somebody'), text(`, ${momentWords(at)}`)),
      ...read(body),
    ]),
  );
  return [paragraph(text('Comments:')), list(said)];
}
