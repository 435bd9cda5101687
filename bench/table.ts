import type { Figure, Goal } from './figure';

const HEAD = ['figure', 'ours', 'baseline', 'unit', 'ratio', 'rounds', 'goal', ''];

/** Figures as lines of text, their columns aligned. */
export function table(figures: Figure[]): string {
  const rows = [HEAD, ...figures.map(row)];
  const widths = HEAD.map((_, at) => Math.max(...rows.map((cells) => (cells[at] ?? '').length)));
  return rows
    .map((cells) =>
      cells
        .map((cell, at) => pad(cell, widths[at] ?? 0, at))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}

const isNumber = (column: number) => [1, 2, 4].includes(column);

const pad = (cell: string, width: number, column: number) =>
  isNumber(column) ? cell.padStart(width) : cell.padEnd(width);

function row(figure: Figure): string[] {
  const { name, unit, ours, baseline, ratio, rounds, goal, met } = figure;
  return [
    name,
    number(ours),
    number(baseline),
    unit,
    number(ratio),
    `${number(Math.min(...rounds))}–${number(Math.max(...rounds))}`,
    goal ? goalWords(goal, ours - baseline) : '',
    met === null ? '' : met ? 'met' : 'MISSED',
  ];
}

const SIGNS = { 'at least': '≥', 'at most': '≤', above: '>' };

function goalWords({ of, bound, value }: Goal, difference: number): string {
  const subject = { ratio: '', ours: 'ours ', difference: `difference ${number(difference)} ` }[of];
  return `${subject}${SIGNS[bound]} ${value}`;
}

function number(value: number): string {
  const digits = Math.abs(value) >= 100 ? 0 : Math.abs(value) >= 10 ? 1 : 2;
  return value.toLocaleString('en', {
    minimumFractionDigits: digits,
    maximumFractionDigits: digits,
  });
}
