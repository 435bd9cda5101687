import type { PhrasingContent, RootContent } from 'mdast';
import type { ReportRun, ReportSignOff } from './report.types';
import { momentWords } from './report-moment';
import { code, paragraph, phrase, strong, table, text, words } from './report-nodes';

const COLUMNS = ['Signed off by', 'When', 'As of', 'State', 'Confirmed with', 'Standing'];

/** Who signed a run off, when, at which state, and whether it holds: a row for each. */
export function signOffNodes({ signOffs }: ReportRun): RootContent[] {
  if (signOffs.length === 0) return [paragraph(text('Not signed off.'))];
  const head = COLUMNS.map((name) => words(name));
  const align = COLUMNS.map(() => 'left' as const);
  return [table([head, ...signOffs.map(row)], align)];
}

function row(one: ReportSignOff): PhrasingContent[][] {
  const place = one.review ? [text(', in '), ...phrase(one.review)] : [];
  return [
    [...phrase(one.name, 'Somebody'), ...place],
    words(momentWords(one.at)),
    [text(`event ${one.seq}, head `), ...code(one.head.slice(0, 12))],
    one.state ? code(one.state.slice(0, 12)) : words('–'),
    words(one.confirmedWith),
    one.stale ? [...strong('Stale'), text(': '), ...staleNodes(one)] : words('Valid'),
  ];
}

/** Why a sign-off no longer holds: what was changed last, by whom and when, and how much more. */
function staleNodes({ changes }: ReportSignOff): PhrasingContent[] {
  const [newest, ...more] = changes;
  if (!newest) return words('the answers differ from what was signed');
  const rest = more.length === 1 ? ' and 1 more item' : ` and ${more.length} more items`;
  return [
    text('“'),
    ...phrase(newest.item, '(no text)'),
    text('” changed by '),
    ...phrase(newest.by, 'somebody'),
    text(`, ${momentWords(newest.at)}${more.length > 0 ? rest : ''}`),
  ];
}

/** The same on one line, for a table of commas. */
export function signOffText(one: ReportSignOff): string {
  const newest = one.changes[0];
  const why = newest ? `: “${newest.item}” changed by ${newest.by}, ${newest.at}` : '';
  const state = one.state ? `, state ${one.state}` : '';
  return `${one.name}, ${one.at}: event ${one.seq}, head ${one.head}${state}, ${one.stale ? `stale${why}` : 'valid'}`;
}
