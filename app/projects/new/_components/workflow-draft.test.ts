import { describe, expect, it } from 'vitest';
import type { Answer } from './proposals';
import { type Draft, swapChecklists, toggleAnswer, toggleChecklist } from './workflow-draft';

const answer = (id: string, ...checklistIds: string[]): Answer => ({
  id,
  when: id,
  summary: '',
  checklistIds,
  other: null,
});
const endpoint = answer('endpoint', 'new-endpoint', 'security');
const schema = answer('schema', 'schema', 'migration', 'security');
const all = [endpoint, schema];
const empty: Draft = { answers: [], chosen: [], byHand: [] };

describe('a workflow draft', () => {
  it('is the union of what the answers call for, without repeats', () => {
    const draft = toggleAnswer(toggleAnswer(empty, endpoint, all), schema, all);
    expect(draft.chosen).toEqual(['new-endpoint', 'security', 'schema', 'migration']);
  });

  it('keeps what another answer calls for when one is taken back', () => {
    const both = toggleAnswer(toggleAnswer(empty, endpoint, all), schema, all);
    expect(toggleAnswer(both, endpoint, all).chosen).toEqual(['security', 'schema', 'migration']);
  });

  it('keeps what was added by hand', () => {
    const byHand = toggleChecklist(empty, 'security');
    const draft = toggleAnswer(toggleAnswer(byHand, endpoint, all), endpoint, all);
    expect(draft.chosen).toEqual(['security']);
  });

  it('leaves out what was taken out by hand, though an answer calls for it', () => {
    const draft = toggleChecklist(toggleAnswer(empty, endpoint, all), 'security');
    expect(draft.chosen).toEqual(['new-endpoint']);
  });

  it('lets two checklists change places', () => {
    const draft = swapChecklists(toggleAnswer(empty, schema, all), 'schema', 'security');
    expect(draft.chosen).toEqual(['security', 'migration', 'schema']);
  });
});
