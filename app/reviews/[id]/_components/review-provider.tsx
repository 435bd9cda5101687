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
import type { ReviewItem } from '../_store/review.types';
import { createReviewScreen, type ReviewScreen } from '../_store/review-screen';
import { itemOf, type ReviewScreenState } from '../_store/review-state';

const ReviewContext = createContext<ReviewScreen | null>(null);

/** Holds the one store of a review's screen, and keeps it in touch with the server while it is shown. */
export function ReviewProvider({
  initial,
  children,
}: {
  initial: ReviewScreenState;
  children: ReactNode;
}) {
  const [screen] = useState(() => createReviewScreen(initial));
  // What waited through a reload is on the screen from the first paint; only the browser knows it.
  useBrowserLayoutEffect(() => screen.restore(), [screen]);
  useEffect(() => screen.connect(), [screen]);
  return <ReviewContext value={screen}>{children}</ReviewContext>;
}

/** The screen's actions, and its store for what happens outside of rendering. */
export function useScreen(): ReviewScreen {
  const screen = useContext(ReviewContext);
  if (!screen) throw new Error('useScreen is for what stands inside ReviewProvider');
  return screen;
}

/** A part of the state. It renders again when `select` gives another value. */
export function useReview<T>(select: (state: ReviewScreenState) => T): T {
  return useStore(useScreen().store, select);
}

/** One item; what happens to others does not concern who asks for it. */
export function useItem(id: string | null): ReviewItem | undefined {
  return useReview((state) => itemOf(state, id));
}

const useBrowserLayoutEffect = typeof window === 'undefined' ? useEffect : useLayoutEffect;
