import { createContext, type ReactNode } from 'react';

/** What the guide says about the item that the run was opened at, drawn by the server. */
export interface KnownGuidance {
  itemId: string;
  /** Empty where it says nothing. */
  text: ReactNode;
}

/** None where the server could not say. */
export const FirstGuidance = createContext<KnownGuidance | null>(null);
