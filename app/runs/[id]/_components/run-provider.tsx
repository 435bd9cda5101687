'use client';

import {
  createContext,
  type ReactNode,
  useContext,
  useEffect,
  useLayoutEffect,
  useState,
} from 'react';
import { useStore } from 'zustand';
import type { Presence } from '../_store/run.types';
import { createRunScreen, type RunScreen } from '../_store/run-screen';
import type { RunScreenState } from '../_store/run-state';

const RunContext = createContext<RunScreen | null>(null);

/** Holds the one store of a run's screen, and keeps it in touch with the server while it is shown. */
export function RunProvider({
  initial,
  children,
}: {
  initial: RunScreenState;
  children: ReactNode;
}) {
  const [screen] = useState(() => createRunScreen(initial));
  // What waited through a reload is on the screen from the first paint; only the browser knows it.
  useBrowserLayoutEffect(() => screen.restore(), [screen]);
  useEffect(() => screen.connect(), [screen]);
  return <RunContext value={screen}>{children}</RunContext>;
}

/** The screen's actions, and its store for what happens outside of rendering. */
export function useScreen(): RunScreen {
  const screen = useContext(RunContext);
  if (!screen) throw new Error('useScreen is for what stands inside RunProvider');
  return screen;
}

/** A part of the state. It renders again when `select` gives another value. */
export function useRun<T>(select: (state: RunScreenState) => T): T {
  return useStore(useScreen().store, select);
}

export { nameApart, nameOf } from '../_store/run-state';

const rooms = new WeakMap<readonly Presence[], Map<string | null, Presence[]>>();

/** The others in this run by the item they are on, each person once an item. */
export function othersByItem({ presence, me, server }: RunScreenState) {
  let room = rooms.get(presence);
  if (!room) {
    room = new Map();
    for (const one of presence) {
      if (one.personId === me.id || one.runId !== server.run.id) continue;
      const there = room.get(one.itemId) ?? [];
      if (!there.some(({ personId }) => personId === one.personId)) there.push(one);
      room.set(one.itemId, there);
    }
    rooms.set(presence, room);
  }
  return room;
}

const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;
