/** What charts say, and what stands beside them. */
export const CHART_WORDS = {
  figures: 'Figures',
  settledByDay: (name: string) => `${name}: items answered day by day`,
  of: (settled: number, total: number) => `${settled} of ${total}`,
  fromTo: (first: string, firstDay: string, last: string, lastDay: string) =>
    `From ${first} on ${firstDay} to ${last} on ${lastDay}.`,
  settled: 'Answered as done or not applicable',
  all: 'All items',
  weekOf: (day: string) => `Week of ${day}`,
} as const;
