import type { ReportItem, ReportModel, ReportRun } from '@/lib/documents/report.types';
import { STAGES } from '@/lib/model/stage';
import { isSettled } from '@/lib/model/status';

const ITEMS_A_RUN = 20;

/** A project's report with runs of 20 items, a mixture of answers as a team leaves them. */
export function reportOf(items: number): ReportModel {
  return {
    title: 'Orders',
    description: 'Everything that the release of *orders* needs.',
    kind: 'project',
    generatedAt: '2026-11-22T09:00:00.000Z',
    generatedBy: 'Ada Okafor',
    generatedById: 'ada',
    seq: items,
    head: 'f'.repeat(64),
    accounts: [
      { id: 'ada', name: 'Ada Okafor', email: 'ada@example.com', sharesName: false },
      { id: 'bo', name: 'Bo Lind', email: 'bo@example.com', sharesName: false },
    ],
    runs: Array.from({ length: items / ITEMS_A_RUN }, (_, at) => runOf(at)),
  };
}

function runOf(at: number): ReportRun {
  return {
    id: `run-${at}`,
    title: `New Endpoint: POST /orders/${at}`,
    checklistTitle: 'New Endpoint',
    stage: STAGES[at % STAGES.length] ?? 'general',
    guideTitle: 'Backend Developer',
    guideName: 'backend-developer',
    revision: 'a'.repeat(64),
    items: Array.from({ length: ITEMS_A_RUN }, (_, item) => itemOf(item)),
    pastWaivers: [],
    signOffs: [],
  };
}

/** Of twenty items, eleven are done, three open, three need work and three are not applicable. */
function itemOf(at: number): ReportItem {
  const status = at < 11 ? 'done' : at < 14 ? 'open' : at < 17 ? 'needs_work' : 'not_applicable';
  return {
    key: `item-${at}`,
    text: `Add input validation | part ${at}`,
    markdown: null,
    section: [],
    depth: 0,
    parentKey: null,
    status,
    justification: at < 14 ? null : 'The *limit* is not agreed yet.',
    note: at % 4 === 0 ? 'See `orders.schema.ts`.\n\n- one\n- two' : null,
    answeredBy: status === 'open' ? null : 'Ada Okafor',
    answeredById: status === 'open' ? null : 'ada',
    answeredAt: status === 'open' ? null : '2026-11-24T14:05:00.000Z',
    answeredVia: null,
    strength: status === 'open' ? null : 'confirmed',
    confirmedBy: null,
    confirmedById: null,
    confirmedAt: null,
    acceptedBy: null,
    acceptedById: null,
    acceptedAt: null,
    acceptedIn: null,
    counts: isSettled(status),
    assignee: at % 3 === 0 ? 'Bo Lind' : null,
    assigneeId: at % 3 === 0 ? 'bo' : null,
    dueOn: at % 5 === 0 ? '2026-12-01' : null,
    overdue: false,
    waiver: null,
    evidence:
      at % 2 === 0
        ? [{ kind: 'link', url: `https://example.com/builds/${at}`, text: `Build ${at}` }]
        : [],
    comments:
      at % 10 === 0
        ? [{ author: 'Cy', authorId: 'cy', at: '2026-11-21', body: 'Looks good.' }]
        : [],
    actions: [],
  };
}
