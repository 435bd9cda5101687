import { expect, test } from 'vitest';
import { item, report, run } from '@/lib/markdown/test-texts';
import type { ReportWaiver } from './report.types';
import { writeReport } from './write-report';

const waiver = (values: Partial<ReportWaiver> = {}): ReportWaiver => ({
  state: 'approved',
  reason: 'The sandbox is down.',
  owner: 'Bo Lind',
  ownerId: 'bo',
  requestedBy: 'Ada',
  requestedById: 'ada',
  approvedBy: 'Cy',
  approvedById: 'cy',
  expiresOn: '2026-12-01',
  ...values,
});

test('a report lists what is waived with who stands for it, who agreed and until when', () => {
  const later = waiver({ state: 'requested', approvedBy: null, expiresOn: '2027-01-31' });
  const text = writeReport(
    report([
      run([
        item({ key: 'later', text: 'Measure it', waiver: later }),
        item({
          text: 'Write tests',
          status: 'waived',
          justification: 'The sandbox is down.',
          waiver: waiver(),
        }),
        item({ key: 'done', text: 'Document it', status: 'done' }),
      ]),
    ]),
  );
  const [, section = ''] = text.split('## Waivers');
  const rows = section.split('\n').filter((line) => line.startsWith('|'));
  expect(rows.map((row) => row.split('|').map((cell) => cell.trim())).slice(2)).toEqual([
    [
      '',
      'Write tests',
      'New Endpoint: POST /orders',
      'Bo Lind',
      'The sandbox is down.',
      'Ada (ada@<!-- -->example.com)',
      'Cy',
      '1 Dec 2026',
      '',
    ],
    [
      '',
      'Measure it',
      'New Endpoint: POST /orders',
      'Bo Lind',
      'The sandbox is down.',
      'Ada (ada@<!-- -->example.com)',
      'not approved yet',
      '31 Jan 2027',
      '',
    ],
  ]);
  expect(text).toContain('**Waived until 1 Dec 2026**: The sandbox is down.');
  // It is neither checked nor settled, and asks nobody to do anything now.
  expect(text).toMatch(/- \[ \] Write tests/);
  expect(text).toContain('**33%**');
  expect(text.split('## Open actions')[1]?.split('## Waivers')[0]).not.toContain('Write tests');
});

test('where nothing is waived there is no list of it', () => {
  expect(writeReport(report([run([item()])]))).not.toContain('## Waivers');
});
