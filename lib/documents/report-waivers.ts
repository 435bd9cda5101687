import type { PhrasingContent, RootContent } from 'mdast';
import { itemWords } from '@/lib/markdown/item-words';
import { heading, paragraph, phrase, table, text, words } from '@/lib/markdown/mdast-nodes';
import type { ReportPastWaiver, ReportRun, ReportWaiver } from './report.types';
import { WORDS } from './report.words';
import { dayWords, momentWords } from './report-moment';

const SAY = WORDS.waiver;

/** A waiver with its item's words and its run. */
interface Listed {
  run: ReportRun;
  item: { text: string; markdown: string | null };
  waiver: ReportWaiver | ReportPastWaiver;
}

/**
 * What is waived or asked to be, the first to end first, with who stands for it and who agreed, and
 * behind it what was waived, with how that ended; nothing where there is neither.
 */
export function waiverNodes(runs: ReportRun[]): RootContent[] {
  const waived = runs
    .flatMap((run) =>
      run.items.flatMap((item) => (item.waiver ? [{ run, item, waiver: item.waiver }] : [])),
    )
    .toSorted((one, other) => (one.waiver.expiresOn < other.waiver.expiresOn ? -1 : 1));
  const over = runs.flatMap((run) =>
    run.pastWaivers.map((waiver): Listed => ({ run, item: waiver, waiver })),
  );
  if (waived.length + over.length === 0) return [];
  const head = SAY.columns.map((name) => words(name));
  return [
    heading(2, words(WORDS.waivers)),
    paragraph(text(over.length > 0 ? `${SAY.about} ${SAY.over}` : SAY.about)),
    table(
      [head, ...[...waived, ...over].map(row)],
      SAY.columns.map(() => 'left' as const),
    ),
  ];
}

function row({ run, item, waiver }: Listed): PhrasingContent[][] {
  const named = itemWords(item);
  return [
    named.length > 0 ? named : words(WORDS.noText),
    phrase(run.title, WORDS.untitled),
    phrase(waiver.owner, WORDS.somebody),
    phrase(waiver.reason),
    phrase(waiver.requestedBy, WORDS.somebody),
    waiver.approvedBy === null ? words(SAY.notYet) : phrase(waiver.approvedBy, WORDS.somebody),
    [text(dayWords(waiver.expiresOn)), ...endNodes(waiver)],
  ];
}

/** How a waiver came to its end, when, and by whom. */
function endNodes(waiver: Listed['waiver']): PhrasingContent[] {
  if (waiver.state === 'expired') return [text(SAY.expired)];
  if (waiver.state !== 'ended') return [];
  const when = 'endedAt' in waiver && waiver.endedAt ? momentWords(waiver.endedAt) : '';
  const by = 'endedBy' in waiver ? phrase(waiver.endedBy ?? '', WORDS.somebody) : [];
  return [text(SAY.ended + when + WORDS.by), ...by];
}
