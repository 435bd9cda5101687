const counted = (count: number, noun: string) => `${count} ${count === 1 ? noun : `${noun}s`}`;

/** What the pages of insights say, in one place. */
export const WORDS = {
  title: 'Insights',
  team: 'Team',
  about: (projects: number, runs: number) =>
    `How it goes in ${counted(projects, 'project')} with ${counted(runs, 'active run')}, over the last 90 days.`,
  empty: {
    title: 'Nothing to show yet',
    about: 'Once people work through runs, this shows how it goes and what holds it up.',
    start: 'Start run',
  },
  progress: {
    title: 'Progress by stage',
    of: (settled: number, total: number) => `${settled} of ${total}`,
    done: (done: number, total: number) => `${done} of ${total} done`,
    toConfirm: (count: number) => `${count} to confirm`,
    about:
      'The line includes answers that did not count yet; the figures beside a stage’s name do not.',
    figures:
      'Items answered as done or not applicable, of all, at the end of each day on which that changed',
    day: 'Day',
  },
  actions: {
    title: 'Open actions by age',
    overdue: (count: number) => `${count} overdue`,
    none: 'No action is open. Reviews add them when an item needs work, and anybody can add one to an item.',
    byAge: (count: number) => `${counted(count, 'open action')} by age`,
    ages: ['Under a week', '1 to 2 weeks', '2 to 4 weeks', 'Older'],
    all: 'See the actions',
  },
  mending: {
    title: 'From needs work to accepted',
    chart: 'Median time from needs work to accepted, by week',
    summary: (items: number, week: string, median: string, most: string) =>
      `${counted(items, 'item')} accepted after needing work. In the week of ${week} it took ${median}; the longest of any week was ${most}.`,
    week: (median: string, items: number) => `${median}, ${counted(items, 'item')}`,
    head: ['Week of', 'Median', 'Items'],
    none: 'No review has accepted an item that had needed work yet. Once one does, this shows how long such items take, week by week.',
  },
  guides: {
    title: 'Guide improvements',
    about:
      'Items that stand out over all runs of their checklist. One that often needs work may lack guidance, one that everybody approves at a glance may be too easy, one that never applies may belong elsewhere.',
    needsWork: {
      title: 'Most often needs work',
      about: 'How often an item came to need work in these 90 days.',
      none: 'Nothing came to need work.',
      note: (times: number) => `${times} times`,
    },
    quick: {
      title: 'Approved in under 5 seconds',
      about: 'Accepted in a review in which every vote took less than 5 seconds.',
      none: 'No item was approved that quickly.',
    },
    notApplicable: {
      title: 'Not applicable',
      about: 'Items that do not apply, as they are answered now.',
      none: 'Every item applies.',
    },
    disagreed: {
      title: 'Disagreed on',
      about:
        'Items that people voted differently on in a review. The percentage is the chance that two of them voted differently.',
      none: 'Nobody disagreed.',
      note: (chance: number) => `${Math.round(chance * 100)}% apart`,
    },
    more: (count: number) => `${count} more`,
    moreOf: (title: string) => ` of: ${title}`,
    share: (runs: number, of: number) =>
      of === 1 ? 'in the only run' : `in ${runs} of ${of} runs`,
    runs: (count: number) => (count === 1 ? 'The run' : `The ${count} runs`),
    behind: (item: string) => ` behind “${item}”`,
    inProject: (name: string) => ` in ${name}`,
    times: (count: number) => ` (${count} times)`,
    andMore: (count: number) => `and ${count} more`,
  },
} as const;
