import type { PhrasingContent, RootContent } from 'mdast';
import { code, paragraph, phrase, strong, table, text, words } from '@/lib/markdown/mdast-nodes';
import type { ReportRun, ReportSignOff } from './report.types';
import { WORDS } from './report.words';
import { momentWords } from './report-moment';

/** Who signed a run off, when, at which state, and whether it holds: a row for each. */
export function signOffNodes({ title, signOffs }: ReportRun): RootContent[] {
  if (signOffs.length === 0) return [paragraph(text(WORDS.notSigned))];
  const head = WORDS.signOffs.map((name) => words(name));
  const align = WORDS.signOffs.map(() => 'left' as const);
  return [table([head, ...signOffs.map((one) => row(one, title))], align)];
}

function row(one: ReportSignOff, title: string): PhrasingContent[][] {
  const place = one.review ? [text(WORDS.inReview), ...phrase(one.review)] : [];
  const other = one.title === title ? [] : phrase(`, ${WORDS.signedAs(one.title)}`);
  return [
    [...phrase(one.name, 'Somebody'), ...place, ...other],
    words(momentWords(one.at)),
    [text(WORDS.asOf(one.seq)), ...code(one.head.slice(0, 12))],
    one.state ? code(one.state.slice(0, 12)) : words('–'),
    words(one.confirmedWith),
    standing(one),
  ];
}

/** Whether it holds, and how much it accepted as waived: that stands there also once the waivers are over. */
function standing(one: ReportSignOff): PhrasingContent[] {
  const waived = WORDS.withWaived(one.waived);
  if (!one.stale) return words(WORDS.valid + waived);
  return [...strong(WORDS.stale), text(`${waived}: `), ...staleNodes(one)];
}

/** Why a sign-off no longer holds: what was changed last, by whom and when, and how much more. */
function staleNodes({ changes }: ReportSignOff): PhrasingContent[] {
  const [newest, ...more] = changes;
  if (!newest) return words(WORDS.differs);
  return [
    text('“'),
    ...phrase(newest.item, WORDS.noText),
    text(WORDS.changedBy),
    ...phrase(newest.by, WORDS.somebody),
    text(`, ${momentWords(newest.at)}${more.length > 0 ? WORDS.andMore(more.length) : ''}`),
  ];
}

/** The same on one line, for a table of commas. */
export function signOffText(one: ReportSignOff, title: string): string {
  const newest = one.changes[0];
  const why = newest ? `: “${newest.item}” changed by ${newest.by}, ${newest.at}` : '';
  const state = one.state ? `, state ${one.state}` : '';
  const other = one.title === title ? '' : `${WORDS.signedAs(one.title)}, `;
  const waived = WORDS.withWaived(one.waived);
  return `${one.name}, ${one.at}: ${other}event ${one.seq}, head ${one.head}${state}${waived}, ${one.stale ? `stale${why}` : 'valid'}`;
}
